/** The repaired copy in the reading column: every change visible and told, and the whole to take along. */

import { useMemo, useState } from "preact/hooks";
import { copyText } from "../../intake/clipboard";
import { download } from "../../intake/download";
import type { Reading } from "../../reading";
import type { Piece } from "../../reading/pieces";
import { partsOf, type Repair, repairedText, repairsOf } from "../../reading/repair";
import { type Article, baseName } from "../../state";
import { grow, type Window, windowFrom } from "../article/window";
import { useView } from "../context";
import "./copy.css";

export function Copy({ article, reading }: { article: Article; reading: Reading }) {
  const { t } = useView();
  const { rows, text } = reading;
  const repairs = useMemo(() => repairsOf(reading), [reading]);
  const [drawn, setDrawn] = useState<Window>(() => windowFrom(rows, 0));
  return (
    <div class="text copy" lang={reading.detail.language ?? "fr"}>
      <CopyBar article={article} reading={reading} repairs={repairs} />
      {rows
        .slice(drawn.from, drawn.to)
        .flatMap((row) => (row.furniture ? row.pieces : [row.piece]))
        .map((piece) => (
          <CopyPiece key={piece.start} piece={piece} repairs={repairs} text={text} />
        ))}
      {drawn.to < rows.length && (
        <button type="button" class="more" onClick={() => setDrawn(grow(rows, drawn, 1))}>
          {t.more}
        </button>
      )}
    </div>
  );
}

function CopyPiece({ piece, repairs, text }: { piece: Piece; repairs: readonly Repair[]; text: string }) {
  const { t } = useView();
  const Tag = piece.kind === "title" ? "h2" : piece.kind === "heading" ? "h3" : "p";
  return (
    <div class="block">
      <div class="margin" />
      <Tag class={`block-${piece.kind}${piece.continued ? " continued" : ""}`}>
        {partsOf(piece, repairs, text).map((part) =>
          "text" in part ? (
            part.text
          ) : (
            <span class="repair" key={part.repair.start}>
              <del>
                <span class="visually-hidden">{t.removed}</span>
                {part.repair.before}
              </del>
              <ins>
                <span class="visually-hidden">{t.inserted}</span>
                {part.repair.after}
              </ins>
            </span>
          ),
        )}
      </Tag>
    </div>
  );
}

function CopyBar({ article, reading, repairs }: { article: Article; reading: Reading; repairs: readonly Repair[] }) {
  const { state, t, dispatch } = useView();
  const [said, say] = useState("");
  const made = new Set(repairs.map(({ mark }) => mark));
  const left = reading.marks.filter((mark) => mark.layer === "residue" && !made.has(mark.id)).length;
  const copy = (): void => {
    void copyText(repairedText(reading, repairs)).then((done) => say(done ? t.copied : t.notCopied));
  };
  const save = (): void => {
    const name = `${baseName(article.name).replace(/\.[^.]*$/, "")} (${t.copySuffix}).txt`;
    download(name, repairedText(reading, repairs), "text/plain");
  };
  return (
    <section class="copy-bar" lang={state.language} aria-label={t.copy}>
      <p>
        <b>{t.copy}</b>{" "}
        {repairs.length > 0 ? (
          <>
            {t.copyMade(repairs.length)}
            {left > 0 && `, ${t.copyLeft(left)}`}.
          </>
        ) : (
          t.copyNothing
        )}
      </p>
      <p class="copy-actions">
        <button type="button" onClick={copy}>
          {t.copyText}
        </button>
        <button type="button" onClick={save}>
          {t.saveText}
        </button>
        <button type="button" onClick={() => dispatch({ type: "copy-switched" })}>
          {t.backToOriginal}
        </button>
        <span role="status">{said}</span>
      </p>
    </section>
  );
}
