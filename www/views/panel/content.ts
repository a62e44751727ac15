/** What a row says of its finding. */

import type { Catalogue } from "../../i18n";
import { dayInWords, timeInWords } from "../../i18n/dates";
import { valueInWords } from "../../i18n/quantities";
import type { Reading } from "../../reading";
import type { Mark } from "../../reading/marks";
import type { Language } from "../../state";
import { speakerName } from "../article/speakers";
import type { Entry } from "./entries";

/** `lead` says what, `text` quotes the article, `notes` say the rest. */
export interface Content {
  lead: string;
  text?: string;
  /** Whether `text` is somebody's own words and stands between quotation marks. */
  quoted?: boolean;
  notes: (string | null)[];
}

/** What a row shows of a long passage, in UTF-16 units. */
const LONGEST = 280;

/** The words of a mark; a long passage is cut at a space. */
export function wordsOf(mark: { start: number; end: number }, reading: Reading): string {
  const text = reading.text.slice(mark.start, Math.min(mark.end, mark.start + LONGEST)).replace(/\s+/g, " ");
  if (mark.end - mark.start <= LONGEST) return text;
  return `${text.slice(0, Math.max(text.lastIndexOf(" "), LONGEST / 2))} …`;
}

export function contentOf(entry: Entry, reading: Reading, t: Catalogue, language: Language): Content {
  const mark = reading.marks[entry.marks[0] ?? -1];
  if (!mark) return { lead: "", notes: [] };
  const text = wordsOf(mark, reading);
  const named = (id: string): string => reading.entities.get(id)?.name ?? id;
  switch (mark.layer) {
    case "quotation": {
      const { kind, cue, via } = mark.finding;
      const lead = speakerName(mark.finding, reading) ?? t.unnamedSpeaker;
      return {
        lead,
        text,
        quoted: kind !== "indirect",
        notes: [t.quotationKind[kind], cue && wordsOf(cue, reading), via && t.via(named(via))],
      };
    }
    case "time": {
      const { anchor, certainty } = mark.finding;
      return {
        lead: timeInWords(mark.finding, language),
        text,
        notes: [anchor && t.countedFrom(dayInWords(anchor, language)), t[certainty]],
      };
    }
    case "quantity":
      return { lead: [valueInWords(mark.finding, language), mark.finding.unit].filter(Boolean).join(" "), text, notes: [] };
    case "source":
      return { lead: named(mark.finding.entity), text, notes: [t.sourceRole[mark.finding.role]] };
    case "residue": {
      const { kind, suggestion, message, message_en } = mark.finding;
      return {
        lead: t.residueKind[kind] ?? kind,
        text,
        notes: [language === "fr" ? message : message_en, suggestion === null ? null : `→ ${suggestion}`],
      };
    }
    case "role":
      return { lead: text, notes: [] };
    default:
      return nameContent(mark.finding.entity, entry, reading, t);
  }
}

function nameContent(id: string, entry: Entry, reading: Reading, t: Catalogue): Content {
  const entity = reading.entities.get(id);
  const others = otherForms(id, reading);
  const notes = [rolesOf(id, reading).join(", "), others && `${t.alsoWritten} ${others}`, t.times(entry.marks.length)];
  return { lead: entity?.name ?? id, notes };
}

/** The forms of an entity in the text besides its name. */
export function otherForms(id: string, reading: Reading): string {
  const entity = reading.entities.get(id);
  return entity?.variants.filter((variant) => variant !== entity.name).join(", ") ?? "";
}

/** What a person is said to be, each once. */
export function rolesOf(id: string, reading: Reading, besides?: Mark): string[] {
  const roles = (reading.roles.get(id) ?? []).filter((role) => role !== besides);
  return [...new Set(roles.map((role) => wordsOf(role, reading)))];
}
