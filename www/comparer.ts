/**
 * Compares the articles while the user looks at them side by side: anew when readings have changed or the user has moved an article. While articles
 * come in, each time there are twice as many, so that all the comparing together takes no longer than twice the last.
 */

import { effective } from "./corrections/history";
import type { Pool } from "./engine/pool";
import type { Reading } from "./reading";
import { comparedOf } from "./reading/compared";
import { type Article, isPending, type State } from "./state";
import type { Store } from "./store";

type Read = Article & { reading: Reading };

const isRead = (article: Article): article is Read => article.progress.at === "read" && article.reading !== null;

/** What the user decided last about each article's group: into which article's group it belongs, by its id. */
function movesOf({ history }: State): Map<number, number> {
  return new Map(effective(history).flatMap((each) => (each.do === "move" && each.article !== null ? [[each.article, each.beside]] : [])));
}

export function keepCompared(store: Store, pool: Pool): void {
  let compared: readonly Read[] = [];
  let moved = "";

  async function compare(read: readonly Read[], moves: ReadonlyMap<number, number>): Promise<void> {
    compared = read;
    moved = [...moves].join();
    const places = new Map(read.map(({ id }, at) => [id, at]));
    // A move waits until both its articles are read.
    const known = [...moves].flatMap(([article, to]) => {
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
    const { articles, place } = store.state;
    if (place !== "compare") return;
    const read = articles.filter(isRead);
    if (articles.some(isPending) && read.length < 2 * compared.length + 2) return;
    const same = read.length === compared.length && read.every(({ reading }, i) => reading === compared[i]?.reading);
    const moves = movesOf(store.state);
    if (!same || [...moves].join() !== moved) void compare(read, moves);
  });
}
