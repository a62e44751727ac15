//! Whom a sentence says a role of: the subject of its verb, by name or by a pronoun.

use super::article::{Entity, EntityId, Mention};
use super::roles::{is_opener, is_plural};
use super::verbs;
use crate::annotation::NameKind;
use crate::document::Range;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::verb_group::{Form, VerbGroup};
use crate::language::{Category, Text};
use crate::span::Span;

/// "Paul Arnal est ministre", "Paul Arnal, qui a remplacé Nora Vidal au poste de ministre", "nommé ministre".
pub(super) fn named(text: &Text, first: usize, from: usize, mentions: &[Mention]) -> Option<EntityId> {
    let verb = verb_of(text, first, from, mentions)?;
    match subject(text, verb, from, mentions)? {
        Subject::Name(entity) => Some(entity),
        Subject::Pronoun(_) => None,
    }
}

/// The verb that says a role of its subject: "est", "a été nommé en 2014", "succède à Nora Vidal au poste de".
fn verb_of<'t>(text: &'t Text, first: usize, from: usize, mentions: &[Mention]) -> Option<&'t VerbGroup> {
    let mut at = first;
    // "sont plutôt proches de": an adverb before what may be an adjective only grades it.
    let graded = text.analysis(first, Category::Adjective).is_some();
    while at > from && (is_opener(text, at - 1) || text.tag(at - 1) == Tag::Adverb && !graded) {
        at -= 1;
    }
    let mut post = false;
    if at > from + 2
        && text.word(at - 1) == "de"
        && matches!(text.word(at - 2), "poste" | "fonction" | "fonctions" | "titre" | "rang" | "qualité")
    {
        at -= 2;
        post = true;
        while at > from && matches!(text.word(at - 1), "au" | "le" | "du" | "aux" | "en" | "les") {
            at -= 1;
        }
    }
    // "était l'un des meilleurs grimpeurs"
    if at > from + 1 && matches!(text.word(at - 1), "un" | "une") && text.word(first - 1) == "des" {
        at -= 1 + usize::from(text.word(at - 2) == "l'");
    }
    // "présenté comme le chef": what somebody passes for.
    let passes = at > from && text.word(at - 1) == "comme";
    at -= usize::from(passes);
    at = behind_agent_and_year(text, at, from, mentions);
    text.verb_groups_in(from, at).iter().rev().find(|g| g.end <= at).filter(|verb| {
        let is = |class: &str| verb.lemmas.iter().any(|l| verbs::is(l, class));
        let near = verb.end == at && !verb.negated;
        let undergone = verb.form == Form::Participle || verb.undergoes();
        near && (!passes && is("state") || passes && is("repute") && undergone)
            || (post || passes) && is("take office")
    })
}

/// The token before a year and whoever appoints: "devient | en 1984", "a été nommé | par Nora Vidal".
fn behind_agent_and_year(text: &Text, mut at: usize, from: usize, mentions: &[Mention]) -> usize {
    if at > from + 2 && text.tag(at - 1) == Tag::Number && text.word(at - 2) == "en" {
        at -= 2;
    }
    let end = at.checked_sub(1).map_or(0, |t| text.token(t).span.end);
    let upto = mentions.partition_point(|m| m.span.end < end);
    let name = mentions.get(upto).filter(|m| m.span.end == end && m.kind == NameKind::Person);
    let start = name.map(|m| text.document.token_at(m.span.start));
    match start.and_then(|s| s.checked_sub(1)).filter(|t| *t > from && text.word(*t) == "par") {
        Some(by) => by,
        None => at,
    }
}

/// How many verbs that "et" joins a subject may have, and how many names before a verb are weighed.
const JOINED: usize = 4;
const WEIGHED: usize = 20;

/// Of whom a verb tells something.
enum Subject {
    Name(EntityId),
    /// The token of "il", "elle".
    Pronoun(usize),
}

/// The subject of a verb: the pronoun before it, the nearest name that no preposition governs; of verbs that "et" joins, that
/// of the first.
fn subject(text: &Text, verb: &VerbGroup, from: usize, mentions: &[Mention]) -> Option<Subject> {
    let mut verb = verb;
    for _ in 0..JOINED {
        let last = verb.start.checked_sub(1).filter(|t| *t >= from)?;
        if matches!(text.word(last), "il" | "elle") {
            return Some(Subject::Pronoun(last));
        }
        if !matches!(text.word(last), "et" | "puis" | "mais") {
            break;
        }
        let first = text
            .verb_groups_in(from, last)
            .iter()
            .rev()
            .find(|g| matches!(g.form, Form::Finite | Form::Conditional));
        match first {
            Some(first) => verb = first,
            None => break,
        }
    }
    let (floor, start) = (text.token(from).span.start, text.token(verb.start).span.start);
    let people = || {
        let before = super::begun_in(mentions, |m| m.span, Span { start: floor, end: start });
        before.iter().rev().take(WEIGHED).filter(|m| m.span.end <= start && m.kind == NameKind::Person)
    };
    let free = |m: &&Mention| {
        let at = text.document.token_at(m.span.start);
        at == from || text.tag(at - 1) != Tag::Preposition
    };
    let relative = text.word(verb.start - 1) == "qui";
    // "Paul Arnal (UDR), qui a remplacé": the antecedent stands before "qui".
    if relative {
        const ASIDE: usize = 6;
        let last = people().next()?;
        let near = text.document.token_at(last.span.end) + ASIDE >= verb.start;
        return near.then_some(Subject::Name(last.entity));
    }
    let named = people().next().filter(|m| free(m) && text.document.token_at(m.span.end) == verb.start);
    named.or_else(|| people().find(free)).or_else(|| people().next()).map(|m| Subject::Name(m.entity))
}

