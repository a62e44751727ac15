// What is measured in Node: our own wasm, and what else can be installed. Each reader takes a text and gives how much it found.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, "..");

/** How a reader is made; `most` are the bytes that it is given where it could not read all in a reasonable time. */
export const readers = {
  async guillemet() {
    const glue = readFileSync(join(root, "target/web/guillemet.js"), "utf8");
    const engine = new Function(`${glue}; return wasm_bindgen;`)();
    engine.initSync({ module: new WebAssembly.Module(readFileSync(join(root, "target/web/guillemet_bg.wasm"))) });
    const encoder = new TextEncoder();
    return (text) => {
      const reading = engine.read("a.txt", encoder.encode(text), undefined, undefined);
      reading.detail();
      const found = reading.marks.length / 4;
      reading.free();
      return found;
    };
  },
  async "fr-compromise"() {
    const nlp = require("fr-compromise");
    return (text) => nlp(text).json().length;
  },
  async "chrono-node/fr"() {
    const { fr } = await import("chrono-node");
    return (text) => fr.parse(text, new Date(2016, 5, 1)).length;
  },
  async "Recognizers-Text"() {
    const { recognizeNumber, recognizeDateTime, Culture } = require("@microsoft/recognizers-text-suite");
    return (text) => recognizeNumber(text, Culture.French).length + recognizeDateTime(text, Culture.French).length;
  },
  async "Intl.Segmenter"() {
    const segmenter = new Intl.Segmenter("fr", { granularity: "word" });
    return (text) => {
      let words = 0;
      for (const { isWordLike } of segmenter.segment(text)) words += isWordLike ? 1 : 0;
      return words;
    };
  },
};

/** Bytes that a slow reader is given, so that a run ends. */
export const most = { "Recognizers-Text": 6_000, "fr-compromise": 200_000 };

/** What each reader weighs for a browser: the module that is bundled. */
export const packages = {
  "fr-compromise": "fr-compromise",
  "chrono-node/fr": "chrono-node/fr",
  "Recognizers-Text": "@microsoft/recognizers-text-suite",
};
