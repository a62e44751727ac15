//! Lengths of time: "trois semaines environ", "plus de deux ans", "une décennie", "quelques mois", "2h30", "une demi-heure".

use super::Found;
use super::words::{before, goes_on, is, unit, word};
use crate::annotation::{TimeClass, TimeModifier, TimeUnit};
use crate::document::Shape;
use crate::language::Text;
use crate::language::age::is_age;
use crate::language::numerals::numeral;
use crate::language::tagging::Tag;

/// A number of units.
pub struct Length {
    /// The token after its last.
    pub end: usize,
    /// The ISO number of units, `X` for some.
    number: String,
    /// The number where it is whole and small.
    pub count: Option<i32>,
    /// What is counted.
    pub unit: TimeUnit,
    /// "environ", "plus de".
    pub modifier: Option<TimeModifier>,
    /// "un" or "une" and the unit, which say a length only where something makes them one.
    pub plain_one: bool,
    /// The token of the number, behind "environ".
    pub number_at: usize,
    /// The token of the unit.
    pub unit_at: usize,
    /// A value that is no plain number of units: `PT2H30M`.
    whole: Option<String>,
}

impl Length {
    /// The ISO 8601 duration.
    pub fn value(&self) -> String {
        self.whole.clone().unwrap_or_else(|| self.unit.duration(&self.number))
    }
}

/// A number, "quelques" or "un", and a unit of time.
pub fn length(text: &Text, at: usize) -> Option<Length> {
    let (mut cursor, mut modifier) = about(text, at);
    // "une bonne heure" is about one.
    if modifier.is_some() && is(text, at, &["un", "une"]) && unit(text, cursor).is_some() {
        cursor = at;
    }
    let number_at = cursor;
    if let Some(whole) = special(text, cursor) {
        return Some(Length { modifier, ..whole });
    }
    let mut plain_one = false;
    let (number, count);
    if let Some((end, _)) = word(text, cursor, "some") {
        (number, count) = ("X".to_string(), None);
        cursor = end;
    } else if let Some((end, value)) = dozen(text, cursor) {
        modifier = modifier.or(Some(TimeModifier::Approx));
        (number, count) = (value.to_string(), value.parse().ok());
        cursor = end;
    } else if let Some(found) = numeral(text, cursor) {
        if found.value.small().is_some_and(|v| v > 0) || !found.value.to_string().is_empty() {
            number = found.value.to_string();
            count = found.value.small().and_then(|v| i32::try_from(v).ok()).filter(|v| *v < 100_000);
            cursor = found.end;
            // "135 millions d'années"
            cursor += usize::from(found.multiple >= 1_000_000 && is(text, cursor, &["de", "d'"]));
            // "dix à quinze jours" and "deux ou trois ans": the first and the last give the range's rough middle.
            if is(text, cursor, &["à", "ou", "-"])
                && let Some(second) = numeral(text, cursor + 1)
                && unit(text, second.end).is_some()
                && number != second.value.to_string()
            {
                cursor = second.end;
                let unit_at = cursor;
                let (end, unit) = unit(text, cursor)?;
                let whole =
                    format!("{}/{}", unit.duration(&number), unit.duration(&second.value.to_string()));
                return Some(Length {
                    end,
                    number,
                    count: None,
                    unit,
                    modifier,
                    plain_one: false,
                    number_at,
                    unit_at,
                    whole: Some(whole),
                });
            }
        } else {
            return None;
        }
    } else if is(text, cursor, &["un", "une"]) {
        (number, count) = ("1".to_string(), Some(1));
        plain_one = true;
        cursor += 1;
    } else {
        return None;
    }
    // "deux longues années", "trois petits jours"
    if is(
        text,
        cursor,
        &[
            "longues",
            "longs",
            "bonnes",
            "petites",
            "petits",
            "autres",
            "nouvelles",
            "longue",
            "petite",
            "bonne",
            "nouveau",
            "premiers",
            "premières",
        ],
    ) && unit(text, cursor + 1).is_some()
    {
        cursor += 1;
    }
    let unit_at = cursor;
    let (mut end, mut unit) = unit(text, cursor).or_else(|| short_unit(text, cursor))?;
    if unit == TimeUnit::Weekend && plain_one {
        return None;
    }
    let mut whole = None;
    if is(text, end, &["et"]) && is(text, end + 1, &["demi", "demie"]) {
        end += 2;
        whole = half_more(unit, &number);
    } else {
        // "3 heures 41 minutes et 7 secondes"
        let mut last = unit;
        while let Some((after, below, smaller)) = smaller_part(text, end, last) {
            end = after;
            last = below;
            whole = Some(format!("{}{smaller}", whole.unwrap_or_else(|| unit.duration(&number))));
        }
    }
    if modifier.is_none() && is(text, end, &["environ"]) {
        modifier = Some(TimeModifier::Approx);
        end += 1;
    }
    // From "un an et demi" one counts in months.
    let mut count = count.filter(|_| whole.is_none());
    if let Some(months) = whole.as_deref().and_then(months) {
        (count, unit) = (Some(months), TimeUnit::Month);
    }
    Some(Length { end, number, count, unit, modifier, plain_one, number_at, unit_at, whole })
}

