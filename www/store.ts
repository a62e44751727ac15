/** One state and one dispatch. What the user decided can be taken back, what the engine found cannot. */

import type { State } from "./state";
import { type Action, update } from "./update";

export interface Store {
  readonly state: State;
  dispatch(action: Action): void;
  /** Takes back the user's last correction. */
  undo(): void;
  /** Does again what was taken back last. */
  redo(): void;
  /** Calls back after every change; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

export function createStore(initial: State): Store {
  let state = initial;
  const listeners = new Set<() => void>();

  function dispatch(action: Action): void {
    state = update(state, action);
    for (const listener of [...listeners]) listener();
  }

  return {
    get state() {
      return state;
    },
    dispatch,
    undo() {
      if (state.history.done.length > 0) dispatch({ type: "undone" });
    },
    redo() {
      if (state.history.undone.length > 0) dispatch({ type: "redone" });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
