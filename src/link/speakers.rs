//! Who says each quotation: the noun phrase to which its words of saying point, with pronouns and descriptions resolved.

use super::article::{Block, Cue, Entity, EntityId, Quotation, Speaker};
use super::begun_in;
use super::np::{Phrase, Phrases};
use super::subject::Subject;
use crate::annotation::{Annotation, Certainty, Kind, NameKind, PartRole, QuotationKind, SpeakerSide};
use crate::document::Range;
use crate::language::{Text, calendar, entry, noun_class};
use crate::span::Span;
use std::collections::HashMap;

/// How many quotations back a pronoun or a continued quotation looks for its own.
pub(super) const REACH: usize = 50;

/// Every quotation with its speaker, in order.
pub fn link(
    phrases: &Phrases,
    found: &[Annotation],
    entities: &[Entity],
    blocks: &[Block],
) -> Vec<Quotation> {
    let mut reader = Reader {
        phrases,
        entities,
        blocks,
        entries: entry::entries(phrases.text),
        done: Vec::new(),
        interviewed: HashMap::new(),
    };
    for a in found {
        let Kind::Quotation(q) = &a.kind else { continue };
        if in_furniture(a.span, blocks) {
            continue;
        }
        let told = reader.speaker(a, q.speaker).map(|s| reader.resumed(s));
        let (speaker, carrier) = reader.cited(a, told);
        let cue = a.part(PartRole::Cue).map(|span| Cue {
            span,
            lemma: q.lemma.clone().unwrap_or_default(),
            class: q.class,
            tense: q.tense,
        });
        let via = carrier.or_else(|| reader.via(a, speaker));
        let inferred =
            matches!(q.speaker, SpeakerSide::Pronoun | SpeakerSide::Same | SpeakerSide::Interviewed);
        let resolved = inferred && speaker.is_some();
        let certainty = if resolved { Certainty::Inferred } else { a.certainty };
        reader.done.push(Quotation {
            span: a.span,
            kind: q.kind,
            speaker,
            cue,
            addressee: reader.addressee(a, speaker),
            distance: q.distance,
            via,
            rule: a.rule,
            certainty,
        });
    }
    nested(reader.done)
}

/// The quotations, in order, without those that begin inside another of their kind and end outside: of two readings that
/// cross, the one that begins first stays.
fn nested(quotations: Vec<Quotation>) -> Vec<Quotation> {
    let mut kept: Vec<Quotation> = Vec::with_capacity(quotations.len());
    let mut open: Vec<(QuotationKind, Span)> = Vec::new();
    for quotation in quotations {
        let span = quotation.span;
        open.retain(|(_, outer)| outer.end > span.start);
        let crosses = |&(kind, outer): &(QuotationKind, Span)| kind == quotation.kind && outer.end < span.end;
        if !open.iter().any(crosses) {
            open.push((quotation.kind, span));
            kept.push(quotation);
        }
    }
    kept
}

/// Whether the words stand in what the site added around the article.
pub fn in_furniture(span: Span, blocks: &[Block]) -> bool {
    let at = blocks.partition_point(|b| b.span.end <= span.start);
    blocks.get(at).is_some_and(|b| b.kind.is_furniture() && b.span.start <= span.start)
}

pub(super) struct Reader<'a> {
    pub(super) phrases: &'a Phrases<'a>,
    pub(super) entities: &'a [Entity],
    pub(super) blocks: &'a [Block],
    /// Where the entries of a live report begin, in tokens.
    pub(super) entries: Vec<usize>,
    pub(super) done: Vec<Quotation>,
    /// By initials: whom the article interviews.
    pub(super) interviewed: HashMap<String, Option<Speaker>>,
}

