/** The entries of the lists: for each finding, or each entity, what its row says and which marks it stands for. */

import type { Catalogue } from "../../i18n";
import { timeInWords } from "../../i18n/dates";
import { dayInWords } from "../../i18n/dates";
import { valueInWords } from "../../i18n/quantities";
import type { Reading } from "../../reading";
import type { Mark, MarkOf } from "../../reading/marks";
import type { Language, List } from "../../state";
import { speakerName } from "../article/speakers";

/** One row: `lead` says what, `text` quotes the article, `notes` say the rest. A row that stands for several marks goes to them in turn. */
export interface Entry {
  key: string;
  marks: readonly number[];
  lead: string;
  text: string;
  notes: readonly string[];
  /** Whether `text` is somebody's words and stands between quotation marks. */
  quoted: boolean;
}

const LONGEST_TEXT = 280;

/** The words of a mark, shortened in the middle of nothing: at a space. */
function words(mark: Mark, reading: Reading): string {
  const text = reading.text.slice(mark.start, Math.min(mark.end, mark.start + LONGEST_TEXT)).replace(/\s+/g, " ");
  if (mark.end - mark.start <= LONGEST_TEXT) return text;
  return `${text.slice(0, Math.max(text.lastIndexOf(" "), LONGEST_TEXT / 2))} …`;
}

export function entriesOf(list: List, reading: Reading, t: Catalogue, language: Language): Entry[] {
  if (list === "person" || list === "organisation" || list === "place") return names(list, reading, t);
  return reading.marks.flatMap((mark) => {
    if (mark.layer !== list) return [];
    return [{ key: String(mark.id), marks: [mark.id], quoted: false, ...finding(mark, reading, t, language) }];
  });
}

function finding(mark: Mark, reading: Reading, t: Catalogue, language: Language): Omit<Entry, "key" | "marks" | "quoted"> & { quoted?: boolean } {
  const text = words(mark, reading);
  switch (mark.layer) {
    case "quotation": {
      const { kind, cue, via } = mark.finding;
      const notes = [t.quotationKind[kind], cue ? reading.text.slice(cue.start, cue.end) : "", via ? t.via(reading.entities.get(via)?.name ?? via) : ""];
      return { lead: speakerName(mark.finding, reading) ?? t.unnamedSpeaker, text, notes: notes.filter(Boolean), quoted: kind !== "indirect" };
    }
    case "time": {
      const { anchor, certainty } = mark.finding;
      const notes = [anchor ? `${t.anchor} ${dayInWords(anchor, language)}` : "", t[certainty]];
      return { lead: timeInWords(mark.finding, language), text, notes: notes.filter(Boolean) };
    }
    case "quantity":
      return { lead: [valueInWords(mark.finding, language), mark.finding.unit].filter(Boolean).join(" "), text, notes: [] };
    case "source":
      return { lead: reading.entities.get(mark.finding.entity)?.name ?? text, text, notes: [t.sourceRole[mark.finding.role]] };
    case "residue": {
      const { kind, suggestion, message, message_en } = mark.finding;
      const notes = [language === "fr" ? message : message_en, suggestion === null ? "" : `→ ${suggestion}`];
      return { lead: t.residueKind[kind] ?? kind, text, notes: notes.filter(Boolean) };
    }
    default:
      return { lead: text, text: "", notes: [] };
  }
}

/** One entry an entity, in the order of first appearance. */
function names(list: "person" | "organisation" | "place", reading: Reading, t: Catalogue): Entry[] {
  const byEntity = new Map<string, number[]>();
  const roles = new Map<string, Set<string>>();
  for (const mark of reading.marks) {
    if (mark.layer === list) {
      const marks = byEntity.get(mark.finding.entity) ?? [];
      marks.push(mark.id);
      byEntity.set(mark.finding.entity, marks);
    }
    if (mark.layer === "role" && mark.finding.holder !== null) {
      const held = roles.get(mark.finding.holder) ?? new Set();
      roles.set(mark.finding.holder, held.add(words(mark as MarkOf<"role">, reading)));
    }
  }
  return [...byEntity].map(([id, marks]) => {
    const entity = reading.entities.get(id);
    const others = (entity?.variants ?? []).filter((variant) => variant !== entity?.name);
    const notes = [[...(roles.get(id) ?? [])].join(", "), others.length > 0 ? `${t.alsoWritten} ${others.join(", ")}` : "", t.times(marks.length)];
    return { key: id, marks, lead: entity?.name ?? id, text: "", notes: notes.filter(Boolean), quoted: false };
  });
}
