//! Times of day: "14h30", "9 h 11", "20 heures", "midi", "6 h 45 GMT", "dans la nuit".

use super::words::{Word, before, is, word};
use super::{Found, point};
use crate::annotation::{Base, Pick, TimeClass, TimeModifier, TimeUnit};
use crate::document::Shape;
use crate::language::Text;
use crate::language::numerals::numeral;
use crate::language::tables::Table;

/// A time of day that stands by itself; it belongs to the day last spoken of.
pub fn alone(text: &Text, at: usize) -> Option<Found> {
    let (start, modifier) = about(text, at);
    if let Some((end, value)) = clock(text, start, is_placed(text, at) || start > at) {
        let end = elsewhere(text, start, end);
        let mut found = of_the_day(at, end, value, "time.clock").modified(modifier);
        // "15 h mardi", "8 h 30 le 21 mai"; in "à 8 h 30, ce jeudi 21 mai" the day stands for itself and yet says which.
        let comma = is(text, end, &[","]) && is(text, end + 1, &["le", "ce"]);
        let behind = end + usize::from(comma);
        let behind = behind + usize::from(is(text, behind, &["le", "ce", "du"]));
        if let Some(day) = point::point(text, behind) {
            let mut day = point::with_clock(text, day);
            let clock = match &found.time.value {
                crate::annotation::TimeValue::Point(m) => m.clock.clone(),
                _ => None,
            };
            let (length, before_clock) = (day.end, day.time.class);
            if before_clock == TimeClass::Date
                && let Some(clock) = clock
                && is_plain_day(&day)
            {
                point::attach(&mut day, length, clock);
                found.time.value = day.time.value;
                found.end = if comma { found.end } else { length };
            }
        }
        return Some(found);
    }
    part_of_day(text, at)
}

/// "(9 h 10 en Suède)": in brackets the place says whose clock it is.
fn elsewhere(text: &Text, start: usize, end: usize) -> usize {
    let place = before(text, start) == "("
        && is(text, end, &["en", "à", "au", "aux"])
        && text.word(end + 2) == ")"
        && text.token(end + 1).is_upper();
    if place { end + 2 } else { end }
}

fn is_plain_day(found: &Found) -> bool {
    use crate::annotation::TimeValue;
    match &found.time.value {
        TimeValue::Known(value) => value.len() == 10,
        TimeValue::Point(m) => matches!(
            m.base,
            Base::Calendar { day: Some(_), .. } | Base::Weekday(_) | Base::Shift(_, TimeUnit::Day)
        ),
        TimeValue::Between(..) => false,
    }
}

/// "peu après minuit", "juste avant 8 h", "vers 20 h": what makes an hour rough.
pub fn about(text: &Text, at: usize) -> (usize, Option<TimeModifier>) {
    // "un peu après 8 heures"
    let at = at + usize::from(text.word(at) == "un" && text.word(at + 1) == "peu");
    if is(text, at, &["aux"]) && is(text, at + 1, &["alentours", "environs"]) && is(text, at + 2, &["de"]) {
        return (at + 3, Some(TimeModifier::Approx));
    }
    let little = is(text, at, &["peu", "juste"]);
    match (little, text.word(at + usize::from(little))) {
        (true, "après") => (at + 2, Some(TimeModifier::Approx)),
        (true, "avant") => (at + 2, Some(TimeModifier::Less)),
        _ => (at, None),
    }
}

/// Whether the word before makes an hour of a number of hours.
fn is_placed(text: &Text, at: usize) -> bool {
    match before(text, at) {
        "à" | "vers" | "dès" | "jusqu'à" | "avant" | "entre" | "(" | "," => true,
        // "après 20 h" tells when, "après 20 heures" how long.
        "après" | "depuis" => is(text, at + 1, &["h"]),
        // "il est 17 heures à Paris"
        "est" => is(text, at.wrapping_sub(2), &["il"]),
        // A capital often stands without its accent: "A 17 heures, …".
        "a" => text.token(at - 1).first,
        _ => false,
    }
}

