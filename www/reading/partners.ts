/** Which marks light up together: a quotation with its speaker, a role with its holder, all forms of one entity. */

import type { Reading } from "./index";
import type { Mark } from "./marks";
import { overlap } from "./segments";

/** The entity that a mark stands for, if it stands for one. */
export function entityOf(mark: Mark): string | null {
  switch (mark.layer) {
    case "person":
    case "organisation":
    case "place":
    case "source":
      return mark.finding.entity;
    case "role":
      return mark.finding.holder;
    case "quotation":
      return mark.finding.speaker?.entity ?? null;
    default:
      return null;
  }
}

/** The ids of the marks that belong to `chosen`, itself left out. */
export function partnersOf(chosen: Mark, reading: Reading): Set<number> {
  const partners = new Set<number>();
  const entity = entityOf(chosen);
  const add = (mark: Mark): void => {
    if (mark !== chosen) partners.add(mark.id);
  };
  if (chosen.layer === "quotation") {
    // The words that name the speaker, then everything that names the same person.
    const speaker = chosen.finding.speaker;
    if (speaker) for (const mark of reading.within(speaker)) if (mark.layer !== "quotation" && overlap(mark, speaker)) add(mark);
  }
  if (entity !== null) for (const mark of reading.marks) if (entityOf(mark) === entity) add(mark);
  if (chosen.layer === "role" && entity === null) {
    for (const mark of reading.marks) {
      if (mark.layer === "quotation" && mark.finding.speaker && overlap(mark.finding.speaker, chosen)) add(mark);
    }
  }
  return partners;
}
