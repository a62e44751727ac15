//! A point in time whole: its part before it ("fin de", "mi-"), the point, the part of the day and the hour behind.

use super::words::{is, word};
use super::{Found, anaphor, calendar, clock, deictic, feast, numeric, year};
use crate::annotation::{Base, Pick, TimeClass, TimeModifier, TimeUnit, TimeValue};
use crate::document::Shape;
use crate::language::Text;

/// The longest point that begins at a token, without what stands around it.
pub fn point(text: &Text, at: usize) -> Option<Found> {
    if at >= text.len() || text.token(at).shape == Shape::Mark {
        return None;
    }
    let rules =
        [calendar::date, numeric::numeric, feast::feast, deictic::deictic, anaphor::anaphor, year::one];
    let mut best: Option<Found> = None;
    for found in rules.into_iter().filter_map(|rule| rule(text, at)) {
        if best.as_ref().is_none_or(|b| found.end > b.end) {
            best = Some(found);
        }
    }
    best
}

/// A point with its part and its hour.
pub fn whole(text: &Text, at: usize) -> Option<Found> {
    earlier(text, at)
        .or_else(|| part(text, at))
        .or_else(|| point(text, at).map(|found| with_clock(text, found)))
}

/// "début de l'année prochaine", "tout début du mois de novembre", "fin 2021", "mi-janvier", "fin de matinée".
pub fn part(text: &Text, at: usize) -> Option<Found> {
    let (modifier, inner) = if let Some(inner) = mid(text, at) {
        (TimeModifier::Mid, inner)
    } else if let Some(found) = first_or_last(text, at) {
        found
    } else {
        let (end, value) = word(text, at, "part")?;
        let modifier = match value {
            "start" => TimeModifier::Start,
            "mid" => TimeModifier::Mid,
            _ => TimeModifier::End,
        };
        let link = match text.word(end) {
            "de" if is(text, end + 1, &["la", "l'", "cette", "cet", "ce"]) => {
                end + if is(text, end + 1, &["la", "l'"]) { 2 } else { 1 }
            }
            "de" | "d'" | "du" => end + 1,
            _ => end,
        };
        // "fin d'après-midi" hangs on the day last spoken of.
        if let Some((part_end, code)) = word(text, link, "daypart")
            && (link > end || value != "mid")
            && matches!(super::words::before(text, at), "en" | "à" | "dès" | "vers" | "la" | "" | "le")
        {
            let mut found = clock::day_part(link, part_end, code);
            found.start = at;
            return Some(found.modified(Some(modifier)));
        }
        let inner = point(text, link).or_else(|| year::placed_year(text, link))?;
        // "a pris fin hier": only what lasts has an end; "fin" of a day has its "de".
        if link == end && is_day(&inner) {
            return None;
        }
        (modifier, inner)
    };
    if inner.time.class == TimeClass::Duration {
        return None;
    }
    Some(Found { start: at, rule: "time.part", ..inner }.modified(Some(modifier)))
}

/// "première semaine de juin", "dernières heures de vendredi", "seconde moitié du XIXe siècle", "premiers mois de l'année".
fn first_or_last(text: &Text, at: usize) -> Option<(TimeModifier, Found)> {
    let half = is(text, at + 1, &["moitié", "quinzaine"]);
    let modifier = match text.word(at) {
        "premier" | "première" | "premiers" | "premières" => TimeModifier::Start,
        "dernier" | "dernière" | "derniers" | "dernières" => TimeModifier::End,
        "second" | "seconde" | "deuxième" if half => TimeModifier::End,
        _ => return None,
    };
    let plural = text.word(at).ends_with('s');
    let unit = |at: usize| super::words::unit(text, at);
    let end = if half { at + 2 } else { unit(at + 1).filter(|(_, u)| *u <= TimeUnit::Month)?.0 };
    let link = match (text.word(end), text.word(end + 1)) {
        ("de", "la" | "l'") => end + 2,
        ("de" | "d'" | "du", _) => end + 1,
        _ => return None,
    };
    // "le premier jour de l'année" is one that nobody dates so; its first days are a part of it.
    let whole = || {
        let (end, unit) = unit(link).filter(|(_, u)| (half || plural) && *u >= TimeUnit::Week)?;
        Some(Found::point(link, end, Base::Shift(0, unit), Pick::This, "time.part"))
    };
    let inner = point(text, link).or_else(|| year::placed_year(text, link)).or_else(whole)?;
    (inner.time.class == TimeClass::Date).then_some((modifier, inner))
}

