// The figures as a table: bound in words, unit, sentence; a row leads to its passage.

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, setup } from "./guillemet.mjs";

const openPage = setup();

test("bounds are told in words, beside the unit and the sentence", async () => {
  const { page, troubles } = await openPage();
  const buffer =
    "La halle rouvre\nLa halle accueille au plus 300 visiteurs. Plus de 40 marchands sont venus. Environ 12 chiens attendaient dehors. Il a plu entre 5 et 7 litres.\n";
  await choose(page, [{ name: "halle.txt", buffer }]);
  await page.locator("#tab-quantity").click();
  const rows = await page
    .locator(".list-table tbody tr")
    .evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
  const plain = (words) => words.replace(/[\u00a0\u202f]/g, " ");
  assert.deepEqual(rows.map(([value, unit]) => [plain(value), unit]).slice(0, 3), [
    ["au plus 300", "visiteur"],
    ["plus de 40", "marchand"],
    ["environ 12", "chien"],
  ]);
  assert.match(rows[0][2], /La halle accueille au plus 300 visiteurs\./);
  await page.locator(".list-table .row").nth(1).click();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Plus de 40 marchands");
  assert.deepEqual(troubles, []);
  await page.close();
});
