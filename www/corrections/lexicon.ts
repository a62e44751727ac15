/** A lexicon: words and what they name, made from corrections, applied to any article, saved as CSV. */

import type { Mention, NameKind } from "../engine/analysis";
import { firstWhere } from "../reading/search";
import { type Span, sameSpan } from "../reading/segments";
import type { Authored, Correction } from "./correction";
import type { Draft } from "./draft";

export interface Entry {
  name: string;
  /** `none` says that the words are no name. */
  type: NameKind | "none";
  variants: string[];
  role: string | null;
}

/** What corrections say about names wherever they stand. */
export function lexiconOf(corrections: readonly Correction[]): Entry[] {
  const entries = new Map<string, Entry>();
  const add = (type: Entry["type"], name: string, ...variants: string[]): Entry => {
    const key = `${type} ${name.toLowerCase()}`;
    const entry = entries.get(key) ?? { name, type, variants: [], role: null };
    for (const variant of variants) if (variant !== name && !entry.variants.includes(variant)) entry.variants.push(variant);
    entries.set(key, entry);
    return entry;
  };
  const drop = (type: Entry["type"], name: string): void => void entries.delete(`${type} ${name.toLowerCase()}`);
  for (const each of corrections) {
    switch (each.do) {
      case "set":
        if (each.given.layer === "person" || each.given.layer === "organisation" || each.given.layer === "place") {
          drop("none", each.words);
          add(each.given.layer, each.given.name, each.words);
        }
        break;
      case "merge": {
        const merged = each.who.map(({ name }) => name);
        const earlier = each.who.flatMap(({ type, name }) => entries.get(`${type} ${name.toLowerCase()}`) ?? []);
        for (const { type, name } of each.who) drop(type, name);
        const into = add(each.into.type, each.into.name, ...merged, ...earlier.flatMap(({ variants }) => variants));
        into.role ??= earlier.find(({ role }) => role !== null)?.role ?? null;
        break;
      }
      case "split":
        add(each.as.type, each.as.name, ...each.forms);
        break;
      case "unname":
        drop(each.layer, each.words);
        add("none", each.words);
        break;
      case "lexicon":
        // No correction gives a role; one that a file gave is handed on.
        for (const { type, name, variants, role } of each.entries) {
          const entry = add(type, name, ...variants);
          entry.role = role ?? entry.role;
        }
        break;
      default:
        break;
    }
  }
  return [...entries.values()];
}

interface Hit extends Span {
  entry: Entry;
}

const WORD = /[\p{L}\p{N}]+/gu;
const isWordAt = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));

/** Where the words of a lexicon stand: whole words in the case given, the longest first. Forms are looked up by their first word, so the text is walked once. */
export function hitsOf(text: string, entries: readonly Entry[]): Hit[] {
  const forms = new Map<string, { form: string; entry: Entry }[]>();
  for (const entry of entries) {
    for (const form of new Set([entry.name, ...entry.variants])) {
      const first = form.match(WORD)?.[0];
      if (!first || !form.startsWith(first)) continue;
      const same = forms.get(first) ?? [];
      same.push({ form, entry });
      forms.set(first, same);
    }
  }
  for (const same of forms.values()) same.sort((a, b) => b.form.length - a.form.length);
  const hits: Hit[] = [];
  let after = 0;
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (index < after) continue;
    const hit = forms.get(word)?.find(({ form }) => {
      const words = text.slice(index, index + form.length).replace(/\s/g, " ");
      return words === form && !isWordAt(text, index + form.length);
    });
    if (!hit) continue;
    after = index + hit.form.length;
    hits.push({ start: index, end: after, entry: hit.entry });
  }
  return hits;
}

/** Names that stand apart take nothing from a longer one: "Valmorin" leaves "Gazette de Valmorin" alone. */
export function applyLexicon(draft: Draft, entries: readonly Entry[]): void {
  const longer = (mention: Span, hit: Span): boolean => mention.start <= hit.start && hit.end <= mention.end && !sameSpan(mention, hit);
  const hits = hitsOf(draft.text, entries).filter((hit) => !touching(draft.detail.mentions, hit).some((each) => longer(each, hit)));
  if (hits.length === 0) return;
  const meant = new Map<Entry, string | null>();
  const idOf = (entry: Entry): string | null => {
    const known = meant.get(entry);
    if (known !== undefined) return known;
    const id = entry.type === "none" ? null : draft.ensure({ type: entry.type, name: entry.name }).id;
    meant.set(entry, id);
    return id;
  };
  /** Whom the words meant before, and whom they mean now. */
  const moved = new Map<string, string>();
  draft.eachMention((mention) => {
    const [hit] = touching(hits, mention);
    if (!hit) return mention;
    const id = idOf(hit.entry);
    if (id !== null && id !== mention.entity) moved.set(mention.entity, id);
    return null;
  });
  const put: (Mention & Authored)[] = [];
  for (const { start, end, entry } of hits) {
    const entity = idOf(entry);
    if (entity === null || entry.type === "none") continue;
    put.push({ start, end, type: entry.type, entity, rule: "user.lexicon", certainty: "stated", author: "user" });
  }
  draft.putMentions(put);
  draft.eachSpeaker((speaker) => {
    const [hit] = touching(hits, speaker);
    return hit && moved.has(speaker.entity ?? "") ? { ...speaker, entity: idOf(hit.entry) } : speaker;
  });
  for (const [from, to] of moved) if (!draft.isNamed(from)) draft.repoint(from, to);
}

/** What overlaps a span, of a list in order whose items nest at most a little. */
function touching<S extends Span>(list: readonly S[], span: Span): S[] {
  const found: S[] = [];
  const first = firstWhere(list, ({ end }) => end > span.start);
  for (let at = first; at < list.length && (list[at] as S).start < span.end; at++) found.push(list[at] as S);
  return found;
}
