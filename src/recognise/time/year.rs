//! Years, spans of years, decades, centuries, quarters, eras: "en 2021", "2014-2015", "les années 1990", "XIXe siècle".

use super::Found;
use super::calendar::pick_behind;
use super::words::{before, goes_on, is, unit, word};
use crate::annotation::{Base, TimeClass, TimeUnit};
use crate::document::Shape;
use crate::language::Text;
use crate::language::tagging::Tag;

/// A year or what is made of years.
pub fn years(text: &Text, at: usize) -> Option<Found> {
    decade(text, at)
        .or_else(|| century(text, at))
        .or_else(|| quarter(text, at))
        .or_else(|| season(text, at))
        .or_else(|| era(text, at))
        .or_else(|| span(text, at))
        .or_else(|| year(text, at).map(|(end, y)| known(at, end, format!("{y:04}"))))
}

fn known(start: usize, end: usize, value: String) -> Found {
    Found::known(start, end, TimeClass::Date, value, "time.year")
}

/// The digits of a year: four, without separators.
pub fn four_digits(text: &Text, at: usize) -> Option<i32> {
    let plain = at < text.len() && text.token(at).shape == Shape::Number && text.surface(at).len() == 4;
    if !plain {
        return None;
    }
    text.surface(at).parse().ok().filter(|y| (1000..=2199).contains(y))
}

/// A year that the words around it make one.
pub fn year(text: &Text, at: usize) -> Option<(usize, i32)> {
    if is(text, at, &["an", "année", "exercice", "millésime"])
        && let Some(year) = four_digits(text, at + 1)
    {
        return Some((at + 2, year));
    }
    let year = four_digits(text, at)?;
    let end = at + 1;
    let previous = before(text, at);
    let glued = at > 0 && !text.token(at).spaced && is_joint(text.surface(at - 1)) || glued_behind(text, end);
    // "un don de EUR 2020"
    let priced = at > 0
        && text.token(at - 1).shape == Shape::Capitals
        && crate::language::measures::measure(text, at - 1)
            .is_some_and(|(end, row)| end == at && row.cell(1) == "money");
    if glued
        || priced
        || counted_sign(text, end)
        || is(text, at.wrapping_sub(1), &["n°", "°", "numéro", "article", "page", "$", "€", "£", "rn"])
    {
        return None;
    }
    let counts = counts_noun(text, end);
    let placed = matches!(
        previous,
        "en" | "depuis"
            | "dès"
            | "fin"
            | "début"
            | "mi"
            | "courant"
            | "l'année"
            | "année"
            | "jusqu'en"
            | "an"
    );
    if placed {
        // "en 2000 exemplaires" counts; "en 2019 les ventes" does not.
        return (!counts || previous != "en").then_some((end, year));
    }
    let likely = (1500..=2100).contains(&year);
    let opened = matches!(
        previous,
        "(" | "de"
            | "d'"
            | "à"
            | "et"
            | "ou"
            | "pour"
            | "vers"
            | "avant"
            | "après"
            | "que"
            | "entre"
            | "dans"
            | "sur"
            | "par"
            | ","
            | "["
            | ""
            | "—"
            | "–"
            | "-"
            | ":"
            | "•"
            | "|"
            | "©"
            | "."
            | "…"
    );
    let named =
        at > 0 && matches!(text.tag(at - 1), Tag::Noun | Tag::Name | Tag::Adjective) && !previous.is_empty();
    // "2 000" counts more often than "1998": round thousands need a noun of time before them.
    let round = year % 1000 == 0 && !named;
    let model = named && text.tag(at - 1) == Tag::Name && text.surface(at - 1).len() <= 2;
    (likely
        && (opened || named)
        && !counts
        && !model
        && !(round && previous != "(" && !matches!(previous, "de" | "d'" | "après" | "avant")))
    .then_some((end, year))
}

fn is_joint(mark: &str) -> bool {
    matches!(mark, "." | "/" | "-" | "_" | "'" | ":" | "#" | "@" | "=" | "&" | "+" | "$" | "€" | "£")
}

