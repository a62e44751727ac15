//! The packed tables, unpacked once into what looking up needs.
//!
//! `*.keys`: for each key in the order of the alphabet how many bytes it shares with the one before it, its other bytes,
//! and a line feed. `*.postings`: for each key a LEB128 number, nought where its list of rows is new and otherwise how
//! many new lists ago it came; behind nought the length of the list and for each posting the table's number, a byte, and
//! in zigzag LEB128 how far its row stands from the row last given for that table. `rows.tsv`: a row a line.

use super::gazetteer::Row;
use super::leb128;
use super::tables::TABLES;
use crate::document::FnvMap;
use std::ops::Range;
use std::sync::LazyLock;

static ROWS: LazyLock<Vec<&str>> =
    LazyLock::new(|| include_str!(concat!(env!("OUT_DIR"), "/rows.tsv")).lines().collect());

/// The phrases of words, looked up with their accents.
pub(super) static WORDS: LazyLock<Phrases> = LazyLock::new(|| {
    let keys = include_bytes!(concat!(env!("OUT_DIR"), "/words.keys"));
    Phrases::new(keys, include_bytes!(concat!(env!("OUT_DIR"), "/words.postings")))
});

/// The names, looked up without.
pub(super) static NAMES: LazyLock<Phrases> = LazyLock::new(|| {
    let keys = include_bytes!(concat!(env!("OUT_DIR"), "/names.keys"));
    Phrases::new(keys, include_bytes!(concat!(env!("OUT_DIR"), "/names.postings")))
});

/// What is known of a phrase, or of the words that begin some.
#[derive(Clone, Copy, Default)]
pub(super) struct Known {
    /// Where the rows stand that it leads to.
    rows: (u32, u32),
    /// Whether longer phrases begin with it.
    pub goes_on: bool,
}

/// Phrases and the rows that they lead to.
pub(super) struct Phrases {
    known: FnvMap<&'static str, Known>,
    postings: Vec<(u8, u32)>,
}

impl Phrases {
    fn new(keys: &[u8], postings: &[u8]) -> Self {
        let (text, ends) = unpack_keys(keys);
        // The keys stand as long as the programme runs, and the map points into them.
        let text: &'static str = text.leak();
        let (lists, postings) = unpack_postings(postings, ends.len());
        let mut known: FnvMap<&'static str, Known> = FnvMap::default();
        known.reserve(ends.len() * 3 / 2);
        let mut start = 0;
        for (end, list) in ends.into_iter().zip(lists) {
            let key = &text[start..end];
            start = end;
            known.entry(key).or_default().rows = (list.start, list.end);
            for (at, _) in key.match_indices(' ') {
                known.entry(&key[..at]).or_default().goes_on = true;
            }
        }
        Phrases { known, postings }
    }

    /// What is known of a key.
    pub fn get(&self, key: &str) -> Option<Known> {
        self.known.get(key).copied()
    }

    /// The rows that it leads to.
    pub fn rows(&self, known: Known) -> impl Iterator<Item = Row> {
        let (start, end) = known.rows;
        self.postings[start as usize..end as usize]
            .iter()
            .map(|(table, row)| Row::new(TABLES[usize::from(*table)].table, ROWS[*row as usize]))
    }
}

/// The keys, one behind the other, and where each ends.
fn unpack_keys(mut bytes: &[u8]) -> (String, Vec<usize>) {
    let (mut text, mut ends) = (Vec::with_capacity(4 * bytes.len()), Vec::new());
    let mut before = 0;
    while let [shared, rest @ ..] = bytes {
        let length = rest.iter().position(|b| *b == b'\n').unwrap_or(rest.len());
        let start = text.len();
        text.extend_from_within(before..before + usize::from(*shared));
        text.extend(&rest[..length]);
        before = start;
        ends.push(text.len());
        bytes = rest.get(length + 1..).unwrap_or_default();
    }
    (String::from_utf8(text).expect("the build script packed text"), ends)
}

/// The list of each key, and what the lists are cut from.
fn unpack_postings(bytes: &[u8], keys: usize) -> (Vec<Range<u32>>, Vec<(u8, u32)>) {
    let mut bytes = bytes.iter().copied();
    let mut next = || bytes.next().expect("the build script packed every list");
    let (mut lists, mut distinct, mut postings) = (Vec::with_capacity(keys), Vec::new(), Vec::new());
    let mut rows = [0i32; TABLES.len()];
    for _ in 0..keys {
        let ago = number(&mut next) as usize;
        if ago == 0 {
            let start = postings.len() as u32;
            for _ in 0..number(&mut next) {
                let table = next();
                let step = number(&mut next);
                let row = &mut rows[usize::from(table)];
                *row += leb128::unzigzag(step);
                postings.push((table, *row as u32));
            }
            distinct.push(start..postings.len() as u32);
        }
        lists.push(distinct[distinct.len() - ago.max(1)].clone());
    }
    (lists, postings)
}

fn number(next: &mut impl FnMut() -> u8) -> u32 {
    leb128::read(|| Some(next())).unwrap_or_default() as u32
}
