// The project file: whole, of another version, damaged, hostile.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { writeProject } = await load("www/keeping/file/write.ts");
const { readProject, looksLikeProject } = await load("www/keeping/file/read.ts");

const bytes = (text) => new TextEncoder().encode(text);
const place = { layer: "person", start: 0, end: 5 };
const refused = { id: "c1", at: "2024-01-01T00:00:00.000Z", article: 1, rule: "name.person", do: "refuse", place, words: "Odile" };
const everywhere = {
  id: "c2",
  at: "2024-01-01T00:00:00.000Z",
  article: null,
  rule: null,
  do: "unname",
  layer: "person",
  words: "X",
  always: true,
};
const PROJECT = {
  name: "Le pont",
  metadata: [{ file: "a.txt", date: "2024-01-01", source: "Gazette", author: null, title: null, url: null }],
  articles: [
    { id: 1, name: "a.txt", bytes: bytes("Odile rit. « Très »\r\n") },
    { id: 4, name: "b.txt", bytes: new Uint8Array([0xe9, 0, 255, 10]) },
  ],
  corrections: [refused, everywhere],
};
const ANALYSIS = JSON.stringify({ format: "guillemet/1", offsets: "utf-16", documents: [{ id: "d1" }], entities: [], failures: [] });
const FILE = writeProject(PROJECT, ANALYSIS);
const same = (project) => assert.deepEqual(JSON.parse(JSON.stringify(project)), JSON.parse(JSON.stringify(PROJECT)));

test("what is written is read again, to the byte", () => {
  const read = readProject(FILE);
  same(read.project);
  assert.deepEqual([read.lost, read.broken, read.newer], [0, false, false]);
  assert.deepEqual([...read.project.articles[1].bytes], [0xe9, 0, 255, 10]);
  assert.equal(writeProject(read.project, ANALYSIS), FILE);
});

test("it is an analysis like any other", () => {
  const value = JSON.parse(FILE);
  assert.equal(value.format, "guillemet/1");
  assert.deepEqual(value.documents, [{ id: "d1" }]);
  assert.equal(value.project.version, 1);
});

test("without an analysis it is a project all the same", () => same(readProject(writeProject(PROJECT, null)).project));

test("the draft of the format still opens", () => {
  const draft = {
    format: "guillemet-project/0",
    title: "Ancien",
    files: [
      { name: "a.txt", text: "Odile, élue", date: "2024-05-06", refused: [place] },
      { name: "b.txt", text: "" },
    ],
  };
  const { project, lost } = readProject(JSON.stringify(draft));
  assert.equal(lost, 0);
  assert.equal(project.name, "Ancien");
  assert.equal(new TextDecoder().decode(project.articles[0].bytes), "Odile, élue");
  assert.deepEqual(
    project.corrections.map(({ do: what, article }) => [what, article]),
    [
      ["date", 1],
      ["refuse", 1],
    ],
  );
});

test("a later version opens as far as it is understood", () => {
  const value = JSON.parse(FILE);
  value.project.version = 7;
  value.project.corrections.push({ ...refused, id: "c3", do: "hypnotise" });
  const read = readProject(JSON.stringify(value));
  assert.equal(read.newer, true);
  assert.equal(read.lost, 1);
  same(read.project);
});

test("a file that was cut short keeps its whole lines", () => {
  const cut = FILE.slice(0, FILE.indexOf('"do":"unname"'));
  const read = readProject(cut);
  assert.equal(read.broken, true);
  assert.equal(read.lost, 1);
  assert.equal(read.project.articles.length, 2);
  assert.deepEqual(read.project.corrections, [refused]);
});

test("a file cut within its analysis loses nothing", () => {
  const read = readProject(FILE.slice(0, -20));
  assert.equal(read.broken, true);
  assert.equal(read.lost, 0);
  same(read.project);
});

test("a damaged line is left out, and what corrected it", () => {
  const read = readProject(FILE.replace('{"id":1,"name":"a.txt"', '{"id":1,"na\u0000e":"a.txt'));
  assert.deepEqual(
    read.project.articles.map(({ id }) => id),
    [4],
  );
  assert.deepEqual(read.project.corrections, [everywhere]);
  assert.equal(read.lost, 2);
});

test("what is no project is refused", () => {
  for (const text of ["", "null", "[]", "{}", '{"format":"guillemet/1","documents":[]}', "Un article.\n", "{\u0000"]) {
    assert.equal(readProject(text), "not-a-project", JSON.stringify(text));
  }
  assert.equal(readProject(FILE.slice(0, 60)), "nothing-left");
  assert.equal(looksLikeProject(FILE), true);
  assert.equal(looksLikeProject(ANALYSIS), false);
});

test("whatever has the wrong shape is left out, and nothing else comes with what is taken", () => {
  const value = JSON.parse(FILE);
  const bad = [
    { ...refused, id: "b1", place: { layer: "script", start: 0, end: 1 } },
    { ...refused, id: "b2", place: { ...place, start: -1 } },
    { ...refused, id: "b3", place: { ...place, end: 1e300 } },
    { ...refused, id: 5 },
    { ...refused, id: "b4", article: 99 },
    { ...refused, id: "c1" },
    { ...refused, id: "b5", do: "date", value: "2024-99-99" },
    null,
    "x",
    [],
  ];
  value.project.corrections.push(...bad, { ...refused, id: "ok", extra: "<script>", words: "<img onerror=alert(1)>" });
  value.project.articles.push({ id: 1, name: "twice", bytes: "" }, { id: 9, name: 3, bytes: "" }, { id: 10, name: "x", bytes: "%%%" });
  const read = readProject(JSON.stringify(value).replace('"extra"', '"__proto__"'));
  assert.equal(read.lost, bad.length + 3);
  const last = read.project.corrections.at(-1);
  assert.equal(last.words, "<img onerror=alert(1)>", "words are words");
  assert.deepEqual(Object.keys(last).sort(), ["article", "at", "do", "id", "place", "rule", "words"]);
});

test("any damage to any byte is survived", () => {
  for (let i = 0; i < FILE.length; i += 3) {
    for (const text of [FILE.slice(0, i), `${FILE.slice(0, i)}\u0000${FILE.slice(i + 1)}`, `${FILE.slice(0, i)}"${FILE.slice(i)}`]) {
      const read = readProject(text);
      if (typeof read === "string") continue;
      for (const { id, name, bytes } of read.project.articles)
        assert.ok(Number.isInteger(id) && typeof name === "string" && bytes instanceof Uint8Array);
    }
  }
});
