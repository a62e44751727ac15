/** Words as a word processor counts them: what stands between spaces and holds a letter or a figure. */

import type { Span } from "./segments";

const WORD = /\S*[\p{L}\p{N}]\S*/gu;

/** The words of a part of a text; a word belongs to the part where it begins. */
export function countWords(text: string, { start, end }: Span): number {
  let count = 0;
  for (const _ of text.slice(start, end).matchAll(WORD)) count++;
  return count;
}

/** Words on one line, as forms and variants are given. */
export const onOneLine = (words: string): string => words.replace(/\s+/g, " ").trim();

/** The words of a part on one line; a long part is cut at a space. */
export function wordsOf({ start, end }: Span, text: string, longest = 280): string {
  const words = text.slice(start, Math.min(end, start + longest)).replace(/\s+/g, " ");
  if (end - start <= longest) return words;
  return `${words.slice(0, Math.max(words.lastIndexOf(" "), longest / 2))} …`;
}
