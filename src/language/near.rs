//! Words one slip away from another: a letter too many, too few, wrong, or two in the wrong order.

use crate::document::FnvSet;

/// What is longer is no word, and asking would take the square of its length.
const LONGEST: usize = 30;

/// The first word one slip away from `word` that `known` accepts, the likeliest slips first. Asks about sixty times a
/// letter: only for the few words that nothing else explains.
pub fn find<T>(word: &str, mut known: impl FnMut(&str) -> Option<T>) -> Option<T> {
    const LETTERS: &str = "etaisnrulodcmpévhfbgqjàxèyêzkçwôîûùâëïœ";
    let letters: Vec<char> = word.chars().take(LONGEST + 1).collect();
    if letters.len() > LONGEST {
        return None;
    }
    let mut edited = String::with_capacity(word.len() + 4);
    let mut ask = |parts: &[&[char]]| {
        edited.clear();
        edited.extend(parts.iter().flat_map(|p| p.iter()));
        known(&edited)
    };
    for at in 1..letters.len() {
        let (before, after) = letters.split_at(at);
        if let Some(swapped) = after.get(1)
            && let Some(found) = ask(&[before, &[*swapped, after[0]], &after[2..]])
        {
            return Some(found);
        }
        if let Some(found) = ask(&[before, &after[1..]]) {
            return Some(found);
        }
    }
    for at in 1..=letters.len() {
        let (before, after) = letters.split_at(at);
        for letter in LETTERS.chars() {
            if let Some(found) = ask(&[before, &[letter], after]) {
                return Some(found);
            }
            if after.first().is_some_and(|old| *old != letter)
                && let Some(found) = ask(&[before, &[letter], &after[1..]])
            {
                return Some(found);
            }
        }
    }
    None
}

/// Some words, ready to be asked whether one of them may be one slip away from another word. Two words that are have a
/// word in common that each becomes by losing one letter or none.
#[derive(Default)]
pub struct Neighbours(FnvSet<u64>);

impl Neighbours {
    /// Adds a word.
    pub fn insert(&mut self, word: &str) {
        self.0.extend(losses(word));
    }

    /// Whether a word in the set may be one slip away: never wrongly no, seldom wrongly yes.
    pub fn may_hold(&self, word: &str) -> bool {
        losses(word).any(|loss| self.0.contains(&loss))
    }
}

/// The hashes of a word whole and without each of its letters.
fn losses(word: &str) -> impl Iterator<Item = u64> {
    let hash = |letters: &mut dyn Iterator<Item = char>| {
        letters.fold(0xcbf2_9ce4_8422_2325, |h: u64, c| (h ^ u64::from(c)).wrapping_mul(0x0100_0000_01b3))
    };
    let letters = move || word.chars().take(LONGEST + 1).enumerate();
    let without = move |at: usize| hash(&mut letters().filter(|(i, _)| *i != at).map(|(_, c)| c));
    // Without the letter behind its last a word is whole.
    (0..=letters().count()).map(without)
}

#[cfg(test)]
mod tests {
    #[test]
    fn one_slip() {
        let known = |w: &str| (w == "digue").then(|| w.to_string());
        for word in ["digeu", "diggue", "dgue", "dogue", "digu"] {
            assert_eq!(super::find(word, known).as_deref(), Some("digue"), "{word}");
        }
        for word in ["digue", "dg", "", "d", "ligue"] {
            assert_eq!(super::find(word, known), None, "{word}");
        }
    }

    #[test]
    fn neighbours() {
        let mut neighbours = super::Neighbours::default();
        neighbours.insert("digue");
        for word in ["digue", "digeu", "diggue", "dgue", "dogue", "digu"] {
            assert!(neighbours.may_hold(word), "{word}");
        }
        assert!(!neighbours.may_hold("barque"));
    }
}
