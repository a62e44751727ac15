//! The tables of `data/`: which phrases stand in them, and the rows that they lead to.

pub use super::key::push_key;
use super::packed::{Known, PHRASES, Phrases};
use super::tables::{TABLES, Table};
use std::rc::Rc;

/// A row of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its table.
    pub table: Table,
    /// Its kept columns, separated by tabs.
    line: &'static str,
}

impl Row {
    pub(super) fn new(table: Table, line: &'static str) -> Row {
        Row { table, line }
    }

    /// The cell of a kept column; empty where there is none.
    pub fn cell(&self, column: usize) -> &'static str {
        // Rows are short: going through their bytes is quicker than any search that prepares itself.
        let mut start = 0;
        let mut left = column;
        for (at, byte) in self.line.bytes().enumerate() {
            if byte == b'\t' {
                if left == 0 {
                    return &self.line[start..at];
                }
                left -= 1;
                start = at + 1;
            }
        }
        if left == 0 { &self.line[start..] } else { "" }
    }

    /// Whether a cell with a comma list holds this word.
    pub fn has(&self, column: usize, word: &str) -> bool {
        self.cell(column).split(',').any(|w| w.trim() == word)
    }
}

/// Words are looked up with their accents, names without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Verbs, nouns, adjectives, units.
    Words,
    /// People, places, organisations, media.
    Names,
}

impl Side {
    fn phrases(self) -> &'static Phrases {
        &PHRASES[self as usize]
    }
}

/// Every row that stands under exactly this phrase.
pub fn rows(side: Side, phrase: &str) -> Rc<[Row]> {
    super::dictionary::rows(side, phrase)
}

/// The same, looked up anew.
pub(super) fn look_up(side: Side, phrase: &str) -> Rc<[Row]> {
    let mut key = String::with_capacity(phrase.len() + 2);
    push_key(phrase, side == Side::Words, &mut key);
    let phrases = side.phrases();
    phrases.get(key.trim_end()).map_or(Rc::default(), |known| phrases.rows(known).collect())
}

/// What an ordinal in words stands for: "troisième" is 3.
pub fn ordinal(word: &str) -> Option<u32> {
    let rows = rows(Side::Words, word);
    let row = rows.iter().find(|r| r.table == Table::TimeWords && r.cell(1) == "ordinal")?;
    row.cell(2).parse().ok()
}

/// The row of one table that stands under exactly this phrase.
pub fn row(table: Table, phrase: &str) -> Option<Row> {
    let side = if TABLES[table as usize].names { Side::Names } else { Side::Words };
    rows(side, phrase).iter().find(|r| r.table == table).copied()
}

/// Words that begin phrases of the tables.
#[derive(Clone)]
pub struct Prefix {
    side: Side,
    key: Box<str>,
    known: Known,
}

/// The phrases that begin with a folded word; none where there are none.
pub(super) fn prefix(side: Side, word: &str) -> Option<Prefix> {
    let mut key = String::new();
    push_key(word, side == Side::Words, &mut key);
    let known = side.phrases().get(key.trim_end())?;
    Some(Prefix { side, key: key.trim_end().into(), known })
}

impl Prefix {
    /// Whether longer phrases begin so.
    pub(super) fn goes_on(&self) -> bool {
        self.known.goes_on
    }

    /// The rows that stand under exactly these words.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row> {
        self.side.phrases().rows(self.known)
    }
}

/// Every phrase of the tables that begins with the first of `words` and covers whole words: how many words, and a row.
/// `words` gives folded words one by one.
pub fn phrases<'w>(side: Side, mut words: impl Iterator<Item = &'w str>, found: impl FnMut(usize, Row)) {
    if let Some(first) = words.next() {
        super::dictionary::word(first).each_phrase(side, words, found);
    }
}

/// Every phrase of more than one word that begins with a prefix and goes on with `words`.
pub(super) fn longer<'w>(
    prefix: &Prefix,
    words: impl Iterator<Item = &'w str>,
    mut found: impl FnMut(usize, Row),
) {
    let phrases = prefix.side.phrases();
    let mut key = String::with_capacity(64);
    key.push_str(&prefix.key);
    for (count, word) in words.enumerate() {
        let before = key.len();
        key.push(' ');
        push_key(word, prefix.side == Side::Words, &mut key);
        key.truncate(key.trim_end().len());
        // A hyphen alone is no word.
        let Some(known) = phrases.get(&key).filter(|_| key.len() > before) else { return };
        phrases.rows(known).for_each(|row| found(count + 2, row));
        if !known.goes_on {
            return;
        }
    }
}
