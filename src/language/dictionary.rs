//! What is known of words wherever they stand, kept from one article to the next: a reader of news meets the same
//! words again and again, and looking one up costs more than remembering it. What is found never depends on what is
//! remembered.

use super::gazetteer::{self, Prefix, Row, Side};
use super::morphology::Analysis;
use super::tagging::Possible;
use super::{lexicon, numerals};
use crate::document::FnvMap;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

/// As many words as are remembered: those of many articles, in a few megabytes.
const MOST: usize = 1 << 15;

/// The rows under a phrase, as words and as names, where they were asked for.
type Rows = [Option<Rc<[Row]>>; 2];

thread_local! {
    static KNOWN: RefCell<FnvMap<Box<str>, Rc<Word>>> = RefCell::default();
    static ROWS: RefCell<FnvMap<Box<str>, Rows>> = RefCell::default();
}

/// What is known of a folded word wherever it stands.
pub struct Word {
    folded: Box<str>,
    /// The usual category first.
    pub analyses: Vec<Analysis>,
    /// Whether a numeral in words may begin with it.
    pub numeral: bool,
    /// What it may be in a sentence.
    pub(super) possible: Possible,
    phrases: [OnceCell<Phrases>; 2],
}

/// The phrases of the tables that begin with a word.
struct Phrases {
    /// The rows that stand under the word alone.
    alone: Box<[Row]>,
    /// Where those go on that have more words.
    longer: Option<Prefix>,
}

impl Word {
    fn new(folded: &str) -> Self {
        let analyses = lexicon::analyses(folded);
        Word {
            folded: folded.into(),
            possible: Possible::of(folded, &analyses),
            analyses,
            numeral: numerals::begins(folded),
            phrases: [OnceCell::new(), OnceCell::new()],
        }
    }

    /// Every phrase of one side that begins with the word and goes on with the folded words of `rest`: how many words
    /// it has, and a row.
    pub fn each_phrase<'w>(
        &self,
        side: Side,
        rest: impl Iterator<Item = &'w str>,
        mut found: impl FnMut(usize, Row),
    ) {
        let phrases = self.phrases(side);
        phrases.alone.iter().for_each(|row| found(1, *row));
        if let Some(longer) = &phrases.longer {
            gazetteer::longer(longer, rest, found);
        }
    }

    /// Most words are asked for one side only.
    fn phrases(&self, side: Side) -> &Phrases {
        self.phrases[side as usize].get_or_init(|| {
            let prefix = gazetteer::prefix(side, &self.folded);
            Phrases {
                alone: prefix.iter().flat_map(Prefix::rows).collect(),
                longer: prefix.filter(Prefix::goes_on),
            }
        })
    }
}

/// What is known of a folded word.
pub fn word(folded: &str) -> Rc<Word> {
    KNOWN.with_borrow_mut(|known| {
        if let Some(word) = known.get(folded) {
            return word.clone();
        }
        if known.len() >= MOST {
            known.clear();
        }
        let word = Rc::new(Word::new(folded));
        known.insert(folded.into(), word.clone());
        word
    })
}

/// The rows that stand under exactly this phrase.
pub fn rows(side: Side, phrase: &str) -> Rc<[Row]> {
    ROWS.with_borrow_mut(|known| {
        if let Some(rows) = known.get(phrase).and_then(|sides| sides[side as usize].as_ref()) {
            return rows.clone();
        }
        if known.len() >= MOST {
            known.clear();
        }
        let rows = gazetteer::look_up(side, phrase);
        known.entry(phrase.into()).or_default()[side as usize] = Some(rows.clone());
        rows
    })
}
