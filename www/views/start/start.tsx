/** Before the first article: what this is, how to begin, and that nothing leaves the computer. */

import { useView } from "../context";
import { AddButtons } from "../header/header";
import "../article/marks.css";
import "./start.css";

export function Start() {
  const { t, commands, dispatch } = useView();
  return (
    <main id="article" class="start" tabIndex={-1}>
      <p class="start-say">{t.tagline}</p>
      <Specimen />
      <div class="start-drop">
        <p class="start-here">{t.dropAnywhere}</p>
        <AddButtons />
        <p class="start-formats">{t.formats}</p>
      </div>
      <p>
        <button type="button" class="start-samples" onClick={() => commands.trySamples()}>
          {t.trySamples}
        </button>{" "}
        <button type="button" onClick={() => dispatch({ type: "dialog", dialog: "projects" })}>
          {t.keeping.openProject}
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

/** What a reading looks like, on one invented sentence. */
function Specimen() {
  const { t } = useView();
  return (
    <figure class="specimen" lang="fr">
      <span class="specimen-speaker">Odile Marchetti</span>
      <p>
        {"«\u202f"}
        <mark data-layer="quotation">Le pont tiendra</mark>
        {"\u202f», a promis "}
        <mark data-layer="time">mardi</mark> la maire de <mark data-layer="place">Valmorin</mark>,{" "}
        <mark data-layer="person">Odile Marchetti</mark>, devant <mark data-layer="quantity">plus de 40 ouvriers</mark> et{" "}
        <mark data-layer="residue">1{"\u00a0"}XNUMX</mark> curieux.
      </p>
      <figcaption>{t.specimen}</figcaption>
    </figure>
  );
}
