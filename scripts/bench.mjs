// npm run bench: how fast the reading is, natively, in Node and in Chromium, beside what else can be installed, all in one run.
// --python adds what Python has where it is installed; --baseline stores the ratios of the stages; --no-build takes what is built.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build as esbuild } from "esbuild";
import { build } from "./build.mjs";
import { bundled } from "./bundle.mjs";
import { serve } from "./serve.mjs";
import { chromium, main, root, run } from "./tools.mjs";

const folder = join(root, "target", "bench");
const bench = join(root, "bench");
const baseline = join(bench, "baseline.json");
const given = (flag) => process.argv.includes(flag);

/** The suite of news beside the repository; where it is absent the samples, again and again with other numbers. */
function textsOf() {
  const suite = join(root, "..", "shared", "suites", "winer-2016.jsonl");
  if (existsSync(suite)) {
    const lines = readFileSync(suite, "utf8").trim().split("\n");
    return { what: "winer-2016", texts: lines.map((line) => JSON.parse(line).text) };
  }
  const samples = join(root, "samples");
  const files = readdirSync(samples).filter((name) => name.endsWith(".txt"));
  const all = files.map((name) => readFileSync(join(samples, name), "utf8"));
  const varied = (text, time) => text.replace(/\d+/g, (digits) => String((Number(digits) + time) % 10 ** digits.length));
  return { what: "the samples, varied", texts: Array.from({ length: 100 }, (_, time) => all.map((text) => varied(text, time))).flat() };
}

/** Seconds a stage, from the estimates that criterion leaves. */
function stages() {
  const results = join(root, "target", "criterion", "stages");
  const seconds = (name) => JSON.parse(readFileSync(join(results, name, "new", "estimates.json"), "utf8")).median.point_estimate / 1e9;
  const names = readdirSync(results).filter((name) => name !== "report");
  return Object.fromEntries(names.map((name) => [name, seconds(name)]));
}

/** What a module weighs in a browser, in bytes of brotli. */
async function weight(module) {
  const options = { bundle: true, minify: true, write: false, logLevel: "silent", platform: "browser" };
  const stdin = { contents: `import * as it from "${module}"; globalThis.it = it;`, resolveDir: bench };
  const { outputFiles } = await esbuild({ ...options, stdin });
  return brotliCompressSync(outputFiles[0].contents).length;
}

/** Bytes of the first load, in brotli. */
function firstLoad() {
  const files = ["index.html", "guillemet.js", "style.css"].map((name) => readFileSync(join(root, "dist", name)));
  return files.reduce((sum, bytes) => sum + brotliCompressSync(bytes).length, 0);
}

async function inChromium(texts, program) {
  const { chromium: playwright } = await import("playwright-core");
  const { script } = await bundled(join(bench, "page.ts"));
  await run("cargo", ["build", "--release", "--package", "guillemet-bench", "--lib", "--target", "wasm32-unknown-unknown"]);
  const wasm = readFileSync(join(root, "target", "wasm32-unknown-unknown", "release", "guillemet_bench.wasm"));
  const browser = await playwright.launch({ executablePath: program, args: ["--no-sandbox", "--disable-gpu"] });
  const { server, address } = await serve();
  try {
    const empty = await browser.newPage();
    await empty.addScriptTag({ content: script });
    const figures = await empty.evaluate(([texts, wasm]) => globalThis.measure(texts, wasm), [texts, [...wasm]]);
    await empty.close();
    return { ...figures, page: await onPage(browser, address, texts) };
  } finally {
    await browser.close();
    server.close();
  }
}

/** All texts dropped on the page: until the first is shown, until the last is read, and the longest time that the page stood still. */
async function onPage(browser, address, texts) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.evaluate(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
    }).observe({ entryTypes: ["longtask"] });
  });
  const begun = performance.now();
  const passed = () => (performance.now() - begun) / 1000;
  await page.evaluate((texts) => {
    const files = texts.map((text, at) => new File([text], `${at}.txt`, { type: "text/plain" }));
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    const input = document.querySelector("input[type=file]");
    input.files = transfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, texts);
  await page.locator(".text mark").first().waitFor({ timeout: 60_000 });
  const first = passed();
  await page.locator(".progress").waitFor({ state: "detached", timeout: 600_000 });
  const seconds = passed();
  const longest = await page.evaluate(() => globalThis.longest);
  const { usedJSHeapSize: memory } = await page.evaluate(() => ({ usedJSHeapSize: performance.memory.usedJSHeapSize }));
  await page.close();
  return { seconds, start: 1000 * first, longest, memory };
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  "));
}

