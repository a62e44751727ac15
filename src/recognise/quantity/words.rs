//! Words that tell what a number beside them does, by class: `words.tsv`.

use crate::language::WordClasses;
use std::sync::LazyLock;

static WORDS: LazyLock<WordClasses> = LazyLock::new(|| WordClasses::new(include_str!("words.tsv")));

/// Whether a word, or a lemma, is of this class.
pub fn is(word: &str, class: &str) -> bool {
    WORDS.has(word, class)
}
