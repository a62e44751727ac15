/** The one polite live region: what was read or found once nothing is under way any more, where the text is, what was corrected. */

import { useEffect, useRef, useState } from "preact/hooks";
import { correctionInWords } from "../../i18n/corrections";
import { isPending, passagesIn } from "../../state";
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
  const { history, project } = state;
  const before = useRef({ history, project });
  useEffect(() => {
    const { history: was, project: from } = before.current;
    before.current = { history, project };
    // A project that is opened brings its corrections with it; they are no news.
    if (history === was || project?.id !== from?.id || history.done.length === was.done.length) return;
    const back = history.done.length < was.done.length;
    const last = (back ? was : history).done.at(-1);
    if (!last) return;
    const what = correctionInWords(last, was.done, state.language);
    say(back ? t.correcting.takenBack(what) : what);
  }, [history, project]);
  useEffect(() => {
    if (!found?.done) return;
    const passages = passagesIn(found);
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
