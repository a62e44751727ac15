// Everything that was found can be corrected, by hand and by keyboard, taken back and done again.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { choose, drop, fixture, settled, setup, wordsOf } from "./guillemet.mjs";

const openPage = setup();

const save = (page) => page.getByRole("button", { name: "Enregistrer la correction" }).click();
const action = (page, name) => page.locator(".correct-actions").getByRole("button", { name });
const mark = (page, layer, words) => page.locator(`mark[data-layer="${layer}"]`, { hasText: words }).first();
const facts = (page) => page.locator(".inspector").innerText();
/** The texts of the list of corrections, the latest first. */
async function listed(page) {
  await page.locator(".corrections-button").click();
  const texts = await page.locator(".correction").allInnerTexts();
  await page.keyboard.press("Escape");
  return texts.map((text) => text.replace(/\s+/g, " "));
}
async function tramway(page, ...others) {
  await choose(page, ["tramway.txt", ...others].map(fixture));
}
async function saved(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

test("a mark is accepted, and says so", async () => {
  const { page, troubles } = await openPage();
  await tramway(page);
  await mark(page, "quantity", "240 000").click();
  await action(page, "Juste").click();
  assert.match(await facts(page), /vérifié par vous/);
  assert.deepEqual(await listed(page), [
    "« plus de 240 000 euros » est bien un chiffre Le tramway de Valmorin attendra le printemps Retirer",
  ]);
  assert.deepEqual(troubles, []);
  await page.close();
});

test("a mark is refused; what was done is told where the focus goes, and taken back there", async () => {
  const { page, troubles } = await openPage();
  await tramway(page);
  const before = await wordsOf(page, "quantity");
  await mark(page, "quantity", "240 000").click();
  await action(page, "Faux").click();
  assert.deepEqual(
    await wordsOf(page, "quantity"),
    before.filter((words) => !words.includes("240 000")),
  );
  assert.equal(await page.evaluate(() => document.activeElement?.id), "why");
  assert.match(await facts(page), /n’est pas un chiffre, ici/);
  const live = page.locator('[aria-live="polite"][role="status"]').last();
  await live.getByText(/n’est pas un chiffre, ici/).waitFor({ state: "attached" });
  await page.locator(".last-done").getByRole("button", { name: "Annuler" }).click();
  await live.getByText(/^annulé/).waitFor({ state: "attached" });
  assert.deepEqual(await wordsOf(page, "quantity"), before);
  assert.deepEqual(troubles, []);
  await page.close();
});

test("bounds, kind, speaker and value are changed", async () => {
  const { page, troubles } = await openPage();
  await tramway(page);
  await mark(page, "quotation", "Les freins").click();
  await action(page, "Corriger").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Commencer un mot plus tard" }).click();
  await dialog.getByLabel("Genre").selectOption({ label: "mots cités" });
  await dialog.getByLabel("Qui parle").selectOption({ label: "Odile Marchetti (personne)" });
  await save(page);
  assert.ok((await wordsOf(page, "quotation")).includes("freins répondent, mais pas toujours au bon moment"));
  assert.match(await facts(page), /Odile Marchetti[\s\S]*mots cités/);
  assert.match(await facts(page), /Vous avez corrigé cette marque[\s\S]*corrigé par vous/);

  await mark(page, "quantity", "240 000").click();
  await page.keyboard.press("e");
  await dialog.getByLabel("Borne").selectOption({ label: "environ" });
  await dialog.getByLabel("Nombre").fill("deux cents");
  await save(page);
  await dialog.getByText("Ce n’est pas un nombre.").waitFor();
  await dialog.getByLabel("Nombre").fill("250 000");
  await save(page);
  assert.match((await facts(page)).replace(/\s/g, " "), /environ 250 000/);

  await mark(page, "time", "hier").click();
  await page.keyboard.press("e");
  await dialog.getByLabel("Valeur").fill("avant-hier");
  await save(page);
  await dialog.getByText("Cette valeur n’est pas une date").waitFor();
  await dialog.getByLabel("Valeur").fill("2021-12-20");
  await dialog.getByText("20 décembre 2021").waitFor();
  await save(page);
  assert.match(await facts(page), /20 décembre 2021/);

  await mark(page, "place", "France").click();
  await page.keyboard.press("e");
  await dialog.getByLabel("C’est").selectOption({ label: "Organisation" });
  await save(page);
  assert.ok((await wordsOf(page, "organisation")).some((words) => words.includes("France")));
  assert.equal((await listed(page)).length, 4);
  assert.deepEqual(troubles, []);
  await page.close();
});

test("selected words are marked at once, and words that are typed by keyboard alone", async () => {
  const { page, troubles } = await openPage();
  await tramway(page);
  const words = "mise en service";
  await page.evaluate((words) => {
    for (const block of document.querySelectorAll(".text [data-from]")) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at - 1);
        range.setEnd(node, at + words.length);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        return;
      }
    }
  }, words);
  await page.getByRole("toolbar").getByRole("button", { name: "Organisation" }).click();
  assert.ok((await wordsOf(page, "organisation")).includes(words));

  await page.locator("#article").focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("e");
  await page.keyboard.type("Odile  Marchetti");
  await page.getByRole("dialog").getByText("1 sur 3").waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("premièr");
  await page.getByRole("dialog").getByText("1 sur 1").waitFor();
  const bounds = page.getByRole("button", { name: "Finir un mot plus tard" });
  await bounds.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.getByLabel("C’est").selectOption("time");
  await page.getByLabel("Valeur").fill("P1Y");
  await page.keyboard.press("Enter");
  assert.ok((await wordsOf(page, "time")).includes("première année"));
  assert.match(await facts(page), /Vous avez marqué ces mots/);
  assert.deepEqual(troubles, []);
  await page.close();
});

