/** Joins the entities of all articles once nothing waits to be read, and anew whenever a reading has changed. */

import type { Pool } from "./engine/pool";
import type { Reading } from "./reading";
import { corpusOf } from "./reading/corpus";
import { type Article, isPending } from "./state";
import type { Store } from "./store";

type Read = Article & { reading: Reading };

const isRead = (article: Article): article is Read => article.progress.at === "read" && article.reading !== null;

export function keepJoined(store: Store, pool: Pool): void {
  let seen: readonly Article[] = [];
  let joined: readonly Read[] = [];

  async function join(read: readonly Read[]): Promise<void> {
    joined = read;
    if (read.length < 2) return store.dispatch({ type: "articles-joined", corpus: null });
    try {
      const articles = read.map(({ reading, original }) => (reading === original ? reading.digest : reading.detail.entities));
      const answer = await pool.ask("join", articles);
      // Articles may have come, gone or been read again meanwhile; their joining is under way then.
      if (joined === read) store.dispatch({ type: "articles-joined", corpus: corpusOf(read, answer) });
    } catch {
      // Each article keeps its own names; a broken engine is told at the files.
    }
  }

  store.subscribe(() => {
    const { articles } = store.state;
    if (articles === seen) return;
    seen = articles;
    if (articles.some(isPending)) return;
    const read = articles.filter(isRead);
    const same = read.length === joined.length && read.every(({ reading }, i) => reading === joined[i]?.reading);
    if (!same) void join(read);
  });
}
