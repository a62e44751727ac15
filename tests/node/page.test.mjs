// The built page needs nothing but its own files, and says so in its policy.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import test from "node:test";
import { serve } from "../../scripts/serve.mjs";
import { hashOf } from "../../scripts/single.mjs";

const dist = new URL("../../dist/", import.meta.url);
const html = readFileSync(new URL("index.html", dist), "utf8");

test("the page loads files that are there, and nothing else", () => {
  const links = [...html.matchAll(/<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
  assert.ok(links.includes("guillemet.js"));
  for (const address of links.filter((each) => !each.startsWith("data:"))) {
    assert.ok(existsSync(new URL(address, dist)), `${address} is missing`);
  }
});

test("the script is a classic one, for double-click", () => {
  assert.doesNotMatch(html, /<script[^>]*type="module"/);
});

test("the policy lets nothing out", () => {
  const policy = html.match(/http-equiv="Content-Security-Policy"\s+content="([^"]+)"/)?.[1] ?? "";
  for (const directive of ["default-src 'none'", "connect-src 'none'", "form-action 'none'", "base-uri 'none'"]) {
    assert.ok(policy.includes(directive), `${directive} is missing from the policy`);
  }
  assert.doesNotMatch(policy, /https?:|\*|'unsafe-inline'|'unsafe-eval'/);
});

test("the edition in one file needs no other, and its policy lets in what stands in it and nothing else", () => {
  const single = readFileSync(new URL("guillemet.html", dist), "utf8");
  const outside = [...single.matchAll(/<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
  assert.deepEqual(
    outside.filter((address) => !address.startsWith("data:")),
    [],
  );
  const policy = single.match(/http-equiv="Content-Security-Policy"\s+content="([^"]+)"/)?.[1] ?? "";
  assert.doesNotMatch(policy, /'self'|https?:|\*|'unsafe-inline'|'unsafe-eval'/);
  // The plots are a script of their own, as beside the page.
  for (const [tag, count] of [
    ["script", 2],
    ["style", 1],
  ]) {
    const inside = [...single.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, "g"))].map(([, text]) => text);
    assert.equal(inside.length, count, tag);
    const allowed = policy.match(new RegExp(`${tag}-src ([^;]*)`))?.[1] ?? "";
    for (const text of inside) assert.ok(allowed.includes(hashOf(text)), `${tag} and its hash`);
  }
});

test("an installed page has its manifest, and its icon within what the policy lets in", () => {
  const manifest = JSON.parse(readFileSync(new URL("guillemet.webmanifest", dist), "utf8"));
  for (const { src } of manifest.icons) assert.match(src, /^data:image\//);
  assert.equal(existsSync(new URL("service-worker.js", dist)), false, "a service worker is outside the policy");
});

test("the server gives the page and nothing beside it", async () => {
  const { server, address } = await serve();
  try {
    const page = await fetch(address);
    assert.equal(page.headers.get("content-type"), "text/html; charset=utf-8");
    assert.equal(await page.text(), html);
    for (const path of ["no-such-file", "%2e%2e/package.json", "..%2fpackage.json"]) {
      assert.equal((await fetch(address + path)).status, 404, path);
    }
  } finally {
    server.close();
  }
});
