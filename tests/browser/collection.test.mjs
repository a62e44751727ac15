// A collection of real articles, where the tester has one: GUILLEMET_ARTICLES names its folder.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { drop, settled, setup } from "./guillemet.mjs";

const openPage = setup();
const folder = process.env.GUILLEMET_ARTICLES;
const skip = !folder && "GUILLEMET_ARTICLES names no folder of articles";

test("every article of a collection is read and shown", { skip }, async () => {
  const { page, troubles } = await openPage();
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  await drop(
    page,
    files.map((name) => join(folder, name)),
  );
  await settled(page);
  const items = page.locator(".article-item");
  assert.equal(await items.count(), files.length);
  assert.equal(await page.locator(".article-failed").count(), 0);
  for (let i = 0; i < files.length; i++) {
    await items.nth(i).getByRole("button").first().click();
    assert.ok((await page.locator(".text mark").count()) > 0);
    for (const list of ["quotation", "person", "organisation", "place", "time", "quantity", "source", "residue"]) {
      await page.locator(`#tab-${list}`).click();
      assert.ok((await page.locator("#panel-list").innerText()).trim());
    }
  }
  assert.deepEqual(troubles, []);
  await page.close();
});
