/** The notes of a printed article: what each numbered mark says, and why it was marked. */

import { useMemo } from "preact/hooks";
import type { Reading } from "../../reading";
import { notedMarks } from "../../reading/notes";
import { wordsOf } from "../../reading/words";
import type { State } from "../../state";
import { useView } from "../context";
import { factsOf } from "../inspector/facts";
import "./notes.css";

export function Notes({ reading }: { reading: Reading }) {
  const { state, t } = useView();
  const noted = useMemo(() => notedMarks(reading.marks, state.hidden), [reading, state.hidden]);
  if (noted.length === 0) return null;
  return (
    <section class="notes">
      <h3>{t.notesHeading}</h3>
      <ol>
        {noted.map((mark) => {
          const facts = factsOf(mark, reading, t, state.language).map(({ term, words }) => t.says(term.toLowerCase(), words));
          return (
            <li key={mark.id}>
              {t.layers[mark.layer]} <q>{wordsOf(mark, reading.text, 60)}</q>. {t.facts(facts)} ({t[mark.finding.certainty]})
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Sets each note's number behind its words. The attribute is this function's own: drawing never writes it. */
export function number(root: HTMLElement, reading: Reading, hidden: State["hidden"]): void {
  const numbers = new Map(notedMarks(reading.marks, hidden).map(({ id }, i) => [id, i + 1]));
  for (const piece of root.querySelectorAll<HTMLElement>("mark")) {
    const { part, mark } = piece.dataset;
    const note = part && part !== "last" ? undefined : numbers.get(Number(mark));
    if (note) piece.dataset.note = String(note);
  }
}
