//! The packed tables: which phrases stand where, and the rows that they lead to. Nothing is built at start-up.

pub use super::key::push_key;
use super::tables::{TABLES, Table};
use fst::Map;
use fst::raw::Output;
use std::sync::LazyLock;

static WORDS: LazyLock<Map<&'static [u8]>> =
    LazyLock::new(|| map(include_bytes!(concat!(env!("OUT_DIR"), "/words.fst"))));
static NAMES: LazyLock<Map<&'static [u8]>> =
    LazyLock::new(|| map(include_bytes!(concat!(env!("OUT_DIR"), "/names.fst"))));
static POSTINGS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/postings.bin"));
static ROWS: &str = include_str!(concat!(env!("OUT_DIR"), "/rows.tsv"));

fn map(bytes: &'static [u8]) -> Map<&'static [u8]> {
    Map::new(bytes).expect("the build script packed it")
}

/// A row of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its table.
    pub table: Table,
    /// Its kept columns, separated by tabs.
    line: &'static str,
}

impl Row {
    fn at(posting: u32) -> Row {
        let rest = &ROWS[(posting & 0x07FF_FFFF) as usize..];
        Row { table: TABLES[(posting >> 27) as usize].table, line: rest.split('\n').next().unwrap_or("") }
    }

    /// The cell of a kept column; empty where there is none.
    pub fn cell(&self, column: usize) -> &'static str {
        self.line.split('\t').nth(column).unwrap_or("")
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
    fn map(self) -> &'static Map<&'static [u8]> {
        match self {
            Side::Words => &WORDS,
            Side::Names => &NAMES,
        }
    }
}

/// Every row that stands under exactly this phrase.
pub fn rows(side: Side, phrase: &str) -> impl Iterator<Item = Row> + use<> {
    let mut key = String::new();
    push_key(phrase, side == Side::Words, &mut key);
    listed(side.map().get(key.trim_end()))
}

/// The row of one table that stands under exactly this phrase.
pub fn row(table: Table, phrase: &str) -> Option<Row> {
    let side = if TABLES[table as usize].names { Side::Names } else { Side::Words };
    rows(side, phrase).find(|r| r.table == table)
}

fn listed(value: Option<u64>) -> impl Iterator<Item = Row> + use<> {
    let word = |i: usize| u32::from_le_bytes(POSTINGS[4 * i..4 * i + 4].try_into().expect("four bytes"));
    let list = value.map_or(0..0, |v| {
        let at = v as usize;
        at + 1..at + 1 + word(at) as usize
    });
    list.map(move |i| Row::at(word(i)))
}

/// Every phrase of the tables that begins with the first of `words` and covers whole words: how many words, and a row.
/// `words` gives folded words one by one.
pub fn phrases<'w>(side: Side, words: impl Iterator<Item = &'w str>, mut found: impl FnMut(usize, Row)) {
    let map = side.map().as_fst();
    let mut node = map.root();
    let mut output = Output::zero();
    let mut key = String::new();
    for (count, word) in words.enumerate() {
        key.clear();
        push_key(word, side == Side::Words, &mut key);
        let between = if count > 0 { " " } else { "" };
        for byte in between.bytes().chain(key.trim_end().bytes()) {
            let Some(index) = node.find_input(byte) else { return };
            let transition = node.transition(index);
            output = output.cat(transition.out);
            node = map.node(transition.addr);
        }
        if node.is_final() {
            listed(Some(output.cat(node.final_output()).value())).for_each(|row| found(count + 1, row));
        }
    }
}
