/** The catalogue of a language. */

import type { Language } from "../state";
import { en } from "./en";
import { type Catalogue, fr } from "./fr";
import { typesetFrench } from "./typeset";

export type { Catalogue } from "./fr";

/** The same catalogue with every string, also those that its functions make, passed through `typeset`. */
function typesetAll<T>(value: T, typeset: (text: string) => string): T {
  if (typeof value === "string") return typeset(value) as T;
  if (typeof value === "function") return ((...args: unknown[]) => typeset(String(value(...args)))) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => typesetAll(item, typeset)) as T;
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, typesetAll(item as unknown, typeset)])) as T;
  }
  return value;
}

const catalogues: Record<Language, Catalogue> = { fr: typesetAll(fr, typesetFrench), en };

export const catalogue = (language: Language): Catalogue => catalogues[language];

/** `?lang=` where it is given, French otherwise. */
export function languageOf(search: string): Language {
  return new URLSearchParams(search).get("lang") === "en" ? "en" : "fr";
}
