/** What two articles share: where it stands in each, and both versions. */

import { countWords, wordsOf } from "../../reading/words";
import { useView } from "../context";
import type { Subject } from "./compare";
import { Figure, type Row, short } from "./figure";
import { keyed, keyOf, useOpen } from "./open";

const KINDS = { exact: 1, near: 2, quoted: 3 } as const;
const MOST = 40;

export function Passages({ subject }: { subject: Subject }) {
  const { t } = useView();
  const open = useOpen();
  const passages = subject.compared.comparison.passages.flatMap((passage) => {
    const [a, b] = [subject.of(passage.a.document), subject.of(passage.b.document)];
    return a && b ? [{ ...passage, one: a, other: b }] : [];
  });
  if (passages.length === 0) return <p class="nothing">{t.compare.noPassages}</p>;
  const rows = passages.map(({ a, b, one, other, similarity, kind, fuller }): Row => {
    const [inOne, inOther] = [wordsOf(a, one.reading.text, 400), wordsOf(b, other.reading.text, 400)];
    const longer = fuller === "a" ? one.title : fuller === "b" ? other.title : "";
    return {
      cells: [one.title, inOne, other.title, inOther, t.compare.kinds[kind], similarity, longer],
      open: () => open(one, a),
      shown: {
        2: (
          <button type="button" class="link" onClick={() => open(other, b)}>
            {other.title}
          </button>
        ),
      },
    };
  });
  const sharing = new Set(passages.flatMap(({ one, other }) => [one.id, other.id]));
  const lanes = subject.articles.filter(({ id }) => sharing.has(id)).slice(0, MOST);
  const left = 270;
  const width = 860;
  return (
    <Figure
      title={t.compare.passagesPlot}
      head={[
        t.compare.article,
        t.compare.passage,
        t.compare.other,
        `${t.compare.passage} 2`,
        t.compare.kind,
        t.compare.similarity,
        t.compare.fuller,
      ]}
      rows={rows}
      onPoint={(key) => {
        const to = keyed(key, subject.articles);
        if (to) open(to.told, { start: to.start });
      }}
      draw={({ scaleLinear }) => (
        <svg viewBox={`0 0 ${width} ${lanes.length * 26 + 40}`} width={width} role="img" aria-label={t.compare.passagesPlot}>
          {(Object.keys(KINDS) as (keyof typeof KINDS)[]).map((kind, at) => (
            <g key={kind}>
              <rect class={`fill-${KINDS[kind]}`} x={left + at * 180} y={4} width={12} height={12} />
              <text x={left + at * 180 + 18} y={14}>
                {t.compare.kinds[kind]}
              </text>
            </g>
          ))}
          {lanes.map((told, lane) => {
            const x = scaleLinear([0, Math.max(1, told.reading.text.length)], [left, width - 10]);
            const mine = passages.flatMap(({ a, b, one, other, kind }) => [
              ...(one.id === told.id ? [{ ...a, kind, with: other }] : []),
              ...(other.id === told.id ? [{ ...b, kind, with: one }] : []),
            ]);
            return (
              <g key={told.id}>
                <text x={left - 8} y={40 + lane * 26} text-anchor="end">
                  {short(told.title, 38)}
                </text>
                <line class="plot-line" x1={left} x2={width - 10} y1={36 + lane * 26} y2={36 + lane * 26} stroke-width="14" />
                {mine.slice(0, 300).map((span) => (
                  <rect
                    key={`${span.start} ${span.with.id}`}
                    class={`fill-${KINDS[span.kind]}`}
                    opacity="0.7"
                    data-open={keyOf(told, span)}
                    x={x(span.start)}
                    y={29 + lane * 26}
                    width={Math.max(2, x(span.end) - x(span.start))}
                    height={14}
                  >
                    <title>{t.says(span.with.title, t.compare.wordCount(countWords(told.reading.text, span)))}</title>
                  </rect>
                ))}
              </g>
            );
          })}
        </svg>
      )}
    />
  );
}
