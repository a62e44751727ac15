//! Organisations by the word that begins their name: "ministère norvégien de la Pêche", "administration Vidal",
//! "Centre d'étude des marées hautes".

use super::candidate::Candidate;
use crate::annotation::NameKind;
use crate::document::Shape;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Phrase, Text, noun_group};

/// Proposes every body that a head word and its complements name.
pub fn propose(text: &Text, candidates: &mut Vec<Candidate>) {
    for at in 0..text.len() {
        let Some(head) = text.phrase(at, Table::OrganisationHeads) else { continue };
        if !reads_as_noun(text, head) {
            continue;
        }
        // "un rapport de renseignement": without its article the word only says of what kind.
        let kind_only = at > 0 && matches!(text.word(at - 1), "de" | "d'") && !text.token(at).is_upper();
        if kind_only {
            continue;
        }
        if let Some(end) = reach(text, head) {
            candidates.push(Candidate::new(at, end, NameKind::Organisation, "name.body"));
        }
    }
}

fn reads_as_noun(text: &Text, head: Phrase) -> bool {
    head.end > head.start + 1
        || matches!(text.tag(head.start), Tag::Noun | Tag::Name)
        || (text.token(head.start).is_upper() && text.tag(head.start) == Tag::Adjective)
}

/// The token after the body's name, if what follows the head makes it one.
fn reach(text: &Text, head: Phrase) -> Option<usize> {
    let limit = text.sentence(head.start).end;
    let needs = head.row.cell(1);
    let token = text.token(head.start);
    let lower = !token.is_upper();
    if introduces(text, head) {
        return None;
    }
    // "parquet fédéral", "police nationale": the table holds the whole name.
    let whole = head.end > head.start + 1 && is_institutional(text.word(head.end - 1));
    let capital = token.shape == Shape::Capitalised && !token.first;
    let mut evidence = capital && needs == "any";
    // "administration Vidal", "lycée Jules-Rostand": the name stands behind without preposition.
    let mut end = head.end;
    if let Some(after) = direct_name(text, end, limit) {
        end = after;
        evidence = true;
    }
    loop {
        let adjectives = noun_group::adjectives(text, end, limit);
        evidence |=
            (end..adjectives).any(|t| noun_group::is_of_place(text, t)) && !(lower && needs == "capital");
        evidence |= lower && (end..adjectives).any(|t| is_institutional(text.word(t))) && needs != "capital";
        evidence |= adjectives > end && needs == "any" && (capital || head.end > head.start + 1);
        end = adjectives;
        match complement(text, end, limit, capital) {
            Some((after, named)) => {
                // A place alone says where a body is, not which: "un centre de Lyon", but "la police de Lyon".
                evidence |= named && !(lower && needs == "capital") || needs == "complement" || capital;
                end = after;
            }
            None => break,
        }
    }
    (evidence && end > head.end || capital && needs == "any" || whole).then_some(end)
}

/// The token after a complement of the body, and whether it holds a name.
fn complement(text: &Text, at: usize, limit: usize, capital: bool) -> Option<(usize, bool)> {
    let opener = text.word(at);
    let open = matches!(opener, "de" | "d'" | "du" | "des") || (capital && matches!(opener, "pour" | "sur"));
    if !open || at + 1 >= limit {
        return None;
    }
    let noun = match text.word(at + 1) {
        "la" | "l'" | "les" | "le" => at + 2,
        _ => at + 1,
    };
    if noun >= limit
        || text.phrase(noun, Table::GivenNames).is_some_and(|p| !text.begins_place(p.start))
            && text.tag(noun + 1) == Tag::Name
    {
        return None;
    }
    if matches!(opener, "pour" | "sur") {
        let common = text.tag(noun) == Tag::Noun || noun_group::is_common(text, noun);
        return common.then(|| (noun_group::extend(text, noun + 1, limit), false));
    }
    let after = noun_group::complement(text, at, limit)?;
    let named = (noun..after).any(|t| text.token(t).is_upper());
    Some((after, named))
}

/// "parquet fédéral", "banque centrale", "cour constitutionnelle": there is one of its kind.
fn is_institutional(word: &str) -> bool {
    ["fédéral", "constitutionnel", "suprême", "antiterroriste", "central", "national", "nationaux"]
        .iter()
        .any(|stem| word.starts_with(stem))
}

/// Whether the head only says of what kind the name behind it is.
fn introduces(text: &Text, head: Phrase) -> bool {
    let kind = text.phrase(head.start, Table::Introducers).is_some_and(|p| p.end == head.end);
    kind && !text.token(head.start).is_upper()
}

/// Whether the word introduces a body by its kind: "l'agence Brivol", "le site Tarmel".
pub fn is_introducer(text: &Text, at: usize) -> bool {
    text.phrase(at, Table::Introducers).is_some()
}

/// "administration | Vidal", "parti « Les Verts »" without the marks.
fn direct_name(text: &Text, at: usize, limit: usize) -> Option<usize> {
    if at >= limit || !text.token(at).is_upper() || is_people(text, at) {
        return None;
    }
    let end = noun_group::named(text, at, limit)?;
    Some(super::person::chain(text, at, limit).max(end))
}

/// A capitalised nationality: "le groupe Allemands" names people, not a body.
fn is_people(text: &Text, at: usize) -> bool {
    noun_group::is_of_place(text, at)
}