fn glued_behind(text: &Text, at: usize) -> bool {
    at < text.len()
        && !text.token(at).spaced
        && (text.token(at).is_word() && !text.word(at).starts_with('-')
            || is_joint(text.surface(at))
                && at + 1 < text.len()
                && !text.token(at + 1).spaced
                && text.token(at + 1).shape != Shape::Mark
                && !matches!(text.surface(at), "." | "'" | ":"))
}

fn counted_sign(text: &Text, at: usize) -> bool {
    goes_on(text, at)
        && (matches!(text.surface(at), "%" | "€" | "$" | "£" | "°" | "‰" | "²")
            || crate::language::measures::measure(text, at).is_some()
            || crate::language::numerals::large(text.word(at)).is_some()
            || text.token(at).shape == Shape::Number && text.token(at).spaced)
}

/// Whether a plural noun that the number counts follows: "2016 candidats".
fn counts_noun(text: &Text, at: usize) -> bool {
    if !goes_on(text, at) || text.token(at).shape != Shape::Lower {
        return false;
    }
    let plural = |i: usize| {
        text.analyses(i).iter().any(|a| a.number != Some(crate::language::Number::Singular))
            && text.word(i).ends_with(['s', 'x'])
    };
    let noun = |i: usize| matches!(text.tag(i), Tag::Noun) && plural(i);
    noun(at)
        || (text.tag(at) == Tag::Adjective && plural(at) && noun(at + 1))
        || is(text, at, &["personnes", "euros", "dollars", "francs", "ans", "heures", "jours"])
        || unit(text, at).is_some()
}

/// "2014-2015", "2002/2003", "1939-45", "exercice 2014-2015".
fn span(text: &Text, start: usize) -> Option<Found> {
    let at = start + usize::from(is(text, start, &["exercice", "années", "année", "millésime"]));
    let from = four_digits(text, at)?;
    let joint = text.surface(at + 1);
    if !matches!(joint, "-" | "–" | "/" | "—")
        || at + 2 >= text.len()
        || text.token(at + 1).spaced != text.token(at + 2).spaced
    {
        return None;
    }
    if at > 0 && !text.token(at).spaced && is_joint(text.surface(at - 1)) {
        return None;
    }
    let second = text.surface(at + 2);
    let to = match second.len() {
        4 => four_digits(text, at + 2)?,
        2 if !text.token(at + 2).spaced => from / 100 * 100 + second.parse::<i32>().ok()?,
        _ => return None,
    };
    let loose = glued_behind(text, at + 3) || counts_noun(text, at + 3);
    (from < to && to - from < 200 && !loose).then(|| known(start, at + 3, format!("{from:04}/{to:04}")))
}

/// "années 1990", "années 90", "années soixante-dix".
fn decade(text: &Text, at: usize) -> Option<Found> {
    if text.word(at) != "années" {
        return None;
    }
    if let Some(year) = four_digits(text, at + 1).filter(|y| y % 10 == 0) {
        return Some(Found::known(at, at + 2, TimeClass::Date, format!("{}X", year / 10), "time.decade"));
    }
    let numeral = crate::language::numerals::numeral(text, at + 1)?;
    let tens = numeral.value.small().filter(|t| (10..100).contains(t) && t % 10 == 0)?;
    // "les années 20" may be of either century; the words do not say, the usual one is the last.
    Some(Found::known(at, numeral.end, TimeClass::Date, format!("19{}X", tens / 10), "time.decade"))
}

