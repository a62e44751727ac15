/** What copying and translation left, by kind: first what speaks for a translation by a program, each with its words. */

import { useMemo } from "preact/hooks";
import { USAGES } from "../../engine/protocol";
import { said } from "../../i18n";
import type { Reading } from "../../reading";
import type { MarkOf } from "../../reading/marks";
import { residuesByKind } from "../../reading/traces";
import { wordsOf } from "../../reading/words";
import { Choice } from "../choice";
import { useView } from "../context";
import { CopySwitch } from "../copy/switch";
import { TracesLine } from "../traces/traces";
import { Row, usePaged } from "./rows";

interface Listed {
  mark: MarkOf<"residue">;
  marks: number[];
}

export function Residues({ reading }: { reading: Reading }) {
  const { state, t } = useView();
  const kinds = useMemo(() => residuesByKind(reading), [reading]);
  const entries = useMemo(() => kinds.flatMap(({ marks }) => marks.map((mark): Listed => ({ mark, marks: [mark.id] }))), [kinds]);
  const { shown, current, more } = usePaged(entries);
  return (
    <>
      <div class="residues-head">
        <TracesLine reading={reading} />
        {entries.length > 0 && <CopySwitch />}
        <UsageChoice />
      </div>
      {kinds.map(({ kind, marks }) => {
        const own = shown.filter(({ mark }) => mark.finding.kind === kind);
        return (
          own.length > 0 && (
            <section key={kind}>
              <h3 class="group">
                {t.residueKind[kind] ?? kind} <span class="count">{marks.length.toLocaleString(state.language)}</span>
              </h3>
              <ol class="rows">
                {own.map((entry) => (
                  <li key={entry.mark.id}>
                    <Row marks={entry.marks} current={entry === current}>
                      <Words mark={entry.mark} reading={reading} />
                    </Row>
                  </li>
                ))}
              </ol>
            </section>
          )
        );
      })}
      {more}
      {entries.length === 0 && <p class="nothing">{t.nothing.residue}</p>}
    </>
  );
}

/** Swiss and Québec French put no space before some marks; what is right there is no residue. */
function UsageChoice() {
  const { state, t, dispatch } = useView();
  return (
    <Choice
      class="usage"
      label={t.usage}
      value={state.usage}
      options={USAGES.map((usage) => [usage, t.usages[usage]])}
      onChoose={(usage) => dispatch({ type: "usage-chosen", usage })}
    />
  );
}

/** The message without the words themselves, which stand above it already; they may hold the marks that enclose them. */
function shortened(message: string, words: string): string {
  const at = message.indexOf(words);
  const rest = at > 0 && at < 4 ? message.slice(at + words.length).replace(/^\s?[»”]\s?:\s*/u, "") : message;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

function Words({ mark, reading }: { mark: MarkOf<"residue">; reading: Reading }) {
  const { state, t } = useView();
  const { message, message_en, suggestion, certainty } = mark.finding;
  return (
    <>
      <span class="row-text residue-words">
        {wordsOf(mark, reading.text, 160)}
        {suggestion !== null && (
          <>
            {" "}
            <span aria-hidden="true">→</span>
            <span class="visually-hidden">{t.suggestion} : </span> <b>{suggestion}</b>
          </>
        )}
      </span>
      <span class="row-notes">
        {shortened(said({ fr: message, en: message_en }, state.language), reading.text.slice(mark.start, mark.end))}
        {certainty === "inferred" && ` · ${t.inferred}`}
      </span>
    </>
  );
}
