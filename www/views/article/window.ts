/** Which rows of a long article are drawn. */

import { type Row, rowSpan } from "../../reading/pieces";

/** Rows from `from` up to, not including, `to`. */
export interface Window {
  from: number;
  to: number;
}

/** What is drawn before anybody asks for more, in UTF-16 units: more than most news articles. */
export const AT_ONCE = 12_000;

/** What one turn draws: more than a screen shows, and laid out before anybody notices. */
const IN_A_TURN = 2_500;

const length = (row: Row | undefined): number => (row ? rowSpan(row).end - rowSpan(row).start : 0);

/** How much text a window holds. */
export function lengthOf(rows: readonly Row[], { from, to }: Window): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += length(rows[at]);
  return sum;
}

/** A window that begins at `from`: at least one row. */
export function windowFrom(rows: readonly Row[], from: number): Window {
  let to = from;
  for (let drawn = 0; to < rows.length && (drawn === 0 || drawn + length(rows[to]) <= IN_A_TURN); to++) drawn += length(rows[to]) || 1;
  return { from, to };
}

/** The start of a window that ends before `to`. */
function backFrom(rows: readonly Row[], to: number, most: number): number {
  let from = to;
  for (let drawn = 0; from > 0 && (drawn === 0 || drawn + length(rows[from - 1]) <= most); from--) drawn += length(rows[from - 1]) || 1;
  return from;
}

/** A window with some rows before `at`, and `at` in it. */
export function around(rows: readonly Row[], at: number): Window {
  const from = backFrom(rows, at, IN_A_TURN / 4);
  return { from, to: Math.max(windowFrom(rows, from).to, at + 1) };
}

/** The same window with more at one end. */
export function grow(rows: readonly Row[], window: Window, by: 1 | -1): Window {
  return by > 0
    ? { from: window.from, to: windowFrom(rows, window.to).to }
    : { from: backFrom(rows, window.from, IN_A_TURN), to: window.to };
}
