/** Starts the page. */

import { render } from "preact";
import { keepAddress } from "./address";
import { makeCommands } from "./commands";
import { keepCompared } from "./comparer";
import { startEngine } from "./engine";
import { languageOf } from "./i18n";
import { keepJoined } from "./joiner";
import { keepReading } from "./reader";
import { keepSearched } from "./searcher";
import { initialState } from "./state";
import { createStore } from "./store";
import { App } from "./views/app/app";

const theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
const store = createStore(initialState(languageOf(location.search), theme));
const engine = startEngine();

keepReading(store, engine);
keepJoined(store, engine);
keepCompared(store, engine);
keepSearched(store);
keepAddress(store);
engine.ask("rules", null).then(
  (rules) => store.dispatch({ type: "rules-known", rules }),
  // Without the rules' texts the page still shows their names; the files themselves say if the engine is broken.
  () => undefined,
);
engine.ask("version", null).then(
  (version) => store.dispatch({ type: "version-known", version }),
  () => undefined,
);

const page = document.getElementById("page");
if (page) render(<App store={store} commands={makeCommands(store, engine)} />, page);
