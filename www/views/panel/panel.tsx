/** The right-hand panel: one list a layer, the accessible equivalent of the marks, and below it the reason for the chosen mark. */

import { useMemo } from "preact/hooks";
import type { Reading } from "../../reading";
import { LISTS, type List, openArticle } from "../../state";
import { useView } from "../context";
import { Inspector } from "../inspector/inspector";
import { type Lists, listsOf } from "../lists/entries";
import { Names } from "../lists/names";
import { Quantities } from "../lists/quantities";
import { Quotations } from "../lists/quotations";
import { Residues } from "../lists/residues";
import { Sources } from "../lists/sources";
import { Times } from "../lists/times";
import "./panel.css";

export function Panel() {
  const { state, t, dispatch } = useView();
  const reading = openArticle(state)?.reading ?? null;
  const lists = useMemo((): Lists => (reading ? listsOf(reading) : new Map()), [reading]);
  return (
    <aside class={`panel${state.raised ? " panel-up" : ""}`} aria-label={t.panel}>
      <button
        type="button"
        class="panel-handle"
        aria-expanded={state.raised}
        onClick={() => dispatch({ type: "panel-raised", raised: !state.raised })}
      >
        {reading ? `${t.lists[state.list]} (${(lists.get(state.list)?.length ?? 0).toLocaleString(state.language)})` : t.openPanel}
        <span class="panel-sign" aria-hidden="true">
          {state.raised ? " ▾" : " ▴"}
        </span>
      </button>
      {reading && (
        <div class="panel-body">
          <Tabs lists={lists} />
          <div class="panel-list" role="tabpanel" id="panel-list" aria-labelledby={`tab-${state.list}`}>
            <ListView key={`${state.open} ${state.list}`} reading={reading} lists={lists} />
          </div>
          <Inspector reading={reading} />
        </div>
      )}
    </aside>
  );
}

/** The chosen list; one of names can tell of other articles where this one has none, the dates begin with the article's own. */
function ListView({ reading, lists }: { reading: Reading; lists: Lists }) {
  const { state, t } = useView();
  const entries = lists.get(state.list) ?? [];
  switch (state.list) {
    case "person":
    case "organisation":
    case "place":
      return <Names kind={state.list} entries={entries} reading={reading} />;
    case "time":
      return <Times reading={reading} />;
    case "residue":
      return <Residues reading={reading} />;
    default:
      break;
  }
  if (entries.length === 0) return <p class="nothing">{t.nothing[state.list]}</p>;
  switch (state.list) {
    case "quotation":
      return <Quotations entries={entries} reading={reading} />;
    case "quantity":
      return <Quantities entries={entries} reading={reading} />;
    case "source":
      return <Sources entries={entries} reading={reading} />;
  }
}

function Tabs({ lists }: { lists: Lists }) {
  const { state, t, dispatch } = useView();
  const count = (list: List): number => lists.get(list)?.length ?? 0;
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
          data-empty={count(list) === 0 ? "" : undefined}
          aria-selected={state.list === list}
          aria-controls="panel-list"
          tabIndex={state.list === list ? 0 : -1}
          onClick={() => choose(list)}
        >
          {t.lists[list]} <span class="count">{count(list).toLocaleString(state.language)}</span>
        </button>
      ))}
    </div>
  );
}
