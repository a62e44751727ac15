/** The articles, each with its source, its date and how it is known, and what is to be checked; an error stands at the file it concerns. */

import { useMemo, useState } from "preact/hooks";
import { said } from "../../i18n";
import { dayInWords } from "../../i18n/dates";
import { duplicatesOf } from "../../reading/duplicates";
import { matches, patternOf } from "../../reading/pattern";
import { NO_QUESTION, type Question } from "../../reading/question";
import { type Article, type Found, passagesIn } from "../../state";
import { useView } from "../context";
import { focusOn } from "../focus";
import { ProjectLine } from "../projects/line";
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

function originalsOf(articles: readonly Article[]): Map<number, Article> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const read = articles.flatMap(({ id, reading }) => (reading ? [{ id, fingerprint: reading.fingerprint }] : []));
  return new Map([...duplicatesOf(read)].map(([id, first]) => [id, byId.get(first) as Article]));
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
  const found = useMemo(() => answering(state.articles, state.question, state.found), [state.articles, state.question, state.found]);
  const originals = useMemo(() => originalsOf(state.articles), [state.articles]);
  return (
    <nav
      class={`articles${unfolded || (state.found && state.place === "article") ? " articles-unfolded" : ""}`}
      aria-labelledby="articles-heading"
    >
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
      <CollectionLine articles={state.articles} duplicates={originals.size} />
      {state.found && <FoundLine found={state.found} />}
      <ol>
        {found.slice(0, shown).map((article) => (
          <ArticleItem key={article.id} article={article} original={originals.get(article.id)} onOpen={() => unfold(false)} />
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

/** What one should know before comparing: which articles stand there twice, and which have no day. */
function CollectionLine({ articles, duplicates }: { articles: readonly Article[]; duplicates: number }) {
  const { t } = useView();
  const undated = articles.filter(({ reading }) => reading && !reading.detail.date).length;
  const said = [duplicates > 0 && t.duplicates(duplicates), undated > 0 && t.undated(undated)].filter(Boolean);
  return articles.length > 1 && said.length > 0 ? <p class="articles-say">{said.join(" · ")}</p> : null;
}

/** How much was found, and the way to all of it; or that there is nothing, and the way back. */
function FoundLine({ found }: { found: Found }) {
  const { state, t, dispatch } = useView();
  const passages = passagesIn(found);
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

/** `original` is an article of the same words that came before. */
function ArticleItem({ article, original, onOpen }: { article: Article; original?: Article; onOpen: () => void }) {
  const { state, t, dispatch } = useView();
  const { progress, reading } = article;
  const current = article.id === state.open;
  const open = (): void => {
    onOpen();
    // Where something is searched for, the article opens at its first passage.
    const first = state.found?.hits.findIndex((hit) => hit.article === article.id) ?? -1;
    dispatch(first >= 0 ? { type: "hit-visited", hit: first } : { type: "article-opened", id: article.id });
  };
  const hits = state.found?.counts.get(article.id);
  const residues = reading?.detail.residues.length ?? 0;
  return (
    <li class={`article-item${progress.at === "failed" ? " article-failed" : ""}`}>
      <button type="button" aria-current={current ? "true" : undefined} onClick={open}>
        <span class="article-title">{titleOf(article)}</span>
        {progress.at === "failed" && <span class="article-error">{said(progress.trouble, state.language)}</span>}
        {progress.at === "waiting" && <span class="article-meta">{t.loading}</span>}
        {reading && progress.at !== "failed" && (
          <>
            <span class="article-meta">
              {sourceOf(article) && <span>{sourceOf(article)} · </span>}
              <DateWords article={article} />
            </span>
            {reading.detail.warnings.map((warning) => (
              <span class="article-meta" key={warning.code}>
                {said({ fr: warning.message, en: warning.message_en }, state.language)}
              </span>
            ))}
            {original && <span class="article-meta">{t.sameAs(titleOf(original))}</span>}
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
