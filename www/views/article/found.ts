/** Shows the words searched for in the text that is drawn, by the browser's own highlights: no element is touched. */

import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

const NAME = "searched";

/** What is highlighted now, and the one that Enter went to last. */
let found: Range[] = [];
let last = -1;

/** The ranges of a block that hold the words, across the elements that stand in it. */
function rangesIn(block: Element, query: string): Range[] {
  const nodes: { node: Node; start: number }[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let text = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, start: text.length });
    text += node.textContent;
  }
  const lower = text.toLowerCase();
  // A few letters have a longer lower case, which would shift every offset after them.
  const searched = lower.length === text.length ? lower : text;
  const ranges: Range[] = [];
  for (let at = searched.indexOf(query); at >= 0; at = searched.indexOf(query, at + query.length)) {
    const range = document.createRange();
    const place = (offset: number): [Node, number] => {
      const { node, start } = nodes.findLast(({ start }) => start <= offset) ?? { node: block, start: 0 };
      return [node, offset - start];
    };
    range.setStart(...place(at));
    const [node, offset] = place(at + query.length - 1);
    range.setEnd(node, offset + 1);
    ranges.push(range);
  }
  return ranges;
}

export function useFound(text: RefObject<HTMLElement | null>, query: string, drawn: unknown): void {
  // What is drawn changes the text nodes that are searched, so it is watched as well.
  useLayoutEffect(() => {
    const words = query.trim().toLowerCase();
    const blocks = text.current?.querySelectorAll(".block > :last-child") ?? [];
    found = words ? [...blocks].flatMap((block) => rangesIn(block, words)) : [];
    last = -1;
    CSS.highlights?.set(NAME, new Highlight(...found));
  }, [text, query, drawn]);
}

/** Brings the next place into view; after the last comes the first. */
export function goToNextFound(): void {
  if (found.length === 0) return;
  last = (last + 1) % found.length;
  found[last]?.startContainer.parentElement?.scrollIntoView({ block: "center" });
}
