/** Opening, naming, saving and deleting projects, wherever the button for it stands. */

import { deleteDB } from "idb";
import { correctedAnalysis } from "../corrections/analysis";
import type { Entry } from "../corrections/lexicon";
import type { Analysis, Trouble } from "../engine/analysis";
import type { Pool } from "../engine/pool";
import type { InputFile } from "../engine/protocol";
import { catalogue } from "../i18n";
import { download } from "../intake/download";
import { bytesOf } from "../reader";
import type { Store } from "../store";
import { keepAlways } from "./always";
import {
  createProject,
  type Database,
  deleteProject,
  forgetEntry,
  listProjects,
  loadProject,
  openDatabase,
  type ProjectSummary,
  readLexiconStore,
  rememberEntry,
  reserve,
} from "./database";
import { readProject } from "./file/read";
import { writeProject } from "./file/write";
import { contentOf, Keeper, metadataOf } from "./keeper";
import { GONE, keepingTrouble, OFF, type ProjectName } from "./keeping";
import type { ProjectContent } from "./opened";
import { forgetSettings, readSettings, writeSettings } from "./settings";

export interface KeepingCommands {
  /** Resolves when the last project is open, or none can be. */
  ready: Promise<void>;
  /** The number of the first of `count` articles to come; makes a project where there is none. Undefined where nothing is kept. */
  reserve(count: number): Promise<number | undefined>;
  list(): Promise<ProjectSummary[]>;
  open(id: number): Promise<void>;
  /** Leaves the open project as it is, for a new one. */
  begin(): Promise<void>;
  rename(name: string): void;
  remove(id: number): Promise<void>;
  /** Deletes the open project with its articles and corrections. */
  removeAll(): Promise<void>;
  /** Deletes everything that this page ever kept here. */
  removeEverything(): Promise<void>;
  /** Tries again what could not be kept. */
  retry(): void;
  save(): Promise<void>;
  /** The analysis of all articles with the corrections, as JSON. */
  analysis(): Promise<string>;
  /** Opens a project file as a project of its own; what is wrong with it is said. */
  openFile(name: string, text: string): Promise<void>;
  /** Takes a word out of what counts for every project. */
  forget(entry: Entry): void;
}

/** How long the browser may take to open its database before the page goes on without, in milliseconds. */
const PATIENCE = 4_000;

function within<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return Promise.race([promise, new Promise<never>((_, reject) => setTimeout(() => reject(new Error("too late")), milliseconds))]);
}

