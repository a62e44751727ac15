//! Whom a description without a name resumes: "la compagnie" after "la compagnie Brivol", "le boxeur" after his name.

use super::article::{EntityId, Mention, Speaker};
use super::speakers::Reader;
use crate::annotation::{BlockKind, NameKind, QuotationKind};
use crate::language::gazetteer;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Category, Gender, Text, noun_class, noun_group};

/// How many mentions back a body is looked for.
const MENTIONS: usize = 60;

/// Among how many of an article's first mentions a person is to be the only one.
const EARLY: usize = 200;

/// How many sentences back a person is looked for.
const SENTENCES: usize = 6;

/// The tokens of a description: its article tells gender, its head what it describes.
struct Description {
    head: usize,
    end: usize,
    feminine: bool,
}

impl Reader<'_> {
    /// The speaker, with the body or the person that its words resume.
    pub(super) fn resumed(&self, speaker: Speaker) -> Speaker {
        let entity = speaker.entity.or_else(|| {
            let description = description(self.text(), speaker)?;
            self.body(&description).or_else(|| self.person(&description))
        });
        Speaker { entity, ..speaker }
    }

    /// "le ministère" after "le ministère de la Pêche", "l'entreprise" after "l'entreprise Brivol", "le quotidien" after a newspaper.
    fn body(&self, of: &Description) -> Option<EntityId> {
        let text = self.text();
        let noun = text.word(of.head);
        if !noun_class::is(text, of.head, "speaks") && !noun_class::is(text, of.head, "paper") {
            return None;
        }
        let before = text.token(of.head).span.start;
        let upto = self.phrases.mentions.partition_point(|m| m.span.start < before);
        let said = |m: &&Mention| m.kind == NameKind::Organisation;
        let resumed = |m: &&Mention| {
            let (at, end) = (text.document.token_at(m.span.start), text.document.token_at(m.span.end));
            // "le ministère norvégien" is no Danish one: its adjectives stand in the name too.
            let words = |from: usize| {
                (of.head + 1..of.end).all(|a| (from..end).any(|t| text.word(t) == text.word(a)))
            };
            let mut head = at;
            while head > 0 && at - head < 2 && noun_group::is_adjective(text, head - 1) {
                head -= 1;
            }
            let named = text.word(at) == noun && end > at + 1 && words(at);
            let introduced = head > 0 && text.word(head - 1) == noun && words(head - 1);
            named || introduced || of.end == of.head + 1 && self.is_paper(m, noun)
        };
        let before = || self.phrases.mentions[..upto].iter().rev().take(MENTIONS).filter(said);
        let by_name = before().find(resumed).map(|m| m.entity);
        by_name.or_else(|| {
            // Of two companies the noun alone does not tell which one is meant.
            let alone = of.end == of.head + 1;
            let mut kind = before().filter(|m| alone && self.is_company(m, noun)).map(|m| m.entity);
            let last = kind.next()?;
            kind.all(|other| other == last).then_some(last)
        })
    }

    /// "le quotidien": whether the tables know the body as a newspaper.
    fn is_paper(&self, mention: &Mention, noun: &str) -> bool {
        let name = &self.entities[mention.entity].name;
        matches!(noun, "quotidien" | "journal" | "hebdomadaire" | "magazine")
            && mention.rule == "name.medium"
            && gazetteer::row(Table::Media, name)
                .is_some_and(|row| matches!(row.cell(4), "newspaper" | "magazine"))
    }

    /// "l'entreprise": whether they know it as a company.
    fn is_company(&self, mention: &Mention, noun: &str) -> bool {
        let name = &self.entities[mention.entity].name;
        matches!(noun, "entreprise" | "société" | "firme")
            && gazetteer::row(Table::Organisations, name).is_some_and(|row| row.cell(2) == "company")
    }

    /// "le boxeur", "la championne": sentence by sentence backwards, the one person who agrees, else the one whom a verb follows.
    fn person(&self, of: &Description) -> Option<EntityId> {
        let text = self.text();
        let document = text.document;
        let adjectives = || of.head + 1..of.end;
        if !noun_class::is(text, of.head, "epithet") {
            return None;
        }
        let agreeing = |m: &&Mention| {
            m.kind == NameKind::Person
                && self.entities[m.entity].gender.is_none_or(|g| (g == 'f') == of.feminine)
        };
        // "la star norvégienne": of several people the words alone do not tell which one comes from there.
        if adjectives().any(|t| noun_group::is_of_place(text, t)) {
            let near = self.phrases.mentions.iter().take(EARLY);
            let mut all = near.filter(agreeing).map(|m| m.entity);
            let first = all.next()?;
            let alone = all.all(|other| other == first).then_some(first);
            // Else the one who spoke last goes on.
            let fits = |e: &EntityId| {
                let entity = &self.entities[*e];
                entity.kind == NameKind::Person && entity.gender.is_some_and(|g| (g == 'f') == of.feminine)
            };
            let spoke = self.done.last().and_then(|q| q.speaker?.entity).filter(fits);
            return alone.or(spoke);
        }
        let here = document.sentence_of(of.head);
        let entry = self.entry(of.head);
        for sentence in (here.saturating_sub(SENTENCES)..=here).rev() {
            let tokens = document.sentences[sentence].tokens;
            if tokens.start < entry {
                break;
            }
            let block = document.sentences[sentence].block as usize;
            let prose = |b: &super::article::Block| matches!(b.kind, BlockKind::Body | BlockKind::Standfirst);
            if sentence != here && !self.blocks.get(block).is_none_or(prose) {
                continue;
            }
            let span = document.sentences[sentence].span;
            let limit = text.token(of.head).span.start;
            let named: Vec<&Mention> = super::begun_in(self.phrases.mentions, |m| m.span, span)
                .iter()
                .filter(|m| m.span.end <= limit && !self.is_said(m))
                .filter(agreeing)
                .collect();
            let acts = |m: &Mention| text.tag(document.token_at(m.span.end)) == Tag::Finite;
            let (Some(first), several) = (named.first(), named.iter().any(|m| m.entity != named[0].entity))
            else {
                continue;
            };
            // Beside a name in its own sentence a description may well be somebody else.
            if sentence == here && !acts(first) {
                continue;
            }
            if !several {
                return Some(first.entity);
            }
            let mut subjects = named.iter().filter(|m| acts(m)).map(|m| m.entity);
            let subject = subjects.next()?;
            return subjects.all(|other| other == subject).then_some(subject);
        }
        None
    }

    /// Whether a name stands in words that somebody says.
    fn is_said(&self, mention: &Mention) -> bool {
        let near = self.done.iter().rev().take(8);
        near.filter(|q| q.kind != QuotationKind::Indirect).any(|q| q.span.contains(mention.span))
    }
}

/// The description that a speaker's words are: definite, singular, with adjectives alone behind its head.
fn description(text: &Text, speaker: Speaker) -> Option<Description> {
    let document = text.document;
    let (start, end) = (document.token_at(speaker.span.start), document.token_at(speaker.span.end));
    let head = (start..end).find(|t| text.tag(*t) == Tag::Noun)?;
    let article = start.checked_sub(1)?;
    let feminine = match text.word(article) {
        "la" | "cette" => true,
        "le" | "ce" | "cet" | "du" | "au" => false,
        "l'" => text.analysis(head, Category::Noun)?.gender == Some(Gender::Feminine),
        _ => return None,
    };
    let world = |t: usize| matches!(text.word(t), "du" | "monde" | "olympique" | "paralympique");
    let plain = (head + 1..end).all(|t| noun_group::is_adjective(text, t) || world(t));
    plain.then_some(Description { head, end, feminine })
}
