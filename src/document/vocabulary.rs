//! Every distinct word of a document once, folded, so that later stages look each up once.

use std::collections::HashMap;

/// A distinct folded word of one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordId(pub u32);

/// The distinct words of a document.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    ids: FnvMap<Box<str>, WordId>,
    words: Vec<Box<str>>,
    buffer: String,
}

impl Vocabulary {
    /// The word that `surface` folds to.
    pub(super) fn intern(&mut self, surface: &str) -> WordId {
        // Most words are folded as they stand.
        if surface.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase())
            && let Some(id) = self.ids.get(surface)
        {
            return *id;
        }
        let mut buffer = std::mem::take(&mut self.buffer);
        buffer.clear();
        fold(surface, &mut buffer);
        let id = match self.ids.get(buffer.as_str()) {
            Some(id) => *id,
            None => {
                let id = WordId(self.words.len() as u32);
                self.words.push(buffer.as_str().into());
                self.ids.insert(buffer.as_str().into(), id);
                id
            }
        };
        self.buffer = buffer;
        id
    }

    /// The folded letters of a word.
    pub fn word(&self, id: WordId) -> &str {
        &self.words[id.0 as usize]
    }

    /// Whether, and as what, a folded word stands in the document.
    pub fn find(&self, folded: &str) -> Option<WordId> {
        self.ids.get(folded).copied()
    }

    /// Every word, in the order of its id.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|w| &**w)
    }
}

/// Lower case, straight apostrophe, plain hyphen; accents are kept.
pub fn fold(surface: &str, out: &mut String) {
    for c in surface.chars() {
        match c {
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            '\0'..='\x7f' => out.push(c),
            '’' | 'ʼ' | '‘' | '´' => out.push('\''),
            '\u{2010}' | '\u{2011}' => out.push('-'),
            '\u{ad}' => {}
            _ => out.extend(c.to_lowercase()),
        }
    }
}

/// FNV-1a: words are short, and the texts are the user's own, so speed counts and flooding does not.
#[derive(Clone, Copy)]
pub struct Fnv(u64);

type Hasher = std::hash::BuildHasherDefault<Fnv>;

/// A map under short keys.
pub type FnvMap<K, V> = HashMap<K, V, Hasher>;

/// A set of short keys.
pub type FnvSet<K> = std::collections::HashSet<K, Hasher>;

/// FNV-1a in 32 bits: the same number on every machine, to be kept where words are not.
pub fn fnv32(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

impl Default for Fnv {
    fn default() -> Self {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl std::hash::Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for b in bytes {
            self.0 = (self.0 ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
