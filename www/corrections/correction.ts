/**
 * What a user says against, or for, what the analyzer found. A correction tells all that it needs, places and names rather than numbers of
 * one reading, so it holds when an article is read again, by another version too.
 */

import type {
  BlockKind,
  Bound,
  NameKind,
  QuotationKind,
  ResidueKind,
  SourceRole,
  Time,
  TimeClass,
  TimeModifier,
  Value,
} from "../engine/analysis";
import type { Layer } from "../reading/layers";
import { type Span, sameSpan } from "../reading/segments";
import type { Entry } from "./lexicon";

/** Where a finding stands: its layer and its offsets, in UTF-16 units of the article's text. */
export interface Place extends Span {
  layer: Layer;
}

/** Somebody or something, by the name that its entity has. */
export interface Named {
  type: NameKind;
  name: string;
}

/** What the user says that words are. Whoever is meant is named, for the numbers of entities change with every reading. */
export type Given =
  | { layer: NameKind; name: string }
  | { layer: "quotation"; kind: QuotationKind; speaker: (Span & { who: Named | null }) | null }
  | { layer: "role"; holder: Named | null }
  | { layer: "time"; type: TimeClass; value: Time["value"]; mod: TimeModifier | null }
  | { layer: "quantity"; value: Value; bound: Bound; unit: string | null }
  | { layer: "residue"; kind: ResidueKind; suggestion: string | null }
  | { layer: "source"; role: SourceRole; who: Named };

/** What is done. `words` are those of the article at that time; people read them in the list of corrections. */
export type Edit =
  /** The finding is right. */
  | { do: "accept"; place: Place; words: string }
  /** The finding is wrong and goes. */
  | { do: "refuse"; place: Place; words: string }
  /** The words are what `given` says, instead of the finding at `place`, or where none was. */
  | { do: "set"; place: Place | null; start: number; end: number; given: Given; words: string }
  /** Several are one, called `into`; one alone is renamed. */
  | { do: "merge"; who: Named[]; into: Named }
  /** Where these forms stand, somebody else is meant. */
  | { do: "split"; from: Named; forms: string[]; as: Named }
  /** These words are no name of this kind; `always` also says so to every project to come. */
  | { do: "unname"; layer: NameKind; words: string; always: boolean }
  /** The words of a lexicon are what it says. */
  | { do: "lexicon"; name: string; entries: Entry[] }
  /** The day of publication; null forgets what was given before. */
  | { do: "date"; value: string | null }
  /** The medium that published the article; null forgets what was given before. */
  | { do: "source"; value: string | null }
  /** What a line is for. */
  | { do: "block"; start: number; end: number; kind: BlockKind; words: string }
  /** The article belongs into the group of the article numbered `beside`, or stands alone where that is its own number; `words` name it. */
  | { do: "move"; beside: number; words: string }
  /** An earlier correction counts no more. */
  | { do: "revert"; of: string };

export type Correction = {
  /** Never given twice, not even by two windows at once. */
  id: string;
  /** When it was made, ISO 8601 in UTC. */
  at: string;
  /** The article's number in the project; null for all of them. */
  article: number | null;
  /** The rule whose finding is corrected, where there is one. */
  rule: string | null;
} & Edit;

/** Whether two places are one. */
export const samePlace = (a: Place, b: Place): boolean => a.layer === b.layer && sameSpan(a, b);

/** Where a mark stands, without what is known of it. */
export const placeOf = ({ layer, start, end }: Place): Place => ({ layer, start, end });

/** What the analyzer found has no author; what a user said has this one. */
export interface Authored {
  author?: "user";
  /** The user has seen the finding and holds it for right. */
  review?: "accepted";
}
