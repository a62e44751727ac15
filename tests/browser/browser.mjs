// The browser for tests of the built page.

import { chromium } from "playwright-core";

/** Chromium without a window; `CHROMIUM` names the program, which `npm test` finds. */
export function launch() {
  const quiet = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  // Root has no sandbox of its own, and tests open our own page only.
  const args = ["--no-sandbox", "--disable-gpu", ...quiet];
  return chromium.launch({ executablePath: process.env.CHROMIUM || "chromium", args });
}

/** A page that gathers what goes wrong on it and what it asks of any network. */
export async function open(browser, address) {
  const page = await browser.newPage();
  const troubles = [];
  const requests = [];
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  return { page, troubles, requests };
}