test("people are joined and parted, and the name follows into the margin", async () => {
  const { page, troubles } = await openPage();
  await tramway(page);
  await mark(page, "person", "Karim Belhadj").click();
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nom", { exact: true }).fill("Karim Belhadj-Roux");
  await save(page);
  assert.ok((await page.locator(".margin-speaker").allInnerTexts()).includes("Karim Belhadj-Roux"));
  await mark(page, "person", "Odile Marchetti").click();
  await page.keyboard.press("m");
  await dialog.getByLabel("Karim Belhadj-Roux").check();
  await save(page);
  assert.ok(!(await page.locator(".margin-speaker").allInnerTexts()).some((name) => name.includes("Belhadj")));
  await mark(page, "person", "Karim Belhadj").click();
  await page.keyboard.press("m");
  await dialog.getByLabel("Karim Belhadj", { exact: false }).first().check();
  await dialog.getByLabel("Nom de l’autre").fill("K. B.");
  await save(page);
  assert.ok((await page.locator(".margin-speaker").allInnerTexts()).includes("K. B."));
  assert.deepEqual(troubles, []);
  await page.close();
});

test("what is no name is none here, in all articles, or always; in new articles and new projects too", async () => {
  const { page, troubles } = await openPage();
  await tramway(page);
  const people = () => wordsOf(page, "person");
  const count = async (name) => (await people()).filter((words) => words === name).length;
  const before = await count("Odile Marchetti");
  const unname = async (scope) => {
    await mark(page, "person", "Odile Marchetti").click();
    await action(page, "Faux").click();
    await page.getByLabel(scope).check();
    await save(page);
  };
  await unname("Ici seulement");
  assert.equal(await count("Odile Marchetti"), before - 1);
  await unname("Dans tous les articles");
  assert.equal(await count("Odile Marchetti"), 0);
  await choose(page, [{ name: "autre.txt", buffer: "« Oui », a dit Odile Marchetti à Paris.\n" }]);
  await page.locator(".article-item").nth(1).getByRole("button").click();
  assert.equal(await count("Odile Marchetti"), 0, "new articles too");
  await page.keyboard.press("Control+z");
  assert.equal(await count("Odile Marchetti"), 1);
  await unname("Toujours");
  assert.equal(await count("Odile Marchetti"), 0);

  await page.locator(".project-button").click();
  await page.getByRole("button", { name: "Nouveau projet" }).click();
  await page.locator(".start").waitFor();
  await choose(page, [fixture("tramway.txt")]);
  assert.equal(await count("Odile Marchetti"), 0, "in every project");
  await page.locator(".corrections-button").click();
  await page.getByRole("button", { name: /Ne plus écarter/ }).click();
  await page.keyboard.press("Escape");
  assert.equal(await count("Odile Marchetti"), before);
  assert.deepEqual(troubles, []);
  await page.close();
});

test("the article's date, source and lines are corrected", async () => {
  const { page, troubles } = await openPage();
  await tramway(page);
  await page.getByRole("button", { name: "Fiche de l’article" }).click();
  await page.locator("#sheet-date").fill("2021-12-22");
  await page.locator(".sheet-date").getByText("22 décembre 2021 (donnée par vous)").waitFor();
  await page.getByRole("dialog").getByLabel("Source").fill("La Gazette de Valmorin");
  await page.getByRole("dialog").getByLabel("Source").press("Enter");
  await page.getByLabel(/ligne.+La mise en service/).selectOption({ label: "légende" });
  await page.keyboard.press("Escape");
  await settled(page);
  assert.match(await page.locator(".article-facts").innerText(), /La Gazette de Valmorin[\s\S]*22 décembre 2021/);
  await page.locator(".block-caption", { hasText: "La mise en service" }).waitFor();
  await page.locator("#article").focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("Control+z");
  await page.locator(".article-facts").getByText("sans date").waitFor();
  assert.equal(await page.locator(".block-caption", { hasText: "La mise en service" }).count(), 0);
  assert.deepEqual(troubles, []);
  await page.close();
});

