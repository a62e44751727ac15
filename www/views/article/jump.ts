/** Going to a mark and back: focus moves, the mark flashes once, its partners light up. */

import type { Reading } from "../../reading";
import type { Mark } from "../../reading/marks";
import { partnersOf } from "../../reading/partners";

/** Where the focus was before the view went to a mark. */
let origin: HTMLElement | null = null;

/** The pieces of a mark that are drawn. */
export function piecesOf(root: ParentNode, mark: number): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`mark[data-mark="${mark}"]`)];
}

export function goTo(root: HTMLElement, mark: Mark): void {
  const [first] = piecesOf(root, mark.id);
  if (!first) return;
  const from = document.activeElement;
  if (from instanceof HTMLElement && !root.contains(from) && from !== document.body) origin = from;
  const folded = first.closest("details");
  if (folded) folded.open = true;
  first.focus({ preventScroll: true });
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  first.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  for (const piece of piecesOf(root, mark.id)) {
    piece.classList.add("flash");
    piece.addEventListener("animationend", () => piece.classList.remove("flash"), { once: true });
  }
}

/** Where the reason rises over the text from below, the chosen words stay in view above it. */
export function keepAbove(root: HTMLElement, mark: Mark, sheet: HTMLElement | null): void {
  const [first] = piecesOf(root, mark.id);
  if (!first || !sheet || getComputedStyle(sheet).position !== "fixed") return;
  const hidden = first.getBoundingClientRect().bottom - sheet.getBoundingClientRect().top;
  if (hidden > 0) scrollBy({ top: hidden + first.getBoundingClientRect().height + 40 });
}

/** The focus goes back to where the last jump came from. */
export function comeBack(): void {
  if (origin?.isConnected) origin.focus();
  else document.getElementById("article")?.focus();
  origin = null;
}

/** Marks the chosen mark and its partners. The attribute is this function's own: drawing never writes it. */
export function light(root: HTMLElement, chosen: Mark | null, reading: Reading): void {
  for (const lit of root.querySelectorAll("[data-lit]")) {
    lit.removeAttribute("data-lit");
    lit.removeAttribute("aria-describedby");
  }
  if (!chosen) return;
  const partners = partnersOf(chosen, reading);
  for (const piece of root.querySelectorAll<HTMLElement>("mark")) {
    const id = Number(piece.dataset.mark);
    if (id === chosen.id) {
      piece.setAttribute("data-lit", "chosen");
      // A screen reader says what the words are marked as; Enter leads to the rest.
      piece.setAttribute("aria-describedby", "why-heading");
    } else if (partners.has(id)) piece.setAttribute("data-lit", "partner");
  }
  for (const label of root.querySelectorAll<HTMLElement>(".margin-speaker")) {
    if (Number(label.dataset.for) === chosen.id) label.setAttribute("data-lit", "chosen");
  }
}
