//! Whom a pronoun stands for.

use super::article::{EntityId, Speaker};
use super::begun_in;
use super::np::Phrase;
use super::speakers::{REACH, Reader};
use super::subject::joined;
use crate::annotation::{BlockKind, NameKind, QuotationKind};
use crate::language::Gender;
use crate::span::Span;

/// How far back a pronoun looks for whom it stands for, in tokens.
const FAR: usize = 400;

impl Reader<'_> {
    /// Whom a pronoun stands for.
    pub(super) fn pronoun(&self, at: usize, quotation: Span) -> Option<Speaker> {
        let word = self
            .text()
            .word(at)
            .trim_start_matches("-t-")
            .trim_start_matches("-t'")
            .trim_start_matches('-')
            .to_string();
        match word.as_str() {
            // Inside marks the first person is whoever speaks there.
            "je" | "j'" | "nous" => {
                let span = self.text().token(at).span;
                self.done
                    .iter()
                    .rev()
                    .take(REACH)
                    .find(|q| q.span.contains(span) && q.span != quotation)
                    .and_then(|q| q.speaker)
            }
            "on" | "vous" | "tu" | "ce" | "c'" => None,
            "il" if self.is_impersonal(at) => None,
            _ => self.antecedent(&word, at, Some(quotation)),
        }
    }

    /// "il s'agit", "il y a", "il faut": nobody.
    fn is_impersonal(&self, at: usize) -> bool {
        let text = self.text();
        text.verb_group_at(at + 1).is_some_and(|g| {
            let is = |lemma: &str| g.lemmas.iter().any(|l| l == lemma);
            text.word(g.start) == "y" || is("falloir") || is("agir") && g.reflexive
        })
    }

    /// The nearest person, else body, that agrees with the pronoun: sentence by sentence backwards, who spoke there first,
    /// then subjects before others.
    pub(super) fn antecedent(&self, pronoun: &str, at: usize, quotation: Option<Span>) -> Option<Speaker> {
        let text = self.text();
        let document = text.document;
        let wanted = match pronoun {
            "elle" | "elles" | "celle-ci" | "celles-ci" | "dernière" => Gender::Feminine,
            _ => Gender::Masculine,
        };
        let plural = matches!(pronoun, "ils" | "elles" | "eux" | "ceux-ci" | "celles-ci");
        let here = document.sentence_of(at);
        let mut body: Option<Speaker> = None;
        for sentence in (here.saturating_sub(10)..=here).rev() {
            let tokens = document.sentences[sentence].tokens;
            // A pronoun reaches back over a few hundred words at most.
            if text.sentence(at).end - tokens.start > FAR {
                break;
            }
            let block = document.sentences[sentence].block as usize;
            if sentence != here
                && !self
                    .blocks
                    .get(block)
                    .is_none_or(|b| matches!(b.kind, BlockKind::Body | BlockKind::Standfirst))
            {
                continue;
            }
            let mut end = if sentence == here { at } else { tokens.end };
            // Behind a quotation's words of saying the pronoun stands for nobody named inside the marks.
            if sentence == here
                && let Some(q) = quotation.filter(|q| q.start < text.token(at).span.start)
            {
                end = end.min(document.token_at(q.start)).max(tokens.start);
            }
            let span = document.sentences[sentence].span;
            let limit = text.token(end.min(text.len() - 1)).span.start;
            let spoke = begun_in(&self.done, |q| q.span, span).iter().rev().find(|q| {
                q.speaker.is_some()
                    && span.contains(q.span)
                    && q.span.end <= limit.max(span.start)
                    && q.kind != QuotationKind::Fragment
            });
            let said =
                spoke.and_then(|q| q.speaker).filter(|s| self.agrees(s.entity, s.span, wanted, plural));
            let phrases = self.phrases.top_level(tokens.start, end);
            if plural && let Some(several) = self.several(&phrases) {
                return Some(several);
            }
            let subject = phrases
                .iter()
                .map(|p| self.named(*p))
                .find(|s| self.is_person(s) && self.agrees(s.entity, s.span, wanted, plural));
            if let Some(speaker) = subject.or(said) {
                return Some(speaker);
            }
            let other = begun_in(self.phrases.mentions, |m| m.span, span)
                .iter()
                .rev()
                .filter(|m| {
                    span.contains(m.span) && m.span.end <= limit.max(span.start)
                        || sentence != here && span.contains(m.span)
                })
                .map(|m| Speaker { span: m.span, entity: Some(m.entity) })
                .filter(|s| self.is_person(s))
                .find(|s| self.agrees(s.entity, s.span, wanted, plural));
            if let Some(speaker) = other {
                return Some(speaker);
            }
            if body.is_none() {
                body = phrases
                    .iter()
                    .map(|p| self.named(*p))
                    .find(|s| self.agrees(s.entity, s.span, wanted, plural));
            }
        }
        body
    }

    /// "Nora Vidal et Paul Arnal": whom "ils" and "elles" stand for.
    fn several(&self, phrases: &[Phrase]) -> Option<Speaker> {
        let person = |p: &Phrase| self.is_person(&Speaker { span: p.span, entity: p.entity });
        let pair = phrases
            .windows(2)
            .find(|p| joined(self.text(), p[0].end, p[1].span) && person(&p[0]) && person(&p[1]))?;
        let span = Span { start: pair[0].span.start, end: pair[1].span.end };
        Some(Speaker { span, entity: pair[0].entity })
    }

    pub(super) fn is_person(&self, speaker: &Speaker) -> bool {
        match speaker.entity {
            Some(entity) => self.entities[entity].kind == NameKind::Person,
            None => {
                let at = self.text().document.token_at(speaker.span.start);
                self.phrases.role(at).is_some()
            }
        }
    }

    fn agrees(&self, entity: Option<EntityId>, span: Span, wanted: Gender, plural: bool) -> bool {
        use crate::language::{Category, Number};
        let text = self.text();
        let at = text.document.token_at(span.start);
        if let Some(entity) = entity.filter(|e| self.entities[*e].kind == NameKind::Person) {
            let gender = self.entities[entity].gender;
            return !plural && gender.is_none_or(|g| (g == 'f') == (wanted == Gender::Feminine));
        }
        let noun = text.analysis(at, Category::Noun);
        let number = noun.and_then(|n| n.number);
        let article = at.checked_sub(1).map_or("", |b| text.word(b));
        let gender = match article {
            "la" | "une" | "cette" | "sa" => Some(Gender::Feminine),
            "le" | "un" | "du" | "ce" | "au" => Some(Gender::Masculine),
            _ => noun.and_then(|n| n.gender),
        };
        let many =
            number == Some(Number::Plural) || matches!(article, "les" | "des" | "ces" | "ses" | "leurs");
        many == plural && gender.is_none_or(|g| g == wanted)
    }
}
