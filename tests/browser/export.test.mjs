// The exported analysis is the engine's own, of every article that could be read.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { choose, fixture, setup } from "./guillemet.mjs";

const openPage = setup();

test("the analysis is saved as JSON, with the dates that the page knows", async () => {
  const { page, troubles } = await openPage();
  await choose(page, ["tramway.txt", "carriere.txt", "metadata.csv"].map(fixture));
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /^Exporter/ }).click()]);
  assert.equal(download.suggestedFilename(), "guillemet.json");
  const analysis = JSON.parse(readFileSync(await download.path(), "utf8"));
  assert.equal(analysis.format, "guillemet/1");
  assert.equal(analysis.offsets, "utf-16");
  assert.deepEqual(analysis.documents.map(({ name }) => name).sort(), ["carriere.txt", "tramway.txt"]);
  const tramway = analysis.documents.find(({ name }) => name === "tramway.txt");
  assert.deepEqual(tramway.date, { value: "2021-12-22", basis: "metadata" });
  const text = readFileSync(fixture("tramway.txt"), "utf8");
  const words = tramway.quotations.map(({ start, end }) => text.slice(start, end));
  assert.ok(words.includes("Les freins répondent, mais pas toujours au bon moment"), words.join(" | "));
  assert.deepEqual(troubles, []);
  await page.close();
});
