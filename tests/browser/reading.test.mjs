// Reading: marks and lists say the same, lead to each other, and say why.

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, fixture, setup } from "./guillemet.mjs";

const openPage = setup();

async function openTramway() {
  const { page, troubles } = await openPage();
  await choose(page, ["tramway.txt", "carriere.txt", "metadata.csv"].map(fixture));
  await page.locator(".article-item", { hasText: "tramway de Valmorin" }).getByRole("button").first().click();
  await page.locator(".text mark").first().waitFor();
  return { page, troubles };
}

const LAYERS = ["quotation", "person", "organisation", "place", "role", "time", "quantity", "residue", "source"];

test("an article with everything in it shows every layer", async () => {
  const { page } = await openTramway();
  const shown = await page.locator("mark").evaluateAll((marks) => [...new Set(marks.map((mark) => mark.dataset.layer))]);
  assert.deepEqual(
    LAYERS.filter((layer) => !shown.includes(layer)),
    [],
  );
  await page.close();
});

test("the words under each mark are those between its offsets", async () => {
  const { page } = await openTramway();
  const wrong = await page.locator("mark").evaluateAll((marks) => {
    const lengths = new Map();
    for (const mark of marks) {
      const seen = lengths.get(mark.dataset.mark) ?? { drawn: 0, said: mark.dataset.end - mark.dataset.start };
      seen.drawn += mark.textContent.length;
      lengths.set(mark.dataset.mark, seen);
    }
    return [...lengths].filter(([, { drawn, said }]) => drawn !== said);
  });
  assert.deepEqual(wrong, []);
  await page.close();
});

test("a row leads to its passage and Escape back to the row", async () => {
  const { page } = await openTramway();
  const row = page.locator(".row").last();
  await row.click();
  const mark = await row.getAttribute("data-row");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.mark), mark);
  // The text scrolls there smoothly.
  await page.waitForFunction((mark) => {
    const { top, bottom } = document.querySelector(`mark[data-mark="${mark}"]`).getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  }, mark);
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.row), mark);
  await page.close();
});

test("a click takes the smallest mark, a second the one around it", async () => {
  const { page } = await openTramway();
  const inner = page.locator("mark mark").first();
  const numbers = await inner.evaluate((mark) => {
    const all = [];
    for (let at = mark; at; at = at.parentElement.closest("mark")) all.push(at.dataset.mark);
    return all;
  });
  for (const expected of [...numbers, numbers[0]]) {
    await inner.click();
    assert.equal(await page.locator('[data-lit="chosen"]').first().getAttribute("data-mark"), expected);
  }
  await page.close();
});

test("a chosen quotation says who speaks and why, and its speaker lights up", async () => {
  const { page } = await openTramway();
  await page.locator("mark[data-layer=quotation]", { hasText: "Nous ne mettrons" }).click();
  const why = page.locator("#why");
  assert.match(await why.innerText(), /Odile Marchetti/);
  assert.match(await why.innerText(), /a déclaré/);
  assert.match(await why.innerText(), /dit par le texte|déduit/);
  assert.notEqual((await page.locator(".inspector-rule").innerText()).trim(), "");
  const lit = await page.locator('mark[data-lit="partner"][data-layer="person"]').allInnerTexts();
  assert.ok(lit.length > 1 && lit.every((words) => /Marchetti/.test(words)), lit.join(" | "));
  await page.close();
});

test("the speaker stands in the margin beside the quotation", async () => {
  const { page } = await openTramway();
  const label = page.locator(".margin-speaker", { hasText: "Odile Marchetti" }).first();
  const mark = page.locator(`mark[data-mark="${await label.getAttribute("data-for")}"]`).first();
  const [a, b] = [await label.boundingBox(), await mark.boundingBox()];
  assert.ok(a.x + a.width <= b.x + b.width && a.x < b.x, "left of the text");
  assert.ok(Math.abs(a.y - b.y) < 40, "at the height of its line");
  await page.close();
});

test("a layer is switched off and on; keys pass over what is hidden", async () => {
  const { page } = await openTramway();
  const place = page.locator("mark[data-layer=place]").first();
  const line = () => place.evaluate((mark) => getComputedStyle(mark).borderBottomStyle);
  assert.equal(await line(), "dotted");
  for (const layer of ["Lieu", "Personne", "Fonction", "Organisation", "Source", "Date"]) {
    await page.locator(".layer", { hasText: layer }).click();
  }
  assert.equal(await line(), "none");
  await page.keyboard.press("n");
  assert.match(await page.evaluate(() => document.activeElement.dataset.layer), /quotation|quantity|residue/);
  await page.locator(".layer", { hasText: "Lieu" }).click();
  assert.equal(await line(), "dotted");
  await page.close();
});

