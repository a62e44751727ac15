// The page in one file, to carry on a stick or send by mail: script and style stand inside, and the policy names them by their hashes instead
// of naming the folder, so that it lets in even less than the page's own.

import { createHash } from "node:crypto";
import { Problem } from "./tools.mjs";

/** How a policy names what may run: the SHA-256 of the text between the tags. */
export function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}

/** What would end an inline script or style is written so that it does not; what cannot be is refused. */
function inlined(text, tag) {
  const safe = text.replaceAll("\r\n", "\n").replace(new RegExp(`</(?=${tag})`, "gi"), "<\\/");
  if (safe.includes("<!--") || safe.includes("\r")) throw new Problem(`The ${tag} cannot stand inside the page.`);
  return safe;
}

/** Replaces one thing that must be there. */
function replaced(html, what, by) {
  if (!html.includes(what)) throw new Problem(`www/index.html has no ${what} any more: scripts/single.mjs must follow it.`);
  // A function, for a script holds signs that a replacement would read as its own.
  return html.replace(what, () => by);
}

/** The page of `html` with the scripts and `style` inside. */
export function singleFile({ html, script, plots, style }) {
  const code = inlined(script, "script");
  const drawing = inlined(plots, "script");
  const look = inlined(style, "style");
  let page = replaced(html, "script-src 'self'", `script-src ${hashOf(code)} ${hashOf(drawing)}`);
  page = replaced(page, "style-src 'self'", `style-src ${hashOf(look)}`);
  page = replaced(page, " manifest-src 'self';", "");
  page = replaced(page, '<link rel="stylesheet" href="style.css">', `<style>${look}</style>`);
  page = replaced(page, '    <script src="guillemet.js" defer></script>\n', "");
  return replaced(page, '<div id="page"></div>', `<div id="page"></div>\n    <script>${drawing}</script>\n    <script>${code}</script>`);
}
