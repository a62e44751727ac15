/** Which articles tell of one event and why, what each says alone, and how many words each two share. */

import { Fragment } from "preact";
import { useMemo } from "preact/hooks";
import type { Group, Only } from "../../engine/analysis";
import type { Catalogue } from "../../i18n";
import { dayInWords } from "../../i18n/dates";
import { countedInWords } from "../../i18n/quantities";
import { articleOf, type Compared, documentAt } from "../../reading/compared";
import { countWords, wordsOf } from "../../reading/words";
import type { Article } from "../../state";
import { useView } from "../context";
import { titleOf } from "../title";
import type { Subject, Told } from "./compare";
import { Figure, short } from "./figure";
import { useOpen } from "./open";

/** More articles make no legible square; the table has them. */
const MOST = 30;
const CELL = 26;

export function Overview({ subject }: { subject: Subject }) {
  const { state, t } = useView();
  const { groups } = subject.compared.comparison;
  const targets = useMemo(() => targetsOf(subject.compared, state.articles, t), [subject.compared, state.articles, t]);
  const shown = groups.filter((group) => group.documents.some((document) => subject.of(document)));
  return (
    <>
      <Duplicates subject={subject} />
      {shown.length === 0 && <p class="nothing">{t.compare.noGroups}</p>}
      {shown.slice(0, 60).map((group) => (
        <GroupView key={group.id} group={group} subject={subject} targets={targets} />
      ))}
      <Alone subject={subject} targets={targets} />
      <SharedWords subject={subject} />
    </>
  );
}

function Duplicates({ subject }: { subject: Subject }) {
  const { state, t } = useView();
  const { compared } = subject;
  const name = (document: string): string => state.articles.find(({ id }) => id === articleOf(compared, document))?.name ?? document;
  const { duplicates } = compared.comparison;
  if (duplicates.length === 0) return null;
  return (
    <details class="compare-duplicates" open={duplicates.length < 4}>
      <summary>
        {t.says(t.articles(duplicates.length), t.compare.duplicate(name(duplicates[0]?.document ?? ""), name(duplicates[0]?.of ?? "")))}
      </summary>
      <ul>
        {duplicates.slice(0, 500).map(({ document, of }) => (
          <li key={document}>{t.compare.duplicate(name(document), name(of))}</li>
        ))}
      </ul>
    </details>
  );
}

function GroupView({ group, subject, targets }: { group: Group; subject: Subject; targets: Targets }) {
  const { state, t } = useView();
  const { entities, comparison } = subject.compared;
  const { reason } = group;
  const named = (place: boolean): string[] =>
    reason.entities.flatMap((id) => {
      const entity = entities.get(id);
      return entity && (entity.type === "place") === place ? [entity.name] : [];
    });
  const parts = [
    [t.compare.people, named(false)],
    [t.compare.placesShared, named(true)],
    [t.compare.days, reason.days.map((day) => dayInWords(day, state.language))],
    [t.compare.words, reason.words],
  ] as const;
  const said = parts.filter(([, words]) => words.length > 0).map(([kind, words]) => `${kind} (${words.join(", ")})`);
  return (
    <section class="compare-event" aria-label={group.label}>
      <h3>{group.label || t.compare.alone}</h3>
      <p class="hint">{said.length > 0 ? t.compare.reasons(said) : t.compare.byHand}</p>
      <ol>
        {group.documents.map((document) => {
          const told = subject.of(document);
          const only = comparison.only.find((each) => each.document === document);
          return told && <Member key={document} told={told} only={only} subject={subject} group={group.id} targets={targets} />;
        })}
      </ol>
    </section>
  );
}

