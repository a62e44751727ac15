/** How the state changes: a pure function of the state and an action. */

import type { Address } from "./address";
import type { ArticleDate, MetadataRow, QuotationKind, Rules, Trouble } from "./engine/analysis";
import type { Reading } from "./reading";
import type { Compared } from "./reading/compared";
import type { Corpus } from "./reading/corpus";
import type { Layer } from "./reading/layers";
import { NO_QUESTION, type Question } from "./reading/question";
import type { Article, Dialog, Found, Language, List, Order, Place, Scope, State, Theme } from "./state";

export type Action =
  | { type: "articles-added"; files: readonly { name: string; file: Blob; trouble?: Trouble }[] }
  | { type: "metadata-added"; rows: readonly MetadataRow[] }
  | { type: "reading-started"; id: number }
  | { type: "reading-done"; id: number; reading: Reading }
  | { type: "reading-failed"; id: number; trouble: Trouble }
  | { type: "read-again"; id: number }
  | { type: "date-corrected"; id: number; value: string | null }
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
  | { type: "articles-joined"; corpus: Corpus | null }
  | { type: "articles-compared"; comparison: Compared | null }
  | { type: "article-moved"; article: number; to: number }
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
  | { type: "single-keys-switched" };

/** A metadata file names a file as it was saved; the page knows it with its folders. */
export const baseName = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

function metadataDate(row: MetadataRow | null): ArticleDate | null {
  return row?.date ? { value: row.date, basis: "metadata" } : null;
}

function change(state: State, id: number, patch: (article: Article) => Partial<Article>): State {
  const at = state.articles.findIndex((article) => article.id === id);
  const article = state.articles[at];
  return article ? { ...state, articles: state.articles.with(at, { ...article, ...patch(article) }) } : state;
}

/** The next article's id; ids are never used twice while articles stand. */
const nextId = (state: State): number => state.articles.reduce((most, article) => Math.max(most, article.id), 0) + 1;

function addArticles(state: State, files: readonly { name: string; file: Blob; trouble?: Trouble }[]): State {
  const first = nextId(state);
  const added = files.map(({ name, file, trouble }, i): Article => {
    const metadata = state.metadata.get(baseName(name)) ?? null;
    return {
      id: first + i,
      name,
      file,
      metadata,
      date: metadataDate(metadata),
      progress: trouble ? { at: "failed", trouble } : { at: "waiting" },
      reading: null,
    };
  });
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
    if (article.date?.basis === "given" || article.date?.value === metadataDate(row)?.value) return { ...article, metadata: row };
    return { ...article, metadata: row, date: metadataDate(row), progress: { at: "waiting" } };
  });
  return { ...state, metadata, articles };
}

function switched<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const other = new Set(set);
  if (!other.delete(item)) other.add(item);
  return other;
}

/** The first article may be the one that cannot be read; then the page opens the next that can. */
function failed(before: State, id: number, trouble: Trouble): State {
  const state = change(before, id, () => ({ progress: { at: "failed", trouble } }));
  if (state.opened || id !== state.open) return state;
  const next = state.articles.find((article) => article.progress.at !== "failed");
  return next ? { ...state, open: next.id } : state;
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

export function update(state: State, action: Action): State {
  switch (action.type) {
    case "articles-added":
      return addArticles(state, action.files);
    case "metadata-added":
      return addMetadata(state, action.rows);
    case "reading-started":
      return change(state, action.id, () => ({ progress: { at: "reading" } }));
    case "reading-done": {
      // The numbers of marks belong to one reading, so what was chosen in the one before is chosen no more.
      const chosen = action.id === state.open ? null : state.chosen;
      return { ...change(state, action.id, () => ({ progress: { at: "read" }, reading: action.reading })), chosen };
    }
    case "reading-failed":
      return failed(state, action.id, action.trouble);
    case "read-again":
      return change(state, action.id, () => ({ progress: { at: "waiting" } }));
    case "date-corrected":
      return change(state, action.id, (article) => ({
        date: action.value ? { value: action.value, basis: "given" } : metadataDate(article.metadata),
        progress: { at: "waiting" },
      }));
    case "article-opened":
      return { ...state, place: "article", open: action.id, opened: true, chosen: null, visited: null };
    case "passage-opened": {
      const opened = action.id === state.open ? state : { ...state, open: action.id, opened: true };
      return { ...opened, place: "article", repaired: false, visited: null, chosen: { mark: action.mark, jump: true } };
    }
    case "articles-removed":
      return {
        ...state,
        articles: [],
        corpus: null,
        comparison: null,
        moves: [],
        scope: "article",
        repaired: false,
        open: null,
        opened: false,
        chosen: null,
        metadata: new Map(),
        place: "article",
        question: NO_QUESTION,
        found: null,
        visited: null,
        wanted: null,
      };
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
    case "articles-joined":
      return { ...state, corpus: action.corpus };
    case "articles-compared":
      return { ...state, comparison: action.comparison };
    case "article-moved":
      return {
        ...state,
        moves: [...state.moves.filter((move) => move.article !== action.article), { article: action.article, to: action.to }],
      };
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
    case "single-keys-switched":
      return { ...state, singleKeys: !state.singleKeys };
  }
}
