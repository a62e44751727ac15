/** Keys that work anywhere on the page, except where the user is typing. */

import { useEffect } from "preact/hooks";
import type { Commands } from "../../commands";
import { chosenName, openArticle } from "../../state";
import type { Store } from "../../store";
import { comeBack } from "../article/jump";

/** Whether keys belong to a field. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "file"].includes(target.type);
  return target instanceof HTMLElement && (target instanceof HTMLTextAreaElement || target.isContentEditable);
}

export function useKeys(store: Store, commands: Commands): void {
  useEffect(() => {
    const keys: Record<string, () => unknown> = {
      n: () => commands.stepMark(1),
      p: () => commands.stepMark(-1),
      j: () => commands.stepArticle(1),
      k: () => commands.stepArticle(-1),
      e: () => openArticle(store.state)?.reading && store.dispatch({ type: "dialog", dialog: "correct" }),
      m: () => chosenName(store.state) && store.dispatch({ type: "dialog", dialog: "entity" }),
      r: () => store.dispatch({ type: "reading-only-switched" }),
      "/": () => document.getElementById("search")?.focus(),
      "?": () => store.dispatch({ type: "dialog", dialog: "help" }),
    };
    const onKey = (event: KeyboardEvent): void => {
      if (store.state.dialog || event.defaultPrevented) return;
      if (event.key === "Escape") {
        if (store.state.visited && store.state.place === "article") {
          store.dispatch({ type: "place-chosen", place: "search" });
        } else if (store.state.place === "search" && !isTyping(event.target)) {
          store.dispatch({ type: "place-chosen", place: "article" });
        } else if (store.state.chosen) {
          store.dispatch({ type: "mark-left" });
          comeBack();
        } else if (isTyping(event.target)) (event.target as HTMLElement).blur();
        return;
      }
      if (isTyping(event.target)) return;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "z") {
        event.preventDefault();
        if (event.shiftKey) store.redo();
        else store.undo();
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const act = keys[event.key];
      if (!act || !store.state.singleKeys) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [store, commands]);
}
