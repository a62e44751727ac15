//! Dates in words: "mardi 14 mai 2019", "1er mai", "décembre 2013", "mois de mars", "mardi".

use super::Found;
use super::words::{before, is, month, weekday, word};
use crate::annotation::{Base, Pick, TimeClass};
use crate::document::Shape;
use crate::language::Text;
use crate::language::calendar::days_in;
use crate::language::tagging::Tag;

/// A day, a month or a day of the week.
pub fn date(text: &Text, at: usize) -> Option<Found> {
    day_and_month(text, at).or_else(|| month_alone(text, at)).or_else(|| weekday_alone(text, at))
}

/// "mardi 14 mai 2019", "le 1er mai", "22 déc. dernier".
fn day_and_month(text: &Text, at: usize) -> Option<Found> {
    let (mut cursor, weekday) = match weekday(text, at) {
        Some((end, day)) if !is_plural_weekday(text, at) => {
            let end = end + usize::from(text.word(end) == "," || text.word(end) == "le");
            (end, Some(day))
        }
        Some(_) => return None,
        None => (at, None),
    };
    if weekday.is_some()
        && let Some(figures) = super::numeric::numeric(text, cursor)
    {
        return Some(Found { start: at, ..figures });
    }
    let (after_day, day) = day_number(text, cursor)?;
    cursor = after_day;
    // "14-Juillet", "1er-Mai"
    let joined = matches!(text.surface(cursor), "-" | "‑") && !text.token(cursor).spaced;
    let (after_month, month) = month(text, cursor + usize::from(joined))?;
    cursor = after_month;
    let dated = year_behind(text, cursor);
    if day > days_in(dated.map_or(2000, |(_, year)| year), month) {
        return Some(impossible(at, dated.map_or(cursor, |(end, _)| end)));
    }
    if let Some((end, year)) = dated {
        let value = format!("{year:04}-{month:02}-{day:02}");
        return Some(Found::known(at, end, TimeClass::Date, value, "time.date"));
    }
    let (end, pick) = pick_behind(text, cursor);
    let base = Base::Calendar { year: None, month, day: Some(day), weekday };
    Some(Found::point(at, end, base, pick, "time.date"))
}

/// A date that the calendar does not have: no value, and the rule is the reason.
pub fn impossible(start: usize, end: usize) -> Found {
    Found::known(start, end, TimeClass::Date, "XXXX-XX-XX", "time.impossible")
}

/// The number of a day in digits, "1er" or in words.
pub fn day_number(text: &Text, at: usize) -> Option<(usize, u8)> {
    if at >= text.len() {
        return None;
    }
    if text.token(at).shape == Shape::Number {
        let surface = text.surface(at);
        let day: u8 = if surface.len() <= 2 { surface.parse().ok()? } else { return None };
        let first = day == 1 && is(text, at + 1, &["er", "ᵉʳ"]);
        return (1..=31).contains(&day).then_some((at + 1 + usize::from(first), day));
    }
    if text.word(at) == "premier" {
        return Some((at + 1, 1));
    }
    let numeral = crate::language::numerals::numeral(text, at)?;
    let day = numeral.value.small().filter(|d| (2..=31).contains(d))?;
    Some((numeral.end, day as u8))
}

/// "décembre 2013", "mois de mars", "janvier dernier", "septembre".
fn month_alone(text: &Text, at: usize) -> Option<Found> {
    let named = text.word(at) == "mois" && is(text, at + 1, &["de", "d'"]);
    let start = if named { at + 2 } else { at };
    let (end, number) = month(text, start)?;
    if let Some((end, year)) = year_behind(text, end) {
        let value = format!("{year:04}-{number:02}");
        return Some(Found::known(at, end, TimeClass::Date, value, "time.month"));
    }
    // A capital makes a name or an acronym of it; an abbreviation needs its day or year; "sept" is a number.
    let lower = text.token(start).shape == Shape::Lower || text.token(start).first;
    if word(text, start, "month").is_none() || !(lower || named) {
        return None;
    }
    let (end, pick) = pick_behind(text, end);
    let base = Base::Calendar { year: None, month: number, day: None, weekday: None };
    Some(Found::point(at, end, base, pick, "time.month"))
}

