// What translation left: evidence by kind, never a score; and the repaired copy, whose every change can be seen.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { choose, fixture, setup } from "./guillemet.mjs";

const openPage = setup();

async function openTramway() {
  const { page, troubles } = await openPage();
  await choose(page, [fixture("tramway.txt")]);
  await page.locator("#tab-residue").click();
  await page.locator(".copy-switch").waitFor();
  return { page, troubles };
}

test("the head of the article names the evidence and leads to it", async () => {
  const { page } = await openTramway();
  const line = page.locator(".traces-summary");
  assert.match(await line.innerText(), /Indices de traduction automatique\s: nombre détruit \(1\)/);
  assert.doesNotMatch(await line.innerText(), /%/);
  await page.locator("#tab-quotation").click();
  await line.getByRole("button").click();
  assert.equal(await page.locator("#tab-residue").getAttribute("aria-selected"), "true");
  assert.match(await page.locator(".traces").innerText(), /1 × nombre détruit «\s100 XNUMX\s»/);
  await page.close();
});

test("residues stand by kind, with message and suggestion", async () => {
  const { page } = await openTramway();
  assert.match((await page.locator(".group").allInnerTexts()).join(" | "), /Nombre détruit 1.*Espaces 1/);
  assert.match(await page.locator("#panel-list .row").first().innerText(), /100 XNUMX\s+→.*100 000/s);
  await page.close();
});

test("an article without residues says so", async () => {
  const { page } = await openPage();
  await choose(page, [fixture("carriere.txt")]);
  await page.locator("#tab-residue").click();
  assert.match(await page.locator("#panel-list").innerText(), /Aucun indice de traduction automatique\./);
  assert.equal(await page.locator(".copy-switch").count(), 0);
  assert.equal(await page.locator(".traces-summary").count(), 0);
  await page.close();
});

test("the repaired copy shows sure changes only, and the original comes back untouched", async () => {
  const { page, troubles } = await openTramway();
  const original = await page.locator(".text").innerText();
  const copySwitch = page.locator(".copy-switch");
  await copySwitch.click();
  assert.equal(await copySwitch.getAttribute("aria-checked"), "true");
  assert.match(await page.locator(".copy del").first().innerText(), /année \./);
  assert.match(await page.locator(".copy ins").first().innerText(), /année\./);
  assert.match(await page.locator(".copy").innerText(), /100 XNUMX/, "what is only guessed is not changed");
  assert.match(await page.locator(".copy-bar").innerText(), /1 changement sûr, 1 passage reste à vérifier/);
  await page.getByRole("button", { name: "Revenir à l’original" }).click();
  assert.equal(await page.locator(".text").innerText(), original);
  assert.deepEqual(troubles, []);
  await page.close();
});

test("changes are told to a screen reader", async () => {
  const { page } = await openTramway();
  await page.locator(".copy-switch").click();
  assert.match(
    await page
      .locator(".repair")
      .first()
      .evaluate((repair) => repair.textContent),
    /^retiré\s: .*mis à la place\s: /s,
  );
  await page.close();
});

test("the copy is taken along as text, by file and by clipboard", async () => {
  const { page } = await openTramway();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const text = readFileSync(fixture("tramway.txt"), "utf8").replace("année .", "année.");
  await page.locator(".copy-switch").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Enregistrer en .txt" }).click()]);
  assert.equal(download.suggestedFilename(), "tramway (copie réparée).txt");
  assert.equal(readFileSync(await download.path(), "utf8").trim(), text.trim());
  await page.getByRole("button", { name: "Copier le texte" }).click();
  await page.locator(".copy-bar").getByText("Texte copié").waitFor();
  assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trim(), text.trim());
  await page.close();
});

test("going to a passage leaves the copy", async () => {
  const { page } = await openTramway();
  await page.locator(".copy-switch").click();
  await page.locator("#panel-list .row").first().click();
  assert.equal(await page.locator(".copy").count(), 0);
  assert.ok(await page.evaluate(() => document.activeElement.matches("mark")));
  await page.close();
});
