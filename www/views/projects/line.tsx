/** Above the articles: the project that they are kept in, whether it is kept, and how much was corrected. */

import { useView } from "../context";
import { statusOf } from "./status";
import "./projects.css";

export function ProjectLine() {
  const { state, t, dispatch } = useView();
  const { project, keeping, history } = state;
  const count = history.done.length;
  return (
    <div class="project-line">
      <button
        type="button"
        class="project-button"
        title={t.keeping.projects}
        onClick={() => dispatch({ type: "dialog", dialog: "projects" })}
      >
        <span class="visually-hidden">{t.keeping.project} </span>
        <span class="project-name">{project?.name ?? t.keeping.untitled}</span>
      </button>
      <span class={`project-status project-${keeping.at}`}>{statusOf(keeping, t)}</span>
      <button type="button" class="link corrections-button" onClick={() => dispatch({ type: "dialog", dialog: "corrections" })}>
        {count > 0 ? t.correcting.count(count) : t.correcting.corrections}
      </button>
    </div>
  );
}
