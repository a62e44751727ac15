/** Who gets to speak: speakers by articles, and the shares of countries, genders and kinds of source, the unknown among them. */

import type { SpeakerRow } from "../../engine/analysis";
import { useView } from "../context";
import type { Subject, Told } from "./compare";
import { Figure, short } from "./figure";

const MOST = 30;
const LANES = 24;

interface Line {
  name: string;
  row: SpeakerRow;
  words: ReadonlyMap<number, { words: number; quotations: number }>;
  total: number;
}

export function Speakers({ subject }: { subject: Subject }) {
  const { state, t } = useView();
  const { comparison, entities } = subject.compared;
  const lines = comparison.speakers
    .map((row): Line => {
      const entity = row.entity === null ? undefined : entities.get(row.entity);
      const said = row.readings.flatMap(({ document, words, quotations }) => {
        const told = subject.of(document);
        return told ? [[told.id, { words, quotations }] as const] : [];
      });
      const total = said.reduce((sum, [, { words }]) => sum + words, 0);
      return { name: entity?.name ?? `${t.compare.unnamed} (${t.compare.sources[row.kind]})`, row, words: new Map(said), total };
    })
    .filter(({ words }) => words.size > 0)
    .sort((a, b) => b.total - a.total);
  if (lines.length === 0) return <p class="nothing">{t.compare.noSpeakers}</p>;
  const regions = new Intl.DisplayNames([state.language], { type: "region" });
  const country = ({ row }: Line): string => {
    const code = row.entity === null ? null : (entities.get(row.entity)?.country ?? null);
    return code ? (regions.of(code) ?? code) : t.compare.unknown;
  };
  const gender = ({ row }: Line): string => {
    const entity = row.entity === null ? undefined : entities.get(row.entity);
    return t.compare.genders[entity?.type === "person" && entity.gender ? entity.gender : "unknown"];
  };
  const kind = ({ row }: Line): string => t.compare.sources[row.kind];
  return (
    <>
      <Matrix lines={lines} subject={subject} notes={[kind, country, gender]} />
      <Shares title={t.compare.sourceKind} lines={lines} subject={subject} of={kind} />
      <Shares title={t.compare.country} lines={lines} subject={subject} of={country} />
      <Shares title={t.compare.gender} lines={lines} subject={subject} of={gender} />
    </>
  );
}

/** The articles that let somebody speak. */
function quoting(subject: Subject, lines: readonly Line[]): Told[] {
  const ids = new Set(lines.flatMap(({ words }) => [...words.keys()]));
  return subject.articles.filter(({ id }) => ids.has(id));
}

function Matrix({ lines, subject, notes }: { lines: readonly Line[]; subject: Subject; notes: readonly ((line: Line) => string)[] }) {
  const { t } = useView();
  const articles = quoting(subject, lines);
  const columns = articles.slice(0, LANES);
  const left = 230;
  const width = left + columns.length * 44 + 130;
  const most = lines.reduce((most, { words }) => Math.max(most, ...[...words.values()].map((said) => said.words)), 1);
  const rows = lines.flatMap((line) =>
    articles.flatMap((told) => {
      const said = line.words.get(told.id);
      return said ? [{ cells: [line.name, told.title, said.words, said.quotations, ...notes.map((note) => note(line))] }] : [];
    }),
  );
  return (
    <Figure
      title={t.compare.speakersPlot}
      head={[
        t.compare.speaker,
        t.compare.article,
        t.compare.wordsSaid,
        t.compare.views.speakers,
        t.compare.sourceKind,
        t.compare.country,
        t.compare.gender,
      ]}
      rows={rows}
      draw={({ scaleSqrt }) => {
        const r = scaleSqrt([0, most], [2, 18]);
        const shown = lines.slice(0, MOST);
        return (
          <svg viewBox={`0 0 ${width} ${shown.length * 38 + 170}`} width={width} role="img" aria-label={t.compare.speakersPlot}>
            {columns.map((told, at) => (
              <text key={told.id} transform={`translate(${left + at * 44 + 26} 140) rotate(-50)`}>
                {short(told.title, 22)}
              </text>
            ))}
            {shown.map((line, row) => (
              <g key={line.name} transform={`translate(0 ${row * 38 + 168})`}>
                <line class="plot-line" x1={left} x2={left + columns.length * 44} y1={0} y2={0} />
                <text x={left - 12} y={4} text-anchor="end">
                  {short(line.name, 34)}
                </text>
                {columns.map((told, at) => {
                  const said = line.words.get(told.id);
                  return said ? (
                    <circle key={told.id} class="fill-5" cx={left + at * 44 + 22} cy={0} r={r(said.words)}>
                      <title>
                        {t.says(
                          `${line.name}, ${told.title}`,
                          `${t.compare.wordCount(said.words)}, ${t.compare.quotations(said.quotations)}`,
                        )}
                      </title>
                    </circle>
                  ) : (
                    <circle key={told.id} class="plot-line" fill="none" cx={left + at * 44 + 22} cy={0} r={1.5} />
                  );
                })}
              </g>
            ))}
          </svg>
        );
      }}
    />
  );
}

