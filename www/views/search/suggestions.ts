/** Names that a field offers while it is filled in: the most frequent first. */

import type { Corpus } from "../../reading/corpus";
import type { Article } from "../../state";

/** More is no help to anybody who chooses. */
const MOST = 200;

function mostFrequent(counts: ReadonlyMap<string, number>): string[] {
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
  return sorted.slice(0, MOST).map(([name]) => name);
}

type Naming = (article: Article, entity: string) => string | undefined;

const naming =
  (corpus: Corpus | null): Naming =>
  ({ id, reading }, entity) =>
    corpus?.of(id, entity)?.entity.name ?? reading?.entities.get(entity)?.name;

/** Who and what the articles name. */
export function namesIn(articles: readonly Article[], corpus: Corpus | null): string[] {
  const nameOf = naming(corpus);
  const counts = new Map<string, number>();
  for (const article of articles) {
    for (const { entity } of article.reading?.detail.mentions ?? []) {
      const name = nameOf(article, entity);
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return mostFrequent(counts);
}

/** Who speaks in them. */
export function speakersIn(articles: readonly Article[], corpus: Corpus | null): string[] {
  const nameOf = naming(corpus);
  const counts = new Map<string, number>();
  for (const article of articles) {
    const { reading } = article;
    for (const { speaker } of reading?.detail.quotations ?? []) {
      if (!speaker || !reading) continue;
      const name = speaker.entity === null ? reading.text.slice(speaker.start, speaker.end) : nameOf(article, speaker.entity);
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return mostFrequent(counts);
}
