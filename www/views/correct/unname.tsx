/** « Ce n’est pas une personne »: here, in all articles, or always. */

import { useState } from "preact/hooks";
import { onOneLine } from "../../reading/words";
import { chosenName, openArticle } from "../../state";
import { useView } from "../context";
import { Modal } from "../dialogs/modal";
import { FormEnd } from "./end";

const SCOPES = ["here", "all", "always"] as const;
type Scope = (typeof SCOPES)[number];

export function Unname() {
  const { state, t, dispatch, commands } = useView();
  const c = t.correcting;
  const [scope, choose] = useState<Scope>("here");
  const mark = chosenName(state);
  const text = openArticle(state)?.reading?.text;
  if (!mark || text === undefined) return null;
  const words = onOneLine(text.slice(mark.start, mark.end));
  const save = (event: Event): void => {
    event.preventDefault();
    dispatch({ type: "dialog", dialog: null });
    if (scope === "here") commands.correcting.refuse(mark);
    else commands.correcting.correct(null, { do: "unname", layer: mark.layer, words, always: scope === "always" }, mark.finding.rule);
  };
  return (
    <Modal heading={c.unnameHeading(mark.layer)}>
      <form class="correct-form" onSubmit={save}>
        <p>{c.scopeWords(words)}</p>
        <fieldset class="correct-scopes">
          <legend>{c.unnameScope}</legend>
          {SCOPES.map((each) => (
            <label key={each}>
              <input type="radio" name="scope" checked={scope === each} onChange={() => choose(each)} autofocus={each === "here"} />{" "}
              {c.scopes[each]}
            </label>
          ))}
        </fieldset>
        <FormEnd />
      </form>
    </Modal>
  );
}
