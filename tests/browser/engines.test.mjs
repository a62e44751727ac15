// The main job in Firefox and WebKit: articles in, who says what, a search, and nothing that gets out.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../../scripts/serve.mjs";
import { engines } from "./engines.mjs";
import { fixture, inOneFile, onDisk } from "./guillemet.mjs";

for (const { name, skip, start } of engines()) {
  let served;

  before(async () => {
    if (!skip) served = await serve();
  });

  after(() => served?.server.close());

  /** A browser of its own for each test: two pages from disk share what the browser keeps, and the second would find the first one's project. */
  async function begin(t) {
    const browser = await start();
    t.after(() => browser.close());
    return browser;
  }

  const addresses = { served: () => served.address, "from disk": () => onDisk, "in one file": () => inOneFile };
  for (const [way, address] of Object.entries(addresses)) {
    test(`${name}, ${way}: an article is read, its quotations and speakers stand there, and words are found`, { skip }, async (t) => {
      const browser = await begin(t);
      await browser.go(address());
      await browser.until(() => document.querySelector(".start input[type=file]") !== null);
      await browser.type("input[type=file]", fixture("tramway.txt"));
      await browser.until(() => document.querySelectorAll(".text mark").length > 5);
      const speakers = await browser.run(() => [...document.querySelectorAll(".margin-speaker")].map((label) => label.textContent));
      assert.ok(speakers.includes("Odile Marchetti"), speakers.join(" | "));
      await browser.click("#panel-list .row");
      assert.equal(await browser.run(() => document.activeElement.dataset.layer), "quotation");
      await browser.type("#search", "freins");
      await browser.click(".search-show");
      await browser.until(() => document.querySelector(".line")?.textContent === "freins");
      await browser.click(".line");
      await browser.until(() => /Les freins répondent/.test(document.activeElement.textContent));
    });
  }

  test(`${name}: the policy lets nothing out`, { skip }, async (t) => {
    const browser = await begin(t);
    await browser.go(served.address);
    await browser.run(() => {
      window.out = "waiting";
      fetch("/index.html").then(
        () => {
          window.out = "sent";
        },
        () => {
          window.out = "refused";
        },
      );
    });
    assert.equal(await browser.until(() => window.out !== "waiting" && window.out), "refused");
  });
}
