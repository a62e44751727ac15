/** A line of time around the article's own day. The table below it says the same in words. */

import { timeInWords } from "../../i18n/dates";
import type { MarkOf } from "../../reading/marks";
import { dayNumber, middleOf, place, type Stretch } from "../../reading/moments";
import { useView } from "../context";
import "./timeline.css";

interface Dated {
  mark: MarkOf<"time">;
  stretch: Stretch;
}

const WIDTH = 340;
const MARGIN = 24;
const RADIUS = 5;
const STEP = 12;

/** A heap grows no higher than this; the table has the rest. */
const HIGHEST = 12;

/** Distances from the article's day that are worth a stroke, in days. */
const STROKES = [1, 7, 30, 365, 3652, 36525];

export function Timeline({ dated, day }: { dated: readonly Dated[]; day: string | null }) {
  const { state, t } = useView();
  const origin = (day === null ? null : dayNumber(day)) ?? Math.floor(middleOf((dated[0] as Dated).stretch));
  const places = dated.map(({ stretch }) => place(Math.floor(middleOf(stretch)), origin));
  const least = Math.min(...places, -1);
  const most = Math.max(...places, 1);
  const x = (at: number): number => MARGIN + ((at - least) / (most - least)) * (WIDTH - 2 * MARGIN);

  // What falls on one place is heaped up. Times come in order, so a heap only ever looks back to the one before it.
  const points: { mark: MarkOf<"time">; at: number; height: number }[] = [];
  for (const [i, { mark }] of dated.entries()) {
    const at = x(places[i] as number);
    const last = points.at(-1);
    const heaped = last && at - last.at < 2 * RADIUS;
    const height = heaped ? last.height + 1 : 0;
    if (height < HIGHEST) points.push({ mark, at: heaped ? last.at : at, height });
  }
  const top = (Math.max(...points.map(({ height }) => height)) + 1) * STEP + 6;
  const strokes = STROKES.flatMap((days) => [-days, days]).filter((days) => place(days, 0) >= least && place(days, 0) <= most);
  const shown = legible(strokes, (days) => x(place(days, 0)), x(0));
  const words = (each: Dated | undefined): string => (each ? timeInWords(each.mark.finding, state.language) : "");
  return (
    <figure class="timeline">
      <svg
        viewBox={`0 0 ${WIDTH} ${top + 34}`}
        role="img"
        aria-label={`${t.timeline} : ${t.timelineSays(dated.length, words(dated[0]), words(dated.at(-1)))}`}
      >
        <line class="timeline-axis" x1={0} x2={WIDTH} y1={top} y2={top} />
        {strokes.map((days) => (
          <line key={days} class="timeline-axis" x1={x(place(days, 0))} x2={x(place(days, 0))} y1={top} y2={top + 5} />
        ))}
        {day !== null && <line class="timeline-day" x1={x(0)} x2={x(0)} y1={4} y2={top + 8} />}
        {shown.map((days) => (
          <text key={days} x={x(place(days, 0))} y={top + 18}>
            {days < 0 ? "−" : "+"}
            {t.beforeArticle[Math.abs(days)]}
          </text>
        ))}
        {day !== null && (
          <text class="timeline-here" x={x(0)} y={top + 30}>
            {t.thatDay}
          </text>
        )}
        {points.map(({ mark, at, height }) => (
          <circle
            key={mark.id}
            class="timeline-point"
            data-lit={state.chosen?.mark === mark.id ? "" : undefined}
            cx={at}
            cy={top - RADIUS - 2 - height * STEP}
            r={RADIUS}
          >
            <title>{timeInWords(mark.finding, state.language)}</title>
          </circle>
        ))}
      </svg>
      <figcaption>{t.timelineScale}</figcaption>
    </figure>
  );
}

/** Strokes whose words do not run into each other: those nearest the ends first, for between them lies everything. */
function legible(strokes: readonly number[], x: (days: number) => number, here: number): number[] {
  const ROOM = 44;
  const kept: number[] = [];
  for (const days of [...strokes].sort((a, b) => Math.abs(b) - Math.abs(a))) {
    const at = x(days);
    if (Math.abs(at - here) > ROOM / 2 && kept.every((other) => Math.abs(x(other) - at) >= ROOM)) kept.push(days);
  }
  return kept;
}
