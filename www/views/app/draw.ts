/** When the page is drawn anew: at once for what the user did, seldom for what arrives while many articles are read. */

import { useEffect, useLayoutEffect, useReducer, useRef } from "preact/hooks";
import { isPending, type State } from "../../state";
import type { Store } from "../../store";

/** Between two drawings of what arrives passes at least so many times what the last one took: most of the time stays free. */
const REST = 4;

/** What the engine and the search bring while they work; everything else is the user's doing. */
const ARRIVING: ReadonlySet<string> = new Set<keyof State>(["articles", "corpus", "found", "comparison"]);

function isOnlyArriving(before: State, after: State): boolean {
  if (before.articles.length !== after.articles.length) return false;
  return (Object.keys(after) as (keyof State)[]).every((key) => before[key] === after[key] || ARRIVING.has(key));
}

/** The last article has been read, or the rest was cancelled. */
function isEnd(before: State, after: State): boolean {
  return before.articles.some(isPending) && !after.articles.some(isPending);
}

/** Draws the component that calls it whenever the state has changed; each such component rests by what it takes itself. */
export function useDrawing(store: Store): void {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const drawn = useRef({ state: store.state, begun: 0, ended: 0, timer: 0 });
  drawn.current.begun = performance.now();

  useLayoutEffect(() => {
    drawn.current.state = store.state;
    drawn.current.ended = performance.now();
  });

  useEffect(() => {
    const last = drawn.current;
    const now = (): void => {
      clearTimeout(last.timer);
      last.timer = 0;
      draw(undefined);
    };
    let before = store.state;
    const stop = store.subscribe(() => {
      const rest = REST * (last.ended - last.begun) - (performance.now() - last.ended);
      const { state } = store;
      const ended = isEnd(before, state);
      before = state;
      if (rest <= 0 || ended || !isOnlyArriving(last.state, state)) now();
      else last.timer ||= window.setTimeout(now, rest);
    });
    return () => {
      stop();
      clearTimeout(last.timer);
    };
  }, [store]);
}
