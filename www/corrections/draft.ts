/** An article's findings while corrections are applied to them: the analyzer's own stay as they are, what changes is copied. */

import type { Detail, Entity, Mention, Quotation, Speaker } from "../engine/analysis";
import type { Layer } from "../reading/layers";
import { LISTS, listName, type Mark } from "../reading/marks";
import { type Span, sameSpan } from "../reading/segments";
import { onOneLine } from "../reading/words";
import type { Authored, Named, Place } from "./correction";

export type Finding = Mark["finding"] & Authored;

const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Whom a quotation names: who speaks, to whom, and who carries it. */
export const entitiesIn = ({ speaker, addressee, via }: Quotation): (string | null)[] => [
  speaker?.entity ?? null,
  addressee?.entity ?? null,
  via,
];

export class Draft {
  readonly detail: Detail;
  private readonly found: Detail;
  /** Entities whose mentions came or went. */
  private readonly touched = new Set<string>();
  private made = 0;

  constructor(
    readonly text: string,
    found: Detail,
  ) {
    this.found = found;
    this.detail = { ...found, entities: [...found.entities], blocks: [...found.blocks] };
    for (const name of LISTS) Object.assign(this.detail, { [name]: [...found[name]] });
  }

  words(span: Span): string {
    return onOneLine(this.text.slice(span.start, span.end));
  }

  list(layer: Layer): Finding[] {
    return this.detail[listName(layer)] as Finding[];
  }

  /** The number in its list of the finding that stands at `place`; -1 where none does any more. */
  at(place: Place): number {
    return this.list(place.layer).findIndex(
      (each) => sameSpan(each, place) && (!("entity" in each && "type" in each) || each.type === place.layer),
    );
  }

  /** Takes the finding at `place` out, if it is there. */
  take(place: Place): Finding | null {
    const at = this.at(place);
    if (at < 0) return null;
    const [finding] = this.list(place.layer).splice(at, 1);
    this.touch(finding);
    return finding ?? null;
  }

  /** Puts a finding in, where its list has its place. */
  put(layer: Layer, finding: Finding): void {
    const list = this.list(layer);
    const at = list.findIndex((other) => byPlace(finding, other) < 0);
    list.splice(at < 0 ? list.length : at, 0, finding);
    this.touch(finding);
  }

  replace(layer: Layer, at: number, finding: Finding): void {
    const list = this.list(layer);
    this.touch(list[at]);
    this.touch(finding);
    list[at] = finding;
  }

  /** Changes every mention that `change` gives a new one for; null takes it out. */
  eachMention(change: (mention: Mention & Authored) => Mention | null): void {
    const mentions: Mention[] = [];
    for (const mention of this.detail.mentions) {
      const now = change(mention);
      if (now !== mention) {
        this.touch(mention);
        this.touch(now);
      }
      if (now) mentions.push(now);
    }
    this.detail.mentions = mentions;
  }

  /** Puts many mentions in at once. */
  putMentions(mentions: readonly (Mention & Authored)[]): void {
    for (const mention of mentions) this.touch(mention);
    this.detail.mentions = [...this.detail.mentions, ...mentions].sort(byPlace);
  }

  /** Changes who speaks, and who is spoken to. */
  eachSpeaker(change: (speaker: Speaker) => Speaker): void {
    this.detail.quotations = this.detail.quotations.map((each) => {
      const speaker = each.speaker && change(each.speaker);
      const addressee = each.addressee && change(each.addressee);
      return speaker === each.speaker && addressee === each.addressee ? each : { ...each, speaker, addressee };
    });
  }

  /** Whether some words still name the entity. */
  isNamed(id: string): boolean {
    return this.detail.mentions.some((each) => each.entity === id);
  }

  named({ type, name }: Named): Entity | undefined {
    const lower = name.toLowerCase();
    return this.detail.entities.find((each) => each.type === type && each.name.toLowerCase() === lower);
  }

  /** The entity of this name; a new one where the article has none. */
  ensure(who: Named): Entity {
    const known = this.named(who);
    if (known) return known;
    const made: Entity & Authored = {
      id: `u${++this.made}`,
      type: who.type,
      name: who.name,
      variants: [],
      gender: null,
      country: null,
      author: "user",
    };
    this.detail.entities.push(made);
    return made;
  }

  /** Renames an entity, or changes what it is. */
  rename(id: string, { type, name }: Named): void {
    this.detail.entities = this.detail.entities.map((each) => (each.id === id ? { ...each, type, name, author: "user" } : each));
    this.touched.add(id);
  }

  /** Whoever pointed at one entity points at another, or at nobody; `where` limits it to what stands there. */
  repoint(from: string, to: string | null, where?: (span: Span) => boolean): void {
    const here = where ?? (() => true);
    this.eachSpeaker((speaker) => (speaker.entity === from && here(speaker) ? { ...speaker, entity: to } : speaker));
    if (!where) this.detail.quotations = this.detail.quotations.map((each) => (each.via === from ? { ...each, via: to } : each));
    this.detail.roles = this.detail.roles.map((each) => (each.holder === from && !where ? { ...each, holder: to } : each));
    if (to === null) return;
    this.detail.sources = this.detail.sources.map((each) => (each.entity === from && here(each) ? { ...each, entity: to } : each));
  }

  /** The findings as they are now: entities that lost everything are gone, and the variants are those of the text. */
  finish(): Detail {
    const { detail } = this;
    const used = new Set<string | null>(detail.mentions.map((each) => each.entity));
    for (const id of this.touched) {
      if (used.has(id)) continue;
      // A name that is none any more leaves no holder and no speaker behind.
      this.repoint(id, null);
    }
    for (const quotation of detail.quotations) for (const id of entitiesIn(quotation)) used.add(id);
    for (const { holder } of detail.roles) used.add(holder);
    for (const { entity } of detail.sources) used.add(entity);
    detail.entities = detail.entities
      .filter(({ id }) => used.has(id) || !this.touched.has(id))
      .map((each) => (this.touched.has(each.id) ? { ...each, variants: this.variantsOf(each.id) } : each));
    this.followEvidence();
    return detail;
  }

  /** Evidence is told by its places in the list of residues; what was refused is none, and without any the article looks translated no more. */
  private followEvidence(): void {
    const { translation, residues } = this.found;
    if (!translation) return;
    const evidence = translation.evidence
      .map((at) => this.detail.residues.findIndex((each) => residues[at] !== undefined && sameSpan(each, residues[at])))
      .filter((at) => at >= 0);
    this.detail.translation = evidence.length > 0 ? { ...translation, evidence } : null;
  }

  private variantsOf(id: string): string[] {
    const words = this.detail.mentions.filter((each) => each.entity === id).map((each) => this.words(each));
    return [...new Set(words)];
  }

  private touch(finding: Finding | Mention | null | undefined): void {
    if (finding && "entity" in finding) this.touched.add(finding.entity);
  }
}
