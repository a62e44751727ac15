//! Words that tell what a number beside them does.

use crate::language::WordClasses;
use std::sync::LazyLock;

/// What a word does beside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// "page": a number behind it numbers.
    Numbered,
    /// "passer" leads from one number to another.
    Change,
    /// "rue" makes no count of the number before it.
    Refused,
    /// "nouveau" leads on to the noun that is counted.
    Leading,
}

impl Word {
    /// The class in the table.
    fn class(self) -> &'static str {
        match self {
            Word::Numbered => "numbered",
            Word::Change => "change",
            Word::Refused => "refused",
            Word::Leading => "leading",
        }
    }
}

static WORDS: LazyLock<WordClasses> = LazyLock::new(|| WordClasses::new(include_str!("words.tsv")));

/// Whether a word or lemma is of a kind.
pub fn is(word: &str, kind: Word) -> bool {
    WORDS.has(word, kind.class())
}
