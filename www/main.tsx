/** Starts the page. */

import { render } from "preact";
import { keepAddress } from "./address";
import { makeCommands } from "./commands";
import { keepCompared } from "./comparer";
import { keepCorrected } from "./corrections/corrector";
import { startEngine } from "./engine";
import { languageOf } from "./i18n";
import { offerInstall } from "./install";
import { keepJoined } from "./joiner";
import { startKeeping } from "./keeping/commands";
import { readSettings } from "./keeping/settings";
import { keepReading } from "./reader";
import { keepRecurring } from "./recurring";
import { keepSearched } from "./searcher";
import { initialState } from "./state";
import { createStore } from "./store";
import { App } from "./views/app/app";
import { warmUp } from "./warm";

const settings = readSettings();
const theme = settings.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
const language = location.search.includes("lang=") ? languageOf(location.search) : (settings.language ?? "fr");
const { usage = "french", singleKeys = true } = settings;
const store = createStore({ ...initialState(language, theme), usage, singleKeys });
const engine = startEngine();
const keeping = startKeeping(store, engine);

keepReading(store, engine);
keepCorrected(store);
keepRecurring(store, engine);
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

const commands = makeCommands(store, engine, keeping);
offerInstall(commands);
const page = document.getElementById("page");
if (page) render(<App store={store} commands={commands} />, page);
void warmUp(store, engine);
