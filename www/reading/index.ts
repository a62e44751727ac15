/** One article as the page holds it: text, findings, and what drawing them needs, worked out once. */

import type { Detail, Entity } from "../engine/analysis";
import type { ReadAnswer } from "../engine/protocol";
import { fingerprint } from "./duplicates";
import { type Mark, type MarkOf, marksOf } from "./marks";
import { once } from "./once";
import { piecesOf, type Row, rowsOf } from "./pieces";
import { marksIn } from "./search";
import type { Span } from "./segments";

export interface Reading {
  text: string;
  /** The same for articles with the same words. */
  fingerprint: string;
  detail: Detail;
  /** What comparing needs of the article, in the engine's own bytes. */
  digest: Uint8Array;
  marks: readonly Mark[];
  rows: readonly Row[];
  entities: ReadonlyMap<string, Entity>;
  /** The roles of each entity. */
  roles: ReadonlyMap<string, readonly MarkOf<"role">[]>;
  /** Marks that touch a span, in reading order. */
  within(span: Span): Mark[];
}

export function readingOf({ text, marks: flat, detail, digest }: ReadAnswer): Reading {
  // Of many articles few are looked at: what drawing needs is worked out for those.
  const marks = once(() => marksOf(flat, detail));
  const longest = once(() => marks().reduce((length, mark) => Math.max(length, mark.end - mark.start), 0));
  const rows = once(() => rowsOf(piecesOf(text, detail.blocks)));
  const entities = once(() => new Map(detail.entities.map((entity) => [entity.id, entity])));
  const roles = once(() => rolesByHolder(marks()));
  return {
    text,
    fingerprint: fingerprint(text),
    detail,
    digest,
    get marks() {
      return marks();
    },
    get rows() {
      return rows();
    },
    get entities() {
      return entities();
    },
    get roles() {
      return roles();
    },
    within: (span) => marksIn(marks(), span, longest()),
  };
}

function rolesByHolder(marks: readonly Mark[]): Map<string, MarkOf<"role">[]> {
  const held = new Map<string, MarkOf<"role">[]>();
  for (const mark of marks) {
    if (mark.layer !== "role" || mark.finding.holder === null) continue;
    const roles = held.get(mark.finding.holder);
    if (roles) roles.push(mark);
    else held.set(mark.finding.holder, [mark]);
  }
  return held;
}
