//! Names that stand in the tables, where nothing speaks against them.

use super::candidate::Candidate;
use crate::annotation::NameKind;
use crate::document::Shape;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Phrase, Text};

/// Proposes every known name.
pub fn propose(text: &Text, candidates: &mut Vec<Candidate>) {
    for at in 0..text.len() {
        for phrase in text.phrases_at(at) {
            let (kind, rule) = match phrase.row.table {
                Table::Organisations => (NameKind::Organisation, "name.organisation"),
                Table::Media => (NameKind::Organisation, "name.medium"),
                Table::Countries | Table::Places => (NameKind::Place, "name.place"),
                Table::Persons => (NameKind::Person, "name.public-figure"),
                _ => continue,
            };
            if fits(text, phrase) {
                candidates.push(Candidate::new(phrase.start, phrase.end, kind, rule));
            }
        }
    }
}

fn fits(text: &Text, phrase: &Phrase) -> bool {
    let first = text.token(phrase.start);
    if !first.is_upper() {
        return first.shape == Shape::Number && phrase.end > phrase.start + 1;
    }
    if phrase.end > phrase.start + 1 {
        // "La Haye", "Le Monde": an article inside the name is written with a capital, or the name after it is.
        return (phrase.start + 1..phrase.end).any(|t| text.token(t).is_upper())
            || phrase.row.table == Table::Organisations;
    }
    let short = text.surface(phrase.start).chars().count() <= 3;
    if short
        && first.shape != Shape::Capitals
        && matches!(phrase.row.table, Table::Organisations | Table::Media)
    {
        return false;
    }
    if is_ambiguous(phrase) {
        return place_is_meant(text, phrase.start, phrase.end);
    }
    // At a sentence's start any word has a capital: a common word is then no evidence.
    !(first.first && first.shape == Shape::Capitalised && is_common_word(text, phrase.start))
}

fn is_ambiguous(phrase: &Phrase) -> bool {
    phrase.row.table == Table::Places && phrase.row.cell(4) == "yes"
}

/// Whether the word without its capital is a word of French.
pub fn is_common_word(text: &Text, at: usize) -> bool {
    text.analyses(at).iter().any(|a| a.category != crate::language::Category::ProperNoun)
}

/// Whether the words around say that a place is meant: "à Nice", "de Tours", "(Nord)".
fn place_is_meant(text: &Text, start: usize, end: usize) -> bool {
    if text.token(start).shape == Shape::Capitals && text.tag(start + 1) != Tag::Mark {
        return false;
    }
    let before = start.checked_sub(1).map_or("", |b| text.word(b));
    let next = text.tag(end);
    matches!(before, "à" | "en" | "vers")
        || (matches!(before, "de" | "d'") && next != Tag::Name)
        || (before == "(" && text.word(end) == ")")
}