/// The months of `P1Y6M`.
fn months(duration: &str) -> Option<i32> {
    let (years, months) = duration.strip_prefix('P')?.strip_suffix('M')?.split_once('Y')?;
    let (years, months): (i32, i32) = (years.parse().ok()?, months.parse().ok()?);
    ((0..10_000).contains(&years) && (0..10_000).contains(&months)).then(|| 12 * years + months)
}

/// "plus de", "environ", "près de" before a length.
fn about(text: &Text, at: usize) -> (usize, Option<TimeModifier>) {
    let Some((end, value)) = word(text, at, "about") else { return (at, None) };
    match value {
        "more" => (end, Some(TimeModifier::More)),
        "less" => (end, Some(TimeModifier::Less)),
        _ => (end, Some(TimeModifier::Approx)),
    }
}

/// "une quinzaine de", "une dizaine d'".
fn dozen(text: &Text, at: usize) -> Option<(usize, &'static str)> {
    let start = at + usize::from(is(text, at, &["une", "la"]));
    let (end, value) = word(text, start, "dozen")?;
    is(text, end, &["de", "d'"]).then_some((end + 1, value))
}

/// "demi-heure", "quart d'heure", "trois quarts d'heure", "2h30", "1 h 30", "six mois".
fn special(text: &Text, at: usize) -> Option<Length> {
    let minutes = |end: usize, minutes: u32| Length {
        end,
        number: minutes.to_string(),
        count: i32::try_from(minutes).ok(),
        unit: TimeUnit::Minute,
        modifier: None,
        plain_one: false,
        number_at: at,
        unit_at: end,
        whole: None,
    };
    let start = at + usize::from(is(text, at, &["une", "un"]));
    if is(text, start, &["demi-heure"]) && start > at {
        return Some(minutes(start + 1, 30));
    }
    if start > at && is(text, start, &["demi", "demie"]) && is(text, start + 1, &["heure"]) {
        return Some(minutes(start + 2, 30));
    }
    // "1/4 d'heure", "1/2 h"
    if text.surface(at + 1) == "/"
        && !text.token(at + 1).spaced
        && at + 2 < text.len()
        && !text.token(at + 2).spaced
    {
        let quarter = match (text.surface(at), text.surface(at + 2)) {
            ("1", "4") => 15,
            ("1", "2") => 30,
            ("3", "4") => 45,
            _ => return None,
        };
        let end = at + 3 + usize::from(is(text, at + 3, &["d'"]));
        return is(text, end, &["h", "heure"]).then(|| minutes(end + 1, quarter));
    }
    if is(text, start, &["demi-siècle"]) {
        let mut half = minutes(start + 1, 50);
        half.unit = TimeUnit::Year;
        return Some(half);
    }
    if is(text, start, &["demi-journée"]) && start > at {
        let mut half = minutes(start + 1, 0);
        (half.unit, half.whole, half.count) = (TimeUnit::Day, Some("P0.5D".into()), None);
        return Some(half);
    }
    if is(text, start, &["quart"]) && is(text, start + 1, &["d'"]) && is(text, start + 2, &["heure"]) {
        return Some(minutes(start + 3, 15));
    }
    if is(text, at, &["trois"]) && is(text, at + 1, &["quarts"]) && is(text, at + 3, &["heure"]) {
        return Some(minutes(at + 4, 45));
    }
    hours_and_minutes(text, at)
}

/// "2h30" where it lasts: the rule of hours refuses it behind "pendant" or "en".
fn hours_and_minutes(text: &Text, at: usize) -> Option<Length> {
    if at >= text.len() || text.token(at).shape != Shape::Number || !is(text, at + 1, &["h"]) {
        return None;
    }
    let hours: u32 = text.surface(at).parse().ok().filter(|h| *h < 1000)?;
    let two = text.token(at + 1).shape != Shape::Mark
        && at + 2 < text.len()
        && text.token(at + 2).shape == Shape::Number
        && text.surface(at + 2).len() == 2;
    let minutes: Option<u32> = two.then(|| text.surface(at + 2).parse().ok()).flatten().filter(|m| *m < 60);
    let (mut end, mut whole) = match minutes {
        Some(m) => (at + 3 + usize::from(is(text, at + 3, &["min", "mn"])), Some(format!("PT{hours}H{m}M"))),
        None => (at + 2, None),
    };
    end += usize::from(whole.is_some() && is(text, end, &["minutes"]));
    // "6 h 12 min 8 s"
    if let Some((after, _, seconds)) = smaller_part(text, end, TimeUnit::Minute).filter(|_| whole.is_some()) {
        whole = whole.map(|w| w + &seconds);
        end = after;
    }
    Some(Length {
        end,
        number: hours.to_string(),
        count: None,
        unit: TimeUnit::Hour,
        modifier: None,
        plain_one: false,
        number_at: at,
        unit_at: end,
        whole,
    })
}

