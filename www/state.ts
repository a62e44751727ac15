/** The one state of the page. */

import { EMPTY, type History } from "./corrections/history";
import type { Entry } from "./corrections/lexicon";
import { dateOf, type Overlay, sourceGiven } from "./corrections/overlay";
import type { ArticleDate, MetadataRow, NameKind, QuotationKind, Rules, Trouble } from "./engine/analysis";
import type { Usage } from "./engine/protocol";
import type { Keeping, ProjectName } from "./keeping/keeping";
import type { Reading } from "./reading";
import type { Compared } from "./reading/compared";
import type { Corpus } from "./reading/corpus";
import type { Hit } from "./reading/hits";
import type { Layer } from "./reading/layers";
import { isName, type MarkOf } from "./reading/marks";
import { NO_QUESTION, type Question } from "./reading/question";
import type { Span } from "./reading/segments";

/** The languages that the engine speaks; a catalogue may add others, whose readers are told in English what the engine says. */
export type Language = "fr" | "en";
export type Theme = "light" | "dark";

/** A reading is never without its article, and an article that could not be read says why. */
export type Progress = { at: "waiting" } | { at: "read" } | { at: "failed"; trouble: Trouble };

export interface Article {
  id: number;
  name: string;
  /** The bytes stay in the file until they are read, and are read again when the date is corrected. */
  file: Blob;
  /** What the user or a metadata file says about the date. */
  date: ArticleDate | null;
  metadata: MetadataRow | null;
  /** The medium, where the user gave it. */
  source: string | null;
  progress: Progress;
  /** What the analyzer found last. */
  original: Reading | null;
  /** The corrections that `reading` has. */
  overlay: Overlay;
  /** The last reading, corrected; it stays in view while the article is read again. */
  reading: Reading | null;
}

/** The lists of the right-hand panel. */
export const LISTS = ["quotation", "person", "organisation", "place", "time", "quantity", "source", "residue"] as const;
export type List = (typeof LISTS)[number];

/** In which order the quotations are listed; other than that of the text they stand in groups. */
export const ORDERS = ["text", "speaker", "kind"] as const;
export type Order = (typeof ORDERS)[number];

export const QUOTATION_KINDS: readonly QuotationKind[] = ["direct", "fragment", "indirect"];

/** Whether the lists of names tell of the open article or of all of them. */
export type Scope = "article" | "all";

export type Dialog =
  | "privacy"
  | "help"
  | "paste"
  | "about"
  | "correct"
  | "entity"
  | "unname"
  | "sheet"
  | "corrections"
  | "projects"
  | "remove-all";

/** The chosen mark of the open article, and whether the view goes there. Choosing the same mark again makes a new value, and the view goes again. */
export interface Chosen {
  mark: number;
  jump: boolean;
}

/** What stands in the middle of the page: an article, or the passages that answer a question. */
export type Place = "article" | "search" | "compare";

/** What was found so far; `counts` has the passages of each article, also those that `hits` has no room for. */
export interface Found {
  hits: readonly Hit[];
  counts: ReadonlyMap<number, number>;
  done: boolean;
}

export interface State {
  /** The project that is kept; null until there is something to keep. */
  project: ProjectName | null;
  keeping: Keeping;
  /** What the user should know about a project that was opened; it stays until it is closed. */
  notices: readonly Trouble[];
  /** What the user corrected, in this project. */
  history: History;
  /** What the user corrected for every project. */
  lexicon: readonly Entry[];
  /** The words that are being marked by hand, where they were selected. */
  selected: Span | null;
  place: Place;
  articles: readonly Article[];
  /** The article in the reading column. */
  open: number | null;
  /** Whether the user opened it; until then the page may pass on to another where the first cannot be read. */
  opened: boolean;
  chosen: Chosen | null;
  list: List;
  /** Whether the panel stands above the text, where the window is narrow. */
  raised: boolean;
  hidden: ReadonlySet<Layer>;
  order: Order;
  /** The kinds of quotations that the list leaves out. */
  unlisted: ReadonlySet<QuotationKind>;
  scope: Scope;
  /** Whether the reading column shows the repaired copy. */
  repaired: boolean;
  /** The lines that several articles have: what their site adds. */
  recurring: readonly string[];
  /** What the articles name together; null while there are not two of them. */
  corpus: Corpus | null;
  /** What comparing the articles gave; null until it is asked for. */
  comparison: Compared | null;
  metadata: ReadonlyMap<string, MetadataRow>;
  rules: Rules;
  /** The analyzer’s; empty until it has said it. */
  version: string;
  question: Question;
  /** Null while nothing is asked. */
  found: Found | null;
  /** Which of the passages found is being looked at, and its words where no mark stands for them. */
  visited: { hit: number; words: Span | null } | null;
  /** An article that the address names, by its name, until it is there. */
  wanted: string | null;
  /** Whether lists make room for the text alone. */
  readingOnly: boolean;
  /** Whether screen readers are told where marks begin and end. */
  announced: boolean;
  language: Language;
  theme: Theme;
  dialog: Dialog | null;
  /** Whose spaces before marks are right. */
  usage: Usage;
  /** Whether keys without a modifier act; some ways of speaking to a computer type them by accident. */
  singleKeys: boolean;
}

export function initialState(language: Language, theme: Theme): State {
  return {
    project: null,
    keeping: { at: "opening" },
    notices: [],
    history: EMPTY,
    lexicon: [],
    selected: null,
    place: "article",
    articles: [],
    open: null,
    opened: false,
    chosen: null,
    list: "quotation",
    raised: false,
    hidden: new Set(),
    order: "text",
    unlisted: new Set(),
    scope: "article",
    repaired: false,
    recurring: [],
    corpus: null,
    comparison: null,
    metadata: new Map(),
    rules: {},
    version: "",
    question: NO_QUESTION,
    found: null,
    visited: null,
    wanted: null,
    readingOnly: false,
    announced: false,
    language,
    theme,
    dialog: null,
    usage: "french",
    singleKeys: true,
  };
}

/** No project is open any more; what belongs to the person stays. */
export function emptied(state: State): State {
  return {
    ...state,
    project: null,
    history: EMPTY,
    selected: null,
    articles: [],
    recurring: [],
    corpus: null,
    comparison: null,
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
}

/** A metadata file names a file as it was saved; the page knows it with its folders. */
export const baseName = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

/** An article as it comes in; what the user said of it before counts again. */
export function newArticle(state: State, id: number, name: string, file: Blob, trouble?: Trouble): Article {
  const metadata = state.metadata.get(baseName(name)) ?? null;
  const fresh = { id, name, file, metadata };
  return {
    ...fresh,
    date: dateOf(fresh, state.history),
    source: sourceGiven(fresh, state.history),
    progress: trouble ? { at: "failed", trouble } : { at: "waiting" },
    original: null,
    overlay: { corrections: [], lexicon: [] },
    reading: null,
  };
}

export function openArticle(state: State): Article | null {
  return state.articles.find((article) => article.id === state.open) ?? null;
}

/** Whether an article still stands in the queue. */
export const isPending = (article: Article): boolean => article.progress.at === "waiting";

/** How many passages were found so far. */
export function passagesIn({ counts }: Found): number {
  let all = 0;
  for (const count of counts.values()) all += count;
  return all;
}

/** The chosen mark, where it is a name. */
export function chosenName(state: State): MarkOf<NameKind> | null {
  const mark = openArticle(state)?.reading?.marks[state.chosen?.mark ?? -1];
  return mark && isName(mark) ? mark : null;
}
