/** An article's findings with the user's corrections laid over them. Pure: the analyzer's findings and the same corrections give the same. */

import type { Detail, Mention, Quotation } from "../engine/analysis";
import { overlap, sameSpan } from "../reading/segments";
import { onOneLine } from "../reading/words";
import { type Authored, type Correction, type Given, type Named, samePlace } from "./correction";
import { Draft, type Finding } from "./draft";
import { applyLexicon, type Entry } from "./lexicon";

/** Who a rule's sentence speaks of when a user said it. */
export const RULES = { added: "user.added", changed: "user.changed", lexicon: "user.lexicon" } as const;

export function corrected(text: string, found: Detail, corrections: readonly Correction[], lexicon: readonly Entry[]): Detail {
  if (corrections.length === 0 && lexicon.length === 0) return found;
  const draft = new Draft(text, found);
  if (lexicon.length > 0) applyLexicon(draft, lexicon);
  for (const correction of corrections) apply(draft, correction);
  return draft.finish();
}

function apply(draft: Draft, edit: Correction): void {
  switch (edit.do) {
    case "accept": {
      const at = draft.at(edit.place);
      const finding = draft.list(edit.place.layer)[at];
      if (finding) draft.replace(edit.place.layer, at, { ...finding, review: "accepted" });
      return;
    }
    case "refuse": {
      const gone = draft.take(edit.place);
      if (gone && isMention(gone)) draft.repoint(gone.entity, null, (span) => overlap(span, gone));
      return;
    }
    case "set":
      set(draft, edit);
      return;
    case "merge":
      merge(draft, edit.who, edit.into);
      return;
    case "split":
      split(draft, edit.from, edit.forms, edit.as);
      return;
    case "unname":
      draft.eachMention((each) => (each.type === edit.layer && draft.words(each) === edit.words ? null : each));
      return;
    case "lexicon":
      applyLexicon(draft, edit.entries);
      return;
    case "block":
      setBlock(draft, edit);
      return;
    // The date is what the article is read with; the source and the group stand beside the article.
    case "date":
    case "source":
    case "move":
    case "revert":
      return;
  }
}

const isMention = (finding: Finding): finding is Mention => "entity" in finding && "type" in finding;

function set(draft: Draft, { place, start, end, given }: Extract<Correction, { do: "set" }>): void {
  if (start < 0 || end > draft.text.length || start >= end) return;
  const old = place && draft.take(place);
  const to = { layer: given.layer, start, end };
  // What already stands there is what the user now says anew.
  const there = place && samePlace(place, to) ? null : draft.take(to);
  const before = old ?? there;
  const base = { start, end, rule: place ? RULES.changed : RULES.added, certainty: "stated", author: "user" } as const;
  const finding = given.layer === "quotation" ? quotation(draft, base, given, before) : plain(draft, base, given, before);
  draft.put(given.layer, finding);
  // Who spoke by these words is whoever they name now.
  if (!old || !isMention(old)) return;
  const now = isMention(finding) ? finding.entity : null;
  draft.repoint(old.entity, now, (span) => overlap(span, old));
  if (now !== null && now !== old.entity && !draft.isNamed(old.entity)) draft.repoint(old.entity, now);
}

type Base = { start: number; end: number; rule: string; certainty: "stated" } & Authored;

function quotation(draft: Draft, base: Base, given: Extract<Given, { layer: "quotation" }>, before: Finding | null): Finding {
  const old = before && "cue" in before ? (before as Quotation) : null;
  const { speaker } = given;
  return {
    ...base,
    kind: given.kind,
    speaker: speaker && { start: speaker.start, end: speaker.end, entity: speaker.who && draft.ensure(speaker.who).id },
    cue: old?.cue ?? null,
    addressee: old?.addressee ?? null,
    distance: old?.distance ?? null,
    via: old?.via ?? null,
  };
}

function plain(draft: Draft, base: Base, given: Exclude<Given, { layer: "quotation" }>, before: Finding | null): Finding {
  switch (given.layer) {
    case "role":
      return { ...base, holder: given.holder && draft.ensure(given.holder).id };
    case "time":
      return { ...base, type: given.type, value: given.value, mod: given.mod, anchor: null };
    case "quantity":
      return { ...base, value: given.value, bound: given.bound, unit: given.unit };
    case "residue": {
      const message = before && "message" in before ? before.message : "Signalé par vous.";
      const message_en = before && "message" in before ? before.message_en : "Reported by you.";
      return { ...base, kind: given.kind, suggestion: given.suggestion, message, message_en };
    }
    case "source": {
      const { id } = draft.ensure(given.who);
      // What is known of a medium is not known of another.
      const medium = before && "medium" in before && before.entity === id ? before.medium : null;
      return { ...base, entity: id, role: given.role, medium };
    }
    default:
      return { ...base, type: given.layer, entity: draft.ensure({ type: given.layer, name: given.name }).id };
  }
}

/** Where an article names none of them there is nothing to merge. */
function merge(draft: Draft, who: readonly Named[], into: Named): void {
  const ids = new Set(who.flatMap((each) => draft.named(each)?.id ?? []));
  const [first] = ids;
  if (first === undefined) return;
  const to = draft.named(into)?.id ?? first;
  draft.rename(to, into);
  ids.add(to);
  draft.eachMention((each) =>
    ids.has(each.entity) && (each.entity !== to || each.type !== into.type) ? { ...each, type: into.type, entity: to } : each,
  );
  for (const id of ids) if (id !== to) draft.repoint(id, to);
}

function split(draft: Draft, from: Named, forms: readonly string[], as: Named): void {
  const old = draft.named(from);
  if (!old) return;
  const isForm = (span: { start: number; end: number }): boolean => forms.includes(draft.words(span));
  const moving = draft.detail.mentions.filter((each) => each.entity === old.id && isForm(each));
  if (moving.length === 0) return;
  const to = draft.ensure(as);
  draft.eachMention((each) => (moving.includes(each) ? { ...each, type: to.type, entity: to.id } : each));
  draft.repoint(old.id, to.id, (span) => isForm(span) || moving.some((each) => overlap(each, span)));
}

function setBlock(draft: Draft, { start, end, kind }: Extract<Correction, { do: "block" }>): void {
  const { detail } = draft;
  detail.blocks = detail.blocks.map((each) =>
    sameSpan(each, { start, end }) ? { ...each, kind, rule: RULES.changed, certainty: "stated", author: "user" } : each,
  );
  const title = detail.blocks.find((each) => each.kind === "title");
  detail.title = title ? onOneLine(draft.text.slice(title.start, title.end)) : null;
}
