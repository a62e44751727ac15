// The keyboard alone: from the file dialog to the exported analysis; keys that can be switched off; a focus that is never lost.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { choose, fixture, settled, setup } from "./guillemet.mjs";

const openPage = setup();
const focused = (page) =>
  page.evaluate(() => {
    const { id, tagName, dataset, textContent } = document.activeElement;
    return { id, tag: tagName, mark: dataset.mark, words: textContent.trim().slice(0, 80) };
  });

/** Presses Tab until the focus is where `there` says; who tabs for ever has lost their way. */
async function tabTo(page, there, key = "Tab") {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (there(now)) return now;
  }
  throw new Error(`not reached: ${there}`);
}

test("a whole reading without a pointer: files, marks, reasons, a search, a passage, the export", async () => {
  const { page, troubles } = await openPage();
  // The browser is told early that its dialog is ours to answer: Enter may come sooner than such news.
  page.on("filechooser", () => {});
  await tabTo(page, ({ words }) => words === "Choisir des fichiers");
  const [dialog] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
  await dialog.setFiles(["tramway.txt", "carriere.txt", "metadata.csv"].map(fixture));
  await settled(page);
  await page.locator("mark").first().waitFor();
  assert.notEqual((await focused(page)).tag, "BODY", "the button is gone, the focus is not");

  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  assert.equal((await focused(page)).mark, "1");
  await page.keyboard.press("Enter");
  assert.equal((await focused(page)).id, "why");
  await page.keyboard.press("Escape");
  assert.notEqual((await focused(page)).tag, "BODY");

  await page.keyboard.press("/");
  await page.keyboard.type("freins");
  await page.keyboard.press("Enter");
  await page.locator(".lines").waitFor();
  await page.waitForTimeout(100);
  await tabTo(page, ({ words }) => words === "freins");
  await page.keyboard.press("Enter");
  await page.locator(".trail").waitFor();
  assert.match((await focused(page)).words, /Les freins répondent/);
  await page.keyboard.press("Escape");
  await page.locator(".lines").waitFor();
  assert.equal((await focused(page)).words, "freins");

  await tabTo(page, ({ words }) => /^Exporter/.test(words), "Shift+Tab");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  assert.equal(JSON.parse(readFileSync(await download.path(), "utf8")).documents.length, 2);
  assert.deepEqual(troubles, []);
  await page.close();
});

test("keys are known by what they write, as on an AZERTY keyboard", async () => {
  const { page } = await openPage();
  await choose(page, [fixture("tramway.txt")]);
  const write = (key, code) =>
    page.evaluate(
      ([key, code]) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, code, shiftKey: true, bubbles: true })),
      [key, code],
    );
  // There "/" is Shift and the key of ":", "?" Shift and the key of ",".
  await write("/", "Period");
  assert.equal((await focused(page)).id, "search");
  await page.locator("#article").focus();
  await write("?", "KeyM");
  await page.getByRole("dialog").waitFor();
  await page.close();
});

test("single keys can be switched off, and are back when they are switched on", async () => {
  const { page } = await openPage();
  await choose(page, [fixture("tramway.txt")]);
  await page.locator("mark").first().waitFor();
  const press = async () => {
    await page.locator("#article").focus();
    await page.keyboard.press("n");
    return (await focused(page)).mark;
  };
  for (const on of [false, true]) {
    await page.getByRole("button", { name: "Aide" }).click();
    await page.getByLabel("Raccourcis d’une seule touche").setChecked(on);
    await page.keyboard.press("Escape");
    assert.equal(await press(), on ? "0" : undefined);
  }
  await page.close();
});

test("a dialog takes keys as soon as it is asked for, and the page as soon as it is left", async () => {
  const { page } = await openPage();
  const open = () => page.locator("dialog[open]").count();
  for (let time = 0; time < 5; time++) {
    // All in one turn of the page's own: faster than any hand.
    const session = await page.context().newCDPSession(page);
    const keys = ["?", "Escape", "?"].map((key) => (key === "?" ? { key, text: "?" } : { key, code: "Escape", windowsVirtualKeyCode: 27 }));
    await Promise.all(keys.map((key) => session.send("Input.dispatchKeyEvent", { type: "keyDown", ...key })));
    await session.detach();
    await page.waitForTimeout(200);
    assert.equal(await open(), 1);
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
  }
  await page.close();
});

test("the focus is never lost when what had it goes away", async () => {
  const { page } = await openPage();
  await choose(page, [fixture("tramway.txt"), { name: "long.txt", buffer: "« Oui », a dit Jeanne Talbert.\n".repeat(200) }]);
  await page.locator(".article-item", { hasText: "long" }).or(page.locator(".article-item")).first().getByRole("button").first().click();
  const kept = async (what) => assert.notEqual((await focused(page)).tag, "BODY", what);
  const more = page.locator("#panel-list .more");
  while ((await more.count()) > 0) {
    await more.focus();
    await page.keyboard.press("Enter");
    await page.waitForTimeout(50);
  }
  await kept("no more rows");
  await page.keyboard.press("/");
  await page.keyboard.type("zzz");
  await page.locator(".articles-found span").waitFor();
  await page.locator(".articles-found button").last().focus();
  await page.keyboard.press("Enter");
  await page.waitForTimeout(100);
  await kept("no question any more");
  await page.locator(".articles-head .link").focus();
  await page.keyboard.press("Enter");
  await page.locator(".start").waitFor();
  await kept("no articles any more");
  await page.close();
});

test("marks are announced to who asks for it, and the words stay the article's", async () => {
  const { page } = await openPage();
  await choose(page, [fixture("tramway.txt")]);
  await page.locator("mark").first().waitFor();
  const words = await page.locator(".text").innerText();
  assert.equal(await page.locator("mark[data-begins]").count(), 0);
  await page.getByRole("button", { name: "Aide" }).click();
  await page.getByLabel("Annoncer les repères").check();
  await page.keyboard.press("Escape");
  const quotation = page.locator("mark[data-layer=quotation]", { hasText: "Nous ne mettrons" }).first();
  assert.match(await quotation.getAttribute("data-begins"), /citation, Odile Marchetti/);
  assert.match(await quotation.evaluate((mark) => getComputedStyle(mark, "::before").content), /citation, Odile Marchetti/);
  assert.equal(await page.locator(".text").innerText(), words);
  await page.locator(".layer", { hasText: "Citation" }).click();
  assert.equal(await quotation.getAttribute("data-begins"), null, "what is hidden is not announced");
  await page.close();
});

test("announcements tell results, not every letter", async () => {
  const { page } = await openPage();
  await choose(page, [fixture("tramway.txt"), fixture("carriere.txt")]);
  await page.evaluate(() => {
    window.said = [];
    const live = document.querySelector('[role="status"]');
    new MutationObserver(() => window.said.push(live.textContent)).observe(live, { childList: true, characterData: true, subtree: true });
  });
  await page.locator("#search").pressSequentially("marchetti", { delay: 40 });
  await page.waitForTimeout(2000);
  const said = await page.evaluate(() => window.said);
  assert.equal(said.length, 1, said.join(" | "));
  assert.match(said[0], /^\d+ passages dans 1 article$/);
  await page.close();
});
