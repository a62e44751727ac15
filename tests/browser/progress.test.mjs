// Long work: how far it is, what stands there twice or without a date; cancelling keeps what is finished.

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, setup } from "./guillemet.mjs";

const openPage = setup();
const sentence = "« Nous repartons demain », a déclaré Jeanne Talbert à 40 marins de Valmorin.\n";
const article = (name, buffer) => ({ name, mimeType: "text/plain", buffer: Buffer.from(buffer) });

test("the line tells how many, how many of them twice and how many without a date", async () => {
  const { page, troubles } = await openPage();
  await page.evaluate(() => {
    window.lines = new Set();
    new MutationObserver(() => {
      const said = document.querySelector(".progress span")?.textContent;
      if (said) window.lines.add(said);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  // Long enough that there is a way to tell of.
  const files = Array.from({ length: 60 }, (_, i) =>
    article(`${i}.txt`, `La flotte repart\n${i < 55 ? `Le ${i}e bateau. ` : ""}${sentence.repeat(200)}`),
  );
  await choose(page, files);
  const lines = await page.evaluate(() => [...window.lines]);
  assert.ok(lines.length > 5, lines.join("\n"));
  for (const line of lines) assert.match(line, /^\d+ sur 60( · \d+ doublons?)?( · \d+ sans date)?$/);
  assert.equal(await page.locator(".articles-say").innerText(), "4 doublons · 60 sans date");
  assert.match(await page.locator(".article-item").last().innerText(), /mêmes mots que/);
  assert.deepEqual(troubles, []);
  await page.close();
});

test("cancelling keeps what is finished, and the page answers all the while", async () => {
  const { page, troubles } = await openPage();
  const files = [
    article("court.txt", `La flotte repart\n${sentence}`),
    ...Array.from({ length: 12 }, (_, i) => article(`long-${i}.txt`, sentence.repeat(12_000))),
  ];
  await page.locator('input[type="file"]').first().setInputFiles(files);
  await page.locator(".article-item", { hasText: "La flotte repart" }).first().waitFor();
  await page.locator(".progress").getByRole("button", { name: "Annuler" }).click();
  await page.locator(".progress").waitFor({ state: "detached" });
  assert.match(await page.locator(".article-item").first().innerText(), /La flotte repart/);
  assert.ok((await page.getByRole("button", { name: "Relire" }).count()) > 0);
  await page.locator(".article-item").first().getByRole("button").first().click();
  assert.ok((await page.locator(".text mark").count()) > 0);
  assert.deepEqual(troubles, []);
  await page.close();
});
