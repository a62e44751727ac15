//! Which of a row of events an article tells: "la 11e étape" and "la 12e étape" are two, however alike the articles are.

use super::digest::{Digest, Places};
use super::words;
use crate::document::{Document, Shape, Token};
use crate::language::gazetteer;

/// An article says at its beginning what it is about: in so many words of its own.
const BEGINNING: usize = 60;

/// Rounds that come before those named by what is left to the final: "premier tour".
const FIRST_ROUNDS: u32 = 100;

/// The nouns that an ordinal stands before at the beginning of an article, by the hashes of their dictionary forms.
pub fn read(document: &Document, digest: &Digest, places: &Places) -> Vec<(u32, u32)> {
    let mut found: Vec<(bool, (u32, u32))> = Vec::new();
    let own = (0..document.tokens.len()).filter_map(|t| Some((t, places.of(t)?)));
    for (t, at) in own.take(BEGINNING) {
        let headline = digest.unit_at(Some(at)).is_some_and(|unit| digest.units[unit as usize].headline);
        let mut add = |noun, number| found.push((headline, (noun, number)));
        let finale = words::hash("finale");
        if let Some(round) = round(document, t) {
            add(finale, round);
        }
        let Some((end, number)) = ordinal(document, t) else { continue };
        if !document.tokens.get(end).is_some_and(Token::is_word) {
            continue;
        }
        if document.folded(end) == "tour" {
            add(finale, FIRST_ROUNDS + number);
        }
        if let Some(at) = places.of(end) {
            add(digest.words[digest.tokens[at as usize].word as usize].lemma, number);
        }
    }
    // What the headline says of a noun goes before what the text says of it.
    let said = |noun| found.iter().any(|(headline, each)| *headline && each.0 == noun);
    let kept = found.iter().filter(|(headline, each)| *headline || !said(each.0));
    let mut kept: Vec<(u32, u32)> = kept.map(|(_, each)| *each).collect();
    kept.sort_unstable();
    kept.dedup();
    kept
}

/// Whether two articles tell two of a row: of some noun both have an ordinal and not one in common.
pub fn apart(ours: &[(u32, u32)], theirs: &[(u32, u32)]) -> bool {
    ours.iter().any(|(noun, _)| {
        let of = |list: &[(u32, u32)]| list.iter().filter(|o| o.0 == *noun).map(|o| o.1).collect::<Vec<_>>();
        let theirs = of(theirs);
        !theirs.is_empty() && !of(ours).iter().any(|number| theirs.contains(number))
    })
}

/// Which round of a contest a token names, by the matches that are left: "finale", "quart de finale".
fn round(document: &Document, t: usize) -> Option<u32> {
    match document.folded(t).trim_end_matches('s') {
        "demi-finale" => Some(2),
        "finale" => {
            let part = t.checked_sub(2).filter(|_| document.folded(t - 1) == "de");
            let half = t > 1 && document.folded(t - 1) == "-" && document.folded(t - 2).starts_with("demi");
            Some(match part.map(|part| document.folded(part).trim_end_matches('s')) {
                _ if half => 2,
                Some("quart") => 4,
                Some(part) => gazetteer::ordinal(part).unwrap_or(1),
                None => 1,
            })
        }
        _ => None,
    }
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
