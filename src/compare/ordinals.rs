//! Which of a row of events an article tells: "la 11e étape" and "la 12e étape" are two, however alike the articles are.

use super::digest::{Digest, Places};
use crate::document::{Document, Shape, Token};
use crate::language::gazetteer;

/// An article says at its beginning what it is about: in the headline or in so many words.
const BEGINNING: usize = 60;

/// The nouns that an ordinal stands before at the beginning of an article, by the hashes of their dictionary forms.
pub fn read(document: &Document, digest: &Digest, places: &Places) -> Vec<(u32, u32)> {
    let mut found = Vec::new();
    for t in 0..document.tokens.len().min(BEGINNING) {
        let Some((end, number)) = ordinal(document, t) else { continue };
        if !document.tokens.get(end).is_some_and(Token::is_word) {
            continue;
        }
        if let Some(at) = places.of(end) {
            found.push((digest.words[digest.tokens[at as usize].word as usize].lemma, number));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether two articles tell two of a row: of some noun both have an ordinal and not one in common.
pub fn apart(ours: &[(u32, u32)], theirs: &[(u32, u32)]) -> bool {
    ours.iter().any(|(noun, _)| {
        let of = |list: &[(u32, u32)]| list.iter().filter(|o| o.0 == *noun).map(|o| o.1).collect::<Vec<_>>();
        let theirs = of(theirs);
        !theirs.is_empty() && !of(ours).iter().any(|number| theirs.contains(number))
    })
}

/// The ordinal that begins at a token, and the token behind it.
fn ordinal(document: &Document, t: usize) -> Option<(usize, u32)> {
    if document.tokens[t].shape != Shape::Number {
        return gazetteer::ordinal(document.folded(t)).map(|number| (t + 1, number));
    }
    let suffix = document.tokens.get(t + 1).filter(|suffix| !suffix.spaced)?;
    let is_suffix = matches!(document.folded(t + 1), "e" | "er" | "re" | "ère" | "è" | "ème" | "eme" | "ᵉ");
    (suffix.is_word() && is_suffix).then(|| Some((t + 2, document.surface(t).parse().ok()?))).flatten()
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn one_of_a_row() {
        assert!(apart(&[(7, 11)], &[(7, 12)]));
        assert!(!apart(&[(7, 11), (7, 12)], &[(7, 12)]));
        assert!(!apart(&[(7, 11)], &[(8, 12)]));
    }
}
