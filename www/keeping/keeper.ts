/**
 * Keeps the open project in step with the state: what is new is written at once, and the status says when it is. Another window on the
 * same project hears of it and reads what it lacks.
 */

import type { History } from "../corrections/history";
import type { MetadataRow, Trouble } from "../engine/analysis";
import { bytesOf, troubleOf } from "../reader";
import { type Article, baseName } from "../state";
import type { Store } from "../store";
import { type ArticleRecord, type Change, type CorrectionRecord, type Database, type Loaded, loadProject, writeChange } from "./database";
import { GONE, keepingTrouble } from "./keeping";
import type { ProjectContent } from "./opened";

/** What the database has of the open project, as far as this window knows. */
interface Kept {
  project: number;
  name: string;
  revision: number;
  articles: Set<number>;
  metadata: unknown;
  /** The corrections by their ids. */
  corrections: Map<string, { n: number; undone: boolean }>;
  /** The list that `corrections` says; another one is looked through. */
  history: History | null;
}

/** How much goes into one transaction: a few articles are kept sooner than many, and a kill loses little. */
const ARTICLES_AT_ONCE = 40;
const BYTES_AT_ONCE = 8 * 1024 * 1024;

interface News {
  project: number;
  revision: number;
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean => a.every((each, i) => each === b[i]);

export class Keeper {
  private kept: Kept | null = null;
  private running = false;
  private stale = false;
  private tried: unknown[] = [];
  private readonly channel: BroadcastChannel | null;

  constructor(
    private readonly store: Store,
    private readonly db: Database,
  ) {
    this.channel = typeof BroadcastChannel === "function" ? new BroadcastChannel("guillemet") : null;
    this.channel?.addEventListener("message", ({ data }: MessageEvent<News>) => {
      if (data.project === this.kept?.project && data.revision !== this.kept.revision) this.catchUp();
    });
    // Where no message arrives, as between files opened from disk, coming back to the window looks.
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.catchUp());
    addEventListener("focus", () => this.catchUp());
    addEventListener("beforeunload", (event) => {
      if (this.isBehind()) event.preventDefault();
    });
    store.subscribe(() => this.look());
  }

  /** Takes a project as it was loaded for what is kept; a fresh one has nothing of the state yet. */
  adopt({ record, ids, corrections }: Loaded, fresh = false): void {
    this.kept = {
      project: record.id,
      name: record.name,
      revision: record.revision,
      articles: new Set(ids),
      metadata: fresh ? null : this.store.state.metadata,
      corrections: new Map(corrections.map(({ correction, n, undone }) => [correction.id, { n, undone }])),
      history: null,
    };
  }

  /** Keeps nothing any more until another project is adopted. */
  release(): void {
    this.kept = null;
  }

  /** Tries again what could not be kept. */
  retry(): void {
    void this.run();
  }

  /** Tells the other windows. */
  announce(project: number, revision: number): void {
    this.channel?.postMessage({ project, revision } satisfies News);
  }

  private catchUp(): void {
    if (!this.kept) return;
    this.stale = true;
    void this.run();
  }

  /** Whether something is in this window only. */
  isBehind(): boolean {
    return this.kept !== null && this.store.state.project !== null && this.difference(this.kept) !== null;
  }

  private look(): void {
    if (this.running || !this.isBehind()) return;
    // What could not be kept is tried again when there is more to keep, not with every stroke of the page.
    const { at } = this.store.state.keeping;
    if (at === "off" || (at === "failed" && same(this.tried, this.wanted()))) return;
    void this.run();
  }

  /** What the user has made so far. */
  private wanted(): unknown[] {
    const { project, articles, history, metadata } = this.store.state;
    return [project, articles.length, history, metadata];
  }

