/** Articles with the same words: dropped twice, or copied from one another without a change. */

/** A number for a text that does not hear white space; equal texts have equal numbers, others hardly ever (FNV-1a). */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code === 0xa0 || code === 0x202f) continue;
    a = Math.imul(a ^ code, 0x01000193);
    length++;
  }
  return `${length} ${a >>> 0}`;
}

/** The first article of the same words, by the article that repeats it. */
export function duplicatesOf(articles: readonly { id: number; fingerprint: string }[]): Map<number, number> {
  const first = new Map<string, number>();
  const repeats = new Map<number, number>();
  for (const { id, fingerprint } of articles) {
    const before = first.get(fingerprint);
    if (before === undefined) first.set(fingerprint, id);
    else repeats.set(id, before);
  }
  return repeats;
}
