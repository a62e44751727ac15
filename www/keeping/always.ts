/** What the user says for every project goes into a lexicon beside the projects, and leaves it when it is taken back. */

import { effective, type History } from "../corrections/history";
import type { Entry } from "../corrections/lexicon";
import type { Store } from "../store";

function alwaysIn(history: History): Set<string> {
  return new Set(effective(history).flatMap((each) => (each.do === "unname" && each.always ? [each.words] : [])));
}

/** `remember` and `forget` keep the lexicon for the projects to come. */
export function keepAlways(store: Store, remember: (entry: Entry) => void, forget: (entry: Entry) => void): void {
  let { project, history } = store.state;
  store.subscribe(() => {
    const before = history;
    const same = project === null || project.id === store.state.project?.id;
    project = store.state.project;
    history = store.state.history;
    // A project that is opened says nothing new: what it says for every project is known, or was forgotten on purpose.
    if (history === before || !same || Math.abs(history.done.length - before.done.length) > 1) return;
    const was = alwaysIn(before);
    const is = alwaysIn(history);
    const { lexicon } = store.state;
    const entries = lexicon.filter((entry) => entry.type !== "none" || !was.has(entry.name) || is.has(entry.name));
    for (const entry of lexicon) if (!entries.includes(entry)) forget(entry);
    for (const name of is) {
      if (was.has(name) || entries.some((entry) => entry.type === "none" && entry.name === name)) continue;
      const entry: Entry = { name, type: "none", variants: [], role: null };
      entries.push(entry);
      remember(entry);
    }
    if (entries.length !== lexicon.length) store.dispatch({ type: "lexicon-known", entries });
  });
}
