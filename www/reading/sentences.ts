/** The sentence in which something stands. */

import type { Reading } from "./index";
import { firstWhere } from "./search";
import type { Span } from "./segments";

/** The one of some spans in order that holds `offset`. */
function holding<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  const span = spans[firstWhere(spans, ({ end }) => end > offset)];
  return span && span.start <= offset ? span : undefined;
}

/** The block that holds `offset`; failing that the rest of the article. */
export function blockAt(offset: number, { detail, text }: Pick<Reading, "detail" | "text">): Span {
  return holding(detail.blocks, offset) ?? { start: offset, end: text.length };
}

/** The sentence that holds `offset`; failing that the block; never more than the article. */
export function sentenceAt(offset: number, reading: Pick<Reading, "detail" | "text">): Span {
  return holding(reading.detail.sentences, offset) ?? blockAt(offset, reading);
}
