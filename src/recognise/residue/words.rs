//! Lemmas that rules of agreement pass over, by class: `words.tsv`.

use std::collections::HashSet;
use std::sync::LazyLock;

static WORDS: LazyLock<HashSet<(&str, &str)>> = LazyLock::new(|| {
    include_str!("words.tsv")
        .lines()
        .skip(1)
        .filter(|l| !l.starts_with('#'))
        .filter_map(|l| l.split_once('\t'))
        .collect()
});

/// Whether a lemma is of this class.
pub fn is(lemma: &str, class: &'static str) -> bool {
    WORDS.contains(&(lemma, class))
}
