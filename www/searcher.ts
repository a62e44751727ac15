/** Keeps what is found in step with what is asked and with the articles, a little at a time, so that the page answers while it searches. */

import { nameAcross } from "./reading/corpus";
import { type Asked, ask, type Hit, hitsIn, type Searched } from "./reading/hits";
import { isAsked } from "./reading/question";
import type { Article, State } from "./state";
import type { Store } from "./store";
import { nextTurn } from "./turns";
import { sourceOf } from "./views/source";

/** How long one turn searches, and how long results may wait before they are shown, in milliseconds. */
const TURN = 8;
const SHOW = 120;

/** More passages than anybody reads; the rest is counted only. */
export const MOST_HITS = 5_000;

function searched(article: Article, { corpus }: State): Searched | null {
  const { id, reading } = article;
  if (!reading) return null;
  const nameOf = (entity: string): string => nameAcross(corpus, { id, reading }, entity) ?? entity;
  return { id, reading, source: sourceOf(article), nameOf };
}

export function keepSearched(store: Store): void {
  let seen: Pick<State, "articles" | "question" | "corpus"> | null = null;
  let running = 0;
  /** While articles stream in, those that have not changed keep their answers. */
  const known = new WeakMap<Article, Pick<State, "question" | "corpus"> & { hits: readonly Hit[] }>();

  function hitsOf(article: Article, state: State, asked: Asked): readonly Hit[] {
    const { question, corpus } = state;
    const before = known.get(article);
    if (before?.question === question && before.corpus === corpus) return before.hits;
    const there = searched(article, state);
    const hits = there ? hitsIn(there, asked) : [];
    known.set(article, { question, corpus, hits });
    return hits;
  }

  async function search(state: State): Promise<void> {
    const run = ++running;
    const asked = ask(state.question);
    const hits: Hit[] = [];
    const counts = new Map<number, number>();
    let began = performance.now();
    let shown = began;
    for (const article of state.articles) {
      const now = performance.now();
      if (now - began > TURN) {
        if (now - shown > SHOW) {
          store.dispatch({ type: "found", found: { hits: [...hits], counts: new Map(counts), done: false } });
          shown = now;
        }
        await nextTurn();
        // What is asked may have changed meanwhile; that search is under way then.
        if (run !== running) return;
        began = performance.now();
      }
      const own = hitsOf(article, state, asked);
      if (own.length > 0) counts.set(article.id, own.length);
      for (const hit of own.slice(0, MOST_HITS - hits.length)) hits.push(hit);
    }
    store.dispatch({ type: "found", found: { hits, counts, done: true } });
  }

  store.subscribe(() => {
    const { state } = store;
    if (seen && seen.articles === state.articles && seen.question === state.question && seen.corpus === state.corpus) return;
    seen = state;
    if (isAsked(state.question)) void search(state);
    else if (state.found) {
      running++;
      store.dispatch({ type: "found", found: null });
    }
  });
}
