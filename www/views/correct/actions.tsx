/** What can be said against the chosen mark, or for it. */

import { correctionInWords } from "../../i18n/corrections";
import { isName, type Mark } from "../../reading/marks";
import { useView } from "../context";
import "./correct.css";

export function Actions({ mark }: { mark: Mark }) {
  const { t, dispatch, commands } = useView();
  const c = t.correcting;
  const accepted = "review" in mark.finding && mark.finding.review === "accepted";
  const refuse = (): void => {
    if (isName(mark)) {
      dispatch({ type: "dialog", dialog: "unname" });
      return;
    }
    commands.correcting.refuse(mark);
    // The mark is gone and its buttons with it; what was done stands here now.
    document.getElementById("why")?.focus();
  };
  return (
    <fieldset class="correct-actions">
      <legend class="visually-hidden">{c.changeHeading}</legend>
      <button type="button" aria-pressed={accepted} disabled={accepted} onClick={() => commands.correcting.accept(mark)}>
        <span aria-hidden="true">✓ </span>
        {c.right}
      </button>
      <button type="button" title={c.notA(mark.layer)} onClick={refuse}>
        <span aria-hidden="true">✗ </span>
        {c.wrong}
        {isName(mark) && "…"}
      </button>
      <button type="button" title={`${c.change} (e)`} onClick={() => dispatch({ type: "dialog", dialog: "correct" })}>
        {c.change}
      </button>
      {isName(mark) && (
        <button type="button" title={`${c.names} (m)`} onClick={() => dispatch({ type: "dialog", dialog: "entity" })}>
          {c.names}
        </button>
      )}
    </fieldset>
  );
}

/** Whether a mark is the user's own, or was seen by the user. */
export function Seal({ mark }: { mark: Mark }) {
  const { t } = useView();
  const finding = mark.finding as { author?: string; review?: string };
  if (finding.author === "user") return <span class="certainty seal">{t.correcting.byYou}</span>;
  if (finding.review === "accepted") return <span class="certainty seal">{t.correcting.accepted}</span>;
  return null;
}

/** Where no mark is chosen: what was done last, and how to mark more. */
export function LastDone() {
  const { state, t, dispatch, commands } = useView();
  const c = t.correcting;
  const last = state.history.done.at(-1);
  const undo = (): void => {
    commands.undo();
    document.getElementById("why")?.focus();
  };
  return (
    <>
      {last && (
        <p class="last-done">
          {c.lastDone} {correctionInWords(last, state.history.done, state.language)}{" "}
          <button type="button" class="link" title="Ctrl+Z" onClick={undo}>
            {c.undo}
          </button>
        </p>
      )}
      <p>
        <button type="button" class="link" title="e" onClick={() => dispatch({ type: "dialog", dialog: "correct" })}>
          {c.markWords}
        </button>
      </p>
    </>
  );
}
