/** What lies over the page for a moment: how to check that nothing leaves, help, a field to paste into. */

import { useRef, useState } from "preact/hooks";
import { isSingleFile } from "../../install";
import { useView } from "../context";
import { Edit } from "../correct/edit";
import { EntityDialog } from "../correct/entity";
import { CorrectionsDialog } from "../correct/list";
import { Sheet } from "../correct/sheet";
import { Unname } from "../correct/unname";
import { Projects } from "../projects/projects";
import { RemoveAll } from "../projects/remove-all";
import { Modal } from "./modal";

export function Dialogs() {
  const { state } = useView();
  switch (state.dialog) {
    case "privacy":
      return <Privacy />;
    case "help":
      return <Help />;
    case "about":
      return <About />;
    case "paste":
      return <Paste />;
    case "correct":
      return <Edit />;
    case "entity":
      return <EntityDialog />;
    case "unname":
      return <Unname />;
    case "sheet":
      return <Sheet />;
    case "corrections":
      return <CorrectionsDialog />;
    case "projects":
      return <Projects />;
    case "remove-all":
      return <RemoveAll />;
    case null:
      return null;
  }
}

function Privacy() {
  const { t } = useView();
  const policy = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content ?? "";
  return (
    <Modal heading={t.privacyHeading}>
      {t.privacy.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <CarryAlong />
      <p class="hint">{t.policyLabel}</p>
      <p>
        <code class="policy">{policy}</code>
      </p>
    </Modal>
  );
}

/** The edition in one file, where this page is not it already. */
function CarryAlong() {
  const { t } = useView();
  if (isSingleFile()) return <p>{t.singleFileIs}</p>;
  return (
    <p>
      {t.singleFileHint}{" "}
      <a href="guillemet.html" download="guillemet.html">
        {t.singleFile}
      </a>
    </p>
  );
}

function Help() {
  const { state, t, dispatch } = useView();
  return (
    <Modal heading={t.helpHeading}>
      <p>{t.helpMarks}</p>
      <dl class="shortcuts">
        {t.shortcuts.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        <label>
          <input type="checkbox" checked={state.singleKeys} onChange={() => dispatch({ type: "single-keys-switched" })} /> {t.singleKeys}
        </label>
      </p>
      <p>
        <label>
          <input type="checkbox" checked={state.announced} onChange={() => dispatch({ type: "announced-switched" })} /> {t.announceMarks}
        </label>
        <span class="hint dialog-hint">{t.announceMarksHint}</span>
      </p>
    </Modal>
  );
}

function About() {
  const { state, t } = useView();
  return (
    <Modal heading={t.aboutHeading}>
      <p>{t.aboutText}</p>
      <h3>{t.privacyHeading}</h3>
      <p>{t.privacy[0]}</p>
      <CarryAlong />
      <h3>{t.licences}</h3>
      <dl class="licences">
        {t.licenceList.map(([what, licence]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{licence}</dd>
          </div>
        ))}
        {state.version && (
          <div>
            <dt>{t.version}</dt>
            <dd>{state.version}</dd>
          </div>
        )}
      </dl>
    </Modal>
  );
}

function Paste() {
  const { t, commands, dispatch } = useView();
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const read = (): void => {
    const text = field.current?.value ?? "";
    setMissing(!text.trim());
    if (!text.trim()) return;
    dispatch({ type: "dialog", dialog: null });
    void commands.addText(text);
  };
  return (
    <Modal heading={t.pasteHeading}>
      <label class="paste">
        {t.pasteLabel}
        <textarea
          ref={field}
          rows={12}
          autofocus
          onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && read()}
        />
      </label>
      {missing && <p role="alert">{t.pasteEmpty}</p>}
      <p>
        <button type="button" class="main" onClick={read}>
          {t.pasteRead}
        </button>{" "}
        <kbd>{t.pasteKey}</kbd>
      </p>
    </Modal>
  );
}
