/** How the corrections reach the articles of the state: dates and sources at once, readings where somebody looks; the rest follows in turns. */

import type { ArticleDate } from "../engine/analysis";
import type { Reading } from "../reading";
import type { Article, Chosen, State } from "../state";
import { type Correction, type Place, placeOf, samePlace } from "./correction";
import { concerning, effective, type History } from "./history";
import type { Entry } from "./lexicon";
import { correctedReading } from "./reading";

/** What a reading was corrected by. */
export interface Overlay {
  corrections: readonly Correction[];
  lexicon: readonly Entry[];
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((each, i) => each === b[i]);

/** The overlay that an article should have: the one it has, where nothing changed. */
export function overlayOf(article: Article, history: History, lexicon: readonly Entry[]): Overlay {
  const corrections = concerning(history, article.id);
  const { overlay } = article;
  return overlay.lexicon === lexicon && same(overlay.corrections, corrections) ? overlay : { corrections, lexicon };
}

/** The article with its findings corrected anew. */
export function overlaid(article: Article, original: Reading | null, overlay: Overlay): Article {
  return { ...article, original, overlay, reading: original && correctedReading(original, overlay.corrections, overlay.lexicon) };
}

const givens = new WeakMap<History, Map<number, { date?: string | null; source?: string | null }>>();

/** What the user gave for the articles' fields, each the last time. */
function givenBy(history: History): Map<number, { date?: string | null; source?: string | null }> {
  const known = givens.get(history);
  if (known) return known;
  const given = new Map<number, { date?: string | null; source?: string | null }>();
  for (const each of effective(history)) {
    if ((each.do === "date" || each.do === "source") && each.article !== null) {
      given.set(each.article, { ...given.get(each.article), [each.do]: each.value });
    }
  }
  givens.set(history, given);
  return given;
}

/** What the user says of an article's date outweighs a metadata file. */
export function dateOf({ id, metadata }: Pick<Article, "id" | "metadata">, history: History): ArticleDate | null {
  const given = givenBy(history).get(id)?.date;
  if (given) return { value: given, basis: "given" };
  return metadata?.date ? { value: metadata.date, basis: "metadata" } : null;
}

export const sourceGiven = ({ id }: Pick<Article, "id">, history: History): string | null => givenBy(history).get(id)?.source ?? null;

const sameDate = (a: ArticleDate | null, b: ArticleDate | null): boolean => a?.value === b?.value && a?.basis === b?.basis;

/** The state with another list of corrections: an article whose date changed is read again. `made` is what the user said just now. */
export function withHistory(state: State, history: History, made?: Correction): State {
  const articles = state.articles.map((article): Article => {
    const date = dateOf(article, history);
    const source = sourceGiven(article, history);
    const dated = sameDate(date, article.date) ? article : { ...article, date, progress: { at: "waiting" as const } };
    const sourced = source === dated.source ? dated : { ...dated, source };
    if (article.id !== state.open) return sourced;
    const overlay = overlayOf(sourced, history, state.lexicon);
    return overlay === sourced.overlay ? sourced : overlaid(sourced, sourced.original, overlay);
  });
  return following({ ...state, history, articles }, state, made);
}

/** What was chosen stays chosen though the numbers of the marks change; a finding that was moved is found where it is now. */
function following(state: State, before: State, made: Correction | undefined): State {
  const reading = state.articles.find(({ id }) => id === state.open)?.reading;
  const old = before.articles.find(({ id }) => id === state.open)?.reading;
  if (!reading || reading === old) return state;
  const was = before.chosen ? old?.marks[before.chosen.mark] : undefined;
  const moved = made?.do === "set" && made.article === state.open ? { layer: made.given.layer, start: made.start, end: made.end } : null;
  const place = moved ?? (was && placeOf(was));
  return { ...state, chosen: place ? chosenAt(reading, place) : null };
}

function chosenAt(reading: Reading, place: Place): Chosen | null {
  const mark = reading.within(place).find((each) => samePlace(each, place));
  return mark ? { mark: mark.id, jump: false } : null;
}
