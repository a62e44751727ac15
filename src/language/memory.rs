//! What was found about words, kept from one article to the next: a reader of news meets the same words again and again,
//! and looking one up costs more than remembering it. What is found never depends on what is remembered.

use crate::document::FnvMap;

/// As many words as are remembered: those of many articles, in a few megabytes.
const MOST: usize = 1 << 15;

/// What was found about each of many words.
pub struct Memory<V>(FnvMap<Box<str>, V>);

impl<V> Default for Memory<V> {
    fn default() -> Self {
        Memory(FnvMap::default())
    }
}

impl<V: Clone> Memory<V> {
    /// What is remembered of a word, or else what `find` finds.
    pub fn get(&mut self, word: &str, find: impl FnOnce(&str) -> V) -> V {
        if let Some(found) = self.0.get(word) {
            return found.clone();
        }
        if self.0.len() >= MOST {
            self.0.clear();
        }
        let found = find(word);
        self.0.insert(word.into(), found.clone());
        found
    }
}
