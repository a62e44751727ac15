// Searching all articles: words with their accents folded or not, a name in all its forms, filters; a view that can be bookmarked.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { choose, fixture, setup } from "./guillemet.mjs";

const openPage = setup();
const later = {
  name: "suite.txt",
  buffer: "Odile Marchetti veut un tramway\n« Il roulera », a promis Mme Marchetti, la maire de Valmorin.",
};
const files = [...["tramway.txt", "carriere.txt", "metadata.csv"].map((name) => ({ name, buffer: readFileSync(fixture(name)) })), later];

async function openAll(address) {
  const { page, troubles } = await openPage(address);
  await choose(page, files);
  await page.locator(".text mark").first().or(page.locator(".search-view")).first().waitFor();
  return { page, troubles };
}

const summary = (page) => page.locator(".search-summary b").innerText();
const lines = (page) => page.locator(".line").allInnerTexts();

test("what is searched for is shown in the text, across marks", async () => {
  const { page } = await openAll();
  await page.locator(".article-item", { hasText: "tramway de Valmorin" }).getByRole("button").first().click();
  await page.keyboard.press("/");
  await page.keyboard.type("odile MARCHETTI, a recu");
  await page.locator(".article-hits").waitFor();
  // The words are lit a moment after the last key.
  const lit = () => page.evaluate(() => [...CSS.highlights.get("searched")].map(String).join("|"));
  for (let tries = 0; tries < 50 && (await lit()) !== "Odile Marchetti, a reçu"; tries++) await page.waitForTimeout(100);
  assert.equal(await lit(), "Odile Marchetti, a reçu");
  await page.close();
});

test("Enter shows every passage of every article; accents count only when they are asked for", async () => {
  const { page, troubles } = await openAll();
  await page.keyboard.press("/");
  await page.keyboard.type("declare");
  await page.keyboard.press("Enter");
  await page.locator(".lines").waitFor();
  const all = await lines(page);
  assert.ok(all.length > 0 && all.every((words) => /^déclar/i.test(words)), all.join(" | "));
  await page.getByLabel("Distinguer les accents").check();
  await page.getByText("Aucun passage ne répond").waitFor();
  assert.deepEqual(troubles, []);
  await page.close();
});

test("a name is found in all its forms, and each line leads to its passage and back", async () => {
  const { page } = await openAll();
  await page.locator(".search-show").click();
  await page.getByLabel("Personne, organisation, lieu").fill("Marchetti");
  await page.locator(".lines").waitFor();
  const forms = new Set(await lines(page));
  assert.ok(forms.has("Odile Marchetti") && forms.size > 1, [...forms].join(" | "));
  const second = page.locator(".line").nth(1);
  const [id, words] = [await second.getAttribute("id"), await second.innerText()];
  await second.focus();
  await page.keyboard.press("Enter");
  await page.locator(".trail").waitFor();
  assert.match(await page.locator(".trail").innerText(), /2 sur \d+/);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), words);
  await page.getByRole("button", { name: "Passage suivant" }).click();
  assert.match(await page.locator(".trail").innerText(), /3 sur \d+/);
  await page.getByRole("button", { name: "Passage précédent" }).click();
  await page.keyboard.press("Escape");
  await page.locator(".search-view").waitFor();
  await page.waitForFunction((id) => document.activeElement.id === id, id, { polling: 50 }).catch(() => {});
  assert.equal(await page.evaluate(() => document.activeElement.id), id, "the focus is back on its line");
  await page.close();
});

test("filters narrow: who speaks, the layer, the way of saying, the certainty, the source and the day", async () => {
  const { page } = await openAll();
  await page.locator(".search-show").click();
  const ask = async (label, value) => {
    const field = page.getByLabel(label, { exact: true });
    if (await field.evaluate((element) => element.tagName === "SELECT")) await field.selectOption(value);
    else await field.fill(value);
    await page.locator(".search-summary, .search-view > .nothing").first().waitFor();
    await page.waitForTimeout(100);
  };
  const clear = () => page.locator(".filters").getByRole("button", { name: "Effacer la recherche" }).click();

  await ask("Qui parle", "marchetti");
  const speakers = await page.locator(".line-speaker").allInnerTexts();
  assert.ok(speakers.length > 0 && speakers.every((name) => /Marchetti/.test(name)), speakers.join(" | "));
  await ask("Façon de dire", "denial");
  assert.match(await page.locator(".search-view").innerText(), /Aucun passage ne répond|démenti/);
  await clear();

  await ask("Calque", "quantity");
  const figures = await lines(page);
  assert.ok(figures.includes("plus de 240 000 euros"), figures.join(" | "));
  await ask("Certitude", "stated");
  const stated = (await lines(page)).length;
  await ask("Certitude", "inferred");
  assert.equal((await lines(page)).length, figures.length - stated);
  await clear();

  await ask("Source", "La Gazette de Valmorin");
  assert.match(await summary(page), /dans 1 article$/);
  await clear();
  await ask("Article du", "2021-12-01");
  assert.match(await summary(page), /dans 1 article$/);
  await ask("Article du", "2022-12-01");
  await page.getByText("Aucun passage ne répond").waitFor();
  await page.close();
});

test("who is searched for by name is one click from what they say, and an article opens at its passage", async () => {
  const { page } = await openAll();
  await page.locator("#search").fill("belhadj");
  await page.locator(".article-hits").first().waitFor();
  await page.locator(".article-item", { hasText: "tramway de Valmorin" }).getByRole("button").first().click();
  await page.locator(".trail").waitFor();
  assert.match((await page.evaluate(() => document.activeElement.textContent)) ?? "", /Karim Belhadj/);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Karim Belhadj", exact: true }).click();
  await page.locator(".line-speaker").first().waitFor();
  assert.ok((await lines(page)).some((words) => /Les freins répondent/.test(words)));
  await page.keyboard.press("Escape");
  await page.locator(".search-view").waitFor({ state: "detached" });
  await page.close();
});

test("a view stands in the address and comes back with its articles", async () => {
  const { page } = await openAll();
  await page.locator(".search-show").click();
  await page.getByLabel("Qui parle").fill("Marchetti");
  await page.getByLabel("Calque").selectOption("quotation");
  await page.waitForURL(/speaker=Marchetti/);
  const before = await summary(page);
  const address = page.url();
  await page.close();

  const { page: again } = await openAll(address);
  await again.locator(".search-summary").waitFor();
  assert.equal(await summary(again), before);
  assert.equal(await again.getByLabel("Qui parle").inputValue(), "Marchetti");
  await again.close();
});

test("an address names its article, list and hidden layers", async () => {
  const { page } = await openAll();
  await page.locator(".article-item", { hasText: "carrière" }).getByRole("button").first().click();
  await page.locator("#tab-place").click();
  await page.locator(".layer", { hasText: "Personne" }).click();
  await page.waitForURL(/hidden=person/);
  const address = page.url();
  await page.close();
  const { page: again } = await openAll(address);
  assert.match(await again.locator(".text").innerText(), /carrière/);
  assert.equal(await again.locator("#tab-place").getAttribute("aria-selected"), "true");
  assert.equal(await again.locator(".layer", { hasText: "Personne" }).getAttribute("aria-pressed"), "false");
  await again.close();
});

test("an address that means nothing opens the page all the same", async () => {
  const { page, troubles } = await openAll("#article=&layer=<b>&saying=x&place=moon&list=1&hidden=a+b&=&%");
  assert.ok((await page.locator("mark").count()) > 0);
  assert.deepEqual(troubles, []);
  await page.close();
});
