/** The articles, each with its source, its date and how it is known, and what is to be checked; an error stands at the file it concerns. */

import { useMemo, useState } from "preact/hooks";
import { dayInWords } from "../../i18n/dates";
import { matches, patternOf } from "../../reading/pattern";
import { NO_QUESTION, type Question } from "../../reading/question";
import type { Article, Found } from "../../state";
import { useView } from "../context";
import { focusOn } from "../focus";
import { sourceOf } from "../source";
import { titleOf } from "../title";
import "./articles.css";

/** As many as a list can hold without slowing the page. */
const AT_ONCE = 300;

/** The articles that hold what is asked for; a file can be asked for by its name as well. */
function answering(articles: readonly Article[], { words }: Question, found: Found | null): readonly Article[] {
  if (!found) return articles;
  const called = patternOf(words);
  return articles.filter(({ id, name }) => found.counts.has(id) || (called !== null && matches(called, name)));
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, each) => all + each, 0);

export function ArticleList() {
  const { state, t, dispatch } = useView();
  const [shown, setShown] = useState(AT_ONCE);
  const [unfolded, unfold] = useState(false);
  const found = useMemo(() => answering(state.articles, state.question, state.found), [state.articles, state.question, state.found]);
  return (
    <nav class={`articles${unfolded || state.found ? " articles-unfolded" : ""}`} aria-labelledby="articles-heading">
      <div class="articles-head">
        <h2 id="articles-heading">
          {t.articlesHeading} <span class="count">{state.articles.length.toLocaleString(state.language)}</span>
        </h2>
        <button type="button" class="articles-unfold" aria-expanded={unfolded} onClick={() => unfold(!unfolded)}>
          {t.otherArticles}
        </button>
        <button type="button" class="link" onClick={() => dispatch({ type: "articles-removed" })}>
          {t.removeAll}
        </button>
      </div>
      {state.found && <FoundLine found={state.found} />}
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

/** How much was found, and the way to all of it; or that there is nothing, and the way back. */
function FoundLine({ found }: { found: Found }) {
  const { state, t, dispatch } = useView();
  const passages = sum(found.counts.values());
  const show = (): void => {
    dispatch({ type: "place-chosen", place: "search" });
    focusOn("article");
  };
  return (
    <p class="articles-found">
      {passages === 0 && found.done && <span>{t.nothingMatches}</span>}
      {passages > 0 && state.place !== "search" && (
        <button type="button" class="link" onClick={show}>
          {t.find.all(passages)}
        </button>
      )}
      <button
        type="button"
        class="link"
        onClick={() => {
          dispatch({ type: "asked", question: NO_QUESTION });
          focusOn("search");
        }}
      >
        {t.find.clear}
      </button>
    </p>
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
  const hits = state.found?.counts.get(article.id);
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
            {hits !== undefined && <span class="article-hits">{t.places(hits)}</span>}
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