test("undo and redo without end, one correction taken out of the middle, and re-analysis keeps them all", async () => {
  const { page, troubles } = await openPage();
  await tramway(page);
  const marks = () =>
    page.locator(".text mark").evaluateAll((all) => all.map(({ dataset }) => `${dataset.layer} ${dataset.start}-${dataset.end}`));
  const before = await marks();
  for (let i = 0; i < 6; i++) {
    await page.locator('mark[data-layer="quantity"], mark[data-layer="time"], mark[data-layer="residue"]').first().focus();
    await page.locator('mark[data-layer="quantity"], mark[data-layer="time"], mark[data-layer="residue"]').first().click();
    await action(page, "Faux").click();
  }
  const after = await marks();
  await page.locator("#article").focus();
  for (let i = 0; i < 8; i++) await page.keyboard.press("Control+z");
  assert.deepEqual(await marks(), before);
  for (let i = 0; i < 8; i++) await page.keyboard.press("Control+Shift+Z");
  assert.deepEqual(await marks(), after);
  assert.equal((await listed(page)).length, 6);

  await page.locator(".corrections-button").click();
  await page.locator(".correction").nth(3).getByRole("button").click();
  await page.keyboard.press("Escape");
  const between = await marks();
  await page.locator(".article-date").evaluate((fold) => {
    fold.open = true;
  });
  await page.locator("#article-date").fill("2022-01-03");
  await page.locator(".article-facts").getByText("3 janvier 2022 (donnée par vous)").waitFor();
  await settled(page);
  assert.deepEqual(await marks(), between, "read again, and corrected as before");
  assert.deepEqual(troubles, []);
  await page.close();
});

test("corrections are exported with their author; they become a lexicon that another project opens, and counts by rule", async () => {
  const { page, troubles } = await openPage();
  await tramway(page, "carriere.txt");
  await page.locator(".article-item", { hasText: "tramway" }).getByRole("button").click();
  await mark(page, "quantity", "240 000").click();
  await action(page, "Faux").click();
  await mark(page, "person", "Karim Belhadj").click();
  await action(page, "Juste").click();
  await page.keyboard.press("m");
  await page.getByRole("dialog").getByLabel("Nom", { exact: true }).fill("Karim Belhadj-Roux");
  await save(page);

  const { text } = await saved(page, () => page.getByRole("button", { name: /^Exporter/ }).click());
  const analysis = JSON.parse(text);
  const document = analysis.documents.find(({ name }) => name === "tramway.txt");
  const source = readFileSync(fixture("tramway.txt"), "utf8");
  assert.ok(!document.quantities.some(({ start, end }) => source.slice(start, end).includes("240 000")));
  assert.ok(document.mentions.some(({ review }) => review === "accepted"));
  const renamed = analysis.entities.find(({ name }) => name === "Karim Belhadj-Roux");
  assert.equal(renamed.author, "user");
  assert.deepEqual(
    analysis.corrections.map((each) => [each.author, each.do, each.document]),
    [
      ["user", "refuse", document.id],
      ["user", "accept", document.id],
      ["user", "merge", null],
    ],
  );

  await page.locator(".corrections-button").click();
  const counts = await saved(page, () => page.getByRole("button", { name: "Enregistrer le compte par règle" }).click());
  assert.match(counts.text, /^rule,accepted,refused,changed\r\n(.+,1,0,1\r\n.+,0,1,0|.+,0,1,0\r\n.+,1,0,1)/);
  const lexicon = await saved(page, () => page.getByRole("button", { name: "Enregistrer le lexique" }).click());
  assert.equal(lexicon.text, "name,type,variants,role\r\nKarim Belhadj-Roux,person,Karim Belhadj,\r\n");
  await page.keyboard.press("Escape");

  const other = await openPage();
  await tramway(other.page);
  await other.page.locator(".corrections-button").click();
  const field = other.page.getByLabel("Ouvrir un lexique…").last();
  await field.setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n") });
  await other.page.getByText("Ce fichier n’est pas un lexique").waitFor();
  await field.setInputFiles({ name: "lexique.csv", mimeType: "text/csv", buffer: Buffer.from(lexicon.text) });
  await other.page.locator(".correction", { hasText: "lexique.csv" }).waitFor();
  await other.page.keyboard.press("Escape");
  assert.ok((await other.page.locator(".margin-speaker").allInnerTexts()).includes("Karim Belhadj-Roux"));
  assert.deepEqual(troubles, []);
  assert.deepEqual(other.troubles, []);
  await page.close();
  await other.page.close();
});

test("a lexicon that is dropped holds for all articles", async () => {
  const { page } = await openPage();
  await tramway(page);
  const { mkdtempSync, writeFileSync } = await import("node:fs");
  const { join } = await import("node:path");
  const { tmpdir } = await import("node:os");
  const path = join(mkdtempSync(join(tmpdir(), "lexicon-")), "noms.csv");
  writeFileSync(path, "name,type,variants,role\nles essais,organisation,,\n");
  await drop(page, [path]);
  await page.locator('mark[data-layer="organisation"]', { hasText: "les essais" }).waitFor();
  assert.equal(await page.locator(".article-item").count(), 1, "a lexicon is no article");
  await page.close();
});
