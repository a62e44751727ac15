/** The places that the articles name, on a map without network; those whose position no table knows stand beside it. */

import { useState } from "preact/hooks";
import { sentenceAt } from "../../reading/sentences";
import { wordsOf } from "../../reading/words";
import { useView } from "../context";
import type { Subject, Told } from "./compare";
import { Figure, type Row } from "./figure";
import { useOpen } from "./open";
import { usePlots } from "./plots";

interface Named {
  /** The same for one place in all articles: its country tells namesakes apart. */
  key: string;
  name: string;
  country: string | null;
  mentions: { told: Told; start: number }[];
}

const WIDTH = 860;
const HEIGHT = 440;

export function Places({ subject }: { subject: Subject }) {
  const { t } = useView();
  const open = useOpen();
  const plots = usePlots();
  const [chosen, choose] = useState<string | null>(null);
  const named = placesOf(subject);
  const places = named.sort((a, b) => b.mentions.length - a.mentions.length);
  if (places.length === 0) return <p class="nothing">{t.compare.noPlaces}</p>;
  const at = ({ name, country }: Named): readonly [number, number] | undefined =>
    plots?.places[`${country} ${name}`] ?? plots?.places[name];
  const unknown = plots ? places.filter((place) => !at(place)) : [];
  const shown = chosen === null ? places : places.filter(({ key }) => key === chosen);
  const rows = shown.flatMap(({ name, mentions }) =>
    (chosen === null ? mentions.slice(0, 1) : mentions).map(
      ({ told, start }): Row => ({
        cells: [
          name,
          mentions.length,
          chosen === null ? [...new Set(mentions.map((each) => each.told.title))].slice(0, 6).join(" · ") : told.title,
          wordsOf(sentenceAt(start, told.reading), told.reading.text, 300),
        ],
        open: () => open(told, { layer: "place", start }),
      }),
    ),
  );
  return (
    <>
      {chosen !== null && (
        <p class="compare-chosen">
          <strong>{shown[0]?.name}</strong>{" "}
          <button type="button" class="link" onClick={() => choose(null)}>
            {t.compare.all}
          </button>
        </p>
      )}
      <Figure
        title={t.compare.mapPlot}
        head={[t.compare.place, t.compare.mentions, t.compare.article, t.compare.sentence]}
        rows={rows}
        onPoint={choose}
        draw={({ geoNaturalEarth1, geoPath, outlines, scaleSqrt }) => {
          const points = places.flatMap((place) => {
            const position = at(place);
            return position ? [{ ...place, position }] : [];
          });
          const projection = geoNaturalEarth1();
          const spots = { type: "MultiPoint" as const, coordinates: points.map(({ position: [lat, lon] }) => [lon, lat]) };
          if (points.length > 1)
            projection.fitExtent(
              [
                [60, 40],
                [WIDTH - 60, HEIGHT - 40],
              ],
              spots,
            );
          else projection.fitSize([WIDTH, HEIGHT], { type: "Sphere" });
          // A single town fills no map, nor do two beside each other.
          projection.scale(Math.min(projection.scale(), 2600));
          if (points.length > 1) {
            const xs = points.map(({ position: [lat, lon] }): readonly [number, number] => projection([lon, lat]) ?? [0, 0]);
            const middle = (of: readonly number[]): number => (Math.min(...of) + Math.max(...of)) / 2;
            const [x, y] = projection.translate();
            projection.translate([x + WIDTH / 2 - middle(xs.map(([x]) => x)), y + HEIGHT / 2 - middle(xs.map(([, y]) => y))]);
          }
          projection.clipExtent([
            [0, 0],
            [WIDTH, HEIGHT],
          ]);
          const path = geoPath(projection);
          const r = scaleSqrt([1, Math.max(2, places[0]?.mentions.length ?? 2)], [4, 22]);
          return (
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} role="img" aria-label={t.compare.mapPlot}>
              {outlines.land.map((land, i) => (
                <path key={i} class="plot-land" d={path(land) ?? ""} />
              ))}
              <path class="plot-line" fill="none" d={path(outlines.borders) ?? ""} />
              {points.map(({ key, name, mentions, position: [lat, lon] }) => {
                const [x, y] = projection([lon, lat]) ?? [0, 0];
                return (
                  <g key={key} data-open={key}>
                    <circle class="fill-3" opacity={chosen === null || chosen === key ? 0.65 : 0.2} cx={x} cy={y} r={r(mentions.length)}>
                      <title>{t.says(name, mentions.length)}</title>
                    </circle>
                  </g>
                );
              })}
              {points.slice(0, 14).map(({ key, name, mentions, position: [lat, lon] }) => {
                const [x, y] = projection([lon, lat]) ?? [0, 0];
                return (
                  <text key={key} x={x + r(mentions.length) + 3} y={y + 4}>
                    {name}
                  </text>
                );
              })}
            </svg>
          );
        }}
      />
      {unknown.length > 0 && (
        <section aria-label={t.compare.unknownPlaces}>
          <h3>{t.compare.unknownPlaces}</h3>
          <ul class="compare-unknown">
            {unknown.slice(0, 200).map(({ key, name, mentions }) => (
              <li key={key}>
                <button type="button" class="link" onClick={() => choose(key)}>
                  {name}
                </button>{" "}
                <span class="count">{mentions.length}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The places of all articles. One whose country an article leaves open is the one of that name that the others know, where there is only one. */
function placesOf({ articles }: Subject): Named[] {
  const mentions = articles.flatMap((told) =>
    told.reading.detail.mentions.flatMap(({ type, entity, start }) => {
      const place = type === "place" ? told.reading.entities.get(entity) : undefined;
      return place ? [{ place, told, start }] : [];
    }),
  );
  const countries = new Map<string, Set<string>>();
  for (const { place } of mentions) {
    const known = countries.get(place.name) ?? new Set();
    countries.set(place.name, place.country === null ? known : known.add(place.country));
  }
  const named = new Map<string, Named>();
  for (const { place, told, start } of mentions) {
    const [only, ...others] = countries.get(place.name) ?? [];
    const country = place.country ?? (others.length === 0 ? (only ?? null) : null);
    const key = `${country} ${place.name}`;
    const one = named.get(key) ?? { key, name: place.name, country, mentions: [] };
    one.mentions.push({ told, start });
    named.set(key, one);
  }
  return [...named.values()];
}
