// Nothing leaves the page: the browser refuses every way out, from the page and from a worker made as ours are, and a listening server sees nothing.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { choose, fixture, inOneFile, onDisk, setup } from "./guillemet.mjs";

const openPage = setup();
const seen = [];
let listener;
let outside;

before(async () => {
  listener = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    response.writeHead(200, { "access-control-allow-origin": "*" }).end();
  });
  listener.on("upgrade", (request, socket) => {
    seen.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  await new Promise((resolve) => listener.listen(0, "127.0.0.1", resolve));
  outside = `127.0.0.1:${listener.address().port}`;
});

after(() => listener.close());

/** Tries every way out; resolves to the ways that seemed to work. Runs in the page and in a worker, so it stands on its own. */
async function tryEverything(outside) {
  const http = `http://${outside}`;
  const settle = (start) =>
    new Promise((resolve) => {
      setTimeout(() => resolve(false), 1500);
      try {
        start(resolve);
      } catch {
        resolve(false);
      }
    });
  const ways = {
    fetch: (done) =>
      fetch(`${http}/fetch`).then(
        () => done(true),
        () => done(false),
      ),
    "fetch without cors": (done) =>
      fetch(`${http}/no-cors`, { mode: "no-cors", method: "POST", body: "text" }).then(
        () => done(true),
        () => done(false),
      ),
    XMLHttpRequest: (done) => {
      const request = new XMLHttpRequest();
      request.onload = () => done(true);
      request.onerror = () => done(false);
      request.open("POST", `${http}/xhr`);
      request.send("text");
    },
    WebSocket: (done) => {
      const socket = new WebSocket(`ws://${outside}/socket`);
      socket.onopen = () => done(true);
      socket.onerror = () => done(false);
    },
    EventSource: (done) => {
      const source = new EventSource(`${http}/events`);
      source.onopen = () => done(true);
      source.onerror = () => done(false);
    },
  };
  if (typeof importScripts === "function") {
    ways.importScripts = (done) => {
      importScripts(`${http}/script`);
      done(true);
    };
  }
  if (typeof document === "object") {
    const load = (tag, attribute, path) => (done) => {
      const element = document.createElement(tag);
      element.onload = () => done(true);
      element.onerror = () => done(false);
      element[attribute] = `${http}/${path}`;
      if (tag === "link") element.rel = "stylesheet";
      document.head.append(element);
    };
    ways.image = load("img", "src", "image");
    ways.script = load("script", "src", "script");
    ways.style = load("link", "href", "style");
    // A frame says that it loaded even where it was refused, and a beacon only that it was queued; whether they went out, the listener knows.
    ways.frame = (done) => {
      load("iframe", "src", "frame")(() => {});
      setTimeout(() => done(false), 500);
    };
    ways.beacon = (done) => {
      navigator.sendBeacon(`${http}/beacon`, "text");
      setTimeout(() => done(false), 500);
    };
    ways.form = (done) => {
      const form = document.createElement("form");
      form.method = "post";
      form.action = `${http}/form`;
      form.target = "_blank";
      document.body.append(form);
      form.submit();
      setTimeout(() => done(false), 500);
    };
  }
  const open = [];
  for (const [way, start] of Object.entries(ways)) if (await settle(start)) open.push(way);
  return open;
}

for (const [way, address] of [
  ["served", undefined],
  ["opened from disk", onDisk],
  ["in one file", inOneFile],
]) {
  test(`${way}: the page itself cannot send anything`, async () => {
    const { page } = await openPage(address);
    await choose(page, [fixture("tramway.txt")]);
    assert.deepEqual(await page.evaluate(tryEverything, outside), []);
    await page.waitForTimeout(500);
    assert.deepEqual(seen, []);
    await page.close();
  });

  test(`${way}: a worker made as ours are cannot send anything`, async () => {
    const { page } = await openPage(address);
    const open = await page.evaluate(
      ([code, outside]) =>
        new Promise((resolve, reject) => {
          const worker = new Worker(
            URL.createObjectURL(new Blob([`(${code})(${JSON.stringify(outside)}).then((open) => postMessage(open))`])),
          );
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
        }),
      [String(tryEverything), outside],
    );
    assert.deepEqual(open, []);
    assert.deepEqual(seen, []);
    await page.close();
  });

  test(`${way}: neither page nor worker can make code of text`, async () => {
    const { page } = await openPage(address);
    // In a later turn, for what the debugger itself evaluates is free of the policy.
    const attempt = () => {
      try {
        return Function("return 1")();
      } catch {
        return "refused";
      }
    };
    const made = await page.evaluate((code) => {
      const script = `postMessage((${code})())`;
      const worker = new Worker(URL.createObjectURL(new Blob([script])));
      return new Promise((resolve) => {
        worker.onmessage = ({ data }) => resolve(data);
      });
    }, String(attempt));
    assert.equal(made, "refused");
    const inPage = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const onTimeout = () => {
            try {
              resolve(Function("return 1")());
            } catch {
              resolve("refused");
            }
          };
          setTimeout(onTimeout);
        }),
    );
    assert.equal(inPage, "refused");
    await page.close();
  });
}

test("reading, exporting and looking around ask the network for nothing", async () => {
  const { page, requests } = await openPage();
  const start = requests.length;
  await choose(page, ["tramway.txt", "carriere.txt", "metadata.csv"].map(fixture));
  await page.locator(".row").first().click();
  await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /^Exporter/ }).click()]);
  assert.deepEqual(
    requests.slice(start).filter((url) => !url.startsWith("blob:")),
    [],
  );
  await page.close();
});

test("no service worker stands between the page and the network", async () => {
  const { page } = await openPage();
  const { kept, refused } = await page.evaluate(async () => ({
    kept: (await navigator.serviceWorker.getRegistrations()).length,
    refused: await navigator.serviceWorker.register("guillemet.js").then(
      () => false,
      () => true,
    ),
  }));
  assert.equal(kept, 0);
  assert.ok(refused, "the policy refuses one");
  await page.close();
});

test("the page says how to check it, with the policy that is in force", async () => {
  const { page } = await openPage();
  await page.getByRole("button", { name: /comment vérifier/ }).click();
  const dialog = page.getByRole("dialog");
  assert.match(await dialog.innerText(), /F12/);
  assert.match(await dialog.innerText(), /connect-src 'none'/);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.close();
});
