// What the page weighs, compressed with brotli: no more than the budgets of `budgets.json`, in units of 1,000 bytes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { root } from "../../scripts/tools.mjs";

const budgets = JSON.parse(readFileSync(join(import.meta.dirname, "budgets.json"), "utf8"));

function weight(file) {
  const bytes = readFileSync(join(root, "dist", file));
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } }).length / 1000;
}

for (const [what, { files, most }] of Object.entries(budgets)) {
  test(`${what}: at most ${most} KB`, (t) => {
    const sum = files.reduce((sum, file) => sum + weight(file), 0);
    t.diagnostic(`${sum.toFixed(1)} KB`);
    assert.ok(sum <= most, `${sum.toFixed(1)} KB`);
  });
}
