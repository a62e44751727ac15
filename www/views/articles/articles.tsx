/** The articles, each with its source, its date and how it is known, and what is to be checked; an error stands at the file it concerns. */

import { useMemo, useState } from "preact/hooks";
import { dayInWords } from "../../i18n/dates";
import type { Article } from "../../state";
import { useView } from "../context";
import { ProjectLine } from "../projects/line";
import { sourceOf } from "../source";
import { titleOf } from "../title";
import "./articles.css";

/** As many as a list can hold without slowing the page. */
const AT_ONCE = 300;

/** Whether an article holds the words searched for, whatever their case. */
function holds(article: Article, query: string): boolean {
  return article.name.toLowerCase().includes(query) || (article.reading?.text.toLowerCase().includes(query) ?? false);
}

export function ArticleList() {
  const { state, t, dispatch, commands } = useView();
  const [shown, setShown] = useState(AT_ONCE);
  // The user's own work is not thrown away by one click.
  const removeAll = (): void => {
    if (state.history.done.length > 0) dispatch({ type: "dialog", dialog: "remove-all" });
    else void commands.keeping.removeAll();
  };
  const [unfolded, unfold] = useState(false);
  const query = state.query.trim().toLowerCase();
  const found = useMemo(
    () => (query ? state.articles.filter((article) => holds(article, query)) : state.articles),
    [state.articles, query],
  );
  return (
    <nav class={`articles${unfolded || query ? " articles-unfolded" : ""}`} aria-labelledby="articles-heading">
      <ProjectLine />
      <div class="articles-head">
        <h2 id="articles-heading">
          {t.articlesHeading} <span class="count">{state.articles.length.toLocaleString(state.language)}</span>
        </h2>
        <button type="button" class="articles-unfold" aria-expanded={unfolded} onClick={() => unfold(!unfolded)}>
          {t.otherArticles}
        </button>
        <button type="button" class="link" onClick={removeAll}>
          {t.removeAll}
        </button>
      </div>
      {found.length === 0 && <p class="nothing">{t.nothingMatches}</p>}
      <ol>
        {found.slice(0, shown).map((article) => (
          <ArticleItem key={article.id} article={article} onOpen={() => unfold(false)} />
        ))}
      </ol>
      {found.length > shown && (
        <button type="button" class="link" onClick={() => setShown(shown + AT_ONCE)}>
          {t.more}
        </button>
      )}
      <p class="articles-foot">
        <button type="button" class="link" onClick={() => dispatch({ type: "dialog", dialog: "about" })}>
          {t.about}
        </button>
      </p>
    </nav>
  );
}

function ArticleItem({ article, onOpen }: { article: Article; onOpen: () => void }) {
  const { state, t, dispatch } = useView();
  const { progress, reading } = article;
  const current = article.id === state.open;
  const open = (): void => {
    onOpen();
    dispatch({ type: "article-opened", id: article.id });
  };
  const residues = reading?.detail.residues.length ?? 0;
  return (
    <li class={`article-item${progress.at === "failed" ? " article-failed" : ""}`}>
      <button type="button" aria-current={current ? "true" : undefined} onClick={open}>
        <span class="article-title">{titleOf(article)}</span>
        {progress.at === "failed" && <span class="article-error">{progress.trouble[state.language]}</span>}
        {(progress.at === "waiting" || progress.at === "reading") && <span class="article-meta">{t.loading}</span>}
        {reading && progress.at !== "failed" && (
          <>
            <span class="article-meta">
              {sourceOf(article) && <span>{sourceOf(article)} · </span>}
              <DateWords article={article} />
            </span>
            {reading.detail.warnings.map((warning) => (
              <span class="article-meta" key={warning.code}>
                {state.language === "fr" ? warning.message : warning.message_en}
              </span>
            ))}
            {residues > 0 && <span class="article-residues">{t.residues(residues)}</span>}
          </>
        )}
      </button>
      {progress.at === "failed" && progress.trouble.code === "cancelled" && (
        <button type="button" class="link" onClick={() => dispatch({ type: "read-again", id: article.id })}>
          {t.readAgain}
        </button>
      )}
    </li>
  );
}

/** The date of an article and how it is known. */
export function DateWords({ article }: { article: Article }) {
  const { state, t } = useView();
  const date = article.reading?.detail.date;
  if (!date) return <span>{t.noDate}</span>;
  return (
    <span>
      {dayInWords(date.value, state.language)} <span class="basis">({t.basis[date.basis]})</span>
    </span>
  );
}
