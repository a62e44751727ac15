/** French spacing, so that the catalogue can be typed with plain spaces: narrow and unbreakable before ; : ! ? and inside « ». */

const NARROW = "\u202f";

export function typesetFrench(text: string): string {
  return text
    .replace(/ ([;:!?»])/g, `${NARROW}$1`)
    .replace(/« /g, `«${NARROW}`)
    .replace(/(\d) (?=%)/g, `$1${NARROW}`);
}