/// "XIXe siècle", "19e siècle", "XXIème siècle", "XIIe et XIIIe siècles".
fn century(text: &Text, at: usize) -> Option<Found> {
    let (end, number) = ordinal(text, at)?;
    if is(text, end, &["et", "au", "à", "ou", "-", "–"])
        && let Some((end, last)) = ordinal(text, end + 1)
        && let Some((end, TimeUnit::Century)) = unit(text, end)
        && (1..last).contains(&number)
        && last <= 30
    {
        let value = format!("{:02}XX/{:02}XX", number - 1, last - 1);
        return Some(Found::known(at, end, TimeClass::Date, value, "time.century"));
    }
    let (end, unit) = unit(text, end)?;
    if unit != TimeUnit::Century || !(1..=30).contains(&number) {
        return None;
    }
    if let Some(end) = before_christ(text, end) {
        return Some(Found::known(
            at,
            end,
            TimeClass::Date,
            format!("BC{:02}XX", number - 1),
            "time.century",
        ));
    }
    let value = format!("{:02}XX", number - 1);
    let found = Found::known(at, end, TimeClass::Date, value, "time.century");
    Some(found)
}

/// An ordinal in Roman or Arabic figures or in words.
fn ordinal(text: &Text, at: usize) -> Option<(usize, u32)> {
    let suffix = |s: &str| matches!(s, "e" | "ème" | "è" | "er" | "re" | "ère" | "ᵉ" | "eme");
    // "XX e siècle": a raised letter often comes set off from its number.
    let raised = || suffix(text.word(at + 1)) && unit(text, at + 2).is_some();
    if at < text.len() && text.token(at).shape == Shape::Number {
        let glued = suffix(text.word(at + 1)) && !text.token(at + 1).spaced || raised();
        return glued.then(|| text.surface(at).parse().ok().map(|n| (at + 2, n))).flatten();
    }
    if let Some((end, value)) = word(text, at, "ordinal") {
        return Some((end, value.parse().ok()?));
    }
    let surface = text.surface(at);
    let roman_end = surface.find(|c: char| !"IVX".contains(c)).unwrap_or(surface.len());
    let (roman, rest) = surface.split_at(roman_end);
    let value = roman_value(roman)?;
    if suffix(rest) {
        return Some((at + 1, value));
    }
    if rest.is_empty() && raised() {
        return Some((at + 2, value));
    }
    (rest.is_empty() && unit(text, at + 1).is_some_and(|(_, u)| u == TimeUnit::Century))
        .then_some((at + 1, value))
}

fn roman_value(roman: &str) -> Option<u32> {
    if roman.is_empty() || roman.len() > 6 {
        return None;
    }
    let digit = |c| match c {
        'I' => 1,
        'V' => 5,
        _ => 10,
    };
    let values: Vec<i32> = roman.chars().map(digit).collect();
    let sum: i32 = values
        .iter()
        .enumerate()
        .map(|(i, v)| if values.get(i + 1).is_some_and(|n| n > v) { -v } else { *v })
        .sum();
    u32::try_from(sum).ok()
}

/// "avant J.-C.", "av. J.-C.", "avant notre ère".
fn before_christ(text: &Text, at: usize) -> Option<usize> {
    let mut end = match text.word(at) {
        "avant" => at + 1,
        "av" => at + 1 + usize::from(text.word(at + 1) == "."),
        _ => return None,
    };
    if is(text, end, &["notre"]) && is(text, end + 1, &["ère"]) {
        return Some(end + 2);
    }
    if is(text, end, &["jésus-christ"]) {
        return Some(end + 1);
    }
    let begin = end;
    while end < begin + 5 && is(text, end, &["j", ".", "-", "c", "j-c", "jc", ".-c"]) {
        end += 1;
    }
    (end > begin).then_some(end)
}

/// "52 avant J.-C."
fn era(text: &Text, at: usize) -> Option<Found> {
    if text.token(at).shape != Shape::Number {
        return None;
    }
    let year: u32 = text.surface(at).parse().ok().filter(|y| (1..=9999).contains(y))?;
    let end = before_christ(text, at + 1)?;
    Some(Found::known(at, end, TimeClass::Date, format!("BC{year:04}"), "time.era"))
}

