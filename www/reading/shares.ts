/** Who has how many of the words that an article reports. */

import type { Reading } from "./index";
import type { MarkOf } from "./marks";
import { speakerName } from "./speakers";
import { countWords } from "./words";

interface Spoken {
  mark: MarkOf<"quotation">;
  words: number;
}

/**
 * The reported words, run by run. A word inside several quotations counts once, for the innermost: that speaker is the one who is said to
 * say it. Marks come in reading order, the outer before the inner, so those that are open form a stack.
 */
function spokenIn({ marks, text }: Reading): Spoken[] {
  const spoken: Spoken[] = [];
  const open: MarkOf<"quotation">[] = [];
  let at = 0;
  const advance = (to: number): void => {
    for (let top = open.at(-1); top && at < to; top = open.at(-1)) {
      const end = Math.min(top.end, to);
      if (end > at) spoken.push({ mark: top, words: countWords(text, { start: at, end }) });
      at = Math.max(at, end);
      if (top.end > to) return;
      open.pop();
    }
  };
  for (const mark of marks) {
    if (mark.layer !== "quotation") continue;
    advance(mark.start);
    at = Math.max(at, mark.start);
    open.push(mark);
  }
  advance(text.length);
  return spoken;
}

export interface Share {
  /** Null for the words of nobody named. */
  speaker: string | null;
  /** Words that stand between quotation marks. */
  direct: number;
  /** Words told without quotation marks. */
  indirect: number;
}

/** One share a speaker, the largest first and the unattributed last. */
export function sharesOf(reading: Reading): Share[] {
  const shares = new Map<string | null, Share>();
  for (const { mark, words } of spokenIn(reading)) {
    const speaker = speakerName(mark.finding, reading);
    const share = shares.get(speaker) ?? { speaker, direct: 0, indirect: 0 };
    share[mark.finding.kind === "indirect" ? "indirect" : "direct"] += words;
    shares.set(speaker, share);
  }
  const size = ({ direct, indirect }: Share): number => direct + indirect;
  const all = [...shares.values()].filter((share) => size(share) > 0);
  return all.sort((a, b) => Number(a.speaker === null) - Number(b.speaker === null) || size(b) - size(a));
}

/** How many words each entity says, by its id. */
export function wordsSaid(reading: Reading): Map<string, number> {
  const said = new Map<string, number>();
  for (const { mark, words } of spokenIn(reading)) {
    const id = mark.finding.speaker?.entity;
    if (id) said.set(id, (said.get(id) ?? 0) + words);
  }
  return said;
}
