/** The words around a passage, as a concordance shows them: one line, the passage in its middle. */

import type { Reading } from "./index";
import type { Span } from "./segments";
import { blockAt } from "./sentences";

export interface Line {
  before: string;
  words: string;
  after: string;
}

/** What a line shows on either side, and of a long passage itself, in UTF-16 units. */
const AROUND = 70;
const LONGEST = 320;

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

/** The line of a passage; words are never broken, and what stands in other blocks is another matter. */
export function lineOf({ start, end }: Span, reading: Pick<Reading, "detail" | "text">): Line {
  const { text } = reading;
  const block = blockAt(start, reading);
  const from = Math.max(block.start, start - AROUND);
  const to = Math.min(Math.max(block.end, end), end + AROUND);
  let before = oneLine(text.slice(from, start));
  let after = oneLine(text.slice(end, to));
  if (from > block.start) before = `… ${before.slice(before.indexOf(" ") + 1)}`;
  if (to < block.end) after = `${after.slice(0, Math.max(after.lastIndexOf(" "), 0))} …`;
  const words = oneLine(text.slice(start, Math.min(end, start + LONGEST)));
  return { before, words: end - start > LONGEST ? `${words.slice(0, words.lastIndexOf(" "))} …` : words, after };
}

/** What lines are sorted by: the nearest words first, without case or signs. */
export function sortKey({ before, after }: Line, side: "before" | "after"): string {
  const words = (side === "before" ? before : after).match(/[\p{L}\p{N}]+/gu) ?? [];
  return (side === "before" ? words.slice(-3).reverse() : words.slice(0, 3)).join(" ");
}
