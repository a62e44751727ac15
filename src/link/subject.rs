//! The subject of a verb of saying: the noun phrase before it, or the pronoun.

use super::np::{Phrase, is_latter};
use super::speakers::{REACH, Reader, aside};
use crate::annotation::{NameKind, QuotationKind};
use crate::document::Range;
use crate::language::tagging::{Tag, is_subject_pronoun};
use crate::language::verb_group::Form;
use crate::language::{Category, Number, Text, calendar, noun_class};
use crate::span::Span;

/// What stands before a verb as its subject.
pub(super) enum Subject {
    Phrase(Phrase),
    Pronoun(usize),
    None,
}

impl Reader<'_> {
    /// The subject of a verb: the words before it, from its sentence's start.
    pub(super) fn subject(&self, zone: Range) -> Subject {
        let text = self.text();
        if zone.start >= zone.end {
            return Subject::None;
        }
        let last = zone.end - 1;
        // "…, qui a déclaré", "…, qui pour sa part raconte": whoever stands before "qui".
        let aside = last.checked_sub(2).filter(|t| aside(text, *t) == Some(last + 1)).unwrap_or(last + 1);
        if aside > zone.start && text.word(aside - 1) == "qui" {
            return self.before_relative(zone, aside - 1);
        }
        if is_subject_pronoun(text.word(last)) {
            return Subject::Pronoun(last);
        }
        // "Ce dernier en appelle au pape"
        if last > zone.start + 1 && matches!(text.word(last), "en" | "y") && is_latter(text, last - 1) {
            return Subject::Pronoun(last - 1);
        }
        // "ce dernier"
        if matches!(text.word(last), "dernier" | "dernière")
            && last > zone.start
            && matches!(text.word(last - 1), "ce" | "cette")
        {
            return Subject::Pronoun(last);
        }
        // "… conteste la décision et ajoute": the subject of the first verb is that of the second.
        if matches!(text.word(last), "et" | "mais" | "puis" | "ou") {
            let inside =
                |at: usize| self.done.iter().rev().take(8).any(|q| q.span.contains(text.token(at).span));
            let first = text.verb_groups_in(zone.start, last).iter().rev().find(|g| {
                g.end <= last
                    && matches!(g.form, Form::Finite | Form::Conditional)
                    && text.word(g.start.saturating_sub(1)) != "que"
                    && !inside(g.finite)
            });
            if let Some(first) = first.filter(|g| g.start > zone.start) {
                return self.subject(Range { start: zone.start, end: first.start });
            }
        }
        let group = text.verb_group_at(zone.end);
        // "a permis au guide Luc Arnal de raconter": whom the first verb lets speak.
        if group.is_some_and(|g| g.form == Form::Infinitive) && matches!(text.word(last), "de" | "d'") {
            let reach = last.saturating_sub(REACHED).max(zone.start);
            let let_speak =
                (reach..last).filter(|t| matches!(text.word(*t), "à" | "au" | "aux")).find_map(|t| {
                    let phrase = self.phrases.at(t + 1, last)?;
                    let named = self.phrases.mention(phrase.end).map(|m| text.document.token_at(m.span.end));
                    (named.unwrap_or(phrase.end) == last
                        && (phrase.entity.is_some() || phrase.role.is_some()))
                    .then_some(phrase)
                });
            if let Some(subject) = let_speak {
                return Subject::Phrase(subject);
            }
        }
        // "un homme a tiré avant de crier": what goes before has the subject of what follows.
        let later = group.is_some_and(|g| g.form == Form::Infinitive)
            && matches!(text.word(last), "de" | "d'")
            && last > zone.start
            && text.word(last - 1) == "avant";
        let first = || {
            let groups = text.verb_groups_in(zone.start, last).iter().rev();
            groups.clone().find(|g| matches!(g.form, Form::Finite | Form::Conditional))
        };
        if later && let Some(verb) = first().filter(|g| g.start > zone.start) {
            return self.subject(Range { start: zone.start, end: verb.start });
        }
        // "on voit le maire répéter": the noun phrase directly before an infinitive is its subject.
        if group.is_some_and(|g| g.form == Form::Infinitive) {
            let near = self.outside_marks(zone.end.saturating_sub(6).max(zone.start), zone.end);
            if let Some(subject) = near.last().filter(|p| p.end == zone.end && p.entity.is_some()) {
                return Subject::Phrase(*subject);
            }
        }
        let clausal = group.is_some_and(|g| is_clausal(text, g.finite) || g.form == Form::Participle);
        let from = if clausal { self.clause_start(zone) } else { zone.start };
        if clausal
            && from > zone.start
            && let Some(second) = self.behind_and(from, zone.end)
        {
            return Subject::Phrase(second);
        }
        let phrases = self.outside_marks(from, zone.end);
        // "…, le texte affirme": the noun directly before its verb is the subject, whoever was named before.
        let beside = phrases.last().filter(|p| clausal && p.end == zone.end && self.is_plain_subject(p));
        if let Some(subject) = beside {
            // "Nora Vidal et son équipe ont affirmé": a verb in the plural has both.
            let plural = text.analyses_as(zone.end, Category::Verb).any(|v| v.number == Some(Number::Plural));
            let first = phrases.len().checked_sub(2).map(|i| phrases[i]);
            let first = first.filter(|f| plural && f.entity.is_some() && joined(text, f.end, subject.span));
            return Subject::Phrase(first.map_or(*subject, |f| self.united(f, subject)));
        }
        let named: Vec<&Phrase> = phrases.iter().filter(|p| p.entity.is_some() || p.role.is_some()).collect();
        // "La police du West | Borvik précise": two names side by side are one.
        let named = match named.as_slice() {
            [before @ .., first, last]
                if first.end == text.document.token_at(last.span.start)
                    && last.entity.is_some_and(|e| self.entities[e].kind == NameKind::Place)
                    && first.entity.is_some_and(|e| self.entities[e].kind == NameKind::Organisation) =>
            {
                let mut kept = before.to_vec();
                kept.push(*first);
                kept
            }
            _ => named,
        };
        let parenthesis = matches!(text.surface(last), "," | ")" | "–" | "—");
        let pronoun = self.free_pronoun(from, zone.end);
        let chosen = if clausal && !parenthesis {
            // The nearest before the verb, or the first of those that "et" joins.
            let mut at = named.len();
            loop {
                let beside =
                    |back: usize| at > back && joined(text, named[at - back - 1].end, named[at - back].span);
                // "la maire et le préfet Paul Arnal": the office that "et" joins has its name behind it.
                let office = at > 1 && self.behind_name(*named[at - 2]) == named[at - 1].end;
                match (beside(1), office && beside(2)) {
                    (true, _) => at -= 1,
                    (_, true) => at -= 2,
                    _ => break,
                }
            }
            let (first, last) = (at.checked_sub(1), named.last());
            first.zip(last).map(|(i, last)| self.united(*named[i], last)).or(phrases.last().copied())
        } else {
            named.first().map(|p| **p).or(phrases.first().copied())
        };
        match (chosen, pronoun) {
            (Some(phrase), Some(at)) if text.token(at).span.start < phrase.span.start && !clausal => {
                Subject::Pronoun(at)
            }
            (Some(phrase), Some(at)) if phrase.entity.is_none() && phrase.role.is_none() && clausal => {
                if text.token(at).span.start > phrase.span.start {
                    Subject::Pronoun(at)
                } else {
                    Subject::Phrase(phrase)
                }
            }
            (Some(phrase), _) => Subject::Phrase(phrase),
            (None, Some(at)) => Subject::Pronoun(at),
            (None, None) if from > zone.start => self.subject_of_sentence(zone),
            (None, None) => Subject::None,
        }
    }

    /// The noun phrases of a zone, without those that somebody said before it.
    fn outside_marks(&self, from: usize, to: usize) -> Vec<Phrase> {
        let mut phrases = self.phrases.top_level(from, to);
        let limit = self.text().token(to.min(self.text().len() - 1)).span.start;
        let said = self.done.iter().rev().take(REACH);
        for q in said.filter(|q| q.kind != QuotationKind::Indirect && q.span.end <= limit) {
            phrases.retain(|p| !q.span.contains(p.span));
        }
        phrases
    }

    /// The first subject pronoun between two tokens that nobody says.
    fn free_pronoun(&self, from: usize, to: usize) -> Option<usize> {
        let text = self.text();
        let said = |at: usize| {
            let span = text.token(at).span;
            let near = self.done.iter().rev().take(REACH);
            near.filter(|q| q.kind != QuotationKind::Indirect).any(|q| q.span.contains(span))
        };
        (from..to).find(|t| is_subject_pronoun(text.word(*t)) && !said(*t))
    }

    /// "Des témoins parlent de blessés et la préfecture demande": behind another clause what "et" puts directly before the verb,
    /// with its article, is the subject.
    fn behind_and(&self, from: usize, to: usize) -> Option<Phrase> {
        let text = self.text();
        let and = (from..to).rev().find(|t| matches!(text.word(*t), "et" | "mais"))?;
        let article = text.tag(and + 1) == Tag::Determiner;
        let phrase = self.phrases.at(and + 1, to).filter(|_| article)?;
        (self.behind_name(phrase) == to || phrase.end == to).then_some(phrase)
    }

    /// A common noun with its article, and no time.
    fn is_plain_subject(&self, phrase: &Phrase) -> bool {
        let text = self.text();
        let at = text.document.token_at(phrase.span.start);
        phrase.entity.is_none()
            && phrase.role.is_none()
            && at > 0
            && matches!(text.tag(at - 1), Tag::Determiner | Tag::Adjective)
            && text.tag(at) == Tag::Noun
            && !noun_class::is(text, at, "time")
            && !calendar::names_day(text.word(at))
    }

    /// One speaker whose words run from the first to the last of those that "et" joins.
    fn united(&self, first: Phrase, last: &Phrase) -> Phrase {
        let together = last.span.end > first.span.end;
        let span = if together { Span { start: first.span.start, end: last.span.end } } else { first.span };
        Phrase { span, end: last.end.max(first.end), ..first }
    }

    /// A verb without a subject of its own shares the sentence's: "… et a ajouté que".
    fn subject_of_sentence(&self, zone: Range) -> Subject {
        let text = self.text();
        let phrases = self.outside_marks(zone.start, zone.end);
        let first = phrases.iter().find(|p| p.entity.is_some() || p.role.is_some()).or(phrases.first());
        let pronoun = self.free_pronoun(zone.start, zone.end);
        match (first, pronoun) {
            (Some(phrase), Some(at)) if text.token(at).span.start < phrase.span.start => Subject::Pronoun(at),
            (Some(phrase), _) => Subject::Phrase(*phrase),
            (None, Some(at)) => Subject::Pronoun(at),
            (None, None) => Subject::None,
        }
    }

    /// Whoever stands before "qui": an office counts with its complement, so that nobody named inside it is taken.
    fn before_relative(&self, zone: Range, relative: usize) -> Subject {
        let text = self.text();
        let mut at = zone.start;
        let mut last: Option<Phrase> = None;
        while at < relative {
            // What stands in brackets only explains: "Nora Vidal (UDR), qui".
            if text.surface(at) == "(" {
                at = (at..relative).find(|t| text.surface(*t) == ")").map_or(relative, |t| t + 1);
                continue;
            }
            // "la responsable des ventes pour la Bretagne qui": a place behind somebody only tells where.
            let head = at + usize::from(text.tag(at) == Tag::Determiner);
            let place = self.phrases.mention(head).filter(|m| m.kind == NameKind::Place && last.is_some());
            let governed = at > zone.start && text.tag(at - 1) == Tag::Preposition;
            // "président de la région et de l'Union du fleuve, qui": a second complement of the office.
            let second = governed
                && matches!(text.word(at - 1), "de" | "d'")
                && text.word(at.saturating_sub(2)) == "et"
                && last.is_some_and(|p| p.entity.is_some());
            if second && let Some(phrase) = self.phrases.at(at, relative) {
                at = phrase.end.max(at + 1);
                continue;
            }
            if let Some(place) = place.filter(|_| governed) {
                at = text.document.token_at(place.span.end).max(at + 1);
                continue;
            }
            // "par sa famille qui dit": a common noun directly before the pronoun is its antecedent.
            let antecedent = |p: &Phrase| {
                p.entity.is_some()
                    || p.role.is_some()
                    || (p.end == relative
                        || text.surface(p.end) == ","
                            && p.end + 1 == relative
                            && self.can_speak(&self.named(*p)))
                        && self.is_plain_subject(p)
                        && is_short(text, p)
            };
            match self.phrases.at(at, relative).filter(antecedent) {
                Some(phrase) => {
                    at = phrase.end.max(at + 1);
                    last = Some(phrase);
                }
                None => at += 1,
            }
        }
        last.map_or(Subject::None, Subject::Phrase)
    }

    /// Where the clause of the verb behind `zone` begins: behind the last clause before it; incises of saying and
    /// relative clauses are passed over.
    fn clause_start(&self, zone: Range) -> usize {
        let text = self.text();
        let before = text.verb_groups_in(zone.start, zone.end).iter().rev().find(|g| {
            let incise = g.start > zone.start && text.surface(g.start - 1) == ",";
            g.end <= zone.end && is_clausal(text, g.finite) && !incise
        });
        before.map_or(zone.start, |g| clause_opening(text, g.end, zone.end))
    }
}

