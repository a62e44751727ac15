// npm run lint: form and common mistakes, in Rust and TypeScript. With --fix the form is mended.

import { main, npmPackages, run, rustComponents, wasmTarget } from "./tools.mjs";

/** Checks everything that can be checked without running it. */
export async function lint({ fix = false } = {}) {
  await npmPackages();
  await rustComponents();
  await wasmTarget();
  await run("cargo", ["fmt", "--all", ...(fix ? [] : ["--check"])]);
  const strict = ["--", "-D", "warnings"];
  await run("cargo", ["clippy", "--all-targets", "--features", "types", ...strict]);
  await run("cargo", ["clippy", "--package", "xtask", "--package", "guillemet-bench", "--all-targets", ...strict]);
  await run("cargo", ["clippy", "--target", "wasm32-unknown-unknown", "--all-targets", ...strict]);
  await run(process.execPath, ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", ...(fix ? ["--write"] : [])]);
  await run(process.execPath, ["node_modules/typescript/bin/tsc", "--project", "www"]);
}

if (process.argv[1] === import.meta.filename) await main(() => lint({ fix: process.argv.includes("--fix") }));
