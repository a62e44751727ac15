//! Whether a number of years says how old somebody is: an age is a quantity, any other number of years a time.

use super::tables::Table;
use super::tagging::Tag;
use super::text::Text;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Nouns of people that an age follows: "un homme de 30 ans". Offices count too.
static PEOPLE: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("people.tsv").lines().skip(1).collect());

/// Whether the number in the tokens `start..number_end` and the unit behind it are an age; the bound before the
/// number ("plus de") counts as part of it.
pub fn is_age(text: &Text, start: usize, number_end: usize) -> bool {
    let unit = text.word(number_end);
    if !matches!(unit, "an" | "ans" | "années" | "mois" | "semaine" | "semaines" | "jour" | "jours") {
        return false;
    }
    // "dix-huit mois d'âge"
    if text.word(number_end + 1) == "d'" && text.word(number_end + 2) == "âge" {
        return true;
    }
    let start = before_range(text, before_bound(text, start));
    if start == 0 {
        return false;
    }
    let before = text.word(start - 1);
    // "un homme d'une trentaine d'années", but "le site a 135 millions d'années".
    let years = matches!(unit, "an" | "ans") || unit == "années" && matches!(before, "de" | "d'");
    let after = text.word(number_end + 1);
    let further = start.checked_sub(2).map_or("", |at| text.word(at));
    let of = matches!(before, "de" | "d'");
    let aged = |word: &str| matches!(word, "âgé" | "âgée" | "âgés" | "âgées" | "âge" | "agé" | "agée");
    if aged(before) || (of && aged(further)) {
        return true;
    }
    if !years {
        return false;
    }
    if of && start >= 2 {
        // "une jeune femme afghane de 24 ans": look past adjectives behind the noun.
        let mut noun = start - 2;
        while noun > 0 && text.tag(noun) == Tag::Adjective && !is_person(text, noun) && noun + 4 > start {
            noun -= 1;
        }
        return is_person(text, noun)
            || text.tag(noun) == Tag::Name && text.token(noun).is_upper()
            || is_native(text, start - 2)
            || speaks_of_age(text, start);
    }
    let here = after == "d'" && text.word(number_end + 2) == "ici";
    let complement =
        !here && matches!(after, "de" | "d'" | "ferme" | "plus" | "après" | "avant" | "auparavant");
    match before {
        // "Marie Durand, 24 ans, a gagné"
        "," | "(" => {
            let named = start >= 2 && (text.tag(start - 2) == Tag::Name || is_person(text, start - 2));
            named && matches!(after, "," | ")" | "." | "et" | "") && !complement
        }
        "les" | "aux" | "des" => text.phrase(start, Table::TimeWords).is_some() && !complement,
        "ses" | "mes" | "tes" => !complement,
        "à" | "dès" => !complement && after != "d'intervalle" && !further.starts_with("condamn"),
        "a" | "ai" | "as" | "avait" | "aura" | "ont" | "avaient" => {
            further != "y" && !complement && text.tag(number_end + 1) != Tag::Participle
        }
        // "elle aurait eu 93 ans"
        "eu" => !complement && matches!(further, "aurait" | "auraient" | "aura" | "auront"),
        _ => false,
    }
}

/// "la Belge de 33 ans": somebody by the country, behind a determiner.
fn is_native(text: &Text, at: usize) -> bool {
    let place = |table| text.phrase(at, table).is_some_and(|p| p.end == at + 1);
    at > 0
        && (place(Table::CountryAdjectives) || place(Table::PlaceAdjectives))
        && matches!(text.word(at - 1), "le" | "la" | "l'" | "un" | "une" | "ce" | "cet" | "cette")
}

/// "relever l'âge de la retraite de 62 à 64 ans": "âge" stands a few words before.
fn speaks_of_age(text: &Text, at: usize) -> bool {
    let start = text.sentence(at).start.max(at.saturating_sub(8));
    (start..at).any(|t| text.word(t) == "âge")
}

/// "entre" or "de" of a range whose second number this is: "entre 20 et 60 ans".
fn before_range(text: &Text, start: usize) -> usize {
    let second =
        start > 2 && matches!(text.word(start - 1), "et" | "à" | "ou") && text.tag(start - 2) == Tag::Number;
    match second {
        true if text.word(start - 3) == "entre" => start - 3,
        true => start - 2,
        false => start,
    }
}

/// The first token of the bound that stands before the number, or the number itself.
fn before_bound(text: &Text, start: usize) -> usize {
    let word = |back: usize| start.checked_sub(back).map_or("", |at| text.word(at));
    match (word(2), word(1)) {
        (_, "environ" | "presque" | "quelque" | "seulement" | "déjà") => start - 1,
        // "il n'a pas moins de quarante-deux ans"
        ("moins", "de" | "d'") if word(3) == "pas" => start - 3,
        ("plus" | "moins" | "près", "de" | "d'") => start - 2,
        _ => start,
    }
}

fn is_person(text: &Text, at: usize) -> bool {
    PEOPLE.contains(text.word(at))
        || text.phrases_at(at).iter().any(|p| p.row.table == Table::Offices && p.end == at + 1)
}