/// "mardi", "mardi dernier", "mardi prochain", "ce mardi".
fn weekday_alone(text: &Text, at: usize) -> Option<Found> {
    let this = is(text, at, &["ce"]);
    let start = at + usize::from(this);
    let (end, day) = weekday(text, start)?;
    if is_plural_weekday(text, start) && !is(text, end, &["derniers", "prochains"]) {
        return None;
    }
    // "Mercredi Addams", "Vendredi noir": a name follows the capital.
    let named = text.token(start).is_upper()
        && !text.token(start).first
        && end < text.len()
        && (text.token(end).is_upper() || is(text, end, &["noir", "rouge"]));
    if named {
        return None;
    }
    // "un dimanche de janvier", "le premier mardi" are of no one week.
    if is(text, start.wrapping_sub(1), &["un", "premier", "deuxième", "troisième", "quatrième"]) {
        return None;
    }
    if let Some(number) = number_behind(text, end) {
        return Some(Found::point(at, end + 1, Base::Numbered(day, number), Pick::Tense, "time.weekday"));
    }
    let (end, pick) = pick_behind(text, end);
    let mut found = Found::point(at, end, Base::Weekday(day), pick, "time.weekday");
    if this && end < text.len() && text.token(end).shape == Shape::Number {
        // "ce vendredi 9 mai": the date stands behind "ce".
        found = day_and_month(text, start)?;
    }
    Some(found)
}

/// The number of the day in "jeudi 26", where nothing that it could count or belong to follows.
fn number_behind(text: &Text, at: usize) -> Option<u8> {
    let digits = at < text.len() && text.token(at).shape == Shape::Number && text.surface(at).len() <= 2;
    let day: u8 = digits.then(|| text.surface(at).parse().ok()).flatten().filter(|d| (1..=31).contains(d))?;
    let free = clause_ends(text, at + 1) && !is(text, at + 1, &["/", ":", "."])
        || is(text, at + 1, &["et", "à", "au", "en", "dans", "pour"]) && word(text, at + 2, "unit").is_none()
        || is(text, at + 1, &["."]) && text.token(at + 1).spaced == text.token(at).spaced
        // "le lundi 7 a mis fin"
        || text.tag(at + 1) == Tag::Finite && !text.word(at + 1).ends_with('s');
    let range = is(text, at + 1, &["au", "à", "et"])
        && at + 2 < text.len()
        && text.token(at + 2).shape == Shape::Number;
    (free && !range).then_some(day)
}

fn is_plural_weekday(text: &Text, at: usize) -> bool {
    text.word(at).ends_with("is") || text.word(at) == "dimanches"
}

/// A year behind a month: four digits, or "93" and "'93" behind a full date.
pub fn year_behind(text: &Text, at: usize) -> Option<(usize, i32)> {
    let at = at + usize::from(is(text, at, &["de", "en"]) && text.surface(at + 1).len() == 4);
    if at >= text.len() || text.token(at).shape != Shape::Number {
        return None;
    }
    let surface = text.surface(at);
    let year: i32 = surface.parse().ok()?;
    match surface.len() {
        4 if (1..=2999).contains(&year) => Some((at + 1, year)),
        2 if !is(text, at + 1, &["h", "heures", "%", ":", "km", "à", "au"])
            && !text.token(at - 1).is_upper()
            && before(text, at) != "à"
            && clause_ends(text, at + 1) =>
        {
            Some((at + 1, century_of(year)))
        }
        _ => None,
    }
}

/// Two digits of a year: up to 29 they are of this century, above of the last.
pub fn century_of(year: i32) -> i32 {
    if year < 30 { 2000 + year } else { 1900 + year }
}

/// Whether nothing that a number could count follows.
fn clause_ends(text: &Text, at: usize) -> bool {
    at >= text.len() || text.token(at).shape == Shape::Mark && !is(text, at, &["%", "€", "$", "°", "-", "–"])
}

/// "dernier" or "prochain" behind a name of time.
pub fn pick_behind(text: &Text, at: usize) -> (usize, Pick) {
    match text.word(at) {
        "dernier" | "dernière" | "derniers" | "passé" | "passée" | "écoulé" | "écoulée" => {
            (at + 1, Pick::Last)
        }
        "prochain" | "prochaine" | "prochains" | "suivant" | "suivante" => {
            let then = text.word(at).starts_with("suiv");
            (at + 1, if then { Pick::Then } else { Pick::Next })
        }
        _ => (at, Pick::Tense),
    }
}

/// The month behind "mi-", which is one token with it, and its year.
pub fn mid_month(text: &Text, at: usize, name: &str) -> Option<Found> {
    use crate::language::gazetteer::row;
    use crate::language::tables::Table;
    let row = row(Table::TimeWords, name)?;
    let end = at + 1;
    match row.cell(1) {
        "month" => {
            let month: u8 = row.cell(2).parse().ok()?;
            if let Some((end, year)) = year_behind(text, end) {
                let value = format!("{year:04}-{month:02}");
                return Some(Found::known(at, end, TimeClass::Date, value, "time.part"));
            }
            let (end, pick) = pick_behind(text, end);
            let base = Base::Calendar { year: None, month, day: None, weekday: None };
            Some(Found::point(at, end, base, pick, "time.part"))
        }
        _ => None,
    }
}
