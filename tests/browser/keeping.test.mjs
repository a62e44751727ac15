// Work stays: over reload, crash, a full disk, a second window; in projects and files; and is gone when it is deleted.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { choose, drop, fixture, kept, settled, setup, wordsOf } from "./guillemet.mjs";

const openPage = setup();
const folder = mkdtempSync(join(tmpdir(), "projects-"));

const refuse = async (page, layer, words) => {
  await page.locator(`mark[data-layer="${layer}"]`, { hasText: words }).first().click();
  await page.locator(".correct-actions").getByRole("button", { name: "Faux" }).click();
  // Of a name it is asked where that holds.
  if (["person", "organisation", "place"].includes(layer)) await page.getByRole("button", { name: "Enregistrer la correction" }).click();
};
/** Everything that the database holds, by its stores. */
const records = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("guillemet");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const names = [...db.objectStoreNames];
          const all = {};
          const transaction = db.transaction(names);
          for (const name of names) {
            const asking = transaction.objectStore(name).getAll();
            asking.onsuccess = () => {
              all[name] = asking.result.length;
            };
          }
          transaction.oncomplete = () => {
            db.close();
            resolve(all);
          };
        };
      }),
  );
/** The renderer ends at once, as when a tab is killed. */
async function kill(page) {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}
async function savedFile(page, name) {
  await page.locator(".project-button").click();
  const pressed = page.getByRole("dialog").getByRole("button", { name: "Enregistrer dans un fichier" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), pressed]);
  const path = join(folder, name);
  await download.saveAs(path);
  await page.keyboard.press("Escape");
  return { path, name: download.suggestedFilename(), text: readFileSync(path, "utf8") };
}

test("a reload keeps articles, what metadata say, corrections, what was undone, and the person's settings", async () => {
  const context = await openPage.context();
  const { page, troubles } = await openPage(undefined, context);
  await choose(page, ["carriere.txt", "tramway.txt", "metadata.csv"].map(fixture));
  await page.locator(".article-item", { hasText: "tramway" }).getByRole("button").click();
  await refuse(page, "quantity", "240 000");
  await refuse(page, "person", "Karim");
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: /Thème/ }).click();
  const theme = await page.evaluate(() => document.documentElement.dataset.theme);
  await kept(page);
  const text = await page.locator(".text").innerText();
  const marks = await wordsOf(page, "quantity");

  await page.reload();
  await settled(page);
  assert.equal(await page.locator(".text").innerText(), text, "the same article is open");
  assert.deepEqual(await wordsOf(page, "quantity"), marks);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), theme);
  assert.match(await page.locator(".article-facts").innerText(), /La Gazette de Valmorin.*22 décembre 2021/s);
  assert.equal(await page.locator(".corrections-button").innerText(), "1 correction");
  await page.locator("#article").focus();
  await page.keyboard.press("Control+Shift+Z");
  await page.getByText("2 corrections").waitFor();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  assert.ok((await wordsOf(page, "quantity")).some((words) => words.includes("240 000")));
  assert.deepEqual(troubles, []);
  await context.close();
});

test("a tab that is killed during the analysis has lost nothing", async () => {
  const context = await openPage.context();
  const { page } = await openPage(undefined, context);
  const paths = Array.from({ length: 120 }, (_, i) => {
    const path = join(folder, `article-${i}.txt`);
    writeFileSync(path, `Le pont numéro ${i}\n${"« Nous verrons », a dit Odile Marchetti mardi à Paris. ".repeat(40)}\n`);
    return path;
  });
  await drop(page, paths);
  // Kept is every article long before the last one is read.
  await page.waitForFunction(() => document.querySelectorAll(".article-item").length >= 120);
  await kept(page);
  await kill(page);

  const again = await openPage(undefined, context);
  await settled(again.page);
  assert.equal(await again.page.locator(".article-item").count(), 120);
  assert.equal(await again.page.locator(".article-failed").count(), 0);
  assert.deepEqual(again.troubles, []);
  await context.close();
});

