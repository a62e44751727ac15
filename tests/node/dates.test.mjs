// TIMEX3 values in words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { timeInWords } = await load("www/i18n/dates.ts");
const plain = (words) => words.replace(/[\u00a0\u202f]/g, " ");
const french = (value, mod = null, type = "date") => plain(timeInWords({ type, value, mod }, "fr"));

const CASES = [
  ["2021-12-22", null, "date", "22 décembre 2021"],
  ["XXXX-01", null, "date", "janvier, année inconnue"],
  ["XXXX-SP", null, "date", "printemps, année inconnue"],
  ["2021-12", null, "date", "décembre 2021"],
  ["2022", "start", "date", "début de 2022"],
  ["2021-W51", null, "date", "semaine 51 de 2021"],
  ["2022-SU", null, "date", "été 2022"],
  ["2021-12-21T15:00", null, "time", "21 décembre 2021, 15:00"],
  ["T18:15", null, "time", "18:15"],
  ["P3M", null, "duration", "3 mois"],
  ["P1D", null, "duration", "1 jour"],
  ["PT1H30M", null, "duration", "1 heure 30 minutes"],
  ["P3W", "approx", "duration", "environ 3 semaines"],
  ["P1W", null, "set", "1 semaine (répété)"],
  ["PAST_REF", null, "date", "dans le passé, sans date"],
  ["2021-12-20/2021-12-24", null, "date", "20 décembre 2021 – 24 décembre 2021"],
  ["XXXX-05-03", null, "date", "XXXX-05-03"],
];

for (const [value, mod, type, words] of CASES) test(`${value} ${mod ?? ""}`, () => assert.equal(french(value, mod, type), words));

test("in English", () => assert.equal(timeInWords({ type: "date", value: "2021-12-22", mod: null }, "en"), "December 22, 2021"));
