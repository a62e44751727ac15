/**
 * A long answer travels in pieces: whoever takes a message over stands still until all of it is there, and between two messages the page draws
 * and answers.
 */

import type { Detail } from "./analysis";
import type { Calls, ReadAnswer } from "./protocol";

/** Findings of one list; those of the pieces before stand before them. */
export interface Piece {
  list: keyof Detail;
  findings: readonly unknown[];
}

/** How many findings a page takes over in a few milliseconds. */
const MOST = 4000;

type Value = Calls[keyof Calls]["answer"];

const isReading = (value: Value): value is ReadAnswer => typeof value === "object" && "detail" in value;

/** Takes the long lists out of an answer, piece by piece. */
export function cut(value: Value): Piece[] {
  if (!isReading(value)) return [];
  const pieces: Piece[] = [];
  for (const [name, all] of Object.entries(value.detail)) {
    if (!Array.isArray(all) || all.length <= MOST) continue;
    for (let at = 0; at < all.length; at += MOST) pieces.push({ list: name as keyof Detail, findings: all.slice(at, at + MOST) });
    all.length = 0;
  }
  return pieces;
}

/** Puts back what `cut` took out. */
export function mend(value: Value, pieces: readonly Piece[]): Value {
  if (!isReading(value)) return value;
  const lists = value.detail as unknown as Record<string, unknown[]>;
  for (const { list, findings } of pieces) lists[list] = (lists[list] ?? []).concat(findings);
  return value;
}
