//! What the tagger may not say: readings that French grammar speaks against.

use super::candidate::Candidate;
use super::{body, known, person};
use crate::annotation::NameKind;
use crate::document::Shape;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Text, words};

/// Whether a learned name stays, without the word that only introduces it.
pub fn keep(text: &Text, name: &mut Candidate) -> bool {
    // "Mme Vasseur": the civility is no part of the name.
    if let Some(behind) = person::civility_at(text, name.start).filter(|b| *b < name.end) {
        name.start = behind;
    }
    while name.end > name.start + 1
        && (!text.token(name.start).is_upper() || text.phrase(name.start, Table::CommonAcronyms).is_some())
        && body::is_introducer(text, name.start)
    {
        name.start += 1;
    }
    // "usine de Borvik": a common noun that is no body's head only says what stands there; the place is the name.
    if !text.token(name.start).is_upper() && name.kind != NameKind::Person {
        let upper = (name.start..name.end).find(|t| text.token(*t).is_upper());
        let governed =
            upper.is_some_and(|t| t > name.start && matches!(text.word(t - 1), "de" | "d'" | "à" | "en"));
        match upper.filter(|_| governed) {
            Some(upper) => (name.start, name.kind) = (upper, NameKind::Place),
            None => return false,
        }
    }
    if name.start >= name.end {
        return false;
    }
    name.end = without_neighbour(text, name);
    let is_tail = |t: usize| is_grammar(text, t) || text.token(t - 1).is_upper() && body::is_verb(text, t);
    while name.end > name.start + 1 && is_tail(name.end - 1) {
        name.end -= 1;
    }
    let feast = name.kind == NameKind::Place && words::is(text.word(name.start), "feast");
    !(feast
        || is_prize(text, name)
        || joins_two(text, name)
        || crosses_mark(text, name)
        || is_field(text, name)
        || is_grammar(text, name.start) && name.end == name.start + 1)
}

/// "UDT | Nora Vasseur", "la maire UDT | de Borvik": behind a body of the tables stands its member, or what its member's
/// office is of.
fn without_neighbour(text: &Text, name: &Candidate) -> usize {
    let known = text.phrases_at(name.start).iter().filter(|p| {
        name.kind == NameKind::Organisation
            && matches!(p.row.table, Table::Organisations | Table::Media)
            && p.end < name.end
    });
    let Some(end) = known.map(|p| p.end).max() else { return name.end };
    let office = (name.start.saturating_sub(3)..name.start)
        .any(|t| text.phrase(t, Table::Offices).is_some_and(|p| p.end == name.start));
    let complement = office && matches!(text.word(end), "de" | "d'" | "du" | "des");
    if complement || person::is_given_name(text, end) { end } else { name.end }
}

/// "OTAN Elle": a pronoun, an article or a conjunction begins something else.
fn is_grammar(text: &Text, at: usize) -> bool {
    matches!(text.tag(at), Tag::Pronoun | Tag::Determiner | Tag::Preposition | Tag::Conjunction)
        && text.token(at).shape != Shape::Capitals
}

/// "prix Borvik", "Borvik Awards", "The Borvik": a prize, a show, a band.
fn is_prize(text: &Text, name: &Candidate) -> bool {
    let before = name.start.checked_sub(1).map_or("", |b| text.word(b));
    let last = text.word(name.end - 1);
    name.kind == NameKind::Person
        && (matches!(before, "prix" | "trophée" | "émission" | "médaille" | "coupe" | "tournoi")
            || text.surface(name.start) == "The"
            || matches!(last, "awards" | "live" | "cup" | "open" | "show" | "voice" | "tour" | "festival"))
}

/// "la BRN et Vikobra": a body of the tables, then "et" or "à", is one of two.
fn joins_two(text: &Text, name: &Candidate) -> bool {
    let known = text
        .phrases_at(name.start)
        .iter()
        .filter(|p| matches!(p.row.table, Table::Organisations | Table::Media) && p.end < name.end);
    name.kind == NameKind::Organisation
        && known.map(|p| p.end).max().is_some_and(|end| matches!(text.word(end), "et" | "à" | "ou"))
}

/// A dash, a colon, a quotation mark parts two names, and so does "via".
fn crosses_mark(text: &Text, name: &Candidate) -> bool {
    (name.start..name.end).any(|t| {
        matches!(text.surface(t), "—" | "–" | ":" | ";" | "«" | "»" | "\"" | "(" | ")" | "|" | "," | "via")
    })
}

/// "la Défense", "des Affaires étrangères": the field of an office in common words is no body, unless the word is one.
fn is_field(text: &Text, name: &Candidate) -> bool {
    let governed = name.start > 0
        && matches!(text.word(name.start - 1), "la" | "l'" | "des" | "du" | "les" | "aux" | "au" | "le");
    name.kind != NameKind::Person
        && governed
        && text.token(name.start).shape == Shape::Capitalised
        && (name.start..name.end).all(|t| known::is_common_word(text, t))
        && text.phrases_at(name.start).iter().all(|p| {
            !matches!(
                p.row.table,
                Table::OrganisationHeads
                    | Table::Organisations
                    | Table::Media
                    | Table::Places
                    | Table::PlaceHeads
            )
        })
}
