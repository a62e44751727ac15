//! Organisations by their capitals: "la CGTM", "l'Organisation … (OTSM)".

use super::candidate::Candidate;
use crate::annotation::{Certainty, NameKind};
use crate::document::{FnvSet, Shape, WordId};
use crate::language::Text;
use crate::language::push_key;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{gazetteer, noun_group, words};

/// Proposes acronyms.
pub fn propose(text: &Text, candidates: &mut Vec<Candidate>) {
    let mut body_ends = vec![false; text.len() + 1];
    let bodies =
        candidates.iter().filter(|c| c.kind == NameKind::Organisation && c.certainty == Certainty::Stated);
    bodies.for_each(|c| body_ends[c.end] = true);
    let explained = (2..text.len()).filter(|at| is_bracketed(text, *at) && !body_ends[at - 1]);
    let things: FnvSet<WordId> =
        explained.filter(|at| explains_thing(text, *at)).map(|at| text.token(at).word).collect();
    for at in 0..text.len() {
        let behind_body = at > 1 && body_ends[at - 1];
        let spelt = if at > 1 { spelt_out(text, at) } else { None };
        if things.contains(&text.token(at).word) {
            continue;
        }
        let stated = |start, end| Candidate::new(start, end, NameKind::Organisation, "name.acronym");
        if behind_body && (spelt.is_some() || is_foreign_acronym(text, at)) {
            candidates.push(stated(at, at + 1));
        } else if let Some(start) = spelt.filter(|start| is_long_form(text, *start, at)) {
            candidates.extend([stated(start, at - 1), stated(at, at + 1)]);
        } else if let Some(end) = club(text, at) {
            candidates.push(Candidate::new(at, end, NameKind::Organisation, "name.club"));
        } else if is_section(text, at) {
            candidates.push(Candidate::new(at, at + 1, NameKind::Organisation, "name.section"));
        } else if is_acronym(text, at) {
            candidates.push(Candidate::guess(at, at + 1, NameKind::Organisation, "name.acronym"));
        }
    }
}

/// Capitals alone in brackets.
fn is_bracketed(text: &Text, at: usize) -> bool {
    text.surface(at - 1) == "(" && text.surface(at + 1) == ")" && text.token(at).shape == Shape::Capitals
}

/// "le brevet d'étude du littoral (BEL)": the head of the words that the capitals in brackets stand for names no body.
fn explains_thing(text: &Text, at: usize) -> bool {
    let end = at - 1;
    let from = text.sentence(at).start.max(end.saturating_sub(12));
    let is_thing = |t: usize| {
        text.token(t).shape == Shape::Lower
            && matches!(text.tag(t), Tag::Noun | Tag::Adjective)
            && !text.begins(t, Table::OrganisationHeads)
    };
    if let Some(start) = spelt_out(text, at) {
        return is_thing(start);
    }
    let opens = |t: &usize| *t > from && text.tag(t - 1) == Tag::Determiner && text.tag(*t) == Tag::Noun;
    // "séries mondiales 2016 (SMV)": the year may stand behind.
    let stop = end - usize::from(end > from + 2 && text.token(end - 1).shape == Shape::Number);
    let head = (from..stop).find(|t| opens(t) && noun_group::extend(text, t + 1, stop) == stop);
    // "le rapport de la fédération internationale (VIF)": the capitals may be those of a body inside.
    head.is_some_and(|head| {
        (head..end).all(|t| !text.token(t).is_upper() && !text.begins(t, Table::OrganisationHeads))
    })
}

/// "la Fédération norvégienne de voile (FNVoile)": the first of the words whose initials the capitals in brackets are.
fn spelt_out(text: &Text, at: usize) -> Option<usize> {
    if text.surface(at - 1) != "(" || text.surface(at + 1) != ")" {
        return None;
    }
    let from = text.sentence(at).start.max(at.saturating_sub(14));
    let mut word = at - 1;
    for letter in text.surface(at).chars().rev().filter(|c| c.is_uppercase()) {
        let letter = first_letter(letter.encode_utf8(&mut [0; 4]));
        let same = |t: &usize| first_letter(text.word(*t)) == letter;
        // Articles and prepositions may be passed over, and one word more.
        word = (from..word).rev().take(4).find(same)?;
    }
    (text.surface(at).chars().filter(|c| c.is_uppercase()).count() > 1).then_some(word)
}

/// "les Gardiens de la côte (GDC)": words that begin with a capital in the middle of a sentence are a body's, where what
/// they name is no treaty, tax or illness.
fn is_long_form(text: &Text, start: usize, at: usize) -> bool {
    let token = text.token(start);
    token.shape == Shape::Capitalised
        && !token.first
        && text.surface(at).chars().count() >= 3
        && text.token(at).shape == Shape::Capitals
        && start + 2 < at
        && !words::is(text.word(start), "instrument")
        && text.phrase(at, Table::CommonAcronyms).is_none()
        && text
            .phrases_at(start)
            .iter()
            .all(|p| p.row.table != Table::Places && p.row.table != Table::Countries)
        && (start..at - 1).all(|t| text.token(t).shape != Shape::Mark && !matches!(text.tag(t), Tag::Finite))
}

/// "la Fédération internationale de voile (IVF)": capitals in brackets directly behind a body are its acronym, if in another
/// language, unless they stand for a land.
fn is_foreign_acronym(text: &Text, at: usize) -> bool {
    let letters = text.surface(at);
    text.surface(at - 1) == "("
        && text.surface(at + 1) == ")"
        && text.token(at).shape == Shape::Capitals
        && (2..=6).contains(&letters.chars().count())
        && letters.chars().all(char::is_alphabetic)
        && !letters.chars().all(|c| "IVXLC".contains(c))
        && text.phrases_at(at).iter().all(|p| p.row.table != Table::Countries)
        && text.token(at - 2).shape != Shape::Capitals
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
        || !words::is(text.surface(at), "club")
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
