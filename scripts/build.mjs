// npm run build: the analyzer as wasm, then the page.

import { main, npmPackages, run, wasmTarget } from "./tools.mjs";

/** Builds everything into dist/. */
export async function build() {
  await npmPackages();
  await wasmTarget();
  await run("cargo", ["xtask", "build"]);
  // Only now: what it needs may just have been installed.
  const { bundle, printSizes } = await import("./bundle.mjs");
  await bundle();
  printSizes();
}

if (process.argv[1] === import.meta.filename) await main(build);
