/**
 * Tells screen readers where marks begin and end, for those who ask for it: most readers pass over <mark>. What is said stands in attributes that
 * the style sheet turns into hidden words, so that what is copied or selected stays the article's own text.
 */

import type { Catalogue } from "../../i18n";
import type { Reading } from "../../reading";
import type { Layer } from "../../reading/layers";
import { speakerName } from "../../reading/speakers";

function nameOf(mark: Reading["marks"][number], reading: Reading, t: Catalogue): string {
  const layer = t.layers[mark.layer].toLowerCase();
  const speaker = mark.layer === "quotation" ? speakerName(mark.finding, reading) : null;
  return speaker === null ? layer : `${layer}, ${speaker}`;
}

export function announce(root: HTMLElement, reading: Reading, hidden: ReadonlySet<Layer>, on: boolean, t: Catalogue): void {
  for (const piece of root.querySelectorAll<HTMLElement>("mark")) {
    const mark = reading.marks[Number(piece.dataset.mark)];
    const said = on && mark && !hidden.has(mark.layer);
    const { part } = piece.dataset;
    if (said && (!part || part === "first")) piece.dataset.begins = t.markBegins(nameOf(mark, reading, t));
    else delete piece.dataset.begins;
    // A name is over when its words are; of what holds other marks the end is told.
    const ends = said && (mark.layer === "quotation" || mark.layer === "residue") && (!part || part === "last");
    if (ends) piece.dataset.ends = t.markEnds(t.layers[mark.layer].toLowerCase());
    else delete piece.dataset.ends;
  }
}
