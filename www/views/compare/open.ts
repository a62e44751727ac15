/** From a comparison back to the article: to the mark that stands for a finding. */

import type { Layer } from "../../reading/layers";
import { useView } from "../context";
import { focusOn } from "../focus";
import type { Told } from "./compare";

/** What a part of a plot carries: the article and the place that a click on it leads to. */
export const keyOf = ({ id }: Told, { start }: { start: number }): string => `${id} ${start}`;

/** The article and the place that a key names. */
export function keyed(key: string, articles: readonly Told[]): { told: Told; start: number } | null {
  const [id, start] = key.split(" ").map(Number);
  const told = articles.find((each) => each.id === id);
  return told && start !== undefined ? { told, start } : null;
}

/** Opens an article where a finding stands, or at a place in its text. */
export function useOpen(): (told: Told, at: { layer?: Layer; start: number }) => void {
  const { dispatch } = useView();
  return ({ id, reading }, { layer, start }) => {
    const mark =
      reading.marks.find((each) => each.start === start && (!layer || each.layer === layer)) ??
      reading.marks.find((each) => each.start >= start);
    if (mark) dispatch({ type: "passage-opened", id, mark: mark.id });
    else dispatch({ type: "article-opened", id });
    dispatch({ type: "place-chosen", place: "article" });
    focusOn("article");
  };
}
