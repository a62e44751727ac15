/** The page: a start while there is nothing to read, then the three columns. */

import "./base.css";
import { useMemo } from "preact/hooks";
import type { Commands } from "../../commands";
import { catalogue } from "../../i18n";
import { openArticle } from "../../state";
import type { Store } from "../../store";
import { ArticleColumn } from "../article/article";
import { ArticleList } from "../articles/articles";
import { Compare } from "../compare/compare";
import { ViewContext } from "../context";
import { Selecting } from "../correct/selecting";
import { Dialogs } from "../dialogs/dialogs";
import { Header } from "../header/header";
import { Live } from "../live/live";
import { Panel } from "../panel/panel";
import { ProgressLine } from "../progress/progress";
import { Notices } from "../projects/notices";
import { Search } from "../search/search";
import { Start } from "../start/start";
import { Strip } from "../strip/strip";
import { useDocument } from "./document";
import { useDrawing } from "./draw";
import { useDrop } from "./drop";
import { useKeptFocus } from "./kept";
import { useKeys } from "./keys";
import "./app.css";

export function App({ store, commands }: { store: Store; commands: Commands }) {
  useDrawing(store);
  const { state } = store;
  const t = catalogue(state.language);
  const view = useMemo(() => ({ state, t, dispatch: store.dispatch, commands }), [state, t, store, commands]);
  const over = useDrop(commands, store);
  useKeys(store, commands);
  useKeptFocus();
  useDocument(state, t);

  const shown = (!state.repaired && openArticle(state)?.reading) || null;
  const empty = state.articles.length === 0;
  return (
    <ViewContext.Provider value={view}>
      <div class={`app${over ? " app-over" : ""}`}>
        <a class="skip" href="#article">
          {t.skip}
        </a>
        <Header />
        <Notices />
        {state.keeping.at === "opening" ? (
          <main id="article" class="opening" tabIndex={-1} aria-busy="true">
            <p class="nothing">{t.keeping.opening}</p>
          </main>
        ) : empty ? (
          <Start />
        ) : (
          <div class={`columns columns-${state.place}${state.readingOnly ? " columns-reading" : ""}`}>
            <ArticleList />
            <div class="middle">
              {state.place === "search" && <Search />}
              {state.place === "compare" && <Compare />}
              {state.place === "article" && <ArticleColumn />}
              {state.place === "article" && shown && <Strip reading={shown} />}
            </div>
            {state.place === "article" && <Panel />}
          </div>
        )}
        <ProgressLine store={store} />
        <Selecting />
        <Dialogs />
        <Live />
        {over && <p class="over">{t.dropHere}</p>}
      </div>
    </ViewContext.Provider>
  );
}
