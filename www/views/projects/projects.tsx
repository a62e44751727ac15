/** The open project, its file, and the other projects that this browser keeps. */

import { useEffect, useState } from "preact/hooks";
import { dayInWords } from "../../i18n/dates";
import type { ProjectSummary } from "../../keeping/database";
import { useView } from "../context";
import { Modal } from "../dialogs/modal";
import { FileButton } from "../file-button";
import { RemoveButton } from "./remove-button";

export function Projects() {
  const { state, t, dispatch, commands } = useView();
  const k = t.keeping;
  const [projects, setProjects] = useState<readonly ProjectSummary[]>([]);
  const list = (): void => void commands.keeping.list().then(setProjects);
  // The number changes when the open project does; its own articles are counted by the page.
  useEffect(list, [state.project?.id]);
  const close = (): void => dispatch({ type: "dialog", dialog: null });
  const others = projects.filter(({ id }) => id !== state.project?.id);
  return (
    <Modal heading={k.projects}>
      <Open />
      <Files />
      <section aria-labelledby="others-heading">
        <h3 id="others-heading">{k.others}</h3>
        {others.length === 0 && <p class="hint">{k.noOthers}</p>}
        <ul class="projects">
          {others.map(({ id, name, articles, changed }) => (
            <li key={id} class="project">
              <span class="project-what">
                {name}
                <span class="hint">
                  {k.articles(articles)} · {k.changed(dayInWords(new Date(changed).toISOString().slice(0, 10), state.language))}
                </span>
              </span>
              <button
                type="button"
                aria-label={k.openThis(name)}
                onClick={() => {
                  close();
                  void commands.keeping.open(id);
                }}
              >
                {k.open}
              </button>
              <RemoveButton
                label={k.remove}
                says={k.removeThis(name)}
                sure={k.removeSure(name, articles)}
                onSure={() => void commands.keeping.remove(id).then(list)}
              />
            </li>
          ))}
        </ul>
      </section>
      <Room />
    </Modal>
  );
}

function Open() {
  const { state, t, commands } = useView();
  const k = t.keeping;
  const { project, keeping } = state;
  const trouble = keeping.at === "failed" || keeping.at === "off" ? keeping.trouble[state.language] : null;
  return (
    <>
      {project && (
        <label class="dialog-field">
          {k.name}
          <input
            type="text"
            key={project.id}
            defaultValue={project.name}
            onChange={(event) => commands.keeping.rename(event.currentTarget.value)}
          />
        </label>
      )}
      <p class={trouble ? "trouble" : "hint"}>
        {trouble ?? (keeping.at === "saving" ? k.savingLong : project ? k.savedLong : k.nothingYet)}
      </p>
    </>
  );
}

function Files() {
  const { state, t, dispatch, commands } = useView();
  const k = t.keeping;
  const [busy, setBusy] = useState(false);
  const close = (): void => dispatch({ type: "dialog", dialog: null });
  const save = async (): Promise<void> => {
    setBusy(true);
    await commands.keeping.save().catch(() => undefined);
    setBusy(false);
  };
  const take = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const text = await chosen.text();
    close();
    await commands.keeping.openFile(chosen.name, text);
  };
  const full = state.articles.length > 0;
  return (
    <>
      <p class="dialog-buttons">
        {full && (
          <button type="button" class="main" disabled={busy} onClick={() => void save()}>
            {busy ? k.savingFile : k.saveFile}
          </button>
        )}
        <FileButton label={k.openFile} accept=".json,.guillemet,application/json" onChoose={([file]) => void take(file)} />
        {full && (
          <button
            type="button"
            onClick={() => {
              close();
              void commands.keeping.begin();
            }}
          >
            {k.begin}
          </button>
        )}
      </p>
      <p class="hint">{k.fileHint}</p>
    </>
  );
}

/** What the browser says of the room that this page takes, and whether it promised to keep it. */
function Room() {
  const { state, t, commands } = useView();
  const k = t.keeping;
  const [room, setRoom] = useState<{ used: number; persisted: boolean } | null>(null);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const [estimate, persisted] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
      setRoom({ used: estimate.usage ?? 0, persisted });
    };
    ask().catch(() => undefined);
  }, []);
  const megabytes = ((room?.used ?? 0) / 1e6).toLocaleString(state.language, { maximumFractionDigits: 1 });
  return (
    <section class="room">
      {room && (
        <p class="hint">
          {k.used(megabytes)} {room.persisted ? k.persisted : k.notPersisted}
        </p>
      )}
      <RemoveButton
        label={k.removeEverything}
        says={k.removeEverything}
        sure={k.removeEverythingSure}
        onSure={() => void commands.keeping.removeEverything()}
      />
    </section>
  );
}
