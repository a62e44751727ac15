/** Rows of a list, a page of them at a time. A click goes to the passage; a further click to the next one of the same row. */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useView } from "../context";

const AT_ONCE = 40;

export interface Paged<E> {
  shown: readonly E[];
  /** The entry of the chosen mark. */
  current: E | undefined;
  /** The button for the rest, where there is one. */
  more: ComponentChildren;
}

/** The first entries, and with them the one of the chosen mark. */
export function usePaged<E extends { marks: readonly number[] }>(entries: readonly E[]): Paged<E> {
  const { state, t } = useView();
  const chosen = state.chosen?.mark ?? -1;
  const at = entries.findIndex((entry) => entry.marks.includes(chosen));
  const [most, setMost] = useState(AT_ONCE);
  const shown = at < most ? most : at + AT_ONCE;
  const more = entries.length > shown && (
    <button type="button" class="more" onClick={() => setMost(shown + AT_ONCE)}>
      {t.more}
    </button>
  );
  return { shown: entries.slice(0, shown), current: entries[at], more };
}

interface RowProps {
  marks: readonly number[];
  current: boolean;
  children: ComponentChildren;
}

export function Row({ marks, current, children }: RowProps) {
  const { state, t, dispatch } = useView();
  const go = (): void => {
    const mark = marks[(marks.indexOf(state.chosen?.mark ?? -1) + 1) % marks.length];
    if (mark === undefined) return;
    dispatch({ type: "panel-raised", raised: false });
    dispatch({ type: "mark-chosen", mark, jump: true });
  };
  return (
    <button
      type="button"
      class="row"
      data-row={marks.join(" ")}
      title={t.toPassage}
      aria-current={current ? "true" : undefined}
      onClick={go}
    >
      {children}
    </button>
  );
}

/** What a row says: first what it is, then the article's words, then the rest. */
export function RowWords({
  lead,
  text,
  notes,
}: {
  lead: ComponentChildren;
  text?: string;
  notes: readonly (string | null | undefined | false)[];
}) {
  const said = notes.filter(Boolean);
  return (
    <>
      <span class="row-lead">{lead}</span>
      {text && <span class="row-text">{text}</span>}
      {said.length > 0 && <span class="row-notes">{said.join(" · ")}</span>}
    </>
  );
}
