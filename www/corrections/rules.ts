/** How often each rule's findings were accepted, refused or changed: what shows which rules to better. */

import type { Correction } from "./correction";
import { csvOf } from "./csv";

export interface RuleCount {
  rule: string;
  accepted: number;
  refused: number;
  changed: number;
}

/** The rules whose findings were corrected, in the order of their names. */
export function countsByRule(corrections: readonly Correction[]): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { rule, do: what } of corrections) {
    if (rule === null) continue;
    const count = counts.get(rule) ?? { rule, accepted: 0, refused: 0, changed: 0 };
    if (what === "accept") count.accepted++;
    else if (what === "refuse" || what === "unname") count.refused++;
    else count.changed++;
    counts.set(rule, count);
  }
  return [...counts.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

export function writeCounts(counts: readonly RuleCount[]): string {
  const rows = counts.map(({ rule, accepted, refused, changed }) => [rule, accepted, refused, changed].map(String));
  return csvOf([["rule", "accepted", "refused", "changed"], ...rows]);
}
