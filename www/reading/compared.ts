/** What comparing gave, in the page's own terms: articles by their ids. */

import type { Comparison, Entity, Compared as Said } from "../engine/analysis";

export interface Compared {
  /** The articles' ids in the order in which they were compared: `d1` is the first. */
  ids: readonly number[];
  entities: ReadonlyMap<string, Entity>;
  comparison: Comparison;
}

/** `ids` are those of the articles whose digests were compared, in their order. */
export function comparedOf(ids: readonly number[], { entities, comparison }: Said): Compared {
  return { ids, comparison, entities: new Map(entities.map((entity) => [entity.id, entity])) };
}

/** The document that the article at a place of `ids` is. */
export const documentAt = (at: number): string => `d${at + 1}`;

/** The id of the article that a document of the comparison is. */
export const articleOf = ({ ids }: Compared, document: string): number => ids[Number(document.slice(1)) - 1] ?? -1;