test("a tab that is killed during a correction keeps those before it", async () => {
  const context = await openPage.context();
  const { page } = await openPage(undefined, context);
  await choose(page, [fixture("tramway.txt")]);
  await refuse(page, "quantity", "240 000");
  await page.locator('mark[data-layer="time"]').first().click();
  await page.keyboard.press("e");
  await page.getByLabel("Valeur").fill("2021-1");
  await kept(page);
  await kill(page);

  const { page: again, troubles } = await openPage(undefined, context);
  await settled(again);
  assert.ok(!(await wordsOf(again, "quantity")).some((words) => words.includes("240 000")));
  assert.equal(await again.locator(".corrections-button").innerText(), "1 correction");
  assert.deepEqual(troubles, []);
  await context.close();
});

test("several projects stand side by side; deleting one deletes it really, and the others stay", async () => {
  const context = await openPage.context();
  const { page, troubles } = await openPage(undefined, context);
  await choose(page, [fixture("tramway.txt")]);
  await refuse(page, "quantity", "240 000");
  await page.locator(".project-button").click();
  await page.getByLabel("Nom du projet").fill("Tramway");
  await page.getByLabel("Nom du projet").press("Enter");
  await page.getByRole("button", { name: "Nouveau projet" }).click();
  await page.locator(".start").waitFor();
  await choose(page, [fixture("carriere.txt")]);
  await kept(page);
  assert.deepEqual(await records(page), { articles: 2, corrections: 1, lexicon: 0, projects: 2 });

  await page.locator(".project-button").click();
  await page.getByRole("button", { name: "Ouvrir Tramway" }).click();
  await page.locator(".article-item", { hasText: "tramway" }).waitFor();
  await settled(page);
  assert.equal(await page.locator(".corrections-button").innerText(), "1 correction");

  await page.getByRole("button", { name: "Tout retirer" }).click();
  await page.getByText(/1 article et 1 correction/).waitFor();
  await page.getByRole("button", { name: "Garder" }).click();
  await page.getByRole("button", { name: "Tout retirer" }).click();
  await page.getByRole("button", { name: "Supprimer pour de bon" }).click();
  await page.locator(".start").waitFor();
  assert.deepEqual(await records(page), { articles: 1, corrections: 0, lexicon: 0, projects: 1 });
  await page.reload();
  await page.locator(".start").waitFor();

  await page.getByRole("button", { name: "Ouvrir un projet" }).click();
  await page.getByRole("button", { name: /^Supprimer Projet/ }).click();
  await page.getByRole("button", { name: "Supprimer pour de bon" }).click();
  await page.getByText("Il n’y a pas d’autre projet").waitFor();
  assert.deepEqual(await records(page), { articles: 0, corrections: 0, lexicon: 0, projects: 0 });
  assert.deepEqual(troubles, []);
  await context.close();
});

test("everything is erased when that is asked for", async () => {
  const context = await openPage.context();
  const { page, troubles } = await openPage(undefined, context);
  await choose(page, [fixture("tramway.txt")]);
  await kept(page);
  await page.locator(".project-button").click();
  await page.getByRole("button", { name: "Tout effacer de ce navigateur" }).click();
  await page.getByRole("button", { name: "Supprimer pour de bon" }).click();
  await page.locator(".start").waitFor();
  assert.deepEqual(await records(page), { articles: 0, corrections: 0, lexicon: 0, projects: 0 });
  assert.deepEqual(troubles, []);
  await context.close();
});

