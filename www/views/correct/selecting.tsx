/** Words that are selected in the article can be marked: at once as a name or a quotation, or by the form. */

import { useEffect, useRef, useState } from "preact/hooks";
import { trimmed } from "../../corrections/bounds";
import type { Given } from "../../corrections/correction";
import type { Span } from "../../reading/segments";
import { onOneLine, wordsOf } from "../../reading/words";
import { openArticle } from "../../state";
import { useView } from "../context";

/** How long a selection must rest before the buttons come, in milliseconds: while it grows they would be in the way. */
const REST = 200;

/** The offset in the article of a place in the page; null where it is not in the article's text. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>(".text [data-from]");
  if (!block) return null;
  const range = document.createRange();
  range.selectNodeContents(block);
  range.setEnd(node, offset);
  return Number(block.dataset.from) + range.toString().length;
}

function selectedSpan(text: string): { span: Span; range: Range } | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  const span = trimmed({ start, end }, text);
  return span && { span, range };
}

const AT_ONCE = ["person", "organisation", "place", "quotation"] as const;

export function Selecting() {
  const { state, t, dispatch, commands } = useView();
  const article = openArticle(state);
  const reading = article?.reading ?? null;
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  const here = useRef(false);
  useEffect(() => {
    if (!reading) return;
    let timer = 0;
    const look = (): void => {
      const found = selectedSpan(reading.text);
      if (found) {
        const box = found.range.getBoundingClientRect();
        setAt({ x: box.left + box.width / 2, y: box.bottom });
      }
      // Every click moves the selection; only one that holds words, or held some, is news.
      if (found || here.current) dispatch({ type: "words-selected", span: found?.span ?? null });
      here.current = found !== null;
    };
    const changed = (): void => {
      clearTimeout(timer);
      // In an open form there are selections of its own.
      if (!document.querySelector("dialog[open]")) timer = window.setTimeout(look, REST);
    };
    const hide = (): void => setAt(null);
    document.addEventListener("selectionchange", changed);
    addEventListener("scroll", hide, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", changed);
      removeEventListener("scroll", hide, { capture: true });
    };
  }, [reading, dispatch]);
  const { selected } = state;
  if (!selected || !at || !reading || !article || state.dialog) return null;

  const mark = (layer: (typeof AT_ONCE)[number]): void => {
    const words = onOneLine(wordsOf(selected, reading.text));
    const given: Given = layer === "quotation" ? { layer, kind: "direct", speaker: null } : { layer, name: words };
    getSelection()?.removeAllRanges();
    commands.correcting.correct(article.id, { do: "set", place: null, ...selected, given, words });
  };
  return (
    <div class="selecting" role="toolbar" aria-label={t.correcting.markAs} ref={(bar) => settle(bar, at)}>
      {AT_ONCE.map((layer) => (
        // Pressing the pointer elsewhere would end the selection.
        <button type="button" key={layer} onMouseDown={(event) => event.preventDefault()} onClick={() => mark(layer)}>
          {t.layers[layer]}
        </button>
      ))}
      <button
        type="button"
        title={`${t.correcting.other} (e)`}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => dispatch({ type: "dialog", dialog: "correct" })}
      >
        {t.correcting.other}
      </button>
    </div>
  );
}

/** Below the selection, and within the window. */
function settle(bar: HTMLElement | null, { x, y }: { x: number; y: number }): void {
  if (!bar) return;
  const { width, height } = bar.getBoundingClientRect();
  const left = Math.min(Math.max(8, x - width / 2), innerWidth - width - 8);
  const top = Math.min(y + 8, innerHeight - height - 8);
  bar.style.setProperty("left", `${Math.round(left)}px`);
  bar.style.setProperty("top", `${Math.round(top)}px`);
}
