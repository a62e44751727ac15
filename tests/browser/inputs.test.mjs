// Whatever is dropped, there is a result or one clear sentence at the file it concerns, and the other files go on.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { choose, drop, fixture, settled, setup } from "./guillemet.mjs";

const openPage = setup();

const good = { name: "bon.txt", buffer: readFileSync(fixture("carriere.txt")) };
const MEGABYTE = 1024 * 1024;

const CASES = {
  "an empty file": { buffer: "", says: /aucun mot/ },
  "white space only": { buffer: " \n\t \u00a0\n\n", says: /aucun mot/ },
  "a program": { buffer: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 1, 2, 3, 255, 254, 0]), says: /pas un texte/ },
  "a picture": { buffer: Buffer.from("89504e470d0a1a0a0000000d4948445200000001", "hex"), says: /pas un texte/ },
  "bytes of Windows-1252": { buffer: Buffer.from("Le maire a d\xe9clar\xe9 : \xab Non \xbb.", "latin1"), says: /Windows-1252/ },
  Chinese: { buffer: "市长昨天宣布电车将推迟到春天。" },
  English: { buffer: "The tram will be late, the mayor said yesterday.\n“We are sorry,” she added." },
  "only marks": { buffer: "«»«»“”\"'« « » »".repeat(50) },
  "half an emoji": { buffer: "\ud83d « Oui \ude00 », dit-elle." },
};

for (const [what, { buffer, says }] of Object.entries(CASES)) {
  test(`${what}: a result or one sentence, and the other file goes on`, async () => {
    const { page, troubles } = await openPage();
    await choose(page, [{ name: "cas.txt", buffer }, good]);
    const items = await page.locator(".article-item").allInnerTexts();
    assert.equal(items.length, 2);
    assert.match(items[0], /carrière de Saint-Auban/);
    if (says) assert.match(items[1], says);
    await page.locator(".article-item").nth(1).getByRole("button").first().click();
    assert.ok((await page.locator("#article").innerText()).trim().length > 10, "the column is never blank");
    assert.deepEqual(troubles, []);
    await page.close();
  });
}

test("50 MB: one sentence, and the other file goes on", async () => {
  const { page, troubles } = await openPage();
  const folder = mkdtempSync(join(tmpdir(), "guillemet-"));
  writeFileSync(join(folder, "gros.txt"), Buffer.alloc(50 * MEGABYTE, "Un mot après l’autre. "));
  writeFileSync(join(folder, "bon.txt"), good.buffer);
  await drop(page, [folder]);
  await settled(page);
  const [first, second] = await page.locator(".article-item").allInnerTexts();
  assert.match(first, /carrière de Saint-Auban/);
  assert.match(second, /trop (grand|gros)/);
  assert.deepEqual(troubles, []);
  await page.close();
});

test("5 MB in one line: the page answers all the while, and draws a part at a time", async () => {
  const { page, troubles } = await openPage();
  const sentence = "« Nous repartons demain », a déclaré mardi Jeanne Talbert à 40 marins de Valmorin. ";
  const size = 5 * MEGABYTE;
  await page.evaluate(() => {
    window.longest = 0;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      window.longest = Math.max(window.longest, now - last);
      last = now;
    }, 20);
  });
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([
      { name: "ligne.txt", mimeType: "text/plain", buffer: Buffer.from(sentence.repeat(Math.ceil(size / sentence.length)).slice(0, size)) },
    ]);
  await page.locator(".text, .article-trouble").first().waitFor({ timeout: 120_000 });
  const drawn = (await page.locator(".text").innerText()).length;
  assert.ok(drawn > 1000 && drawn < 200_000, `${drawn} characters drawn`);
  await page.getByRole("button", { name: "Afficher la suite" }).first().click();
  await page.locator(".row").last().click();
  assert.ok(await page.evaluate(() => document.activeElement.matches("mark")));
  const longest = await page.evaluate(() => window.longest);
  assert.ok(longest < 3000, `the page stood still for ${Math.round(longest)} ms`);
  assert.deepEqual(troubles, []);
  await page.close();
});

test("a cancelled reading says so and can be taken up again", async () => {
  const { page } = await openPage();
  const sentence = "« Nous repartons demain », a déclaré mardi Jeanne Talbert à 40 marins de Valmorin.\n";
  const many = Array.from({ length: 12 }, (_, i) => ({
    name: `${i}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(sentence.repeat(12_000)),
  }));
  await page.locator('input[type="file"]').first().setInputFiles(many);
  await page.locator(".progress").getByRole("button", { name: "Annuler" }).click();
  const again = page.getByRole("button", { name: "Relire" });
  await again.first().waitFor();
  const before = await again.count();
  await again.first().click();
  await page.locator(".progress").waitFor({ state: "detached", timeout: 60_000 });
  assert.equal(await again.count(), before - 1);
  await page.close();
});
