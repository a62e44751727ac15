// The quotations: in three orders, by kind, and how many words each speaker has.

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, fixture, setup } from "./guillemet.mjs";

const openPage = setup();

async function openTramway() {
  const { page, troubles } = await openPage();
  await choose(page, [fixture("tramway.txt")]);
  await page.locator(".rows .row").first().waitFor();
  return { page, troubles };
}

/** The numbers of the marks that are listed. */
const listed = (page) => page.locator("#panel-list .row").evaluateAll((rows) => rows.map((row) => Number(row.dataset.row)));

test("by speaker and by kind the same quotations stand in groups, each counted", async () => {
  const { page, troubles } = await openTramway();
  const inText = await listed(page);
  assert.deepEqual(
    inText,
    [...inText].sort((a, b) => a - b),
  );
  for (const [order, group] of [
    ["speaker", /Odile Marchetti\s*2/],
    ["kind", /Directes\s*2/],
  ]) {
    await page.locator(".panel").getByLabel("Ordre").selectOption(order);
    assert.deepEqual(
      (await listed(page)).sort((a, b) => a - b),
      inText,
    );
    assert.match((await page.locator(".group").allInnerTexts()).join(" | "), group);
  }
  assert.deepEqual(troubles, []);
  await page.close();
});

test("a kind is left out and taken in again", async () => {
  const { page } = await openTramway();
  const all = (await listed(page)).length;
  const direct = page.locator(".chip", { hasText: /^Directes/ });
  await direct.click();
  assert.equal(await direct.getAttribute("aria-pressed"), "false");
  assert.ok((await listed(page)).length < all);
  assert.doesNotMatch(await page.locator("#panel-list").innerText(), /Nous ne mettrons personne/);
  await direct.click();
  assert.equal((await listed(page)).length, all);
  await page.close();
});

test("only one way of saying is listed, and all again", async () => {
  const { page } = await openTramway();
  const all = (await listed(page)).length;
  const saying = page.locator(".panel").getByLabel("Façon de dire");
  await saying.selectOption({ label: "accord" });
  assert.equal((await listed(page)).length, 1);
  assert.match(await page.locator("#panel-list").innerText(), /Les freins répondent/);
  await saying.selectOption("");
  assert.equal((await listed(page)).length, all);
  await page.close();
});

test("the share of words adds up, and a word in two quotations counts once", async () => {
  const { page } = await openPage();
  const buffer =
    "La flotte rentre\nLe port a fermé lundi. « Nous rentrerons demain matin », a déclaré Jeanne Talbert. Elle a affirmé que le vent tomberait « avant la nuit ».\n";
  await choose(page, [{ name: "parts.txt", buffer }]);
  await page.locator(".shares summary").click();
  await page.locator(".shares tbody tr").first().waitFor();
  const cells = (table) =>
    table.locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
  const rows = await cells(page.locator(".shares table").first());
  const talbert = rows.find(([speaker]) => speaker === "Jeanne Talbert");
  // Seven words between marks; of what she affirms without them only "le vent tomberait" is left.
  assert.deepEqual(talbert?.slice(0, 3), ["Jeanne Talbert", "7", "3"], JSON.stringify(rows));
  const parts = rows.map((row) => Number.parseInt(row.at(-1), 10));
  assert.ok(Math.abs(parts.reduce((sum, part) => sum + part, 0) - 100) <= rows.length, parts.join(" "));
  assert.deepEqual((await cells(page.locator(".shares table").last()))[0], ["personne nommée", "7", "3", "100\u202f%"]);
  await page.close();
});

test("a row says the cue with its lemma and what is inferred", async () => {
  const { page } = await openTramway();
  const words = await page.locator("#panel-list").innerText();
  assert.match(words, /a déclaré \(déclarer\)/);
  assert.match(words, /a reconnu \(reconnaître\)/);
  await page.close();
});
