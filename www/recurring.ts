/** Finds the lines that recur in the articles, once nothing waits to be read: their site adds them, and they are read as its own. */

import type { Pool } from "./engine/pool";
import { isPending } from "./state";
import type { Store } from "./store";

export function keepRecurring(store: Store, pool: Pool): void {
  let seen = store.state.articles;
  let known = "";

  store.subscribe(() => {
    const { articles } = store.state;
    if (articles === seen || articles.some(isPending)) return;
    seen = articles;
    const read = articles.filter(({ original }) => original !== null);
    const now = read.map(({ id }) => id).join();
    if (now === known) return;
    known = now;
    const texts = read.flatMap(({ original }) => original?.text ?? []);
    pool.ask("recurring", texts).then(
      (lines) => known === now && store.dispatch({ type: "lines-recur", lines }),
      // A broken engine is told at the files.
      () => undefined,
    );
  });
}
