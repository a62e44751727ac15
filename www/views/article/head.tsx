/** What is known of the open article besides its text; the date can be corrected here. */

import { type Article, baseName } from "../../state";
import { useView } from "../context";
import { sourceOf } from "../source";
import { TracesSummary } from "../traces/traces";
import { DateField } from "./date";

export function ArticleHead({ article }: { article: Article }) {
  const { t, dispatch } = useView();
  const { reading } = article;
  const date = reading?.detail.date?.value ?? "";
  const titled = reading?.detail.blocks.some((block) => block.kind === "title") ?? false;
  return (
    <header class="article-head">
      {!titled && <h2 class="block-title">{baseName(article.name)}</h2>}
      <p class="article-facts">
        {sourceOf(article) && <span class="article-source">{sourceOf(article)}</span>}
        {reading && <DateField article={article} id="article-date" />}
        <span class="article-file">{article.name}</span>
        {reading && (
          <button type="button" class="link article-sheet" onClick={() => dispatch({ type: "dialog", dialog: "sheet" })}>
            {t.correcting.sheet}
          </button>
        )}
      </p>
      {reading && <TracesSummary reading={reading} />}
      {reading && (
        <p id="date-hint" class={date ? "visually-hidden" : "hint"}>
          {t.dateHint}
        </p>
      )}
    </header>
  );
}
