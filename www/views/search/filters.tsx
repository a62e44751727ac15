/** What is asked besides words. Each field answers at once; together they narrow. */

import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { LAYERS } from "../../reading/layers";
import { isFiltered, NO_QUESTION, type Question, SAYINGS } from "../../reading/question";
import { Options, type Values } from "../choice";
import { useView } from "../context";
import { sourceOf } from "../source";
import { namesIn, speakersIn } from "./suggestions";

type Part = Exclude<keyof Question, "exact">;

export function Filters() {
  const { state, t, dispatch } = useView();
  const { question, articles, corpus } = state;
  const names = useMemo(() => namesIn(articles, corpus), [articles, corpus]);
  const speakers = useMemo(() => speakersIn(articles, corpus), [articles, corpus]);
  const sources = useMemo(() => [...new Set(articles.map(sourceOf).filter((source) => source !== null))].sort(), [articles]);
  const ask = (part: Partial<Question>): void => dispatch({ type: "asked", question: part });
  const labels = t.find;
  // Where there is room for one column only, what is found comes first.
  const [folded] = useState(() => matchMedia("(max-width: 640px)").matches && !isFiltered(question));
  return (
    <details class="filters-fold" open={!folded}>
      <summary>{labels.filters}</summary>
      <form class="filters" aria-label={labels.filters} onSubmit={(event) => event.preventDefault()}>
        <Suggested part="name" label={labels.name} suggestions={names} />
        <Suggested part="speaker" label={labels.speaker} suggestions={speakers} />
        <Choice part="layer" label={labels.layer} options={LAYERS.map((layer) => [layer, t.layers[layer]])} />
        <Choice part="saying" label={labels.saying} options={SAYINGS.map((saying) => [saying, t.sayings[saying]])} />
        <Choice
          part="certainty"
          label={t.certainty}
          options={[
            ["stated", t.stated],
            ["inferred", t.inferred],
          ]}
        />
        <Choice part="source" label={labels.source} options={sources.map((source) => [source, source])} />
        <Day part="from" label={labels.from} />
        <Day part="to" label={labels.to} />
        <label class="filter-check">
          <input type="checkbox" checked={question.exact} onChange={(event) => ask({ exact: event.currentTarget.checked })} />{" "}
          {labels.exact}
        </label>
        <button type="button" class="link" onClick={() => ask(NO_QUESTION)}>
          {labels.clear}
        </button>
      </form>
    </details>
  );
}

/** A field under its words; the label stands beside it, so that its name is these words alone. */
function Field({ part, label, children }: { part: Part; label: string; children: ComponentChildren }) {
  return (
    <div class="filter">
      <label for={`ask-${part}`}>{label}</label>
      {children}
    </div>
  );
}

function Suggested({ part, label, suggestions }: { part: Part; label: string; suggestions: readonly string[] }) {
  const { state, dispatch } = useView();
  return (
    <Field part={part} label={label}>
      <input
        id={`ask-${part}`}
        type="search"
        list={`suggested-${part}`}
        value={state.question[part]}
        onInput={(event) => dispatch({ type: "asked", question: { [part]: event.currentTarget.value } })}
      />
      <datalist id={`suggested-${part}`}>
        {suggestions.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </Field>
  );
}

function Choice({ part, label, options }: { part: Part; label: string; options: Values<string> }) {
  const { state, t, dispatch } = useView();
  return (
    <Field part={part} label={label}>
      <select
        id={`ask-${part}`}
        value={state.question[part]}
        onChange={(event) => dispatch({ type: "asked", question: { [part]: event.currentTarget.value } })}
      >
        <Options values={[["", t.find.any], ...options]} />
      </select>
    </Field>
  );
}

function Day({ part, label }: { part: "from" | "to"; label: string }) {
  const { state, dispatch } = useView();
  const day = state.question[part];
  const ask = (value: string): void => {
    // A year half typed is no year yet.
    if (value === "" || /^[12]\d{3}-/.test(value)) dispatch({ type: "asked", question: { [part]: value } });
  };
  return (
    <Field part={part} label={label}>
      <input
        id={`ask-${part}`}
        type="date"
        key={day === "" ? "none" : "day"}
        defaultValue={day}
        onChange={(event) => ask(event.currentTarget.value)}
      />
    </Field>
  );
}
