/** The entries of the lists: one a finding, or of names one an entity, in the order of the text. */

import type { Reading } from "../../reading";
import type { List } from "../../state";

/** What a row stands for: the marks, by their numbers, that a click goes to in turn. */
export interface Entry {
  key: string;
  marks: number[];
}

const isNames = (list: List): boolean => list === "person" || list === "organisation" || list === "place";

export function entriesOf(list: List, reading: Reading): Entry[] {
  const entries = new Map<string, Entry>();
  for (const mark of reading.marks) {
    if (mark.layer !== list) continue;
    const key = isNames(list) && "entity" in mark.finding ? mark.finding.entity : String(mark.id);
    const entry = entries.get(key);
    if (entry) entry.marks.push(mark.id);
    else entries.set(key, { key, marks: [mark.id] });
  }
  return [...entries.values()];
}