const speed = (bytes, seconds) => (bytes / seconds / 1e6).toPrecision(3);
const kilobytes = (bytes) => (bytes === undefined ? "" : `${Math.round(bytes / 1024)} KB`);

await main(async () => {
  if (!given("--no-build")) await build();
  const { browser: program } = await chromium();
  const { what, texts } = textsOf();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "texts"), { recursive: true });
  for (const [at, text] of texts.entries()) writeFileSync(join(folder, "texts", `${String(at).padStart(5, "0")}.txt`), text);
  const file = join(folder, "texts.json");
  writeFileSync(file, JSON.stringify(texts));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

  await run("npm", ["ci", "--prefix", "bench", "--no-audit", "--no-fund"], { quiet: true });
  await run("cargo", ["bench", "--package", "guillemet-bench"], { env: { GUILLEMET_TEXTS: join(folder, "texts") } });
  const native = stages();
  const browser = await inChromium(texts, program);
  const { readers, packages } = await import("../bench/readers.mjs");
  const nodes = Object.keys(readers).map((name) => {
    const said = execFileSync(process.execPath, [join(bench, "one.mjs"), name, file], { maxBuffer: 1e8 });
    return JSON.parse(said.toString());
  });
  const python = given("--python") ? JSON.parse(execFileSync("python3", [join(bench, "readers.py"), file]).toString()) : [];

  const ours = bytes / browser.one.seconds;
  const row = (name, size, { seconds, start, memory }, download) => ({ name, size, seconds, start, memory, download });
  const compared = [
    row("Guillemet, Chromium, one worker", bytes, browser.one, firstLoad()),
    row(`Guillemet, Chromium, ${cpus().length} workers`, bytes, browser.all),
    row("Guillemet, Chromium, the page with all drawn", bytes, browser.page),
    row("Guillemet, native, one thread", bytes, { seconds: native.all }),
    row("Bare word scan, Chromium, wasm", bytes, browser.scan),
    row("Bare word scan, native", bytes, { seconds: native.scan }),
    row("Intl.Segmenter, Chromium", bytes, browser.segmenter),
    ...(await Promise.all(
      nodes.map(async (node) => row(`${node.name}, Node`, node.bytes, node, packages[node.name] && (await weight(packages[node.name])))),
    )),
    ...python.map((each) => row(`${each.name}, Python`, each.bytes, each)),
  ];
  console.log(`\n${what}: ${texts.length} texts, ${kilobytes(bytes)}; ${cpus()[0].model}, ${cpus().length} cores\n`);
  table([
    ["", "MB/s", "ours to it", "first result", "memory", "download, brotli"],
    ...compared.map(({ name, size, seconds, start, memory, download }) => [
      name,
      speed(size, seconds),
      `${((ours * seconds) / size).toPrecision(3)}×`,
      start === undefined ? "" : `${Math.round(start)} ms`,
      memory === undefined ? "" : `${Math.round(memory / 2 ** 20)} MB`,
      kilobytes(download),
    ]),
  ]);
  console.log(`The page never stood still for longer than ${Math.round(browser.page.longest)} ms.\n`);

  // A stage's time in scans: this changes with the code, and little with the machine.
  const scans = Object.fromEntries(Object.entries(native).map(([stage, seconds]) => [stage, seconds / native.scan]));
  // Other texts have other ratios.
  const stored = existsSync(baseline) ? JSON.parse(readFileSync(baseline, "utf8")) : {};
  const before = stored.what === what ? stored.scans : {};
  table([
    ["stage, native", "MB/s", "of all", "in word scans", "to the baseline"],
    ...Object.entries(native).map(([stage, seconds]) => [
      stage,
      speed(bytes, seconds),
      `${((100 * seconds) / native.all).toFixed(1)} %`,
      scans[stage].toFixed(1),
      before[stage] ? `${(scans[stage] / before[stage]).toFixed(2)}×` : "",
    ]),
  ]);
  if (given("--baseline")) writeFileSync(baseline, `${JSON.stringify({ what, scans }, null, 2)}\n`);
  writeFileSync(
    join(folder, "bench.json"),
    JSON.stringify({ what, bytes, compared, longest: browser.page.longest, native, scans }, null, 2),
  );
  console.log(`\nAs JSON: ${join("target", "bench", "bench.json")}`);
});
