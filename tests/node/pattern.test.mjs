// Words searched for: accents folded or not, ligatures, apostrophes, spaces; found where they stand in the text itself.

import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { patternOf } = await load("www/reading/pattern.ts");

const found = (words, text, exact) => [...text.matchAll(patternOf(words, exact))].map((match) => match[0]);

test("accents fold unless they are asked for", () => {
  const text = "L’été, l’ete, ÉTÉ et e\u0301te\u0301.";
  assert.deepEqual(found("ete", text), ["été", "ete", "ÉTÉ", "e\u0301te\u0301"]);
  assert.deepEqual(found("été", text), ["été", "ete", "ÉTÉ", "e\u0301te\u0301"]);
  assert.deepEqual(found("été", text, true), ["été", "ÉTÉ"]);
});

test("words are found by their beginning, between quotation marks whole", () => {
  const text = "Le ministre, les ministères, l’administration.";
  assert.deepEqual(found("minist", text), ["minist", "minist"]);
  assert.deepEqual(found("« ministre »", text), ["ministre"]);
  assert.deepEqual(found('"minist"', text), []);
});

test("ligatures, apostrophes, dashes and spaces are found in any writing", () => {
  assert.deepEqual(found("coeur", "cœur et coeur"), ["cœur", "coeur"]);
  assert.deepEqual(found("cœur", "cœur et coeur"), ["cœur", "coeur"]);
  assert.deepEqual(found("l'eau", "l’eau, l'eau"), ["l’eau", "l'eau"]);
  assert.deepEqual(found("deux mots", "deux\u00a0mots, deux\nmots"), ["deux\u00a0mots", "deux\nmots"]);
  assert.deepEqual(found("peut-être", "peut‑être"), ["peut‑être"]);
});

test("signs of patterns are only signs", () => {
  for (const words of ["(", "[a", "a+b", "a.c", "\\", "$", "^", "{2}", "|", "*", "/"]) {
    assert.deepEqual(found(words, `x ${words} y`), [words]);
    assert.deepEqual(found(words, "abc aab"), []);
  }
});

test("nothing is no pattern", () => {
  for (const words of ["", "  ", "« »", '""']) assert.equal(patternOf(words), null);
});

test("words to mark are found as a keyboard writes them, in their own case", async () => {
  const { occurrences } = await load("www/corrections/bounds.ts");
  const text = "L’usine\u00a0d’Orval (40\u202f%) ; l’usine d’Orval.";
  const at = (words) => occurrences(words, text).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(at(" L'usine  d'Orval "), ["L’usine\u00a0d’Orval"]);
  assert.deepEqual(at("usine d’Orval"), ["usine\u00a0d’Orval", "usine d’Orval"]);
  assert.deepEqual(at("(40 %)"), ["(40\u202f%)"]);
  assert.deepEqual(at("."), ["."]);
  for (const words of ["", "  ", "[", "a/b\\", "Valmorin"]) assert.deepEqual(at(words), [], words);
});
