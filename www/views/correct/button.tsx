/** How many corrections there are; it opens their list. */

import { useView } from "../context";

export function CorrectionsButton() {
  const { state, t, dispatch } = useView();
  const count = state.history.done.length;
  return (
    <button type="button" class="quiet corrections-button" onClick={() => dispatch({ type: "dialog", dialog: "corrections" })}>
      {t.correcting.corrections} <span class="count">{count > 0 ? count.toLocaleString(state.language) : ""}</span>
    </button>
  );
}