fn of_the_day(start: usize, end: usize, clock: String, rule: &'static str) -> Found {
    let mut found = Found::point(start, end, Base::Shift(0, TimeUnit::Day), Pick::Then, rule);
    super::deictic::set_clock(&mut found, clock);
    found
}

/// An hour as `THH:MM`, with its zone. `placed`: what stands before makes an hour of "14 heures".
pub fn clock(text: &Text, at: usize, placed: bool) -> Option<(usize, String)> {
    if at >= text.len() {
        return None;
    }
    let (mut end, mut hour, minute) = noon(text, at).or_else(|| {
        // "2 heures du matin": the part of the day makes an hour of it.
        let behind = (at + 2..at + 4).any(|t| half_day(text, t).is_some());
        figures(text, at, placed, behind)
    })?;
    if let Some((after, afternoon)) = half_day(text, end) {
        hour += if afternoon && hour < 12 { 12 } else { 0 };
        end = after;
    }
    let mut value = format!("T{hour:02}:{minute:02}");
    if let Some((after, zone)) = zone(text, end) {
        value.push_str(&zone);
        end = after;
    }
    Some((end, value))
}

/// "du matin", "de l'après-midi", "du soir": the token behind, and whether the hours are those after noon.
fn half_day(text: &Text, at: usize) -> Option<(usize, bool)> {
    match (text.word(at), text.word(at + 1), text.word(at + 2)) {
        ("du", "matin", _) => Some((at + 2, false)),
        ("du", "soir", _) => Some((at + 2, true)),
        ("de", "l'", "après-midi") => Some((at + 3, true)),
        _ => None,
    }
}

/// "midi", "minuit", "midi et demi".
fn noon(text: &Text, at: usize) -> Option<(usize, u32, u32)> {
    let hour = match text.surface(at) {
        "midi" => 12,
        "minuit" => 0,
        _ => return None,
    };
    // "le Midi" is the South, "le midi" of a meal is no hour.
    if matches!(before(text, at), "du" | "le" | "mi") && hour == 12 {
        return None;
    }
    if is(text, at + 1, &["et"]) && is(text, at + 2, &["demi", "demie"]) {
        return Some((at + 3, hour, 30));
    }
    Some((at + 1, hour, 0))
}

/// "14h30", "9 h 11", "20 heures", "14:30", "18 heures 15". `halved`: "du matin" or its like stands behind.
fn figures(text: &Text, at: usize, placed: bool, halved: bool) -> Option<(usize, u32, u32)> {
    let placed = placed || halved;
    let in_digits = text.token(at).shape == Shape::Number;
    let glued = at > 0 && in_digits && !text.token(at).spaced;
    if glued && matches!(text.surface(at - 1), "." | "/" | ":" | "$" | "€") {
        return None;
    }
    // In "13h-15h" the dash joins hours.
    if glued
        && text.surface(at - 1) == "-"
        && !(at > 1 && (text.word(at - 2) == "h" || text.token(at - 2).shape == Shape::Number))
    {
        return None;
    }
    let (after, hour) = if in_digits {
        let surface = text.surface(at);
        (at + 1, if surface.len() <= 2 { surface.parse::<u32>().ok()? } else { return None })
    } else {
        let numeral = numeral(text, at).map(|n| (n.end, n.value.small()));
        let (end, value) = numeral.unwrap_or((at + 1, (text.word(at) == "une").then_some(1)));
        (end, value?)
    };
    if hour > 24 {
        return None;
    }
    let mark = text.word(after);
    let next_minute = |i: usize| minutes(text, i);
    match mark {
        ":" if in_digits && !text.token(after).spaced => {
            let (mut end, minute) = next_minute(after + 1).filter(|_| !text.token(after + 1).spaced)?;
            if text.surface(end) == ":" && !text.token(end).spaced {
                let (seconds, _) = next_minute(end + 1)?;
                end = seconds;
            }
            Some((end, hour, minute))
        }
        "h" | "heures" | "heure" | "hrs" => {
            if duration_before(text, at) && !halved {
                return None;
            }
            let minute = next_minute(after + 1);
            // "24 heures" lasts a day; "14 heures" is an hour only where something places it.
            let written_out = mark != "h";
            let hours_only = minute.is_none();
            let placed = placed || is(text, after + 1, &["précises", "pile"]);
            if written_out
                && hours_only
                && (!placed || hour == 0 || hour >= 24 || mark == "heure" && hour != 1)
            {
                return None;
            }
            if hours_only && !in_digits && !placed {
                return None;
            }
            let half = is(text, after + 1, &["et"]) && is(text, after + 2, &["demie", "demi"]);
            if half {
                return placed.then_some((after + 3, hour, 30));
            }
            let (end, minute) = minute.unwrap_or((after + 1, 0));
            let end = end + usize::from(is(text, end, &["min", "mn", "minutes"]) && minute > 0);
            // "6 h 12 min 8 s" is how long it took.
            if is(text, end + 1, &["s", "secondes", "seconde"]) || is(text, end + 2, &["secondes"]) {
                return None;
            }
            let end = end + usize::from(is(text, end, &["précises", "pile"]));
            (hour < 24 || minute == 0).then_some((end, hour, minute))
        }
        _ => None,
    }
}

