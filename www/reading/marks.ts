/** The marks of one article: the engine's flat offsets beside the findings that they stand for. */

import type { Detail, Mention, NameKind, Quantity, Quotation, Residue, Role, Source, Time } from "../engine/analysis";
import { LAYERS, type Layer } from "./layers";

interface Findings {
  quotation: Quotation;
  person: Mention;
  organisation: Mention;
  place: Mention;
  role: Role;
  time: Time;
  quantity: Quantity;
  residue: Residue;
  source: Source;
}

/** One mark: where it stands, its layer and its finding. `id` is its place in reading order. */
export type Mark = {
  [L in Layer]: { id: number; layer: L; start: number; end: number; finding: Findings[L] };
}[Layer];

export type MarkOf<L extends Layer> = Extract<Mark, { layer: L }>;

const NUMBERS_A_MARK = 4;

/** The lists of findings that marks are made of. */
export const LISTS = ["quotations", "mentions", "roles", "times", "quantities", "residues", "sources"] as const;

/** The list in which a layer's findings stand. */
export function listName(layer: Layer): (typeof LISTS)[number] {
  switch (layer) {
    case "quotation":
      return "quotations";
    case "person":
    case "organisation":
    case "place":
      return "mentions";
    case "role":
      return "roles";
    case "time":
      return "times";
    case "quantity":
      return "quantities";
    case "residue":
      return "residues";
    case "source":
      return "sources";
  }
}

/** Whether a mark is a name. */
export const isName = (mark: Mark): mark is MarkOf<NameKind> =>
  mark.layer === "person" || mark.layer === "organisation" || mark.layer === "place";

/** Every mark, in the order of the offsets. */
export function marksOf(flat: Uint32Array, detail: Detail): Mark[] {
  const lists = LAYERS.map((layer) => detail[listName(layer)]);
  const marks: Mark[] = [];
  for (let i = 0; i + NUMBERS_A_MARK <= flat.length; i += NUMBERS_A_MARK) {
    const number = flat[i] as number;
    const finding = lists[number]?.[flat[i + 3] as number];
    const [start, end] = [flat[i + 1] as number, flat[i + 2] as number];
    if (finding && end > start) marks.push({ id: marks.length, layer: LAYERS[number], start, end, finding } as Mark);
  }
  return marks;
}

/** The offsets of all findings as the engine gives them, made from the findings themselves: by start, of equal starts the longest first. */
export function flatOf(detail: Detail): Uint32Array {
  const all: [number: number, start: number, end: number, index: number][] = [];
  for (const [number, layer] of LAYERS.entries()) {
    const list = listName(layer);
    for (const [index, finding] of detail[list].entries()) {
      const isOther = list === "mentions" && (finding as Mention).type !== layer;
      if (!isOther) all.push([number, finding.start, finding.end, index]);
    }
  }
  all.sort((a, b) => a[1] - b[1] || b[2] - a[2] || a[0] - b[0]);
  return Uint32Array.from(all.flat());
}