  /** Keeps what is not kept yet; resolves when that is done or has failed. */
  async flush(): Promise<void> {
    while (this.running || (this.isBehind() && this.store.state.keeping.at !== "failed")) {
      if (!this.running) await this.run();
      else await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.tried = this.wanted();
    let trouble: Trouble | null = null;
    try {
      while (this.kept && (this.stale || this.isBehind())) {
        if (this.isBehind()) this.say("saving");
        trouble = (await this.step(this.kept)) ? null : GONE;
        if (trouble) break;
      }
    } catch (thrown) {
      trouble = keepingTrouble(thrown);
    }
    if (trouble) {
      this.store.dispatch({ type: "keeping", keeping: { at: "failed", trouble } });
      this.running = false;
      return;
    }
    this.running = false;
    this.say("saved");
  }

  private say(at: "saving" | "saved"): void {
    if (this.store.state.keeping.at !== at) this.store.dispatch({ type: "keeping", keeping: { at } });
  }

  /** Writes what is new, and reads what other windows wrote. False where the project is gone. */
  private async step(kept: Kept): Promise<boolean> {
    const { history } = this.store.state;
    const difference = this.difference(kept);
    if (difference) {
      const { articles, ...rest } = difference;
      const records = await recordsOf(articles);
      const change: Change = { ...rest, articles: records };
      const written = await writeChange(this.db, kept.project, change);
      if (!written) return false;
      if (written.before !== kept.revision) this.stale = true;
      else kept.revision = written.after;
      for (const { id } of records) kept.articles.add(id);
      for (const [i, { correction, undone }] of (rest.added ?? []).entries()) {
        kept.corrections.set(correction.id, { n: written.places[i] ?? 0, undone });
      }
      for (const { id, undone } of rest.turnedIds) Object.assign(kept.corrections.get(id) ?? {}, { undone });
      for (const id of rest.droppedIds) kept.corrections.delete(id);
      if (rest.name !== undefined) kept.name = rest.name;
      if (rest.metadataState) kept.metadata = rest.metadataState;
      kept.history = history;
      this.announce(kept.project, written.after);
    }
    return this.stale ? this.read(kept) : true;
  }

  private async read(kept: Kept): Promise<boolean> {
    const { state } = this.store;
    const loaded = await loadProject(this.db, kept.project, kept.articles);
    if (!loaded) return false;
    // What was done here meanwhile is written first; then it is among what is read.
    if (this.kept !== kept) return true;
    if (this.store.state.history !== state.history || this.isBehind()) return true;
    this.stale = false;
    if (loaded.record.revision === kept.revision) return true;
    const known = new Set(loaded.ids);
    const content = contentOf(
      loaded,
      [...kept.articles].filter((id) => known.has(id)),
      null,
    );
    this.adopt(loaded);
    const project = { id: loaded.record.id, name: loaded.record.name };
    this.store.dispatch({ type: "project-changed", project, content });
    if (this.kept) this.kept.metadata = this.store.state.metadata;
    return true;
  }

  /** What the state has and the database has not; null where they agree. */
  private difference(kept: Kept): Difference | null {
    const { project, articles, history, metadata } = this.store.state;
    if (project?.id !== kept.project) return null;
    const fresh: Article[] = [];
    let bytes = 0;
    for (const article of articles) {
      if (kept.articles.has(article.id)) continue;
      fresh.push(article);
      bytes += article.file.size;
      if (fresh.length >= ARTICLES_AT_ONCE || bytes > BYTES_AT_ONCE) break;
    }
    const renamed = project.name !== kept.name;
    const described = metadata !== kept.metadata;
    if (fresh.length === 0 && !renamed && !described && history === kept.history) return null;
    const difference: Difference = { articles: fresh, added: [], turned: [], turnedIds: [], dropped: [], droppedIds: [] };
    if (renamed) difference.name = project.name;
    if (described) {
      difference.metadataState = metadata;
      difference.metadata = [...metadata.values()];
    }
    const ids = new Set<string>();
    for (const [list, undone] of [
      [history.done, false],
      [history.undone, true],
    ] as const) {
      for (const correction of list) {
        ids.add(correction.id);
        const known = kept.corrections.get(correction.id);
        if (!known) difference.added.push({ correction, undone });
        else if (known.undone !== undone) {
          difference.turned.push({ n: known.n, undone });
          difference.turnedIds.push({ id: correction.id, undone });
        }
      }
    }
    for (const [id, { n }] of kept.corrections) {
      if (ids.has(id)) continue;
      difference.dropped.push(n);
      difference.droppedIds.push(id);
    }
    const { added, turned, dropped } = difference;
    if (fresh.length === 0 && !renamed && !described && added.length + turned.length + dropped.length === 0) {
      kept.history = history;
      return null;
    }
    return difference;
  }
}

interface Difference extends Omit<Change, "articles"> {
  articles: Article[];
  added: Omit<CorrectionRecord, "n" | "project">[];
  turned: { n: number; undone: boolean }[];
  turnedIds: { id: string; undone: boolean }[];
  dropped: number[];
  droppedIds: string[];
  metadataState?: unknown;
}

/** Files are read before the transaction: it would end while they are waited for. */
function recordsOf(articles: readonly Article[]): Promise<Omit<ArticleRecord, "project">[]> {
  return Promise.all(
    articles.map(async ({ id, name, file, progress }) => {
      const failed = progress.at === "failed" && progress.trouble.code !== "cancelled" ? progress.trouble : null;
      try {
        return { id, name, bytes: (await bytesOf(file)).buffer, trouble: failed };
      } catch (thrown) {
        return { id, name, bytes: null, trouble: failed ?? troubleOf(thrown) };
      }
    }),
  );
}

/** The rows by the names that the page knows files by. */
export const metadataOf = (rows: readonly MetadataRow[]): Map<string, MetadataRow> => new Map(rows.map((row) => [baseName(row.file), row]));

/** What was loaded, as the state takes it. */
export function contentOf({ record, articles, corrections }: Loaded, known: readonly number[], open: number | null): ProjectContent {
  const sorted = [...corrections].sort((a, b) => a.n - b.n);
  return {
    articles: articles.map(({ id, name, bytes, trouble }) => ({ id, name, file: new Blob(bytes ? [bytes] : []), trouble })),
    known,
    metadata: metadataOf(record.metadata),
    history: {
      done: sorted.filter(({ undone }) => !undone).map(({ correction }) => correction),
      undone: sorted.filter(({ undone }) => undone).map(({ correction }) => correction),
    },
    open,
  };
}
