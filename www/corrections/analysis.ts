/** The exported analysis with the user's corrections in it: findings, entities, and the list of what was done. */

import type { Analysis, Comparison, Document, Entity, SpeakerRow } from "../engine/analysis";
import { sameSpan } from "../reading/segments";
import { corrected } from "./apply";
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
  for (const quotation of document.quotations) for (const id of entitiesIn(quotation)) ids.add(id);
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

/** A comparison tells findings by their places in lists and names by their ids; what is gone leaves it, the rest keeps its own. */
function followed(comparison: Comparison, before: readonly Document[], after: readonly Document[]): Comparison {
  const numbers = new Map(before.map(({ id }, i) => [id, i]));
  const place = (document: string, list: "quantities" | "quotations" | "times", at: number): number => {
    const i = numbers.get(document) ?? -1;
    const old = before[i]?.[list][at];
    return old ? (after[i]?.[list].findIndex((each) => sameSpan(each, old)) ?? -1) : -1;
  };
  const places = (document: string, list: "quantities" | "quotations", all: readonly number[]): number[] =>
    all.map((at) => place(document, list, at)).filter((at) => at >= 0);
  const timed = <M extends { document: string; time: number }>(each: M): M => ({ ...each, time: place(each.document, "times", each.time) });
  const meant = meaning(before, after);
  const named = (ids: readonly string[]): string[] => [...new Set(ids.flatMap((id) => meant.get(id) ?? []))];
  return {
    ...comparison,
    groups: comparison.groups.map((group) => ({ ...group, reason: { ...group.reason, entities: named(group.reason.entities) } })),
    figures: comparison.figures.map((figure) => ({
      ...figure,
      readings: figure.readings
        .map((each) => ({ ...each, quantity: place(each.document, "quantities", each.quantity) }))
        .filter(({ quantity }) => quantity >= 0),
    })),
    timeline: comparison.timeline
      .map((moment) => ({ ...moment, times: moment.times.map(timed).filter(({ time }) => time >= 0) }))
      .filter(({ times }) => times.length > 0),
    contradictions: comparison.contradictions
      .map(({ a, b }) => ({ a: timed(a), b: timed(b) }))
      .filter(({ a, b }) => a.time >= 0 && b.time >= 0),
    speakers: joinedRows(
      comparison.speakers.flatMap((row) => {
        const entity = row.entity === null ? null : meant.get(row.entity);
        return entity === undefined ? [] : [{ ...row, entity }];
      }),
    ),
    only: comparison.only.map((each) => ({
      ...each,
      entities: named(each.entities),
      quantities: places(each.document, "quantities", each.quantities),
      quotations: places(each.document, "quotations", each.quotations),
      labels: places(each.document, "quotations", each.labels),
    })),
  };
}

/** Whom the words that named an entity name now: its id before, and the one after. */
function meaning(before: readonly Document[], after: readonly Document[]): Map<string, string> {
  const meant = new Map<string, string>();
  for (const [i, { mentions }] of before.entries()) {
    const now = new Map(after[i]?.mentions.map(({ start, end, entity }) => [`${start} ${end}`, entity]));
    for (const { start, end, entity } of mentions) {
      const to = now.get(`${start} ${end}`);
      if (to !== undefined && !meant.has(entity)) meant.set(entity, to);
    }
  }
  return meant;
}

/** Speakers who were joined stand in one row. */
function joinedRows(rows: readonly SpeakerRow[]): SpeakerRow[] {
  const joined: SpeakerRow[] = [];
  for (const row of rows) {
    const same = row.entity === null ? undefined : joined.find(({ entity }) => entity === row.entity);
    if (!same) {
      joined.push({ ...row, readings: row.readings.map((each) => ({ ...each })) });
      continue;
    }
    for (const reading of row.readings) {
      const known = same.readings.find(({ document }) => document === reading.document);
      if (!known) same.readings.push({ ...reading });
      else Object.assign(known, { words: known.words + reading.words, quotations: known.quotations + reading.quotations });
    }
  }
  return joined;
}