/// "h", "min", "s" behind digits.
fn short_unit(text: &Text, at: usize) -> Option<(usize, TimeUnit)> {
    let behind_digits = at > 0 && at < text.len() && text.token(at - 1).shape == Shape::Number;
    match text.word(at) {
        "h" if behind_digits => Some((at + 1, TimeUnit::Hour)),
        "s" if behind_digits => Some((at + 1, TimeUnit::Second)),
        _ => None,
    }
}

/// "une heure et demie", "deux ans et demi".
fn half_more(unit: TimeUnit, number: &str) -> Option<String> {
    let half = match unit {
        TimeUnit::Hour => "30M",
        TimeUnit::Year => "6M",
        _ => return Some(unit.duration(&format!("{number}.5"))),
    };
    Some(format!("{}{half}", unit.duration(number)))
}

/// "un an et deux mois", "2 heures 30 minutes", "une heure trente": a smaller unit behind.
fn smaller_part(text: &Text, at: usize, above: TimeUnit) -> Option<(usize, TimeUnit, String)> {
    let start = at + usize::from(is(text, at, &["et", ","]));
    let number = numeral(text, start)?;
    match unit(text, number.end).or_else(|| short_unit(text, number.end)) {
        Some((end, below)) if below < above && (below >= TimeUnit::Day) == (above >= TimeUnit::Day) => {
            let part = below.duration(&number.value.to_string());
            Some((end, below, part.trim_start_matches(['P', 'T']).to_string()))
        }
        // "une heure trente", "9 minutes 40 d'avance": the unit of the smaller part is left out.
        None if matches!(above, TimeUnit::Hour | TimeUnit::Minute) && start == at => {
            number.value.small().filter(|n| *n < 60 && !counts_on(text, number.end))?;
            let (below, letter) =
                if above == TimeUnit::Hour { (TimeUnit::Minute, 'M') } else { (TimeUnit::Second, 'S') };
            Some((number.end, below, format!("{}{letter}", number.value)))
        }
        _ => None,
    }
}

/// Whether the number before a token may count what stands there.
fn counts_on(text: &Text, at: usize) -> bool {
    at < text.len()
        && goes_on(text, at)
        && (matches!(
            text.tag(at),
            Tag::Noun | Tag::Name | Tag::Adjective | Tag::Participle | Tag::Number | Tag::Other
        ) || text.token(at).shape != Shape::Mark
            && crate::language::measures::measure(text, at).is_some()
            || matches!(text.surface(at), "%" | "€" | "$" | "/" | "-" | "°"))
}

/// A length of time by itself.
pub fn duration(text: &Text, at: usize) -> Option<Found> {
    if let Some(found) = some(text, at).or_else(|| all(text, at)) {
        return Some(found);
    }
    let mut length = length(text, at)?;
    // "environ 4h10 du matin" is an hour.
    if length.unit == TimeUnit::Hour
        && is(text, length.end, &["du"])
        && is(text, length.end + 1, &["matin", "soir"])
    {
        return None;
    }
    let number_start = about(text, at).0;
    // In "âgé d'une quarantaine d'années" the number begins with its article.
    let article =
        number_start > 0 && dozen(text, number_start).is_some() && before(text, number_start) == "une";
    if is_age(text, number_start - usize::from(article), length.unit_at) {
        return None;
    }
    if is(text, number_start.wrapping_sub(1), &["er", "n°"]) {
        return None;
    }
    if length.plain_one && !lasts(text, at, &length) {
        return None;
    }
    // "la prise d'otages a duré jusqu'à 5 heures" is a bound, "on dansa jusqu'à 5 heures" an hour.
    if length.unit == TimeUnit::Hour
        && text.word(at).starts_with("jusqu")
        && length.count.is_some_and(|h| h <= 24)
    {
        let verb = at.checked_sub(1).and_then(|last| text.verb_group_at(last));
        let lasts = verb.is_some_and(|g| g.lemmas.iter().any(|l| LASTING.contains(&l.as_str())));
        if !lasts && !is(text, length.end, &["de", "d'", "par", "après", "avant", "plus"]) {
            return None;
        }
    }
    // "une année 2015 difficile" names the year.
    if length.plain_one && super::year::four_digits(text, length.end).is_some() {
        return None;
    }
    // "les deux heures": the definite article is no part, "ces trois jours" takes its demonstrative along.
    let start = if is(text, at.wrapping_sub(1), &["ces"]) && at > 0 { at - 1 } else { at };
    let tail = [("dernières", 1), ("derniers", 1), ("prochaines", 1), ("prochains", 1)];
    length.end += tail.iter().find(|(w, _)| text.word(length.end) == *w).map_or(0, |(_, n)| *n);
    let start = if start < at && is(text, start, &["ces"]) { at } else { start };
    Some(
        Found::known(start, length.end, TimeClass::Duration, length.value(), "time.duration")
            .modified(length.modifier),
    )
}

