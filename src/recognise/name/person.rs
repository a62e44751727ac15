//! People by a given name, a civility or an office before the surname: "Nora Vidal", "M. Petit", "le ministre Arnal".

use super::candidate::Candidate;
use crate::annotation::NameKind;
use crate::document::Shape;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Category, Text, noun_group, words};

/// Proposes people.
pub fn propose(text: &Text, candidates: &mut Vec<Candidate>) {
    for at in 0..text.len() {
        if !text.token(at).is_upper() {
            continue;
        }
        let limit = text.sentence(at).end;
        if let Some(name) = after_civility(text, at, limit) {
            candidates.push(Candidate::new(name.0, name.1, NameKind::Person, "name.civility"));
        }
        if is_given_name(text, at)
            && !continues(text, at)
            && let Some(end) = with_given_name(text, at, limit)
        {
            candidates.push(Candidate::new(at, end, NameKind::Person, "name.given-name"));
        }
        if is_initial(text, at) && !continues(text, at) {
            let end = chain(text, at + 2, limit);
            if end > at + 2 && !is_initial(text, at + 2) {
                candidates.push(Candidate::new(at, end, NameKind::Person, "name.initial"));
            }
        }
        if after_office(text, at) {
            let end = chain(text, at, limit);
            if end > at && end - at <= 5 {
                candidates.push(Candidate::guess(at, end, NameKind::Person, "name.after-office"));
            }
        }
    }
}

/// Whether the token could be a given name: it stands in the table, whole or in its hyphenated parts.
pub fn is_given_name(text: &Text, at: usize) -> bool {
    let known = |word: &str| crate::language::gazetteer::row(Table::GivenNames, word);
    match text.phrases_at(at).iter().find(|p| p.row.table == Table::GivenNames) {
        // At a sentence's start a word that is also common counts only before a word that is not.
        Some(p) => p.row.cell(1) != "yes" || !text.token(at).first || before_unknown(text, at),
        None => text.word(at).contains('-') && text.word(at).split('-').all(|part| known(part).is_some()),
    }
}

fn before_unknown(text: &Text, at: usize) -> bool {
    at + 1 < text.len()
        && text.token(at + 1).is_upper()
        && text.token(at + 1).spaced
        && text.analyses(at + 1).is_empty()
}

/// Whether the token goes on with a name that has begun before it.
fn continues(text: &Text, at: usize) -> bool {
    at > 0 && !text.token(at).first && is_given_name(text, at - 1) && text.token(at - 1).is_upper()
}

/// The token after a given name and its surname; a given name alone is no evidence.
fn with_given_name(text: &Text, at: usize, limit: usize) -> Option<usize> {
    let end = chain(text, at, limit);
    let ambiguous = text.phrase(at, Table::GivenNames).is_some_and(|p| p.row.cell(1) == "yes");
    let surname_known = end > at + 1 && (!ambiguous || !is_common_noun(text, end - 1));
    (end > at + 1 && surname_known && end - at <= 7).then_some(end)
}

/// No name of a person has more tokens; what goes on longer is a list.
const LONGEST: usize = 16;

/// The token after the chain of capitals that begins at `at`, with particles between two of them.
pub fn chain(text: &Text, at: usize, limit: usize) -> usize {
    let limit = limit.min(at + LONGEST);
    let mut end = at;
    while end < limit {
        if is_link(text, end, at) {
            end += 1;
        } else if is_initial(text, end) && end > at && end + 2 < limit && text.token(end + 2).is_upper() {
            end += 2;
        } else if let Some(next) = particle(text, end, at, limit) {
            end = next;
        } else {
            break;
        }
    }
    end
}

/// A word that may go on in a person's name.
fn is_link(text: &Text, at: usize, start: usize) -> bool {
    if at == start && matches!(text.surface(at), "Le" | "La") {
        return !text.token(at).first && text.token(at + 1).is_upper() && text.tag(at + 1) == Tag::Name;
    }
    let token = text.token(at);
    if !token.is_upper() || (at > start && !token.spaced) {
        return false;
    }
    // "Mardi", "Des", "Le Monde": a capital word of grammar begins something else, but for "Le Drian" and "La Rosa".
    if at > start
        && is_grammar(text, at)
        && !matches!(
            text.surface(at),
            "Le" | "La" | "De" | "Du" | "Van" | "Von" | "Ben" | "Al" | "El" | "Des"
        )
    {
        return false;
    }
    if matches!(text.surface(at), "Le" | "La" | "Des" | "Du" | "De") {
        return at > start && text.token(at + 1).is_upper() && text.tag(at + 1) == Tag::Name;
    }
    at == start || !is_place_or_body(text, at) || is_given_name(text, at - 1)
}

