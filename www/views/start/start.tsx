/** Before the first article: what this is, how to begin, and that nothing leaves the computer. */

import { useView } from "../context";
import { AddButtons } from "../header/header";
import "./start.css";

export function Start() {
  const { t, commands, dispatch } = useView();
  return (
    <main id="article" class="start" tabIndex={-1}>
      <p class="start-say">{t.tagline}</p>
      <div class="start-drop">
        <p class="start-here">{t.dropAnywhere}</p>
        <AddButtons />
        <p class="start-formats">{t.formats}</p>
      </div>
      <p>
        <button type="button" class="start-samples" onClick={() => commands.trySamples()}>
          {t.trySamples}
        </button>
      </p>
      <p class="start-private">
        {t.private}{" "}
        <button type="button" class="link" onClick={() => dispatch({ type: "dialog", dialog: "privacy" })}>
          ({t.howToCheck.toLowerCase()})
        </button>
        {" · "}
        <button type="button" class="link" onClick={() => dispatch({ type: "dialog", dialog: "about" })}>
          {t.about}
        </button>
      </p>
    </main>
  );
}
