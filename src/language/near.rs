//! Words one slip away from another: a letter too many, too few, wrong, or two in the wrong order.

/// The first word one slip away from `word` that `known` accepts, the likeliest slips first. Asks about sixty times a
/// letter: only for the few words that nothing else explains.
pub fn find<T>(word: &str, mut known: impl FnMut(&str) -> Option<T>) -> Option<T> {
    const LETTERS: &str = "etaisnrulodcmpévhfbgqjàxèyêzkçwôîûùâëïœ";
    let letters: Vec<char> = word.chars().collect();
    let mut edited = String::with_capacity(word.len() + 4);
    let mut ask = |parts: &[&[char]]| {
        edited.clear();
        edited.extend(parts.iter().flat_map(|p| p.iter()));
        known(&edited)
    };
    for at in 1..letters.len() {
        let (before, after) = letters.split_at(at);
        if let Some(swapped) = after.get(1) {
            if let Some(found) = ask(&[before, &[*swapped, after[0]], &after[2..]]) {
                return Some(found);
            }
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
}
