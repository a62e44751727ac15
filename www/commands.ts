/** What the user can do, wherever the button for it stands. */

import { samples } from "guillemet:samples";
import type { Pool } from "./engine/pool";
import type { InputFile } from "./engine/protocol";
import { catalogue } from "./i18n";
import { download } from "./intake/download";
import type { Incoming } from "./intake/files";
import { bytesOf, cancelReading, troubleOf } from "./reader";
import { openArticle } from "./state";
import type { Store } from "./store";

export interface Commands {
  add(files: readonly Incoming[]): Promise<void>;
  addText(text: string): void;
  trySamples(): void;
  exportJson(): Promise<void>;
  cancel(): void;
  stepArticle(by: 1 | -1): void;
  stepMark(by: 1 | -1): void;
}

const isMetadata = (name: string): boolean => /(^|\/)metadata\.csv$/i.test(name);

export function makeCommands(store: Store, pool: Pool): Commands {
  /** Metadata first, so that the articles dropped with them are read once. A metadata file that cannot be read stands in the list with its reason. */
  async function add(files: readonly Incoming[]): Promise<void> {
    for (const { name, file } of files.filter((file) => isMetadata(file.name))) {
      try {
        const bytes = await bytesOf(file);
        store.dispatch({ type: "metadata-added", rows: await pool.ask("metadata", bytes, [bytes.buffer], () => true) });
      } catch (thrown) {
        store.dispatch({ type: "articles-added", files: [{ name, file, trouble: troubleOf(thrown) }] });
      }
    }
    const articles = files.filter((file) => !isMetadata(file.name));
    if (articles.length > 0) store.dispatch({ type: "articles-added", files: articles });
  }

  /** The same files and dates that the page read, so the analysis equals the command line's. */
  async function exportJson(): Promise<void> {
    const files: InputFile[] = [];
    for (const article of store.state.articles) {
      if (article.progress.at === "failed") continue;
      const bytes = await bytesOf(article.file);
      files.push(article.date ? { name: article.name, bytes, date: article.date } : { name: article.name, bytes });
    }
    const transfer = files.map((file) => file.bytes.buffer as ArrayBuffer);
    const json = await pool.ask("analyze", { files, text: false }, transfer, () => true);
    download("guillemet.json", json, "application/json");
  }

  return {
    add,
    addText(text) {
      const { articles, language } = store.state;
      const pasted = catalogue(language).pasteName;
      const number = articles.filter((article) => article.name.startsWith(pasted)).length + 1;
      const name = number === 1 ? `${pasted}.txt` : `${pasted} ${number}.txt`;
      void add([{ name, file: new Blob([text], { type: "text/plain" }) }]);
      const last = store.state.articles.at(-1);
      if (last) store.dispatch({ type: "article-opened", id: last.id });
    },
    trySamples() {
      void add(samples.map(({ name, text }) => ({ name, file: new Blob([text], { type: "text/plain" }) })));
    },
    exportJson,
    cancel: () => cancelReading(store, pool),
    stepArticle(by) {
      const { articles, open } = store.state;
      const at = articles.findIndex((article) => article.id === open);
      const next = articles[at + by];
      if (next) store.dispatch({ type: "article-opened", id: next.id });
    },
    stepMark(by) {
      const { chosen, hidden } = store.state;
      const marks = openArticle(store.state)?.reading?.marks ?? [];
      for (let i = chosen ? chosen.mark + by : by > 0 ? 0 : marks.length - 1; i >= 0 && i < marks.length; i += by) {
        const mark = marks[i];
        if (mark && !hidden.has(mark.layer)) return store.dispatch({ type: "mark-chosen", mark: mark.id, jump: true });
      }
    },
  };
}
