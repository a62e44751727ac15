/** What comes from a file is believed field by field: only what has the right shape is taken over, and nothing else comes with it. */

import type { Correction, Edit, Given, Named, Place } from "../../corrections/correction";
import type { Entry } from "../../corrections/lexicon";
import type {
  BlockKind,
  Bound,
  MetadataRow,
  NameKind,
  QuotationKind,
  ResidueKind,
  SourceRole,
  TimeClass,
  TimeModifier,
} from "../../engine/analysis";
import { isLayer } from "../../reading/layers";
import { decode } from "./base64";
import type { FiledArticle } from "./format";

export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isOffset = (value: unknown): value is number => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
const textOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isDay = (value: unknown): value is string =>
  isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
/** The words of a type, all of them: the compiler says where the analyzer knows one that would not be taken over. */
const among =
  <T extends string>(words: Record<T, true>) =>
  (value: unknown): value is T =>
    isText(value) && Object.hasOwn(words, value);

const isNameKind = among<NameKind>({ person: true, organisation: true, place: true });
const isBlockKind = among<BlockKind>({
  title: true,
  standfirst: true,
  heading: true,
  body: true,
  caption: true,
  credit: true,
  link: true,
  notice: true,
});
const isQuotationKind = among<QuotationKind>({ direct: true, fragment: true, indirect: true });
const isTimeClass = among<TimeClass>({ date: true, time: true, duration: true, set: true });
const isModifier = among<TimeModifier>({ start: true, mid: true, end: true, approx: true, less: true, more: true });
const isBound = among<Bound>({ "=": true, ">": true, ">=": true, "<": true, "<=": true, "~": true });
const isSourceRole = among<SourceRole>({ publisher: true, origin: true, agency: true, picture: true });
const isResidueKind = among<ResidueKind>({
  "numeral-placeholder": true,
  "numeral-doubled": true,
  "quotation-marks": true,
  spacing: true,
  capital: true,
  untranslated: true,
  mistranslation: true,
  grammar: true,
  spelling: true,
  "name-form": true,
  repetition: true,
  "machine-notice": true,
});

export function articleOf(value: unknown): FiledArticle | null {
  if (!isFields(value) || !isOffset(value.id) || !isText(value.name) || !isText(value.bytes)) return null;
  const bytes = decode(value.bytes);
  return bytes && { id: value.id, name: value.name, bytes };
}

export function rowOf(value: unknown): MetadataRow | null {
  if (!isFields(value) || !isText(value.file) || !value.file) return null;
  const field = (name: string): string | null => (isText(value[name]) ? value[name] : null);
  return {
    file: value.file,
    date: field("date"),
    source: field("source"),
    author: field("author"),
    title: field("title"),
    url: field("url"),
  };
}

function namedOf(value: unknown): Named | null {
  return isFields(value) && isNameKind(value.type) && isText(value.name) ? { type: value.type, name: value.name } : null;
}

function placeOf(value: unknown): Place | null {
  if (!isFields(value) || !isText(value.layer) || !isLayer(value.layer) || !isOffset(value.start) || !isOffset(value.end)) return null;
  return { layer: value.layer, start: value.start, end: value.end };
}

export function entryOf(value: unknown): Entry | null {
  if (!isFields(value) || !isText(value.name) || !textOrNull(value.role)) return null;
  const { type, variants } = value;
  if (!(isNameKind(type) || type === "none") || !Array.isArray(variants) || !variants.every(isText)) return null;
  return { name: value.name, type, variants, role: value.role };
}

/** Null stands for nobody; undefined says that the shape is wrong. */
function whoOf(value: unknown): Named | null | undefined {
  return value === null ? null : (namedOf(value) ?? undefined);
}

