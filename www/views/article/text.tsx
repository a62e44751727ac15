/** The article's text, a window of it at a time: what is far from the reader is drawn when it is asked for. */

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Reading } from "../../reading";
import { rowSpan } from "../../reading/pieces";
import { useView } from "../context";
import { announce } from "./announce";
import { goToWords, leaveWords, showFound } from "./found";
import { useHover } from "./hover";
import { goTo, keepAbove, light } from "./jump";
import { alignMargin } from "./margin";
import { Notes, number } from "./notes";
import { usePointing } from "./pointing";
import { usePrinting } from "./printing";
import { RowView } from "./row";
import { AT_ONCE, around, grow, lengthOf, type Window, windowFrom } from "./window";

export function Text({ reading, language }: { reading: Reading; language: string }) {
  const { state, t } = useView();
  const root = useRef<HTMLDivElement>(null);
  const { rows } = reading;
  const [drawn, setDrawn] = useState<Window>(() => windowFrom(rows, 0));
  const [wanted, setWanted] = useState(AT_ONCE);

  // The row that holds the chosen mark must stand in the window before the view can go there.
  const { chosen, visited, found, open } = state;
  const mark = chosen ? reading.marks[chosen.mark] : undefined;
  const words = visited?.words ?? null;
  const target = words ?? (chosen?.jump ? mark : undefined);
  const at = useMemo(() => (target ? rows.findIndex((row) => rowSpan(row).end > target.start) : -1), [rows, target]);
  const moved = at >= 0 && (at < drawn.from || at >= drawn.to) ? around(rows, at) : drawn;
  if (moved !== drawn) setDrawn(moved);
  // Paper has no button for the rest.
  const printing = usePrinting();
  const window = useMemo(() => (printing ? { from: 0, to: rows.length } : moved), [printing, rows, moved]);

  // The rest of what is wanted comes in turns of its own, once this one is seen.
  const isFull = window.to >= rows.length || lengthOf(rows, window) >= wanted;
  useEffect(() => {
    if (!isFull) setDrawn(grow(rows, window, 1));
  }, [isFull, rows, window]);

  useLayoutEffect(() => {
    if (!root.current) return;
    light(root.current, mark ?? null, reading);
    if (mark && chosen?.jump) goTo(root.current, mark);
    else if (mark) keepAbove(root.current, mark, document.querySelector<HTMLElement>(".panel"));
  }, [chosen, mark, reading, window]);

  useLayoutEffect(() => (root.current ? alignMargin(root.current) : undefined), [reading, window, state.hidden]);

  // Marks have a look of their own; only words and names are shown as found.
  const shown = state.question.words !== "" || state.question.name !== "";
  const hits = useMemo(() => (shown && found?.hits.filter(({ article }) => article === open)) || [], [shown, found, open]);
  useLayoutEffect(() => {
    if (root.current) showFound(root.current, hits);
  }, [hits, window, reading]);
  useLayoutEffect(() => {
    if (root.current && words) goToWords(root.current, words);
    return leaveWords;
  }, [words, reading]);

  useLayoutEffect(() => {
    if (root.current) announce(root.current, reading, state.hidden, state.announced, t);
  }, [reading, window, state.hidden, state.announced, t]);
  useLayoutEffect(() => {
    if (root.current && printing) number(root.current, reading, state.hidden);
  }, [reading, window, printing, state.hidden]);

  usePointing(root);
  useHover(root, reading);

  const hidden = [...state.hidden].join(" ");
  return (
    <div ref={root} class="text" lang={language} data-hidden={hidden}>
      {window.from > 0 && (
        <button type="button" class="more" onClick={() => setDrawn(grow(rows, window, -1))}>
          {t.before}
        </button>
      )}
      {rows.slice(window.from, window.to).map((row) => (
        <RowView key={rowSpan(row).start} row={row} reading={reading} t={t} />
      ))}
      {isFull && window.to < rows.length && (
        <button type="button" class="more" onClick={() => setWanted(lengthOf(rows, window) + AT_ONCE)}>
          {t.more}
        </button>
      )}
      {printing && <Notes reading={reading} />}
    </div>
  );
}
