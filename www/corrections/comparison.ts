/** What comparing gave with the user's corrections in it: whoever is meant now, and what still stands where it was found. */

import type { Compared, Comparison, Detail, Entity, Moment, SpeakerReading, SpeakerRow } from "../engine/analysis";
import type { Reading } from "../reading";
import { stretchOf } from "../reading/moments";
import { type Span, sameSpan } from "../reading/segments";

/** An article's findings; the ids of its entities are those of the comparison. */
type Findings = Pick<Detail, "text" | "mentions" | "quantities" | "quotations" | "times">;

/** Whom an id names now. */
type Meaning = ReadonlyMap<string, string>;

/** The comparison of articles some of which the user has corrected. `places` are what joining their digests gave: for each entity of each article in turn
 * the number of the joined one. */
export function correctedComparison(
  articles: readonly { original: Reading; reading: Reading }[],
  said: Compared,
  places: Uint32Array,
): Compared {
  const entities = [...said.entities];
  const names = new Map(entities.map((entity) => [keyOf(entity), entity.id]));
  const meant = new Map<string, string>();
  const before: Findings[] = [];
  const after: Findings[] = [];
  let first = 0;
  for (const { original, reading } of articles) {
    const own = original.detail.entities;
    const joined = new Map(own.map((entity, i) => [entity.id, entities[places[first + i] as number]?.id ?? entity.id]));
    first += own.length;
    if (original === reading) {
      for (const id of joined.values()) meant.set(id, id);
      before.push(original.detail);
      after.push(original.detail);
      continue;
    }
    const known = new Map(own.map((entity) => [entity.id, entity]));
    // Who has another name now is whoever has it elsewhere.
    const idOf = (entity: Entity): string => {
      const old = known.get(entity.id);
      if (old && keyOf(old) === keyOf(entity)) return joined.get(entity.id) as string;
      const named = names.get(keyOf(entity));
      if (named) return named;
      const made = { ...entity, id: `u${entities.length + 1}` };
      entities.push(made);
      names.set(keyOf(made), made.id);
      return made.id;
    };
    const now = new Map(reading.detail.entities.map((entity) => [entity.id, idOf(entity)]));
    before.push(withIds(original, joined));
    after.push(withIds(reading, now));
  }
  return { entities, comparison: followed(said.comparison, before, after, meaningsOf(before, after, meant)) };
}

const keyOf = ({ type, name }: Entity): string => `${type} ${name.toLowerCase()}`;

function withIds({ text, detail }: Reading, ids: Meaning): Findings {
  const { quantities, times } = detail;
  const mentions = detail.mentions.map((each) => ({ ...each, entity: ids.get(each.entity) ?? each.entity }));
  const quotations = detail.quotations.map((each) => {
    const entity = each.speaker?.entity;
    return entity ? { ...each, speaker: { ...each.speaker, entity: ids.get(entity) ?? entity } as typeof each.speaker } : each;
  });
  return { text, mentions, quantities, quotations, times };
}

/** Whom the words that named an entity name now: its id before, and the one after; `known` goes before. */
export function meaningsOf(
  before: readonly Findings[],
  after: readonly Findings[],
  known: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const meant = new Map(known);
  for (const [i, { mentions }] of before.entries()) {
    if (before[i] === after[i]) continue;
    const now = new Map(after[i]?.mentions.map((each) => [placeOf(each), each.entity]));
    for (const each of mentions) {
      const to = now.get(placeOf(each));
      if (to !== undefined && !meant.has(each.entity)) meant.set(each.entity, to);
    }
  }
  return meant;
}

const placeOf = ({ start, end }: Span): string => `${start} ${end}`;

/** A comparison tells findings by their places in lists and names by their ids; what is gone leaves it, the rest keeps its own. */
export function followed(comparison: Comparison, before: readonly Findings[], after: readonly Findings[], meant: Meaning): Comparison {
  const number = (document: string): number => Number(document.slice(1)) - 1;
  const place = (document: string, list: "quantities" | "quotations" | "times", at: number): number => {
    const i = number(document);
    if (before[i] === after[i]) return at;
    const old = before[i]?.[list][at];
    return old ? (after[i]?.[list].findIndex((each) => sameSpan(each, old)) ?? -1) : -1;
  };
  const places = (document: string, list: "quantities" | "quotations", all: readonly number[]): number[] =>
    all.map((at) => place(document, list, at)).filter((at) => at >= 0);
  const timed = <M extends { document: string; time: number }>(each: M): M => ({ ...each, time: place(each.document, "times", each.time) });
  const named = (ids: readonly string[]): string[] => [...new Set(ids.flatMap((id) => meant.get(id) ?? []))];
  const dayOf = ({ document, time }: { document: string; time: number }): string | undefined =>
    after[number(document)]?.times[time]?.value?.slice(0, 10);
  return {
    ...comparison,
    groups: comparison.groups.map((group) => ({ ...group, reason: { ...group.reason, entities: named(group.reason.entities) } })),
    figures: comparison.figures.map((figure) => ({
      ...figure,
      readings: figure.readings
        .map((each) => ({ ...each, quantity: place(each.document, "quantities", each.quantity) }))
        .filter(({ quantity }) => quantity >= 0),
    })),
    timeline: timelineOf(
      comparison.timeline
        .map((moment) => ({ ...moment, times: moment.times.map(timed).filter(({ time }) => time >= 0) }))
        .filter(({ times }) => times.length > 0),
      before,
      after,
    ),
    // Who sets a day right may have taken the contradiction away.
    contradictions: comparison.contradictions
      .map(({ a, b }) => ({ a: timed(a), b: timed(b) }))
      .filter(({ a, b }) => a.time >= 0 && b.time >= 0 && dayOf(a) !== dayOf(b)),
    speakers: speakersOf(comparison.speakers, before, after, meant),
    only: comparison.only.map((each) => ({
      ...each,
      entities: named(each.entities),
      quantities: places(each.document, "quantities", each.quantities),
      quotations: places(each.document, "quotations", each.quotations),
      labels: places(each.document, "quotations", each.labels),
    })),
  };
}

