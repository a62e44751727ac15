/** The forms in which an entity stands in an article, each with the marks that have it. */

import type { Reading } from "./index";
import { isName } from "./marks";
import { onOneLine } from "./words";

export interface Form {
  words: string;
  /** The marks, by their numbers, in the order of the text. */
  marks: number[];
}

const counts = new WeakMap<Reading, Map<string, number>>();

/** How often every entity stands in the article, by its id. */
export function countsOf(reading: Reading): Map<string, number> {
  const known = counts.get(reading);
  if (known) return known;
  const own = new Map<string, number>();
  for (const { entity } of reading.detail.mentions) own.set(entity, (own.get(entity) ?? 0) + 1);
  counts.set(reading, own);
  return own;
}

const known = new WeakMap<Reading, Map<string, Form[]>>();

/** The forms of every entity, by its id: the most frequent first, of equals the first in the text. */
export function formsOf(reading: Reading): Map<string, Form[]> {
  const forms = known.get(reading) ?? readForms(reading);
  known.set(reading, forms);
  return forms;
}

function readForms(reading: Reading): Map<string, Form[]> {
  const forms = new Map<string, Map<string, Form>>();
  for (const mark of reading.marks) {
    if (!isName(mark)) continue;
    const id = mark.finding.entity;
    const words = onOneLine(reading.text.slice(mark.start, mark.end));
    const own = forms.get(id) ?? new Map<string, Form>();
    const form = own.get(words) ?? { words, marks: [] };
    form.marks.push(mark.id);
    own.set(words, form);
    forms.set(id, own);
  }
  const sorted = (own: Map<string, Form>): Form[] => [...own.values()].sort((a, b) => b.marks.length - a.marks.length);
  return new Map([...forms].map(([id, own]) => [id, sorted(own)]));
}
