//! Dates in figures: "21/12/2021", "21.12.21", "2021-12-21".

use super::Found;
use super::calendar::{century_of, impossible};
use crate::annotation::{Base, Pick, TimeClass};
use crate::document::Shape;
use crate::language::Text;
use crate::language::calendar::Day;

/// A date in figures.
pub fn numeric(text: &Text, at: usize) -> Option<Found> {
    let (end, fields) = fields(text, at)?;
    let mut parts = fields.iter();
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next());
    let number = |s: &str| s.parse::<i32>().ok();
    if let Some(third) = third {
        let iso = first.len() == 4;
        let (year, month, day) = if iso { (first, second, third) } else { (third, second, first) };
        let year = match year.len() {
            4 => number(year)?,
            2 => century_of(number(year)?),
            _ => return None,
        };
        let (month, day) = (u8::try_from(number(month)?).ok()?, u8::try_from(number(day)?).ok()?);
        let known = |day: Day| Found::known(at, end, TimeClass::Date, day.to_string(), "time.figures");
        // "31/02/2021" has a month and a day of some month; other figures are no date.
        let like_one = (1..=12).contains(&month) && (1..=31).contains(&day) && (1000..2200).contains(&year);
        return Day::new(year, month, day).map(known).or_else(|| like_one.then(|| impossible(at, end)));
    }
    // "le 8/2": without a year only behind the article, else it is a score or a fraction.
    let article = at > 0 && matches!(text.word(at - 1), "le" | "au" | "du");
    let (day, month) = (number(first)? as u8, number(second)? as u8);
    let slash = text.surface(at + 1) == "/" && second.len() == 2;
    if !article || !slash || Day::new(2000, month, day).is_none() {
        return None;
    }
    let base = Base::Calendar { year: None, month, day: Some(day), weekday: None };
    Some(Found::point(at, end, base, Pick::Tense, "time.figures"))
}

/// The digits between the separators, which are all alike, and the token after the last.
fn fields<'t>(text: &'t Text, at: usize) -> Option<(usize, Vec<&'t str>)> {
    if at >= text.len() || text.token(at).shape != Shape::Number {
        return None;
    }
    let glued = at > 0 && !text.token(at).spaced && matches!(text.surface(at - 1), "/" | "-" | "." | "_");
    if glued {
        return None;
    }
    let surface = text.surface(at);
    if surface.contains('.') {
        let fields: Vec<&str> = surface.split('.').collect();
        let short = fields.len() == 3 && fields[0].len() <= 2 && fields[1].len() <= 2;
        return (short && !surface.contains([',', '\''])).then_some((at + 1, fields));
    }
    let separator = text.surface(at + 1);
    if !matches!(separator, "/" | "-" | "‑" | "‐") || text.token(at + 1).spaced {
        return None;
    }
    let is_field = |i: usize| {
        i < text.len()
            && !text.token(i).spaced
            && text.token(i).shape == Shape::Number
            && text.surface(i).len() <= 4
    };
    if surface.len() > 4 || !is_field(at + 2) {
        return None;
    }
    let mut fields = vec![surface, text.surface(at + 2)];
    let mut end = at + 3;
    if text.surface(end) == separator && !text.token(end).spaced && is_field(end + 1) {
        fields.push(text.surface(end + 1));
        end += 2;
    }
    // "3/4/5/6" is no date.
    (text.surface(end) != separator || text.token(end).spaced).then_some((end, fields))
}
