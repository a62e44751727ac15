//! The words of an article as comparing sees them: the dictionary form without accents, and how much it tells.

use crate::document::{FnvMap, fnv32};
use crate::language::{Category, dictionary, push_key};
use std::sync::LazyLock;

/// In how many articles out of `ARTICLES` a word stands, for the words that stand in several.
static FREQUENCIES: LazyLock<FnvMap<&'static str, f32>> = LazyLock::new(|| {
    let rows = include_str!("word-frequencies.tsv").lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(|row| row.split_once('\t').and_then(|(word, n)| Some((word, n.parse().ok()?)))).collect()
});

/// How many articles the table of frequencies was counted in.
pub const ARTICLES: f32 = 561.0;

/// What the table leaves out for being rare counts as standing in so many.
const RARE: f32 = 2.0;

/// The dictionary form of a folded word without its accents; none for articles, prepositions, pronouns and conjunctions, which say
/// nothing of what a text is about.
pub fn lemma(folded: &str) -> Option<String> {
    use Category::{Conjunction, Determiner, Preposition, Pronoun};
    let known = dictionary::word(folded);
    let first = known.analyses.first();
    if first.is_some_and(|a| matches!(a.category, Determiner | Preposition | Pronoun | Conjunction)) {
        return None;
    }
    Some(key(first.map_or(folded, |a| &a.lemma)))
}

/// A word or a name as it is compared: lower case, without accents.
pub fn key(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    push_key(word, false, &mut key);
    key.truncate(key.trim_end().len());
    key
}

/// Weights are kept as whole numbers of steps, of which so many make 1.
pub const STEPS: f32 = 40.0;

/// How much a number tells: less than a rare word, for many texts say "20".
pub const NUMBER: f32 = 2.0;

/// In how many of `ARTICLES` articles a dictionary form stands.
pub fn frequency(lemma: &str) -> f32 {
    FREQUENCIES.get(lemma).copied().unwrap_or(RARE)
}

/// How much a word tells: the logarithm of how seldom it is, from 0 to about 5.6.
pub fn weight(lemma: &str) -> f32 {
    (ARTICLES / frequency(lemma)).ln().max(0.0)
}

/// The number by which a word is compared.
pub fn hash(word: &str) -> u32 {
    fnv32(word.as_bytes())
}

/// Mixes two numbers into one: a pair of words as one feature.
pub fn pair(a: u32, b: u32) -> u32 {
    let mixed = (u64::from(a) << 32 | u64::from(b)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_are_one() {
        assert_eq!(lemma("victimes"), lemma("victime"));
        assert_eq!(lemma("états"), Some("etat".into()));
        assert_eq!(lemma("de"), None);
    }

    #[test]
    fn a_rare_word_tells_more() {
        assert!(weight("president") < weight("ecopaturage"));
    }
}
