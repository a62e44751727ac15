/** Pointing at marks: a click takes the smallest under the pointer, every further click the next larger one; Enter asks why. */

import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { isLayer, type Layer } from "../../reading/layers";
import { useView } from "../context";

/** The pieces of marks under the pointer whose layers are shown, the smallest first. */
export function shownUnder(target: Element, hidden: ReadonlySet<Layer>): HTMLElement[] {
  const under: HTMLElement[] = [];
  for (let piece = target.closest<HTMLElement>("mark"); piece; piece = piece.parentElement?.closest<HTMLElement>("mark") ?? null) {
    const layer = piece.dataset.layer ?? "";
    if (isLayer(layer) && !hidden.has(layer)) under.push(piece);
  }
  return under;
}

/** The mark that a click on `target` means, by its number. */
function chooseAt(target: Element, chosen: number | null, hidden: ReadonlySet<Layer>): number | null {
  const label = target.closest<HTMLElement>(".margin-speaker");
  if (label) return Number(label.dataset.for);
  // Selecting words is not pointing at a mark.
  if (getSelection()?.isCollapsed === false) return null;
  const under = shownUnder(target, hidden).map((piece) => Number(piece.dataset.mark));
  const at = chosen === null ? -1 : under.indexOf(chosen);
  return under[(at + 1) % under.length] ?? null;
}

/** One listener for all marks of a text: there can be thousands. */
export function usePointing(text: RefObject<HTMLElement | null>): void {
  const { state, dispatch } = useView();
  const chosen = state.chosen?.mark ?? null;
  useEffect(() => {
    const root = text.current;
    const onClick = (event: MouseEvent): void => {
      const mark = chooseAt(event.target as Element, chosen, state.hidden);
      if (mark !== null) dispatch({ type: "mark-chosen", mark, jump: false });
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || !(event.target as Element).matches("mark")) return;
      event.preventDefault();
      document.getElementById("why")?.focus();
    };
    root?.addEventListener("click", onClick);
    root?.addEventListener("keydown", onKey);
    return () => {
      root?.removeEventListener("click", onClick);
      root?.removeEventListener("keydown", onKey);
    };
  }, [text, chosen, state.hidden, dispatch]);
}
