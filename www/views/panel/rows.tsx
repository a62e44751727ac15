/** The rows of a list. A click goes to the passage; a further click to the entity's next one. */

import { useState } from "preact/hooks";
import type { Reading } from "../../reading";
import { useView } from "../context";
import { contentOf } from "./content";
import type { Entry } from "./entries";

const AT_ONCE = 200;

export function Rows({ entries, reading }: { entries: readonly Entry[]; reading: Reading }) {
  const { state, t } = useView();
  const chosen = state.chosen?.mark ?? -1;
  const at = entries.findIndex((entry) => entry.marks.includes(chosen));
  const [most, setMost] = useState(AT_ONCE);
  // The row of the chosen mark is always among those shown.
  const shown = at < most ? most : at + AT_ONCE;
  return (
    <>
      <ol class="rows">
        {entries.slice(0, shown).map((entry, i) => (
          <li key={entry.key}>
            <Row entry={entry} reading={reading} current={i === at} />
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

function Row({ entry, reading, current }: { entry: Entry; reading: Reading; current: boolean }) {
  const { state, t, dispatch } = useView();
  const { lead, text, quoted, notes } = contentOf(entry, reading, t, state.language);
  const go = (): void => {
    const last = entry.marks.indexOf(state.chosen?.mark ?? -1);
    const mark = entry.marks[(last + 1) % entry.marks.length];
    if (mark === undefined) return;
    dispatch({ type: "panel-raised", raised: false });
    dispatch({ type: "mark-chosen", mark, jump: true });
  };
  const said = notes.filter(Boolean);
  return (
    <button
      type="button"
      class="row"
      data-row={entry.marks.join(" ")}
      title={t.toPassage}
      aria-current={current ? "true" : undefined}
      onClick={go}
    >
      <span class="row-lead">{lead}</span>
      {text && <span class="row-text">{quoted ? `«\u202f${text}\u202f»` : text}</span>}
      {said.length > 0 && <span class="row-notes">{said.join(" · ")}</span>}
    </button>
  );
}