/** The timeline with the times as the user gave them: those changed stand at their new day, those added among the others. */
function timelineOf(timeline: readonly Moment[], before: readonly Findings[], after: readonly Findings[]): Moment[] {
  const moments = new Map<string, Moment["times"]>();
  const add = (value: string, time: Moment["times"][number]): void => {
    moments.set(value, [...(moments.get(value) ?? []), time]);
  };
  for (const { value, times } of timeline) {
    for (const each of times) add(after[Number(each.document.slice(1)) - 1]?.times[each.time]?.value ?? value, each);
  }
  for (const [i, now] of after.entries()) {
    if (now === before[i]) continue;
    const old = new Set(before[i]?.times.map(placeOf));
    for (const [time, each] of now.times.entries()) {
      if (!old.has(placeOf(each)) && each.value && stretchOf(each)) add(each.value, { document: `d${i + 1}`, time });
    }
  }
  const changed = after.some((now, i) => now !== before[i]);
  const made = [...moments].map(([value, times]) => ({ value, times }));
  const from = ({ times: [first] }: Moment): number => {
    const time = first && after[Number(first.document.slice(1)) - 1]?.times[first.time];
    return (time && stretchOf(time)?.from) ?? 0;
  };
  return changed ? made.sort((a, b) => from(a) - from(b)) : made;
}

/** Who says what of each article now. What was one speaker's goes with the quotations to whoever has them, in equal parts. */
function speakersOf(rows: readonly SpeakerRow[], before: readonly Findings[], after: readonly Findings[], meant: Meaning): SpeakerRow[] {
  const speakers = after.map((findings, i) =>
    findings === before[i] ? null : new Map(findings.quotations.map((each) => [placeOf(each), each.speaker?.entity ?? null])),
  );
  const moved = rows.flatMap(({ entity, kind, readings }) =>
    readings.flatMap((reading): SpeakerRow[] => {
      const i = Number(reading.document.slice(1)) - 1;
      const [old, now] = [before[i], speakers[i]];
      if (!old || !now) return [{ entity, kind, readings: [reading] }];
      const own = old.quotations.filter((each) => (each.speaker?.entity ?? null) === entity);
      const heirs = own.map((each) => now.get(placeOf(each)));
      if (own.length === 0) heirs.push(entity === null ? null : meant.get(entity));
      return [...new Set(heirs)].flatMap((heir) => {
        if (heir === undefined) return [];
        const part = heirs.filter((each) => each === heir).length / heirs.length;
        const { document, words, quotations } = reading;
        return { entity: heir, kind, readings: [{ document, words: Math.round(words * part), quotations: Math.round(quotations * part) }] };
      });
    }),
  );
  const added = after.flatMap((findings, i): SpeakerRow[] => {
    const old = before[i];
    if (!old || old === findings) return [];
    const known = new Set(old.quotations.map(placeOf));
    return findings.quotations
      .filter((each) => !known.has(placeOf(each)))
      .map(({ start, end, speaker }) => {
        const words = findings.text?.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
        return { entity: speaker?.entity ?? null, kind: "unknown", readings: [{ document: `d${i + 1}`, words, quotations: 1 }] };
      });
  });
  return joinedRows([...moved, ...added]);
}

/** A speaker stands in one row, and so does what nobody named of a kind says. */
function joinedRows(rows: readonly SpeakerRow[]): SpeakerRow[] {
  const joined = new Map<string, { row: SpeakerRow; readings: Map<string, SpeakerReading> }>();
  for (const { entity, kind, readings } of rows) {
    const key = entity ?? ` ${kind}`;
    const known = joined.get(key) ?? { row: { entity, kind, readings: [] }, readings: new Map<string, SpeakerReading>() };
    joined.set(key, known);
    for (const { document, words, quotations } of readings) {
      const had = known.readings.get(document);
      known.readings.set(document, { document, words: words + (had?.words ?? 0), quotations: quotations + (had?.quotations ?? 0) });
    }
  }
  return [...joined.values()].map(({ row, readings }) => ({ ...row, readings: [...readings.values()] }));
}
