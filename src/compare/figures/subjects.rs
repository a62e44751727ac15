//! What the words around a number say of it: `subjects.tsv` read once, words by the hashes of their dictionary forms.

use crate::compare::words;
use crate::document::FnvMap;
use std::sync::LazyLock;

/// What a word says of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The hash of the concept's name; 0 for words that only give the number.
    pub concept: u32,
    /// Whether the number counts what the word names.
    pub counted: bool,
    /// Whether it only says that people are counted.
    pub people: bool,
    /// Whether a day beside it is the day of the count.
    pub reckoning: bool,
}

/// A row: the concept's name, its kind, its words.
fn rows() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let lines = include_str!("subjects.tsv").lines().skip(1).filter(|line| !line.starts_with('#'));
    lines.filter_map(|row| {
        let mut cells = row.split('\t');
        Some((cells.next()?, cells.next()?, cells.next()?))
    })
}

static SUBJECTS: LazyLock<FnvMap<u32, Subject>> = LazyLock::new(|| {
    let mut subjects = FnvMap::default();
    for (name, kind, list) in rows() {
        let concept = if name == "-" { 0 } else { words::hash(name) };
        let [counted, people, reckoning] = ["counted", "people", "reckoning"].map(|each| each == kind);
        let subject = Subject { concept, counted, people, reckoning };
        for word in list.split('|') {
            let mut hashes = word.split(' ').map(|word| words::hash(&words::key(word)));
            let first = hashes.next().unwrap_or_default();
            subjects.entry(hashes.fold(first, words::pair)).or_insert(subject);
        }
    }
    subjects
});

/// What a counted concept is called: the first of its words.
pub fn counted_name(concept: u32) -> Option<&'static str> {
    let mut counted = rows().filter(|(_, kind, _)| *kind == "counted");
    let (_, _, list) = counted.find(|(name, _, _)| words::hash(name) == concept)?;
    list.split('|').next()
}

/// What a dictionary form says of a number, by its hash; by `words::pair` of two for two that stand side by side.
pub fn subject(lemma: u32) -> Option<Subject> {
    SUBJECTS.get(&lemma).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_thing_are_one() {
        let concept = |word: &str| subject(words::hash(&words::lemma(word).unwrap())).unwrap().concept;
        assert_eq!(concept("morts"), concept("tuées"));
        assert_ne!(concept("blessés"), concept("tués"));
        assert_eq!(counted_name(concept("morts")), Some("mort"));
    }
}
