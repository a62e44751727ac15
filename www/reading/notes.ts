/** What the print tells of each mark that says more than its words: numbered notes, in the order of the text. */

import type { Layer } from "./layers";
import type { Mark } from "./marks";

/** Names and offices say on paper what they say; these need a note. */
const NOTED: readonly Layer[] = ["quotation", "time", "quantity", "residue", "source"];

/** The marks with a note; the note's number is its place, from one. */
export function notedMarks(marks: readonly Mark[], hidden: ReadonlySet<Layer>): Mark[] {
  return marks.filter(({ layer }) => NOTED.includes(layer) && !hidden.has(layer));
}
