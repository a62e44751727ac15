//! Chains of sources: who stands behind the words that a medium carries, and who speaks beside whom.

use super::article::{EntityId, Speaker};
use super::np::Phrase;
use super::speakers::Reader;
use crate::annotation::{Annotation, NameKind, PartRole};
use crate::language::tagging::Tag;
use crate::language::{Category, Number, noun_class};
use crate::span::Span;

/// How many tokens an office's complement has before the name in apposition.
const NEAR: usize = 8;

impl Reader<'_> {
    /// "selon Brivol, citant un pompier", "rapporte Brivol, qui cite un pompier": the pompier says it, the medium hands it on.
    pub(super) fn cited(&self, a: &Annotation, told: Option<Speaker>) -> (Option<Speaker>, Option<EntityId>) {
        let found = told.and_then(|medium| Some((self.source_of(a, medium)?, medium.entity)));
        found.map_or((told, None), |(source, medium)| (Some(source), medium))
    }

    fn source_of(&self, a: &Annotation, medium: Speaker) -> Option<Speaker> {
        let text = self.text();
        let document = text.document;
        let body = self.entities[medium.entity?].kind == NameKind::Organisation;
        let at = document.token_at(medium.span.end);
        let cue = document.token_at(a.part(PartRole::Cue)?.start);
        let sentence = text.sentence(cue);
        let cites = at + usize::from(matches!(text.surface(at), "," | "("));
        let source = match (text.word(cites), text.word(cites + 1)) {
            ("citant", _) => cites + 1,
            ("en", "citant") | ("qui", "cite" | "citait" | "citent") => cites + 2,
            _ => return None,
        };
        let phrase = self.phrases.at(source, sentence.end).filter(|_| body && sentence.holds(source))?;
        let place = phrase.entity.is_some_and(|e| self.entities[e].kind == NameKind::Place);
        (!place || phrase.role.is_some()).then(|| self.named(phrase))
    }

    /// "les informations de la préfecture": words are told by the one whose they are.
    pub(super) fn whose(&self, phrase: Phrase, limit: usize) -> Phrase {
        let text = self.text();
        let head = text.document.token_at(phrase.span.start);
        if phrase.entity.is_none() && phrase.role.is_some() {
            return self.apposed(phrase, limit).unwrap_or(phrase);
        }
        if phrase.entity.is_some() || !noun_class::is(text, head, "words") {
            return phrase;
        }
        let of = head + 1;
        let owner =
            matches!(text.word(of), "de" | "d'" | "du" | "des").then(|| self.phrases.at(of + 1, limit));
        owner.flatten().unwrap_or(phrase)
    }

    /// "selon la négociatrice pour les taxis, Nora Vidal, …": the name that stands between commas behind an office.
    fn apposed(&self, office: Phrase, limit: usize) -> Option<Phrase> {
        let text = self.text();
        let upto = limit.min(office.end + NEAR);
        let comma = (office.end..upto)
            .take_while(|t| !matches!(text.tag(*t), Tag::Finite))
            .find(|t| text.tag(*t) == Tag::Mark)
            .filter(|t| text.surface(*t) == ",")?;
        let name = self.phrases.mention(comma + 1).filter(|m| m.kind == NameKind::Person)?;
        let end = text.document.token_at(name.span.end);
        (text.surface(end) == ",").then_some(Phrase {
            span: name.span,
            entity: Some(name.entity),
            role: None,
            end,
        })
    }

    /// "ont déclaré le préfet Paul Arnal et la maire": the phrase with those whom "et" joins to it, where the verb is plural.
    pub(super) fn with_others(&self, a: &Annotation, phrase: Phrase, limit: usize) -> Phrase {
        let text = self.text();
        let document = text.document;
        let end = self.behind_name(phrase);
        if text.word(end) != "et" || end + 1 >= limit || !self.speaks(phrase) {
            return phrase;
        }
        let plural = a.part(PartRole::Cue).is_some_and(|cue| {
            let verb = document.token_at(cue.start);
            text.analyses_as(verb, Category::Verb).any(|v| v.number == Some(Number::Plural))
        });
        // "selon le maire et le préfet,": what the preposition governs ends with the second.
        let governed = a.rule == "quotation.according" && text.tag(end + 1) == Tag::Determiner;
        let joins = |second: &Phrase| plural || governed && text.surface(self.behind_name(*second)) == ",";
        let second = self.phrases.at(end + 1, limit).filter(|second| self.speaks(*second) && joins(second));
        let Some(second) = second else { return phrase };
        let last = self.behind_name(second);
        Phrase {
            span: Span { start: phrase.span.start, end: text.token(last - 1).span.end },
            end: last,
            ..phrase
        }
    }

    /// The token behind a phrase and the name in apposition to it.
    pub(super) fn behind_name(&self, phrase: Phrase) -> usize {
        let name = self.phrases.mention(phrase.end).filter(|m| Some(m.entity) == phrase.entity);
        name.map_or(phrase.end, |m| self.text().document.token_at(m.span.end))
    }

    fn speaks(&self, phrase: Phrase) -> bool {
        phrase.role.is_some() || phrase.entity.is_some_and(|e| self.entities[e].kind != NameKind::Place)
    }
}
