/**
 * The draft of the format, version 0: articles as plain text, called files, and no corrections but refused marks and dates. Its files still open.
 */

import { encode } from "./base64";
import type { FiledProject } from "./format";

interface DraftFile {
  name?: unknown;
  text?: unknown;
  date?: unknown;
  refused?: unknown;
}

export const isDraft = (value: Record<string, unknown>): boolean => value.format === "guillemet-project/0" && Array.isArray(value.files);

/** The same project in the form of version 1, still to be checked. */
export function fromDraft(value: Record<string, unknown>): Record<keyof FiledProject, unknown> {
  const files = value.files as DraftFile[];
  const corrections: object[] = [];
  /** The draft knew no numbers and no times; places in the file make numbers that are never given anew. */
  const add = (article: number, edit: object): void => {
    corrections.push({ id: `draft-${corrections.length + 1}`, at: "1970-01-01T00:00:00.000Z", article, rule: null, ...edit });
  };
  const articles = files.map((file, i) => {
    const id = i + 1;
    if (typeof file?.date === "string") add(id, { do: "date", value: file.date });
    for (const place of Array.isArray(file?.refused) ? file.refused : []) add(id, { do: "refuse", place, words: "" });
    return { id, name: file?.name, bytes: typeof file?.text === "string" ? encode(new TextEncoder().encode(file.text)) : null };
  });
  return { name: value.title, metadata: [], articles, corrections };
}
