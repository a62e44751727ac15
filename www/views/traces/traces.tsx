/** Whether an article looks translated by a program: the evidence by kind and number, never a score. */

import { useMemo } from "preact/hooks";
import type { Reading } from "../../reading";
import { tracesOf } from "../../reading/traces";
import { wordsOf } from "../../reading/words";
import { useView } from "../context";
import "./traces.css";

/** How many of a kind are quoted; the list below has them all. */
const QUOTED = 2;

export function TracesLine({ reading }: { reading: Reading }) {
  const { state, t } = useView();
  const traces = useMemo(() => tracesOf(reading), [reading]);
  if (traces.length === 0) return <p class="traces hint">{t.noTraces}</p>;
  return (
    <div class="traces">
      <p class="traces-heading">{t.traces.trim()}</p>
      <ul>
        {traces.map(({ kind, marks }) => (
          <li key={kind}>
            {marks.length.toLocaleString(state.language)} × {lowerFirst(t.residueKind[kind] ?? kind)}{" "}
            <span class="traces-words">
              {marks
                .slice(0, QUOTED)
                .map((mark) => `«\u202f${wordsOf(mark, reading.text, 60)}\u202f»`)
                .join(", ")}
              {marks.length > QUOTED && " …"}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same in one line, for the head of the article; nothing where there is no evidence. */
export function TracesSummary({ reading }: { reading: Reading }) {
  const { state, t, dispatch } = useView();
  const traces = useMemo(() => tracesOf(reading), [reading]);
  if (traces.length === 0) return null;
  const kinds = traces.map(
    ({ kind, marks }) => `${lowerFirst(t.residueKind[kind] ?? kind)} (${marks.length.toLocaleString(state.language)})`,
  );
  const see = (): void => {
    dispatch({ type: "list-chosen", list: "residue" });
    dispatch({ type: "panel-raised", raised: true });
    requestAnimationFrame(() => document.getElementById("tab-residue")?.focus());
  };
  return (
    <p class="traces-summary">
      {t.traces}
      {kinds.join(", ")}.{" "}
      <button type="button" class="link" onClick={see}>
        {t.seeTraces}
      </button>
    </p>
  );
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
