/** Keeps the readings in step with the state: whatever waits is read, the open article first. */

import type { Trouble } from "./engine/analysis";
import type { Pool } from "./engine/pool";
import { isTrouble } from "./engine/protocol";
import { readingOf } from "./reading";
import type { Article } from "./state";
import { isPending } from "./state";
import type { Store } from "./store";
import { nextTurn } from "./turns";

/** A file larger than this is refused unread: no article is a hundredth of it, and its findings would fill the memory of the page. In bytes. */
const MOST_BYTES = 20 * 1024 * 1024;

const TOO_LARGE: Trouble = {
  code: "too-large",
  fr: "Ce fichier est trop gros pour un article de presse. Coupez-le, ou déposez les articles un à un.",
  en: "This file is too large for a news article. Split it, or drop the articles one by one.",
};

const UNREADABLE: Trouble = {
  code: "unreadable",
  fr: "Le navigateur n’a pas pu lire ce fichier : il a été déplacé, modifié ou protégé. Déposez-le à nouveau.",
  en: "The browser could not read this file: it was moved, changed or protected. Drop it again.",
};

/** The bytes of a file; throws a `Trouble`. */
export async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > MOST_BYTES) throw TOO_LARGE;
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw UNREADABLE;
  }
}

export function troubleOf(thrown: unknown): Trouble {
  return isTrouble(thrown) ? thrown : UNREADABLE;
}

/** Few files are held in memory at a time: those that the workers are busy with and as many that wait. */
const MOST_AT_ONCE = 8;

export function keepReading(store: Store, pool: Pool): void {
  let running = 0;
  /** The article as it was when its reading began: a date corrected meanwhile makes the answer stale. */
  const started = new Map<number, Article>();

  async function read(article: Article): Promise<void> {
    running++;
    started.set(article.id, article);
    store.dispatch({ type: "reading-started", id: article.id });
    const current = (): boolean => {
      const now = store.state.articles.find((other) => other.id === article.id);
      return now?.progress.at === "reading" && now.file === article.file && started.get(article.id) === article;
    };
    try {
      const bytes = await bytesOf(article.file);
      const { usage, recurring } = store.state;
      const file = { name: article.name, bytes, usage, recurring };
      const question = article.date ? { ...file, date: article.date } : file;
      const answer = await pool.ask("read", question, [bytes.buffer], () => store.state.open === article.id);
      // Taking a long answer over, working it out and drawing it are three turns, so that the page answers in between.
      await nextTurn();
      const reading = readingOf(answer);
      await nextTurn();
      if (current()) store.dispatch({ type: "reading-done", id: article.id, reading });
    } catch (thrown) {
      if (current()) store.dispatch({ type: "reading-failed", id: article.id, trouble: troubleOf(thrown) });
    } finally {
      running--;
      next();
    }
  }

  function pick(): Article | undefined {
    const { articles, open } = store.state;
    const waiting = (article: Article): boolean => article.progress.at === "waiting";
    return articles.find((article) => article.id === open && waiting(article)) ?? articles.find(waiting);
  }

  // Starting one changes the state, which comes back here; so each turn looks afresh.
  function next(): void {
    while (running < MOST_AT_ONCE) {
      const article = pick();
      if (!article) return;
      void read(article);
    }
  }

  store.subscribe(next);
}

/** Ends what is under way; what had not been read says so. */
export function cancelReading(store: Store, pool: Pool): void {
  const pending = store.state.articles.filter(isPending);
  const trouble: Trouble = { code: "cancelled", fr: "Lecture annulée.", en: "Reading cancelled." };
  for (const article of pending) store.dispatch({ type: "reading-failed", id: article.id, trouble });
  pool.cancel();
}