/// How many sentences back a pronoun finds the person whom it stands for.
const NEAR: usize = 4;

/// How many it looks back where those between go on about the same person.
const FAR: usize = 16;

/// Within how many tokens of its sentence's start a pronoun, or the roles before it, are looked for.
const FRONT: usize = 24;

/// "Il était responsable de la flotte", "Ancien ministre, elle préside …": the role of the person whom the pronoun stands for,
/// whoever of its gender was named first in the nearest sentence.
pub(super) fn for_pronoun(
    text: &Text,
    role: Span,
    head: Span,
    mentions: &[Mention],
    entities: &[Entity],
) -> Option<EntityId> {
    let document = text.document;
    let (first, next) = (document.token_at(role.start), document.token_at(role.end));
    let sentence = text.sentence(first);
    let pronoun = match fronted(text, first, next) {
        Some(pronoun) => pronoun,
        None => {
            let verb = verb_of(text, first, sentence.start, mentions)?;
            match subject(text, verb, sentence.start, mentions)? {
                Subject::Pronoun(at) => at,
                Subject::Name(_) => return None,
            }
        }
    };
    if is_plural(text, head) {
        return None;
    }
    let gender = if text.word(pronoun) == "il" { 'm' } else { 'f' };
    let is = |m: &Mention, gender: Option<char>| {
        m.kind == NameKind::Person && entities.get(m.entity).is_some_and(|e| e.gender == gender)
    };
    let here = document.sentence_of(pronoun);
    let limit = text.token(pronoun).span.start;
    let mut left = NEAR;
    for s in (here.saturating_sub(FAR)..=here).rev() {
        let whole = document.sentences[s];
        let span = Span { end: whole.span.end.min(limit), ..whole.span };
        let people = if span.start < span.end { super::begun_in(mentions, |m| m.span, span) } else { &[] };
        let people = &people[..people.len().min(WEIGHED)];
        // "Il est né …. Il devient …": whoever is named in a sentence that goes on about somebody is another.
        let fronted = text.begins(whole.tokens.start, Table::Offices) && text.surface(pronoun - 1) == ",";
        if s == here && fronted || s != here && goes_on(text, whole.tokens, text.word(pronoun), people) {
            continue;
        }
        // Somebody whose gender nothing tells is meant only where nobody has the right one; of several the subject.
        let acts = |m: &&Mention| {
            let end = document.token_at(m.span.end);
            text.verb_group_at(end).is_some_and(|g| g.start == end && g.form != Form::Participle)
        };
        let found = [Some(gender), None].into_iter().find_map(|gender| {
            let right = || people.iter().filter(move |m| is(m, gender));
            right().find(acts).or_else(|| right().next())
        });
        if let Some(person) = found {
            return Some(person.entity);
        }
        left -= usize::from(s != here);
        if left == 0 {
            break;
        }
    }
    None
}

/// Whether the sentence has the pronoun as its subject before anybody is named.
fn goes_on(text: &Text, tokens: Range, pronoun: &str, people: &[Mention]) -> bool {
    if text.begins(tokens.start, Table::Offices)
        && (tokens.start + 1..tokens.end.min(tokens.start + FRONT))
            .any(|t| text.word(t) == pronoun && text.surface(t - 1) == ",")
    {
        return true;
    }
    let named = people.iter().find(|m| m.kind == NameKind::Person);
    let end = named.map_or(tokens.end, |m| text.document.token_at(m.span.start));
    (tokens.start..end.min(tokens.start + FRONT)).any(|t| text.word(t) == pronoun)
}

/// "Fils de pêcheur et ancien ministre, il préside …": the pronoun behind the bare roles with which its sentence begins.
pub(super) fn fronted(text: &Text, first: usize, next: usize) -> Option<usize> {
    let sentence = text.sentence(first);
    let bare = first == sentence.start || matches!(text.word(first - 1), "," | "et");
    if !bare || first > sentence.start + FRONT || text.tag(sentence.start) == Tag::Preposition {
        return None;
    }
    let opens = first == sentence.start || text.begins(sentence.start, Table::Offices);
    let verb = text.verb_groups_in(next, sentence.end).iter().find(|g| g.form != Form::Participle)?;
    let pronoun = verb.start.checked_sub(1).filter(|t| matches!(text.word(*t), "il" | "elle"))?;
    (opens && pronoun > next && text.surface(pronoun - 1) == ",").then_some(pronoun)
}
