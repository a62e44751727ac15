/** What stands in the order of the text, searched by halving. Marks nest only a little, so what covers a place is found by looking back from it. */

import type { Mark } from "./marks";
import type { Span } from "./segments";

/** The place of the first item that `follows`; all after it must follow too. The length of the list where none does. */
export function firstWhere<T>(list: readonly T[], follows: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (follows(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The marks that touch `span`, in reading order. `longest` is the length of the longest mark: none that starts further back can reach it. */
export function marksIn(marks: readonly Mark[], span: Span, longest: number): Mark[] {
  const found: Mark[] = [];
  for (let i = firstWhere(marks, ({ start }) => start >= span.start - longest); i < marks.length; i++) {
    const mark = marks[i] as Mark;
    if (mark.start >= span.end) break;
    if (mark.end > span.start) found.push(mark);
  }
  return found;
}
