// One reader in a process of its own: `node bench/one.mjs NAME TEXTS.json` prints its figures as JSON.

import { readFileSync } from "node:fs";
import { most, readers } from "./readers.mjs";

const [name, file] = process.argv.slice(2);
const begun = performance.now();
const read = await readers[name]();
read("Mardi, Jeanne Talbert a vu 12 bateaux.");
const start = performance.now() - begun;

const all = JSON.parse(readFileSync(file, "utf8"));
const texts = [];
let bytes = 0;
for (const text of all) {
  const length = Buffer.byteLength(text);
  if (texts.length > 0 && bytes + length > (most[name] ?? Number.POSITIVE_INFINITY)) break;
  texts.push(text);
  bytes += length;
}

/** Three runs, the first of which warms up; the slow ones are given little and stay within some seconds. */
const seconds = [];
let found = 0;
for (let run = 0; run < 3; run++) {
  const from = performance.now();
  found = texts.reduce((sum, text) => sum + read(text), 0);
  seconds.push((performance.now() - from) / 1000);
}
seconds.sort((a, b) => a - b);
console.log(JSON.stringify({ name, bytes, seconds: seconds[1], start, memory: process.resourceUsage().maxRSS * 1024, found }));
