/** The passages of an article that answer a question. */

import type { Reading } from "./index";
import { isName, type Mark } from "./marks";
import { matches, patternOf } from "./pattern";
import type { Question } from "./question";
import type { Span } from "./segments";
import { sentenceAt } from "./sentences";
import { speakerName } from "./speakers";

/** A passage; `mark` is the one that answers, where it is a mark that was asked for. */
export interface Hit extends Span {
  article: number;
  mark: number | null;
}

/** What is known of an article besides its reading. */
export interface Searched {
  id: number;
  reading: Reading;
  source: string | null;
  /** The name of an entity as all articles know it. */
  nameOf(entity: string): string;
}

/** A question made ready once for all articles. */
export interface Asked {
  question: Question;
  words: RegExp | null;
  name: RegExp | null;
  speaker: RegExp | null;
}

export function ask(question: Question): Asked {
  const { words, exact, name, speaker } = question;
  return { question, words: patternOf(words, exact), name: patternOf(name), speaker: patternOf(speaker) };
}

function answersFor({ source, reading }: Searched, { question }: Asked): boolean {
  if (question.source && source !== question.source) return false;
  if (!question.from && !question.to) return true;
  const day = reading.detail.date?.value;
  return day !== undefined && (!question.from || day >= question.from) && (!question.to || day <= question.to);
}

/** Whether a mark is of the kind asked for; null where no kind is. */
function kindOf({ question, speaker }: Asked, article: Searched): ((mark: Mark) => boolean) | null {
  const { layer, saying, certainty } = question;
  if (!layer && !saying && !certainty && !speaker) return null;
  return (mark) => {
    if (layer && mark.layer !== layer) return false;
    if (certainty && mark.finding.certainty !== certainty) return false;
    if (saying && !(mark.layer === "quotation" && mark.finding.cue?.class === saying)) return false;
    return !speaker || (mark.layer === "quotation" && matches(speaker, speakerName(mark.finding, article.reading, article.nameOf) ?? ""));
  };
}

/** Whether an entity is the one asked for, by its name or one of its forms. */
function named(name: RegExp, { reading, nameOf }: Searched): (entity: string) => boolean {
  const known = new Map<string, boolean>();
  const look = (entity: string): boolean =>
    [nameOf(entity), ...(reading.entities.get(entity)?.variants ?? [])].some((form) => matches(name, form));
  return (entity) => {
    const is = known.get(entity) ?? look(entity);
    known.set(entity, is);
    return is;
  };
}

/** The passages in the order of the text. What is asked by name or words is looked for in the marks asked for, where there are any. */
export function hitsIn(article: Searched, asked: Asked): Hit[] {
  if (!answersFor(article, asked)) return [];
  const { id, reading } = article;
  const kind = kindOf(asked, article);
  const within = (span: Span): boolean => kind === null || reading.within(span).some(kind);
  const hit = ({ start, end }: Span, mark: number | null): Hit => ({ article: id, start, end, mark });
  const isNamed = asked.name && named(asked.name, article);
  const mentions = isNamed && reading.marks.filter((mark) => isName(mark) && isNamed(mark.finding.entity));

  if (asked.words) {
    // With a name beside them words are wanted in the sentences that name it.
    const sentences = mentions && new Set(mentions.map((mark) => sentenceAt(mark.start, reading).start));
    const spans = [...reading.text.matchAll(asked.words)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
    return spans
      .filter((span) => within(span) && (!sentences || sentences.has(sentenceAt(span.start, reading).start)))
      .map((span) => hit(span, null));
  }
  if (mentions) return mentions.filter(within).map((mark) => hit(mark, mark.id));
  if (kind) return reading.marks.filter(kind).map((mark) => hit(mark, mark.id));
  // Only articles were asked for; each of them begins with its first words.
  const first = reading.detail.blocks[0];
  return first ? [hit(first, null)] : [];
}
