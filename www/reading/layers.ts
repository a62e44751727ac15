/** The layers of a reading, in the order of the engine's numbers. */

export const LAYERS = ["quotation", "person", "organisation", "place", "role", "time", "quantity", "residue", "source"] as const;

export type Layer = (typeof LAYERS)[number];

/** The letter that tells a layer where colour cannot: in forced colours and in print. */
export const LETTERS: Record<Layer, string> = {
  quotation: "C",
  person: "P",
  organisation: "O",
  place: "L",
  role: "F",
  time: "D",
  quantity: "N",
  residue: "T",
  source: "S",
};
