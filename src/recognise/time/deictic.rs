//! What points from the article's date: "hier", "mois dernier", "ce mois-ci", "cette année", "ces dernières semaines".

use super::Found;
use super::words::{before, is, unit, word};
use crate::annotation::{Base, Moment, Pick, TimeClass, TimeUnit, TimeValue};
use crate::document::Shape;
use crate::language::Text;
use crate::language::numerals::numeral;

/// A point seen from the article's date.
pub fn deictic(text: &Text, at: usize) -> Option<Found> {
    day(text, at)
        .or_else(|| this(text, at))
        .or_else(|| last_or_next(text, at))
        .or_else(|| last_or_next_before(text, at))
        .or_else(|| plain_unit(text, at))
}

/// "hier", "demain"; "aujourd'hui" where it does not mean these days.
fn day(text: &Text, at: usize) -> Option<Found> {
    let (end, value) = word(text, at, "day")?;
    let count: i32 = value.parse().ok()?;
    let hollow = count == 0
        && (is(text, at.wrapping_sub(1), &["encore", "mais", "monde"])
            || is(text, at.wrapping_sub(1), &["d'"])
                && is(text, at.wrapping_sub(2), &["monde", "société", "france"])
            || is(text, at.wrapping_sub(1), &["jusqu'à"])
            || is(text, end, &["encore"]));
    if hollow {
        return Some(Found::known(at, end, TimeClass::Date, "PRESENT_REF", "time.day"));
    }
    // "hier, mardi 3 mai", "demain 4 mai": the date says it all.
    let behind = end + usize::from(is(text, end, &[","]));
    if let Some(date) =
        super::calendar::date(text, behind).filter(|d| d.rule == "time.date" || d.rule == "time.weekday")
    {
        let apposed = behind == end || !is(text, date.end, &["et"]);
        if apposed {
            return Some(Found { start: at, ..date });
        }
    }
    Some(Found::point(at, end, Base::Shift(count, TimeUnit::Day), Pick::This, "time.day"))
}

/// "ce mois-ci", "cette année", "cet été", "ce soir", "ce week-end", "ces dernières semaines".
fn this(text: &Text, at: usize) -> Option<Found> {
    if !is(text, at, &["ce", "cet", "cette", "ces"]) {
        return None;
    }
    let plural = text.word(at) == "ces";
    let rest = at + 1;
    if plural {
        let inner = last_or_next_before(text, rest)?;
        return Some(Found { start: at, ..inner });
    }
    if let Some((end, code)) = word(text, rest, "season") {
        let end = end + usize::from(is(text, end, &["-ci"]));
        return Some(Found::point(at, end, Base::Part(None, code), Pick::This, "time.season"));
    }
    if let Some((end, code)) = word(text, rest, "daypart").filter(|_| text.word(rest) != "journée") {
        if is(text, end, &["-là"]) {
            return then(at, end + 1, code);
        }
        let mut found = Found::point(at, end, Base::Shift(0, TimeUnit::Day), Pick::This, "time.daypart");
        set_clock(&mut found, format!("T{code}"));
        return Some(found);
    }
    if text.word(rest) == "midi" {
        let mut found = Found::point(at, rest + 1, Base::Shift(0, TimeUnit::Day), Pick::This, "time.clock");
        set_clock(&mut found, "T12:00".into());
        return Some(found);
    }
    if text.word(rest) == "date"
        && is(text, at.wrapping_sub(1), &["à", "avant", "après", "depuis", "jusqu'à"])
    {
        return Some(Found::point(at, rest + 1, Base::Shift(0, TimeUnit::Day), Pick::Then, "time.same"));
    }
    // "ce mois de mars 2031": the month is named.
    if text.word(rest) == "mois"
        && is(text, rest + 1, &["de", "d'"])
        && let Some(month) = super::calendar::date(text, rest)
    {
        return Some(Found { start: at, ..month });
    }
    let (end, unit) = unit(text, rest)?;
    if unit < TimeUnit::Day {
        return None;
    }
    if is(text, end, &["-là"]) {
        return Some(Found::point(at, end + 1, Base::Shift(0, unit), Pick::Then, "time.same"));
    }
    if let Some(year) = super::year::four_digits(text, end).filter(|_| unit == TimeUnit::Year) {
        return Some(Found::known(at, end + 1, TimeClass::Date, format!("{year:04}"), "time.year"));
    }
    let here = is(text, end, &["-ci"]);
    // "cette journée de mobilisation" and "ce jour" speak of the day in hand.
    let pick = if matches!(text.word(rest), "journée" | "nuit") { Pick::Then } else { Pick::This };
    Some(Found::point(at, end + usize::from(here), Base::Shift(0, unit), pick, "time.this"))
}

