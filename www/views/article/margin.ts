/** Puts each speaker's name at the height of the line where the quotation begins. Done after drawing, for only then are lines known. */

const GAP = 2;

function align(root: HTMLElement): void {
  for (const margin of root.querySelectorAll<HTMLElement>(".margin")) {
    const top = margin.getBoundingClientRect().top;
    let free = 0;
    for (const label of margin.querySelectorAll<HTMLElement>(".margin-speaker")) {
      const piece = margin.parentElement?.querySelector(`mark[data-mark="${label.dataset.for}"]`);
      const line = piece?.getClientRects()[0];
      if (!line) continue;
      const wanted = line.top - top + (line.height - label.offsetHeight) / 2;
      const at = Math.max(wanted, free);
      label.style.setProperty("--down", `${Math.round(at - label.offsetTop)}px`);
      free = at + label.offsetHeight + GAP;
    }
  }
}

/** Aligns now and whenever the column changes its width; returns how to stop. */
export function alignMargin(root: HTMLElement): () => void {
  align(root);
  let width = root.clientWidth;
  const observer = new ResizeObserver(() => {
    if (root.clientWidth === width) return;
    width = root.clientWidth;
    align(root);
  });
  observer.observe(root);
  return () => observer.disconnect();
}