fn is_grammar(text: &Text, at: usize) -> bool {
    text.analyses(at).iter().any(|a| {
        matches!(
            a.category,
            Category::Determiner | Category::Preposition | Category::Pronoun | Category::Conjunction
        )
    }) && !is_given_name(text, at)
}

fn is_common_noun(text: &Text, at: usize) -> bool {
    text.analysis(at, Category::Noun).is_some()
}

fn is_place_or_body(text: &Text, at: usize) -> bool {
    text.phrases_at(at)
        .iter()
        .any(|p| matches!(p.row.table, Table::Countries | Table::Organisations | Table::Media))
}

/// "de", "von", "al-": what joins two capitals of one name.
fn particle(text: &Text, at: usize, start: usize, limit: usize) -> Option<usize> {
    if at == start {
        return None;
    }
    let joins = words::is(text.surface(at), "particle");
    // "Nimr al-Nimr": the article is glued to its name and begins in lower case.
    if is_glued(text, at) {
        return Some(at + 1);
    }
    let next = at + 1;
    if !joins || next >= limit {
        return None;
    }
    // "Anne de Bretagne" and "Dominique de Villepin" are names, "Jean Petit de Paris" is not said of a surname.
    let french = matches!(text.word(at), "de" | "d'" | "du" | "des");
    let named = text.token(next).is_upper()
        && (!french || at == start + 1 || !text.begins_place(next))
        && !is_place_or_body(text, next);
    if named {
        return Some(next);
    }
    (text.token(next).shape == Shape::Lower && particle(text, next, start, limit).is_some()).then_some(next)
}

/// "al-Borvi": a name with its Arabic article in lower case.
pub fn is_glued(text: &Text, at: usize) -> bool {
    let Some((article, rest)) = text.surface(at).split_once('-') else { return false };
    matches!(article, "al" | "el" | "an" | "ar" | "as" | "ash" | "at" | "ad" | "ed" | "es")
        && rest.starts_with(char::is_uppercase)
}

/// "N." before a surname.
fn is_initial(text: &Text, at: usize) -> bool {
    at + 1 < text.len()
        && text.token(at).shape == Shape::Capitals
        && text.word(at).split('-').all(|part| part.chars().count() == 1)
        && text.word(at + 1) == "."
        && !text.token(at + 1).spaced
        && text.surface(at) != "M"
}

/// "M. Petit", "Mme Vidal": the name behind a civility.
fn after_civility(text: &Text, at: usize, limit: usize) -> Option<(usize, usize)> {
    let before = at.checked_sub(1)?;
    let stop = text.word(before) == "." && before > 0;
    let civility = civility_at(text, before - usize::from(stop))?;
    if civility != at || text.token(at).shape == Shape::Mark {
        return None;
    }
    let end = chain(text, at, limit);
    (end > at).then_some((at, end))
}

/// The token after the civility that stands at `at`, with its full stop: "Mme", "M.".
pub fn civility_at(text: &Text, at: usize) -> Option<usize> {
    let stop = text.surface(at + 1) == "." && !text.token(at + 1).spaced;
    let known = match text.surface(at) {
        "M" => stop,
        "MM" | "Dr" | "Pr" | "Mgr" | "Me" | "Mr" | "Mme" | "Mlle" | "Mmes" | "Monsieur" | "Madame"
        | "Maître" | "Monseigneur" | "Lord" | "Sir" | "Lady" | "Mrs" | "Cheikh" | "cheikh" => true,
        _ => false,
    };
    known.then(|| at + 1 + usize::from(stop))
}

/// "le ministre Arnal": an office that may stand as a title, with its complements, directly before the name.
fn after_office(text: &Text, at: usize) -> bool {
    if at == 0
        || text.tag(at) != Tag::Name
        || !text.token(at).spaced
        || text.token(at).shape != Shape::Capitalised
    {
        return false;
    }
    if is_place_or_body(text, at)
        || text.begins_place(at)
        || noun_group::is_common(text, at) && !is_given_name(text, at)
    {
        return false;
    }
    // Look back over adjectives and complements for an office whose group ends just here.
    let from = text.sentence(at).start;
    (from.max(at.saturating_sub(12))..at).any(|head| {
        text.phrase(head, Table::Offices).is_some_and(|p| {
            p.end <= at
                && (p.end == at && p.row.cell(5) == "yes" || p.end < at)
                && matches!(text.tag(head), Tag::Noun | Tag::Name | Tag::Adjective)
                && noun_group::extend(text, p.end, at) == at
        })
    })
}
