//! Organisations by their capitals: "la CGTM", "l'Organisation … (OTSM)".

use super::candidate::Candidate;
use crate::annotation::{Certainty, NameKind};
use crate::document::Shape;
use crate::language::Text;
use crate::language::gazetteer;
use crate::language::push_key;
use crate::language::tables::Table;
use crate::language::tagging::Tag;

/// Proposes acronyms.
pub fn propose(text: &Text, candidates: &mut Vec<Candidate>) {
    let mut body_ends = vec![false; text.len() + 1];
    let bodies =
        candidates.iter().filter(|c| c.kind == NameKind::Organisation && c.certainty == Certainty::Stated);
    bodies.for_each(|c| body_ends[c.end] = true);
    for at in 0..text.len() {
        if at > 1 && body_ends[at - 1] && is_bracketed(text, at) {
            candidates.push(Candidate::new(at, at + 1, NameKind::Organisation, "name.acronym"));
        } else if let Some(end) = club(text, at) {
            candidates.push(Candidate::new(at, end, NameKind::Organisation, "name.club"));
        } else if is_section(text, at) {
            candidates.push(Candidate::new(at, at + 1, NameKind::Organisation, "name.section"));
        } else if is_acronym(text, at) {
            candidates.push(Candidate::guess(at, at + 1, NameKind::Organisation, "name.acronym"));
        }
    }
}

/// "la Fédération norvégienne de voile (FNVoile)": the capitals in brackets are the initials of the words before.
fn is_bracketed(text: &Text, at: usize) -> bool {
    if text.surface(at - 1) != "(" || text.surface(at + 1) != ")" {
        return false;
    }
    let from = text.sentence(at).start.max(at.saturating_sub(14));
    let mut word = at - 1;
    for letter in text.surface(at).chars().rev().filter(|c| c.is_uppercase()) {
        let letter = first_letter(letter.encode_utf8(&mut [0; 4]));
        let same = |t: &usize| first_letter(text.word(*t)) == letter;
        // Articles and prepositions may be passed over, and one word more.
        let Some(found) = (from..word).rev().take(4).find(same) else { return false };
        word = found;
    }
    text.surface(at).chars().filter(|c| c.is_uppercase()).count() > 1
}

/// A word's first letter without case and accents.
fn first_letter(word: &str) -> Option<char> {
    let first = word.chars().next()?;
    let mut key = String::new();
    push_key(first.encode_utf8(&mut [0; 4]), false, &mut key);
    key.chars().next()
}

/// "HBC Borvik", "AS Tarmel": the letters of a club and its town, without a word between.
fn club(text: &Text, at: usize) -> Option<usize> {
    let letters = text.surface(at).chars().count();
    let next = at + 1;
    let opens =
        text.token(at).shape == Shape::Capitals && (2..=4).contains(&letters) && next < text.sentence(at).end;
    if !opens
        || !text.token(next).spaced
        || text.token(next).shape != Shape::Capitalised
        || super::known::is_common_word(text, at)
    {
        return None;
    }
    let town =
        text.phrases_at(next).iter().filter(|p| matches!(p.row.table, Table::Places)).map(|p| p.end).max();
    town.or_else(|| {
        matches!(text.word(next), "handball" | "football" | "rugby" | "basket" | "volley").then_some(next + 1)
    })
}

/// "CGTM-Énergie", "UFB-Cheminots": a body of our tables, a hyphen, its field.
fn is_section(text: &Text, at: usize) -> bool {
    let Some((body, field)) = text.surface(at).split_once('-') else { return false };
    let capitals = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    let row = || gazetteer::row(Table::Organisations, body);
    capitals(body)
        && field.chars().count() > 3
        && field.chars().next().is_some_and(char::is_uppercase)
        && row().is_some_and(|r| matches!(r.cell(2), "union" | "party" | "ngo"))
}

/// "FBVoile": two capitals or more, then a shortened word; "McBorv" and "LeBorv" are names of people.
fn is_mixed(letters: &str) -> bool {
    let capitals = letters.chars().take_while(|c| c.is_uppercase()).count();
    let rest = || letters.chars().skip(capitals);
    capitals >= 3 && rest().count() >= 2 && rest().all(char::is_lowercase)
}

/// Two to six capitals behind an article or in brackets; a line of capitals says nothing, and Roman numerals count.
fn is_acronym(text: &Text, at: usize) -> bool {
    let letters = text.surface(at);
    let token = text.token(at);
    if !(token.shape == Shape::Capitals || is_mixed(letters))
        || !(2..=6).contains(&letters.chars().count())
        || !letters.chars().all(char::is_alphabetic)
    {
        return false;
    }
    if letters.chars().all(|c| "IVXLC".contains(c)) || letters.contains('X') && letters.ends_with("XX") {
        return false;
    }
    if text.phrase(at, Table::CommonAcronyms).is_some() {
        return false;
    }
    let neighbour = |i: usize| {
        i < text.len() && text.token(i).shape == Shape::Capitals && text.surface(i).chars().count() > 1
    };
    if super::known::is_common_word(text, at) && text.token(at).first {
        return false;
    }
    if neighbour(at + 1) || at > 0 && neighbour(at - 1) {
        return false;
    }
    let before = at.checked_sub(1);
    if super::known::is_common_word(text, at) && letters.chars().count() < 4 {
        return false;
    }
    let opened = before
        .is_some_and(|b| matches!(text.tag(b), Tag::Determiner | Tag::Preposition) || text.word(b) == "(");
    opened && text.tag(at + 1) != Tag::Number
}