function givenOf(value: unknown): Given | null {
  if (!isFields(value)) return null;
  switch (value.layer) {
    case "person":
    case "organisation":
    case "place":
      return isText(value.name) ? { layer: value.layer, name: value.name } : null;
    case "quotation": {
      if (!isQuotationKind(value.kind)) return null;
      if (value.speaker === null) return { layer: "quotation", kind: value.kind, speaker: null };
      const said = isFields(value.speaker) ? value.speaker : {};
      const who = whoOf(said.who);
      if (who === undefined || !isOffset(said.start) || !isOffset(said.end)) return null;
      return { layer: "quotation", kind: value.kind, speaker: { start: said.start, end: said.end, who } };
    }
    case "role": {
      const holder = whoOf(value.holder);
      return holder === undefined ? null : { layer: "role", holder };
    }
    case "time": {
      const { type, value: when, mod } = value;
      return isTimeClass(type) && isText(when) && (mod === null || isModifier(mod)) ? { layer: "time", type, value: when, mod } : null;
    }
    case "quantity": {
      const { value: amount, bound, unit } = value;
      const isAmount = isText(amount) || (typeof amount === "number" && Number.isFinite(amount));
      return isAmount && isBound(bound) && textOrNull(unit) ? { layer: "quantity", value: amount, bound, unit } : null;
    }
    case "residue":
      return isResidueKind(value.kind) && textOrNull(value.suggestion)
        ? { layer: "residue", kind: value.kind, suggestion: value.suggestion }
        : null;
    case "source": {
      const who = namedOf(value.who);
      return who && isSourceRole(value.role) ? { layer: "source", role: value.role, who } : null;
    }
    default:
      return null;
  }
}

function editOf(value: Fields): Edit | null {
  const words = isText(value.words) ? value.words : null;
  switch (value.do) {
    case "accept":
    case "refuse": {
      const place = placeOf(value.place);
      return place && words !== null ? { do: value.do, place, words } : null;
    }
    case "set": {
      const place = value.place === null ? null : placeOf(value.place);
      const given = givenOf(value.given);
      if (!given || words === null || (value.place !== null && !place) || !isOffset(value.start) || !isOffset(value.end)) return null;
      return { do: "set", place, start: value.start, end: value.end, given, words };
    }
    case "merge": {
      const who = Array.isArray(value.who) ? value.who.map(namedOf) : [null];
      const into = namedOf(value.into);
      return into && !who.includes(null) ? { do: "merge", who: who as Named[], into } : null;
    }
    case "split": {
      const from = namedOf(value.from);
      const as = namedOf(value.as);
      return from && as && Array.isArray(value.forms) && value.forms.every(isText) ? { do: "split", from, forms: value.forms, as } : null;
    }
    case "unname":
      return isNameKind(value.layer) && words !== null && typeof value.always === "boolean"
        ? { do: "unname", layer: value.layer, words, always: value.always }
        : null;
    case "lexicon": {
      const entries = Array.isArray(value.entries) ? value.entries.map(entryOf) : [null];
      return isText(value.name) && !entries.includes(null) ? { do: "lexicon", name: value.name, entries: entries as Entry[] } : null;
    }
    case "date":
      return value.value === null || isDay(value.value) ? { do: "date", value: value.value } : null;
    case "source":
      return textOrNull(value.value) ? { do: "source", value: value.value } : null;
    case "block":
      return isOffset(value.start) && isOffset(value.end) && isBlockKind(value.kind) && words !== null
        ? { do: "block", start: value.start, end: value.end, kind: value.kind, words }
        : null;
    case "move":
      return isOffset(value.beside) && words !== null ? { do: "move", beside: value.beside, words } : null;
    case "revert":
      return isText(value.of) ? { do: "revert", of: value.of } : null;
    default:
      return null;
  }
}

export function correctionOf(value: unknown): Correction | null {
  if (!isFields(value) || !isText(value.id) || !isText(value.at) || !textOrNull(value.rule)) return null;
  if (value.article !== null && !isOffset(value.article)) return null;
  const edit = editOf(value);
  return edit && ({ id: value.id, at: value.at, article: value.article, rule: value.rule, ...edit } as Correction);
}
