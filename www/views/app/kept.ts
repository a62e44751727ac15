/** The focus is never lost: where what had it goes away, the nearest thing around it that stays gets it. */

import { useEffect } from "preact/hooks";

/** An element and all that stands around it, from the inside. */
function around(element: Element | null): HTMLElement[] {
  const all: HTMLElement[] = [];
  for (let at = element; at instanceof HTMLElement && at.id !== "page"; at = at.parentElement) all.push(at);
  return all;
}

/** What is too much of the page to be read out as one thing. */
const FRAMES = ".app, .columns, .middle";

export function useKeptFocus(): void {
  useEffect(() => {
    let path: HTMLElement[] = [];
    const remember = (event: FocusEvent): void => {
      path = event.target instanceof Element ? around(event.target) : [];
    };
    const keep = (): void => {
      const lost = path[0]?.isConnected === false && document.activeElement === document.body;
      if (!lost) return;
      const nearest = path.find((each) => each.isConnected);
      const next = !nearest || nearest.matches(FRAMES) ? document.getElementById("article") : nearest;
      if (next && next.tabIndex < 0) next.tabIndex = -1;
      next?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(keep);
    observer.observe(document.body, { childList: true, subtree: true });
    addEventListener("focusin", remember);
    return () => {
      observer.disconnect();
      removeEventListener("focusin", remember);
    };
  }, []);
}
