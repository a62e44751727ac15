// The built page as it is met: served, and opened by double-click.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../../scripts/serve.mjs";
import { launch, open } from "./browser.mjs";

let browser;
let served;

before(async () => {
  browser = await launch();
  served = await serve();
});

after(async () => {
  await browser?.close();
  served?.server.close();
});

const addresses = { served: () => served.address, "by double-click": () => new URL("../../dist/index.html", import.meta.url).href };

for (const [way, address] of Object.entries(addresses)) {
  test(`opens ${way} without an error and asks only for its own files`, async () => {
    const { page, troubles, requests } = await open(browser, address());
    await page.waitForLoadState("load");
    assert.notEqual((await page.title()).trim(), "");
    const own = new URL(".", address()).href;
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(own) && !/^(data|blob):/.test(url)),
      [],
    );
    assert.deepEqual(troubles, []);
    await page.close();
  });
}
