// Marks that nest, touch and cross, as the segments that are drawn.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { segments, partOf } = await load("www/reading/segments.ts");

const TEXT = "abcdefghij";

/** The segments as text: `[name:part …]` around what a piece holds. */
function drawn(marks, range = { start: 0, end: TEXT.length }) {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const show = (tree) =>
    tree
      .map((segment) => {
        if (segment.text) return TEXT.slice(segment.text.start, segment.text.end);
        const part = partOf(segment);
        return `[${segment.mark.name}${part ? `:${part}` : ""} ${show(segment.children)}]`;
      })
      .join("");
  return show(segments(range, sorted));
}

const mark = (name, start, end) => ({ name, start, end });

test("no marks: one text", () => assert.equal(drawn([]), "abcdefghij"));
test("a mark inside another", () => assert.equal(drawn([mark("q", 1, 8), mark("p", 3, 5)]), "a[q bc[p de]fgh]ij"));
test("marks that touch", () => assert.equal(drawn([mark("a", 0, 3), mark("b", 3, 6)]), "[a abc][b def]ghij"));
test("marks that cross: the shorter is cut", () => {
  assert.equal(drawn([mark("long", 0, 6), mark("short", 4, 8)]), "[long abcd[short:first ef]][short:last gh]ij");
  assert.equal(drawn([mark("short", 0, 4), mark("long", 2, 9)]), "[short:first ab][long [short:last cd]efghi]j");
});
test("equal marks both have their element", () => assert.equal(drawn([mark("a", 2, 4), mark("b", 2, 4)]), "ab[a [b cd]]efghij"));
test("three at once", () => assert.equal(drawn([mark("q", 0, 9), mark("o", 2, 6), mark("r", 2, 4)]), "[q ab[o [r cd]ef]ghi]j"));
test("a mark that began before the block goes on in it", () => {
  assert.equal(drawn([mark("q", 0, 9)], { start: 3, end: 6 }), "[q:middle def]");
  assert.equal(drawn([mark("q", 0, 5)], { start: 3, end: 8 }), "[q:last de]fgh");
});
test("what is drawn is the text, whatever the marks", () => {
  let seed = 7;
  const random = (below) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let round = 0; round < 500; round++) {
    const marks = Array.from({ length: random(8) }, (_, i) => {
      const start = random(TEXT.length);
      return mark(i, start, start + 1 + random(TEXT.length - start));
    });
    const plain = drawn(marks).replace(/\[\d(:\w+)? |\]/g, "");
    assert.equal(plain, TEXT);
  }
});
