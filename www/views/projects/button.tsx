/** The open project's name, and whether it is kept; it opens the list of projects. */

import type { Catalogue } from "../../i18n";
import type { Keeping } from "../../keeping/keeping";
import { useView } from "../context";
import "./projects.css";

export function statusOf({ at }: Keeping, t: Catalogue): string {
  switch (at) {
    case "opening":
      return "";
    case "saving":
      return t.keeping.saving;
    case "saved":
      return t.keeping.saved;
    case "failed":
    case "off":
      return t.keeping.failed;
  }
}

export function ProjectButton() {
  const { state, t, dispatch } = useView();
  const { project, keeping } = state;
  const status = state.articles.length > 0 ? statusOf(keeping, t) : "";
  return (
    <button
      type="button"
      class="quiet project-button"
      title={t.keeping.projects}
      onClick={() => dispatch({ type: "dialog", dialog: "projects" })}
    >
      <span class="project-name">{project?.name ?? t.keeping.projects}</span>
      {status && <span class={`project-status project-${keeping.at}`}>{status}</span>}
    </button>
  );
}
