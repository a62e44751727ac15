/**
 * The project file: an analysis like any other (`guillemet/1`), with what is needed to go on with the work under `project`. Whoever reads
 * analyses reads it too.
 */

import type { Correction } from "../../corrections/correction";
import type { MetadataRow } from "../../engine/analysis";

/** The version that this page writes. */
export const VERSION = 1;

export interface FiledArticle {
  id: number;
  name: string;
  /** The file as it was dropped. */
  bytes: Uint8Array<ArrayBuffer>;
}

export interface FiledProject {
  name: string;
  metadata: MetadataRow[];
  articles: FiledArticle[];
  /** Only those that count or may be taken back; what was undone is not shared. */
  corrections: Correction[];
}

/** A project as it was opened from a file. */
export interface Opened {
  project: FiledProject;
  /** How many articles, corrections and lines of metadata could not be read. */
  lost: number;
  /** Whether the end of the file is missing or broken. */
  broken: boolean;
  /** Whether a later version of this page wrote the file. */
  newer: boolean;
}

/** Why a file is no project. */
export type Refusal = "not-a-project" | "nothing-left";
