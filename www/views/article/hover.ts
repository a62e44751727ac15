/** The mark under the pointer: its partners light up, and the browser's own tip says what it is and why. */

import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import type { Reading } from "../../reading";
import type { Mark } from "../../reading/marks";
import { partnersOf } from "../../reading/partners";
import type { View } from "../context";
import { useView } from "../context";
import { factsOf, reasonOf } from "../inspector/facts";
import { shownUnder } from "./pointing";

/** What, why and how sure, in a few lines. */
function tipOf(mark: Mark, reading: Reading, { state, t }: Pick<View, "state" | "t">): string {
  const facts = factsOf(mark, reading, t, state.language).map(({ term, words }) => t.says(term, words));
  const why = reasonOf(mark.finding.rule, state);
  return [t.layers[mark.layer], ...facts.slice(0, 2), `${why} (${t[mark.finding.certainty]})`].join("\n");
}

function lightNear(root: HTMLElement, mark: Mark | undefined, reading: Reading): void {
  for (const near of root.querySelectorAll("[data-near]")) near.removeAttribute("data-near");
  if (!mark) return;
  const near = partnersOf(mark, reading).add(mark.id);
  for (const piece of root.querySelectorAll("mark")) if (near.has(Number(piece.dataset.mark))) piece.setAttribute("data-near", "");
  for (const label of root.querySelectorAll<HTMLElement>(".margin-speaker")) {
    if (Number(label.dataset.for) === mark.id) label.setAttribute("data-near", "");
  }
}

/** One listener for all marks of a text. */
export function useHover(text: RefObject<HTMLElement | null>, reading: Reading): void {
  const { state, t } = useView();
  useEffect(() => {
    const root = text.current;
    let over = -1;
    const onOver = (event: PointerEvent): void => {
      if (!root || event.pointerType === "touch") return;
      const label = (event.target as Element).closest<HTMLElement>(".margin-speaker");
      // The smallest, as the click takes it.
      const [piece] = shownUnder(event.target as Element, state.hidden);
      const at = Number(label?.dataset.for ?? piece?.dataset.mark ?? -1);
      if (at === over) return;
      over = at;
      const mark = reading.marks[at];
      lightNear(root, mark, reading);
      if (mark && piece) piece.title = tipOf(mark, reading, { state, t });
    };
    const onLeave = (): void => {
      over = -1;
      if (root) lightNear(root, undefined, reading);
    };
    root?.addEventListener("pointerover", onOver);
    root?.addEventListener("pointerleave", onLeave);
    return () => {
      root?.removeEventListener("pointerover", onOver);
      root?.removeEventListener("pointerleave", onLeave);
    };
  }, [text, reading, state, t]);
}
