//! Feasts by their names: "Noël", "Pâques 2022", "14-Juillet", "lundi de Pentecôte".

use super::Found;
use super::calendar::{pick_behind, year_behind};
use super::words::word;
use crate::annotation::{Base, Pick};
use crate::language::Text;

/// A feast, fixed or counted from Easter.
pub fn feast(text: &Text, at: usize) -> Option<Found> {
    let (end, value) = word(text, at, "feast")?;
    // Feasts are written with a capital somewhere: "rameaux" are branches, "ascension" is a climb.
    // "saint-sylvestre" can be nothing else.
    if !(at..end).any(|t| text.token(t).is_upper()) && end == at + 1 && !text.word(at).contains('-') {
        return None;
    }
    let island = matches!(super::words::before(text, at), "île" | "l'île");
    let person = at > 0 && text.tag(at - 1) == crate::language::tagging::Tag::Name && !text.token(at).first;
    if island || person {
        return None;
    }
    if let Some((end, year)) = year_behind(text, end) {
        return Some(Found::point(at, end, Base::Feast(Some(year), value), Pick::This, "time.feast"));
    }
    let (end, pick) = pick_behind(text, end);
    Some(Found::point(at, end, Base::Feast(None, value), pick, "time.feast"))
}
