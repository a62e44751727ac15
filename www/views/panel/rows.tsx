/** The rows of a list. A click goes to the passage; a further click to the entity's next one. */

import { useState } from "preact/hooks";
import { useView } from "../context";
import type { Entry } from "./entries";

const AT_ONCE = 200;

export function Rows({ entries, onGo }: { entries: readonly Entry[]; onGo: () => void }) {
  const { state, t, dispatch } = useView();
  const chosen = state.chosen?.mark ?? -1;
  const at = entries.findIndex((entry) => entry.marks.includes(chosen));
  const [most, setMost] = useState(AT_ONCE);
  const shown = Math.max(most, at + 1);
  const go = (entry: Entry): void => {
    const mark = entry.marks[(entry.marks.indexOf(chosen) + 1) % entry.marks.length];
    if (mark === undefined) return;
    onGo();
    dispatch({ type: "mark-chosen", mark, jump: true });
  };
  return (
    <>
      <ol class="rows">
        {entries.slice(0, shown).map((entry, i) => (
          <li key={entry.key}>
            <button type="button" class="row" id={`row-${entry.key}`} data-row={entry.marks.join(" ")} title={t.toPassage} aria-current={i === at ? "true" : undefined} onClick={() => go(entry)}>
              <span class="row-lead">{entry.lead}</span>
              {entry.text && <span class={entry.quoted ? "row-text row-quoted" : "row-text"}>{entry.quoted ? `«\u202f${entry.text}\u202f»` : entry.text}</span>}
              {entry.notes.length > 0 && <span class="row-notes">{entry.notes.join(" · ")}</span>}
            </button>
          </li>
        ))}
      </ol>
      {entries.length > shown && (
        <button type="button" class="more" onClick={() => setMost(shown + AT_ONCE)}>
          {t.more}
        </button>
      )}
    </>
  );
}
