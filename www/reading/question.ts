/** What can be asked of all articles: words or a name, in marks of a certain kind, in articles of a certain source and time. */

import type { Certainty, SayingClass } from "../engine/analysis";
import type { Layer } from "./layers";

/** An empty word leaves its part open. */
export interface Question {
  words: string;
  /** Whether accents count. */
  exact: boolean;
  /** Somebody or something named: every form is found. */
  name: string;
  layer: Layer | "";
  speaker: string;
  saying: SayingClass | "";
  certainty: Certainty | "";
  source: string;
  /** The articles' days, `YYYY-MM-DD`, both included. */
  from: string;
  to: string;
}

export const NO_QUESTION: Question = {
  words: "",
  exact: false,
  name: "",
  layer: "",
  speaker: "",
  saying: "",
  certainty: "",
  source: "",
  from: "",
  to: "",
};

export const SAYINGS: readonly SayingClass[] = [
  "neutral",
  "opinion",
  "agreement",
  "praise",
  "promise",
  "question",
  "doubt",
  "warning",
  "order",
  "denunciation",
  "accusation",
  "denial",
  "leak",
];

/** Whether anything but accents is asked for. */
export const isAsked = (question: Question): boolean =>
  Object.values(question).some((part) => typeof part === "string" && part.trim() !== "");

/** Whether more is asked than words. */
export const isFiltered = (question: Question): boolean => isAsked({ ...question, words: "" });
