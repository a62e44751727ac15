// What the project needs on a machine, installed where it is missing. Only Node itself and cargo are taken for granted.

import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const windows = process.platform === "win32";

/** A sentence for the user instead of a stack. */
export class Problem extends Error {}

/** Runs a script's main function; a problem ends it with one sentence. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** Runs a command to its end, its output going where ours goes. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const options = { cwd: root, env: { ...process.env, ...env }, stdio: ["ignore", quiet ? "ignore" : "inherit", "inherit"] };
    // On Windows npm is a script, which only a shell starts; none of the arguments here need quoting.
    const child = spawn(command, args, { ...options, shell: windows && command === "npm" });
    child.on("error", () => reject(new Problem(`${command} is missing: install it and try again.`)));
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Problem(`"${command} ${args.join(" ")}" failed.`));
    });
  });
}

/** Whether a command can be started. */
function runs(command, ...args) {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** What a command prints; nothing where it cannot be started. */
function output(command, ...args) {
  return spawnSync(command, args, { encoding: "utf8" }).stdout ?? "";
}

/** The npm packages of the lock file, installed unless they are there in these versions. */
export async function npmPackages() {
  const packages = (file) => JSON.parse(readFileSync(join(root, file), "utf8")).packages;
  const installed = join("node_modules", ".package-lock.json");
  if (existsSync(join(root, installed))) {
    const there = packages(installed);
    const differs = ([path, { version, optional }]) => path !== "" && there[path]?.version !== version && !optional;
    if (!Object.entries(packages("package-lock.json")).some(differs)) return;
  }
  console.log("Installing the npm packages …");
  await run("npm", ["ci", "--no-audit", "--no-fund"], { quiet: true });
}

/** Rust's target for browsers. */
export async function wasmTarget() {
  if (!runs("cargo", "--version")) {
    throw new Problem("Rust is missing: install it with rustup (rustup.rs), open a new terminal and try again.");
  }
  const target = "wasm32-unknown-unknown";
  const library = output("rustc", "--print", "target-libdir", "--target", target).trim();
  if (library && existsSync(library)) return;
  if (!runs("rustup", "--version")) {
    throw new Problem(`Rust's target ${target} is missing: install it the way you installed Rust.`);
  }
  await run("rustup", ["target", "add", target]);
}

/** Rust's formatter and linter. */
export async function rustComponents() {
  const missing = ["fmt", "clippy"].filter((name) => !runs("cargo", name, "--version"));
  if (missing.length === 0) return;
  if (!runs("rustup", "--version")) throw new Problem("cargo fmt and cargo clippy are missing: install rustfmt and clippy.");
  await run("rustup", ["component", "add", ...missing.map((name) => (name === "fmt" ? "rustfmt" : name))]);
}

/** The folder of wasm-bindgen's test runner, in the version of Cargo.lock. Building it takes minutes, so it is kept in `target`. */
export async function wasmTestRunner() {
  const version = readFileSync(join(root, "Cargo.lock"), "utf8").match(/name = "wasm-bindgen"\nversion = "(.+)"/)[1];
  const tools = join(root, "target", "tools");
  const runner = join(tools, "bin", `wasm-bindgen-test-runner${windows ? ".exe" : ""}`);
  if (!output(runner, "--version").includes(version)) {
    console.log("Building the wasm test runner, once; this takes some minutes …");
    // Little optimisation: building it outweighs running it by far.
    const env = { CARGO_PROFILE_DEV_DEBUG: "0", CARGO_PROFILE_DEV_OPT_LEVEL: "1" };
    const what = ["wasm-bindgen-cli", "--version", version, "--bin", "wasm-bindgen-test-runner"];
    await run("cargo", ["install", "--quiet", "--force", "--debug", ...what, "--root", tools], { env });
  }
  return runner;
}

/** Chromium and its driver, from the system, from Debian's packages, or Playwright's own where that cannot be. */
export async function chromium() {
  const find = () => {
    const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    const browser = names.map(which).find(Boolean);
    return { browser, driver: which("chromedriver") };
  };
  let found = find();
  if ((!found.browser || !found.driver) && process.getuid?.() === 0 && which("apt-get")) {
    console.log("Installing Chromium …");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update"], { env, quiet: true });
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "chromium-driver", "fonts-dejavu-core"], {
      env,
      quiet: true,
    });
    found = find();
  }
  if (!found.browser) {
    const { chromium: playwright } = await import("playwright-core");
    if (!existsSync(playwright.executablePath())) {
      await run(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"]).catch(() => {
        throw new Problem("Chromium is missing: install it with your system's packages (chromium and chromium-driver) and try again.");
      });
    }
    found.browser = playwright.executablePath();
  }
  return found;
}

/** Where a command lies. */
function which(command) {
  return (
    output(windows ? "where" : "which", command)
      .split(/\r?\n/)[0]
      .trim() || undefined
  );
}
