/** What the bundler provides besides the sources. */

/** The analyzer: wasm-bindgen's glue of target `no-modules` as text, and the wasm, each byte a character of its number. */
declare module "guillemet:wasm" {
  export const glue: string;
  export const wasm: string;
}

/** `engine/worker.ts`, bundled to one classic script as text. */
declare module "guillemet:worker" {
  export const worker: string;
}

/** Every file of `samples/`, in the order of their names. */
declare module "guillemet:samples" {
  export const samples: readonly { name: string; text: string }[];
}

/** Every catalogue of `i18n/`, by its language. */
declare module "guillemet:catalogues" {
  export const catalogues: Record<string, import("./i18n/fr").Catalogue>;
}

/** Outlines of land and borders, and where the places of the tables lie: latitude, longitude. */
declare module "guillemet:atlas" {
  export const outlines: { land: readonly import("geojson").Geometry[]; borders: import("geojson").MultiLineString };
  export const places: Readonly<Record<string, readonly [number, number]>>;
}

declare module "*.css";
