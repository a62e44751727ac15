//! What verbs do to the times and roles beside them, by class: `verbs.tsv`.

use crate::language::WordClasses;
use std::sync::LazyLock;

static VERBS: LazyLock<WordClasses> = LazyLock::new(|| WordClasses::new(include_str!("verbs.tsv")));

/// Whether a lemma is of this class.
pub fn is(lemma: &str, class: &str) -> bool {
    VERBS.has(lemma, class)
}
