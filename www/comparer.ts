/**
 * Compares the articles while the user looks at them side by side: anew when readings have changed or the user has moved an article. While articles
 * come in, each time there are twice as many, so that all the comparing together takes no longer than twice the last.
 */

import type { Pool } from "./engine/pool";
import type { Reading } from "./reading";
import { comparedOf } from "./reading/compared";
import { type Article, isPending, type Move } from "./state";
import type { Store } from "./store";

type Read = Article & { reading: Reading };

const isRead = (article: Article): article is Read => article.progress.at === "read" && article.reading !== null;

export function keepCompared(store: Store, pool: Pool): void {
  let compared: readonly Read[] = [];
  let moved: readonly Move[] = [];

  async function compare(read: readonly Read[], moves: readonly Move[]): Promise<void> {
    compared = read;
    moved = moves;
    const places = new Map(read.map(({ id }, at) => [id, at]));
    // A move waits until both its articles are read.
    const known = moves.flatMap(({ article, to }) => {
      const [from, into] = [places.get(article), places.get(to)];
      return from === undefined || into === undefined ? [] : [from, into];
    });
    try {
      const question = { digests: read.map(({ reading }) => reading.digest), moves: Uint32Array.from(known) };
      const answer = await pool.ask("compare", question, [], () => true);
      const ids = read.map(({ id }) => id);
      if (compared === read) store.dispatch({ type: "articles-compared", comparison: comparedOf(ids, answer) });
    } catch {
      // A broken engine is told at the files.
    }
  }

  store.subscribe(() => {
    const { articles, moves, place } = store.state;
    if (place !== "compare") return;
    const read = articles.filter(isRead);
    if (articles.some(isPending) && read.length < 2 * compared.length + 2) return;
    const same = read.length === compared.length && read.every(({ reading }, i) => reading === compared[i]?.reading);
    if (!same || moves !== moved) void compare(read, moves);
  });
}
