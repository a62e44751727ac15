// npm test: everything, on a bare machine too. What is missing is installed first.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { lint } from "./lint.mjs";
import { chromium, main, npmPackages, root, run, wasmTestRunner } from "./tools.mjs";

/** One step, with its time. */
async function step(title, work) {
  console.log(`\n── ${title}`);
  const start = performance.now();
  const result = await work();
  console.log(`── ${title}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return result;
}

/** The test files of a folder. */
function tests(folder) {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(".test.mjs"));
  return names.sort().map((name) => join(folder, name));
}

await main(async () => {
  const { browser, driver } = await step("Tools", async () => {
    // Playwright may have to bring its own browser, and is an npm package itself.
    await npmPackages();
    return chromium();
  });
  await step("Build", build);
  // What the build writes beside the sources must have been committed with what it was made from.
  if (process.env.CI) await run("git", ["diff", "--exit-code", "--", "www/engine"]);
  await step("Form and types", lint);
  await step("Rust", () => run("cargo", ["test", "--features", "types"]));
  await step("wasm", async () => {
    const runner = await wasmTestRunner();
    const test = ["test", "--target", "wasm32-unknown-unknown", "--test", "wasm"];
    const env = { CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: runner };
    await run("cargo", test, { env });
    if (driver) await run("cargo", test, { env: { ...env, WASM_BINDGEN_USE_BROWSER: "1", CHROMEDRIVER: driver } });
    else console.log("chromedriver is missing: the wasm was tested in Node only, the page is tested in the browser all the same.");
  });
  const env = { CHROMIUM: browser };
  await step("Scripts", () => run(process.execPath, ["--test", ...tests("tests/node")], { env }));
  await step("Page", () => run(process.execPath, ["--test", "--test-concurrency=1", ...tests("tests/browser")], { env }));
  console.log("\nEverything passed.");
});
