//! The full-form lexicon of French: every inflected form with its lemmas and readings.
//!
//! Forms are asked for lower-cased and with the straight apostrophe, `l'` and not `l’`; accents count.

use std::sync::LazyLock;

use fst::Map;

use super::cells::Cells;
use super::morphology::{Analysis, Reading};

static FRENCH: LazyLock<Lexicon<'static>> = LazyLock::new(|| {
    let forms = include_bytes!("../../data/french.fst");
    let cells = include_bytes!("../../data/french.cells");
    Lexicon::new(forms, cells).expect("the embedded lexicon is whole")
});

/// A lexicon over bytes that are read in place: opening it costs no more than reading two headers.
pub struct Lexicon<'a> {
    forms: Map<&'a [u8]>,
    cells: Cells<'a>,
}

impl<'a> Lexicon<'a> {
    /// The lexicon in these bytes, as `cargo xtask lexicon` writes them; none where they are not one.
    pub fn new(forms: &'a [u8], cells: &'a [u8]) -> Option<Self> {
        Some(Lexicon { forms: Map::new(forms).ok()?, cells: Cells::new(cells)? })
    }

    /// Whether the form is known.
    pub fn contains(&self, form: &str) -> bool {
        self.forms.contains_key(form)
    }

    /// How the form reads, the most usual category first; nothing is allocated.
    pub fn readings(&self, form: &str) -> impl Iterator<Item = Reading> + use<'a> {
        let (set, cells) = (self.forms.get(form), self.cells);
        set.into_iter().flat_map(move |set| cells.set(set as usize)).map(|cell| cell.reading)
    }

    /// The analyses of the form, the most usual category first.
    pub fn analyses(&self, form: &str) -> Vec<Analysis> {
        let set = self.forms.get(form);
        set.into_iter().flat_map(|set| self.cells.set(set as usize)).filter_map(|c| c.apply(form)).collect()
    }
}

/// The analyses of a French form, the most usual category first; empty where the form is unknown.
pub fn analyses(form: &str) -> Vec<Analysis> {
    FRENCH.analyses(form)
}

/// How a French form reads, lemma apart: cheaper than [`analyses`] because nothing is allocated.
pub fn readings(form: &str) -> impl Iterator<Item = Reading> {
    FRENCH.readings(form)
}

/// Whether a French form is known.
pub fn contains(form: &str) -> bool {
    FRENCH.contains(form)
}
