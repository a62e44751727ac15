//! The packed tables and the keys under which their rows stand, worked out once, at the start.
//!
//! `tables.tsv` holds the tables in the order of [`TABLES`], an empty line behind each; of each row the columns of [`Spec::columns`].

use super::gazetteer::Row;
use super::key::push_key;
use super::tables::{Spec, TABLES, Table};
use crate::document::{FnvMap, Vocabulary, WordId};
use std::collections::hash_map::Entry;
use std::sync::LazyLock;

/// The phrases of words, looked up with their accents, and the names, looked up without.
pub(super) static PHRASES: LazyLock<[Phrases; 2]> = LazyLock::new(|| {
    let mut all = [Phrases::default(), Phrases::default()];
    all.iter_mut().for_each(|phrases| phrases.keys.reserve(KEYS));
    let mut tables = TABLES.iter();
    let mut table = tables.next();
    for line in include_str!(concat!(env!("OUT_DIR"), "/tables.tsv")).lines() {
        match table {
            Some(_) if line.is_empty() => table = tables.next(),
            Some(spec) => all[usize::from(spec.names)].add_row(line, spec),
            None => break,
        }
    }
    all[1].add_surnames();
    all
});

/// About how many keys the larger side has: with room for them nothing is moved while they come.
const KEYS: usize = 30_000;

/// What is known of a phrase, or of the words that begin some.
#[derive(Clone, Copy, Default)]
pub(super) struct Known {
    /// The place of its first row among the postings, counted from one; nought where it leads to none.
    first: u32,
    /// That of its last.
    last: u32,
    /// Whether longer phrases begin with it.
    pub goes_on: bool,
}

/// A row that a key leads to, and the place of the key's next one, counted from one.
#[derive(Clone, Copy)]
struct Posting {
    row: Row,
    next: u32,
}

/// Phrases and the rows that they lead to.
#[derive(Default)]
pub(super) struct Phrases {
    keys: Vocabulary,
    /// By the numbers of the keys.
    known: Vec<Known>,
    postings: Vec<Posting>,
    /// The key that is being made.
    key: String,
}

impl Phrases {
    /// Adds a packed row under each of its keys.
    fn add_row(&mut self, line: &'static str, spec: &Spec) {
        let row = Row::new(spec.table, kept(line, spec));
        for (column, cell) in spec.columns().zip(split(line, b'\t')) {
            if spec.keys.contains(&column) {
                split(cell, b'|').for_each(|phrase| self.add_phrase(phrase, row, !spec.names));
            }
        }
    }

    /// Adds a row under a phrase's key, and where it ends in "de" or "à" under its forms with the article that follows: "au dire de", "au dire des".
    fn add_phrase(&mut self, phrase: &str, row: Row, accents: bool) {
        let mut key = std::mem::take(&mut self.key);
        self.add(make(&mut key, phrase, accents), row);
        if accents {
            // The spelling of 1990: "entraineur".
            if key.contains(['î', 'û']) {
                self.add(&key.replace('î', "i").replace('û', "u"), row);
            }
            for (preposition, contracted) in
                [(" de", [" du", " des", " d'"].as_slice()), (" à", &[" au", " aux"])]
            {
                if let Some(stem) = key.strip_suffix(preposition) {
                    contracted.iter().for_each(|form| self.add(&format!("{stem}{form}"), row));
                }
            }
        }
        self.key = key;
    }

    fn add(&mut self, key: &str, row: Row) {
        if key.is_empty() || key == "-" {
            return;
        }
        let id = self.id(key);
        let Known { first, last, .. } = self.known[id];
        let mut others = std::iter::successors(self.posting(first), |before| self.posting(before.next));
        if others.any(|other| other.row == row) {
            return;
        }
        self.postings.push(Posting { row, next: 0 });
        let place = self.postings.len() as u32;
        self.known[id].last = place;
        match last {
            0 => self.known[id].first = place,
            last => self.postings[last as usize - 1].next = place,
        }
        for (at, _) in key.bytes().enumerate().rev().filter(|(_, byte)| *byte == b' ') {
            let id = self.id(&key[..at]);
            // Then what is before it does so too.
            if std::mem::replace(&mut self.known[id].goes_on, true) {
                break;
            }
        }
    }

    fn id(&mut self, key: &str) -> usize {
        let WordId(id) = self.keys.add(key);
        self.known.resize(self.keys.len(), Known::default());
        id as usize
    }

    /// A surname that only one public figure bears stands for that person where nothing else does.
    fn add_surnames(&mut self) {
        let mut bearers: FnvMap<String, Option<Row>> = FnvMap::default();
        let people =
            self.postings.iter().map(|posting| posting.row).filter(|row| row.table == Table::Persons);
        for (surname, row) in people.flat_map(|row| surnames(row).map(move |surname| (surname, row))) {
            let mut key = String::new();
            make(&mut key, surname, false);
            match bearers.entry(key) {
                Entry::Vacant(free) => _ = free.insert(Some(row)),
                Entry::Occupied(mut taken) if *taken.get() != Some(row) => _ = taken.insert(None),
                Entry::Occupied(_) => {}
            }
        }
        for (surname, row) in bearers {
            let alone = surname.len() >= 4 && self.get(&surname).is_none_or(|known| known.first == 0);
            row.into_iter().filter(|_| alone).for_each(|row| self.add(&surname, row));
        }
    }

    fn posting(&self, place: u32) -> Option<Posting> {
        self.postings.get((place as usize).wrapping_sub(1)).copied()
    }

    /// What is known of a key.
    pub fn get(&self, key: &str) -> Option<Known> {
        self.keys.find(key).map(|WordId(id)| self.known[id as usize])
    }

    /// The rows that it leads to, in the order of the tables.
    pub fn rows(&self, known: Known) -> impl Iterator<Item = Row> {
        std::iter::successors(self.posting(known.first), |before| self.posting(before.next))
            .map(|each| each.row)
    }
}

/// Makes the key of a phrase.
fn make<'k>(key: &'k mut String, phrase: &str, accents: bool) -> &'k str {
    key.clear();
    push_key(phrase, accents, key);
    key.truncate(key.trim_end().len());
    key
}

/// The kept columns of a packed row.
fn kept<'r>(line: &'r str, spec: &Spec) -> &'r str {
    let mut tabs = line.bytes().enumerate().filter(|(_, byte)| *byte == b'\t').map(|(at, _)| at);
    let end = spec.kept.len().checked_sub(1).map_or(0, |last| tabs.nth(last).unwrap_or(line.len()));
    line[..end].trim_end_matches('\t')
}

/// The parts of a short text between marks: going through its bytes is quicker than any search that prepares itself.
fn split(text: &str, mark: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = text.bytes().position(|byte| byte == mark);
        rest = end.map(|end| &text[end + 1..]);
        Some(&text[..end.unwrap_or(text.len())])
    })
}

/// What stands behind the first word of a person's name and of its variants; a variant that only turns the name round
/// gives none.
fn surnames(person: Row) -> impl Iterator<Item = &'static str> {
    let name = person.cell(0);
    let given = name.split(' ').next().unwrap_or_default();
    std::iter::once(name).chain(person.cell(1).split('|')).filter_map(move |each| {
        let (_, surname) = each.split_once(' ')?;
        let turned = each != name && surname.ends_with(given);
        (!turned).then_some(surname)
    })
}
