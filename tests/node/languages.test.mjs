// Catalogues: every language says everything, numbers want the right form, and a third language is one file.

import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import test from "node:test";
import { load } from "./load.mjs";

const { catalogue, languageOf } = await load("www/i18n/index.ts");

/** The paths of everything that a catalogue says, and of what kind it is. */
function paths(value, path = "") {
  if (typeof value !== "object" || value === null) return [`${path}: ${typeof value}`];
  if (Array.isArray(value)) return [`${path}: list`];
  return Object.entries(value).flatMap(([key, item]) => paths(item, `${path}.${key}`));
}

test("French and English say the same things", () => {
  assert.deepEqual(paths(catalogue("en")).sort(), paths(catalogue("fr")).sort());
});

test("French counts nothing as one, English as many", () => {
  const said = (language) =>
    [0, 1, 2, 1000].map((n) =>
      catalogue(language)
        .articles(n)
        .replace(/[\u00a0\u202f,]/g, " "),
    );
  assert.deepEqual(said("fr"), ["0 article", "1 article", "2 articles", "1 000 articles"]);
  assert.deepEqual(said("en"), ["0 articles", "1 article", "2 articles", "1 000 articles"]);
});

test("a language of more forms gets the one that its rules want", async () => {
  const { pluralIn } = await load("www/i18n/plural.ts");
  const plural = pluralIn("pl");
  const articles = (n) => plural(n, "artykuł", "artykułu", { few: "artykuły", many: "artykułów" });
  assert.deepEqual([1, 2, 5, 22, 1.5].map(articles), ["1 artykuł", "2 artykuły", "5 artykułów", "22 artykuły", "1,5 artykułu"]);
});

test("the address chooses a language that is there, and French otherwise", () => {
  const asked = { "?lang=en": "en", "?lang=fr": "fr", "?lang=xx": "fr", "?lang=": "fr", "": "fr", "?lang=__proto__": "fr" };
  for (const [search, language] of Object.entries(asked)) assert.equal(languageOf(search), language, search);
});

test("a third language is one file", async () => {
  const file = new URL("../../www/i18n/qaa.ts", import.meta.url);
  writeFileSync(file, 'import { en } from "./en";\nexport const qaa = { ...en, languageName: "Qaa" };\n');
  try {
    const { LANGUAGES, languageOf } = await load("www/i18n/index.ts");
    assert.deepEqual(LANGUAGES.map(({ name }) => name).sort(), ["English", "Français", "Qaa"]);
    assert.equal(languageOf("?lang=qaa"), "qaa");
  } finally {
    rmSync(file);
  }
});
