/** The analysis of one article as the engine gives it: the project's data model with UTF-16 offsets. */

export interface Range {
  start: number;
  end: number;
}

/** What every finding carries: the rule that found it and whether the words say it. */
export interface Finding extends Range {
  rule: string;
  certainty: "stated" | "inferred";
}

export type BlockKind = "title" | "standfirst" | "heading" | "body" | "caption" | "credit" | "link" | "notice";
export type NameType = "person" | "organisation" | "place";
export type Basis = "given" | "metadata" | "text" | "filename";

export interface Block extends Range {
  kind: BlockKind;
}

export interface Mention extends Finding {
  type: NameType;
  entity: string;
}

export interface Role extends Finding {
  holder: string | null;
}

export interface Quotation extends Finding {
  kind: "direct" | "fragment" | "indirect";
  speaker: (Range & { entity: string | null }) | null;
  cue: (Range & { lemma: string }) | null;
  via: string | null;
}

export interface Time extends Finding {
  type: "date" | "time" | "duration" | "set";
  value: string;
  mod: "start" | "mid" | "end" | "approx" | "less" | "more" | null;
  /** The day it was resolved against, `YYYY-MM-DD`. */
  anchor: string | null;
}

export interface Quantity extends Finding {
  /** A number, or `"A/B"` for a range. */
  value: number | string;
  bound: "=" | ">" | ">=" | "<" | "<=" | "~";
  unit: string | null;
}

export interface Source extends Finding {
  entity: string;
  role: "publisher" | "origin" | "agency" | "picture";
}

export interface Residue extends Finding {
  kind: string;
  message: string;
  message_en: string;
  suggestion: string | null;
}

export interface Entity {
  id: string;
  type: NameType;
  name: string;
  variants: string[];
  gender: string | null;
  country: string | null;
}

export interface ArticleDate {
  value: string;
  basis: Basis;
}

/** One article's findings; the entities are the article's own. */
export interface Detail {
  language: string | null;
  date: ArticleDate | null;
  title: string | null;
  warnings: { code: string; message: string; message_en: string }[];
  blocks: Block[];
  mentions: Mention[];
  roles: Role[];
  quotations: Quotation[];
  times: Time[];
  quantities: Quantity[];
  sources: Source[];
  residues: Residue[];
  entities: Entity[];
}

/** A sentence for the user in both languages, with a code for programs. */
export interface Trouble {
  code: string;
  fr: string;
  en: string;
}

/** One line of a metadata file. */
export interface MetadataRow {
  file: string;
  date?: string | null;
  source?: string | null;
  author?: string | null;
  title?: string | null;
  url?: string | null;
}

/** What a rule says, by its name. */
export type Rules = Record<string, { fr: string; en: string }>;
