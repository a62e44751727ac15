/** Who speaks in a block: one label for each run of quotations of the same speaker. */

import type { Quotation } from "../engine/analysis";
import type { Reading } from "./index";
import type { Span } from "./segments";

/**
 * The speaker of a quotation as it is shown: the name of the entity, else the words of the text; null where none is said. `nameOf` is given
 * where several articles know the entity by another name.
 */
export function speakerName(
  { speaker }: Quotation,
  reading: Reading,
  nameOf = (entity: string): string | undefined => reading.entities.get(entity)?.name,
): string | null {
  if (!speaker) return null;
  return (speaker.entity === null ? undefined : nameOf(speaker.entity)) ?? reading.text.slice(speaker.start, speaker.end);
}

/** The labels of a block: the quotation's mark and its speaker's name. Quotations without a speaker have none. */
export function speakersOf(span: Span, reading: Reading): { mark: number; name: string }[] {
  const labels: { mark: number; name: string }[] = [];
  for (const mark of reading.within(span)) {
    if (mark.layer !== "quotation" || mark.start < span.start) continue;
    const name = speakerName(mark.finding, reading);
    if (name !== null && labels.at(-1)?.name !== name) labels.push({ mark: mark.id, name });
  }
  return labels;
}