fn then(start: usize, end: usize, code: &str) -> Option<Found> {
    let mut found = Found::point(start, end, Base::Shift(0, TimeUnit::Day), Pick::Then, "time.same");
    set_clock(&mut found, format!("T{code}"));
    Some(found)
}

/// Puts a part of the day or an hour on a point.
pub fn set_clock(found: &mut Found, clock: String) {
    if let TimeValue::Point(Moment { clock: slot, .. }) = &mut found.time.value {
        *slot = Some(clock);
        found.time.class = TimeClass::Clock;
    }
}

/// "mois dernier", "semaine prochaine", "été dernier", "semaines à venir", "an passé".
fn last_or_next(text: &Text, at: usize) -> Option<Found> {
    if let Some((end, code)) = word(text, at, "season") {
        let (end, pick) = super::calendar::pick_behind(text, end);
        return match pick {
            Pick::Tense => None,
            _ => Some(Found::point(at, end, Base::Part(None, code), pick, "time.season")),
        };
    }
    // "la nuit dernière" began on the day before, "la nuit prochaine" begins today.
    if let Some((end, code)) = word(text, at, "daypart")
        .filter(|(end, c)| *c == "NI" && is(text, *end, &["dernière", "précédente", "prochaine"]))
    {
        let pick = if is(text, end, &["précédente"]) { Pick::Then } else { Pick::This };
        let days = if is(text, end, &["prochaine"]) { 0 } else { -1 };
        let mut found = Found::point(at, end + 1, Base::Shift(days, TimeUnit::Day), pick, "time.daypart");
        set_clock(&mut found, format!("T{code}"));
        return Some(found);
    }
    let (end, unit) = unit(text, at)?;
    if is(text, end, &["qui"])
        && is(text, end + 1, &["vient", "viennent"])
        && !is(text, end + 2, &["de", "d'"])
    {
        if is(text, end + 1, &["viennent"]) {
            return Some(Found::known(at, end + 2, TimeClass::Date, "FUTURE_REF", "time.vague"));
        }
        return Some(Found::point(at, end + 2, Base::Shift(1, unit), Pick::This, "time.last"));
    }
    if let Some((end, value)) = around(text, end).filter(|_| is_plural(text, at)) {
        return Some(Found::known(at, end, TimeClass::Date, value, "time.then"));
    }
    let count: i32 = match text.word(end) {
        "dernier" | "dernière" => -1,
        // "l'année passée", not "l'année passée à attendre".
        "passé" | "passée" if !is(text, end + 1, &["à", "en", "dans", "au"]) => -1,
        "précédent" | "précédente" => -2,
        "prochain" | "prochaine" => 1,
        "suivant" | "suivante" => 2,
        "derniers" | "dernières" | "écoulés" | "écoulées" | "passés" | "passées" => {
            return is_plural(text, at)
                .then(|| Found::known(at, end + 1, TimeClass::Date, "PAST_REF", "time.vague"));
        }
        "prochains" | "prochaines" => {
            return Some(Found::known(at, end + 1, TimeClass::Date, "FUTURE_REF", "time.vague"));
        }
        "à" if text.word(end + 1) == "venir" && numeral(text, at.wrapping_sub(1)).is_none() => {
            return Some(Found::known(at, end + 2, TimeClass::Date, "FUTURE_REF", "time.vague"));
        }
        "en" if text.word(end + 1) == "cours" => {
            return Some(Found::point(at, end + 2, Base::Shift(0, unit), Pick::This, "time.this"));
        }
        _ => return None,
    };
    if unit < TimeUnit::Day {
        return None;
    }
    if count.abs() == 2 {
        let base = Base::Shift(count.signum(), unit);
        return Some(Found::point(at, end + 1, base, Pick::Then, "time.then"));
    }
    Some(Found::point(at, end + 1, Base::Shift(count, unit), Pick::This, "time.last"))
}

/// Whether a definite plural stands before a unit.
fn is_plural(text: &Text, at: usize) -> bool {
    matches!(before(text, at), "les" | "des" | "ces" | "aux")
}