export function startKeeping(store: Store, pool: Pool): KeepingCommands {
  let db: Database | null = null;
  let keeper: Keeper | null = null;
  const words = () => catalogue(store.state.language).keeping;

  const both = (say: (t: ReturnType<typeof catalogue>["keeping"]) => string, code: string): Trouble => ({
    code,
    fr: say(catalogue("fr").keeping),
    en: say(catalogue("en").keeping),
  });
  const notice = (trouble: Trouble): void => store.dispatch({ type: "noticed", notice: trouble });
  const off = (): void => store.dispatch({ type: "keeping", keeping: { at: "off", trouble: OFF } });

  async function start(): Promise<void> {
    const { project, open } = readSettings();
    try {
      // Another window that deletes everything must not wait for this one.
      db = await within(
        openDatabase(() => {
          db?.close();
          db = null;
          off();
        }),
        PATIENCE,
      );
    } catch {
      return off();
    }
    keeper = new Keeper(store, db);
    const entries = await readLexiconStore(db).catch(() => []);
    if (entries.length > 0) store.dispatch({ type: "lexicon-known", entries });
    try {
      if (typeof project === "number") await show(project, open ?? null);
    } catch (thrown) {
      notice(keepingTrouble(thrown));
    }
    if (store.state.keeping.at === "opening") store.dispatch({ type: "keeping", keeping: { at: "saved" } });
    keepAlways(
      store,
      (entry) => void (db && rememberEntry(db, entry).catch((thrown) => notice(keepingTrouble(thrown)))),
      (entry) => void (db && forgetEntry(db, entry).catch((thrown) => notice(keepingTrouble(thrown)))),
    );
  }

  /** Shows a project; false where it is gone. */
  async function show(id: number, open: number | null): Promise<boolean> {
    const loaded = db && (await loadProject(db, id));
    if (!loaded) return false;
    keeper?.release();
    const project = { id, name: loaded.record.name };
    store.dispatch({ type: "project-opened", project, content: contentOf(loaded, [], open) });
    keeper?.adopt(loaded);
    store.dispatch({ type: "keeping", keeping: { at: "saved" } });
    return true;
  }

  /** The browser may throw away what it did not promise to keep. Asked once there is something to keep; some browsers ask the user. */
  let asked = false;
  function askToPersist(): void {
    if (asked) return;
    asked = true;
    void navigator.storage?.persist?.().catch(() => false);
  }

  /** A new project of this name, which the state has taken on already or takes on now. */
  async function create(name: string): Promise<ProjectName | null> {
    if (!db) return null;
    const record = await createProject(db, name);
    askToPersist();
    const project = { id: record.id, name };
    store.dispatch({ type: "project-named", project });
    keeper?.adopt({ record, ids: [], articles: [], corrections: [] }, true);
    return project;
  }

  /** Whether the open project may be left: nothing of it is in this window only. */
  async function left(): Promise<boolean> {
    await keeper?.flush();
    const { keeping } = store.state;
    if (keeper?.isBehind() && keeping.at === "failed") {
      notice(keeping.trouble);
      return false;
    }
    keeper?.release();
    pool.cancel();
    return true;
  }

  async function removeProject(id: number): Promise<void> {
    if (!db) return;
    const open = store.state.project?.id === id;
    if (open) keeper?.release();
    await deleteProject(db, id);
    keeper?.announce(id, -1);
    if (open) {
      store.dispatch({ type: "articles-removed" });
      pool.cancel();
      store.dispatch({ type: "keeping", keeping: { at: "saved" } });
    } else keeper?.retry();
  }

  /** What can be read of the articles, each with its number. */
  async function inputs(): Promise<{ id: number; input: InputFile }[]> {
    const files: { id: number; input: InputFile }[] = [];
    for (const { id, name, file, date, progress } of store.state.articles) {
      if (progress.at === "failed") continue;
      const bytes = await bytesOf(file);
      files.push({ id, input: date ? { name, bytes, date } : { name, bytes } });
    }
    return files;
  }

  async function analysis(): Promise<string> {
    const files = await inputs();
    const { history, lexicon } = store.state;
    const plain = history.done.length === 0 && lexicon.length === 0;
    const transfer = files.map(({ input }) => input.bytes.buffer as ArrayBuffer);
    const json = await pool.ask("analyze", { files: files.map(({ input }) => input), text: !plain }, transfer, () => true);
    if (plain) return json;
    const found = JSON.parse(json) as Analysis;
    const made = correctedAnalysis(found, articlesOf(found), history, lexicon);
    return JSON.stringify({ ...made, documents: made.documents.map(({ text: _, ...rest }) => rest) });
  }

  /** The articles' numbers of an analysis's documents: the analyzer may order them, and two files may have one name. */
  function articlesOf({ documents }: Analysis): (number | null)[] {
    const left = [...store.state.articles];
    return documents.map(({ name, text }) => {
      const at = left.findIndex((article) => article.name === name && article.original?.text === text);
      return at < 0 ? null : (left.splice(at, 1)[0]?.id ?? null);
    });
  }

  async function save(): Promise<void> {
    const { project, metadata, history, articles } = store.state;
    const name = project?.name ?? words().untitled;
    const filed = [];
    for (const { id, name, file } of articles) {
      // A file that cannot be read any more cannot be carried along; the list says so already.
      const bytes = await bytesOf(file).catch(() => null);
      if (bytes) filed.push({ id, name, bytes });
    }
    const analysed = await analysis().catch(() => null);
    const text = writeProject({ name, metadata: [...metadata.values()], articles: filed, corrections: [...history.done] }, analysed);
    download(`${fileName(name)}.guillemet.json`, text, "application/json");
  }

  async function openFile(file: string, text: string): Promise<void> {
    const read = readProject(text);
    if (read === "not-a-project") return void notice(both((t) => t.notAProject(file), "not-a-project"));
    if (read === "nothing-left") return notice(both((t) => t.nothingLeft(file), "nothing-left"));
    const { project, lost, broken, newer } = read;
    const name = project.name.trim() || file;
    if (!(await left())) return;
    const content: ProjectContent = {
      articles: project.articles.map(({ id, name, bytes }) => ({ id, name, file: new Blob([bytes]), trouble: null })),
      known: [],
      metadata: metadataOf(project.metadata),
      history: { done: project.corrections, undone: [] },
      open: null,
    };
    store.dispatch({ type: "project-opened", project: null, content });
    try {
      // A new project has nothing of this yet, so all of it is written.
      await create(name);
    } catch (thrown) {
      store.dispatch({ type: "keeping", keeping: { at: "failed", trouble: keepingTrouble(thrown) } });
    }
    if (newer) notice(both((t) => t.newer(name), "newer"));
    if (broken || lost > 0) notice(both((t) => t.damaged(name, lost), "damaged"));
  }

  const ready = start().catch(off);

  let settings = "";
  store.subscribe(() => {
    const { keeping, language, theme, usage, singleKeys, project, open } = store.state;
    if (keeping.at === "opening") return;
    const now = [language, theme, usage, singleKeys, project?.id, open].join(" ");
    if (now === settings) return;
    settings = now;
    writeSettings(store.state);
  });

  return {
    ready,
    async reserve(count) {
      await ready;
      if (!db) return undefined;
      try {
        const project = store.state.project ?? (await create(words().newName(new Date())));
        if (!project) return undefined;
        const first = await reserve(db, project.id, count);
        if (first === null) store.dispatch({ type: "keeping", keeping: { at: "failed", trouble: GONE } });
        return first ?? undefined;
      } catch (thrown) {
        store.dispatch({ type: "keeping", keeping: { at: "failed", trouble: keepingTrouble(thrown) } });
        return undefined;
      }
    },
    list: async () => (db ? listProjects(db).catch(() => []) : []),
    async open(id) {
      if (id === store.state.project?.id) return;
      if (!(await left())) return;
      if (!(await show(id, null))) notice(both((t) => t.gone, "project-gone"));
    },
    async begin() {
      if (await left()) store.dispatch({ type: "articles-removed" });
    },
    rename(name) {
      const { project } = store.state;
      if (project && name.trim() && name !== project.name)
        store.dispatch({ type: "project-named", project: { ...project, name: name.trim() } });
    },
    remove: removeProject,
    async removeAll() {
      const { project } = store.state;
      if (project && db) await removeProject(project.id);
      else store.dispatch({ type: "articles-removed" });
    },
    async removeEverything() {
      keeper?.release();
      db?.close();
      db = null;
      await deleteDB("guillemet");
      forgetSettings();
      location.reload();
    },
    retry: () => keeper?.retry(),
    save,
    analysis,
    openFile,
    forget(entry) {
      store.dispatch({ type: "lexicon-known", entries: store.state.lexicon.filter((each) => each !== entry) });
      if (db) void forgetEntry(db, entry);
    },
  };
}

/** A name that every system takes for a file. */
function fileName(name: string): string {
  return (
    name
      .replace(/[\p{Cc}<>:"/\\|?*]+/gu, " ")
      .trim()
      .slice(0, 80) || "projet"
  );
}
