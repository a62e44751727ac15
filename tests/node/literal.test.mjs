// The wasm as a literal: every byte comes back, and nothing in it ends the script that it stands in.

import assert from "node:assert/strict";
import { test } from "node:test";
import { literalOf } from "../../scripts/bundle.mjs";

const evaluated = (literal) => Buffer.from(new Function(`"use strict"; return ${literal};`)(), "latin1");

test("every pair of bytes comes back", () => {
  const pairs = Buffer.alloc(1 << 17);
  for (let i = 0; i < 1 << 16; i++) pairs.writeUInt16BE(i, 2 * i);
  assert.ok(evaluated(literalOf(pairs)).equals(pairs));
});

test("what would end a script or hide its end does not stand there", () => {
  const bytes = Buffer.from('</script><!--<script>\r\n\x007\\"$&');
  const literal = literalOf(bytes);
  assert.doesNotMatch(literal, /<[!/s]|[\r\n\0]/);
  assert.ok(evaluated(literal).equals(bytes));
});
