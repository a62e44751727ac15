// The dates: a line of time that tables repeat in words, what is vague apart, the article's own day correctable beside them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, fixture, setup } from "./guillemet.mjs";

const openPage = setup();

async function openTimes() {
  const { page, troubles } = await openPage();
  await choose(page, ["tramway.txt", "metadata.csv"].map(fixture));
  await page.locator("#tab-time").click();
  await page.locator(".list-table").first().waitFor();
  return { page, troubles };
}

test("dates stand in the order of time, with words, value and how it is known", async () => {
  const { page, troubles } = await openTimes();
  const table = page.getByRole("table", { name: /^Quand/ });
  const rows = await table.locator("tbody tr").allInnerTexts();
  assert.equal(rows.length, await page.locator(".timeline-point").count());
  const hier = rows.find((row) => /hier/.test(row));
  assert.match(hier, /21 décembre 2021/);
  assert.match(hier, /compté depuis la date de l’article/);
  assert.match(
    rows.find((row) => /mardi 14 mai 2019/.test(row)),
    /dit par le texte/,
  );
  assert.ok(rows.findIndex((row) => /janvier/.test(row)) > rows.indexOf(hier));
  assert.deepEqual(troubles, []);
  await page.close();
});

test("durations stand apart, and the picture says in words what it shows", async () => {
  const { page } = await openTimes();
  assert.match(await page.getByRole("table", { name: /^Durées/ }).innerText(), /3 semaines/);
  assert.match(await page.locator(".timeline svg").getAttribute("aria-label"), /moments situés, de .+ à .+/);
  await page.close();
});

test("the article's day is corrected beside its dates", async () => {
  const { page } = await openTimes();
  const day = page.locator(".article-day");
  assert.match(await day.innerText(), /22 décembre 2021 \(d’après metadata\.csv\)/);
  await day.locator("summary").click();
  await day.locator("input").fill("2022-03-11");
  await day.getByText("11 mars 2022 (donnée par vous)").waitFor();
  assert.match(await page.locator("#panel-list").innerText(), /10 mars 2022/);
  await page.close();
});
