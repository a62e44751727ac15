// npm run dev: like npm start, and builds anew what a change touches.

import { watch } from "node:fs";
import { join } from "node:path";
import { open } from "./open.mjs";
import { serve } from "./serve.mjs";
import { main, npmPackages, Problem, root, run, wasmTarget } from "./tools.mjs";

/** What must be built anew; changes that come during a build are gathered for the next. */
const stale = { engine: true, page: true };
let building = false;
let timer;

async function rebuild() {
  if (building) return;
  building = true;
  const { bundle } = await import("./bundle.mjs");
  while (stale.engine || stale.page) {
    const { engine } = stale;
    stale.engine = stale.page = false;
    const start = performance.now();
    try {
      if (engine) await run("cargo", ["xtask", "build", "--dev"]);
      await bundle({ minify: false });
      console.log(`Built in ${((performance.now() - start) / 1000).toFixed(1)} s; reload the page.`);
    } catch (error) {
      // A mistake in a source is what one is working on: it is told, and the next change tries again.
      console.error(error instanceof Problem ? error.message : String(error));
    }
  }
  building = false;
}

function follow(folder, part) {
  watch(join(root, folder), { recursive: true }, (_, name) => {
    // The build itself writes this one.
    if (name?.endsWith("guillemet.d.ts")) return;
    stale[part] = true;
    clearTimeout(timer);
    timer = setTimeout(rebuild, 100);
  });
}

await main(async () => {
  await npmPackages();
  await wasmTarget();
  await rebuild();
  for (const folder of ["src", "data", "build"]) {
    try {
      follow(folder, "engine");
    } catch {
      // A folder that does not exist cannot change.
    }
  }
  follow("www", "page");
  const { address } = await serve();
  console.log(`Guillemet: ${address}  (Ctrl+C ends it)`);
  if (!process.argv.includes("--no-open")) open(address);
});
