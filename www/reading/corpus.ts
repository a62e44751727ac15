/** Who and what several articles name, joined: one person with the forms of all of them. */

import type { Entity, Joined } from "../engine/analysis";
import { type Form, formsOf } from "./forms";
import type { Reading } from "./index";

/** Where a joined entity stands in one article. */
export interface Presence {
  /** The article's id. */
  article: number;
  /** The entity's id in that article. */
  entity: string;
  forms: readonly Form[];
}

export interface Known {
  entity: Entity;
  presences: Presence[];
}

export interface Corpus {
  known: readonly Known[];
  /** The joined entity of an article's own. */
  of(article: number, entity: string): Known | undefined;
}

/** The name of an article's own entity as all articles know it; without a corpus as the article does. */
export function nameAcross(corpus: Corpus | null, { id, reading }: { id: number; reading: Reading }, entity: string): string | undefined {
  return corpus?.of(id, entity)?.entity.name ?? reading.entities.get(entity)?.name;
}

/** `joined` is the engine's answer for the entities of these readings, in this order. */
export function corpusOf(articles: readonly { id: number; reading: Reading }[], joined: Joined): Corpus {
  const known = joined.entities.map((entity): Known => ({ entity, presences: [] }));
  const places = new Map<string, Known>();
  for (const [i, { id, reading }] of articles.entries()) {
    const forms = formsOf(reading);
    for (const [j, { id: entity }] of reading.detail.entities.entries()) {
      const to = known[joined.maps[i]?.[j] ?? -1];
      if (!to) continue;
      places.set(`${id} ${entity}`, to);
      to.presences.push({ article: id, entity, forms: forms.get(entity) ?? [] });
    }
  }
  return { known, of: (article, entity) => places.get(`${article} ${entity}`) };
}
