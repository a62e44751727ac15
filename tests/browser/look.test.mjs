// The look at every size, and for eyes that see other colours, or no movement.

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, fixture, settled, setup } from "./guillemet.mjs";

const openPage = setup();

/** What stands beyond the right edge and cannot be scrolled to within something of its own. */
function beyond(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    return root.scrollWidth > root.clientWidth + 1 ? `${root.scrollWidth} of ${root.clientWidth}` : "";
  });
}

for (const width of [320, 390, 768, 1366, 3840]) {
  test(`nothing runs over the edge at ${width} pixels`, async () => {
    const { page } = await openPage();
    await page.setViewportSize({ width, height: 800 });
    assert.equal(await beyond(page), "", "start");
    await page.locator(".start-samples").click();
    await settled(page);
    assert.equal(await beyond(page), "", "article");
    await page.locator(".search-show").click();
    assert.equal(await beyond(page), "", "search");
    await page.locator(".compare-show").click();
    for (const view of ["Ensemble", "Passages", "Citations", "Chiffres", "Temps", "Lieux", "Côte à côte"]) {
      await page.locator(".compare").getByRole("button", { name: view, exact: true }).click();
      assert.equal(await beyond(page), "", view);
    }
    await page.close();
  });
}

test("a line of the article holds about seventy characters, however wide the window", async () => {
  const { page } = await openPage();
  await choose(page, [fixture("tramway.txt")]);
  for (const width of [1366, 2560, 3840]) {
    await page.setViewportSize({ width, height: 900 });
    const characters = await page.evaluate(() => {
      const line = [...document.querySelectorAll(".text p")].find((p) => p.textContent.length > 200);
      const range = document.createRange();
      range.selectNodeContents(line);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 20))).size;
      return line.textContent.length / lines;
    });
    assert.ok(characters > 40 && characters < 85, `${characters} at ${width}`);
  }
  await page.close();
});

test("on a phone the lists are a sheet from below, and leave the text to be read", async () => {
  const { page } = await openPage();
  await page.setViewportSize({ width: 390, height: 844 });
  await choose(page, [fixture("tramway.txt")]);
  const handle = page.locator(".panel-handle");
  assert.equal(await page.locator("#panel-list").isVisible(), false);
  await handle.click();
  assert.equal(await handle.getAttribute("aria-expanded"), "true");
  await page.locator("#panel-list .row").first().click();
  await page.locator('mark[data-lit="chosen"]').first().waitFor();
  await page.close();
});

test("where colours are forced every layer has its letter", async () => {
  const { page } = await openPage();
  await page.emulateMedia({ forcedColors: "active" });
  await choose(page, [fixture("tramway.txt")]);
  const letters = await page.evaluate(() => {
    const of = (mark) => [getComputedStyle(mark, "::before").content, getComputedStyle(mark, "::after").content].join("");
    const layers = new Map([...document.querySelectorAll(".text mark:not([data-part])")].map((mark) => [mark.dataset.layer, of(mark)]));
    return [...layers.values()].map((content) => content.replace(/none|normal|["\s]/g, ""));
  });
  assert.ok(letters.length > 3 && letters.every((letter) => letter !== ""), letters.join());
  assert.equal(new Set(letters).size, letters.length, letters.join());
  await page.close();
});

test("who wants no movement sees none", async () => {
  const { page } = await openPage();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await choose(page, [fixture("tramway.txt")]);
  await page.locator("#panel-list .row").first().click();
  const moving = await page.evaluate(() => document.getAnimations().filter(({ effect }) => effect.getComputedTiming().duration > 1).length);
  assert.equal(moving, 0);
  await page.close();
});
