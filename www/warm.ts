/**
 * Reads the samples while there is nothing else to do. A browser compiles code quickly first, and anew and better what has run often: the
 * user's first articles are read as fast as the hundredth, and the tables are unpacked before anybody waits for them.
 */

import { samples } from "guillemet:samples";
import type { Pool } from "./engine/pool";
import type { Store } from "./store";

/** After so many times the reading hardly gets faster. */
const ROUNDS = 8;

/** Safari knows no idle callbacks. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 20);
  });
}

export async function warmUp(store: Store, pool: Pool): Promise<void> {
  const encoder = new TextEncoder();
  const texts = samples.filter(({ name }) => name.endsWith(".txt"));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, text } of texts) {
      await idle();
      // Articles of the user's own are work enough.
      if (store.state.articles.length > 0) return;
      const bytes = encoder.encode(text);
      try {
        await pool.ask("read", { name, bytes, usage: "french", recurring: [] }, [bytes.buffer]);
      } catch {
        // A broken engine is told at the files; cancelling ends this too.
        return;
      }
    }
  }
}
