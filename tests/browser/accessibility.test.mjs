// axe finds nothing, empty and full, in both themes, in wide and narrow windows; the keyboard reaches what the pointer does.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { choose, fixture, settled, setup } from "./guillemet.mjs";

const openPage = setup();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe complains of: the rule and where. The script goes in by the browser's own debugging, past the page's policy. */
async function complaints(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`));
}

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };

for (const theme of ["light", "dark"]) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test(`nothing to complain of: ${theme}, ${size}`, async () => {
      const { page } = await openPage();
      await page.setViewportSize(viewport);
      if (theme === "dark") await page.getByRole("button", { name: "Thème sombre" }).click();
      assert.deepEqual(await complaints(page), [], "empty");
      await choose(page, ["tramway.txt", "carriere.txt", "metadata.csv"].map(fixture));
      await page.locator("mark").first().click();
      await page.waitForTimeout(1000);
      assert.deepEqual(await complaints(page), [], "full");
      await page.getByRole("button", { name: "Aide" }).click();
      assert.deepEqual(await complaints(page), [], "help");
      await page.close();
    });
  }
}

/** Tests what a person meets in both themes and both languages. */
function inEveryLook(where, meet) {
  for (const theme of ["light", "dark"]) {
    for (const language of ["fr", "en"]) {
      test(`nothing to complain of ${where}: ${theme}, ${language}`, async () => {
        const { page } = await openPage();
        if (theme === "dark") await page.getByRole("button", { name: "Thème sombre" }).click();
        if (language === "en") await page.getByRole("button", { name: "English" }).click();
        await meet(page);
        await page.close();
      });
    }
  }
}

inEveryLook("in any list", async (page) => {
  await page.setViewportSize(SIZES.wide);
  await choose(page, ["tramway.txt", "carriere.txt"].map(fixture));
  await page.locator(".article-item", { hasText: "tramway" }).getByRole("button").first().click();
  await page.locator(".shares summary").click();
  await page.locator(".tool select").first().selectOption("speaker");
  for (const list of ["quotation", "person", "organisation", "place", "time", "quantity", "source", "residue"]) {
    await page.locator(`#tab-${list}`).click();
    if (list === "person") await page.locator(".chip").last().click();
    const unfold = page.locator("#panel-list summary").first();
    if ((await unfold.count()) > 0) await unfold.click();
    assert.deepEqual(await complaints(page), [], list);
  }
  await page.locator(".copy-switch").click();
  await page.locator(".repair").first().waitFor();
  assert.deepEqual(await complaints(page), [], "copy");
  await page.locator(".articles-foot button").click();
  assert.deepEqual(await complaints(page), [], "about");
});

const sentence = "« Nous repartons demain », a déclaré mardi Jeanne Talbert à 40 marins de Valmorin.\n";

for (const theme of ["light", "dark"]) {
  for (const language of ["fr", "en"]) {
    test(`nothing to complain of while searching, loading and after an error: ${theme}, ${language}`, async () => {
      const { page } = await openPage(`?lang=${language}`);
      await page.setViewportSize(SIZES.wide);
      if (theme === "dark") await page.getByRole("button", { name: /Thème sombre|Dark theme/ }).click();
      assert.deepEqual(await complaints(page), [], "empty");
      const buffer = Buffer.from(sentence.repeat(900));
      const many = Array.from({ length: 12 }, (_, i) => ({ name: `${i}.txt`, mimeType: "text/plain", buffer }));
      await page.locator('input[type="file"]').first().setInputFiles(many);
      await page.locator(".progress").waitFor();
      assert.deepEqual(await complaints(page), [], "loading");
      await page.evaluate(() => document.querySelector(".progress button")?.click());
      await page.locator(".progress").waitFor({ state: "detached" });
      await page.locator(".articles-head .link").click();
      await choose(page, [
        fixture("tramway.txt"),
        { name: "programme.txt", buffer: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 255]) },
      ]);
      await page.locator(".article-failed button").first().click();
      assert.deepEqual(await complaints(page), [], "error");
      await page.locator(".search-show").click();
      assert.deepEqual(await complaints(page), [], "nothing asked");
      await page.locator("#search").fill("odile");
      await page.locator(".lines").waitFor();
      assert.deepEqual(await complaints(page), [], "found");
      await page.locator(".line").nth(1).click();
      await page.locator(".trail").waitFor();
      assert.deepEqual(await complaints(page), [], "one of them");
      await page.locator("#search").fill("zzz");
      await page.locator(".articles-found span").waitFor();
      assert.deepEqual(await complaints(page), [], "nothing found");
      for (const key of ["?", "r"]) {
        await page.locator("#article").focus();
        await page.keyboard.press(key);
        assert.deepEqual(await complaints(page), [], key);
        await page.keyboard.press("Escape");
      }
      await page.locator(".private").click();
      assert.deepEqual(await complaints(page), [], "privacy");
      await page.close();
    });
  }
}

inEveryLook("while correcting and keeping", async (page) => {
  await choose(page, ["tramway.txt", "carriere.txt"].map(fixture));
  await page.locator(".article-item", { hasText: "tramway" }).getByRole("button").first().click();
  const look = async (what, open) => {
    await open();
    await page.locator("dialog[open]").waitFor();
    assert.deepEqual(await complaints(page), [], what);
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
  };
  for (const layer of ["quotation", "role", "time", "quantity", "residue", "source", "person"]) {
    await page.locator(`mark[data-layer="${layer}"]`).first().click();
    await look(layer, () => page.keyboard.press("e"));
  }
  await look("names", () => page.keyboard.press("m"));
  await look("no name", () => page.locator(".correct-actions button").nth(1).click());
  await page.locator(".correct-actions button").first().click();
  assert.deepEqual(await complaints(page), [], "accepted");
  await page.locator(".article-sheet").focus();
  await page.keyboard.press("Escape");
  await look("words", () => page.keyboard.press("e"));
  await look("sheet", () => page.locator(".article-sheet").click());
  await look("corrections", () => page.locator(".corrections-button").click());
  await look("projects", () => page.locator(".project-button").click());
  await look("remove all", () => page.locator(".articles-head .link").last().click());
});

inEveryLook("in any comparison", async (page) => {
  await page.setViewportSize(SIZES.wide);
  await page.locator(".start-samples").click();
  await settled(page);
  await page.locator(".compare-show").click();
  const views = page.locator(".compare-tabs button");
  await views.first().waitFor();
  for (let view = 0; view < (await views.count()); view++) {
    await views.nth(view).click();
    await page.waitForTimeout(500);
    assert.deepEqual(await complaints(page), [], await views.nth(view).innerText());
  }
});

test("the first Tab offers to skip to the article", async () => {
  const { page } = await openPage();
  await choose(page, [fixture("tramway.txt")]);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("Tab");
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Aller à l’article/);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "article");
  await page.close();
});

test("lists are tabs that arrows walk through", async () => {
  const { page } = await openPage();
  await choose(page, [fixture("tramway.txt")]);
  await page.locator("#tab-quotation").focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.evaluate(() => document.activeElement.id), "tab-person");
  assert.equal(await page.locator("#tab-person").getAttribute("aria-selected"), "true");
  await page.close();
});
