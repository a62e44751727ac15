/** How thick the marks of a layer stand along an article. */

import type { Reading } from "./index";
import type { Layer } from "./layers";

/** How many parts a strip has: as fine as a screen shows. */
export const BINS = 240;

/** For each part of the article how many marks of the layer touch it. */
export function densityOf(reading: Reading, layer: Layer): number[] {
  const counts: number[] = new Array(BINS).fill(0);
  const bin = (offset: number): number => Math.min(BINS - 1, Math.floor((BINS * offset) / Math.max(1, reading.text.length)));
  for (const mark of reading.marks) {
    if (mark.layer !== layer) continue;
    for (let at = bin(mark.start); at <= bin(mark.end - 1); at++) counts[at] = (counts[at] as number) + 1;
  }
  return counts;
}

/** The mark of the layer that begins nearest to a part of the article. */
export function nearestTo(part: number, reading: Reading, layer: Layer): number | null {
  const wanted = part * reading.text.length;
  let nearest: { id: number; far: number } | null = null;
  for (const { id, layer: own, start } of reading.marks) {
    const far = Math.abs(start - wanted);
    if (own === layer && (!nearest || far < nearest.far)) nearest = { id, far };
  }
  return nearest?.id ?? null;
}
