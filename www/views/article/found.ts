/** Shows passages in the text that is drawn, by the browser's own highlights: no element is touched. */

import type { Span } from "../../reading/segments";

/** The text of a piece, whose first offset `data-from` tells. */
const TEXTS = ".block > [data-from]";

/** A span of the article as a range of the drawn text; null where it is not drawn. What crosses blocks ends with the first. */
export function rangeOf(root: HTMLElement, { start, end }: Span): Range | null {
  const block = [...root.querySelectorAll<HTMLElement>(TEXTS)].findLast((each) => Number(each.dataset.from) <= start);
  return block ? rangeIn(block, start, end) : null;
}

function rangeIn(block: HTMLElement, start: number, end: number): Range | null {
  const range = document.createRange();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let at = Number(block.dataset.from);
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!begun && start < at + length) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun) range.setEnd(node, Math.min(length, end - at));
    if (begun && end <= at + length) break;
    at += length;
  }
  return begun ? range : null;
}

/** Highlights `spans`, which stand in the order of the text. Blocks do too, so both are walked once. */
export function showFound(root: HTMLElement, spans: readonly Span[]): void {
  const blocks = [...root.querySelectorAll<HTMLElement>(TEXTS)];
  const ranges: Range[] = [];
  let next = 0;
  for (const [i, block] of blocks.entries()) {
    const from = Number(block.dataset.from);
    const until = Number(blocks[i + 1]?.dataset.from ?? Number.POSITIVE_INFINITY);
    while ((spans[next]?.start ?? Number.POSITIVE_INFINITY) < from) next++;
    for (let span = spans[next]; span && span.start < until; span = spans[++next]) {
      const range = rangeIn(block, span.start, span.end);
      if (range) ranges.push(range);
    }
  }
  CSS.highlights?.set("searched", new Highlight(...ranges));
}

/** Brings words to which no mark belongs into view and gives their block the focus. */
export function goToWords(root: HTMLElement, words: Span): void {
  const range = rangeOf(root, words);
  const block = range?.startContainer.parentElement?.closest<HTMLElement>("[data-from]");
  if (!range || !block) return;
  CSS.highlights?.set("visited", new Highlight(range));
  const folded = block.closest("details");
  if (folded) folded.open = true;
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  block.scrollIntoView({ block: "center" });
}

export function leaveWords(): void {
  CSS.highlights?.delete("visited");
}
