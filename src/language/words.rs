//! Words of grammar that recognisers share, by class: `words.tsv`.

use super::verb_group::VerbGroup;
use super::word_classes::WordClasses;
use std::sync::LazyLock;

static WORDS: LazyLock<WordClasses> = LazyLock::new(|| WordClasses::new(include_str!("words.tsv")));

/// Whether a word, or a lemma, is of this class.
pub fn is(word: &str, class: &str) -> bool {
    WORDS.has(word, class)
}

/// Whether one of the lemmas of a verb group makes a possibility of what it governs: "pouvoir", "devoir".
pub fn is_modal(group: &VerbGroup) -> bool {
    group.lemmas.iter().any(|lemma| is(lemma, "modal"))
}
