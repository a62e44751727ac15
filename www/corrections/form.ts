/** What the form for a mark holds, and the correction that it makes. */

import type { Bound, Entity, NameKind, QuotationKind, ResidueKind, SourceRole, TimeClass, TimeModifier } from "../engine/analysis";
import type { Reading } from "../reading";
import type { Layer } from "../reading/layers";
import type { Mark } from "../reading/marks";
import { entityOf } from "../reading/partners";
import { type Span, sameSpan } from "../reading/segments";
import { onOneLine } from "../reading/words";
import type { Given, Named } from "./correction";

/** Whoever is chosen from a list: an entity by its id, somebody without a name by the words that stand for them, or nobody. */
export type Who = { entity: string } | { words: Span } | "nobody";

export interface Form extends Span {
  layer: Layer;
  name: string;
  who: Who;
  quotation: QuotationKind;
  time: TimeClass;
  value: string;
  mod: TimeModifier | null;
  amount: string;
  bound: Bound;
  unit: string;
  residue: ResidueKind;
  suggestion: string;
  source: SourceRole;
}

/** What is wrong with a form. */
export type Fault = "words" | "name" | "time" | "amount" | "medium";

/** The form of a mark, or of words that are not marked yet. */
export function formOf(mark: Mark | undefined, span: Span, layer: Layer, reading: Reading): Form {
  const form: Form = {
    ...span,
    layer,
    name: onOneLine(reading.text.slice(span.start, span.end)),
    who: "nobody",
    quotation: "direct",
    time: "date",
    value: "",
    mod: null,
    amount: "",
    bound: "=",
    unit: "",
    residue: "mistranslation",
    suggestion: "",
    source: "agency",
  };
  if (!mark) return form;
  const entity = entityOf(mark);
  form.name = reading.entities.get(entity ?? "")?.name ?? form.name;
  form.who = entity === null ? "nobody" : { entity };
  switch (mark.layer) {
    case "quotation":
      form.quotation = mark.finding.kind;
      if (mark.finding.speaker?.entity === null) form.who = { words: mark.finding.speaker };
      break;
    case "time":
      form.time = mark.finding.type;
      form.value = mark.finding.value;
      form.mod = mark.finding.mod;
      break;
    case "quantity":
      form.amount = String(mark.finding.value);
      form.bound = mark.finding.bound;
      form.unit = mark.finding.unit ?? "";
      break;
    case "residue":
      form.residue = mark.finding.kind;
      form.suggestion = mark.finding.suggestion ?? "";
      break;
    case "source":
      form.source = mark.finding.role;
      break;
    default:
      break;
  }
  return form;
}

/** TIMEX3: a day or a part of one, a month, a year, a week, a season, a stretch, a duration, or one of the vague references. */
const TIME =
  /^(?:[\dX]{2,4}(?:-(?:[\dX]{2}|W[\dX]{1,2}|SP|SU|FA|WI)(?:-[\dX]{1,2})?)?(?:T[\w:]+)?|T[\w:]+|P[\dX.,YMWDTHS]+|(?:PAST|PRESENT|FUTURE)_REF)$/;
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

const asNumber = (text: string): number => Number(text.replace(",", "."));

/** What the form says, or what is wrong with it. */
export function givenOf(form: Form, mark: Mark | undefined, reading: Reading): Given | Fault {
  if (form.start >= form.end) return "words";
  const named = form.who !== "nobody" && "entity" in form.who ? namedBy(form.who.entity, reading) : null;
  switch (form.layer) {
    case "person":
    case "organisation":
    case "place":
      return form.name.trim() ? { layer: form.layer, name: form.name.trim() } : "name";
    case "quotation":
      return { layer: "quotation", kind: form.quotation, speaker: speakerOf(form, mark, reading) };
    case "role":
      return { layer: "role", holder: named };
    case "time": {
      const value = form.value.trim();
      const [from = "", to, more] = value.split("/");
      const right = TIME.test(from) && (to === undefined || TIME.test(to)) && more === undefined;
      return right ? { layer: "time", type: form.time, value, mod: form.mod } : "time";
    }
    case "quantity": {
      const [from = "", to, more] = form.amount.replace(/\s/g, "").split("/");
      if (!NUMBER.test(from) || (to !== undefined && !NUMBER.test(to)) || more !== undefined) return "amount";
      const value = to === undefined ? asNumber(from) : `${asNumber(from)}/${asNumber(to)}`;
      return { layer: "quantity", value, bound: form.bound, unit: form.unit.trim() || null };
    }
    case "residue":
      return { layer: "residue", kind: form.residue, suggestion: form.suggestion || null };
    case "source": {
      const who = named ?? (form.name.trim() ? { type: "organisation" as const, name: form.name.trim() } : null);
      return who ? { layer: "source", role: form.source, who } : "medium";
    }
  }
}

export function namedBy(entity: string, reading: Reading): Named | null {
  const known = reading.entities.get(entity);
  return known ? { type: known.type, name: known.name } : null;
}

/** The words that name a speaker: those the mark had where it is the same one, else the nearest that name whoever is chosen. */
function speakerOf(form: Form, mark: Mark | undefined, reading: Reading): (Span & { who: Named | null }) | null {
  if (form.who === "nobody") return null;
  const old = mark?.layer === "quotation" ? mark.finding.speaker : null;
  if ("words" in form.who) return { start: form.who.words.start, end: form.who.words.end, who: null };
  const { entity } = form.who;
  const who = namedBy(entity, reading);
  if (old?.entity === entity) return { start: old.start, end: old.end, who };
  const distance = ({ start, end }: Span): number => Math.min(Math.abs(form.start - end), Math.abs(start - form.end));
  const inside = ({ start, end }: Span): boolean => start >= form.start && end <= form.end;
  const [nearest] = reading.marks
    .filter((each) => each.layer !== "quotation" && entityOf(each) === entity)
    .sort((a, b) => Number(inside(a)) - Number(inside(b)) || distance(a) - distance(b));
  return nearest ? { start: nearest.start, end: nearest.end, who } : null;
}

/** Those who can speak or hold an office, people first, then in the order of their names. */
export function speakersIn(reading: Reading): Entity[] {
  const rank: Record<NameKind, number> = { person: 0, organisation: 1, place: 2 };
  const all = [...reading.entities.values()];
  return all.sort((a, b) => rank[a.type] - rank[b.type] || a.name.localeCompare(b.name, "fr"));
}

/** The words that stand for somebody without a name: offices that nobody named holds, and what the form itself had. */
export function unnamedIn(form: Form, reading: Reading): Span[] {
  const own = form.who !== "nobody" && "words" in form.who ? [form.who.words] : [];
  const roles = reading.marks.filter((mark) => mark.layer === "role" && mark.finding.holder === null);
  return [...own, ...roles.filter((role) => !own.some((each) => sameSpan(each, role)))];
}
