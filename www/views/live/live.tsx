/** The one polite live region: says how many articles were read once nothing waits any more, and what was corrected or taken back. */

import { useEffect, useRef, useState } from "preact/hooks";
import { correctionInWords } from "../../i18n/corrections";
import { isPending } from "../../state";
import { useView } from "../context";

export function Live() {
  const { state, t } = useView();
  const [said, say] = useState("");
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
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}
