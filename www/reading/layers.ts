/** The layers of a reading, in the order of the engine's numbers. */

export const LAYERS = ["quotation", "person", "organisation", "place", "role", "time", "quantity", "residue", "source"] as const;

export type Layer = (typeof LAYERS)[number];

export const isLayer = (word: string): word is Layer => (LAYERS as readonly string[]).includes(word);
