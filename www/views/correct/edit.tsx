/** The form that changes a mark, or marks words that are not marked yet: by selection, or by typing them. */

import { useState } from "preact/hooks";
import { moved, occurrences } from "../../corrections/bounds";
import { placeOf } from "../../corrections/correction";
import { type Fault, type Form, formOf, givenOf } from "../../corrections/form";
import type { Reading } from "../../reading";
import { LAYERS } from "../../reading/layers";
import type { Span } from "../../reading/segments";
import { onOneLine, wordsOf } from "../../reading/words";
import { openArticle } from "../../state";
import { Choice } from "../choice";
import { useView } from "../context";
import { Modal } from "../dialogs/modal";
import { FormEnd } from "./end";
import { Fields } from "./fields";

export function Edit() {
  const { state } = useView();
  const article = openArticle(state);
  return article?.reading ? <EditForm reading={article.reading} article={article.id} /> : null;
}

function EditForm({ reading, article }: { reading: Reading; article: number }) {
  const { state, t, dispatch, commands } = useView();
  const c = t.correcting;
  // What is being changed is what was chosen when the form opened.
  const [selected] = useState(state.selected);
  const [mark] = useState(() => (!state.selected && state.chosen ? reading.marks[state.chosen.mark] : undefined));
  const [form, setForm] = useState<Form>(() => formOf(mark, mark ?? selected ?? { start: 0, end: 0 }, mark?.layer ?? "person", reading));
  const [fault, setFault] = useState<Fault | null>(null);
  const change = (part: Partial<Form>): void => {
    setForm({ ...form, ...part });
    setFault(null);
  };
  /** A name that was only read off the words follows them. */
  const move = (span: Span): void => {
    const read = (each: Span): string => onOneLine(reading.text.slice(each.start, each.end));
    change({ start: span.start, end: span.end, ...(form.name === read(form) && { name: read(span) }) });
  };
  const save = (event: Event): void => {
    event.preventDefault();
    const given = givenOf(form, mark, reading);
    if (typeof given === "string") {
      setFault(given);
      return;
    }
    const { start, end } = form;
    const words = wordsOf(form, reading.text);
    dispatch({ type: "dialog", dialog: null });
    getSelection()?.removeAllRanges();
    commands.correcting.correct(article, { do: "set", place: mark ? placeOf(mark) : null, start, end, given, words }, mark?.finding.rule);
  };
  const faults: Record<Fault, string> = {
    words: c.notFound,
    name: c.nameMissing,
    time: c.timeBad,
    amount: c.amountBad,
    medium: c.nameMissing,
  };
  return (
    <Modal heading={mark ? c.changeHeading : c.addHeading}>
      <form class="correct-form" onSubmit={save}>
        {!mark && !selected && <Typed text={reading.text} onFound={(span) => move(span ?? { start: 0, end: 0 })} />}
        {form.end > form.start && <Bounds span={form} text={reading.text} onMove={move} />}
        <Choice
          label={c.whatItIs}
          value={form.layer}
          options={LAYERS.map((layer) => [layer, t.layers[layer]])}
          onChoose={(layer) => change({ layer })}
          autofocus={mark !== undefined || selected !== null}
        />
        <Fields form={form} change={change} reading={reading} />
        {fault && <p role="alert">{faults[fault]}</p>}
        <FormEnd />
      </form>
    </Modal>
  );
}

/** The words to mark, typed; where they stand several times, one is gone to. */
function Typed({ text, onFound }: { text: string; onFound: (span: Span | null) => void }) {
  const { t } = useView();
  const c = t.correcting;
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const found = occurrences(words, text);
  const go = (next: number, spans: readonly Span[]): void => {
    setAt(next);
    onFound(spans[next] ?? null);
  };
  return (
    <div class="correct-typed">
      <label>
        {c.words}
        <input
          type="text"
          autofocus
          value={words}
          aria-describedby="typed-hint"
          onInput={(event) => {
            setWords(event.currentTarget.value);
            go(0, occurrences(event.currentTarget.value, text));
          }}
        />
      </label>
      <div class="correct-steps">
        {found.length > 1 && (
          <button type="button" onClick={() => go((at + found.length - 1) % found.length, found)}>
            {c.previousOccurrence}
          </button>
        )}
        <p id="typed-hint" class="hint" role="status">
          {!words.trim() ? c.wordsHint : found.length === 0 ? c.notFound : c.occurrence(at + 1, found.length)}
        </p>
        {found.length > 1 && (
          <button type="button" onClick={() => go((at + 1) % found.length, found)}>
            {c.nextOccurrence}
          </button>
        )}
      </div>
    </div>
  );
}

/** How much of the text is shown on either side, in UTF-16 units. */
const AROUND = 70;

/** The words in their sentence, and buttons that move their ends word by word. */
function Bounds({ span, text, onMove }: { span: Span; text: string; onMove: (span: Span) => void }) {
  const { t } = useView();
  const c = t.correcting;
  const steps = [
    ["start", -1, c.startEarlier, "←"],
    ["start", 1, c.startLater, "→"],
    ["end", -1, c.endEarlier, "←"],
    ["end", 1, c.endLater, "→"],
  ] as const;
  const before = text.slice(Math.max(0, span.start - AROUND), span.start).replace(/\s+/g, " ");
  const after = text.slice(span.end, span.end + AROUND).replace(/\s+/g, " ");
  const button = ([side, by, label, sign]: (typeof steps)[number]) => (
    <button type="button" key={label} class="icon" aria-label={label} title={label} onClick={() => onMove(moved(span, side, by, text))}>
      {sign}
    </button>
  );
  return (
    <fieldset class="correct-bounds">
      <legend>{c.bounds}</legend>
      <p lang="fr" class="correct-words" aria-live="polite">
        <span class="correct-around">…{before}</span>
        <mark>{wordsOf(span, text, 400)}</mark>
        <span class="correct-around">{after}…</span>
      </p>
      <p class="correct-steps">
        <span>
          {c.start} {steps.slice(0, 2).map(button)}
        </span>
        <span>
          {c.end} {steps.slice(2).map(button)}
        </span>
      </p>
    </fieldset>
  );
}
