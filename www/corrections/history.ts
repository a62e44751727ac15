/** The list of corrections: it only ever grows at its end, so taking back is dropping the last, and doing again is taking it up. */

import type { Correction } from "./correction";

export interface History {
  /** In the order made. */
  done: readonly Correction[];
  /** What was taken back, the next to do again first. */
  undone: readonly Correction[];
}

export const EMPTY: History = { done: [], undone: [] };

/** What is new is done last; what had been taken back can no longer follow it. */
export function added(history: History, correction: Correction): History {
  return { done: [...history.done, correction], undone: [] };
}

export function undone({ done, undone }: History): History {
  const last = done.at(-1);
  return last ? { done: done.slice(0, -1), undone: [last, ...undone] } : { done, undone };
}

export function redone({ done, undone }: History): History {
  const [next, ...rest] = undone;
  return next ? { done: [...done, next], undone: rest } : { done, undone };
}

const counting = new WeakMap<History, readonly Correction[]>();

/** The corrections that count: those that no later one reverts. */
export function effective(history: History): readonly Correction[] {
  const known = counting.get(history);
  if (known) return known;
  const reverted = new Set(history.done.map((each) => (each.do === "revert" ? each.of : "")));
  const left = history.done.filter((each) => each.do !== "revert" && !reverted.has(each.id));
  counting.set(history, left);
  return left;
}

/** Those that concern an article, in order. */
export function concerning(history: History, article: number): Correction[] {
  return effective(history).filter((each) => each.article === null || each.article === article);
}