impl Reader<'_> {
    pub(super) fn text(&self) -> &Text<'_> {
        self.phrases.text
    }

    /// The first token of the live report's entry that holds a token: nobody of another entry speaks in it.
    pub(super) fn entry(&self, token: usize) -> usize {
        let upto = self.entries.partition_point(|e| *e <= token);
        upto.checked_sub(1).map_or(0, |e| self.entries[e])
    }

    fn speaker(&mut self, a: &Annotation, side: SpeakerSide) -> Option<Speaker> {
        if side == SpeakerSide::Interviewed {
            let document = self.text().document;
            let initials = a.part(PartRole::Speaker);
            let initials =
                initials.map(|z| Range { start: document.token_at(z.start), end: document.token_at(z.end) });
            return self.interviewed(initials, a.span);
        }
        self.pointed_at(a, side)
    }

    fn pointed_at(&self, a: &Annotation, side: SpeakerSide) -> Option<Speaker> {
        if side == SpeakerSide::Same {
            let entry = self.entry(self.text().document.token_at(a.span.start));
            let from = self.text().document.tokens.get(entry).map_or(0, |t| t.span.start);
            return self
                .done
                .iter()
                .rev()
                .take(REACH)
                .take_while(|q| q.span.start >= from)
                .find(|q| q.kind != QuotationKind::Indirect)
                .and_then(|q| q.speaker);
        }
        let zone = a.part(PartRole::Speaker)?;
        let document = self.text().document;
        let zone = Range { start: document.token_at(zone.start), end: document.token_at(zone.end) };
        let phrase = match side {
            SpeakerSide::Pronoun => return self.pronoun(zone.start, a.span),
            SpeakerSide::Behind => {
                self.behind(zone).map(|p| self.whole(a, self.whose(p, zone.end), zone.end))
            }
            // "le chef de la Brim Lars Holt « … »": the name at the marks, not the one that it completes.
            SpeakerSide::Subject if a.rule == "quotation.named" && self.last_name(zone).is_some() => {
                self.last_name(zone)
            }
            SpeakerSide::Subject => match self.subject(self.with_quotation(zone)) {
                Subject::Phrase(phrase) => Some(phrase),
                Subject::Pronoun(at) => return self.pronoun(at, a.span),
                Subject::None => return self.goes_on(zone.end).or_else(|| self.narrated(zone)),
            },
            SpeakerSide::Same | SpeakerSide::Interviewed | SpeakerSide::Nowhere => None,
        }?;
        let speaker = self.named(phrase);
        // Behind a mere colon somebody must be there to speak.
        let mute = a.rule == "quotation.colon"
            && !self.is_person(&speaker)
            && phrase.role.is_none()
            && speaker.entity.is_none_or(|e| self.entities[e].kind != NameKind::Organisation);
        (!mute).then_some(speaker)
    }

    /// Paul Arnal a dit : « A. B » et promet de …: where a sentence ends inside marks, the one in which they open holds the subject of
    /// what "et" joins behind them.
    fn with_quotation(&self, zone: Range) -> Range {
        let text = self.text();
        let joined = zone.end > zone.start && matches!(text.word(zone.end - 1), "et" | "puis");
        let span = text.token(zone.start.min(text.len() - 1)).span;
        let opened = self.done.iter().rev().take(REACH).filter(|_| joined).find(|q| {
            q.kind != QuotationKind::Indirect && q.span.start < span.start && q.span.end > span.start
        });
        let start = opened.map(|q| text.sentence(text.document.token_at(q.span.start)).start);
        Range { start: start.map_or(zone.start, |s| s.min(zone.start)), ..zone }
    }

    /// « … », a-t-elle dit, ajoutant que …: a verb without any subject before it has the speaker of what was said last in
    /// the sentence.
    fn goes_on(&self, verb: usize) -> Option<Speaker> {
        let sentence = self.text().sentence(verb.min(self.text().len().checked_sub(1)?));
        let span = self.text().span(sentence.start, verb.max(sentence.start + 1));
        let said = self.done.iter().rev().take(REACH);
        let last = said.filter(|q| q.span.start < span.end).find(|q| q.kind != QuotationKind::Fragment)?;
        last.speaker.filter(|_| last.span.end > span.start)
    }

    /// « … », a-t-il dit. Et d'ajouter : a mere infinitive goes on with the one who spoke last in the paragraph.
    fn narrated(&self, zone: Range) -> Option<Speaker> {
        let text = self.text();
        let mere = zone.start < zone.end
            && zone.end <= zone.start + 3
            && matches!(text.word(zone.end - 1), "de" | "d'")
            && (zone.start..zone.end - 1).all(|t| matches!(text.word(t), "et" | "puis" | "avant"));
        let block = |at: usize| text.document.block_at(text.token(at).span.start);
        let last = self
            .done
            .last()
            .filter(|q| mere && block(text.document.token_at(q.span.start)) == block(zone.start))?;
        last.speaker
    }

    /// The name that ends with its zone.
    fn last_name(&self, zone: Range) -> Option<Phrase> {
        let phrases = self.phrases.top_level(zone.start, zone.end);
        phrases.into_iter().rfind(|p| p.end == zone.end && p.entity.is_some())
    }

    /// The speaker that a noun phrase names; a name in apposition shows the person rather than the office.
    pub(super) fn named(&self, phrase: Phrase) -> Speaker {
        Speaker { span: phrase.span, entity: phrase.entity }
    }

    /// The first noun phrase of a zone that follows its verb or preposition: "mercredi | le ministre Paul Arnal".
    fn behind(&self, zone: Range) -> Option<Phrase> {
        let text = self.text();
        let mut at = zone.start;
        let limit = zone.end.min(zone.start + 22);
        while at < limit {
            let word = text.word(at);
            if matches!(text.surface(at), "." | ";" | ":" | "(" | "«" | "»" | "\"" | "“") && at > zone.start
            {
                return None;
            }
            if matches!(word, "lui" | "elle" | "eux" | "elles" | "celui-ci" | "celle-ci") {
                return self.antecedent(word, at, None).map(|s| Phrase {
                    span: s.span,
                    entity: s.entity,
                    role: None,
                    end: at + 1,
                });
            }
            // "confie celui qui dirige le club": a person who has been named.
            if matches!(word, "celui" | "celle")
                && matches!(text.word(at + 1), "qui" | "que" | "qu'" | "dont")
            {
                let pronoun = if word == "celui" { "il" } else { "elle" };
                let known = self.antecedent(pronoun, zone.start, None)?;
                return Some(Phrase { span: known.span, entity: known.entity, role: None, end: at + 1 });
            }
            if is_time_word(word) || word == "," && at > zone.start {
                at += 1;
                continue;
            }
            // "pour sa part", "de son côté", "quant à elle": whose part it is has been said.
            if let Some(end) = aside(text, at) {
                at = end;
                continue;
            }
            // "à la presse", "dans un communiqué", "au micro de": what stands between verb and subject.
            if at > zone.start
                && matches!(
                    word,
                    "à" | "au"
                        | "aux"
                        | "dans"
                        | "lors"
                        | "sur"
                        | "devant"
                        | "en"
                        | "auprès"
                        | "par"
                        | "vers"
                        | "après"
                )
            {
                at = self.skip_governed(at + 1, limit);
                continue;
            }
            if at == zone.start
                && matches!(word, "à" | "au" | "aux" | "dans" | "lors" | "devant" | "auprès" | "sur" | "en")
            {
                at = self.skip_governed(at + 1, limit);
                continue;
            }
            if let Some(phrase) = self.phrases.at(at, zone.end) {
                return Some(phrase);
            }
            at += 1;
        }
        None
    }

    fn skip_governed(&self, mut at: usize, limit: usize) -> usize {
        while at < limit
            && matches!(
                self.text().word(at),
                "de" | "d'" | "du" | "des" | "une" | "un" | "la" | "le" | "l'" | "les"
            )
        {
            if let Some(phrase) = self.phrases.at(at, limit) {
                return phrase.end.max(at + 1);
            }
            at += 1;
        }
        self.phrases.at(at, limit).map_or(at + 1, |p| p.end.max(at + 1))
    }

    /// Whom the words address: somebody, a body or an office, never the speaker.
    fn addressee(&self, a: &Annotation, speaker: Option<Speaker>) -> Option<Speaker> {
        let zone = a.part(PartRole::Addressee)?;
        let document = self.text().document;
        let (start, end) = (document.token_at(zone.start), document.token_at(zone.end));
        let phrase = self.phrases.at(start, end)?;
        let text = self.text();
        let somebody = match phrase.entity {
            Some(entity) => self.entities[entity].kind != NameKind::Place || phrase.role.is_some(),
            None => {
                phrase.role.is_some()
                    || noun_class::is(text, document.token_at(phrase.span.start), "addressed")
            }
        };
        let same =
            speaker.is_some_and(|s| s.span == phrase.span || s.entity.is_some() && s.entity == phrase.entity);
        (somebody && !same).then_some(Speaker { span: phrase.span, entity: phrase.entity })
    }

    /// The medium that carries what somebody else says: "selon Brivol", "à la Brivol", "interrogé par Brivol".
    fn via(&self, a: &Annotation, speaker: Option<Speaker>) -> Option<EntityId> {
        let text = self.text();
        let token = text.document.token_at(a.span.start);
        let sentence = text.document.sentences[text.document.sentence_of(token)];
        let cue_end = a.part(PartRole::Cue).map_or(a.span.end, |c| c.end.max(a.span.start));
        begun_in(self.phrases.mentions, |m| m.span, sentence.span)
            .iter()
            .filter(|m| {
                sentence.span.contains(m.span)
                    && m.rule == "name.medium"
                    && Some(m.entity) != speaker.and_then(|s| s.entity)
            })
            .filter(|m| m.span.start >= cue_end || m.span.end <= a.span.start)
            .find(|m| {
                let mut before = text.document.token_at(m.span.start);
                while before > sentence.tokens.start
                    && matches!(
                        text.word(before - 1),
                        "l'" | "la" | "le" | "agence" | "chaîne" | "quotidien" | "journal" | "site"
                    )
                {
                    before -= 1;
                }
                before > sentence.tokens.start
                    && matches!(
                        text.word(before - 1),
                        "selon" | "à" | "par" | "au" | "avec" | "sur" | "auprès" | "citant"
                    )
            })
            .map(|m| m.entity)
    }
}

/// The token after "pour sa part", "de son côté", "à son tour", "quant à lui".
pub(super) fn aside(text: &Text, at: usize) -> Option<usize> {
    let own = |t: usize| matches!(text.word(t), "sa" | "son" | "leur");
    match (text.word(at), text.word(at + 2)) {
        ("pour", "part") | ("de" | "d'", "côté" | "part") | ("à", "tour") if own(at + 1) => Some(at + 3),
        ("quant", "lui" | "elle" | "eux" | "elles") => Some(at + 3),
        _ => None,
    }
}

/// What may stand between a verb of saying and its subject: a day, a part of it, an adverb.
fn is_time_word(word: &str) -> bool {
    calendar::names_day(word)
        || matches!(
            word,
            "aujourd'hui"
                | "matin"
                | "soir"
                | "ensuite"
                | "alors"
                | "également"
                | "aussi"
                | "encore"
                | "ainsi"
        )
        || matches!(word, "notamment" | "récemment" | "même")
}
