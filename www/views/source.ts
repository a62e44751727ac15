/** The medium that published an article: as the user or a metadata file says, or else as the text does. */

import type { Article } from "../state";

export function sourceOf(article: Article): string | null {
  if (article.source) return article.source;
  if (article.metadata?.source) return article.metadata.source;
  const sources = article.reading?.detail.sources ?? [];
  const first = sources.find((source) => source.role === "publisher") ?? sources.find((source) => source.role === "origin");
  return (first && article.reading?.entities.get(first.entity)?.name) ?? null;
}
