// What the command prints is what the published schema says.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import test from "node:test";
import Ajv from "ajv/dist/2020.js";

const root = new URL("../../", import.meta.url);
const schema = JSON.parse(readFileSync(new URL("schema/guillemet-1.schema.json", root), "utf8"));
// The widths of Rust's numbers mean nothing to JSON.
const validate = new Ajv({ formats: { uint32: true, int64: true, double: true } }).compile(schema);

const ARTICLE = `Le port de Kervillan rouvre
« Nous repartons demain 😀 », a déclaré mardi la mairesse Élise Vautrin, devant plus de 40 marins, selon Radio Estran.
`;

function analyze(...options) {
  const command = ["run", "--quiet", "--", "analyze", ...options, "-"];
  return JSON.parse(execFileSync("cargo", command, { cwd: root, input: ARTICLE, encoding: "utf8" }));
}

test("an analysis follows the schema", () => {
  for (const options of [["--date", "2024-05-01"], ["--text"]]) {
    const valid = validate(analyze(...options));
    assert.ok(valid, JSON.stringify(validate.errors, null, 2));
  }
});

test("the schema refuses what is no analysis", () => {
  const analysis = analyze("--date", "2024-05-01");
  assert.equal(validate({ ...analysis, format: "guillemet/0" }), false);
  assert.equal(validate({ ...analysis, offsets: "bytes" }), false);
  const { documents, ...rest } = analysis;
  assert.equal(validate(rest), false);
  documents[0].blocks[0].kind = "poem";
  assert.equal(validate(analysis), false);
});
