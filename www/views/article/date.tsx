/** The article's date, how it is known, and the field that corrects it. */

import type { Article } from "../../state";
import { DateWords } from "../articles/articles";
import { useView } from "../context";

export function DateField({ article, id }: { article: Article; id: string }) {
  const { t, commands } = useView();
  const date = article.reading?.detail.date?.value ?? "";
  const correct = (value: string): void => {
    // A date half typed is no date yet.
    if (/^[12]\d{3}-\d{2}-\d{2}$/.test(value)) commands.correcting.correct(article.id, { do: "date", value });
  };
  // Nothing to correct is nothing to fill in; an unknown date is asked for, and one just given may be given better.
  const unsettled = !date || article.date?.basis === "given";
  return (
    <>
      <DateWords article={article} />
      <details class="article-date" open={unsettled} key={`${article.id} ${unsettled}`}>
        <summary>{date ? t.correctDate : t.giveDate}</summary>
        <label class="visually-hidden" for={id}>
          {t.articleDay}
        </label>
        <input
          id={id}
          type="date"
          key={`${article.id} ${date}`}
          defaultValue={date}
          title={t.dateHint}
          aria-describedby="date-hint"
          onChange={(event) => correct(event.currentTarget.value)}
        />
        {article.date?.basis === "given" && (
          <button type="button" class="link" onClick={() => commands.correcting.correct(article.id, { do: "date", value: null })}>
            {t.forgetDate}
          </button>
        )}
      </details>
    </>
  );
}
