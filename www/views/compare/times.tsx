/** One timeline of what is told: a lane an article, the days of publication, and events that stand on two days. */

import { dayInWords, timeInWords } from "../../i18n/dates";
import { dayNumber, middleOf, stretchOf } from "../../reading/moments";
import { sentenceAt } from "../../reading/sentences";
import { wordsOf } from "../../reading/words";
import { useView } from "../context";
import type { Subject } from "./compare";
import { Figure, type Row, short } from "./figure";
import { keyed, keyOf, useOpen } from "./open";

const MOST = 30;
/** In milliseconds. */
const DAY = 86_400_000;

export function Times({ subject }: { subject: Subject }) {
  const { state, t } = useView();
  const open = useOpen();
  const { comparison } = subject.compared;
  const times = comparison.timeline.flatMap(({ times }) =>
    times.flatMap(({ document, time: at }) => {
      const told = subject.of(document);
      const time = told?.reading.detail.times[at];
      const stretch = time && stretchOf(time);
      return told && time && stretch ? [{ told, time, when: middleOf(stretch) * DAY }] : [];
    }),
  );
  const sentence = (told: (typeof times)[number]["told"], start: number): string =>
    wordsOf(sentenceAt(start, told.reading), told.reading.text, 400);
  const twice = comparison.contradictions.flatMap(({ a, b }) =>
    [a, b].flatMap(({ document, time: at }) => {
      const told = subject.of(document);
      const time = told?.reading.detail.times[at];
      return told && time ? [{ told, time }] : [];
    }),
  );
  if (times.length === 0) return <p class="nothing">{t.compare.noTimes}</p>;
  const rows = times.map(
    ({ told, time }): Row => ({
      cells: [timeInWords(time, state.language), told.title, wordsOf(time, told.reading.text), sentence(told, time.start)],
      open: () => open(told, { layer: "time", start: time.start }),
    }),
  );
  const published = subject.articles.flatMap((told) => {
    const day = dayNumber(told.reading.detail.date?.value ?? "");
    return day === null ? [] : [{ told, when: day * DAY }];
  });
  // What lies far from most is in the table; a plot of centuries would show nothing of the week.
  const all = times.map(({ when }) => when).sort((a, b) => a - b);
  const middle = (published[0]?.when ?? all[Math.floor(all.length / 2)]) as number;
  const near = all.filter((when) => Math.abs(when - middle) < 400 * DAY);
  const days = [...near, ...published.map(({ when }) => when)].sort((a, b) => a - b);
  const from = (days[0] ?? middle) - 2 * DAY;
  const to = (days.at(-1) ?? middle) + 2 * DAY;
  const dated = new Set(times.map(({ told }) => told.id));
  const lanes = subject.articles.filter(({ id }) => dated.has(id)).slice(0, MOST);
  const left = 260;
  const width = 860;
  return (
    <>
      {twice.length > 0 && (
        <Figure
          title={t.compare.contradictions}
          head={[t.compare.day, t.compare.article, t.compare.sentence]}
          rows={twice.map(({ told, time }) => ({
            cells: [timeInWords(time, state.language), told.title, sentence(told, time.start)],
            mark: "disagree",
            open: () => open(told, { layer: "time", start: time.start }),
          }))}
          draw={null}
        />
      )}
      <Figure
        title={t.compare.timesPlot}
        head={[t.compare.day, t.compare.article, t.compare.passage, t.compare.sentence]}
        rows={rows}
        onPoint={(key) => {
          const to = keyed(key, subject.articles);
          if (to) open(to.told, { layer: "time", start: to.start });
        }}
        draw={({ scaleUtc }) => {
          const x = scaleUtc([from, to], [left, width - 20]);
          const height = lanes.length * 28 + 56;
          const format = new Intl.DateTimeFormat(
            state.language,
            to - from > 200 * DAY
              ? { month: "short", year: "numeric", timeZone: "UTC" }
              : { day: "numeric", month: "short", timeZone: "UTC" },
          );
          return (
            <svg viewBox={`0 0 ${width} ${height}`} width={width} role="img" aria-label={t.compare.timesPlot}>
              {x.ticks(6).map((tick) => (
                <g key={tick.getTime()}>
                  <line class="plot-line" x1={x(tick)} x2={x(tick)} y1={22} y2={height - 26} />
                  <text class="plot-soft" x={x(tick)} y={14} text-anchor="middle">
                    {format.format(tick)}
                  </text>
                </g>
              ))}
              {lanes.map((told, lane) => {
                const y = lane * 28 + 40;
                const day = published.find(({ told: { id } }) => id === told.id);
                return (
                  <g key={told.id}>
                    <text x={left - 10} y={y + 4} text-anchor="end">
                      {short(told.title, 38)}
                    </text>
                    <line class="plot-line" x1={left} x2={width - 20} y1={y} y2={y} />
                    {day && (
                      <path class="fill-6" d={`M${x(day.when)} ${y - 11}l5 -7h-10z`}>
                        <title>{t.says(t.compare.published, dayInWords(told.reading.detail.date?.value ?? "", state.language))}</title>
                      </path>
                    )}
                    {times
                      .filter((each) => each.told.id === told.id && each.when >= from && each.when <= to)
                      .slice(0, 200)
                      .map(({ time, when }) => (
                        <circle key={time.start} class="fill-4" opacity="0.75" data-open={keyOf(told, time)} cx={x(when)} cy={y} r={5}>
                          <title>{t.says(timeInWords(time, state.language), sentence(told, time.start))}</title>
                        </circle>
                      ))}
                  </g>
                );
              })}
              <path class="fill-6" d={`M${left} ${height - 4}l5 -7h-10z`} />
              <text x={left + 12} y={height - 4}>
                {t.compare.published}
              </text>
            </svg>
          );
        }}
      />
    </>
  );
}
