// Several articles side by side: groups, passages, speakers, figures, times, places, and what can be saved.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { choose, kept, onDisk, setup } from "./guillemet.mjs";

const openPage = setup();

/** Three articles of one event and one of another. */
const crue = (dead, extra) => ({
  name: `crue-${dead}.txt`,
  buffer: `La crue de la Vernelle fait ${dead} morts à Toulouse

Toulouse, 14 mai 2024. La crue de la Vernelle a fait ${dead} morts mardi à Toulouse, selon la préfète Ada Lorme. Les pompiers ont évacué 300 habitants du quartier des Tanneurs vers le gymnase Belcourt.

« Nous tiendrons la digue jusqu'à l'aube avec tous les volontaires de la vallée », a déclaré la préfète Ada Lorme. ${extra}`,
});

const files = [
  crue(12, "Le maire Paul Estrade a remercié l'Espagne."),
  crue(15, "À Marseille, une collecte de vêtements a commencé dans les écoles."),
  crue(12, "La rivière avait déjà débordé en 1987, se souvient Odile Marchetti."),
  {
    name: "chevres.txt",
    buffer:
      "Douze chèvres tondent les pelouses de Montréal\n\nLe conseil municipal de Montréal a adopté lundi un projet d'écopâturage. « Les tondeuses resteront au garage », a dit la mairesse Solange Thivierge.",
  },
].map((file, i) => ({ ...file, name: `${i + 1}-${file.name}` }));

async function compared(address) {
  const opened = await openPage(address);
  await choose(opened.page, files);
  await opened.page.getByRole("button", { name: "Comparer" }).click();
  await opened.page.locator(".compare-event").first().waitFor();
  return opened;
}

const show = (page, name) => page.locator(".compare-tabs").getByRole("button", { name, exact: true }).click();

test("articles of one event stand together, with the reason", async () => {
  const { page, troubles } = await compared();
  const group = page.locator(".compare-event").first();
  assert.equal(await group.locator(".compare-member").count(), 3);
  assert.match(await group.innerText(), /Regroupés parce qu’ils partagent/);
  assert.match(await page.locator(".compare-event").last().innerText(), /chèvres/);
  // The user moves one out of it.
  await group.locator(".compare-move").last().selectOption({ label: "Seul, sans groupe" });
  const members = (count) =>
    page.waitForFunction((n) => document.querySelector(".compare-event")?.querySelectorAll(".compare-member").length === n, count);
  await members(2);
  // That is a correction like any other: taken back, done again, kept over a reload.
  await page.keyboard.press("Control+z");
  await members(3);
  await page.keyboard.press("Control+Shift+z");
  await members(2);
  await kept(page);
  await page.reload();
  await members(2);
  assert.deepEqual(troubles, []);
  await page.close();
});

test("every view draws its plot above its table, without any network", async () => {
  const { page, troubles, requests } = await compared();
  for (const [view, words] of [
    ["Passages", /Vernelle/],
    ["Citations", /Ada Lorme/],
    ["Chiffres", /à vérifier/],
    ["Temps", /mai 2024/],
    ["Lieux", /Toulouse/],
  ]) {
    await show(page, view);
    await page.locator(".plot svg").first().waitFor();
    assert.match(await page.locator(".plot-table").first().innerText(), words, view);
  }
  assert.ok(
    requests.every(
      (address) => address.startsWith(new URL(page.url()).origin) || address.startsWith("blob:") || address.startsWith("data:"),
    ),
  );
  assert.deepEqual(troubles, []);
  await page.close();
});

test("what the user corrects is corrected in the comparison too", async () => {
  const { page, troubles } = await openPage();
  await choose(page, files);
  const mark = (layer, words) => page.locator(`mark[data-layer="${layer}"]`, { hasText: words }).first();
  await mark("person", "Ada Lorme").click();
  await page.keyboard.press("m");
  await page.getByRole("dialog").getByLabel("Nom", { exact: true }).fill("Adèle Lorme");
  await page.getByRole("button", { name: "Enregistrer la correction" }).click();
  await mark("time", "14 mai 2024").click();
  await page.locator(".correct-actions").getByRole("button", { name: "Faux" }).click();
  await page.getByRole("button", { name: "Comparer" }).click();
  await show(page, "Citations");
  const rows = async () => (await page.locator(".plot-table").first().locator("tbody tr").allInnerTexts()).map((row) => row.split("\t"));
  await page.locator(".plot-table", { hasText: "Adèle Lorme" }).first().waitFor();
  assert.ok((await rows()).every(([name]) => name !== "Ada Lorme"));
  await show(page, "Temps");
  await page.locator(".plot svg").first().waitFor();
  // The first article keeps the times that are left, and none stands in the place of the one that is gone.
  const told = (await rows()).map(([, , words]) => words);
  assert.deepEqual(told, ["1987", "14 mai 2024", "14 mai 2024", "aube", "aube", "aube"]);
  assert.deepEqual(troubles, []);
  await page.close();
});

test("a plot is saved as SVG and PNG, its table as CSV", async () => {
  const { page, troubles } = await compared();
  await show(page, "Chiffres");
  await page.locator(".plot svg").waitFor();
  const saved = {};
  for (const format of ["SVG", "PNG", "CSV"]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".plot-save").getByText(format, { exact: true }).click(),
    ]);
    saved[format] = readFileSync(await download.path());
  }
  assert.match(saved.SVG.toString(), /^<svg[^>]*width/);
  assert.deepEqual([...saved.PNG.subarray(1, 4)], [...Buffer.from("PNG")]);
  const [head, first] = saved.CSV.toString().split("\r\n");
  assert.equal(head.split(";").length, 6);
  assert.match(first, /à vérifier/);
  assert.deepEqual(troubles, []);
  await page.close();
});

test("articles beside each other follow each other's passages", async () => {
  const { page, troubles } = await compared();
  await show(page, "Côte à côte");
  assert.equal(await page.locator(".side-column").count(), 2);
  assert.ok((await page.locator(".side-shared").count()) > 2);
  await page.locator(".side-choice input").nth(2).check();
  assert.equal(await page.locator(".side-column").count(), 3);
  await page.locator(".side-column").first().locator(".side-shared").last().click();
  assert.ok((await page.locator(".side-column mark[data-layer=quotation]").count()) > 0);
  assert.deepEqual(troubles, []);
  await page.close();
});

test("the same works from a disk", async () => {
  const { page, troubles } = await compared(onDisk);
  await show(page, "Lieux");
  await page.locator(".plot svg path").first().waitFor();
  assert.deepEqual(troubles, []);
  await page.close();
});

test("a file given twice is told once", async () => {
  const { page } = await openPage();
  await choose(page, [files[0], { ...files[0], name: "copie.txt" }, files[3]]);
  await page.getByRole("button", { name: "Comparer" }).click();
  await page.locator(".compare-duplicates").waitFor();
  assert.match(await page.locator(".compare-duplicates").innerText(), /copie\.txt a les mêmes mots/);
  await page.close();
});
