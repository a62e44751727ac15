/** When things happened: the article's own day, a line of time, and tables of what is placed, how long it lasts and what stays open. */

import { useMemo } from "preact/hooks";
import { dayInWords, timeInWords } from "../../i18n/dates";
import type { Reading } from "../../reading";
import type { MarkOf } from "../../reading/marks";
import { momentsOf } from "../../reading/moments";
import { wordsOf } from "../../reading/words";
import { openArticle } from "../../state";
import { DateField } from "../article/date";
import { useView } from "../context";
import { Row, usePaged } from "./rows";
import { Timeline } from "./timeline";
import "./tables.css";

export function Times({ reading }: { reading: Reading }) {
  const { state, t } = useView();
  const moments = useMemo(() => momentsOf(reading), [reading]);
  const article = openArticle(state);
  const dated = moments.dated.map(({ mark }) => mark);
  const none = dated.length + moments.lengths.length + moments.vague.length === 0;
  return (
    <>
      {article && (
        <div class="article-day">
          <h3>{t.articleDay}</h3>
          <DateField article={article} id="list-date" />
        </div>
      )}
      {dated.length > 0 && <Timeline dated={moments.dated} day={reading.detail.date?.value ?? null} />}
      <Moments heading={t.momentsHeading} marks={dated} reading={reading} />
      <Moments heading={t.lengthsHeading} marks={moments.lengths} reading={reading} />
      <Moments heading={t.vagueHeading} marks={moments.vague} reading={reading} />
      {none && <p class="nothing">{t.nothing.time}</p>}
    </>
  );
}

function Moments({ heading, marks, reading }: { heading: string; marks: readonly MarkOf<"time">[]; reading: Reading }) {
  const { state, t } = useView();
  const entries = useMemo(() => marks.map((mark) => ({ mark, marks: [mark.id] })), [marks]);
  const { shown, current, more } = usePaged(entries);
  if (marks.length === 0) return null;
  return (
    <>
      <table class="table list-table">
        <caption>
          {heading} <span class="count">{marks.length.toLocaleString(state.language)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.momentColumns.value}</th>
            <th scope="col">{t.momentColumns.words}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => {
            const { anchor, certainty } = entry.mark.finding;
            return (
              <tr key={entry.mark.id}>
                <th scope="row">
                  <Row marks={entry.marks} current={entry === current}>
                    {timeInWords(entry.mark.finding, state.language)}
                  </Row>
                </th>
                <td class="words">
                  {wordsOf(entry.mark, reading.text)}
                  <span class="how">
                    {anchor === null
                      ? t[certainty]
                      : anchor === reading.detail.date?.value
                        ? t.countedFromArticle
                        : t.countedFrom(dayInWords(anchor, state.language))}
                  </span>
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
