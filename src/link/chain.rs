//! Chains of sources: who stands behind the words that a medium carries, and who speaks beside whom.

use super::article::{EntityId, Speaker};
use super::np::Phrase;
use super::speakers::Reader;
use crate::annotation::{Annotation, NameKind, PartRole};
use crate::language::tagging::Tag;
use crate::language::{Category, Number, calendar, noun_class};
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
        if let Some(owner) = self.own_words(phrase) {
            return owner;
        }
        // "selon un certain nombre d'élus"
        let share = matches!(text.word(head), "nombre" | "plupart" | "majorité" | "dizaine");
        if phrase.entity.is_some() || !(noun_class::is(text, head, "words") || share) {
            return phrase;
        }
        // "les informations relatées par la presse"
        let told = text.tag(head + 1) == Tag::Participle && text.word(head + 2) == "par";
        let of = head + 1 + usize::from(told);
        let owner = (told || matches!(text.word(of), "de" | "d'" | "du" | "des"))
            .then(|| self.phrases.at(of + 1, limit));
        owner.flatten().unwrap_or(phrase)
    }

    /// The phrase with all that belongs to it and nothing more: others joined to it, what its participle governs, no addressee.
    pub(super) fn whole(&self, a: &Annotation, phrase: Phrase, limit: usize) -> Phrase {
        let phrase = self.with_others(a, self.without_addressee(phrase), limit);
        if a.rule == "quotation.according" { self.with_complement(phrase, limit) } else { phrase }
    }

    /// "selon le porte-parole du port à l'agence Brivol": whom it told is no part of who told it.
    fn without_addressee(&self, phrase: Phrase) -> Phrase {
        let text = self.text();
        let start = text.document.token_at(phrase.span.start);
        let to = (start + 1..phrase.end.min(text.len())).find(|t| {
            let article = usize::from(text.tag(t + 1) == Tag::Determiner);
            matches!(text.word(*t), "à" | "au")
                && self.phrases.mention(t + 1 + article).is_some_and(|m| {
                    m.rule == "name.medium" && text.document.token_at(m.span.end) == phrase.end
                })
        });
        to.map_or(phrase, |end| Phrase { span: text.span(start, end), end, ..phrase })
    }

    /// "selon des témoins présents sur le quai", "selon des images diffusées par Brivol".
    fn with_complement(&self, phrase: Phrase, limit: usize) -> Phrase {
        let text = self.text();
        let participle = text.tag(phrase.end) == Tag::Participle;
        let present = phrase.end > 0 && text.word(phrase.end - 1).starts_with("présent");
        let at = phrase.end + usize::from(participle);
        let by = participle && text.word(at) == "par";
        let there = present && matches!(text.word(at), "sur" | "dans" | "à" | "au" | "aux");
        let governs = (by || there) && phrase.entity.is_none();
        let complement = self.phrases.at(at + 1, limit).filter(|_| governs);
        complement.map_or(phrase, |c| Phrase {
            span: text.span(text.document.token_at(phrase.span.start), c.end),
            end: c.end,
            ..phrase
        })
    }

    /// "selon ses propos, il": whose they are tells the pronoun behind.
    fn own_words(&self, phrase: Phrase) -> Option<Phrase> {
        let text = self.text();
        let head = text.document.token_at(phrase.span.start);
        let own = head > 0
            && matches!(text.word(head - 1), "ses" | "son" | "sa" | "leurs" | "leur")
            && phrase.entity.is_none()
            && noun_class::is(text, head, "words");
        let sentence = text.sentence(head);
        let behind = (phrase.end..sentence.end.min(phrase.end + 4)).find(|_| own).and_then(|from| {
            (from..sentence.end.min(from + 4))
                .find(|t| matches!(text.word(*t), "il" | "elle" | "ils" | "elles"))
        })?;
        let owner = self.antecedent(text.word(behind), head, None)?;
        Some(Phrase { span: owner.span, entity: owner.entity, role: None, end: phrase.end })
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
        let named = self.phrases.mention(end + 1).is_some_and(|m| m.kind == NameKind::Person);
        let governed = a.rule == "quotation.according" && (text.tag(end + 1) == Tag::Determiner || named);
        let closes = |second: &Phrase| {
            let after = self.behind_name(*second);
            let day = text.word(after) == "du" && calendar::names_day(text.word(after + 1));
            after >= limit || day || matches!(text.surface(after), "," | "." | ";" | ":" | "»" | ")")
        };
        let joins = |second: &Phrase| plural || governed && closes(second);
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
        let head = self.text().document.token_at(phrase.span.start);
        phrase.role.is_some()
            || phrase.entity.is_some_and(|e| self.entities[e].kind != NameKind::Place)
            || phrase.entity.is_none()
                && (noun_class::is(self.text(), head, "speaks") || noun_class::is(self.text(), head, "views"))
    }
}
