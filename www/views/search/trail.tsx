/** Above an article to which a passage led: which of them it is, the ones beside it, and the way back to all of them. */

import { useView } from "../context";

export function Trail() {
  const { state, t, dispatch } = useView();
  const { visited, found } = state;
  if (!visited || !found) return null;
  const { hit } = visited;
  const go = (by: 1 | -1): void => dispatch({ type: "hit-visited", hit: hit + by });
  return (
    <nav class="trail" aria-label={t.find.heading}>
      <button type="button" class="link" onClick={() => dispatch({ type: "place-chosen", place: "search" })}>
        ← {t.find.back}
      </button>
      <span>{t.find.step(hit + 1, found.hits.length)}</span>
      <button type="button" class="quiet icon" aria-label={t.find.previous} disabled={hit === 0} onClick={() => go(-1)}>
        ↑
      </button>
      <button type="button" class="quiet icon" aria-label={t.find.next} disabled={hit + 1 >= found.hits.length} onClick={() => go(1)}>
        ↓
      </button>
    </nav>
  );
}
