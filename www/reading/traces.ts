/** What speaks for an automatic translation: findings, listed and counted, never summed up in a score. */

import type { ResidueKind } from "../engine/analysis";
import type { Reading } from "./index";
import type { MarkOf } from "./marks";

/** Kinds that hardly come about unless a program translates; the others come of copying and typing as well. */
const OF_TRANSLATION: readonly ResidueKind[] = [
  "machine-notice",
  "numeral-placeholder",
  "numeral-doubled",
  "mistranslation",
  "untranslated",
];

export interface Trace {
  kind: ResidueKind;
  marks: MarkOf<"residue">[];
}

/** All residues by kind, those of translation first. */
export function residuesByKind(reading: Reading): Trace[] {
  const kinds = new Map<ResidueKind, Trace>();
  for (const mark of reading.marks) {
    if (mark.layer !== "residue") continue;
    const { kind } = mark.finding;
    const trace = kinds.get(kind) ?? { kind, marks: [] };
    trace.marks.push(mark);
    kinds.set(kind, trace);
  }
  const rank = ({ kind }: Trace): number => (OF_TRANSLATION.includes(kind) ? OF_TRANSLATION.indexOf(kind) : OF_TRANSLATION.length);
  return [...kinds.values()].sort((a, b) => rank(a) - rank(b) || b.marks.length - a.marks.length);
}

/** Those that speak for a translation by a program. */
export function tracesOf(reading: Reading): Trace[] {
  return residuesByKind(reading).filter(({ kind }) => OF_TRANSLATION.includes(kind));
}
