//! The packed tables: which phrases stand where, and the rows that they lead to. Nothing is built at start-up.

pub use super::key::push_key;
use super::tables::{TABLES, Table};
use fst::Map;
use fst::raw::{CompiledAddr, Output};
use std::rc::Rc;
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
        let end = rest.bytes().position(|b| b == b'\n').unwrap_or(rest.len());
        Row { table: TABLES[(posting >> 27) as usize].table, line: &rest[..end] }
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
    fn map(self) -> &'static Map<&'static [u8]> {
        match self {
            Side::Words => &WORDS,
            Side::Names => &NAMES,
        }
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
    listed(side.map().get(key.trim_end())).collect()
}

/// The row of one table that stands under exactly this phrase.
pub fn row(table: Table, phrase: &str) -> Option<Row> {
    let side = if TABLES[table as usize].names { Side::Names } else { Side::Words };
    rows(side, phrase).iter().find(|r| r.table == table).copied()
}

fn listed(value: Option<u64>) -> impl Iterator<Item = Row> + use<> {
    let word = |i: usize| u32::from_le_bytes(POSTINGS[4 * i..4 * i + 4].try_into().expect("four bytes"));
    let list = value.map_or(0..0, |v| {
        let at = v as usize;
        at + 1..at + 1 + word(at) as usize
    });
    list.map(move |i| Row::at(word(i)))
}

/// Where the keys go on that begin with some words.
#[derive(Clone, Copy)]
pub struct Prefix {
    side: Side,
    node: CompiledAddr,
    output: Output,
}

/// Where the keys stand that begin with a folded word; none where there are none.
pub fn prefix(side: Side, word: &str) -> Option<Prefix> {
    let root = side.map().as_fst().root().addr();
    Prefix { side, node: root, output: Output::zero() }.behind(word, &mut String::new())
}

impl Prefix {
    /// The keys that go on with these bytes.
    fn through(mut self, bytes: impl Iterator<Item = u8>) -> Option<Prefix> {
        let map = self.side.map().as_fst();
        let mut node = map.node(self.node);
        for byte in bytes {
            let transition = node.transition(node.find_input(byte)?);
            self.output = self.output.cat(transition.out);
            node = map.node(transition.addr);
        }
        self.node = node.addr();
        Some(self)
    }

    /// The keys that go on with a folded word; `key` is room to work in.
    fn behind(self, word: &str, key: &mut String) -> Option<Prefix> {
        key.clear();
        push_key(word, self.side == Side::Words, key);
        self.through(key.trim_end().bytes())
    }

    /// Where the keys go on that have another word behind these.
    pub(super) fn longer(self) -> Option<Prefix> {
        self.through([b' '].into_iter())
    }

    /// The rows that stand under exactly these words.
    pub(super) fn rows(self) -> impl Iterator<Item = Row> + use<> {
        let node = self.side.map().as_fst().node(self.node);
        listed(node.is_final().then(|| self.output.cat(node.final_output()).value()))
    }
}

/// Every phrase of the tables that begins with the first of `words` and covers whole words: how many words, and a row.
/// `words` gives folded words one by one.
pub fn phrases<'w>(side: Side, mut words: impl Iterator<Item = &'w str>, found: impl FnMut(usize, Row)) {
    if let Some(first) = words.next() {
        super::dictionary::word(first).each_phrase(side, words, found);
    }
}

/// Every phrase of more than one word whose first leads to `prefix` and that goes on with `words`.
pub fn longer<'w>(
    mut prefix: Prefix,
    words: impl Iterator<Item = &'w str>,
    mut found: impl FnMut(usize, Row),
) {
    let mut key = String::new();
    for (count, word) in words.enumerate() {
        let Some(next) = prefix.behind(word, &mut key) else { return };
        next.rows().for_each(|row| found(count + 2, row));
        let Some(next) = next.longer() else { return };
        prefix = next;
    }
}
