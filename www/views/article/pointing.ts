/** Which mark a click means: the smallest under the pointer, and with every further click the next larger one. */

import type { Layer } from "../../reading/layers";
import { isLayer } from "../../state";

export function chooseAt(target: Element, chosen: number | null, hidden: ReadonlySet<Layer>): number | null {
  const label = target.closest<HTMLElement>(".margin-speaker");
  if (label) return Number(label.dataset.for);
  // Selecting words is not pointing at a mark.
  if (getSelection()?.isCollapsed === false) return null;
  const under: number[] = [];
  for (let mark = target.closest<HTMLElement>("mark"); mark; mark = mark.parentElement?.closest<HTMLElement>("mark") ?? null) {
    const layer = mark.dataset.layer ?? "";
    if (isLayer(layer) && !hidden.has(layer)) under.push(Number(mark.dataset.mark));
  }
  const at = chosen === null ? -1 : under.indexOf(chosen);
  return under[(at + 1) % under.length] ?? null;
}
