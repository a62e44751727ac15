/** While articles are read: how far, and how to stop. */

import { duplicatesOf } from "../../reading/duplicates";
import { isPending } from "../../state";
import type { Store } from "../../store";
import { useDrawing } from "../app/draw";
import { useView } from "../context";
import "./progress.css";

/** Draws by itself: a line is soon drawn, and goes on while the page rests. */
export function ProgressLine({ store }: { store: Store }) {
  useDrawing(store);
  const { state } = store;
  const { t, commands } = useView();
  const all = state.articles.length;
  const pending = state.articles.filter(isPending).length;
  if (pending === 0) return null;
  const read = state.articles.flatMap(({ id, reading }) =>
    reading ? [{ id, fingerprint: reading.fingerprint, detail: reading.detail }] : [],
  );
  const duplicates = duplicatesOf(read).size;
  const undated = read.filter(({ detail }) => !detail.date).length;
  const said = [t.progress(all - pending, all), duplicates > 0 && t.duplicates(duplicates), undated > 0 && t.undated(undated)]
    .filter(Boolean)
    .join(" · ");
  return (
    <section class="progress" aria-label={t.progressLabel}>
      <label for="progress">{t.loading}</label>
      <progress id="progress" max={all} value={all - pending} />
      <span>{said}</span>
      <button type="button" onClick={() => commands.cancel()}>
        {t.cancel}
      </button>
    </section>
  );
}
