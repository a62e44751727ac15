/** Quantities in words. */

import type { Quantity } from "../engine/analysis";
import type { Language } from "../state";
import { catalogue } from "./index";

function number(value: string | number, language: Language): string {
  const parsed = Number(value);
  return Number.isNaN(parsed) ? String(value) : parsed.toLocaleString(language, { maximumFractionDigits: 6 });
}

/** Bound and value: « plus de 150 ». */
export function valueInWords({ value, bound }: Pick<Quantity, "value" | "bound">, language: Language): string {
  const t = catalogue(language);
  const [from = "", to] = String(value).split("/");
  const words = to === undefined ? number(from, language) : t.range(number(from, language), number(to, language));
  return `${t.bound[bound]} ${words}`.trim();
}

/** The same with what is counted: « plus de 150 manifestants ». */
export function countedInWords(quantity: Pick<Quantity, "value" | "bound" | "unit">, language: Language): string {
  return `${valueInWords(quantity, language)} ${quantity.unit ?? ""}`.trim();
}
