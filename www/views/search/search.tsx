/** All passages that answer what is asked, over all articles: a concordance, each line of which leads to its passage. */

import { useEffect, useMemo, useState } from "preact/hooks";
import { dayInWords } from "../../i18n/dates";
import type { Reading } from "../../reading";
import { type Line, lineOf, sortKey } from "../../reading/context";
import { nameAcross } from "../../reading/corpus";
import type { Hit } from "../../reading/hits";
import { matches, patternOf } from "../../reading/pattern";
import { isAsked } from "../../reading/question";
import { speakerName } from "../../reading/speakers";
import { type Article, type Found, passagesIn } from "../../state";
import { Choice } from "../choice";
import { useView } from "../context";
import { sourceOf } from "../source";
import { titleOf } from "../title";
import { Filters } from "./filters";
import { speakersIn } from "./suggestions";
import "./search.css";

const AT_ONCE = 100;

const SORTS = ["text", "before", "after"] as const;
type Sort = (typeof SORTS)[number];

export function Search() {
  const { state, t } = useView();
  const { found, question } = state;
  return (
    <main id="article" class="article search-view" tabIndex={-1}>
      <h2 class="search-heading">{t.find.heading}</h2>
      <p class="hint">{t.find.hint}</p>
      <Filters />
      <Speakers />
      {isAsked(question) ? found && <Results found={found} /> : <p class="nothing">{t.find.ask}</p>}
    </main>
  );
}

/** How many are offered before anything is asked, and beside words that name somebody. */
const OFFERED = { first: 14, beside: 3 };

/** Who speaks, one click away: the most quoted, or those whom the words searched for name. */
function Speakers() {
  const { state, t, dispatch } = useView();
  const { articles, corpus, question } = state;
  const speakers = useMemo(() => speakersIn(articles, corpus), [articles, corpus]);
  const words = patternOf(question.words);
  const nothing = !isAsked(question);
  const offered = nothing
    ? speakers.slice(0, OFFERED.first)
    : words
      ? speakers.filter((name) => matches(words, name)).slice(0, OFFERED.beside)
      : [];
  if (question.speaker || offered.length === 0) return null;
  return (
    <p class="speakers-offered">
      {t.find.says}{" "}
      {offered.map((name) => (
        <button type="button" class="chip" key={name} onClick={() => dispatch({ type: "asked", question: { words: "", speaker: name } })}>
          {name}
        </button>
      ))}
    </p>
  );
}

interface Listed {
  /** Its place among all that was found. */
  at: number;
  hit: Hit;
  article: Article & { reading: Reading };
  line: Line;
}

function inOrder(listed: Listed[], sort: Sort): Listed[] {
  if (sort === "text") return listed;
  const { compare } = new Intl.Collator("fr");
  const keyed = listed.map((each) => ({ each, key: sortKey(each.line, sort) }));
  return keyed.sort((a, b) => compare(a.key, b.key) || a.each.at - b.each.at).map(({ each }) => each);
}

