/** The figures as a table: how much, of what, in which sentence. */

import { valueInWords } from "../../i18n/quantities";
import type { Reading } from "../../reading";
import { sentenceAt } from "../../reading/sentences";
import { wordsOf } from "../../reading/words";
import { useView } from "../context";
import type { Entry } from "./entries";
import { markOf } from "./marks";
import { Row, usePaged } from "./rows";
import "./tables.css";

export function Quantities({ entries, reading }: { entries: readonly Entry[]; reading: Reading }) {
  const { state, t } = useView();
  const { shown, current, more } = usePaged(entries);
  return (
    <>
      <table class="table list-table figures">
        <caption class="visually-hidden">{t.lists.quantity}</caption>
        <thead>
          <tr>
            <th scope="col">{t.figureColumns.value}</th>
            <th scope="col">{t.figureColumns.unit}</th>
            <th scope="col">{t.figureColumns.sentence}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => {
            const mark = markOf(entry, "quantity", reading);
            if (!mark) return null;
            return (
              <tr key={entry.key}>
                <th scope="row">
                  <Row marks={entry.marks} current={entry === current}>
                    {valueInWords(mark.finding, state.language)}
                  </Row>
                </th>
                <td>{mark.finding.unit ?? "–"}</td>
                <td class="words">
                  <Around inner={mark} reading={reading} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {more}
    </>
  );
}

/** How much of a sentence is shown on either side, in UTF-16 units. */
const AROUND = 45;

/** The sentence of a mark with its words set off; a long one is cut on either side. */
export function Around({ inner, reading }: { inner: { start: number; end: number }; reading: Reading }) {
  const sentence = sentenceAt(inner.start, reading);
  const { text } = reading;
  const end = Math.max(sentence.end, inner.end);
  let before = text.slice(Math.max(sentence.start, inner.start - AROUND), inner.start);
  let after = text.slice(inner.end, Math.min(end, inner.end + AROUND));
  if (inner.start - AROUND > sentence.start) before = `… ${before.slice(before.indexOf(" ") + 1)}`;
  if (inner.end + AROUND < end) after = `${after.slice(0, Math.max(after.lastIndexOf(" "), 0))} …`;
  return (
    <>
      {before}
      <b>{wordsOf(inner, text)}</b>
      {after}
    </>
  );
}