/// "mi-janvier", "mi-2022", "mi-mai 2016": the prefix is one token with the month or stands before the year.
fn mid(text: &Text, at: usize) -> Option<Found> {
    let number = text.word(at).strip_prefix("mi-").and_then(|rest| match rest {
        "carême" | "temps" => None,
        _ => Some(rest),
    });
    if let Some(rest) = number {
        if let Ok(year) = rest.parse::<i32>() {
            let known = (1000..2200).contains(&year);
            return known
                .then(|| Found::known(at, at + 1, TimeClass::Date, format!("{year:04}"), "time.part"));
        }
        return calendar::mid_month(text, at, rest);
    }
    let joint = text.word(at) == "mi" && matches!(text.surface(at + 1), "-" | "–");
    if joint { point(text, at + 2).or_else(|| year::placed_year(text, at + 2)) } else { None }
}

/// "plus tôt ce mois-ci", "plus tard dans la semaine".
fn earlier(text: &Text, at: usize) -> Option<Found> {
    if text.word(at) != "plus" || !is(text, at + 1, &["tôt", "tard"]) {
        return None;
    }
    let mut inner = at + 2;
    if is(text, inner, &["dans"]) && is(text, inner + 1, &["la", "l'", "le"]) {
        inner += 2;
        let (end, code) =
            word(text, inner, "daypart").or_else(|| word(text, inner, "unit").map(|(end, _)| (end, "")))?;
        if !code.is_empty() {
            let mut found = clock::day_part(inner, end, code);
            found.start = at;
            return Some(found);
        }
    } else if !is(text, inner, &["ce", "cet", "cette", "en", "hier", "aujourd'hui"])
        && calendar::date(text, inner).is_none()
    {
        return None;
    }
    inner += usize::from(is(text, inner, &["en"]));
    let found = point(text, inner)?;
    Some(Found { start: at, ..found })
}

/// The point with a part of the day or an hour behind it: "mardi matin", "21 mai à 14 h 30", "demain, vers midi".
pub fn with_clock(text: &Text, mut found: Found) -> Found {
    if !is_day(&found) {
        return found;
    }
    let mut cursor = found.end;
    if let Some((end, code)) = clock::part_behind(text, cursor) {
        attach(&mut found, end, format!("T{code}"));
        cursor = end;
    }
    let mut at = cursor;
    at += usize::from(text.word(at) == ",");
    let (start, modifier) = clock::about(text, at);
    let linked = is(text, at, &["à", "vers", "dès"]);
    at = if modifier.is_some() { start } else { at + usize::from(linked) };
    let linked = linked || modifier.is_some();
    if is(text, at, &["partir"]) || (at > cursor && !linked) {
        return found;
    }
    if let Some((end, value)) = clock::clock(text, at, linked) {
        attach(&mut found, end, value);
        found.rule = "time.clock";
        found = found.modified(modifier);
    }
    found
}

/// Whether the value is one day.
fn is_day(found: &Found) -> bool {
    match &found.time.value {
        TimeValue::Known(value) => {
            value.len() == 10 && value.as_bytes()[4] == b'-' && value.as_bytes()[7] == b'-'
        }
        TimeValue::Point(moment) => {
            moment.clock.is_none()
                && matches!(
                    moment.base,
                    Base::Calendar { day: Some(_), .. }
                        | Base::Weekday(_)
                        | Base::Numbered(..)
                        | Base::Feast(..)
                        | Base::Shift(_, TimeUnit::Day)
                )
        }
        TimeValue::Between(..) => false,
    }
}

/// Puts an hour on a day, instead of the part of the day that it had.
pub fn attach(found: &mut Found, end: usize, clock: String) {
    match &mut found.time.value {
        TimeValue::Known(value) => {
            value.truncate(10);
            value.push_str(&clock);
        }
        TimeValue::Point(moment) => moment.clock = Some(clock),
        TimeValue::Between(..) => return,
    }
    found.time.class = TimeClass::Clock;
    found.end = end;
}