test("a project is saved in one file, and opened elsewhere by drop and by choice", async () => {
  const first = await openPage();
  await choose(first.page, ["tramway.txt", "carriere.txt", "metadata.csv"].map(fixture));
  await first.page.locator(".article-item", { hasText: "tramway" }).getByRole("button").click();
  await refuse(first.page, "quantity", "240 000");
  const file = await savedFile(first.page, "pont.guillemet.json");
  assert.match(file.name, /^Projet du .+\.guillemet\.json$/);
  const value = JSON.parse(file.text);
  assert.equal(value.format, "guillemet/1");
  assert.equal(value.documents.length, 2);
  assert.equal(value.corrections.length, 1);

  const { page, troubles } = await openPage();
  await drop(page, [file.path]);
  await settled(page);
  await page.locator(".article-item", { hasText: "tramway" }).getByRole("button").click();
  assert.ok(!(await wordsOf(page, "quantity")).some((words) => words.includes("240 000")));
  assert.match(await page.locator(".article-facts").innerText(), /La Gazette de Valmorin.*22 décembre 2021/s);
  await page.keyboard.press("Control+z");
  assert.ok(
    (await wordsOf(page, "quantity")).some((words) => words.includes("240 000")),
    "what was done elsewhere can be taken back here",
  );
  await page.keyboard.press("Control+Shift+Z");
  await kept(page);
  const again = await savedFile(page, "again.guillemet.json");
  assert.equal(again.text, file.text, "the same project is the same file");

  await page.locator(".project-button").click();
  await page.getByLabel("Ouvrir un fichier de projet…").last().setInputFiles(file.path);
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await settled(page);
  await kept(page);
  assert.equal((await records(page)).projects, 2, "opening a file makes a project of its own");
  await page.reload();
  await settled(page);
  assert.equal(await page.locator(".article-item").count(), 2);
  assert.deepEqual(troubles, []);
  await first.page.close();
  await page.close();
});

test("a damaged file, one of a later version, one of the draft, one with a script in a name: a sentence, the rest opened, nothing executed", async () => {
  const { page, troubles } = await openPage();
  await choose(page, [fixture("tramway.txt"), { name: '<img src=x onerror="document.title=1">.txt', buffer: "Un pont.\n" }].slice(0, 1));
  await refuse(page, "quantity", "240 000");
  const { text } = await savedFile(page, "whole.guillemet.json");
  const value = JSON.parse(text);
  const write = (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const notices = page.locator(".notices");

  await drop(page, [write("cut.guillemet.json", text.slice(0, text.indexOf('"do":"refuse"')))]);
  await notices.getByText(/abîmé.+1 élément n’a pas pu être lu/).waitFor();
  await settled(page);
  assert.equal(await page.locator(".article-item").count(), 1);
  await notices.getByRole("button", { name: "Fermer" }).click();

  await drop(page, [write("junk.guillemet.json", "\u0000\u0001 not json")]);
  await notices.getByText(/n’est pas un projet de Guillemet/).waitFor();
  assert.equal(await page.locator(".article-item").count(), 1, "what is open stays open");
  await notices.getByRole("button", { name: "Fermer" }).click();

  const script = '<img src=x onerror="globalThis.executed=1"><script>globalThis.executed=1</script>';
  const articles = value.project.articles.map((each) => ({ ...each, name: `${script}.txt` }));
  const corrections = value.project.corrections.map((each) => ({ ...each, words: script }));
  const newer = { ...value, project: { ...value.project, version: 9, name: script, articles, corrections, secrets: [1] } };
  await drop(page, [write("newer.guillemet", JSON.stringify(newer))]);
  await notices.getByText(/version plus récente/).waitFor();
  await settled(page);
  assert.equal(await page.locator(".project-name").innerText(), script);
  assert.match(await page.locator(".article-facts").innerText(), /<img src=x/);
  await page.locator(".corrections-button").click();
  assert.match(await page.locator(".correction").innerText(), /<img src=x/);
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => globalThis.executed), undefined);
  await notices.getByRole("button", { name: "Fermer" }).click();

  const draft = {
    format: "guillemet-project/0",
    title: "Ancien projet",
    files: [{ name: "a.txt", text: "« Oui », a dit Odile.", date: "2024-05-06" }],
  };
  await drop(page, [write("old.json", JSON.stringify(draft))]);
  await page.locator(".project-name", { hasText: "Ancien projet" }).waitFor();
  await settled(page);
  assert.match(await page.locator(".article-facts").innerText(), /6 mai 2024/);
  assert.deepEqual(troubles, []);
  await page.close();
});

