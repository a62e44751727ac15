/** What is known of the open article besides its text; the date can be corrected here. */

import type { Article } from "../../state";
import { baseName } from "../../update";
import { DateWords } from "../articles/articles";
import { useView } from "../context";
import { sourceOf } from "../source";

export function ArticleHead({ article }: { article: Article }) {
  const { t, dispatch } = useView();
  const { reading } = article;
  const date = reading?.detail.date?.value ?? "";
  const titled = reading?.detail.blocks.some((block) => block.kind === "title") ?? false;
  const correct = (value: string): void => {
    // A date half typed is no date yet.
    if (/^[12]\d{3}-\d{2}-\d{2}$/.test(value)) dispatch({ type: "date-corrected", id: article.id, value });
  };
  return (
    <header class="article-head">
      {!titled && <h2 class="block-title">{baseName(article.name)}</h2>}
      <p class="article-facts">
        {sourceOf(article) && <span class="article-source">{sourceOf(article)}</span>}
        {reading && <DateWords article={article} />}
        {reading && (
          <span class="article-date">
            <label for="article-date">{date ? t.correctDate : t.giveDate}</label>
            <input
              id="article-date"
              type="date"
              key={`${article.id} ${date}`}
              defaultValue={date}
              title={t.dateHint}
              aria-describedby="date-hint"
              onChange={(event) => correct(event.currentTarget.value)}
            />
            {article.date?.basis === "given" && (
              <button type="button" class="link" onClick={() => dispatch({ type: "date-corrected", id: article.id, value: null })}>
                {t.forgetDate}
              </button>
            )}
          </span>
        )}
        <span class="article-file">{article.name}</span>
      </p>
      {reading && (
        <p id="date-hint" class={date ? "visually-hidden" : "hint"}>
          {t.dateHint}
        </p>
      )}
    </header>
  );
}
