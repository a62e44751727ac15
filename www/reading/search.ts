/** Marks sorted by start, searched by halving. Marks nest only a little, so what covers a place is found by looking back from it. */

import type { Mark } from "./marks";
import type { Span } from "./segments";

/** The first index whose mark starts at or after `offset`. */
export function firstFrom(marks: readonly Mark[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as Mark).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The marks that touch `span`, in reading order. `longest` is the length of the longest mark: none that starts further back can reach it. */
export function marksIn(marks: readonly Mark[], span: Span, longest: number): Mark[] {
  const found: Mark[] = [];
  for (let i = firstFrom(marks, span.start - longest); i < marks.length; i++) {
    const mark = marks[i] as Mark;
    if (mark.start >= span.end) break;
    if (mark.end > span.start) found.push(mark);
  }
  return found;
}
