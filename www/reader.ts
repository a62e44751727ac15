/** Keeps the readings in step with the state: whatever waits is read, the open article first. */

import type { Trouble } from "./engine/analysis";
import type { Pool } from "./engine/pool";
import { isTrouble } from "./engine/protocol";
import { type Reading, readingOf } from "./reading";
import type { Article, State } from "./state";
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

type Result = Reading | { trouble: Trouble };

/** An article as it was when its reading began, and what it was read with. */
type Asked = Pick<State, "usage" | "recurring"> & { article: Article };

/** Whether an article still waits for what was asked about it. */
function isAsked(now: Article | undefined, state: State, { article, usage, recurring }: Asked): boolean {
  if (now?.progress.at !== "waiting" || now.file !== article.file) return false;
  if (now.date?.value !== article.date?.value || now.date?.basis !== article.date?.basis) return false;
  return state.usage === usage && state.recurring === recurring;
}

/** Between two tellings of what was read passes so many times what the last one took: each looks through all articles. */
const REST = 4;

export function keepReading(store: Store, pool: Pool): void {
  /** What is being read: a date corrected meanwhile makes the answer stale. */
  const started = new Map<number, Asked>();
  /** What was read and not told yet. */
  let done = new Map<number, { asked: Asked; result: Result }>();
  /** Before this moment nothing more is told. */
  let rested = 0;
  let timer = 0;
  let seen = store.state.articles;
  /** No article before this place waits. */
  let first = 0;

  async function read(article: Article): Promise<void> {
    const { usage, recurring } = store.state;
    const asked = { article, usage, recurring };
    started.set(article.id, asked);
    const result = await answer(asked);
    if (started.get(article.id) === asked) {
      started.delete(article.id);
      done.set(article.id, { asked, result });
    }
    soon();
    next();
  }

  async function answer({ article, usage, recurring }: Asked): Promise<Result> {
    try {
      const bytes = await bytesOf(article.file);
      const file = { name: article.name, bytes, usage, recurring };
      const question = article.date ? { ...file, date: article.date } : file;
      const answered = await pool.ask("read", question, [bytes.buffer], () => store.state.open === article.id);
      // Taking a long answer over, working it out and drawing it are turns of their own, so that the page answers in between.
      await nextTurn();
      const reading = readingOf(answered);
      await nextTurn();
      if (store.state.open === article.id) await prepare(reading);
      return reading;
    } catch (thrown) {
      return { trouble: troubleOf(thrown) };
    }
  }

  /** Has worked out what drawing will ask for, a part in each turn. */
  async function prepare(reading: Reading): Promise<void> {
    for (const part of ["marks", "rows", "roles"] as const) {
      void reading[part];
      await nextTurn();
    }
  }

  /** What the user waits for is told at once, what many articles bring now and then. */
  function soon(): void {
    const rest = done.has(store.state.open ?? 0) || started.size === 0 ? 0 : rested - performance.now();
    if (rest <= 0) tell();
    else timer ||= window.setTimeout(tell, rest);
  }

  function tell(): void {
    clearTimeout(timer);
    timer = 0;
    if (done.size === 0) return;
    const begun = performance.now();
    const readings = new Map([...done].map(([id, { result }]) => [id, result]));
    done = new Map();
    store.dispatch({ type: "readings-done", readings });
    const ended = performance.now();
    rested = ended + REST * (ended - begun);
  }

  const isFree = (article: Article): boolean => article.progress.at === "waiting" && !started.has(article.id) && !done.has(article.id);

  function pick(): Article | undefined {
    const { articles, open } = store.state;
    const opened = articles.find((article) => article.id === open);
    if (opened && isFree(opened)) return opened;
    while (first < articles.length && !isFree(articles[first] as Article)) first++;
    return articles[first];
  }

  function next(): void {
    while (started.size < MOST_AT_ONCE) {
      const article = pick();
      if (!article) return;
      void read(article);
    }
  }

  /** What was changed while it was read, or is there no more, is not what was asked about. */
  function look(): void {
    if (seen === store.state.articles) return;
    seen = store.state.articles;
    first = 0;
    const now = new Map(seen.map((article) => [article.id, article]));
    for (const [id, asked] of started) if (!isAsked(now.get(id), store.state, asked)) started.delete(id);
    for (const [id, { asked }] of done) if (!isAsked(now.get(id), store.state, asked)) done.delete(id);
    next();
  }

  store.subscribe(look);
}

/** Ends what is under way; what had not been read says so. */
export function cancelReading(store: Store, pool: Pool): void {
  const trouble: Trouble = { code: "cancelled", fr: "Lecture annulée.", en: "Reading cancelled." };
  const pending = store.state.articles.filter(isPending);
  store.dispatch({ type: "readings-done", readings: new Map(pending.map(({ id }) => [id, { trouble }])) });
  pool.cancel();
}
