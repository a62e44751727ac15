/** The reading copy: the article with the suggestions that are sure, each of them visible. The original is never touched. */

import type { Residue } from "../engine/analysis";
import type { Reading } from "./index";
import type { Span } from "./segments";

/** One change: `before` stands in the article, `after` in the copy. */
export interface Repair extends Span {
  before: string;
  after: string;
  /** The residue's mark. */
  mark: number;
}

/** Sure is what the words themselves show to be wrong; what was only inferred is for the reader to decide. */
const isSure = (residue: Residue): boolean => residue.suggestion !== null && residue.certainty === "stated";

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A phrase that begins a sentence goes on beginning it. Capitals that are the fault themselves are lowered by their suggestion. */
function fitted(before: string, { kind, suggestion }: Residue): string {
  const after = suggestion ?? before;
  const capital = /^\p{Lu}/u.test(before) && /^\p{Ll}/u.test(after);
  return capital && kind !== "capital" ? upperFirst(after) : after;
}

/** The changes in the order of the text; of two that overlap the first is made. */
export function repairsOf(reading: Reading): Repair[] {
  const repairs: Repair[] = [];
  for (const mark of reading.marks) {
    if (mark.layer !== "residue" || !isSure(mark.finding) || mark.start < (repairs.at(-1)?.end ?? 0)) continue;
    const before = reading.text.slice(mark.start, mark.end);
    const after = fitted(before, mark.finding);
    if (after !== before) repairs.push({ start: mark.start, end: mark.end, before, after, mark: mark.id });
  }
  return repairs;
}

/** A part of the article as it stands in the copy: plain text, or a change. */
export type Part = { text: string } | { repair: Repair };

/** The parts of `span`. A change stands where it begins; none is ever made twice. */
export function partsOf(span: Span, repairs: readonly Repair[], text: string): Part[] {
  const parts: Part[] = [];
  let at = span.start;
  for (const repair of repairs) {
    if (repair.end <= at) continue;
    if (repair.start >= span.end) break;
    if (repair.start > at) parts.push({ text: text.slice(at, repair.start) });
    if (repair.start >= span.start) parts.push({ repair });
    at = repair.end;
  }
  if (at < span.end) parts.push({ text: text.slice(at, span.end) });
  return parts;
}

/** The whole copy as text. */
export function repairedText(reading: Reading, repairs: readonly Repair[]): string {
  const parts = partsOf({ start: 0, end: reading.text.length }, repairs, reading.text);
  return parts.map((part) => ("text" in part ? part.text : part.repair.after)).join("");
}
