/** The sentence in which something stands. */

import type { Reading } from "./index";
import type { Span } from "./segments";

/** The sentence that holds `offset`; failing that the block; never more than the article. Sentences stand in order. */
export function sentenceAt(offset: number, { detail, text }: Pick<Reading, "detail" | "text">): Span {
  const holds = ({ start, end }: Span): boolean => start <= offset && offset < end;
  let low = 0;
  let high = detail.sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((detail.sentences[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  const sentence = detail.sentences[low];
  if (sentence && holds(sentence)) return sentence;
  return detail.blocks.find(holds) ?? { start: offset, end: text.length };
}
