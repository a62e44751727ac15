/** Names that a field offers while it is filled in: the most frequent first. */

import { type Corpus, nameAcross } from "../../reading/corpus";
import { speakerName } from "../../reading/speakers";
import type { Article } from "../../state";

/** More is no help to anybody who chooses. */
const MOST = 200;

function mostFrequent(counts: ReadonlyMap<string, number>): string[] {
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
  return sorted.slice(0, MOST).map(([name]) => name);
}

/** Who and what the articles name. */
export function namesIn(articles: readonly Article[], corpus: Corpus | null): string[] {
  const counts = new Map<string, number>();
  for (const { id, reading } of articles) {
    for (const { entity } of reading?.detail.mentions ?? []) {
      const name = reading && nameAcross(corpus, { id, reading }, entity);
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return mostFrequent(counts);
}

/** Who speaks in them. */
export function speakersIn(articles: readonly Article[], corpus: Corpus | null): string[] {
  const counts = new Map<string, number>();
  for (const { id, reading } of articles) {
    for (const quotation of reading?.detail.quotations ?? []) {
      const name = reading && speakerName(quotation, reading, (entity) => nameAcross(corpus, { id, reading }, entity));
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return mostFrequent(counts);
}
