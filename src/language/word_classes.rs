//! Small tables of words and their classes that stand beside the rules that read them.

use crate::document::FnvMap;

/// The rows of a table with two columns: a word and its class. A word may be of several.
pub struct WordClasses(FnvMap<&'static str, Vec<&'static str>>);

impl WordClasses {
    /// Reads a table: a head, comments behind "#", a tab between the two columns.
    pub fn new(table: &'static str) -> Self {
        let rows = table.lines().skip(1).filter(|l| !l.starts_with('#'));
        let mut classes: FnvMap<&'static str, Vec<&'static str>> = FnvMap::default();
        for (word, class) in rows.filter_map(|l| l.split_once('\t')) {
            classes.entry(word).or_default().push(class);
        }
        WordClasses(classes)
    }

    /// Whether a word is of a class.
    pub fn has(&self, word: &str, class: &str) -> bool {
        self.0.get(word).is_some_and(|classes| classes.contains(&class))
    }
}
