/** The one polite live region: what was read once nothing waits any more, what was found once nobody types any more, where the text is. */

import { useEffect, useState } from "preact/hooks";
import { isPending } from "../../state";
import { useView } from "../context";

/** Who types on is not told what was found so far, in milliseconds. */
const QUIET = 900;

export function Live() {
  const { state, t } = useView();
  const [said, say] = useState("");
  const { found, visited, readingOnly } = state;
  const pending = state.articles.some(isPending);
  const read = state.articles.filter((article) => article.progress.at === "read").length;
  const failed = state.articles.filter((article) => article.progress.at === "failed").length;
  useEffect(() => {
    if (pending || state.articles.length === 0) return;
    say(failed > 0 ? `${t.articlesRead(read)}, ${t.articlesFailed(failed)}` : t.articlesRead(read));
  }, [pending, read, failed, t, state.articles.length]);
  useEffect(() => {
    if (!found?.done) return;
    const passages = [...found.counts.values()].reduce((sum, count) => sum + count, 0);
    const timer = setTimeout(() => say(passages > 0 ? t.find.summary(passages, found.counts.size) : t.find.nothing), QUIET);
    return () => clearTimeout(timer);
  }, [found, t]);
  useEffect(() => {
    if (visited && found) say(t.find.step(visited.hit + 1, found.hits.length));
  }, [visited]);
  useEffect(() => {
    if (readingOnly) say(t.readingOnlyOn);
  }, [readingOnly]);
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}
