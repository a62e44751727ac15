// What the page's map needs, made while bundling: outlines of the land and its borders, and where the places of the tables lie.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { feature, mesh } from "topojson-client";
import { root } from "./tools.mjs";

/** A twentieth of a degree is less than a pixel on any map that the page draws. */
const rounded = (value) => (Array.isArray(value) ? value.map(rounded) : Math.round(value * 20) / 20);

/** The land, and the borders between states. */
function outlines() {
  const world = JSON.parse(readFileSync(join(root, "node_modules", "world-atlas", "countries-110m.json"), "utf8"));
  const land = feature(world, world.objects.land);
  const borders = mesh(world, world.objects.countries, (a, b) => a !== b);
  const geometries = land.features ? land.features.map(({ geometry }) => geometry) : [land.geometry];
  return {
    land: geometries.map((geometry) => ({ ...geometry, coordinates: rounded(geometry.coordinates) })),
    borders: { ...borders, coordinates: rounded(borders.coordinates) },
  };
}

const lines = (name) =>
  readFileSync(join(root, "data", name), "utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line && !line.startsWith("#"));

/**
 * From names to latitude and longitude. The first of namesakes is the usual one, the others stand behind the code of their country; a country lies
 * where its capital lies.
 */
function places() {
  const found = {};
  for (const line of lines("places.tsv")) {
    const [name, variants, code, , lat, lon] = line.split("\t");
    if (!lat || !lon) continue;
    for (const each of [name, ...variants.split("|")].filter(Boolean)) {
      const key = each in found ? `${code} ${each}` : each;
      found[key] ??= [Number(lat), Number(lon)];
    }
  }
  for (const line of lines("countries.tsv")) {
    const [code, name, variants, , capital] = line.split("\t");
    const names = capital.split("|");
    const at = [...names.map((each) => `${code} ${each}`), ...names].map((each) => found[each]).find(Boolean);
    if (at) for (const each of [name, ...variants.split("|")]) if (each) found[each] = at;
  }
  return found;
}

export const atlas = () => ({ outlines: outlines(), places: places() });
