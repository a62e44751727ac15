/** The catalogues: one file a language, `xx.ts` in this folder, which exports `xx`. A new file is a new language; nothing else names it. */

import { catalogues as found } from "guillemet:catalogues";
import type { Language } from "../state";
import type { Catalogue } from "./fr";
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

/** What a language wants of every string besides its words. */
const TYPESET: Record<string, (text: string) => string> = { fr: typesetFrench };

const all = new Map(Object.entries(found).map(([code, words]) => [code, TYPESET[code] ? typesetAll(words, TYPESET[code]) : words]));

/** Every language that the page speaks, each with its own name for itself; French, its first, comes first. */
export const LANGUAGES = [...all]
  .map(([code, words]) => ({ code: code as Language, name: words.languageName }))
  .sort((a, b) => Number(b.code === "fr") - Number(a.code === "fr"));

export const catalogue = (language: Language): Catalogue => all.get(language) as Catalogue;

/** `?lang=` where it names one of them, French otherwise. */
export function languageOf(search: string): Language {
  const asked = new URLSearchParams(search).get("lang") ?? "";
  return all.has(asked) ? (asked as Language) : "fr";
}

/** What the engine says, which it says in two languages: a reader of a third is given the English. */
export function said(text: { fr: string; en: string }, language: Language): string {
  return text[language] ?? text.en;
}