test("n and p go through the marks, j and k through the articles, / searches, Enter asks why", async () => {
  const { page } = await openTramway();
  const focused = () => page.evaluate(() => Number(document.activeElement.dataset.mark));
  await page.keyboard.press("n");
  assert.equal(await focused(), 0);
  await page.keyboard.press("n");
  assert.equal(await focused(), 1);
  await page.keyboard.press("p");
  assert.equal(await focused(), 0);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "why");
  const title = () => page.locator("h2.block-title").innerText();
  const first = await title();
  await page.keyboard.press("k");
  assert.notEqual(await title(), first);
  await page.keyboard.press("j");
  assert.equal(await title(), first);
  await page.keyboard.press("/");
  await page.keyboard.type("carrière");
  await page.locator(".article-item").nth(1).waitFor({ state: "detached" });
  assert.equal(await page.locator(".article-item").count(), 1);
  await page.close();
});

test("under the pointer a mark says what and why, and its partners light up", async () => {
  const { page } = await openTramway();
  const quotation = page.locator("mark[data-layer=quotation]", { hasText: "Nous ne mettrons" }).first();
  await quotation.hover();
  assert.match(
    await quotation.getAttribute("title"),
    /^Citation\nQui parle[\u00a0\u202f]: Odile Marchetti\n.*\n.*\((dit par le texte|déduit)\)$/s,
  );
  const near = await page.locator('mark[data-near][data-layer="person"]').allInnerTexts();
  assert.ok(near.length > 1 && near.every((words) => /Marchetti/.test(words)), near.join(" | "));
  assert.equal(await page.locator("[data-lit]").count(), 0, "nothing was chosen");
  await page.mouse.move(5, 5);
  assert.equal(await page.locator("[data-near]").count(), 0);
  await page.close();
});

test("a strip shows where the marks of the list stand, and leads there", async () => {
  const { page } = await openTramway();
  const strip = page.locator(".strip");
  assert.ok((await strip.locator("rect").count()) > 2);
  const { x, y, width, height } = await strip.boundingBox();
  await page.mouse.click(x + width / 2, y + height - 4);
  const last = await page.locator(".row").last().getAttribute("data-row");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.mark), last);
  await page.locator("#tab-quantity").click();
  assert.equal(await strip.getAttribute("data-layer"), "quantity");
  await page.close();
});

test("reading only leaves the text and who speaks, and gives the rest back", async () => {
  const { page } = await openTramway();
  await page.keyboard.press("r");
  assert.equal(await page.locator(".panel").isVisible(), false);
  assert.equal(await page.locator(".articles").isVisible(), false);
  assert.equal(await page.locator(".margin-speaker").first().isVisible(), true);
  await page.keyboard.press("r");
  assert.equal(await page.locator(".panel").isVisible(), true);
  await page.close();
});

test("the site's lines are folded and can be opened", async () => {
  const { page } = await openTramway();
  const folded = page.locator(".furniture").first();
  assert.match(await folded.locator("summary").innerText(), /lignes? du site/);
  assert.equal(await folded.locator("p").first().isVisible(), false);
  await folded.locator("summary").click();
  assert.equal(await folded.locator("p").first().isVisible(), true);
  await page.close();
});

test("the page speaks English when asked", async () => {
  const { page } = await openTramway();
  await page.getByRole("button", { name: "English" }).click();
  assert.match(await page.locator("#tab-quotation").innerText(), /Quotations/);
  assert.match(page.url(), /lang=en/);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.equal(await page.locator(".text").getAttribute("lang"), "fr");
  await page.close();
});

test("a medium tells its country, its language and who owns it, with the reference", async () => {
  const { page } = await openPage();
  await choose(page, [{ name: "pont.txt", buffer: "Le pont ferme\nLe pont sera fermé lundi, selon la RTBF, qui cite le maire.\n" }]);
  await page.locator('mark[data-layer="source"]').click();
  const facts = await page.locator("#why").innerText();
  assert.match(facts, /télévision.*Belgique.*français.*média public ou d’État \(RTBF, décret/s);
  await page.close();
});
