/** The entries of the lists: one a finding, or of names one an entity, in the order of the text. */

import type { Reading } from "../../reading";
import type { Mark } from "../../reading/marks";
import { LISTS, type List } from "../../state";

/** What a row stands for: the marks, by their numbers, that a click goes to in turn. */
export interface Entry {
  key: string;
  marks: number[];
}

export type Lists = ReadonlyMap<List, readonly Entry[]>;

/** What the site's own lines name: a name there belongs to the site, or to another article. To be asked of marks in their order. */
function isOfSite(reading: Reading): (mark: Mark) => boolean {
  const lines = reading.detail.blocks.filter(({ kind }) => kind === "link" || kind === "notice");
  let at = 0;
  return ({ start, finding }) => {
    while ((lines[at]?.end ?? Infinity) <= start) at++;
    return !("author" in finding) && (lines[at]?.start ?? Infinity) <= start;
  };
}

export function listsOf(reading: Reading): Lists {
  const ofSite = isOfSite(reading);
  const lists = new Map(LISTS.map((list) => [list as string, new Map<string, Entry>()]));
  for (const mark of reading.marks) {
    const list = lists.get(mark.layer);
    if (!list) continue;
    const isName = mark.layer === "person" || mark.layer === "organisation" || mark.layer === "place";
    if ((isName || mark.layer === "role") && ofSite(mark)) continue;
    const key = isName ? mark.finding.entity : String(mark.id);
    const entry = list.get(key);
    if (entry) entry.marks.push(mark.id);
    else list.set(key, { key, marks: [mark.id] });
  }
  return new Map([...lists].map(([list, entries]) => [list as List, [...entries.values()]]));
}
