/** While articles are read: how far, and how to stop. */

import { isPending } from "../../state";
import { useView } from "../context";
import "./progress.css";

export function ProgressLine() {
  const { state, t, commands } = useView();
  const all = state.articles.length;
  const pending = state.articles.filter(isPending).length;
  if (pending === 0) return null;
  return (
    <div class="progress">
      <label for="progress">{t.loading}</label>
      <progress id="progress" max={all} value={all - pending} />
      <span>{t.progress(all - pending, all)}</span>
      <button type="button" onClick={() => commands.cancel()}>
        {t.cancel}
      </button>
    </div>
  );
}
