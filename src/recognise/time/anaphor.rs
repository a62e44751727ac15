//! What points from the time last spoken of: "la veille", "le lendemain matin", "le même jour", "la même année".

use super::Found;
use super::words::{before, is, unit, word};
use crate::annotation::{Base, Pick, TimeClass, TimeUnit};
use crate::language::Text;
use crate::language::tagging::Tag;

/// A point seen from another.
pub fn anaphor(text: &Text, at: usize) -> Option<Found> {
    eve(text, at).or_else(|| same(text, at)).or_else(|| even(text, at))
}

/// "veille", "lendemain"; with "de" and a date or a feast, that day is what it counts from.
fn eve(text: &Text, at: usize) -> Option<Found> {
    let (end, value) = word(text, at, "eve")?;
    let count: i32 = value.parse().ok()?;
    if !matches!(before(text, at), "la" | "le" | "l'" | "au" | "du" | "dès" | "de") {
        return None;
    }
    // "du jour au lendemain" means all at once.
    if is(text, at.wrapping_sub(2), &["jour"]) {
        return None;
    }
    // "au lendemain de son élection" gives no day; "la veille de Noël" does.
    if is(text, end, &["de", "du", "d'", "des"]) {
        let inner = (end + 1..=end + 2).find_map(|i| dated(text, i));
        return match inner {
            Some(inner) => Some(Found { start: at, ..shifted(inner, count)? }),
            // "le lendemain d'une grève": the article tells of the event, and so of its day. "le lendemain de la grève" counts
            // from one that the reader knows already.
            None if matches!(before(text, at), "le" | "la")
                && (is(text, end + 1, &["un", "une"]) || follows_reflexive(text, at - 1)) =>
            {
                Some(Found::point(at, end, Base::Shift(count, TimeUnit::Day), Pick::Then, "time.then"))
            }
            None => {
                let noun = complement(text, end + 1)?;
                Some(Found::known(at, noun, TimeClass::Date, "PAST_REF", "time.then"))
            }
        };
    }
    Some(Found::point(at, end, Base::Shift(count, TimeUnit::Day), Pick::Then, "time.then"))
}

/// "ils se moquent le lendemain de la fanfare": behind a reflexive verb "de" is the verb's own.
fn follows_reflexive(text: &Text, determiner: usize) -> bool {
    let verb = determiner.checked_sub(1).and_then(|last| text.verb_group_at(last));
    verb.is_some_and(|group| group.reflexive && group.end == determiner)
}

/// A day that its own words name; another eve would lead on without end.
fn dated(text: &Text, at: usize) -> Option<Found> {
    if at >= text.len() {
        return None;
    }
    super::feast::feast(text, at)
        .or_else(|| super::calendar::date(text, at))
        .or_else(|| super::numeric::numeric(text, at))
}

/// The token after a noun and its adjective behind "de": "de [la fête nationale]".
fn complement(text: &Text, at: usize) -> Option<usize> {
    let limit = text.sentence(at.min(text.len() - 1)).end.min(at + 5);
    let noun = (at..limit).find(|t| matches!(text.tag(*t), Tag::Noun | Tag::Name))?;
    let between = (at..noun).all(|t| matches!(text.tag(t), Tag::Determiner | Tag::Adjective | Tag::Number));
    let end = noun + 1 + usize::from(noun + 1 < limit && text.tag(noun + 1) == Tag::Adjective);
    between.then_some(end)
}

/// A point so many days before or after another that stands whole in the words.
fn shifted(inner: Found, count: i32) -> Option<Found> {
    use crate::annotation::TimeValue;
    use crate::language::calendar::Day;
    match &inner.time.value {
        TimeValue::Known(value) if value.len() == 10 => {
            let day = Day::parse(value)?.plus_days(i64::from(count))?;
            let class = inner.time.class;
            Some(Found::known(inner.start, inner.end, class, day.to_string(), "time.then"))
        }
        TimeValue::Point(moment) => {
            let mut moment = moment.clone();
            moment.offset += count;
            Some(Found {
                time: crate::annotation::Time { value: TimeValue::Point(moment), ..inner.time.clone() },
                rule: "time.then",
                ..inner
            })
        }
        _ => None,
    }
}

/// "même jour", "même année", "même moment".
fn same(text: &Text, at: usize) -> Option<Found> {
    if text.word(at) != "même" || !matches!(before(text, at), "le" | "la" | "au" | "du" | "ce" | "cette") {
        return None;
    }
    if is(text, at + 1, &["époque", "période"]) {
        return Some(Found::point(at, at + 2, Base::Shift(0, TimeUnit::Month), Pick::Then, "time.same"));
    }
    if let Some((end, code)) = word(text, at + 1, "daypart").filter(|(_, c)| *c != "DT") {
        let mut found = Found::point(at, end, Base::Shift(0, TimeUnit::Day), Pick::Then, "time.same");
        super::deictic::set_clock(&mut found, format!("T{code}"));
        return Some(found);
    }
    let (end, unit) = unit(text, at + 1).filter(|(_, u)| *u >= TimeUnit::Day)?;
    Some(Found::point(at, end, Base::Shift(0, unit), Pick::Then, "time.same"))
}

/// "jour même", "matin même", "soir même".
fn even(text: &Text, at: usize) -> Option<Found> {
    if let Some((end, code)) = word(text, at, "daypart").filter(|(end, _)| text.word(*end) == "même") {
        let mut found = Found::point(at, end + 1, Base::Shift(0, TimeUnit::Day), Pick::Then, "time.same");
        super::deictic::set_clock(&mut found, format!("T{code}"));
        return Some(found);
    }
    let (end, unit) = unit(text, at).filter(|(end, u)| *u >= TimeUnit::Day && text.word(*end) == "même")?;
    Some(Found::point(at, end + 1, Base::Shift(0, unit), Pick::Then, "time.same"))
}
