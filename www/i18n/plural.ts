/** Words after a number, by the plural rules of the language (CLDR, as the browser has them). */

/** The forms that a language has besides one and other: few, many … */
export type MoreForms = Partial<Record<Intl.LDMLPluralRule, string>>;

type Plural = (count: number, one: string, other: string, more?: MoreForms) => string;

/** Rules by language: making them takes longer than a hundred uses. */
const made = new Map<string, Plural>();

/** « 1 article », « 2 articles »: the number as the language writes it, and the form that it wants. A language of one form gives it twice. */
export function pluralIn(language: string): Plural {
  const known = made.get(language);
  if (known) return known;
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const plural: Plural = (count, one, other, more = {}) => {
    const form = rules.select(count);
    return `${numbers.format(count)} ${more[form] ?? (form === "one" ? one : other)}`;
  };
  made.set(language, plural);
  return plural;
}