/// Two digits below 60.
fn minutes(text: &Text, at: usize) -> Option<(usize, u32)> {
    let two = at < text.len() && text.token(at).shape == Shape::Number && text.surface(at).len() == 2;
    let minute: u32 = two.then(|| text.surface(at).parse().ok()).flatten()?;
    (minute < 60).then_some((at + 1, minute))
}

/// Words that make a length of time of "2h30".
fn duration_before(text: &Text, at: usize) -> bool {
    let previous = before(text, at);
    matches!(
        previous,
        "pendant" | "durant" | "en" | "pour" | "toutes" | "environ" | "les" | "des" | "ces" | "dure"
    ) || is(text, at.wrapping_sub(2), &["plus", "moins", "près", "durée", "bout", "délai"])
        && matches!(previous, "de" | "d'")
}

/// "GMT", "heure de Paris", "heures locales", also in brackets directly behind.
fn zone(text: &Text, at: usize) -> Option<(usize, String)> {
    let bracket = text.word(at) == "("
        && zone_words(text, at + 1)
            .is_some_and(|(end, _)| text.word(end) == ")" || text.word(end + 1) == ")");
    // "vers 14 heures, heure locale"
    let comma = text.word(at) == "," && is(text, at + 1, &["heure", "heures"]);
    let start = at + usize::from(bracket || comma);
    let (mut end, zone) = zone_words(text, start)?;
    if text.word(end - 1) == "de" {
        // "heure de Moscou", "heure de la côte Est" stops at the name.
        end += usize::from(end < text.len() && text.token(end).is_upper());
    }
    let mut zone = zone.to_string();
    // "UTC−5", "GMT+2"
    let sign = match text.surface(end) {
        "+" => "+",
        "-" | "−" | "–" => "-",
        _ => "",
    };
    let hours = text.surface(end + 1).parse::<u8>().ok().filter(|h| *h <= 14);
    if let Some(hours) = hours.filter(|_| !sign.is_empty() && zone == "Z" && !text.token(end).spaced) {
        zone = format!("{sign}{hours:02}:00");
        end += 2;
    }
    end += usize::from(bracket && text.word(end) == ")");
    Some((end, zone))
}

/// "GMT", "heure locale", "heure de", "heure française".
fn zone_words(text: &Text, at: usize) -> Option<Word> {
    let national = || {
        let place = [Table::PlaceAdjectives, Table::CountryAdjectives];
        let adjective = place.into_iter().any(|table| text.phrase(at + 1, table).is_some());
        (is(text, at, &["heure", "heures"]) && adjective).then_some((at + 2, ""))
    };
    word(text, at, "zone").or_else(national)
}

