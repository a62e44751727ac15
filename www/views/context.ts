/** What every view is given: the state, the words, and what can be done. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Commands } from "../commands";
import type { Catalogue } from "../i18n";
import type { State } from "../state";
import type { Store } from "../store";

export interface View {
  state: State;
  t: Catalogue;
  dispatch: Store["dispatch"];
  commands: Commands;
}

export const ViewContext = createContext<View | null>(null);

export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error("a view outside the page");
  return view;
}
