/** Corrects the readings of the articles that nobody looks at, a few at a time, so that the page answers in between. */

import type { Article } from "../state";
import type { Store } from "../store";
import { nextTurn } from "../turns";
import { overlaid, overlayOf } from "./overlay";

/** How long one turn works, in milliseconds. */
const A_TURN = 12;

export function keepCorrected(store: Store): void {
  let busy = false;
  let seen: unknown[] = [];

  async function work(): Promise<void> {
    busy = true;
    const { articles, history, lexicon } = store.state;
    const done = new Map<number, Article>();
    let since = performance.now();
    for (const article of articles) {
      if (!article.original) continue;
      const overlay = overlayOf(article, history, lexicon);
      if (overlay !== article.overlay) done.set(article.id, overlaid(article, article.original, overlay));
      if (performance.now() - since < A_TURN) continue;
      await nextTurn();
      since = performance.now();
      // What was said meanwhile counts for all of them.
      if (store.state.history !== history || store.state.lexicon !== lexicon) break;
    }
    busy = false;
    if (done.size > 0) store.dispatch({ type: "readings-corrected", articles: done });
    else look();
  }

  function look(): void {
    const { history, lexicon } = store.state;
    if (busy || (seen[0] === history && seen[1] === lexicon)) return;
    seen = [history, lexicon];
    void work();
  }

  store.subscribe(look);
}
