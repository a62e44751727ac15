/** What kind of source speaks: somebody named, an organisation, a country or a town that stands for its authorities, somebody without a name. */

import type { Quotation } from "../engine/analysis";
import type { Reading } from "./index";

export const SPEAKER_KINDS = ["person", "organisation", "place", "unnamed", "none"] as const;

/** `unnamed` is told by words only (« un responsable »); of `none` the text does not say who speaks. */
export type SpeakerKind = (typeof SPEAKER_KINDS)[number];

export function kindOfSpeaker({ speaker }: Quotation, reading: Reading): SpeakerKind {
  if (!speaker) return "none";
  return (speaker.entity === null ? undefined : reading.entities.get(speaker.entity)?.type) ?? "unnamed";
}
