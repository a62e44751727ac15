/** Gives the focus to an element that the next drawing may only bring. Two frames: the first draws, the second finds. */
export function focusOn(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()));
}
