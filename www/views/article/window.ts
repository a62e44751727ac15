/** Which rows of a long article are drawn. */

import { type Row, rowSpan } from "../../reading/pieces";

/** Rows from `from` up to, not including, `to`. */
export interface Window {
  from: number;
  to: number;
}

/** What is drawn at once, in UTF-16 units: more than most news articles, and laid out before anybody notices. */
const AT_ONCE = 12_000;

const length = (row: Row | undefined): number => (row ? rowSpan(row).end - rowSpan(row).start : 0);

/** A window that begins at `from`: at least one row. */
export function windowFrom(rows: readonly Row[], from: number): Window {
  let to = from;
  for (let drawn = 0; to < rows.length && (drawn === 0 || drawn + length(rows[to]) <= AT_ONCE); to++) drawn += length(rows[to]) || 1;
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
  const from = backFrom(rows, at, AT_ONCE / 4);
  return { from, to: Math.max(windowFrom(rows, from).to, at + 1) };
}

/** The same window with more at one end. */
export function grow(rows: readonly Row[], window: Window, by: 1 | -1): Window {
  return by > 0 ? { from: window.from, to: windowFrom(rows, window.to).to } : { from: backFrom(rows, window.from, AT_ONCE), to: window.to };
}
