// Makes dist/ from www/, samples/ and target/web: a page that needs no server, one classic script and one style sheet;
// and guillemet.html, the same in one file.
// Modules, fetch and workers by address fail when a page is opened by double-click, so everything is inside the script.

import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import { atlas } from "./atlas.mjs";
import { singleFile } from "./single.mjs";
import { root } from "./tools.mjs";

const www = join(root, "www");
const dist = join(root, "dist");
const web = join(root, "target", "web");

/** What stands for the wasm until the script is bundled, for the bundler would write its bytes at greater length. */
const WASM = "@@wasm@@";

/**
 * A literal whose characters are the bytes, 0 to 255, almost all as they are: a server's compression then works on the wasm itself, which it
 * makes a sixth smaller than gzip in base64. Escaped is what a string, or a script inside a page, cannot hold.
 */
export function literalOf(bytes) {
  const escapes = { "\0": "\\0", "\n": "\\n", "\r": "\\r", '"': '\\"', "\\": "\\\\", "<": "\\x3c" };
  // Before a digit, \0 would begin another number.
  const escaped = (sign, at, text) => (sign === "\0" && /\d/.test(text[at + 1]) ? "\\x00" : escapes[sign]);
  return `"${bytes.toString("latin1").replace(/[\0\n\r"\\]|<(?=[!/s])/g, escaped)}"`;
}

/** How every script is made: for the browsers of the last years, without names for machines only. */
function options(minify) {
  return {
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    minify,
    logLevel: "warning",
  };
}

/** Modules that are made while bundling; www/modules.d.ts documents them. */
export function virtual(minify) {
  const modules = {
    async wasm() {
      const glue = await transform(readFileSync(join(web, "guillemet.js"), "utf8"), { minify, charset: "utf8", legalComments: "none" });
      return { glue: glue.code, wasm: WASM };
    },
    async worker() {
      const entry = join(www, "engine", "worker.ts");
      const { outputFiles } = await build({ ...options(minify), entryPoints: [entry] });
      return { worker: outputFiles[0].text };
    },
    async atlas() {
      return atlas();
    },
    async samples() {
      return { samples: samples().map((file) => ({ name: basename(file), text: readFileSync(file, "utf8") })) };
    },
  };
  return {
    name: "virtual",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^guillemet:/ }, ({ path }) => ({ path: path.slice("guillemet:".length), namespace: "guillemet" }));
      onLoad({ filter: /^catalogues$/, namespace: "guillemet" }, () => ({ contents: catalogues(), resolveDir: join(www, "i18n") }));
      onLoad({ filter: /.*/, namespace: "guillemet" }, async ({ path }) => {
        const values = Object.entries(await modules[path]());
        const contents = values.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join("\n");
        return { contents, loader: "js" };
      });
    },
  };
}

/** A module with every catalogue of www/i18n: the files whose names are codes of languages, in the order of their names. */
function catalogues() {
  const codes = readdirSync(join(www, "i18n")).flatMap((name) => /^([a-z]{2,3})\.ts$/.exec(name)?.[1] ?? []);
  const imports = codes.sort().map((code) => `import { ${code} } from "./${code}";`);
  return `${imports.join("\n")}\nexport const catalogues = { ${codes.join(", ")} };`;
}

/** The sample articles, in the order of their names. */
function samples() {
  const folder = join(root, "samples");
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => /\.(txt|csv)$/.test(name));
  return files.sort().map((name) => join(folder, name));
}

/** A script with everything that it imports, and the styles that it imports. */
export async function bundled(entry, { minify = true } = {}) {
  const { outputFiles } = await build({ ...options(minify), entryPoints: [entry], outdir: dist, plugins: [virtual(minify)] });
  const text = (extension) => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? "";
  const wasm = literalOf(readFileSync(join(web, "guillemet_bg.wasm")));
  // A function, for the bytes hold signs that a replacement would read as its own.
  return { script: text(".js").replace(JSON.stringify(WASM), () => wasm), style: text(".css") };
}

/** Writes dist/ anew. */
export async function bundle({ minify = true } = {}) {
  const { script, style } = await bundled(join(www, "main.tsx"), { minify });
  // Drawing is asked for by few and weighs much: a script of its own, loaded when it is.
  const { script: plots } = await bundled(join(www, "plots", "index.ts"), { minify });
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(join(dist, "samples"), { recursive: true });
  for (const [name, text] of Object.entries({ "guillemet.js": script, "plots.js": plots, "style.css": style })) {
    writeFileSync(join(dist, name), text);
  }
  // Whatever else lies beside the page (an icon) goes along; sources do not.
  for (const entry of readdirSync(www, { withFileTypes: true })) {
    if (entry.isFile() && /\.(html|svg|png|ico|webmanifest)$/.test(entry.name) && !existsSync(join(dist, entry.name))) {
      copyFileSync(join(www, entry.name), join(dist, entry.name));
    }
  }
  const html = readFileSync(join(dist, "index.html"), "utf8");
  writeFileSync(join(dist, "guillemet.html"), singleFile({ html, script, plots, style }));
  for (const file of samples()) copyFileSync(file, join(dist, "samples", basename(file)));
}

/** Prints what the page weighs, on disk and on the wire. */
export function printSizes() {
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
  const brotli = { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } };
  console.log(`${"dist/".padEnd(16)}${["raw", "gzip", "brotli"].map((title) => title.padStart(10)).join("")}`);
  for (const entry of readdirSync(dist, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(dist, entry.name));
    const sizes = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes, brotli).length];
    console.log(entry.name.padEnd(16) + sizes.map(kilobytes).join(""));
  }
}