/// "des années", "des mois".
pub fn many(text: &Text, at: usize) -> Option<Length> {
    let (end, unit) = if is(text, at, &["des"]) { unit(text, at + 1)? } else { return None };
    Some(Length {
        end,
        number: "X".into(),
        count: None,
        unit,
        modifier: None,
        plain_one: false,
        number_at: at,
        unit_at: at + 1,
        whole: None,
    })
}

/// Verbs that a length of time follows.
const LASTING: &[&str] = &["aller", "attendre", "durer", "falloir", "pouvoir"];

/// "des années" behind a preposition or a verb of length.
fn some(text: &Text, at: usize) -> Option<Found> {
    let length = many(text, at)?;
    let lasting = matches!(before(text, at), "pendant" | "durant" | "depuis" | "après");
    let takes = || {
        let verb = at.checked_sub(1).and_then(|last| text.verb_group_at(last));
        verb.is_some_and(|g| g.lemmas.iter().any(|l| LASTING.contains(&l.as_str())))
    };
    let free = !is(text, length.end, &["de", "d'", "plus"]) && unit_of_lasting(length.unit);
    (free && (lasting || takes()))
        .then(|| Found::known(at, length.end, TimeClass::Duration, length.value(), "time.duration"))
}

/// Seconds and parts of the year are not what one waits for "des".
fn unit_of_lasting(unit: TimeUnit) -> bool {
    !matches!(unit, TimeUnit::Quarter | TimeUnit::Half | TimeUnit::Weekend)
}

/// "toute la journée", "toute l'année", "tout le mois": one whole unit.
fn all(text: &Text, at: usize) -> Option<Found> {
    if !is(text, at, &["tout", "toute"]) || !is(text, at + 1, &["le", "la", "l'"]) {
        return None;
    }
    let (end, unit) = unit(text, at + 2).filter(|(_, u)| (TimeUnit::Day..=TimeUnit::Year).contains(u))?;
    // "toute la journée de samedi" is a date, "tout le mois dernier" too.
    let free = end >= text.len()
        || !goes_on(text, end)
        || matches!(text.tag(end), Tag::Mark | Tag::Preposition | Tag::Conjunction | Tag::Adverb)
            && !is(text, end, &["de", "d'", "du", "des", "où"]);
    free.then(|| Found::known(at, end, TimeClass::Duration, unit.duration("1"), "time.duration"))
}

/// Whether "un an", "une semaine" says how long: behind a preposition of length, or nothing counts from it.
fn lasts(text: &Text, at: usize, length: &Length) -> bool {
    // "après une seconde course": an ordinal before its noun.
    let end = length.end;
    let ends = end >= text.len()
        || !goes_on(text, end)
        || matches!(
            text.tag(end),
            Tag::Mark | Tag::Preposition | Tag::Conjunction | Tag::Adverb | Tag::Determiner
        );
    if length.unit == TimeUnit::Second && !ends {
        return false;
    }
    if length.modifier.is_some() || length.whole.is_some() {
        return true;
    }
    let previous = before(text, at);
    let strong = matches!(previous, "pendant" | "durant" | "depuis" | "après" | "avant" | "pour" | "espace");
    if strong || is(text, at.wrapping_sub(2), &["bout", "espace", "durée", "délai", "près", "âge"]) {
        return !(previous == "pour" && is(text, length.end, &["de", "d'"]));
    }
    let followed = is(text, length.end, &["de", "d'", "où", "qui", "que", "marquée", "après", "plus"]);
    match length.unit {
        TimeUnit::Day | TimeUnit::Second | TimeUnit::Minute => {
            matches!(previous, "en" | "d'" | "de") && !followed
        }
        _ => {
            !followed && !is(text, length.end, &["sur", "record", "noire", "blanche", "difficile", "chargée"])
        }
    }
}
