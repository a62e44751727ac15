/** The mark of an entry that stands for one finding, in the layer that its list says. */

import type { Reading } from "../../reading";
import type { Layer } from "../../reading/layers";
import type { MarkOf } from "../../reading/marks";
import type { Entry } from "./entries";

export function markOf<L extends Layer>(entry: Entry, layer: L, reading: Reading): MarkOf<L> | null {
  const mark = reading.marks[entry.marks[0] ?? -1];
  return mark?.layer === layer ? (mark as MarkOf<L>) : null;
}
