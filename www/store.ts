/** One state, one dispatch, and the seam of undo: what the user decided can be taken back, what the engine found cannot. */

import type { State } from "./state";
import { type Action, update } from "./update";

export interface Store {
  readonly state: State;
  dispatch(action: Action): void;
  /** Takes back the user's last decision about the articles. */
  undo(): void;
  /** Calls back after every change; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

/** How an action is taken back, where it can be: the action that restores what stood before. */
function inverse(state: State, action: Action): Action | null {
  if (action.type !== "date-corrected") return null;
  const before = state.articles.find((article) => article.id === action.id)?.date;
  return { type: "date-corrected", id: action.id, value: before?.basis === "given" ? before.value : null };
}

const MOST_UNDONE = 100;

export function createStore(initial: State): Store {
  let state = initial;
  const past: Action[] = [];
  const listeners = new Set<() => void>();

  function apply(action: Action): void {
    state = update(state, action);
    for (const listener of [...listeners]) listener();
  }

  return {
    get state() {
      return state;
    },
    dispatch(action) {
      const back = inverse(state, action);
      if (back) past.splice(0, Math.max(0, past.push(back) - MOST_UNDONE));
      if (action.type === "articles-removed") past.length = 0;
      apply(action);
    },
    undo() {
      const back = past.pop();
      if (back) apply(back);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