/** Of the words that each article reports, whose they are; the unknown are shown as such. */
function Shares({ title, lines, subject, of }: { title: string; lines: readonly Line[]; subject: Subject; of: (line: Line) => string }) {
  const { t } = useView();
  const totals = new Map<string, number>();
  for (const line of lines) totals.set(of(line), (totals.get(of(line)) ?? 0) + line.total);
  const unknown = t.compare.unknown;
  const named = [...totals]
    .filter(([name]) => name !== unknown)
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name);
  const kinds = totals.has(unknown) ? [...named, unknown] : named;
  const fill = (name: string): string => (name === unknown ? "fill-0" : `fill-${(named.indexOf(name) % 6) + 1}`);
  const share = (told: Told): { name: string; words: number }[] =>
    kinds.map((name) => ({
      name,
      words: lines.filter((line) => of(line) === name).reduce((sum, { words }) => sum + (words.get(told.id)?.words ?? 0), 0),
    }));
  const told = quoting(subject, lines);
  const rows = told.flatMap((each) => {
    const parts = share(each).filter(({ words }) => words > 0);
    const all = parts.reduce((sum, { words }) => sum + words, 0) || 1;
    return parts.map(({ name, words }) => ({ cells: [each.title, name, words, Math.round((words / all) * 1000) / 1000] }));
  });
  const left = 250;
  const width = 820;
  const bars = told.slice(0, LANES);
  const keyed = kinds.slice(0, 8);
  return (
    <Figure
      title={`${t.compare.sharePlot} · ${title}`}
      head={[t.compare.article, title, t.compare.wordsSaid, t.compare.sharePlot]}
      rows={rows}
      draw={({ scaleLinear }) => (
        <svg viewBox={`0 0 ${width} ${bars.length * 24 + 44}`} width={width} role="img" aria-label={`${t.compare.sharePlot} · ${title}`}>
          {keyed.map((name, at) => (
            <g key={name} transform={`translate(${left + (at % 4) * 142} ${Math.floor(at / 4) * 16})`}>
              <rect class={fill(name)} width={10} height={10} y={2} />
              <text x={14} y={11}>
                {short(name, 20)}
              </text>
            </g>
          ))}
          {bars.map((each, lane) => {
            const parts = share(each);
            const all = parts.reduce((sum, { words }) => sum + words, 0) || 1;
            const x = scaleLinear([0, all], [left, width - 10]);
            let from = 0;
            return (
              <g key={each.id}>
                <text x={left - 8} y={lane * 24 + 54} text-anchor="end">
                  {short(each.title, 36)}
                </text>
                {parts.map(({ name, words }) => {
                  const start = from;
                  from += words;
                  return (
                    words > 0 && (
                      <rect key={name} class={fill(name)} x={x(start)} y={lane * 24 + 40} width={x(from) - x(start)} height={18}>
                        <title>{t.says(name, t.compare.wordCount(words))}</title>
                      </rect>
                    )
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