/// How far before "de" and its infinitive the one begins who is to speak.
const REACHED: usize = 12;

/// Whether the phrase is a noun with adjectives alone.
fn is_short(text: &Text, phrase: &Phrase) -> bool {
    let start = text.document.token_at(phrase.span.start);
    (start..phrase.end).all(|t| text.tag(t) != Tag::Preposition)
}

/// Whether two noun phrases are joined: "Petit et Valine", "la mairie et ses alliés".
pub(super) fn joined(text: &Text, end: usize, next: Span) -> bool {
    let start = text.document.token_at(next.start);
    (end..start).any(|t| text.word(t) == "et") && start - end <= 3
}

/// Whether the verb makes a clause: finite, and not in a relative clause.
fn is_clausal(text: &Text, verb: usize) -> bool {
    text.tag(verb) == Tag::Finite && !(verb > 0 && matches!(text.word(verb - 1), "qui" | "dont" | "où"))
}

/// Where a clause's subject may begin behind another verb: after the last comma, conjunction or "que" that a noun phrase follows.
fn clause_opening(text: &Text, from: usize, to: usize) -> usize {
    let opener = (from..to).rev().find(|t| {
        matches!(text.word(*t), "que" | "qu'" | "mais" | "si" | "s'" | "quand" | "lorsque" | "car" | "alors")
            || matches!(text.surface(*t), ";" | ":" | "–")
    });
    opener.map_or(from, |t| t + 1)
}
