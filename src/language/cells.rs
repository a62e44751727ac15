//! The side table of the lexicon. A cell says how a form becomes its lemma and how it reads; forms that inflect
//! alike share one set of cells, which is what keeps the automaton small.
//!
//! Little-endian: the number of sets and of cells (`u16` each); where each set begins in the list, and where the
//! last one ends (`u16`); the list of cells (`u16`); the cells (`u8` bytes to strip, `u8` length and `u16` place of
//! the suffix to append, `u16` reading); the pool of suffixes, UTF-8.

use super::morphology::{Analysis, Reading};

/// A view of the table; nothing is unpacked before it is asked for.
#[derive(Clone, Copy)]
pub(super) struct Cells<'a> {
    starts: &'a [u8],
    list: &'a [u8],
    cells: &'a [u8],
    pool: &'a [u8],
}

const CELL: usize = 6;

impl<'a> Cells<'a> {
    /// The table in these bytes; none where they are too short for what they announce.
    pub fn new(bytes: &'a [u8]) -> Option<Self> {
        let (sets, cells) = (usize::from(short(bytes, 0)?), usize::from(short(bytes, 1)?));
        let (starts, rest) = bytes.get(4..)?.split_at_checked(2 * (sets + 1))?;
        let (list, rest) = rest.split_at_checked(2 * usize::from(short(starts, sets)?))?;
        let (cells, pool) = rest.split_at_checked(CELL * cells)?;
        Some(Cells { starts, list, cells, pool })
    }

    /// The cells of a set.
    pub fn set(self, set: usize) -> impl Iterator<Item = Cell<'a>> {
        let bounds = short(self.starts, set).zip(short(self.starts, set + 1)).unwrap_or((0, 0));
        (bounds.0..bounds.1).filter_map(move |i| self.cell(usize::from(short(self.list, usize::from(i))?)))
    }

    fn cell(self, index: usize) -> Option<Cell<'a>> {
        let bytes = self.cells.get(index * CELL..(index + 1) * CELL)?;
        let place = usize::from(short(bytes, 1)?);
        let suffix = self.pool.get(place..place + usize::from(bytes[1]))?;
        Some(Cell {
            strip: usize::from(bytes[0]),
            suffix: std::str::from_utf8(suffix).ok()?,
            reading: Reading::unpack(short(bytes, 2)?),
        })
    }
}

/// How a form becomes its lemma, and how it reads.
pub(super) struct Cell<'a> {
    strip: usize,
    suffix: &'a str,
    /// How the form reads.
    pub reading: Reading,
}

impl Cell<'_> {
    /// The analysis of `form`; none where the cell does not fit it.
    pub fn apply(&self, form: &str) -> Option<Analysis> {
        let stem = form.get(..form.len().checked_sub(self.strip)?)?;
        Some(Analysis::new([stem, self.suffix].concat(), self.reading))
    }
}

/// The `index`-th `u16` of `bytes`.
fn short(bytes: &[u8], index: usize) -> Option<u16> {
    let pair = bytes.get(2 * index..2 * index + 2)?;
    Some(u16::from_le_bytes([pair[0], pair[1]]))
}
