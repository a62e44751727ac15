//! Small tables of words and their classes that stand beside the rules that read them.

use std::collections::HashSet;

/// The rows of a table with two columns: a word and its class. A word may be of several.
pub struct WordClasses(HashSet<(&'static str, &'static str)>);

impl WordClasses {
    /// Reads a table: a head, comments behind "#", a tab between the two columns.
    pub fn new(table: &'static str) -> Self {
        let rows = table.lines().skip(1).filter(|l| !l.starts_with('#'));
        WordClasses(rows.filter_map(|l| l.split_once('\t')).collect())
    }

    /// Whether a word is of a class.
    pub fn has(&self, word: &str, class: &str) -> bool {
        self.0.contains(&(word, class))
    }
}
