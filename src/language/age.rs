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
    if !matches!(text.word(number_end), "an" | "ans" | "mois") || start == 0 {
        return false;
    }
    let years = text.word(number_end) != "mois";
    let before = text.word(start - 1);
    let after = text.word(number_end + 1);
    let further = start.checked_sub(2).map_or("", |at| text.word(at));
    let of = matches!(before, "de" | "d'");
    if of && matches!(further, "âgé" | "âgée" | "âgés" | "âgées" | "âge" | "agé" | "agée") {
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
        return is_person(text, noun) || text.tag(noun) == Tag::Name && text.token(noun).is_upper();
    }
    let complement = matches!(after, "de" | "d'" | "ferme" | "plus" | "après" | "avant" | "auparavant");
    match before {
        // "Marie Durand, 24 ans, a gagné"
        "," | "(" => {
            let named = start >= 2 && (text.tag(start - 2) == Tag::Name || is_person(text, start - 2));
            named && matches!(after, "," | ")" | "." | "et" | "") && !complement
        }
        "les" | "aux" | "des" => text.phrase(start, Table::TimeWords).is_some() && !complement,
        "ses" | "mes" | "tes" => !complement,
        "à" | "dès" => !complement && after != "d'intervalle" && text.tag(start.wrapping_sub(2)) != Tag::Participle,
        "a" | "avait" | "aura" | "ont" | "avaient" => {
            further != "y" && !complement && text.tag(number_end + 1) != Tag::Participle
        }
        _ => false,
    }
}

fn is_person(text: &Text, at: usize) -> bool {
    PEOPLE.contains(text.word(at))
        || text.phrases_at(at).iter().any(|p| p.row.table == Table::Offices && p.end == at + 1)
}
