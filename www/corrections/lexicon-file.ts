/** A lexicon as a file to save and to share: CSV with the columns name, type, variants, role; variants stand between bars. */

import { csvOf, rowsOf } from "./csv";
import type { Entry } from "./lexicon";

const COLUMNS = ["name", "type", "variants", "role"];
const TYPES: readonly string[] = ["person", "organisation", "place", "none"];

export function writeLexicon(entries: readonly Entry[]): string {
  const rows = entries.map(({ name, type, variants, role }) => [name, type, variants.join("|"), role ?? ""]);
  return csvOf([COLUMNS, ...rows.sort((a, b) => (a[0] ?? "").localeCompare(b[0] ?? "", "fr"))]);
}

/** Whether a table is a lexicon, by its first line. */
export const isLexicon = (csv: string): boolean => /^\ufeff?"?name"?\s*[,;\t]\s*"?type"?\b/i.test(csv);

/** The entries of a lexicon, its columns in any order; `skipped` lines have no name or an unknown type. */
export function readLexicon(csv: string): { entries: Entry[]; skipped: number } {
  const [head = [], ...rows] = rowsOf(csv);
  const columns = head.map((title) => title.toLowerCase());
  const entries: Entry[] = [];
  for (const row of rows) {
    const value = (column: string): string => row[columns.indexOf(column)] ?? "";
    const type = value("type").toLowerCase();
    if (!value("name") || !TYPES.includes(type)) continue;
    const variants = value("variants")
      .split("|")
      .map((each) => each.trim());
    entries.push({
      name: value("name"),
      type: type as Entry["type"],
      variants: variants.filter((each) => each && each !== value("name")),
      role: value("role") || null,
    });
  }
  return { entries, skipped: rows.length - entries.length };
}
