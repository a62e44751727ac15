// The page as tests meet it: opened in a browser, files dropped on it from disk, its articles read.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { serve } from "../../scripts/serve.mjs";
import { launch, open } from "./browser.mjs";

/** Where a fixture lies on disk. */
export const fixture = (name) => fileURLToPath(new URL(`fixture/${name}`, import.meta.url));

/** The page's address when it is opened by double-click. */
export const onDisk = new URL("../../dist/index.html", import.meta.url).href;

/** The edition in one file, opened by double-click. */
export const inOneFile = new URL("../../dist/guillemet.html", import.meta.url).href;

/**
 * One browser and one server for a test file; gives a function that opens a new page. Pages of one context, which `context` makes, share what
 * the browser keeps.
 */
export function setup() {
  const shared = {};
  before(async () => {
    shared.browser = await launch();
    shared.served = await serve();
  });
  after(async () => {
    await shared.browser?.close();
    shared.served?.server.close();
  });
  const openPage = async (address = "", context = shared.browser) => {
    const { page, troubles, requests } = await open(context, new URL(address, shared.served.address).href);
    page.setDefaultTimeout(20_000);
    await page.locator(".start, .columns").waitFor();
    return { page, troubles, requests };
  };
  return Object.assign(openPage, { context: () => shared.browser.newContext() });
}

/** Drops files and folders from disk, as the user's own hand does: the browser trusts it. */
export async function drop(page, paths) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) await session.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
  await session.detach();
}

/** Waits until nothing is left to read. */
export async function settled(page) {
  await page.locator(".article-item").first().waitFor({ state: "attached" });
  await page.locator(".progress").waitFor({ state: "detached" });
}

/** Chooses files by the page's own field, where the way in is not what is tested. `files` are paths, or `{name, buffer}`. */
export async function choose(page, files) {
  const payloads = files.map((file) => {
    if (typeof file === "string") return { name: basename(file), mimeType: "text/plain", buffer: readFileSync(file) };
    return { mimeType: "text/plain", ...file, buffer: Buffer.from(file.buffer) };
  });
  await page.locator('input[type="file"]').first().setInputFiles(payloads);
  await settled(page);
}

/** Waits until all is kept: the page says so, and would let itself be closed without a question. */
export async function kept(page) {
  await page.locator(".project-saved").waitFor();
  await page.waitForFunction(() => window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
}

/** The marks of a layer: the words of each, once. */
export function wordsOf(page, layer) {
  return page.locator(`mark[data-layer="${layer}"]`).evaluateAll((marks) => {
    const words = new Map();
    for (const mark of marks) words.set(mark.dataset.mark, (words.get(mark.dataset.mark) ?? "") + mark.textContent);
    return [...words.values()];
  });
}

/** The words of an error or an article in the list. */
export const listed = (page) => page.locator(".article-item").allInnerTexts();

/** Fails unless every text is found in one of the list's items. */
export async function assertListed(page, ...texts) {
  const items = (await listed(page)).join("\n");
  for (const text of texts) assert.match(items, text);
}
