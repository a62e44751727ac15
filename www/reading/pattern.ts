/** The words of a search as a pattern over the text itself, so that what is found has the text's own offsets whatever was folded. */

/** Every Latin letter that is a plain one with something on it, by the plain one. */
function accented(): Map<string, string> {
  const forms = new Map<string, string>();
  for (let code = 0xc0; code <= 0x17f; code++) {
    const letter = String.fromCharCode(code).toLowerCase();
    const plain = letter.normalize("NFD").charAt(0);
    if (plain !== letter && !forms.get(plain)?.includes(letter)) forms.set(plain, (forms.get(plain) ?? "") + letter);
  }
  return forms;
}

let forms: Map<string, string> | undefined;

/** What stands on letters where a text writes them apart. */
const MARKS = "[\\u0300-\\u036f]*";

/** Ligatures are searched for in either writing. */
const LIGATURES: Record<string, string> = { oe: "(?:œ|oe)", ae: "(?:æ|ae)" };

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");

/** A letter in all its forms, an apostrophe or a dash in either, space as any space. */
function unit(character: string, exact: boolean): string {
  if (/\s/.test(character)) return "\\s+";
  if (character === "'" || character === "’") return "['’]";
  if (/[-‐‑–]/.test(character)) return "[-‐‑–]";
  if (exact) return escaped(character);
  forms ??= accented();
  const others = forms.get(character);
  return others ? `[${character}${others}]${MARKS}` : escaped(character);
}

/** Words letter by letter; empty where there are none. */
export function literally(words: string): string {
  const plain = words.trim().replace(/\s+/g, " ");
  return [...plain].map((character) => unit(character, true)).join("");
}

/**
 * Words are found by their beginning, « minist » finds "ministère"; between quotation marks they are found whole. Case never counts, accents
 * only when `exact`. Null where there is nothing to search for.
 */
export function patternOf(words: string, exact = false): RegExp | null {
  const whole = /^\s*["«“](.*?)["»”]\s*$/.exec(words)?.[1];
  const plain = (whole ?? words).trim().replace(/\s+/g, " ").normalize("NFC").toLowerCase();
  if (!plain) return null;
  const folded = exact
    ? plain
    : plain
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .replaceAll("œ", "oe")
        .replaceAll("æ", "ae");
  let source = "";
  for (let i = 0; i < folded.length; ) {
    const ligature = exact ? undefined : LIGATURES[folded.slice(i, i + 2)];
    const character = String.fromCodePoint(folded.codePointAt(i) ?? 0);
    source += ligature ?? unit(character, exact);
    i += ligature ? 2 : character.length;
  }
  // A border is wanted only beside a letter: « , mais » begins with none.
  const before = /^[\p{L}\p{N}]/u.test(folded) ? "(?<![\\p{L}\\p{N}])" : "";
  const after = whole !== undefined && /[\p{L}\p{N}]$/u.test(folded) ? "(?![\\p{L}\\p{N}])" : "";
  return new RegExp(before + source + after, "giu");
}

/** Whether a name answers to the pattern. */
export function matches(pattern: RegExp, name: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(name);
}
