/** How the state changes: a pure function of the state and an action. */

import type { Address } from "./address";
import type { Correction } from "./corrections/correction";
import { added, type History, redone, undone } from "./corrections/history";
import type { Entry } from "./corrections/lexicon";
import { dateOf, overlaid, overlayOf, withHistory } from "./corrections/overlay";
import type { MetadataRow, QuotationKind, Rules, Trouble } from "./engine/analysis";
import type { Usage } from "./engine/protocol";
import type { Keeping, ProjectName } from "./keeping/keeping";
import { opened, type ProjectContent } from "./keeping/opened";
import type { Reading } from "./reading";
import type { Compared } from "./reading/compared";
import type { Corpus } from "./reading/corpus";
import type { Layer } from "./reading/layers";
import { NO_QUESTION, type Question } from "./reading/question";
import type { Span } from "./reading/segments";
import {
  type Article,
  baseName,
  type Dialog,
  emptied,
  type Found,
  type Language,
  type List,
  newArticle,
  type Order,
  type Place,
  type Scope,
  type State,
  type Theme,
} from "./state";

export type Action =
  /** `first` is the number of the first; the project gives it, so that no other window gives the same. */
  | { type: "articles-added"; files: readonly { name: string; file: Blob; trouble?: Trouble }[]; first?: number }
  | { type: "metadata-added"; rows: readonly MetadataRow[] }
  /** What reading gave, by the article’s id: many articles are told in one action. */
  | { type: "readings-done"; readings: ReadonlyMap<number, Reading | { trouble: Trouble }> }
  | { type: "read-again"; id: number }
  | { type: "corrected"; correction: Correction }
  | { type: "undone" }
  | { type: "redone" }
  | { type: "history-known"; history: History }
  /** Articles whose findings were corrected anew. */
  | { type: "readings-corrected"; articles: ReadonlyMap<number, Article> }
  | { type: "lexicon-known"; entries: readonly Entry[] }
  | { type: "words-selected"; span: Span | null }
  | { type: "project-opened"; project: ProjectName | null; content: ProjectContent }
  /** Another window changed the project. */
  | { type: "project-changed"; project: ProjectName; content: ProjectContent }
  | { type: "project-named"; project: ProjectName }
  | { type: "keeping"; keeping: Keeping }
  | { type: "noticed"; notice: Trouble }
  | { type: "notices-closed" }
  | { type: "article-opened"; id: number }
  | { type: "passage-opened"; id: number; mark: number }
  | { type: "articles-removed" }
  | { type: "mark-chosen"; mark: number; jump: boolean }
  | { type: "mark-left" }
  | { type: "list-chosen"; list: List }
  | { type: "panel-raised"; raised: boolean }
  | { type: "layer-switched"; layer: Layer }
  | { type: "ordered"; order: Order }
  | { type: "kind-switched"; kind: QuotationKind }
  | { type: "scope-chosen"; scope: Scope }
  | { type: "copy-switched" }
  | { type: "lines-recur"; lines: readonly string[] }
  | { type: "articles-joined"; corpus: Corpus | null }
  | { type: "articles-compared"; comparison: Compared | null }
  | { type: "rules-known"; rules: Rules }
  | { type: "version-known"; version: string }
  | { type: "asked"; question: Partial<Question> }
  | { type: "found"; found: Found | null }
  | { type: "place-chosen"; place: Place }
  | { type: "hit-visited"; hit: number }
  | { type: "address-read"; address: Address }
  | { type: "reading-only-switched" }
  | { type: "announced-switched" }
  | { type: "language-chosen"; language: Language }
  | { type: "theme-chosen"; theme: Theme }
  | { type: "dialog"; dialog: Dialog | null }
  | { type: "usage-chosen"; usage: Usage }
  | { type: "single-keys-switched" };

function change(state: State, id: number, patch: (article: Article) => Partial<Article>): State {
  const at = state.articles.findIndex((article) => article.id === id);
  const article = state.articles[at];
  return article ? { ...state, articles: state.articles.with(at, { ...article, ...patch(article) }) } : state;
}

/** The next article's id; ids are never used twice while articles stand. */
const nextId = (state: State): number => state.articles.reduce((most, article) => Math.max(most, article.id), 0) + 1;

