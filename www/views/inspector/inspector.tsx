/** « Pourquoi ? »: what the chosen mark says, which rule found it and how sure it is. */

import { useState } from "preact/hooks";
import { dayInWords } from "../../i18n/dates";
import { copyText } from "../../intake/clipboard";
import type { Reading } from "../../reading";
import type { Mark, MarkOf } from "../../reading/marks";
import { entityOf } from "../../reading/partners";
import { speakerName } from "../../reading/speakers";
import { LISTS, type List, openArticle } from "../../state";
import { comeBack } from "../article/jump";
import { useView } from "../context";
import { Actions, LastDone, Seal } from "../correct/actions";
import { Presences } from "../lists/presences";
import { sourceOf } from "../source";
import { factsOf, reasonOf } from "./facts";
import "./inspector.css";

export function Inspector({ reading }: { reading: Reading }) {
  const { state, t, dispatch, commands } = useView();
  const mark = state.chosen ? reading.marks[state.chosen.mark] : undefined;
  return (
    <section class={`inspector${mark ? " inspector-full" : ""}`} id="why" tabIndex={-1} aria-labelledby="why-heading">
      <div class="inspector-head">
        <h2 id="why-heading">
          {t.why}
          {mark && (
            <span class="inspector-layer" data-layer={mark.layer}>
              {t.layers[mark.layer]}
            </span>
          )}
        </h2>
        {mark && (
          <span class="inspector-steps">
            <button
              type="button"
              class="quiet icon"
              aria-label={t.previousMark}
              title={`${t.previousMark} (p)`}
              onClick={() => commands.stepMark(-1)}
            >
              ←
            </button>
            <button
              type="button"
              class="quiet icon"
              aria-label={t.nextMark}
              title={`${t.nextMark} (n)`}
              onClick={() => commands.stepMark(1)}
            >
              →
            </button>
            <button
              type="button"
              class="quiet icon"
              aria-label={t.close}
              title={t.close}
              onClick={() => {
                dispatch({ type: "mark-left" });
                comeBack();
              }}
            >
              ×
            </button>
          </span>
        )}
      </div>
      {mark ? (
        <Facts mark={mark} reading={reading} />
      ) : (
        <>
          <p class="hint">{t.whyHint}</p>
          <LastDone />
        </>
      )}
    </section>
  );
}

function Facts({ mark, reading }: { mark: Mark; reading: Reading }) {
  const { state, t, dispatch } = useView();
  const { rule, certainty } = mark.finding;
  const list = listOf(mark);
  return (
    <>
      <p class="inspector-rule">
        {reasonOf(rule, state)} <span class={`certainty certainty-${certainty}`}>{t[certainty]}</span> <Seal mark={mark} />
      </p>
      <dl class="facts">
        {factsOf(mark, reading, t, state.language).map(({ term, words }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Actions mark={mark} />
      <Elsewhere mark={mark} />
      {mark.layer === "quotation" && <CopyQuotation key={mark.id} mark={mark} reading={reading} />}
      {list && (
        <button
          type="button"
          class="link"
          onClick={() => {
            dispatch({ type: "list-chosen", list });
            dispatch({ type: "panel-raised", raised: true });
            // The list is drawn in the next frame.
            requestAnimationFrame(() => requestAnimationFrame(() => goToRow(mark.id)));
          }}
        >
          {t.toList}
        </button>
      )}
    </>
  );
}

/** The words with who said them, where and when: what a text that cites them needs. */
function CopyQuotation({ mark, reading }: { mark: MarkOf<"quotation">; reading: Reading }) {
  const { state, t } = useView();
  const [said, say] = useState("");
  const article = openArticle(state);
  const copy = (): void => {
    const words = reading.text.slice(mark.start, mark.end);
    const date = reading.detail.date && dayInWords(reading.detail.date.value, state.language);
    const from = [speakerName(mark.finding, reading), article && sourceOf(article), date].filter(Boolean).join(", ");
    const quoted = mark.finding.kind === "indirect" ? words : `«\u202f${words}\u202f»`;
    void copyText(from ? `${quoted} (${from})` : quoted).then((done) => say(done ? t.copied : t.notCopied));
  };
  return (
    <p>
      <button type="button" class="link" onClick={copy}>
        {t.copyQuotation}
      </button>{" "}
      <span role="status">{said}</span>
    </p>
  );
}

/** The other articles that name the same, with their forms. */
function Elsewhere({ mark }: { mark: Mark }) {
  const { state, t } = useView();
  const known = state.corpus?.of(state.open ?? -1, entityOf(mark) ?? "");
  if (!known || known.presences.length < 2) return null;
  return <Presences heading={t.elsewhere} known={known} besides={state.open} />;
}

/** The list that a mark stands in. Roles stand with the people who hold them and have none of their own. */
function listOf(mark: Mark): List | null {
  return LISTS.find((list) => list === mark.layer) ?? null;
}

function goToRow(mark: number): void {
  const row = document.querySelector<HTMLElement>(`.row[data-row~="${mark}"]`);
  row?.scrollIntoView({ block: "nearest" });
  row?.focus();
}
