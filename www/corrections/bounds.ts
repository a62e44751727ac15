/** Where a mark may begin and end: at words and signs, one by one. */

import { literally } from "../reading/pattern";
import type { Span } from "../reading/segments";

const PART = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/** How far around a place words are looked at, in UTF-16 units; no step is longer. */
const REACH = 200;

function partsAround(text: string, at: number): Span[] {
  const from = Math.max(0, at - REACH);
  return [...text.slice(from, at + REACH).matchAll(PART)].map(({ index, 0: part }) => ({
    start: from + index,
    end: from + index + part.length,
  }));
}

/** The span with one end moved by a word; the same span where it cannot move. */
export function moved({ start, end }: Span, side: "start" | "end", by: 1 | -1, text: string): Span {
  if (side === "start") {
    const starts = partsAround(text, start).map((part) => part.start);
    const to = by > 0 ? starts.find((each) => each > start) : starts.findLast((each) => each < start);
    return to !== undefined && to < end ? { start: to, end } : { start, end };
  }
  const ends = partsAround(text, end).map((part) => part.end);
  const to = by > 0 ? ends.find((each) => each > end) : ends.findLast((each) => each < end);
  return to !== undefined && to > start ? { start, end: to } : { start, end };
}

/** A selection without the spaces at its ends; null where nothing else is in it. */
export function trimmed({ start, end }: Span, text: string): Span | null {
  const words = text.slice(start, end);
  const left = words.length - words.trimStart().length;
  const right = words.length - words.trimEnd().length;
  return left === words.length ? null : { start: start + left, end: end - right };
}

/** Every place where the words stand, whatever the kind of their spaces, apostrophes and dashes: a keyboard has one of each. */
export function occurrences(words: string, text: string): Span[] {
  const pattern = literally(words);
  if (!pattern) return [];
  return [...text.matchAll(new RegExp(pattern, "gu"))].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
