/** The right-hand panel: one list a layer, the accessible equivalent of the marks, and below it the reason for the chosen mark. */

import { useMemo, useState } from "preact/hooks";
import { LISTS, type List, openArticle } from "../../state";
import { useView } from "../context";
import { Inspector } from "../inspector/inspector";
import { entriesOf } from "./entries";
import { Rows } from "./rows";
import "./panel.css";

export function Panel() {
  const { state, t } = useView();
  const [up, setUp] = useState(false);
  const reading = openArticle(state)?.reading ?? null;
  const entries = useMemo(() => (reading ? entriesOf(state.list, reading, t, state.language) : []), [reading, state.list, t, state.language]);
  return (
    <aside class={`panel${up ? " panel-up" : ""}`} aria-label={t.panel}>
      <button type="button" class="panel-handle" aria-expanded={up} onClick={() => setUp(!up)}>
        {t.openPanel}
      </button>
      {reading && (
        <div class="panel-body">
          <Tabs />
          <div class="panel-list" role="tabpanel" id="panel-list" aria-labelledby={`tab-${state.list}`} tabIndex={0}>
            {entries.length === 0 ? <p class="nothing">{t.nothing[state.list]}</p> : <Rows key={`${state.open} ${state.list}`} entries={entries} onGo={() => setUp(false)} />}
          </div>
          <Inspector reading={reading} />
        </div>
      )}
    </aside>
  );
}

function Tabs() {
  const { state, t, dispatch } = useView();
  const reading = openArticle(state)?.reading;
  const counts = useMemo(() => new Map(LISTS.map((list) => [list, reading ? entriesOf(list, reading, t, state.language).length : 0])), [reading, t, state.language]);
  const choose = (list: List): void => {
    dispatch({ type: "list-chosen", list });
    document.getElementById(`tab-${list}`)?.focus();
  };
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = LISTS[(LISTS.indexOf(state.list) + by + LISTS.length) % LISTS.length];
    if (next) choose(next);
  };
  return (
    <div class="tabs" role="tablist" aria-label={t.findingsHeading} onKeyDown={step}>
      {LISTS.map((list) => (
        <button
          type="button"
          key={list}
          id={`tab-${list}`}
          role="tab"
          class="tab"
          data-empty={counts.get(list) === 0 ? "" : undefined}
          aria-selected={state.list === list}
          aria-controls="panel-list"
          tabIndex={state.list === list ? 0 : -1}
          onClick={() => choose(list)}
        >
          {t.lists[list]} <span class="count">{counts.get(list)?.toLocaleString(state.language)}</span>
        </button>
      ))}
    </div>
  );
}
