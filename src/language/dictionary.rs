//! What is known of words wherever they stand.

use super::gazetteer::{self, Prefix, Row, Side};
use super::memory::Memory;
use super::morphology::Analysis;
use super::tagging::Possible;
use super::{lexicon, numerals};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

thread_local! {
    static KNOWN: RefCell<Memory<Rc<Word>>> = RefCell::default();
    /// As words and as names.
    static ROWS: RefCell<[Memory<Rc<[Row]>>; 2]> = RefCell::default();
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
    KNOWN.with_borrow_mut(|known| known.get(folded, |folded| Rc::new(Word::new(folded))))
}

/// The rows that stand under exactly this phrase.
pub fn rows(side: Side, phrase: &str) -> Rc<[Row]> {
    ROWS.with_borrow_mut(|known| known[side as usize].get(phrase, |phrase| gazetteer::look_up(side, phrase)))
}
