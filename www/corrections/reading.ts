/** A reading with the corrections that concern it. */

import { type Reading, readingOf } from "../reading";
import { flatOf } from "../reading/marks";
import { corrected } from "./apply";
import type { Correction } from "./correction";
import type { Entry } from "./lexicon";

export function correctedReading(found: Reading, corrections: readonly Correction[], lexicon: readonly Entry[]): Reading {
  const detail = corrected(found.text, found.detail, corrections, lexicon);
  return detail === found.detail ? found : readingOf({ text: found.text, marks: flatOf(detail), detail, digest: found.digest });
}
