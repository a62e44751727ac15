/** The quotations: in the order of the text, by speaker or by kind; and how many words each speaker has. */

import { useState } from "preact/hooks";
import type { QuotationKind, SayingClass } from "../../engine/analysis";
import type { Reading } from "../../reading";
import type { MarkOf } from "../../reading/marks";
import { SAYINGS } from "../../reading/question";
import { speakerName } from "../../reading/speakers";
import { wordsOf } from "../../reading/words";
import { ORDERS, type Order, QUOTATION_KINDS } from "../../state";
import { Choice } from "../choice";
import { useView } from "../context";
import type { Entry } from "./entries";
import { markOf } from "./marks";
import { Row, RowWords, usePaged } from "./rows";
import { Shares } from "./shares";
import "./quotations.css";

interface Quoted extends Entry {
  mark: MarkOf<"quotation">;
  speaker: string | null;
}

/** Quotations of one group stand together, groups in the order in which they first appear; kinds have an order of their own. */
function inOrder(quoted: readonly Quoted[], order: Order): Quoted[] {
  if (order === "kind") return QUOTATION_KINDS.flatMap((kind) => quoted.filter(({ mark }) => mark.finding.kind === kind));
  if (order === "text") return [...quoted];
  const groups = new Map<string | null, Quoted[]>();
  for (const each of quoted) {
    const group = groups.get(each.speaker);
    if (group) group.push(each);
    else groups.set(each.speaker, [each]);
  }
  const unnamed = groups.get(null) ?? [];
  groups.delete(null);
  return [...groups.values(), unnamed].flat();
}

export function Quotations({ entries, reading }: { entries: readonly Entry[]; reading: Reading }) {
  const { state, t } = useView();
  const all = entries.flatMap((entry): Quoted[] => {
    const mark = markOf(entry, "quotation", reading);
    return mark ? [{ ...entry, mark, speaker: speakerName(mark.finding, reading) }] : [];
  });
  const [saying, setSaying] = useState<SayingClass | "">("");
  const isListed = ({ mark: { finding } }: Quoted): boolean =>
    !state.unlisted.has(finding.kind) && (saying === "" || finding.cue?.class === saying);
  const listed = inOrder(all.filter(isListed), state.order);
  const { shown, current, more } = usePaged(listed);
  const groupOf = ({ speaker, mark }: Quoted): string =>
    state.order === "kind" ? t.kindsHeading[mark.finding.kind] : (speaker ?? t.unnamedSpeaker);
  const sizes = new Map<string, number>();
  for (const each of listed) sizes.set(groupOf(each), (sizes.get(groupOf(each)) ?? 0) + 1);
  return (
    <>
      <Tools all={all} saying={saying} onSaying={setSaying} />
      <Shares reading={reading} />
      {listed.length === 0 && <p class="nothing">{t.allUnlisted}</p>}
      {state.order === "text" ? (
        <ol class="rows">
          {shown.map((each) => (
            <QuotationRow key={each.key} quoted={each} reading={reading} current={each === current} />
          ))}
        </ol>
      ) : (
        [...sizes].map(([group, size]) => {
          const own = shown.filter((each) => groupOf(each) === group);
          return (
            own.length > 0 && (
              <section key={group}>
                <h3 class="group">
                  {group} <span class="count">{size.toLocaleString(state.language)}</span>
                </h3>
                <ol class="rows">
                  {own.map((each) => (
                    <QuotationRow key={each.key} quoted={each} reading={reading} current={each === current} />
                  ))}
                </ol>
              </section>
            )
          );
        })
      )}
      {more}
    </>
  );
}

function QuotationRow({ quoted, reading, current }: { quoted: Quoted; reading: Reading; current: boolean }) {
  const { state, t } = useView();
  const { kind, cue, via, certainty } = quoted.mark.finding;
  const words = wordsOf(quoted.mark, reading.text);
  const said = cue && wordsOf(cue, reading.text);
  return (
    <li>
      <Row marks={quoted.marks} current={current}>
        <RowWords
          lead={state.order !== "speaker" && (quoted.speaker ?? t.unnamedSpeaker)}
          text={kind === "indirect" ? words : `«\u202f${words}\u202f»`}
          notes={[
            state.order !== "kind" && t.quotationKind[kind],
            said && (cue.lemma && cue.lemma !== said.toLowerCase() ? t.lemma(said, cue.lemma) : said),
            via && t.via(reading.entities.get(via)?.name ?? via),
            certainty === "inferred" && t.inferred,
          ]}
        />
      </Row>
    </li>
  );
}

interface ToolsProps {
  all: readonly Quoted[];
  /** What the verb must do, or nothing. */
  saying: SayingClass | "";
  onSaying: (saying: SayingClass | "") => void;
}

/** The order, which kinds are listed, and what the verbs do. */
function Tools({ all, saying, onSaying }: ToolsProps) {
  const { state, t, dispatch } = useView();
  const count = (kind: QuotationKind): number => all.filter(({ mark }) => mark.finding.kind === kind).length;
  const sayings = SAYINGS.filter((each) => all.some(({ mark }) => mark.finding.cue?.class === each));
  const present = QUOTATION_KINDS.filter((kind) => count(kind) > 0);
  return (
    <div class="tools">
      <Choice
        class="tool"
        label={t.order}
        value={state.order}
        options={ORDERS.map((order) => [order, t.orders[order]])}
        onChoose={(order) => dispatch({ type: "ordered", order })}
      />
      {sayings.length > 1 && (
        <Choice
          class="tool"
          label={t.find.saying}
          value={saying}
          options={[["", t.find.any], ...sayings.map((each) => [each, t.sayings[each]] as const)]}
          onChoose={onSaying}
        />
      )}
      <fieldset class="tool">
        <legend class="visually-hidden">{t.kindsShown}</legend>
        {present.map((kind) => (
          <button
            type="button"
            key={kind}
            class="chip"
            aria-pressed={!state.unlisted.has(kind)}
            onClick={() => dispatch({ type: "kind-switched", kind })}
          >
            {t.kindsHeading[kind]} <span class="count">{count(kind).toLocaleString(state.language)}</span>
          </button>
        ))}
      </fieldset>
    </div>
  );
}
