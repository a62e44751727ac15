/** The same figure as each article tells it: agreeing, to be verified, or told of another time. */

import type { Quantity } from "../../engine/analysis";
import { dayInWords } from "../../i18n/dates";
import { countedInWords, valueInWords } from "../../i18n/quantities";
import { sentenceAt } from "../../reading/sentences";
import { wordsOf } from "../../reading/words";
import { useView } from "../context";
import type { Subject, Told } from "./compare";
import { Figure, type Row, short } from "./figure";
import { keyed, keyOf, useOpen } from "./open";

const MOST = 24;
const FILLS = { agree: 3, disagree: 6, evolve: 2 } as const;
const ORDER = ["disagree", "evolve", "agree"] as const;

interface Reading {
  told: Told;
  quantity: Quantity;
  low: number;
  high: number;
}

/** What values a figure leaves open; null where it leaves one side open. */
function ends({ value, bound }: Quantity): { low: number | null; high: number | null } {
  const [from = 0, to = from] = String(value).split("/").map(Number);
  if (bound === ">" || bound === ">=") return { low: from, high: null };
  if (bound === "<" || bound === "<=") return { low: null, high: to };
  return { low: from, high: to };
}

/** About as wide as a letter of the labels, in the units of the plot. */
const LETTER = 7;

/** Which labels go below their line, by their places: those that the one before would touch. */
function touching(centres: readonly number[], words: readonly string[]): Set<number> {
  const below = new Set<number>();
  const half = (at: number): number => ((words[at]?.length ?? 0) * LETTER) / 2;
  const order = centres.map((_, at) => at).sort((a, b) => (centres[a] ?? 0) - (centres[b] ?? 0));
  for (const [i, at] of order.entries()) {
    const before = order[i - 1];
    if (before === undefined || centres[before] === centres[at] || below.has(before)) continue;
    if ((centres[before] ?? 0) + half(before) > (centres[at] ?? 0) - half(at)) below.add(at);
  }
  return below;
}

export function Figures({ subject }: { subject: Subject }) {
  const { state, t } = useView();
  const open = useOpen();
  const figures = subject.compared.comparison.figures
    .map((figure) => ({
      figure,
      readings: figure.readings.flatMap(({ document, quantity: at }): Reading[] => {
        const told = subject.of(document);
        const quantity = told?.reading.detail.quantities[at];
        if (!told || !quantity) return [];
        const { low, high } = ends(quantity);
        const known = low ?? high ?? 0;
        return [{ told, quantity, low: low ?? known, high: high ?? known }];
      }),
    }))
    .filter(({ readings }) => readings.length > 1)
    .sort((a, b) => ORDER.indexOf(a.figure.relation) - ORDER.indexOf(b.figure.relation));
  if (figures.length === 0) return <p class="nothing">{t.compare.noFigures}</p>;
  const rows = figures.flatMap(({ figure, readings }) =>
    readings.map(({ told, quantity }): Row => {
      const { date } = told.reading.detail;
      return {
        cells: [
          figure.subject,
          t.compare.relations[figure.relation],
          countedInWords(quantity, state.language),
          told.title,
          date ? dayInWords(date.value, state.language) : t.noDate,
          wordsOf(sentenceAt(quantity.start, told.reading), told.reading.text, 400),
        ],
        mark: figure.relation,
        open: () => open(told, { layer: "quantity", start: quantity.start }),
      };
    }),
  );
  const shown = figures.slice(0, MOST);
  const left = 240;
  const width = 820;
  return (
    <Figure
      title={t.compare.figuresPlot}
      head={[t.compare.figure, t.compare.relation, t.compare.value, t.compare.article, t.compare.published, t.compare.sentence]}
      rows={rows}
      onPoint={(key) => {
        const to = keyed(key, subject.articles);
        if (to) open(to.told, { layer: "quantity", start: to.start });
      }}
      draw={({ scaleLinear }) => (
        <svg viewBox={`0 0 ${width} ${shown.length * 44 + 40}`} width={width} role="img" aria-label={t.compare.figuresPlot}>
          {ORDER.map((relation, at) => (
            <g key={relation} transform={`translate(${left + at * 170} 0)`}>
              <circle class={`fill-${FILLS[relation]}`} cx={6} cy={8} r={6} />
              <text x={18} y={12}>
                {t.compare.relations[relation]}
              </text>
            </g>
          ))}
          {shown.map(({ figure, readings }, row) => {
            const values = readings.flatMap(({ low, high }) => [low, high]);
            const [least, most] = [Math.min(...values), Math.max(...values)];
            const room = (most - least || Math.abs(most) || 1) * 0.15;
            const x = scaleLinear([least - room, most + room], [left, width - 30]);
            const y = row * 44 + 52;
            const below = touching(
              readings.map((each) => x(ends(each.quantity).low ?? each.high)),
              readings.map(({ quantity }) => valueInWords(quantity, state.language)),
            );
            return (
              <g key={`${figure.group} ${figure.subject} ${row}`}>
                <text x={left - 14} y={y + 4} text-anchor="end">
                  {short(`${figure.subject}${figure.unit && !figure.subject.startsWith(figure.unit) ? `, ${figure.unit}` : ""}`, 36)}
                </text>
                <line class="plot-line" x1={left} x2={width - 30} y1={y} y2={y} />
                {readings.map(({ told, quantity, low, high }, at) => {
                  const { low: from, high: to } = ends(quantity);
                  const start = from === null ? left : x(low);
                  const end = to === null ? width - 30 : x(high);
                  const words = valueInWords(quantity, state.language);
                  return (
                    <g key={`${told.id} ${quantity.start}`} data-open={keyOf(told, quantity)}>
                      {end > start && (
                        <rect class={`fill-${FILLS[figure.relation]}`} opacity="0.35" x={start} y={y - 4} width={end - start} height={8} />
                      )}
                      <circle class={`fill-${FILLS[figure.relation]}`} cx={x(from ?? high)} cy={y} r={6}>
                        <title>{t.says(told.title, words)}</title>
                      </circle>
                      {(at === 0 || readings[at - 1]?.low !== low) && (
                        <text x={x(from ?? high)} y={below.has(at) ? y + 20 : y - 10} text-anchor="middle">
                          {words}
                        </text>
                      )}
                    </g>
                  );
                })}
              </g>
            );
          })}
        </svg>
      )}
    />
  );
}
