/** The forms in which an entity stands in an article, each with the marks that have it. */

import type { Reading } from "./index";
import { isName } from "./marks";
import { onOneLine } from "./words";

export interface Form {
  words: string;
  /** The marks, by their numbers, in the order of the text. */
  marks: number[];
}

/** The forms of every entity, by its id: the most frequent first, of equals the first in the text. */
export function formsOf(reading: Reading): Map<string, Form[]> {
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
