//! Every distinct word of a document once, folded, so that later stages look each up once.

use std::collections::HashMap;

/// A distinct folded word of one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordId(pub u32);

/// The distinct words of a document.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// The words one behind the other, and where each ends.
    text: String,
    ends: Vec<u32>,
    /// By hash, with open addressing: the words, `FREE` where there is none; at least twice as many places as words.
    places: Vec<u32>,
    buffer: String,
}

/// Marks a place that holds no word.
const FREE: u32 = u32::MAX;

impl Vocabulary {
    /// The word that `surface` folds to.
    pub(super) fn intern(&mut self, surface: &str) -> WordId {
        // Most words are folded as they stand.
        if surface.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
            return self.add(surface);
        }
        let mut buffer = std::mem::take(&mut self.buffer);
        buffer.clear();
        fold(surface, &mut buffer);
        let id = self.add(&buffer);
        self.buffer = buffer;
        id
    }

    /// The word of these folded letters; a new one where there was none.
    pub fn add(&mut self, folded: &str) -> WordId {
        if 2 * self.len() >= self.places.len() {
            self.grow(2 * self.places.len());
        }
        let at = self.probe(folded);
        if self.places[at] == FREE {
            self.places[at] = self.len() as u32;
            self.text.push_str(folded);
            self.ends.push(self.text.len() as u32);
        }
        WordId(self.places[at])
    }

    /// Makes room for so many words.
    pub fn reserve(&mut self, words: usize) {
        self.ends.reserve(words);
        self.grow(2 * words);
    }

    /// The place of a word, or the free one where it would stand.
    fn probe(&self, folded: &str) -> usize {
        let mask = self.places.len() - 1;
        let mut at = spread(folded) & mask;
        while self.places[at] != FREE && self.word(WordId(self.places[at])) != folded {
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self, places: usize) {
        let count = places.max(512).next_power_of_two();
        self.places.clear();
        self.places.resize(count, FREE);
        for id in 0..self.len() as u32 {
            let mut at = spread(self.word(WordId(id))) & (count - 1);
            while self.places[at] != FREE {
                at = (at + 1) & (count - 1);
            }
            self.places[at] = id;
        }
    }

    /// The folded letters of a word.
    pub fn word(&self, id: WordId) -> &str {
        let id = id.0 as usize;
        let start = id.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[id] as usize]
    }

    /// Whether, and as what, a folded word stands in the document.
    pub fn find(&self, folded: &str) -> Option<WordId> {
        let place = self.places.get(if self.places.is_empty() { 0 } else { self.probe(folded) })?;
        (*place != FREE).then_some(WordId(*place))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Every word, in the order of its id.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        (0..self.len() as u32).map(|id| self.word(WordId(id)))
    }
}

/// Where to look for a word first: the upper bits of its hash are the better mixed ones.
fn spread(folded: &str) -> usize {
    let hash = fnv32(folded.as_bytes());
    (hash ^ hash >> 15) as usize
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
