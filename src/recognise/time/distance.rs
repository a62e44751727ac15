//! A distance from another time: "il y a trois jours", "dans deux semaines", "deux jours plus tôt", "un an après".

use super::Found;
use super::duration::{Length, length, many};
use super::words::is;
use crate::annotation::{Base, Pick, TimeClass, TimeUnit};
use crate::language::Text;
use crate::language::age::is_age;

/// A time so far from another.
pub fn distance(text: &Text, at: usize) -> Option<Found> {
    ago(text, at).or_else(|| ahead(text, at)).or_else(|| earlier_or_later(text, at))
}

/// "il y a dix ans", "il y a quelques années", "voilà deux mois", "voici".
fn ago(text: &Text, at: usize) -> Option<Found> {
    let mut cursor = match (text.word(at), text.word(at + 1), text.word(at + 2)) {
        ("il", "y", "a") => at + 3,
        ("voilà" | "voici", _, _) => at + 1,
        _ => return None,
    };
    cursor += usize::from(text.word(cursor) == "déjà");
    cursor = exactly(text, cursor);
    cursor += 2 * usize::from(is(text, cursor, &["de"]) && is(text, cursor + 1, &["cela", "ça"]));
    cursor += 2 * usize::from(is(text, cursor, &["à"]) && is(text, cursor + 1, &["peine"]));
    let mut length = length(text, cursor)?;
    length.end = exactly(text, length.end);
    // "il y a deux heures de route" and "il y a une minute de silence" count what follows.
    let counts = is(text, length.end, &["de", "d'"]);
    (!counts).then(|| shift(at, &length, -1))
}

/// The token after "tout juste", "exactement", "seulement", "jour pour jour", which leave a length what it is.
fn exactly(text: &Text, at: usize) -> usize {
    match (text.word(at), text.word(at + 1), text.word(at + 2)) {
        ("jour", "pour", "jour") => at + 3,
        ("tout", "juste", _) => at + 2,
        ("juste" | "exactement" | "seulement" | "précisément", _, _) => at + 1,
        _ => at,
    }
}

/// "dans trois jours", "d'ici deux ans", "sous huit jours".
fn ahead(text: &Text, at: usize) -> Option<Found> {
    let cursor = match (text.word(at), text.word(at + 1), text.word(at + 2)) {
        ("d'", "ici", "à") => at + 3,
        ("d'", "ici", _) => at + 2,
        ("dans" | "sous", _, _) => at + 1,
        _ => return None,
    };
    let length = length(text, cursor)?;
    if length.plain_one && length.unit == TimeUnit::Day && is(text, length.end, &["de", "d'"]) {
        return None;
    }
    let counts = is(text, length.end, &["de", "d'"]);
    (!counts).then(|| shift(at, &length, 1))
}

/// The article's date, so many units on or back; vague where the number is.
fn shift(at: usize, length: &Length, sign: i32) -> Found {
    let modifier = length.modifier;
    let Some(count) = length.count else {
        let value = if sign < 0 { "PAST_REF" } else { "FUTURE_REF" };
        return Found::known(at, length.end, TimeClass::Date, value, "time.ago");
    };
    let base = match length.unit {
        TimeUnit::Decade => Base::Shift(sign * count.saturating_mul(10), TimeUnit::Year),
        TimeUnit::Century => Base::Shift(sign * count.saturating_mul(100), TimeUnit::Year),
        TimeUnit::Millennium => Base::Shift(sign * count.saturating_mul(1000), TimeUnit::Year),
        unit => Base::Shift(sign * count, unit),
    };
    Found::point(at, length.end, base, Pick::This, "time.ago").modified(modifier)
}

/// "deux jours plus tôt", "un an plus tard" from the day last spoken of; "deux jours après" is the distance alone.
fn earlier_or_later(text: &Text, at: usize) -> Option<Found> {
    let length = length(text, at).or_else(|| many(text, at))?;
    let end = exactly(text, length.end);
    let (sign, skip) = match (text.word(end), text.word(end + 1)) {
        ("plus", "tôt") => (-1, 2),
        ("plus", "tard") => (1, 2),
        ("auparavant", _) => (-1, 1),
        // "un marin de 61 ans après le bal": an age.
        ("après" | "avant", _) if is_age(text, length.number_at, length.unit_at) => return None,
        ("après" | "avant", _) => {
            let value = length.value();
            let found = Found::known(at, end + 1, TimeClass::Duration, value, "time.distance");
            return Some(found.modified(length.modifier));
        }
        _ => return None,
    };
    let Some(count) = length.count else {
        let value = if sign < 0 { "PAST_REF" } else { "FUTURE_REF" };
        return Some(Found::known(at, end + skip, TimeClass::Date, value, "time.distance"));
    };
    if length.unit < TimeUnit::Day {
        let value = length.value();
        return Some(
            Found::known(at, end + skip, TimeClass::Duration, value, "time.distance")
                .modified(length.modifier),
        );
    }
    let (count, unit) = match length.unit {
        TimeUnit::Decade => (count.saturating_mul(10), TimeUnit::Year),
        TimeUnit::Century => (count.saturating_mul(100), TimeUnit::Year),
        TimeUnit::Millennium => (count.saturating_mul(1000), TimeUnit::Year),
        unit => (count, unit),
    };
    let found = Found::point(at, end + skip, Base::Shift(sign * count, unit), Pick::Then, "time.distance");
    Some(found.modified(length.modifier))
}
