// What the page says of itself: privacy, licences, version.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { choose, fixture, setup } from "./guillemet.mjs";

const openPage = setup();
const version = /^version = "([^"]+)"/m.exec(readFileSync(new URL("../../Cargo.toml", import.meta.url), "utf8"))[1];

test("licences and version are told, before and after the first article", async () => {
  const { page } = await openPage();
  for (const full of [false, true]) {
    if (full) await choose(page, [fixture("carriere.txt")]);
    const button = page.getByRole("button", { name: "À propos" });
    await button.click();
    const dialog = page.locator("dialog");
    await dialog.getByText(version).waitFor();
    const words = await dialog.innerText();
    for (const named of [/MIT ou Apache-2\.0/, /Lefff/, /LGPL-LR/, /GeoNames, CC BY 4\.0/, /WiNER-fr/, /ne quittent pas/])
      assert.match(words, named);
    await page.keyboard.press("Escape");
    assert.match(await page.evaluate(() => document.activeElement.textContent), /À propos/, "the focus goes back");
  }
  await page.close();
});
