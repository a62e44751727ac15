/** Puts each speaker's name at the height of the line where the quotation begins. Done after drawing, for only then are lines known. */

const GAP = 2;

/** How far down each label of a margin goes: to its line, or below the label before it. */
function placesOf(margin: HTMLElement): { label: HTMLElement; down: number }[] {
  const top = margin.getBoundingClientRect().top;
  let free = 0;
  const places: { label: HTMLElement; down: number }[] = [];
  for (const label of margin.querySelectorAll<HTMLElement>(".margin-speaker")) {
    const line = margin.parentElement?.querySelector(`mark[data-mark="${label.dataset.for}"]`)?.getClientRects()[0];
    if (!line) continue;
    const wanted = line.top - top + (line.height - label.offsetHeight) / 2;
    const at = Math.max(wanted, free);
    places.push({ label, down: Math.round(at - label.offsetTop) });
    free = at + label.offsetHeight + GAP;
  }
  return places;
}

/** Everything is measured before anything is moved, so the browser lays the text out once. */
function align(root: HTMLElement): void {
  const margins = [...root.querySelectorAll<HTMLElement>(".margin:not(:empty)")];
  for (const { label, down } of margins.flatMap(placesOf)) label.style.setProperty("--down", `${down}px`);
}

/** Aligns before the next frame is painted and whenever the column changes its width; returns how to stop. */
export function alignMargin(root: HTMLElement): () => void {
  // The frame lays the text out anyway: measured in the turn that draws, this would make that turn longer.
  const frame = requestAnimationFrame(() => align(root));
  let width = 0;
  const observer = new ResizeObserver(() => {
    // It tells the first width too.
    if (width !== 0 && root.clientWidth !== width) align(root);
    width = root.clientWidth;
  });
  observer.observe(root);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}
