//! Two ends: "du 8 au 11 février", "6 et 7 juin", "de 1982 à 1987", "entre 2010 et 2015", "de 14 h à 18 h".

use super::words::{before, is, month};
use super::{Found, calendar, clock, point, year};
use crate::annotation::{Base, Moment, Pick, TimeClass, TimeUnit, TimeValue};
use crate::language::Text;

/// A time with two ends.
pub fn range(text: &Text, at: usize) -> Option<Found> {
    days_of_one_month(text, at).or_else(|| hours(text, at)).or_else(|| points(text, at))
}

/// Two days, as "la nuit de mardi à mercredi" needs them.
pub fn two_days(text: &Text, at: usize) -> Option<Found> {
    days_of_one_month(text, at).or_else(|| points(text, at)).or_else(|| {
        let from = point::point(text, at)?;
        let to = is(text, from.end, &["à", "au"]).then(|| point::point(text, from.end + 1)).flatten()?;
        join(at, from, to)
    })
}

/// "12 et 13 janvier", "3 au 5 mai 2016", "1er-4 juin", "vendredi 3 et samedi 4 mai", "12, 13 et 14 mai".
fn days_of_one_month(text: &Text, at: usize) -> Option<Found> {
    let skip_weekday = |at: usize| super::words::weekday(text, at).map_or(at, |(end, _)| end);
    let (mut cursor, first) = calendar::day_number(text, skip_weekday(at))?;
    let mut last = first;
    let mut steps = 0;
    while is(text, cursor, &["et", "au", "à", "-", "–", ",", "ou"]) && steps < 6 {
        let article = usize::from(is(text, cursor + 1, &["le", "les", "au"]));
        let Some((end, day)) = calendar::day_number(text, skip_weekday(cursor + 1 + article)) else { break };
        if day <= last {
            return None;
        }
        (cursor, last) = (end, day);
        steps += 1;
    }
    if steps == 0 || first == last {
        return None;
    }
    let (end, month) = month(text, cursor)?;
    if last > crate::language::calendar::days_in(2000, month) {
        return None;
    }
    if let Some((end, year)) = calendar::year_behind(text, end) {
        let value = format!("{year:04}-{month:02}-{first:02}/{year:04}-{month:02}-{last:02}");
        return Some(Found::known(at, end, TimeClass::Date, value, "time.range"));
    }
    let (end, pick) = calendar::pick_behind(text, end);
    let day = |day| Moment {
        base: Base::Calendar { year: None, month, day: Some(day), weekday: None },
        pick,
        offset: 0,
        clock: None,
    };
    Some(Found::new(at, end, TimeClass::Date, TimeValue::Between(day(first), day(last)), "time.range"))
}

/// "14 h à 18 h", "entre 8 h et 9 h 30", "13h-15h", "9 à 18 heures".
fn hours(text: &Text, at: usize) -> Option<Found> {
    let placed = matches!(before(text, at), "de" | "d'" | "entre" | "à");
    let first = clock::clock(text, at, placed);
    let (cursor, from) = match first {
        Some(found) => found,
        // "de 9 à 18 heures": the unit stands once.
        None => {
            let hour: u32 =
                text.surface(at).parse().ok().filter(|h| *h < 24 && text.surface(at).len() <= 2)?;
            (at + 1, format!("T{hour:02}:00"))
        }
    };
    if !is(text, cursor, &["à", "et", "-", "–"]) || (is(text, cursor, &["et"]) && before(text, at) != "entre")
    {
        return None;
    }
    if is(text, cursor, &["à"]) && !placed && cursor == at + 1 {
        return None;
    }
    let (end, to) = clock::clock(text, cursor + 1, placed || is(text, cursor, &["à"]))?;
    let moment = |clock| Moment {
        base: Base::Shift(0, TimeUnit::Day),
        pick: Pick::Then,
        offset: 0,
        clock: Some(clock),
    };
    let value = TimeValue::Between(moment(from), moment(to));
    Some(Found::new(at, end, TimeClass::Clock, value, "time.range"))
}

/// No date that a dash joins to another has more tokens.
const LONGEST: usize = 14;

/// Two whole points: "1982 à 1987" behind "de", "2010 et 2015" behind "entre", "lundi 2 mars au jeudi 5 mars".
fn points(text: &Text, at: usize) -> Option<Found> {
    let opener = before(text, at);
    let article = matches!(opener, "la" | "le" | "l'") && at > 1;
    let opener = if article { text.word(at - 2) } else { opener };
    let one = |i: usize| {
        point::part(text, i).or_else(|| point::point(text, i)).or_else(|| {
            matches!(opener, "de" | "entre" | "d'" | "depuis").then(|| year::placed_year(text, i)).flatten()
        })
    };
    // Where neither the word before can open a range nor a dash can join one, no point need be read.
    let opens = matches!(opener, "entre" | "de" | "d'" | "du" | "depuis" | "" | "," | "(" | ":");
    if !opens && !(at + 1..at + LONGEST).any(|t| matches!(text.word(t), "-" | "–")) {
        return None;
    }
    let from = one(at)?;
    let joint = text.word(from.end);
    let fits = match opener {
        "entre" => joint == "et",
        "de" | "d'" | "du" | "depuis" => matches!(joint, "à" | "au" | "jusqu'à" | "jusqu'au" | "aux"),
        _ => joint == "au" && matches!(opener, "" | "," | "(" | ":"),
    };
    let dash = matches!(joint, "-" | "–") && from.time.class == TimeClass::Date;
    if !(fits || dash && is_dated(text, &from)) {
        return None;
    }
    let skip = usize::from(is(text, from.end + 1, &["le", "la", "l'"]));
    let to = one(from.end + 1 + skip)?;
    if dash && to.rule != from.rule {
        return None;
    }
    join(at, from, to)
}

/// Whether a day and month stand in the words, so that a dash joins dates rather than other things.
fn is_dated(text: &Text, found: &Found) -> bool {
    found.end > found.start + 1 && found.rule == "time.date" && text.word(found.start) != "ce"
}

fn join(at: usize, from: Found, to: Found) -> Option<Found> {
    let end = to.end;
    let value = match (from.time.value, to.time.value) {
        (TimeValue::Known(a), TimeValue::Known(b)) if !a.ends_with("REF") && !b.ends_with("REF") => {
            if a.contains('/') || b.contains('/') {
                return None;
            }
            TimeValue::Known(format!("{a}/{b}"))
        }
        (TimeValue::Point(a), TimeValue::Point(b)) => TimeValue::Between(a, b),
        // "du 24 mars au 3 avril 2016": the year behind the second holds for both.
        (TimeValue::Point(mut a), TimeValue::Known(b)) => {
            let year: i32 = b.get(0..4)?.parse().ok()?;
            match &mut a.base {
                Base::Calendar { year: slot, month, day: Some(day), .. } => {
                    *slot = Some(year);
                    let from = format!("{year:04}-{month:02}-{day:02}");
                    let from = if from > b { format!("{:04}{}", year - 1, &from[4..]) } else { from };
                    TimeValue::Known(format!("{from}/{b}"))
                }
                Base::Calendar { month, day: None, .. } => {
                    let from = format!("{year:04}-{month:02}");
                    TimeValue::Known(format!("{from}/{b}"))
                }
                _ => return None,
            }
        }
        _ => return None,
    };
    Some(Found::new(at, end, TimeClass::Date, value, "time.range"))
}
