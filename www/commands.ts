/** What the user can do, wherever the button for it stands. */

import { samples } from "guillemet:samples";
import { type Correcting, makeCorrecting } from "./corrections/commands";
import { isLexicon } from "./corrections/lexicon-file";
import type { Trouble } from "./engine/analysis";
import type { Pool } from "./engine/pool";
import { catalogue } from "./i18n";
import { download } from "./intake/download";
import type { Incoming } from "./intake/files";
import type { KeepingCommands } from "./keeping/commands";
import { looksLikeProject } from "./keeping/file/read";
import { bytesOf, cancelReading, troubleOf } from "./reader";
import { baseName, openArticle } from "./state";
import type { Store } from "./store";

export interface Commands {
  add(files: readonly Incoming[]): Promise<void>;
  addText(text: string): Promise<void>;
  trySamples(): void;
  exportJson(): Promise<void>;
  cancel(): void;
  undo(): void;
  redo(): void;
  correcting: Correcting;
  keeping: KeepingCommands;
  stepArticle(by: 1 | -1): void;
  stepMark(by: 1 | -1): void;
}

const isMetadata = (name: string): boolean => /(^|\/)metadata\.csv$/i.test(name);

/** Files that the user's work is kept in, by their names. */
const isProject = (name: string): boolean => /\.guillemet(\.json)?$/i.test(name);
const isTable = (name: string): boolean => /\.csv$/i.test(name) && !isMetadata(name);

export function makeCommands(store: Store, pool: Pool, keeping: KeepingCommands): Commands {
  const correcting = makeCorrecting(store);

  /** Opens projects and lexicons; the other files come back. */
  async function withoutOwn(files: readonly Incoming[]): Promise<Incoming[]> {
    const others: Incoming[] = [];
    for (const each of files) {
      const own = isProject(each.name) || isTable(each.name) || /\.json$/i.test(each.name);
      const text = own ? await each.file.text().catch(() => null) : null;
      if (text === null) others.push(each);
      else if (isProject(each.name) || looksLikeProject(text)) await keeping.openFile(baseName(each.name), text);
      else if (!(isLexicon(text) && correcting.openLexicon(baseName(each.name), text))) others.push(each);
    }
    return others;
  }

  /** Metadata first, so that the articles dropped with them are read once. A metadata file that cannot be read stands in the list with its reason. */
  async function add(dropped: readonly Incoming[]): Promise<void> {
    await keeping.ready;
    const files = await withoutOwn(dropped);
    for (const { name, file } of files.filter((file) => isMetadata(file.name))) {
      try {
        const bytes = await bytesOf(file);
        store.dispatch({ type: "metadata-added", rows: await pool.ask("metadata", bytes, [bytes.buffer], () => true) });
      } catch (thrown) {
        await addArticles([{ name, file, trouble: troubleOf(thrown) }]);
      }
    }
    const articles = files.filter((file) => !isMetadata(file.name));
    if (articles.length > 0) await addArticles(articles);
  }

  async function addArticles(files: readonly (Incoming & { trouble?: Trouble })[]): Promise<void> {
    const first = await keeping.reserve(files.length);
    store.dispatch({ type: "articles-added", files, ...(first !== undefined && { first }) });
  }

  async function exportJson(): Promise<void> {
    download("guillemet.json", await keeping.analysis(), "application/json");
  }

  return {
    add,
    async addText(text) {
      const { articles, language } = store.state;
      const pasted = catalogue(language).pasteName;
      const number = articles.filter((article) => article.name.startsWith(pasted)).length + 1;
      const name = number === 1 ? `${pasted}.txt` : `${pasted} ${number}.txt`;
      await add([{ name, file: new Blob([text], { type: "text/plain" }) }]);
      const last = store.state.articles.at(-1);
      if (last) store.dispatch({ type: "article-opened", id: last.id });
    },
    trySamples() {
      void add(samples.map(({ name, text }) => ({ name, file: new Blob([text], { type: "text/plain" }) })));
    },
    exportJson,
    cancel: () => cancelReading(store, pool),
    undo: () => store.undo(),
    redo: () => store.redo(),
    correcting,
    keeping,
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
