// On paper: the whole article, a number behind each mark that says more than its words, and the notes that the numbers lead to.

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, fixture, setup } from "./guillemet.mjs";

const openPage = setup();

test("a printed article has numbered notes in the order of the text", async () => {
  const { page, troubles } = await openPage();
  await choose(page, [fixture("tramway.txt")]);
  await page.locator(".text mark").first().waitFor();
  assert.equal(await page.locator(".notes").count(), 0, "nothing of it on the screen");
  await page.emulateMedia({ media: "print" });
  await page.locator(".notes li").first().waitFor();
  const notes = await page.locator(".notes li").allInnerTexts();
  const numbers = await page.locator("mark[data-note]").evaluateAll((marks) => marks.map((mark) => Number(mark.dataset.note)));
  assert.deepEqual(
    [...numbers].sort((a, b) => a - b),
    notes.map((_, i) => i + 1),
  );
  assert.ok(
    notes.some((note) => /^Citation Nous ne mettrons.*qui parle : Odile Marchetti.*déclarer/s.test(note.replace(/\s/g, " "))),
    notes.join("\n"),
  );
  assert.equal(await page.locator(".panel").isVisible(), false);
  assert.equal(await page.locator(".header").isVisible(), false);
  await page.emulateMedia({ media: "screen" });
  await page.locator(".notes").waitFor({ state: "detached" });
  assert.deepEqual(troubles, []);
  await page.close();
});

test("a hidden layer has no notes", async () => {
  const { page } = await openPage();
  await choose(page, [fixture("tramway.txt")]);
  await page.locator(".layer", { hasText: "Citation" }).click();
  await page.emulateMedia({ media: "print" });
  await page.locator(".notes li").first().waitFor();
  assert.ok((await page.locator(".notes li").allInnerTexts()).every((note) => !note.startsWith("Citation")));
  await page.close();
});

test("a long article is printed to its end", async () => {
  const { page } = await openPage();
  const lines = Array.from({ length: 300 }, (_, i) => `« Nous repartons demain », a déclaré mardi Jeanne Talbert, pour la ${i + 1}e fois.`);
  await choose(page, [{ name: "long.txt", buffer: `La flotte repart\n${lines.join("\n")}\n` }]);
  assert.doesNotMatch(await page.locator(".text").innerText(), /300e fois/);
  await page.emulateMedia({ media: "print" });
  await page.locator(".notes").waitFor();
  assert.match(await page.locator(".text").innerText(), /300e fois/);
  await page.close();
});
