//! A surname that the article has introduced stands alone afterwards: "Nora Vidal … Vidal".

use super::candidate::Candidate;
use crate::annotation::{Certainty, NameKind};
use crate::document::WordId;
use crate::language::Text;
use crate::language::tables::Table;
use std::collections::HashSet;

/// Adds the lone surnames of the people in `settled`, and takes them over from weaker readings.
pub fn complete(text: &Text, settled: &mut Vec<Candidate>) {
    let surnames: HashSet<WordId> = settled
        .iter()
        .filter(|c| c.kind == NameKind::Person && c.end > c.start + 1)
        .map(|c| text.token(c.end - 1).word)
        .collect();
    let mut taken = vec![false; text.len()];
    settled.retain(|c| {
        let weak = c.end == c.start + 1 && c.kind != NameKind::Person && c.certainty == Certainty::Inferred;
        let keep = !(weak && surnames.contains(&text.token(c.start).word));
        if keep {
            taken[c.start..c.end].fill(true);
        }
        keep
    });
    for (at, taken) in taken.iter().enumerate() {
        let token = text.token(at);
        if !taken && token.is_upper() && surnames.contains(&token.word) && !is_place(text, at) {
            settled.push(Candidate {
                certainty: Certainty::Stated,
                ..Candidate::guess(at, at + 1, NameKind::Person, "name.surname")
            });
        }
    }
    settled.sort_by_key(|c| c.start);
    short_bodies(text, settled);
    same_places(text, settled);
}

/// A name that the article shows to be a place is one wherever else it stands alone.
fn same_places(text: &Text, settled: &mut Vec<Candidate>) {
    let places: HashSet<WordId> = settled
        .iter()
        .filter(|c| c.kind == NameKind::Place && c.end == c.start + 1 && text.analyses(c.start).is_empty())
        .map(|c| text.token(c.start).word)
        .collect();
    let mut taken = vec![false; text.len()];
    settled.iter().for_each(|c| taken[c.start..c.end].fill(true));
    for (at, taken) in taken.iter().enumerate() {
        let token = text.token(at);
        if !taken && token.is_upper() && places.contains(&token.word) {
            settled.push(Candidate::guess(at, at + 1, NameKind::Place, "name.same-place"));
        }
    }
    settled.sort_by_key(|c| c.start);
}

/// "Brivol Tarnac … Brivol": the first word of a body's name stands for it where no word of French is meant.
fn short_bodies(text: &Text, settled: &mut Vec<Candidate>) {
    let first_words: HashSet<WordId> = settled
        .iter()
        .filter(|c| c.kind == NameKind::Organisation && c.end > c.start + 1)
        .filter_map(|c| (c.start..c.end - 1).find(|t| text.token(*t).is_upper()))
        .filter(|t| text.analyses(*t).is_empty())
        .map(|t| text.token(t).word)
        .collect();
    let mut taken = vec![false; text.len()];
    settled.iter().for_each(|c| taken[c.start..c.end].fill(true));
    for (at, taken) in taken.iter().enumerate() {
        let token = text.token(at);
        if !taken && token.is_upper() && first_words.contains(&token.word) {
            settled.push(Candidate::guess(at, at + 1, NameKind::Organisation, "name.short-body"));
        }
    }
    settled.sort_by_key(|c| c.start);
}

fn is_place(text: &Text, at: usize) -> bool {
    text.phrases_at(at).iter().any(|p| p.end == at + 1 && matches!(p.row.table, Table::Countries))
}
