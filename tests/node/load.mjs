// Loads a module of the page into Node: the bundler takes the types off.

import { join } from "node:path";
import { build } from "esbuild";
import { virtual } from "../../scripts/bundle.mjs";

const root = new URL("../../", import.meta.url).pathname;

export async function load(path) {
  const { outputFiles } = await build({
    entryPoints: [join(root, path)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "warning",
    plugins: [virtual(false)],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
