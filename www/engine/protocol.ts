/** What the page and its workers say to each other. Every question carries an id and gets one answer, which pieces of it may precede. */

import type { ArticleDate, Compared, Detail, Entity, MetadataRow, Rules, Trouble } from "./analysis";
import type { Piece } from "./pieces";

/** Bytes are transferred, never copied. */
export interface InputFile {
  name: string;
  bytes: Uint8Array;
  date?: ArticleDate;
}

/** Whose spaces before marks are right. */
export const USAGES = ["french", "swiss", "quebec"] as const;
export type Usage = (typeof USAGES)[number];

/** A file and what it is read with; `recurring` are lines that stand in other articles too, as `recurring` gives them. */
export interface ReadQuestion extends InputFile {
  usage: Usage;
  recurring: readonly string[];
}

/** `marks` holds four numbers a mark: layer, start, end, index; offsets in UTF-16 units of `text`. */
export interface ReadAnswer {
  text: string;
  marks: Uint32Array;
  detail: Detail;
  /** What comparing needs of the article. */
  digest: Uint8Array;
}

/** `entities` holds an `Entity` a line, in JSON; `places` the line of each entity of each article in turn. */
export interface Joined {
  entities: string;
  places: Uint32Array;
}

/** What can be asked, and what comes back. */
export interface Calls {
  read: { question: ReadQuestion; answer: ReadAnswer };
  analyze: { question: { files: InputFile[]; text: boolean }; answer: string };
  metadata: { question: Uint8Array; answer: MetadataRow[] };
  /** One text an article; the lines that several of them have. */
  recurring: { question: readonly string[]; answer: string[] };
  /** For each article its digest, or its entities where the user has corrected them. */
  join: { question: (Uint8Array | Entity[])[]; answer: Joined };
  /** One digest an article; `moves` are two places a move: an article's, and that of one into whose group it belongs. */
  compare: { question: { digests: readonly Uint8Array[]; moves: Uint32Array }; answer: Compared };
  rules: { question: null; answer: Rules };
  version: { question: null; answer: string };
}

export type Call = keyof Calls;

/** The first message to a worker: the analyzer, compiled once for all of them. */
export interface Start {
  module: WebAssembly.Module;
}

export interface Question<C extends Call = Call> {
  id: number;
  call: C;
  with: Calls[C]["question"];
}

export type Answer =
  | { id: number; value: Calls[Call]["answer"] }
  /** The answer's own message comes last. */
  | { id: number; piece: Piece }
  | { id: number; trouble: Trouble }
  /** The instance broke; the worker that says so is of no more use. */
  | { id: number; broken: string };

/** Whether a thrown value is one of the engine's own refusals. */
export function isTrouble(thrown: unknown): thrown is Trouble {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && "fr" in thrown && "en" in thrown;
}