function Results({ found }: { found: Found }) {
  const { state, t } = useView();
  const [sort, setSort] = useState<Sort>("text");
  const [most, setMost] = useState(AT_ONCE);
  const visited = state.visited?.hit ?? 0;
  const listed = useMemo(() => {
    const articles = new Map(state.articles.map((article) => [article.id, article]));
    const all = found.hits.flatMap((hit, at): Listed[] => {
      const article = articles.get(hit.article);
      if (!article?.reading) return [];
      return [{ at, hit, article: article as Listed["article"], line: lineOf(hit, article.reading) }];
    });
    return inOrder(all, sort);
  }, [found, sort, state.articles]);
  const shown = Math.max(most, visited + 1);
  // Who comes back from a passage stands again where the way to it began.
  useEffect(() => {
    if (state.visited) document.getElementById(`hit-${state.visited.hit}`)?.focus();
  }, []);
  const all = passagesIn(found);
  if (all === 0) return <p class="nothing">{found.done ? t.find.nothing : t.find.busy}</p>;
  return (
    <>
      <p class="search-summary">
        <b>{t.find.summary(all, found.counts.size)}</b> {!found.done && t.find.busy}
        {all > found.hits.length && found.done && t.find.first(found.hits.length)}
        <Choice class="tool" label={t.order} value={sort} options={SORTS.map((each) => [each, t.find.sorts[each]])} onChoose={setSort} />
      </p>
      <table class="lines">
        <caption class="visually-hidden">{t.find.heading}</caption>
        <colgroup>
          <col class="col-before" />
          <col class="col-words" />
          <col />
        </colgroup>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t.find.columns.before}</th>
            <th scope="col">{t.find.columns.words}</th>
            <th scope="col">{t.find.columns.after}</th>
          </tr>
        </thead>
        {sort === "text"
          ? byArticle(listed.slice(0, shown)).map((own) => (
              <tbody key={own[0]?.at}>
                <ArticleRow article={(own[0] as Listed).article} />
                {own.map((each) => (
                  <LineRow key={each.at} listed={each} />
                ))}
              </tbody>
            ))
          : listed.slice(0, shown).length > 0 && (
              <tbody>
                {listed.slice(0, shown).map((each) => (
                  <LineRow key={each.at} listed={each} titled />
                ))}
              </tbody>
            )}
      </table>
      {listed.length > shown && (
        <button type="button" class="more" onClick={() => setMost(shown + AT_ONCE)}>
          {t.more}
        </button>
      )}
    </>
  );
}

/** Runs of lines of one article. */
function byArticle(listed: readonly Listed[]): Listed[][] {
  const runs: Listed[][] = [];
  for (const each of listed) {
    const run = runs.at(-1);
    if (run?.[0]?.article === each.article) run.push(each);
    else runs.push([each]);
  }
  return runs;
}

function ArticleRow({ article }: { article: Article }) {
  const { state, t } = useView();
  const count = state.found?.counts.get(article.id) ?? 0;
  const day = article.reading?.detail.date?.value;
  return (
    <tr>
      <th scope="rowgroup" colSpan={3} class="lines-article">
        {titleOf(article)}{" "}
        <span class="count">
          {[sourceOf(article), day && dayInWords(day, state.language), t.places(count)].filter(Boolean).join(" · ")}
        </span>
      </th>
    </tr>
  );
}

/** Longer passages fill a line of their own; what stands around them would only be in the way. */
const LONG = 48;

function LineRow({ listed: { at, hit, article, line }, titled = false }: { listed: Listed; titled?: boolean }) {
  const { state, t, dispatch } = useView();
  const mark = hit.mark === null ? undefined : article.reading.marks[hit.mark];
  const nameOf = (entity: string): string | undefined => nameAcross(state.corpus, article, entity);
  const speaker = mark?.layer === "quotation" ? (speakerName(mark.finding, article.reading, nameOf) ?? t.unnamedSpeaker) : null;
  const quoted = mark?.layer === "quotation" && mark.finding.kind !== "indirect";
  const button = (
    <button type="button" class="line" id={`hit-${at}`} title={t.toPassage} onClick={() => dispatch({ type: "hit-visited", hit: at })}>
      {quoted ? `«\u202f${line.words}\u202f»` : line.words}
    </button>
  );
  const title = titled && <span class="line-title">{titleOf(article)}</span>;
  if (speaker !== null || hit.end - hit.start > LONG) {
    return (
      <tr>
        <td colSpan={3} class="line-long">
          {speaker && <b class="line-speaker">{speaker}</b>}
          {button}
          {title}
        </td>
      </tr>
    );
  }
  return (
    <tr>
      <td class="line-before">
        <span>{line.before}</span>
      </td>
      <td class="line-words">{button}</td>
      <td class="line-after">
        {line.after}
        {title}
      </td>
    </tr>
  );
}
