/** The state with a project opened in it. */

import type { History } from "../corrections/history";
import { withHistory } from "../corrections/overlay";
import type { MetadataRow, Trouble } from "../engine/analysis";
import { type Article, emptied, newArticle, type State } from "../state";
import type { ProjectName } from "./keeping";

export interface ProjectContent {
  /** In order. One whose file is not given is known to the state already. */
  articles: readonly { id: number; name: string; file: Blob; trouble: Trouble | null }[];
  /** The numbers of articles that the state knows and keeps, besides. */
  known: readonly number[];
  metadata: ReadonlyMap<string, MetadataRow>;
  history: History;
  /** The article to open. */
  open: number | null;
}

/** What belongs to the person rather than to the project stays; where another window only changed it, so does the view. */
export function opened(state: State, project: ProjectName | null, content: ProjectContent, changed: boolean): State {
  // A page that just began is where its address leads; what was looked at in another project means nothing in this one.
  const base = changed || state.articles.length === 0 ? state : emptied(state);
  const next: State = { ...base, project, metadata: content.metadata, history: content.history };
  const known = new Set(content.known);
  const kept = base.articles.filter(({ id }) => known.has(id));
  const added = content.articles.map(({ id, name, file, trouble }): Article => newArticle(next, id, name, file, trouble ?? undefined));
  const articles = [...kept, ...added].sort((a, b) => a.id - b.id);
  const stands = (id: number | null): boolean => articles.some((article) => article.id === id);
  const wanted = articles.find(({ name }) => name === base.wanted);
  const open = wanted?.id ?? [base.open, content.open].find(stands) ?? articles[0]?.id ?? null;
  const view = { open, opened: base.opened || wanted !== undefined, wanted: wanted ? null : base.wanted };
  // What was there is corrected as the history now says.
  return withHistory(
    { ...next, ...view, history: base.history, articles, chosen: open === base.open ? base.chosen : null },
    content.history,
  );
}
