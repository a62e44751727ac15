//! The words beside a medium that make it a source, by class: `cues.tsv`.

use crate::language::WordClasses;
use std::sync::LazyLock;

static CUES: LazyLock<WordClasses> = LazyLock::new(|| WordClasses::new(include_str!("cues.tsv")));

/// Whether a word, or a lemma, is of this class.
pub fn is(word: &str, class: &str) -> bool {
    CUES.has(word, class)
}