/// "[jours] suivants", "[années] précédentes", "[heures] qui ont suivi": the token behind, and whether it is before or after.
fn around(text: &Text, at: usize) -> Option<(usize, &'static str)> {
    let (end, verb) = match (text.word(at), text.word(at + 1)) {
        ("qui", "ont") => (at + 3, text.word(at + 2)),
        ("qui", verb) => (at + 2, verb),
        (adjective, _) => (at + 1, adjective),
    };
    // "les jours qui ont suivi le vote" count from what the reader knows.
    let relative = end > at + 1;
    let ends = !relative || end >= text.len() || text.token(end).shape == Shape::Mark;
    match verb {
        "suivants" | "suivantes" if !relative => Some((end, "FUTURE_REF")),
        "suivi" | "suivent" | "suivirent" | "suivaient" | "suivront" if relative && ends => {
            Some((end, "FUTURE_REF"))
        }
        "précédents" | "précédentes" | "antérieurs" | "antérieures" if !relative => {
            Some((end, "PAST_REF"))
        }
        "précédé" | "précèdent" | "précédèrent" | "précédaient" if relative && ends => {
            Some((end, "PAST_REF"))
        }
        _ => None,
    }
}

/// "dernière décennie", "dernier mois": the one before, where nothing says of what it is the last.
fn last_before(text: &Text, at: usize) -> Option<Found> {
    let (end, unit) = unit(text, at + 1)?;
    let whole = matches!(unit, TimeUnit::Week | TimeUnit::Month | TimeUnit::Year) || unit >= TimeUnit::Decade;
    let determined = matches!(before(text, at), "le" | "la" | "du" | "au" | "cette" | "ce");
    let free = !is(text, end, &["de", "d'", "du", "des", "où", "à", "avant", "pour", "en"]);
    (whole && determined && free && text.word(at + 1) != "an")
        .then(|| Found::point(at, end, Base::Shift(-1, unit), Pick::This, "time.last"))
}

/// "dernières semaines", "prochains 90 jours", "cinq prochaines années", "nouvelle année", "dernier trimestre".
fn last_or_next_before(text: &Text, at: usize) -> Option<Found> {
    let first = numeral(text, at);
    let cursor = first.as_ref().map_or(at, |n| n.end);
    let past = match text.word(cursor) {
        "derniers" | "dernières" => true,
        "prochains" | "prochaines" => false,
        "nouvelle" | "nouvel" if first.is_none() => {
            let (end, unit) = unit(text, cursor + 1).filter(|(_, u)| *u == TimeUnit::Year)?;
            return Some(Found::point(at, end, Base::Shift(0, unit), Pick::Next, "time.last"));
        }
        "dernier" | "dernière" if first.is_none() => return last_before(text, cursor),
        "prochain" | "prochaine" if first.is_none() => {
            let (end, unit) = unit(text, cursor + 1).filter(|(_, u)| *u >= TimeUnit::Day)?;
            return Some(Found::point(at, end, Base::Shift(1, unit), Pick::This, "time.last"));
        }
        _ => return None,
    };
    let second = numeral(text, cursor + 1).filter(|_| first.is_none());
    let unit_at = second.as_ref().map_or(cursor + 1, |n| n.end);
    let (end, unit) = unit(text, unit_at)?;
    if let Some(count) = first.or(second) {
        let value = unit.duration(&count.value.to_string());
        return Some(Found::known(at, end, TimeClass::Duration, value, "time.duration"));
    }
    // "les dernières journées" are a championship's.
    if text.word(unit_at) == "journées" {
        return None;
    }
    let value = if past { "PAST_REF" } else { "FUTURE_REF" };
    Some(Found::known(at, end, TimeClass::Date, value, "time.vague"))
}

/// "début du mois", "fin de l'année", "dans la semaine", "de l'année": the unit in hand behind words that place it.
fn plain_unit(text: &Text, at: usize) -> Option<Found> {
    let (end, unit) = unit(text, at).filter(|(_, u)| (TimeUnit::Week..=TimeUnit::Century).contains(u))?;
    let article = before(text, at);
    let part =
        at >= 3 && is(text, at - 3, PARTS) && is(text, at - 2, &["de"]) && matches!(article, "la" | "l'")
            || at >= 2 && is(text, at - 2, PARTS) && matches!(article, "du" | "de" | "d'");
    let within = at >= 2
        && is(text, at - 2, &["dans"])
        && is(text, at - 1, &["la", "l'"])
        && matches!(unit, TimeUnit::Week | TimeUnit::Year);
    let free = !is(text, end, &["de", "d'", "des", "du", "dernier", "dernière", "et", "où", "à"])
        || (part && is(text, end, &["de", "d'", "à"]) && unit != TimeUnit::Year);
    let numbered = crate::language::numerals::numeral(text, end).is_some();
    if !free || numbered || !(part || within) || matches!(text.word(at), "mois" | "an") && !part {
        return None;
    }
    Some(Found::point(at, end, Base::Shift(0, unit), Pick::This, "time.this"))
}

/// Words for a part of a period.
pub const PARTS: &[&str] = &["début", "fin", "milieu", "mi"];