test("two windows on one project do not destroy each other's work", async () => {
  const context = await openPage.context();
  const { page: one, troubles } = await openPage(undefined, context);
  await choose(one, [fixture("tramway.txt")]);
  await kept(one);
  const { page: two, troubles: others } = await openPage(undefined, context);
  await settled(two);
  await Promise.all([refuse(one, "quantity", "240 000"), refuse(two, "place", "France")]);
  await Promise.all([
    choose(one, [fixture("carriere.txt")]),
    choose(two, [{ name: "pont.txt", buffer: "« Oui », a dit Odile Marchetti.\n" }]),
  ]);
  for (const page of [one, two]) {
    await page.getByText("2 corrections").waitFor();
    await page.waitForFunction(() => document.querySelectorAll(".article-item").length === 3);
    await settled(page);
    await page.locator(".article-item", { hasText: "tramway" }).getByRole("button").click();
    assert.ok(!(await wordsOf(page, "quantity")).some((words) => words.includes("240 000")));
    assert.ok(!(await wordsOf(page, "place")).includes("France"));
  }
  assert.deepEqual(await records(one), { articles: 3, corrections: 2, lexicon: 0, projects: 1 });
  // Taking back in one window is seen in the other.
  await one.locator("#article").focus();
  await one.keyboard.press("Control+z");
  await two.getByText("1 correction", { exact: true }).waitFor();

  // A project deleted in one window is not brought back by the other.
  await one.getByRole("button", { name: "Tout retirer" }).click();
  await one.getByRole("button", { name: "Supprimer pour de bon" }).click();
  await two.getByText(/supprimé dans une autre fenêtre/).waitFor();
  await refuse(two, "time", "mardi");
  assert.deepEqual(await records(one), { articles: 0, corrections: 0, lexicon: 0, projects: 0 });
  assert.deepEqual(troubles, []);
  assert.deepEqual(others, []);
  await context.close();
});

test("a full disk: a sentence, nothing lost, and all is kept once there is room", async () => {
  const context = await openPage.context();
  const { page, troubles } = await openPage(undefined, context);
  const session = await context.newCDPSession(page);
  const origin = new URL(page.url()).origin;
  // Before anything is written: the browser asks seldom how much room there is.
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 400_000 });
  await choose(page, [fixture("tramway.txt")]);
  await kept(page);
  // The browser packs what repeats itself, so these words do not.
  const large = `${Array.from({ length: 60_000 }, () => Math.random().toString(36).slice(2)).join(" ")}\n`;
  await choose(page, [{ name: "grand.txt", buffer: large }]);
  await page
    .locator(".notice-failing")
    .getByText(/plus de place/)
    .waitFor();
  await page.locator(".project-failed", { hasText: "pas enregistré" }).waitFor();
  assert.equal(await page.locator(".article-item").count(), 2, "it is read all the same");
  const pressed = page.locator(".notice-failing").getByRole("button", { name: "Enregistrer dans un fichier" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), pressed]);
  const file = JSON.parse(readFileSync(await download.path(), "utf8"));
  assert.equal(file.project.articles.length, 2, "a file takes all of it");

  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await page.getByRole("button", { name: "Réessayer" }).click();
  await kept(page);
  await page.reload();
  await settled(page);
  assert.equal(await page.locator(".article-item").count(), 2);
  assert.deepEqual(troubles, []);
  await context.close();
});

test("where the browser keeps nothing, the page says so and works", async () => {
  const context = await openPage.context();
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("no", "SecurityError");
    };
  });
  const { page, troubles } = await openPage(undefined, context);
  await choose(page, [fixture("tramway.txt")]);
  await page.getByText("Ce navigateur ne garde rien pour cette page").waitFor();
  await refuse(page, "quantity", "240 000");
  assert.equal(await page.locator(".corrections-button").innerText(), "1 correction");
  assert.deepEqual(troubles, []);
  await context.close();
});
