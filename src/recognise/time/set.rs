//! How often: "chaque lundi", "tous les deux ans", "par semaine", "deux fois par jour", "quotidiennement".

use super::Found;
use super::words::{before, is, unit, weekday, word};
use crate::annotation::{TimeClass, TimeUnit};
use crate::language::Text;
use crate::language::numerals::numeral;
use crate::language::tagging::Tag;

/// A time that comes back.
pub fn set(text: &Text, at: usize) -> Option<Found> {
    let found = |end: usize, value: String| Found::known(at, end, TimeClass::Set, value, "time.set");
    if let Some((end, value)) = word(text, at, "set").filter(|(end, _)| !is_newspaper(text, at, *end)) {
        return Some(found(end, value.to_string()));
    }
    if let Some((end, value)) = of_each_period(text, at).or_else(|| one_in(text, at)) {
        return Some(found(end, value));
    }
    match text.word(at) {
        "chaque" => repeated(text, at + 1).map(|(end, value)| found(end, value)),
        "tous" | "toutes" if text.word(at + 1) == "les" => {
            if let Some(number) = numeral(text, at + 2) {
                let (end, unit) = unit(text, number.end)?;
                return Some(found(end, unit.duration(&number.value.to_string())));
            }
            repeated(text, at + 2).map(|(end, value)| found(end, value))
        }
        "par" => {
            let (end, unit) = unit(text, at + 1).filter(|(_, u)| *u != TimeUnit::Weekend)?;
            // "par an", not "par mois de retard" nor "par secondes".
            (!is(text, end, &["de", "d'"])).then(|| found(end, unit.duration("1")))
        }
        _ => {
            // "deux fois par semaine"
            let number =
                numeral(text, at).map(|n| n.end).or_else(|| is(text, at, &["une"]).then_some(at + 1))?;
            let times = is(text, number, &["fois"]) && is(text, number + 1, &["par"]);
            let (end, unit) = times.then(|| unit(text, number + 2)).flatten()?;
            Some(found(end, unit.duration("1")))
        }
    }
    .filter(|f| f.end > at && before(text, at) != "de chaque")
}

/// "au quotidien italien", "au quotidien du soir", "au quotidien Ouest-Brest": a newspaper.
fn is_newspaper(text: &Text, at: usize, end: usize) -> bool {
    end > at + 1
        && (matches!(text.tag(end), Tag::Adjective | Tag::Name)
            || is(text, end, &["de", "d'", "du", "«", "\"", "“"]))
}

/// "premier lundi de chaque mois", "deuxième et quatrième jeudis du mois".
fn of_each_period(text: &Text, at: usize) -> Option<(usize, String)> {
    let ordinal = |at: usize| word(text, at, "ordinal").or_else(|| word(text, at, "last"));
    let (mut end, _) = ordinal(at)?;
    if is(text, end, &["et"]) {
        (end, _) = ordinal(end + 1)?;
    }
    let (end, day) = weekday(text, end)?;
    let period = match (text.word(end), text.word(end + 1)) {
        ("de", "chaque") => end + 2,
        ("du", _) => end + 1,
        _ => return None,
    };
    // "le premier lundi du mois de novembre" is one day.
    let (end, unit) = unit(text, period).filter(|(end, _)| !is(text, *end, &["de", "d'"]))?;
    (unit >= TimeUnit::Month).then(|| (end, format!("XXXX-WXX-{day}")))
}

/// "un jour sur deux", "une année sur trois"; "24 heures sur 24", "sept jours sur sept" are every day.
fn one_in(text: &Text, at: usize) -> Option<(usize, String)> {
    let count = numeral(text, at);
    let first = count.as_ref().map(|n| n.end).or_else(|| is(text, at, &["un", "une"]).then_some(at + 1))?;
    let (end, unit) = unit(text, first).filter(|(end, _)| is(text, *end, &["sur"]))?;
    let of = numeral(text, end + 1).filter(|of| of.value.small().is_some_and(|n| n < 100))?;
    match count {
        None => Some((of.end, unit.duration(&of.value.to_string()))),
        Some(count) => (count.value == of.value && matches!(unit, TimeUnit::Hour | TimeUnit::Day))
            .then(|| (of.end, TimeUnit::Day.duration("1"))),
    }
}

/// What "chaque" stands before.
fn repeated(text: &Text, at: usize) -> Option<(usize, String)> {
    if let Some((end, day)) = weekday(text, at) {
        if let Some((end, code)) = word(text, end, "daypart") {
            return Some((end, format!("XXXX-WXX-{day}T{code}")));
        }
        return Some((end, format!("XXXX-WXX-{day}")));
    }
    if let Some((end, code)) = word(text, at, "season") {
        return Some((end, format!("XXXX-{code}")));
    }
    if let Some((end, code)) = word(text, at, "daypart").filter(|(_, c)| *c != "DT") {
        return Some((end, format!("XXXX-XX-XXT{code}")));
    }
    if let Some((day_end, day)) = super::calendar::day_number(text, at)
        && let Some((end, month)) = super::words::month(text, day_end)
    {
        return Some((end, format!("XXXX-{month:02}-{day:02}")));
    }
    let (end, unit) = unit(text, at)?;
    Some((end, unit.duration("1")))
}