/** Articles that stand alone, each of which can be moved. */
function Alone({ subject, targets }: { subject: Subject; targets: Targets }) {
  const { t } = useView();
  const grouped = new Set(subject.compared.comparison.groups.flatMap(({ documents }) => documents.map((d) => subject.of(d)?.id)));
  const alone = subject.articles.filter(({ id }) => !grouped.has(id));
  if (alone.length === 0) return null;
  return (
    <section class="compare-event" aria-label={t.compare.alone}>
      <h3>
        {t.compare.alone} <span class="count">{alone.length}</span>
      </h3>
      <ol>
        {alone.slice(0, 100).map((told) => (
          <Member key={told.id} told={told} subject={subject} group="" targets={targets} />
        ))}
      </ol>
    </section>
  );
}

interface MemberProps {
  told: Told;
  only?: Only | undefined;
  subject: Subject;
  /** The id of its group; empty where it stands alone. */
  group: string;
  targets: Targets;
}

function Member({ told, only, subject, group, targets }: MemberProps) {
  const { state, t } = useView();
  const open = useOpen();
  const { detail, text } = told.reading;
  const { title } = detail;
  const lead =
    detail.blocks.find(({ kind }) => kind === "standfirst") ??
    detail.blocks.find((block) => block.kind === "body" && text.slice(block.start, block.end) !== title);
  const entity = (id: string): string => subject.compared.entities.get(id)?.name ?? id;
  const words = (list: readonly number[]): string[] =>
    list.slice(0, 8).flatMap((at) => {
      const found = detail.quotations[at];
      return found ? [t.compare.quoted(wordsOf(found, text, 120))] : [];
    });
  const figures = (only?.quantities ?? []).slice(0, 12).flatMap((at) => {
    const found = detail.quantities[at];
    return found ? [countedInWords(found, state.language)] : [];
  });
  const alone =
    only &&
    ([
      [t.compare.people, only.entities.slice(0, 12).map(entity)],
      [t.compare.figuresWord, figures],
      [t.compare.quotationsWord, words(only.quotations)],
      [t.compare.labelsWord, words(only.labels)],
    ] as const);
  const some = alone?.filter(([, list]) => list.length > 0) ?? [];
  return (
    <li class="compare-member">
      <div class="compare-line">
        <button type="button" class="link" onClick={() => open(told, { start: 0 })}>
          {told.title}
        </button>
        <span class="article-meta">{detail.date ? dayInWords(detail.date.value, state.language) : t.noDate}</span>
        <MoveMenu told={told} group={group} targets={targets} />
      </div>
      {title && lead && only && (
        <dl class="compare-lead">
          <dt>{t.compare.headline}</dt>
          <dd>{title.slice(0, 200)}</dd>
          <dt>{t.compare.lead}</dt>
          <dd>{wordsOf(lead, text, 260)}</dd>
        </dl>
      )}
      {only && (
        <details>
          <summary>{t.compare.only}</summary>
          {some.length === 0 && <p class="hint">{t.compare.onlyNothing}</p>}
          <dl>
            {some.map(([kind, list]) => (
              <Fragment key={kind}>
                <dt>{kind}</dt>
                <dd>{list.join(" · ")}</dd>
              </Fragment>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}

/** Where articles can be moved to: worked out once for all of them. */
interface Targets {
  /** `to` is an article of the group. */
  groups: readonly { id: string; to: number; words: string }[];
  /** Articles that stand alone. */
  single: readonly { id: number; title: string }[];
}

function targetsOf(compared: Compared, articles: readonly Article[], t: Catalogue): Targets {
  const { groups } = compared.comparison;
  const grouped = new Set(groups.flatMap(({ documents }) => documents));
  const alone = new Set(compared.ids.filter((_, at) => !grouped.has(documentAt(at))));
  const single = articles.filter(({ id }) => alone.has(id)).map((article) => ({ id: article.id, title: titleOf(article) }));
  return {
    groups: groups.map(({ id, label, documents }) => ({
      id,
      to: articleOf(compared, documents[0] ?? ""),
      words: t.compare.group(label, documents.length),
    })),
    single,
  };
}

/** Takes the article into another group, or out of its own. */
function MoveMenu({ told, group, targets }: { told: Told; group: string; targets: Targets }) {
  const { t, commands } = useView();
  const others = targets.groups.filter(({ id }) => id !== group);
  const single = targets.single.filter(({ id }) => id !== told.id);
  return (
    <select
      class="compare-move"
      aria-label={t.compare.moveTo(told.title)}
      value=""
      onChange={(event) => {
        const [chosen] = event.currentTarget.selectedOptions;
        if (chosen?.value) commands.correcting.correct(told.id, { do: "move", beside: Number(chosen.value), words: chosen.text });
        event.currentTarget.value = "";
      }}
    >
      <option value="">{t.compare.move}</option>
      {group && <option value={told.id}>{t.compare.standAlone}</option>}
      {others.slice(0, 200).map(({ id, to, words }) => (
        <option key={id} value={to}>
          {words}
        </option>
      ))}
      {single.slice(0, 200).map(({ id, title }) => (
        <option key={id} value={id}>
          {short(title, 60)}
        </option>
      ))}
    </select>
  );
}

/** How many of the words of each article stand in a passage that another one shares. */
function SharedWords({ subject }: { subject: Subject }) {
  const { t } = useView();
  const { articles, compared } = subject;
  const shared = new Map<string, number>();
  for (const { a, b } of compared.comparison.passages) {
    const [one, other] = [subject.of(a.document), subject.of(b.document)];
    if (!one || !other) continue;
    const add = (from: Told, to: Told, span: { start: number; end: number }): void => {
      const key = `${from.number} ${to.number}`;
      shared.set(key, (shared.get(key) ?? 0) + countWords(from.reading.text, span));
    };
    add(one, other, a);
    add(other, one, b);
  }
  const length = new Map(
    articles.map((told) => [told.number, Math.max(1, countWords(told.reading.text, { start: 0, end: told.reading.text.length }))]),
  );
  const share = (from: Told, to: Told): number =>
    Math.min(1, (shared.get(`${from.number} ${to.number}`) ?? 0) / (length.get(from.number) ?? 1));
  const rows = articles.flatMap((from) =>
    articles.flatMap((to) => {
      const count = shared.get(`${from.number} ${to.number}`);
      return count ? [{ cells: [from.title, to.title, count, Math.round(share(from, to) * 1000) / 1000] }] : [];
    }),
  );
  const squares = articles.slice(0, MOST);
  const left = 250;
  return (
    <Figure
      title={t.compare.overviewPlot}
      head={[t.compare.article, t.compare.other, t.compare.shared, t.compare.share]}
      rows={rows}
      draw={
        rows.length === 0
          ? null
          : ({ scaleLinear }) => {
              const shade = scaleLinear([0, 1], [0.08, 1]);
              const width = left + squares.length * CELL + 20;
              return (
                <svg viewBox={`0 0 ${width} ${squares.length * CELL + 40}`} width={width} role="img" aria-label={t.compare.overviewPlot}>
                  {squares.map((from, row) => (
                    <g key={from.id}>
                      <text x={left - 8} y={30 + row * CELL + CELL * 0.65} text-anchor="end">
                        {short(from.title, 34)} · {from.number}
                      </text>
                      <text x={left + row * CELL + CELL / 2} y={20} text-anchor="middle">
                        {from.number}
                      </text>
                      {squares.map((to, column) => (
                        <rect
                          key={to.id}
                          class={from === to ? "fill-0" : "fill-1"}
                          x={left + column * CELL + 1}
                          y={30 + row * CELL + 1}
                          width={CELL - 2}
                          height={CELL - 2}
                          opacity={from === to ? 0.15 : shade(share(from, to))}
                        >
                          <title>{t.says(`${from.title} → ${to.title}`, t.compare.percent(share(from, to)))}</title>
                        </rect>
                      ))}
                    </g>
                  ))}
                </svg>
              );
            }
      }
    />
  );
}
