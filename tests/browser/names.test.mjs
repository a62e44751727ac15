// Names join across articles: their forms, their articles, and the way to each.

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, setup } from "./guillemet.mjs";

const openPage = setup();

const FIRST = `Le barrage de Roquevaire sera vidé
La préfète Solène Garrigou a signé l’arrêté mardi. « Le barrage tiendra », a déclaré Solène Garrigou. Garrigou a promis de revenir.
`;
const SECOND = `Roquevaire attend la vidange
« Je viendrai sur place », a promis Solène Garrigou aux habitants.
`;

async function openBoth() {
  const { page, troubles } = await openPage();
  await choose(page, [
    { name: "a.txt", buffer: FIRST },
    { name: "b.txt", buffer: SECOND },
  ]);
  await page.locator("#tab-person").click();
  await page.locator(".chip").first().waitFor();
  return { page, troubles };
}

test("a person has roles, forms, words and the number of articles", async () => {
  const { page } = await openBoth();
  const row = page.locator(".name", { hasText: "Solène Garrigou" });
  assert.match(await row.innerText(), /préfète/);
  assert.match(await row.innerText(), /4 mots rapportés/);
  assert.match(await row.innerText(), /2 formes · dans 2 articles/);
  await page.close();
});

test("a form leads to where it stands, in another article too", async () => {
  const { page, troubles } = await openBoth();
  const row = page.locator(".name", { hasText: "Solène Garrigou" });
  await row.locator("summary").click();
  await row.locator(".forms").first().getByRole("button", { name: "Garrigou", exact: true }).click();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Garrigou");
  await row.locator(".presences").getByRole("button", { name: "Solène Garrigou" }).click();
  assert.match(await page.locator("h2.block-title").innerText(), /attend la vidange/);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Solène Garrigou");
  assert.match(await page.locator("#why .presences").innerText(), /sera vidé/);
  assert.deepEqual(troubles, []);
  await page.close();
});

test("all articles have one list, without names given twice", async () => {
  const { page } = await openBoth();
  await page.getByRole("button", { name: "tous les articles" }).click();
  const names = await page.locator(".everyone > summary .row-lead").allInnerTexts();
  assert.equal(names.filter((name) => /Garrigou/.test(name)).length, 1, names.join(" | "));
  assert.match(await page.locator(".everyone").first().innerText(), /dans 2 articles/);
  await page.close();
});

test("articles that are removed are joined no more", async () => {
  const { page, troubles } = await openBoth();
  await page.getByRole("button", { name: "Tout retirer" }).click();
  await choose(page, [{ name: "b.txt", buffer: SECOND }]);
  await page.locator(".name").first().waitFor();
  assert.equal(await page.locator(".chip").count(), 0);
  assert.deepEqual(troubles, []);
  await page.close();
});
