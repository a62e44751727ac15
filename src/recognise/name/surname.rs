//! What an article has introduced stands alone afterwards: a surname ("Nora Vidal … Vidal"), the first word of a body's name
//! ("Brivol Tarnac … Brivol"), a name that it shows to be a place.

use super::candidate::Candidate;
use super::person;
use crate::annotation::{Certainty, NameKind};
use crate::document::{FnvSet, WordId};
use crate::language::tables::Table;
use crate::language::{Category, Text};
use crate::sort;

/// Adds what stands alone, and takes surnames over from weaker readings.
pub fn complete(text: &Text, settled: &mut Vec<Candidate>) {
    let surnames = words(settled, |c| {
        let full = c.kind == NameKind::Person && c.end > c.start + 1 && !is_grammar(text, c.end - 1);
        full.then(|| text.token(c.end - 1).word)
    });
    settled.retain(|c| {
        let weak = c.end == c.start + 1 && c.kind != NameKind::Person && c.certainty == Certainty::Inferred;
        !(weak && surnames.contains(&text.token(c.start).word))
    });
    everywhere(text, settled, &surnames, |at| {
        let surname = Candidate::guess(at, at + 1, NameKind::Person, "name.surname");
        (!is_country(text, at)).then_some(Candidate { certainty: Certainty::Stated, ..surname })
    });

    // What the article spells out in brackets is that body throughout.
    let acronyms = words(settled, |c| {
        let spelt = c.rule == "name.acronym" && c.certainty == Certainty::Stated;
        spelt.then(|| text.token(c.start).word)
    });
    settled.retain(|c| {
        let weak = c.end == c.start + 1 && c.certainty == Certainty::Inferred;
        !(weak && c.kind != NameKind::Organisation && acronyms.contains(&text.token(c.start).word))
    });
    everywhere(text, settled, &acronyms, |at| {
        Some(Candidate::guess(at, at + 1, NameKind::Organisation, "name.acronym"))
    });

    let bodies = words(settled, |c| {
        let long = c.kind == NameKind::Organisation && c.end > c.start + 1;
        let said = matches!(c.rule, "name.introduced" | "name.apposition");
        let last = if said { c.end } else { c.end - 1 };
        let first = (c.start..last).find(|t| text.token(*t).is_upper()).filter(|_| long || said)?;
        // Where a word of French begins the name, it alone may mean anything.
        text.analyses(first).is_empty().then(|| text.token(first).word)
    });
    // What a sentence calls a body outweighs the model's guess at the same word elsewhere.
    let introduced = words(settled, |c| {
        (c.rule == "name.introduced").then(|| text.token(c.start).word).filter(|w| bodies.contains(w))
    });
    let guessed =
        |c: &Candidate| c.end == c.start + 1 && c.rule == "name.learned" && !is_placed(text, c.start);
    for c in settled.iter_mut().filter(|c| guessed(c) && introduced.contains(&text.token(c.start).word)) {
        *c = Candidate::guess(c.start, c.end, NameKind::Organisation, "name.short-body");
    }
    everywhere(text, settled, &bodies, |at| {
        Some(Candidate::guess(at, at + 1, NameKind::Organisation, "name.short-body"))
    });

    let places = words(settled, |c| {
        let lone = c.kind == NameKind::Place && c.end == c.start + 1 && text.analyses(c.start).is_empty();
        // One guess of the model must not speak for every occurrence.
        let shown = c.rule != "name.learned" || is_placed(text, c.start);
        (lone && shown).then(|| text.token(c.start).word)
    });
    everywhere(text, settled, &places, |at| {
        Some(Candidate::guess(at, at + 1, NameKind::Place, "name.same-place"))
    });
}

fn words(settled: &[Candidate], word: impl Fn(&Candidate) -> Option<WordId>) -> FnvSet<WordId> {
    settled.iter().filter_map(word).collect()
}

/// Adds a name wherever one of the words stands with a capital and no name covers it.
fn everywhere(
    text: &Text,
    settled: &mut Vec<Candidate>,
    words: &FnvSet<WordId>,
    name: impl Fn(usize) -> Option<Candidate>,
) {
    if words.is_empty() {
        return;
    }
    let mut taken = vec![false; text.len()];
    settled.iter().for_each(|c| taken[c.start..c.end].fill(true));
    let free = (0..text.len()).filter(|at| !taken[*at] && words.contains(&text.token(*at).word));
    let named = free.filter(|at| text.token(*at).is_upper() || person::is_glued(text, *at));
    settled.extend(named.filter_map(name));
    sort::by_number(settled, |c| c.start);
}

/// Whether the preposition before says that a place is meant.
fn is_placed(text: &Text, at: usize) -> bool {
    at > 0 && matches!(text.word(at - 1), "à" | "en" | "vers" | "dans" | "depuis")
}

/// "La", "Des" stand before anything.
fn is_grammar(text: &Text, at: usize) -> bool {
    text.analyses(at).iter().any(|a| {
        matches!(
            a.category,
            Category::Determiner | Category::Preposition | Category::Pronoun | Category::Conjunction
        )
    })
}

fn is_country(text: &Text, at: usize) -> bool {
    text.phrases_at(at).iter().any(|p| p.end == at + 1 && p.row.table == Table::Countries)
}
