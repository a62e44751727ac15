/** What stands outside the page's own element: the document's language, title, theme and address. */

import { useEffect, useLayoutEffect } from "preact/hooks";
import type { Catalogue } from "../../i18n";
import type { State } from "../../state";

export function useDocument(state: State, t: Catalogue): void {
  useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = t.documentTitle;
    const address = new URL(location.href);
    if (state.language === "fr") address.searchParams.delete("lang");
    else address.searchParams.set("lang", state.language);
    try {
      history.replaceState(null, "", address);
    } catch {
      // Some browsers fix the address of a page that was opened from disk; the language changes all the same.
    }
  }, [state.language, t]);
  // With the drawing, not a moment after it: the page is never half in one theme.
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = state.theme;
  }, [state.theme]);
}