function addArticles(state: State, files: readonly { name: string; file: Blob; trouble?: Trouble }[], first = nextId(state)): State {
  const added = files.map(({ name, file, trouble }, i) => newArticle(state, first + i, name, file, trouble));
  const wanted = added.find((article) => article.name === state.wanted);
  const open = wanted?.id ?? state.open ?? (added.find((article) => article.progress.at === "waiting") ?? added[0])?.id ?? null;
  const chosen = open === state.open ? state.chosen : null;
  // What is added must not hide behind a question asked of what was there; a question from the address waits for its articles.
  const question = state.articles.length > 0 ? NO_QUESTION : state.question;
  const opened = state.opened || wanted !== undefined;
  return { ...state, articles: [...state.articles, ...added], open, opened, chosen, question, wanted: wanted ? null : state.wanted };
}

/** What the user gave outweighs a metadata file; every article whose date changes is read again. */
function addMetadata(state: State, rows: readonly MetadataRow[]): State {
  const metadata = new Map(state.metadata);
  for (const row of rows) metadata.set(baseName(row.file), row);
  const articles = state.articles.map((article): Article => {
    const row = metadata.get(baseName(article.name)) ?? null;
    if (!row || row === article.metadata) return article;
    const date = dateOf({ id: article.id, metadata: row }, state.history);
    if (article.date?.value === date?.value) return { ...article, metadata: row };
    return { ...article, metadata: row, date, progress: { at: "waiting" } };
  });
  return { ...state, metadata, articles };
}

const overlayOnly = ({ overlay, reading }: Article): Pick<Article, "overlay" | "reading"> => ({ overlay, reading });

function switched<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const other = new Set(set);
  if (!other.delete(item)) other.add(item);
  return other;
}

/** The first article may be the one that cannot be read; then the page opens the next that can. */
function readingsDone(state: State, readings: ReadonlyMap<number, Reading | { trouble: Trouble }>): State {
  const articles = state.articles.map((article): Article => {
    const done = readings.get(article.id);
    if (!done) return article;
    if ("trouble" in done) return { ...article, progress: { at: "failed", trouble: done.trouble } };
    return { ...overlaid(article, done, overlayOf(article, state.history, state.lexicon)), progress: { at: "read" } };
  });
  const open = readings.get(state.open ?? 0);
  if (!open) return { ...state, articles };
  // The numbers of marks belong to one reading, so what was chosen in the one before is chosen no more.
  if (!("trouble" in open)) return { ...state, articles, chosen: null };
  const next = state.opened ? undefined : articles.find((article) => article.progress.at !== "failed");
  return { ...state, articles, open: next?.id ?? state.open };
}

/** Articles that were read, or are being read, wait to be read with what is known now. */
function readAnew(state: State, which: (article: Article) => boolean): State {
  const stale = (article: Article): boolean => article.progress.at !== "failed" && which(article);
  return { ...state, articles: state.articles.map((each) => (stale(each) ? { ...each, progress: { at: "waiting" } } : each)) };
}

/** Only articles with a line that recurs now, or no more, are read again. */
function recurring(state: State, lines: readonly string[]): State {
  const changed = new Set([
    ...lines.filter((line) => !state.recurring.includes(line)),
    ...state.recurring.filter((line) => !lines.includes(line)),
  ]);
  if (changed.size === 0) return state;
  const has = ({ original }: Article): boolean =>
    original?.detail.blocks.some(({ start, end }) => changed.has(original.text.slice(start, end))) ?? false;
  return { ...readAnew(state, has), recurring: lines };
}

/** Goes to a passage that was found: to its mark, or to its words. */
function visit(state: State, at: number): State {
  const hit = state.found?.hits[at];
  if (!hit) return state;
  const { mark, start, end } = hit;
  const chosen = mark === null ? null : { mark, jump: true };
  const visited = { hit: at, words: mark === null ? { start, end } : null };
  return { ...state, place: "article", open: hit.article, opened: true, repaired: false, chosen, visited };
}

/** Goes where an address leads; what it does not tell is as on a new page. */
function readAddress(state: State, { article, place, list, hidden, question }: Address): State {
  const there = state.articles.find(({ name }) => name === article);
  const moved = there && there.id !== state.open ? { open: there.id, opened: true, chosen: null } : {};
  return { ...state, ...moved, place, list, hidden, question, visited: null, wanted: there ? null : article };
}

