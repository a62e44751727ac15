/** The exported analysis with the user's corrections in it: findings, entities, and the list of what was done. */

import type { Analysis, Comparison, Document, Entity } from "../engine/analysis";
import { corrected } from "./apply";
import type { Correction } from "./correction";
import { sameSpan } from "./draft";
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
  const documents = analysis.documents.map((document, i) => {
    const article = articles[i] ?? null;
    const corrections = article === null ? [] : concerning(history, article);
    const { entities, ...rest } = corrected(
      document.text ?? "",
      { ...document, entities: entitiesOf(document, analysis.entities) },
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
    comparison: followed(analysis.comparison, analysis.documents, documents),
    corrections: effective(history).map(({ article, ...rest }) => ({
      author: "user",
      document: article === null ? null : (ids.get(article) ?? null),
      ...rest,
    })),
  };
}

/** The entities that a document names, in the order of all. */
function entitiesOf(document: Document, entities: readonly Entity[]): Entity[] {
  const ids = new Set<string | null>();
  for (const { entity } of document.mentions) ids.add(entity);
  for (const { entity } of document.sources) ids.add(entity);
  for (const { holder } of document.roles) ids.add(holder);
  for (const { speaker, via } of document.quotations) ids.add(speaker?.entity ?? null).add(via);
  return entities.filter(({ id }) => ids.has(id));
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

/** A comparison counts findings by their places in lists; those that are gone leave it, the others keep their own. */
function followed(comparison: Comparison, before: readonly Document[], after: readonly Document[]): Comparison {
  const place = (document: string, list: "quantities" | "times", at: number): number => {
    const i = before.findIndex(({ id }) => id === document);
    const old = before[i]?.[list][at];
    return old ? (after[i]?.[list].findIndex((each) => sameSpan(each, old)) ?? -1) : -1;
  };
  return {
    ...comparison,
    figures: comparison.figures.map((figure) => ({
      ...figure,
      readings: figure.readings
        .map((each) => ({ ...each, quantity: place(each.document, "quantities", each.quantity) }))
        .filter(({ quantity }) => quantity >= 0),
    })),
    timeline: comparison.timeline
      .map((moment) => ({
        ...moment,
        times: moment.times.map((each) => ({ ...each, time: place(each.document, "times", each.time) })).filter(({ time }) => time >= 0),
      }))
      .filter(({ times }) => times.length > 0),
  };
}
