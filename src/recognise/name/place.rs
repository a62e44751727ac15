//! Places by the word that begins their name: "mer Noire", "rue des Acacias", "région norvégienne de Tromsvik"; by the
//! preposition before an unknown name: "en Varnésie"; and by what stands behind it: "Arlon-les-Bains (Haute-Loire)".

use super::candidate::Candidate;
use crate::annotation::NameKind;
use crate::document::Shape;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Text, noun_group};

/// Proposes places.
pub fn propose(text: &Text, candidates: &mut Vec<Candidate>) {
    for at in 0..text.len() {
        by_head(text, at, candidates);
        by_preposition(text, at, candidates);
        by_region_behind(text, at, candidates);
    }
}

fn by_head(text: &Text, at: usize, candidates: &mut Vec<Candidate>) {
    if !matches!(text.tag(at), Tag::Noun | Tag::Name | Tag::Other) {
        return;
    }
    let Some(head) = text.phrase(at, Table::PlaceHeads) else { return };
    let (word, span) = (text.word(at), head.row.cell(1));
    let limit = text.sentence(at).end;
    let adjectives = noun_group::adjectives(text, head.end, limit);
    let of_place = (head.end..adjectives).any(|t| noun_group::is_of_place(text, t) || text.word(t).contains('-'))
        // "région indo-pacifique": compounds of places are not in the lexicon.
        || text.token((at + 1).min(text.len() - 1)).shape == Shape::Lower && text.tag(at + 1) == Tag::Other && text.word(at + 1).contains('-');
    let adjectives = if adjectives == at + 1 && of_place { at + 2 } else { adjectives };
    let opener = match text.word(adjectives) {
        "de" | "d'" => adjectives + 1 + usize::from(matches!(text.word(adjectives + 1), "la" | "l'" | "les")),
        "du" | "des" => adjectives + 1,
        _ => adjectives,
    };
    // "Territoire de la capitale", "Vallée des Loups": the head's own capital makes its complement a part of the name.
    let capital = text.token(at).shape == Shape::Capitalised && !text.token(at).first;
    if capital && span == "whole" && opener > adjectives {
        let end = noun_group::extend(text, head.end, limit);
        if end > adjectives {
            candidates.push(Candidate::new(at, end, NameKind::Place, "name.place-head"));
            return;
        }
    }
    let named = (opener < limit && begins_name(text, opener) && text.tag(opener) != Tag::Mark)
        .then(|| capitals(text, opener, limit))
        .filter(|end| *end > opener);
    match named {
        Some(end) if span == "whole" => {
            candidates.push(Candidate::new(at, end, NameKind::Place, "name.place-head"))
        }
        Some(end) if text.tag(opener) == Tag::Name || super::person::is_glued(text, opener) => {
            candidates.push(Candidate::new(opener, end, NameKind::Place, "name.place-head"));
        }
        None if of_place && span == "whole" && word == "région" => {
            candidates.push(Candidate::new(at, adjectives, NameKind::Place, "name.place-head"));
        }
        _ => {}
    }
}

/// Whether a place's name can begin here: "Borvik", "al-Borvik".
fn begins_name(text: &Text, at: usize) -> bool {
    text.token(at).shape == Shape::Capitalised || super::person::is_glued(text, at)
}

/// The token after the capitals that begin at `at`, with "de", "la", "sur" between two of them.
fn capitals(text: &Text, at: usize, limit: usize) -> usize {
    let mut end = at;
    while end < limit
        && (text.token(end).is_upper() || super::person::is_glued(text, end))
        && !(end > at && super::person::is_given_name(text, end))
    {
        end += 1;
        if matches!(text.word(end), "de" | "d'" | "du" | "des" | "la" | "le")
            && end + 1 < limit
            && text.token(end + 1).is_upper()
        {
            end += 1;
        }
    }
    end
}

/// "en Varnésie", "à Orvault": an unknown name behind the preposition of place.
fn by_preposition(text: &Text, at: usize, candidates: &mut Vec<Candidate>) {
    let strong = text.word(at) == "en";
    if !(strong || text.word(at) == "à") || at + 1 >= text.len() || text.sentence(at).end <= at + 1 {
        return;
    }
    let name = at + 1;
    if super::person::is_glued(text, name) {
        candidates.push(Candidate::guess(name, name + 1, NameKind::Place, "name.place-preposition"));
        return;
    }
    if text.token(name).shape != Shape::Capitalised
        || text.tag(name) != Tag::Name
        || noun_group::is_common(text, name)
    {
        return;
    }
    let given = text.phrase(name, Table::GivenNames).is_some();
    let alone = text.tag(name + 1) != Tag::Name;
    if alone && !given && !noun_group::is_of_place(text, name) {
        candidates.push(Candidate::guess(name, name + 1, NameKind::Place, "name.place-preposition"));
    }
}

/// "Saint-Orens (Haute-Garonne)": a name with its department or country in brackets.
fn by_region_behind(text: &Text, at: usize, candidates: &mut Vec<Candidate>) {
    if text.word(at) != "(" || at == 0 || text.tag(at - 1) != Tag::Name {
        return;
    }
    let region = text
        .phrases_at(at + 1)
        .iter()
        .find(|p| matches!(p.row.table, Table::Places | Table::Countries) && text.word(p.end) == ")");
    let Some(region) = region else { return };
    candidates.push(Candidate::new(region.start, region.end, NameKind::Place, "name.place-bracket"));
    let mut start = at - 1;
    while start > 0 && text.tag(start - 1) == Tag::Name && text.token(start).spaced {
        start -= 1;
    }
    candidates.push(Candidate::guess(start, at, NameKind::Place, "name.place-bracket"));
}
