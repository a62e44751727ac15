// What the site adds to its articles: lines that recur in them, and names that stand only there.

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, setup } from "./guillemet.mjs";

const openPage = setup();

const LINE = "La baie au jour le jour";
const BODIES = [
  "Le port rouvre lundi, a dit la capitainerie aux pêcheurs de la baie, qui attendaient depuis trois semaines.",
  "La digue du nord a cédé dans la nuit sous les vagues de la tempête, et les oies sont parties vers le large.",
  "La maire reçoit jeudi les marins des ferries, dont beaucoup n’ont plus de travail depuis la tempête.",
];
const article = (body, i) => ({
  name: `baie-${i}.txt`,
  buffer: `Un titre pour le jour ${i}\n\n${body}\n\n${LINE}\n\nLes élus se réunissent ce soir.\n`,
});

test("a line that three articles have is folded as the site's, and is the article's again without them", async () => {
  const { page, troubles } = await openPage();
  await choose(page, BODIES.slice(0, 2).map(article));
  assert.equal(await page.locator(".furniture").count(), 0);
  await choose(page, [article(BODIES[2], 2)]);
  const folded = page.locator(".furniture").filter({ hasText: LINE });
  await folded.waitFor();
  await page.locator(".article-item").nth(2).getByRole("button").first().click();
  await folded.waitFor();
  assert.deepEqual(troubles, []);
  await page.close();
});

test("a name that only a link gives is in no list", async () => {
  const { page } = await openPage();
  const text =
    "Le port rouvre lundi\n\nOdile Marchetti a dit que la digue tient.\n\nLire aussi : Paul Vernelle quitte la mairie\n\nLes ferries partent à midi.\n";
  await choose(page, [{ name: "port.txt", buffer: text }]);
  await page.locator("#tab-person").click();
  const list = page.locator("#panel-list");
  await list.getByText("Odile Marchetti").waitFor();
  assert.equal(await list.getByText("Paul Vernelle").count(), 0);
  await page.close();
});

test("spaces before marks are held to the usage that is chosen, and the choice is kept", async () => {
  const { page } = await openPage();
  await choose(page, [{ name: "port.txt", buffer: "Le port rouvre lundi\n\nLa digue tient! Les ferries partent à midi.\n" }]);
  const tab = page.locator("#tab-residue .count");
  await page.locator("#tab-residue").click();
  assert.equal(await tab.innerText(), "1");
  const usage = page.getByLabel("Espaces devant les signes doubles");
  await usage.selectOption("swiss");
  await page.waitForFunction(() => document.querySelector("#tab-residue .count")?.textContent === "0");
  await page.reload();
  await page.locator("#tab-residue").click();
  assert.equal(await usage.inputValue(), "swiss");
  assert.equal(await tab.innerText(), "0");
  await page.close();
});
