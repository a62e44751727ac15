/** Who has how many of the words that an article reports. */

import type { Quotation } from "../engine/analysis";
import type { Reading } from "./index";
import { kindOfSpeaker, SPEAKER_KINDS, type SpeakerKind } from "./kinds";
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

/** The words of somebody, or of all sources of a kind. */
export interface Share<Who> {
  who: Who;
  /** Words that stand between quotation marks. */
  direct: number;
  /** Words told without quotation marks. */
  indirect: number;
}

export const sizeOf = ({ direct, indirect }: Share<unknown>): number => direct + indirect;

function shares<Who>(reading: Reading, whoOf: (quotation: Quotation) => Who): Share<Who>[] {
  const all = new Map<Who, Share<Who>>();
  for (const { mark, words } of spokenIn(reading)) {
    const who = whoOf(mark.finding);
    const share = all.get(who) ?? { who, direct: 0, indirect: 0 };
    share[mark.finding.kind === "indirect" ? "indirect" : "direct"] += words;
    all.set(who, share);
  }
  return [...all.values()].filter((share) => sizeOf(share) > 0);
}

/** One share a speaker, the largest first; null, for the words of nobody named, comes last. */
export function sharesOf(reading: Reading): Share<string | null>[] {
  const all = shares(reading, (quotation) => speakerName(quotation, reading));
  return all.sort((a, b) => Number(a.who === null) - Number(b.who === null) || sizeOf(b) - sizeOf(a));
}

/** One share a kind of source, in the order of the kinds. */
export function sharesByKind(reading: Reading): Share<SpeakerKind>[] {
  const all = shares(reading, (quotation) => kindOfSpeaker(quotation, reading));
  return all.sort((a, b) => SPEAKER_KINDS.indexOf(a.who) - SPEAKER_KINDS.indexOf(b.who));
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
