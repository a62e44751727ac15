//! Which office a description names, and who of the table held it on a day: "le président norvégien" in an article of 2021.

use crate::language::Text;
use crate::language::gazetteer::{self, Row};
use crate::language::tables::Table;
use crate::span::Span;

/// The usual names of an office, the office as `persons.tsv` lists it, and its state.
struct Usual {
    names: &'static str,
    office: &'static str,
    code: &'static str,
}

fn usual() -> impl Iterator<Item = Usual> {
    let rows = include_str!("../../data/office-names.tsv").lines().skip(1).filter(|l| !l.starts_with('#'));
    rows.filter_map(|row| {
        let mut cells = row.split('\t');
        Some(Usual { names: cells.next()?, office: cells.next()?, code: cells.next()? })
    })
}

/// The group of usual names of one office in which these words stand.
pub fn usual_name(words: &str) -> Option<usize> {
    usual().position(|row| row.names.split('|').any(|name| name == words))
}

/// An office of state.
#[derive(Debug, PartialEq, Eq)]
pub struct Office {
    words: String,
    code: &'static str,
}

impl Office {
    /// The office that these words name, where they name its state too, and mean whoever holds it now.
    pub fn named(text: &Text, role: Span) -> Option<Office> {
        let (mut at, end) = (text.document.token_at(role.start), text.document.token_at(role.end));
        let (mut words, mut whole, mut code) = (Vec::new(), Vec::new(), None);
        while at < end {
            let state =
                text.phrase(at, Table::CountryAdjectives).or_else(|| text.phrase(at, Table::Countries));
            let word = text.word(at);
            if matches!(word, "ancien" | "ancienne" | "ex" | "futur" | "future" | "vice") {
                return None;
            }
            if !is_grammar(word) {
                whole.push(word.to_owned());
            }
            if let Some(state) = state.filter(|s| s.end <= end) {
                code = Some(state.row.cell(0));
                at = state.end;
                continue;
            }
            if !is_grammar(word) {
                words.push(masculine(word));
            }
            at += 1;
        }
        let (words, whole) = (words.join(" "), whole.join(" "));
        let row = usual().find(|row| row.code != "-" && row.names.split('|').any(|name| name == whole));
        if let Some(row) = row {
            return Some(Office { words: row.office.to_owned(), code: row.code });
        }
        let general = usual()
            .find(|row| row.office != "-" && row.code == "-" && row.names.split('|').any(|n| n == words));
        let words = general.as_ref().map_or(words, |row| row.office.to_owned());
        // "le garde des Sceaux": whichever state has the one whom the article names.
        let code = code.or(general.is_some().then_some(""))?;
        (!code.is_empty() || general.is_some()).then_some(Office { words, code })
    }

    /// Whether a person of the table held it in a year.
    pub fn is_held_by(&self, person: Row, year: u16) -> bool {
        let held = |entry: &str| {
            let (office, years) = entry.rsplit_once(':')?;
            let (from, to) = years.split_once('-').unwrap_or((years, years));
            let to = if to.is_empty() { u16::MAX } else { to.parse().ok()? };
            let words: Vec<String> = office
                .to_lowercase()
                .replace('\'', "' ")
                .split(' ')
                .filter(|w| !is_grammar(w) && *w != "république")
                .map(masculine)
                .collect();
            Some(words.join(" ") == self.words && (from.parse().ok()?..=to).contains(&year))
        };
        (self.code.is_empty() || person.cell(3) == self.code)
            && person.cell(4).split('|').any(|entry| held(entry) == Some(true))
    }
}

/// "présidente" is an office as "président" is.
fn masculine(word: &str) -> String {
    match word {
        "première" => "premier".to_owned(),
        word => gazetteer::row(Table::Offices, word).map_or(word, |row| row.cell(0)).to_lowercase(),
    }
}

fn is_grammar(word: &str) -> bool {
    matches!(
        word,
        "de" | "d'" | "du" | "des" | "la" | "le" | "les" | "l'" | "à" | "au" | "aux" | "actuel" | "actuelle"
    )
}
