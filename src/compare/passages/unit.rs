//! A stretch of words as something to be found again: what its words tell, and the pairs of words that lead to it.

use crate::compare::digest::Digest;
use crate::compare::words;

/// How many of the next telling words a word is paired with: words may be dropped or put in between.
const REACH: usize = 4;

/// How many pairs lead to a stretch.
const PAIRS: usize = 48;

/// The words of a stretch that tell something, in order of their hashes, with what they tell.
#[derive(Clone, Debug, Default)]
pub struct Telling {
    words: Vec<(u32, u8)>,
    /// What all of them tell.
    pub weight: f32,
}

impl Telling {
    /// The telling words of a half-open range of tokens.
    pub fn new(digest: &Digest, (first, last): (u32, u32)) -> Self {
        let tokens = &digest.tokens[first as usize..last as usize];
        let words = tokens.iter().map(|t| digest.words[t.word as usize]).filter(|w| w.weight > 0);
        let mut words: Vec<(u32, u8)> = words.map(|w| (w.lemma, w.weight)).collect();
        words.sort_unstable();
        Telling::of(words)
    }

    /// The words by their hashes.
    pub fn words(&self) -> impl Iterator<Item = u32> {
        self.words.iter().map(|(word, _)| *word)
    }

    fn of(words: Vec<(u32, u8)>) -> Self {
        let weight = words.iter().map(|(_, w)| f32::from(*w)).sum::<f32>() / words::STEPS;
        Telling { words, weight }
    }

    /// The words that `other` leaves: a word that stands twice here and once there is left once.
    pub fn without(&self, other: &Telling) -> Telling {
        let mut taken = other.words.iter().map(|w| w.0).peekable();
        let left = |word: &&(u32, u8)| {
            while taken.next_if(|t| *t < word.0).is_some() {}
            taken.next_if_eq(&word.0).is_none()
        };
        Telling::of(self.words.iter().filter(left).copied().collect())
    }

    /// What the words tell that stand in both.
    pub fn shared(&self, other: &Telling) -> f32 {
        let (mut i, mut j, mut shared) = (0, 0, 0.0);
        while let (Some(a), Some(b)) = (self.words.get(i), other.words.get(j)) {
            match a.0.cmp(&b.0) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    shared += f32::from(a.1.min(b.1)) / words::STEPS;
                    (i, j) = (i + 1, j + 1);
                }
            }
        }
        shared
    }
}

/// The pairs of telling words that stand near each other, whatever their order.
pub fn pairs(digest: &Digest, unit: u32) -> Vec<u32> {
    let telling: Vec<u32> =
        digest.unit_words(unit).filter(|w| f32::from(w.weight) > words::STEPS).map(|w| w.lemma).collect();
    let mut pairs: Vec<u32> = Vec::new();
    for (at, &one) in telling.iter().enumerate() {
        for &other in telling[at + 1..].iter().take(REACH).filter(|other| **other != one) {
            pairs.push(words::pair(one.min(other), one.max(other)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs.truncate(PAIRS);
    pairs
}
