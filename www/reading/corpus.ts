/** Who and what several articles name, joined: one person with the forms of all of them. Of thousands few are looked at, and only those are worked out. */

import type { Entity } from "../engine/analysis";
import type { Joined } from "../engine/protocol";
import { countsOf, type Form, formsOf } from "./forms";
import type { Reading } from "./index";
import { once } from "./once";

/** Where a joined entity stands in one article. */
export interface Presence {
  /** The article's id. */
  article: number;
  /** The entity's id in that article. */
  entity: string;
  /** How often it stands there. */
  count: number;
  /** Its forms there. */
  readonly forms: readonly Form[];
}

export interface Known {
  readonly entity: Entity;
  readonly presences: readonly Presence[];
}

export interface Corpus {
  readonly known: readonly Known[];
  /** The joined entity of an article's own. */
  of(article: number, entity: string): Known | undefined;
}

interface Read {
  id: number;
  reading: Reading;
}

/** The name of an article's own entity as all articles know it; without a corpus as the article does. */
export function nameAcross(corpus: Corpus | null, { id, reading }: Read, entity: string): string | undefined {
  return corpus?.of(id, entity)?.entity.name ?? reading.entities.get(entity)?.name;
}

/** `joined` is the engine's answer for these readings, in this order. */
export function corpusOf(articles: readonly Read[], joined: Joined): Corpus {
  const lines = joined.entities === "" ? [] : joined.entities.split("\n");
  const starts = startsOf(articles);
  const placed = new Map(articles.map(({ id }, at) => [id, at]));
  const made: Known[] = [];
  let all: Known[] | null = null;
  let occurrences: Occurrences | null = null;

  const presenceAt = (occurrence: number): Presence => {
    const at = articleAt(starts, occurrence);
    const { id, reading } = articles[at] as Read;
    const entity = reading.detail.entities[occurrence - (starts[at] ?? 0)]?.id ?? "";
    return {
      article: id,
      entity,
      count: countsOf(reading).get(entity) ?? 0,
      get forms() {
        return formsOf(reading).get(entity) ?? [];
      },
    };
  };

  const knownAt = (place: number): Known => {
    const entity = once(() => JSON.parse(lines[place] as string) as Entity);
    const presences = once(() => {
      occurrences ??= occurrencesOf(joined.places, lines.length);
      return [...occurrences.of(place)].map(presenceAt);
    });
    made[place] ??= {
      get entity() {
        return entity();
      },
      get presences() {
        return presences();
      },
    };
    return made[place];
  };

  return {
    get known() {
      all ??= lines.map((_, place) => knownAt(place));
      return all;
    },
    of(article, entity) {
      const at = placed.get(article);
      if (at === undefined) return undefined;
      const own = articles[at]?.reading.detail.entities.findIndex(({ id }) => id === entity) ?? -1;
      const place = own < 0 ? undefined : joined.places[(starts[at] ?? 0) + own];
      return place === undefined ? undefined : knownAt(place);
    },
  };
}

/** For each article the number of its first entity, all entities of all articles counted through. */
function startsOf(articles: readonly Read[]): Uint32Array {
  const starts = new Uint32Array(articles.length + 1);
  for (const [at, { reading }] of articles.entries()) starts[at + 1] = (starts[at] ?? 0) + reading.detail.entities.length;
  return starts;
}

/** The article that an occurrence stands in: the last that begins at it or before. */
function articleAt(starts: Uint32Array, occurrence: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= occurrence) low = middle;
    else high = middle;
  }
  return low;
}

interface Occurrences {
  /** The occurrences of a joined entity, in the order of the articles. */
  of(place: number): Uint32Array;
}

/** Turns the map round: from each joined entity to its occurrences. */
function occurrencesOf(places: Uint32Array, count: number): Occurrences {
  const ends = new Uint32Array(count + 1);
  for (const place of places) ends[place + 1] = (ends[place + 1] ?? 0) + 1;
  for (let place = 0; place < count; place++) ends[place + 1] = (ends[place + 1] ?? 0) + (ends[place] ?? 0);
  const next = ends.slice();
  const sorted = new Uint32Array(places.length);
  for (const [occurrence, place] of places.entries()) {
    sorted[next[place] ?? 0] = occurrence;
    next[place] = (next[place] ?? 0) + 1;
  }
  return { of: (place) => sorted.subarray(ends[place], ends[place + 1]) };
}
