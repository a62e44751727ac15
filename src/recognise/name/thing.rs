//! Names that are those of a thing: a ship, a probe, a storm, a film, a competition. They look like a person's or a place's.

use super::candidate::Candidate;
use crate::annotation::NameKind;
use crate::document::{FnvSet, Shape, WordId};
use crate::language::tables::Table;
use crate::language::{Category, Text, noun_class, noun_group};

/// Takes away what names a thing, and the same word wherever else the article has it alone.
pub fn drop(text: &Text, candidates: &mut Vec<Candidate>) {
    let mut shown = FnvSet::<WordId>::default();
    candidates.retain(|c| {
        let named = is_named(text, c);
        if named && c.end == c.start + 1 {
            shown.insert(text.token(c.start).word);
        }
        !named && !has_article(text, c) && !is_event(text, c) && !is_league(text, c)
    });
    if !shown.is_empty() {
        let lone = |c: &Candidate| c.end == c.start + 1 && shown.contains(&text.token(c.start).word);
        candidates.retain(|c| !lone(c) || is_placed(text, c.start));
    }
}

/// "la sonde Borvik", "le télescope spatial Nora Vasseur", "le film « Tarmel »": the noun before says of what kind it is.
fn is_named(text: &Text, name: &Candidate) -> bool {
    let from = text.sentence(name.start).start;
    let mut at = name.start;
    if at > from && matches!(text.surface(at - 1), "«" | "\"" | "“") {
        at -= 1;
    }
    let mut adjectives = 0;
    while at > from && adjectives < 3 {
        at -= 1;
        if noun_class::is(text, at, "thing")
            || name.kind != NameKind::Place && noun_class::is(text, at, "contest")
        {
            return true;
        }
        if text.token(at).is_upper() {
            return false;
        }
        if text.analysis(at, Category::Adjective).is_none() && !noun_group::is_of_place(text, at) {
            return false;
        }
        adjectives += 1;
    }
    false
}

/// "le Borvik", "la Nora Vasseur", "des Nora Vasseur": whom one names bears no article in French; a ship or a race does.
fn has_article(text: &Text, name: &Candidate) -> bool {
    if name.kind != NameKind::Person || name.start == 0 {
        return false;
    }
    let whole = name.end > name.start + 1;
    match text.word(name.start - 1) {
        "le" | "la" | "l'" | "du" | "au" | "ce" | "cet" | "cette" | "un" | "une" => {
            whole || !text.token(name.start - 1).first
        }
        "les" | "des" | "aux" | "ces" => whole && !text.token(name.start - 1).first,
        _ => false,
    }
}

/// "Borvik Awards", "Nora Vasseur Cup": capitals that end with an event's word name it whole.
fn is_event(text: &Text, name: &Candidate) -> bool {
    if name.kind == NameKind::Place {
        return false;
    }
    let limit = text.sentence(name.start).end.min(name.end + 3);
    let mut end = name.end;
    while end < limit && text.token(end).shape == Shape::Capitalised && text.token(end).spaced {
        end += 1;
    }
    let known = text
        .phrases_at(name.start)
        .iter()
        .any(|p| p.end == name.end && matches!(p.row.table, Table::Organisations | Table::Media));
    let from = if known { name.end } else { name.start };
    (from..end).any(|t| text.token(t).shape == Shape::Capitalised && noun_class::is(text, t, "event"))
}

/// "Ligue des champions": a competition that is called like a body.
fn is_league(text: &Text, name: &Candidate) -> bool {
    text.phrase(name.start, Table::OrganisationHeads).is_some_and(|p| p.row.cell(1) == "none")
}

/// Whether the preposition before says that a place is meant.
fn is_placed(text: &Text, at: usize) -> bool {
    at > 0 && matches!(text.word(at - 1), "à" | "en" | "vers" | "dans" | "depuis")
}
