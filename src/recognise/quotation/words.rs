//! Words of grammar and verbs that the rules of saying know by class: `words.tsv`.

use crate::language::WordClasses;
use crate::language::verb_group::VerbGroup;
use std::sync::LazyLock;

static WORDS: LazyLock<WordClasses> = LazyLock::new(|| WordClasses::new(include_str!("words.tsv")));

/// Whether a word is of this class.
pub fn is(word: &str, class: &str) -> bool {
    WORDS.has(word, class)
}

/// Whether one of the lemmas of a verb group is of this class.
pub fn is_verb(group: &VerbGroup, class: &str) -> bool {
    group.lemmas.iter().any(|lemma| is(lemma, class))
}
