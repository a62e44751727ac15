/** A plot and its table as files: SVG that looks the same anywhere, PNG, CSV as the reader's spreadsheet expects it. */

import { csvOf } from "../../corrections/csv";
import { download } from "../../intake/download";
import type { Language } from "../../state";

/** What style sheets give a drawing; a file has none, so each element carries its own. */
const STYLES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
];

const fileName = (title: string): string =>
  `guillemet-${title
    .normalize("NFD")
    .replace(/[^\w]+/g, "-")
    .toLowerCase()}`;

/** A drawing as a text that stands alone. */
function standAlone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = [svg, ...svg.querySelectorAll("*")];
  const to = [copy, ...copy.querySelectorAll("*")];
  for (const [i, element] of from.entries()) {
    const style = getComputedStyle(element);
    for (const name of STYLES) to[i]?.setAttribute(name, style.getPropertyValue(name));
    to[i]?.removeAttribute("class");
  }
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  paper.setAttribute("width", String(width));
  paper.setAttribute("height", String(height));
  paper.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
}

export function saveSvg(svg: SVGSVGElement, title: string): void {
  download(`${fileName(title)}.svg`, standAlone(svg), "image/svg+xml");
}

/** Twice as fine as the screen shows it. */
const FINE = 2;

export async function savePng(svg: SVGSVGElement, title: string): Promise<void> {
  const { width, height } = svg.viewBox.baseVal;
  const image = new Image();
  const address = URL.createObjectURL(new Blob([standAlone(svg)], { type: "image/svg+xml" }));
  image.src = address;
  await image.decode();
  URL.revokeObjectURL(address);
  const canvas = document.createElement("canvas");
  canvas.width = width * FINE;
  canvas.height = height * FINE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (png) download(`${fileName(title)}.png`, png, "image/png");
}

export type Cell = string | number;

/** French spreadsheets want semicolons and decimal commas, English ones commas and points; all want to be told that it is UTF-8. */
export function saveCsv(title: string, head: readonly string[], rows: readonly (readonly Cell[])[], language: Language): void {
  const [separator, point] = language === "fr" ? [";", ","] : [",", "."];
  const written = (cell: Cell): string => (typeof cell === "number" ? String(cell).replace(".", point) : cell);
  download(`${fileName(title)}.csv`, `\ufeff${csvOf([head, ...rows.map((row) => row.map(written))], separator)}`, "text/csv");
}
