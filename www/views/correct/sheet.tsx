/** An article's date, source, and what each of its lines is for. */

import { useState } from "preact/hooks";
import type { BlockKind } from "../../engine/analysis";
import { wordsOf } from "../../reading/words";
import { type Article, openArticle } from "../../state";
import { DateField } from "../article/date";
import { useView } from "../context";
import { Modal } from "../dialogs/modal";
import { sourceOf } from "../source";
import { titleOf } from "../title";

/** As many lines as a dialog can hold without slowing the page. */
const AT_ONCE = 150;

export function Sheet() {
  const { state, t } = useView();
  const article = openArticle(state);
  if (!article?.reading) return null;
  const c = t.correcting;
  return (
    <Modal heading={c.sheet}>
      <p class="sheet-title">{titleOf(article)}</p>
      <p class="hint">{c.sheetHint}</p>
      <div class="sheet-date">
        <DateField article={article} id="sheet-date" />
      </div>
      <SourceField key={article.id} article={article} />
      <Blocks article={article} />
    </Modal>
  );
}

function SourceField({ article }: { article: Article }) {
  const { t, commands } = useView();
  const c = t.correcting;
  const source = sourceOf(article) ?? "";
  const correct = (value: string): void => {
    if (value.trim() !== source) commands.correcting.correct(article.id, { do: "source", value: value.trim() || null });
  };
  return (
    <label class="dialog-field">
      {c.source}
      <input
        type="text"
        key={source}
        defaultValue={source}
        aria-describedby="source-hint"
        onChange={(event) => correct(event.currentTarget.value)}
      />
      <span id="source-hint" class="hint">
        {c.sourceHint}
      </span>
    </label>
  );
}

function Blocks({ article }: { article: Article }) {
  const { t, commands } = useView();
  const [most, setMost] = useState(AT_ONCE);
  const c = t.correcting;
  const { reading } = article;
  if (!reading) return null;
  const { blocks } = reading.detail;
  const kinds = Object.entries(c.blockKinds) as [BlockKind, string][];
  return (
    <fieldset class="sheet-blocks">
      <legend>{c.blocks}</legend>
      <ol>
        {blocks.slice(0, most).map((block) => {
          const words = wordsOf(block, reading.text, 90);
          const set = (kind: BlockKind): void =>
            commands.correcting.correct(article.id, { do: "block", start: block.start, end: block.end, kind, words }, block.rule);
          return (
            <li key={block.start}>
              <select aria-label={c.blockKind(words)} value={block.kind} onChange={(event) => set(event.currentTarget.value as BlockKind)}>
                {kinds.map(([kind, name]) => (
                  <option key={kind} value={kind}>
                    {name}
                  </option>
                ))}
              </select>
              <span lang="fr">{words}</span>
            </li>
          );
        })}
      </ol>
      {blocks.length > most && (
        <button type="button" class="link" onClick={() => setMost(most + AT_ONCE)}>
          {t.more}
        </button>
      )}
    </fieldset>
  );
}
