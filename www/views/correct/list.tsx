/** All that was corrected, the latest first: to take back, to do again, to save as a lexicon or as counts. */

import { useState } from "preact/hooks";
import type { Correction } from "../../corrections/correction";
import { effective } from "../../corrections/history";
import { correctionInWords } from "../../i18n/corrections";
import { useView } from "../context";
import { Modal } from "../dialogs/modal";
import { FileButton } from "../file-button";
import { titleOf } from "../title";

const AT_ONCE = 100;

export function CorrectionsDialog() {
  const { state, t, commands } = useView();
  const c = t.correcting;
  const { done, undone } = state.history;
  const [most, setMost] = useState(AT_ONCE);
  const counting = new Set(effective(state.history));
  const all = [...done, ...undone];
  return (
    <Modal heading={`${c.corrections} (${done.length.toLocaleString(state.language)})`}>
      <p class="dialog-buttons">
        <button type="button" disabled={done.length === 0} title="Ctrl+Z" onClick={() => commands.undo()}>
          <span aria-hidden="true">↶ </span>
          {c.undo}
        </button>
        <button type="button" disabled={undone.length === 0} title="Ctrl+Maj+Z" onClick={() => commands.redo()}>
          <span aria-hidden="true">↷ </span>
          {c.redo}
        </button>
      </p>
      <p class="hint">{all.length > 0 ? c.listHint : c.none}</p>
      {all.length > 0 && (
        <ol class="corrections" aria-label={c.corrections}>
          {[...undone].reverse().map((each) => (
            <Item key={each.id} correction={each} all={all} is="undone" />
          ))}
          {[...done]
            .reverse()
            .slice(0, most)
            .map((each) => (
              <Item
                key={each.id}
                correction={each}
                all={all}
                is={counting.has(each) ? "done" : each.do === "revert" ? "revert" : "reverted"}
              />
            ))}
        </ol>
      )}
      {done.length > most && (
        <button type="button" class="link" onClick={() => setMost(most + AT_ONCE)}>
          {t.more}
        </button>
      )}
      <Lexicon />
    </Modal>
  );
}

function Item({
  correction,
  all,
  is,
}: {
  correction: Correction;
  all: readonly Correction[];
  is: "done" | "undone" | "reverted" | "revert";
}) {
  const { state, t, commands } = useView();
  const c = t.correcting;
  const article = state.articles.find(({ id }) => id === correction.article);
  const what = correctionInWords(correction, all, state.language);
  return (
    <li class={`correction correction-${is}`}>
      <span class="correction-what">{what}</span>
      <span class="correction-where">
        {article ? titleOf(article) : correction.article === null && correction.do !== "unname" ? c.everywhere : ""}
        {is === "undone" && ` · ${c.undone}`}
        {is === "reverted" && ` · ${c.reverted}`}
      </span>
      {is === "done" && (
        <button
          type="button"
          class="link"
          aria-label={c.revertThis(what)}
          onClick={() => commands.correcting.correct(correction.article, { do: "revert", of: correction.id })}
        >
          {c.revert}
        </button>
      )}
    </li>
  );
}

/** What the corrections teach: names to use again, rules to better. */
function Lexicon() {
  const { state, t, commands } = useView();
  const c = t.correcting;
  const [fault, setFault] = useState(false);
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen) setFault(!commands.correcting.openLexicon(chosen.name, await chosen.text()));
  };
  const none = state.history.done.length === 0;
  return (
    <section class="lexicon" aria-labelledby="lexicon-heading">
      <h3 id="lexicon-heading">{c.lexicon}</h3>
      <p class="hint">{c.lexiconHint}</p>
      <p class="dialog-buttons">
        <button type="button" disabled={none} onClick={() => commands.correcting.saveLexicon()}>
          {c.saveLexicon}
        </button>
        <FileButton label={c.openLexicon} accept=".csv,text/csv" onChoose={([file]) => void take(file)} />
        <button type="button" disabled={none} title={c.countsHint} onClick={() => commands.correcting.saveCounts()}>
          {c.saveCounts}
        </button>
      </p>
      {fault && <p role="alert">{c.lexiconBad}</p>}
      {state.lexicon.length > 0 && (
        <>
          <h3>{c.always}</h3>
          <ul class="always">
            {state.lexicon.map((entry) => (
              <li key={entry.name}>
                {entry.name}{" "}
                <button type="button" class="link" aria-label={c.forgetThis(entry.name)} onClick={() => commands.keeping.forget(entry)}>
                  {c.forget}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
