// Articles come in by a trusted drop of files and folders, by choice, and by paste.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { drop, fixture, inOneFile, onDisk, settled, setup, wordsOf } from "./guillemet.mjs";

const openPage = setup();

test("dropped files are read, and metadata.csv among them gives source and date", async () => {
  const { page, troubles } = await openPage();
  await drop(page, ["tramway.txt", "carriere.txt", "metadata.csv"].map(fixture));
  await settled(page);
  assert.equal(await page.locator(".article-item").count(), 2);
  const item = page.locator(".article-item", { hasText: "tramway de Valmorin" });
  assert.match(await item.innerText(), /La Gazette de Valmorin · 22 décembre 2021 \(d’après metadata\.csv\)/);
  assert.match(await page.locator('[role="status"]').innerText(), /^2 articles lus$/);
  assert.deepEqual(troubles, []);
  await page.close();
});

test("a dropped folder is read with its folders; hidden files are left out", async () => {
  const folder = mkdtempSync(join(tmpdir(), "guillemet-"));
  mkdirSync(join(folder, "deux", "trois"), { recursive: true });
  cpSync(fixture("tramway.txt"), join(folder, "un.txt"));
  cpSync(fixture("carriere.txt"), join(folder, "deux", "trois", "autre.txt"));
  writeFileSync(join(folder, ".cache"), "rien");
  const { page } = await openPage();
  await drop(page, [folder]);
  await settled(page);
  assert.equal(await page.locator(".article-item").count(), 2);
  await page.close();
});

test("the first article opens on its quotations, every one marked in the text", async () => {
  const { page } = await openPage();
  await drop(page, [fixture("tramway.txt")]);
  await page.locator(".text mark").first().waitFor();
  assert.match(await page.locator("h2.block-title").innerText(), /Le tramway de Valmorin/);
  assert.equal(await page.locator("#tab-quotation").getAttribute("aria-selected"), "true");
  const words = await wordsOf(page, "quotation");
  assert.ok(words.includes("Nous ne mettrons personne en danger pour tenir une date"), words.join(" | "));
  assert.equal(await page.locator(".row").count(), words.length);
  await page.close();
});

test("a text is pasted anywhere", async () => {
  const { page } = await openPage();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "Un titre collé\n« Voici le texte », a dit Jeanne Talbert.");
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await settled(page);
  assert.match(await page.locator(".text").innerText(), /Voici le texte/);
  await page.close();
});

test("a text is pasted into the field, and an empty one is refused in a sentence", async () => {
  const { page } = await openPage();
  await page.getByRole("button", { name: "Coller un texte" }).click();
  await page.getByRole("button", { name: "Lire ce texte" }).click();
  assert.match(await page.locator('[role="alert"]').innerText(), /Collez d’abord un texte/);
  await page.getByLabel("Texte de l’article").fill("Titre\n« Oui », dit-elle.");
  await page.getByRole("button", { name: "Lire ce texte" }).click();
  await settled(page);
  assert.match(await page.locator(".text").innerText(), /dit-elle/);
  await page.close();
});

const samples = new URL("../../dist/samples/", import.meta.url);

test("the samples are read, from disk and in one file too", {
  skip: readdirSync(samples).length === 0 && "there are no samples",
}, async () => {
  for (const address of [undefined, onDisk, inOneFile]) {
    const { page, troubles } = await openPage(address);
    await page.getByRole("button", { name: "Essayer avec des exemples" }).click();
    await settled(page);
    // The site's own lines are folded, and so are the marks in them.
    await page.locator("mark:visible").first().waitFor();
    assert.equal(await page.locator(".article-failed").count(), 0);
    assert.deepEqual(troubles, []);
    await page.close();
  }
});
