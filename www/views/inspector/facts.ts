/** What is known of a mark, as terms and words. */

import type { Medium } from "../../engine/analysis";
import { type Catalogue, catalogue, said } from "../../i18n";
import { dayInWords, timeInWords } from "../../i18n/dates";
import { valueInWords } from "../../i18n/quantities";
import type { Reading } from "../../reading";
import type { Mark } from "../../reading/marks";
import { entityOf } from "../../reading/partners";
import { rolesOf } from "../../reading/roles";
import { speakerName } from "../../reading/speakers";
import type { Language, State } from "../../state";

export interface Fact {
  term: string;
  words: string;
}

/** Adds a fact where there is one. */
type Say = (term: string, words: string | null | undefined) => void;

/** What a rule says of itself; its name where the engine has not told its rules. */
export function reasonOf(rule: string, { rules, language }: Pick<State, "rules" | "language">): string {
  const text = rules[rule];
  // What the user marked has a reason of its own.
  return text ? said(text, language) : (catalogue(language).correcting.rules[rule] ?? rule);
}

export function factsOf(mark: Mark, reading: Reading, t: Catalogue, language: Language): Fact[] {
  const facts: Fact[] = [];
  const say: Say = (term, words) => {
    if (words) facts.push({ term, words });
  };
  const words = (span: { start: number; end: number } | null): string | null => span && reading.text.slice(span.start, span.end);
  const named = (id: string | null): string | null => (id === null ? null : (reading.entities.get(id)?.name ?? id));

  switch (mark.layer) {
    case "quotation": {
      const { kind, speaker, cue, via, addressee, distance } = mark.finding;
      const name = speakerName(mark.finding, reading);
      const said = words(speaker);
      say(t.speaker, name === null ? t.unnamedSpeaker : said && said !== name ? `${name} («\u202f${said}\u202f»)` : name);
      const cueWords = words(cue);
      say(t.cue, cue && cueWords && cue.lemma && cue.lemma !== cueWords.toLowerCase() ? t.lemma(cueWords, cue.lemma) : cueWords);
      say(t.kind, t.quotationKind[kind]);
      say(t.tense, cue?.tense && t.sayingTense[cue.tense]);
      say(t.addressee, addressee && (named(addressee.entity) ?? words(addressee)));
      say(t.distance, distance && t.distances[distance]);
      say(t.medium, named(via));
      break;
    }
    case "role":
      say(t.holder, named(mark.finding.holder) ?? t.unnamed);
      break;
    case "time":
      say(t.value, timeInWords(mark.finding, language));
      say(t.anchor, mark.finding.anchor && dayInWords(mark.finding.anchor, language));
      break;
    case "quantity":
      say(t.value, valueInWords(mark.finding, language));
      say(t.unit, mark.finding.unit);
      break;
    case "residue":
      say(t.message, said({ fr: mark.finding.message, en: mark.finding.message_en }, language));
      say(t.suggestion, mark.finding.suggestion);
      break;
    case "source":
      say(t.part, t.sourceRole[mark.finding.role]);
      mediumFacts(mark.finding.medium, t, language, say);
      break;
    default:
      break;
  }
  if (mark.layer !== "quotation") entityFacts(mark, reading, t, say);
  return facts;
}

/** What is known of a medium; of its owner only that it is a state, with the reference. */
function mediumFacts(medium: Medium | null | undefined, t: Catalogue, language: Language, say: Say): void {
  if (!medium) return;
  const named = (type: "region" | "language", code: string): string | null => new Intl.DisplayNames([language], { type }).of(code) ?? null;
  say(t.kind, t.mediumKind[medium.kind]);
  say(t.country, named("region", medium.country));
  say(t.language, named("language", medium.language));
  say(t.owner, medium.state && `${t.stateOwned[medium.state]} (${medium.reference})`);
}

/** The entity of a mark, its other forms, what it holds and how often it stands in the article. */
function entityFacts(mark: Mark, reading: Reading, t: Catalogue, say: Say): void {
  const entity = reading.entities.get(entityOf(mark) ?? "");
  if (!entity) return;
  if (mark.layer !== "role") say(t.entity, entity.name);
  say(t.alsoWritten, entity.variants.filter((variant) => variant !== entity.name).join(", "));
  say(t.roles, rolesOf(entity.id, reading, mark).join(", "));
  const mentions = reading.detail.mentions.filter((mention) => mention.entity === entity.id).length;
  say(t.findingsHeading, mentions > 0 ? t.places(mentions) : null);
}
