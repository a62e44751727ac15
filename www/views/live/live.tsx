/** The one polite live region: says how many articles were read once nothing waits any more. */

import { useEffect, useState } from "preact/hooks";
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
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}
