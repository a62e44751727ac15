/** What an article is called in lists. */

import { type Article, baseName } from "../state";

/** What a list shows of a headline, in UTF-16 units: a file of one line can have a headline without end. */
const LONGEST_TITLE = 200;

export function titleOf(article: Article): string {
  // What a metadata file says outweighs what was read off the text.
  const title = article.metadata?.title ?? article.reading?.detail.title;
  return title?.slice(0, LONGEST_TITLE) || baseName(article.name);
}
