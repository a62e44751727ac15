/** The exported analysis with the user's corrections in it: findings, entities, and the list of what was done. */

import type { Analysis, Document, Entity } from "../engine/analysis";
import { corrected } from "./apply";
import { followed, meaningsOf } from "./comparison";
import type { Correction } from "./correction";
import { entitiesIn } from "./draft";
import { concerning, effective, type History } from "./history";
import type { Entry } from "./lexicon";

export interface CorrectedAnalysis extends Analysis {
  /** What the user said, in the order said; `document` is null for what is said of all. */
  corrections: (Omit<Correction, "article"> & { author: "user"; document: string | null })[];
}

/** `articles` are the numbers in the project of the analysis's documents; each document comes with its text, which stays. */
export function correctedAnalysis(
  analysis: Analysis,
  articles: readonly (number | null)[],
  history: History,
  lexicon: readonly Entry[],
): CorrectedAnalysis {
  const join = new Join();
  const orders = new Map(analysis.entities.map(({ id }, order) => [id, order]));
  const documents = analysis.documents.map((document, i) => {
    const article = articles[i] ?? null;
    const corrections = article === null ? [] : concerning(history, article);
    const { entities, ...rest } = corrected(
      document.text ?? "",
      { ...document, entities: entitiesOf(document, analysis.entities, orders) },
      corrections,
      lexicon,
    );
    return join.add(rest, entities);
  });
  const ids = new Map(articles.map((article, i) => [article, documents[i]?.id ?? null]));
  return {
    ...analysis,
    documents,
    entities: join.entities,
    comparison: followed(analysis.comparison, analysis.documents, documents, meaningsOf(analysis.documents, documents)),
    corrections: effective(history).map(({ article, ...rest }) => ({
      author: "user",
      document: article === null ? null : (ids.get(article) ?? null),
      ...rest,
    })),
  };
}

/** The entities that a document names, in the order of all. */
function entitiesOf(document: Document, entities: readonly Entity[], orders: ReadonlyMap<string, number>): Entity[] {
  const ids = new Set<string | null>();
  for (const { entity } of document.mentions) ids.add(entity);
  for (const { entity } of document.sources) ids.add(entity);
  for (const { holder } of document.roles) ids.add(holder);
  for (const quotation of document.quotations) for (const id of entitiesIn(quotation)) ids.add(id);
  const own = [...ids].flatMap((id) => (id === null ? [] : (orders.get(id) ?? [])));
  return own.sort((a, b) => a - b).map((order) => entities[order] as Entity);
}

/** Joins the entities of the documents as the analyzer does: equal names of one kind are one. */
class Join {
  readonly entities: Entity[] = [];
  private readonly known = new Map<string, Entity>();

  /** The document with the ids of the joined entities. */
  add(document: Document, own: readonly Entity[]): Document {
    const ids = new Map(own.map((entity) => [entity.id, this.joined(entity).id]));
    const id = (old: string): string => ids.get(old) ?? old;
    const maybe = (old: string | null): string | null => (old === null ? null : id(old));
    return {
      ...document,
      mentions: document.mentions.map((each) => ({ ...each, entity: id(each.entity) })),
      roles: document.roles.map((each) => ({ ...each, holder: maybe(each.holder) })),
      sources: document.sources.map((each) => ({ ...each, entity: id(each.entity) })),
      quotations: document.quotations.map((each) => ({
        ...each,
        speaker: each.speaker && { ...each.speaker, entity: maybe(each.speaker.entity) },
        addressee: each.addressee && { ...each.addressee, entity: maybe(each.addressee.entity) },
        via: maybe(each.via),
      })),
    };
  }

  private joined(entity: Entity): Entity {
    const key = `${entity.type} ${entity.name.toLowerCase()}`;
    const known = this.known.get(key);
    if (known) {
      known.variants.push(...entity.variants.filter((each) => !known.variants.includes(each)));
      return known;
    }
    const made = { ...entity, id: `e${this.entities.length + 1}`, variants: [...entity.variants] };
    this.entities.push(made);
    this.known.set(key, made);
    return made;
  }
}