/** An article is shown as it is corrected now, however it came to be open. */
export function update(state: State, action: Action): State {
  const next = step(state, action);
  if (next.open === state.open) return next;
  const shown = withHistory(next, next.history);
  return shown.chosen && next.chosen ? { ...shown, chosen: { ...shown.chosen, jump: next.chosen.jump } } : shown;
}

function step(state: State, action: Action): State {
  switch (action.type) {
    case "articles-added":
      return addArticles(state, action.files, action.first);
    case "metadata-added":
      return addMetadata(state, action.rows);
    case "readings-done":
      return readingsDone(state, action.readings);
    case "read-again":
      return change(state, action.id, () => ({ progress: { at: "waiting" } }));
    case "corrected":
      return withHistory({ ...state, selected: null }, added(state.history, action.correction), action.correction);
    case "undone":
      return withHistory(state, undone(state.history));
    case "redone":
      return withHistory(state, redone(state.history));
    case "history-known":
      return withHistory(state, action.history);
    case "readings-corrected": {
      const articles = state.articles.map((article) => {
        const done = action.articles.get(article.id);
        // One that was read meanwhile is newer than this.
        return done?.original === article.original && done ? { ...article, ...overlayOnly(done) } : article;
      });
      return withHistory({ ...state, articles }, state.history);
    }
    case "lexicon-known":
      return withHistory({ ...state, lexicon: action.entries }, state.history);
    case "words-selected":
      return { ...state, selected: action.span };
    case "project-opened":
    case "project-changed":
      return opened(state, action.project, action.content, action.type === "project-changed");
    case "project-named":
      return { ...state, project: action.project };
    case "keeping":
      return { ...state, keeping: action.keeping };
    case "noticed":
      return { ...state, notices: [...state.notices, action.notice] };
    case "notices-closed":
      return { ...state, notices: [] };
    case "article-opened":
      return { ...state, place: "article", open: action.id, opened: true, chosen: null, visited: null, selected: null };
    case "passage-opened": {
      const opened = action.id === state.open ? state : { ...state, open: action.id, opened: true };
      return { ...opened, place: "article", repaired: false, visited: null, chosen: { mark: action.mark, jump: true } };
    }
    case "articles-removed":
      return emptied(state);
    case "mark-chosen":
      return {
        ...state,
        place: action.jump ? "article" : state.place,
        repaired: state.repaired && !action.jump,
        chosen: { mark: action.mark, jump: action.jump },
      };
    case "mark-left":
      return { ...state, chosen: null };
    case "list-chosen":
      return { ...state, list: action.list };
    case "panel-raised":
      return { ...state, raised: action.raised };
    case "layer-switched":
      return { ...state, hidden: switched(state.hidden, action.layer) };
    case "ordered":
      return { ...state, order: action.order };
    case "kind-switched":
      return { ...state, unlisted: switched(state.unlisted, action.kind) };
    case "scope-chosen":
      return { ...state, scope: action.scope };
    case "copy-switched":
      // The marks belong to the original, so none stays chosen.
      return { ...state, repaired: !state.repaired, chosen: null };
    case "lines-recur":
      return recurring(state, action.lines);
    case "articles-joined":
      return { ...state, corpus: action.corpus };
    case "articles-compared":
      return { ...state, comparison: action.comparison };
    case "rules-known":
      return { ...state, rules: action.rules };
    case "version-known":
      return { ...state, version: action.version };
    case "asked":
      return { ...state, question: { ...state.question, ...action.question }, visited: null };
    case "found":
      return { ...state, found: action.found };
    case "place-chosen":
      return { ...state, place: action.place };
    case "hit-visited":
      return visit(state, action.hit);
    case "address-read":
      return readAddress(state, action.address);
    case "reading-only-switched":
      return { ...state, readingOnly: !state.readingOnly };
    case "announced-switched":
      return { ...state, announced: !state.announced };
    case "language-chosen":
      return { ...state, language: action.language };
    case "theme-chosen":
      return { ...state, theme: action.theme };
    case "dialog":
      return { ...state, dialog: action.dialog };
    case "usage-chosen":
      return { ...readAnew(state, () => true), usage: action.usage };
    case "single-keys-switched":
      return { ...state, singleKeys: !state.singleKeys };
  }
}
