// The article's date: known, corrected, forgotten, taken back; what hangs on it follows at once.

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, fixture, settled, setup } from "./guillemet.mjs";

const openPage = setup();

test("a corrected date is read again at once and can be taken back", async () => {
  const { page, troubles } = await openPage();
  await choose(page, [fixture("tramway.txt")]);
  await page.locator("#tab-time").click();
  const facts = page.locator(".article-facts");
  const before = await facts.innerText();
  const rows = async () => (await page.locator(".row").allInnerTexts()).join("\n");

  await facts.locator(".article-date").evaluate((fold) => {
    fold.open = true;
  });
  await page.locator("#article-date").fill("2021-12-24");
  await facts.getByText("24 décembre 2021 (donnée par vous)").waitFor();
  assert.match(await rows(), /23 décembre 2021/, "hier follows the date");

  await page.locator("#article-date").fill("2022-03-11");
  await facts.getByText("11 mars 2022 (donnée par vous)").waitFor();
  assert.match(await rows(), /10 mars 2022/);

  await page.locator("#article").focus();
  await page.keyboard.press("Control+z");
  await facts.getByText("24 décembre 2021 (donnée par vous)").waitFor();

  await page.locator(".article-head").getByRole("button", { name: "Oublier cette date" }).click();
  await page.locator(".article-head").getByRole("button", { name: "Oublier cette date" }).waitFor({ state: "detached" });
  await settled(page);
  assert.equal(await facts.innerText(), before);
  assert.deepEqual(troubles, []);
  await page.close();
});
