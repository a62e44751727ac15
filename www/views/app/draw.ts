/** When the page is drawn anew: at once for what the user did, seldom for what arrives while many articles are read. */

import { useEffect, useLayoutEffect, useReducer, useRef } from "preact/hooks";
import type { State } from "../../state";
import type { Store } from "../../store";

/** Between two drawings of what arrives passes at least so many times what the last one took: most of the time stays free. */
const REST = 4;

/** What the engine and the search bring while they work; everything else is the user's doing. */
const ARRIVING: ReadonlySet<string> = new Set<keyof State>(["articles", "corpus", "found", "comparison"]);

function isOnlyArriving(before: State, after: State): boolean {
  return (Object.keys(after) as (keyof State)[]).every((key) => before[key] === after[key] || ARRIVING.has(key));
}

/** Draws the component that calls it whenever the state has changed. */
export function useDrawing(store: Store): void {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const drawn = useRef({ state: store.state, begun: 0, ended: 0, timer: 0 });

  useLayoutEffect(() => {
    drawn.current.state = store.state;
    drawn.current.ended = performance.now();
  });

  useEffect(() => {
    const last = drawn.current;
    const now = (): void => {
      clearTimeout(last.timer);
      last.timer = 0;
      last.begun = performance.now();
      draw(undefined);
    };
    const stop = store.subscribe(() => {
      const rest = REST * (last.ended - last.begun) - (performance.now() - last.ended);
      if (rest <= 0 || !isOnlyArriving(last.state, store.state)) now();
      else last.timer ||= window.setTimeout(now, rest);
    });
    return () => {
      stop();
      clearTimeout(last.timer);
    };
  }, [store]);
}