/// A part of the day behind a day: "mardi matin", "mardi dans la soirée", "lundi en fin d'après-midi", "tôt le matin".
pub fn part_behind(text: &Text, at: usize) -> Option<(usize, &'static str)> {
    if let Some((end, code)) = word(text, at, "daypart").filter(|_| !is(text, at, &["journée"])) {
        return Some((end, code));
    }
    let start = match (text.word(at), text.word(at + 1), text.word(at + 2)) {
        ("au", "matin" | "soir", _) => at + 1,
        ("dans" | "avant" | "à" | "après", "la" | "l'", _) => at + 2,
        ("en", "fin" | "début" | "milieu", "de" | "d'") => at + 3,
        ("en", _, _) => at + 1,
        _ => return None,
    };
    word(text, start, "daypart")
}

/// "dans la nuit", "en soirée", "à l'aube", "en fin d'après-midi": of the day last spoken of.
fn part_of_day(text: &Text, at: usize) -> Option<Found> {
    let (end, code) = word(text, at, "daypart")?;
    // "la soirée de samedi", "le matin du 11 janvier": the day behind places it.
    let of = if is(text, end, &["de", "du", "d'"]) { point::point(text, end + 1) } else { None };
    let of = of.filter(is_plain_day);
    let dated = of.is_some() && code != "DT" && matches!(before(text, at), "la" | "l'" | "le" | "au");
    let placed = dated
        || matches!(before(text, at), "la" | "l'")
            && is(
                text,
                at.wrapping_sub(2),
                &["dans", "à", "avant", "durant", "pendant", "après", "dès", "passé", "passer"],
            )
        || before(text, at) == "la" && is(text, at.wrapping_sub(3), &["cours"]) && is(text, at - 2, &["de"])
        || before(text, at) == "pleine" && is(text, at.wrapping_sub(2), &["en"])
        || follows_another(text, at)
        || before(text, at) == "en" && is(text, at, &["soirée", "matinée", "journée"])
        || before(text, at) == "le"
            && is(text, at, &["matin", "soir"])
            && !is(text, end, &["de", "du", "des"])
        || before(text, at) == "au" && is(text, at, &["matin", "soir", "petit"]);
    // "la nuit de mardi à mercredi", "dans la nuit du 3 au 4 mai": the first day carries it.
    if (placed || code == "NI" && before(text, at) == "la")
        && is(text, end, &["de", "du"])
        && let Some(days) = super::range::two_days(text, end + 1)
    {
        return Some(night(at, days, code));
    }
    if !placed {
        return None;
    }
    if let Some(mut day) = of {
        let day_end = day.end;
        point::attach(&mut day, day_end, format!("T{code}"));
        return Some(Found { start: at, ..day });
    }
    if is(text, end, &["de", "d'", "du", "des", "où", "politique"]) {
        return None;
    }
    Some(day_part(at, end, code))
}

/// "la soirée et la nuit": what holds for the first part of the day holds for the second.
fn follows_another(text: &Text, at: usize) -> bool {
    at > 3
        && matches!(before(text, at), "la" | "l'")
        && is(text, at - 2, &["et"])
        && matches!(before(text, at - 3), "la" | "l'")
        && word(text, at - 3, "daypart").is_some()
}

fn night(at: usize, days: Found, code: &str) -> Found {
    use crate::annotation::TimeValue;
    let mut value = match days.time.value {
        TimeValue::Between(from, _) => TimeValue::Point(from),
        TimeValue::Known(value) => TimeValue::Known(value.split('/').next().unwrap_or("").to_string()),
        other => other,
    };
    match &mut value {
        TimeValue::Point(moment) => moment.clock = Some(format!("T{code}")),
        TimeValue::Known(known) => *known += &format!("T{code}"),
        TimeValue::Between(..) => {}
    }
    Found::new(at, days.end, TimeClass::Clock, value, "time.daypart")
}

/// A part of the day last spoken of.
pub fn day_part(start: usize, end: usize, code: &str) -> Found {
    of_the_day(start, end, format!("T{code}"), "time.daypart")
}