/// "premier trimestre 2016", "second semestre", "T1 2016".
fn quarter(text: &Text, at: usize) -> Option<Found> {
    let short = match text.surface(at) {
        "T1" => "Q1",
        "T2" => "Q2",
        "T3" => "Q3",
        "T4" => "Q4",
        _ => "",
    };
    if !short.is_empty() {
        let year = four_digits(text, at + 1)?;
        return Some(Found::known(at, at + 2, TimeClass::Date, format!("{year:04}-{short}"), "time.quarter"));
    }
    let last = word(text, at, "last").is_some();
    let (end, number) = if last { (at + 1, 4) } else { ordinal(text, at)? };
    let (end, unit) = unit(text, end)?;
    const QUARTERS: [&str; 4] = ["Q1", "Q2", "Q3", "Q4"];
    let code = match unit {
        TimeUnit::Quarter => QUARTERS.get((number as usize).checked_sub(1)?)?,
        TimeUnit::Half => match (last, number) {
            (true, _) | (_, 2) => "H2",
            (_, 1) => "H1",
            _ => return None,
        },
        _ => return None,
    };
    part_of_year(text, at, end, code, "time.quarter")
}

/// "été 2016", "l'été", "printemps prochain": a season with its year, or by itself where it is no participle.
fn season(text: &Text, at: usize) -> Option<Found> {
    let (end, code) = word(text, at, "season")?;
    let participle = text.word(at) == "été";
    let opened = matches!(
        before(text, at),
        "l'" | "d'" | "cet" | "en" | "chaque" | "plein" | "cœur" | "fin" | "mi" | "début"
    );
    let single = matches!(
        before(text, at),
        "le" | "l'" | "au" | "du" | "en" | "cet" | "ce" | "d'" | "la" | "fin" | "début" | "mi" | "plein"
    );
    if participle && !opened
        || !single && !participle
        || text.token(at).is_upper()
        || is(text, end, &["arabe", "arabes"])
    {
        let dated = end < text.len() && four_digits(text, end).is_some() && !participle;
        if !dated || text.token(at).is_upper() {
            return None;
        }
    }
    if matches!(before(text, at), "d'" | "de")
        && !matches!(text.word(at.wrapping_sub(2)), "début" | "fin" | "milieu" | "mois" | "saison")
    {
        return None;
    }
    let found = part_of_year(text, at, end, code, "time.season")?;
    // "faire la rentrée des champions": a return to school, to parliament or to the stage is a time only where one counts from it.
    let counted = is(text, at.wrapping_sub(2), RENTREE) && !is(text, end, &["de", "d'", "du", "des"]);
    (text.word(at) != "rentrée" || counted || found.end > end).then_some(found)
}

/// What makes a time of "la rentrée".
const RENTREE: &[&str] = &["à", "dès", "depuis", "avant", "après", "pour", "jusqu'à", "ici"];

fn part_of_year(text: &Text, at: usize, end: usize, code: &'static str, rule: &'static str) -> Option<Found> {
    let behind = end + usize::from(is(text, end, &["de", "en"]));
    if let Some(year) = four_digits(text, behind) {
        return Some(Found::known(at, behind + 1, TimeClass::Date, format!("{year:04}-{code}"), rule));
    }
    let (end, pick) = pick_behind(text, end);
    Some(Found::point(at, end, Base::Part(None, code), pick, rule))
}

/// Only what a point may be made of: no span.
pub fn one(text: &Text, at: usize) -> Option<Found> {
    decade(text, at)
        .or_else(|| century(text, at))
        .or_else(|| quarter(text, at))
        .or_else(|| season(text, at))
        .or_else(|| era(text, at))
        .or_else(|| year(text, at).map(|(end, y)| known(at, end, format!("{y:04}"))))
}

/// What a bare year says where something before it places it: "fin 2021", "de 2014 à 2016".
pub fn placed_year(text: &Text, at: usize) -> Option<Found> {
    four_digits(text, at).filter(|_| !counts_noun(text, at + 1)).map(|y| known(at, at + 1, format!("{y:04}")))
}
