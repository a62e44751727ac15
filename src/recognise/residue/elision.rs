//! A vowel that French drops before another: "le accord", "que elle".

use super::Reading;
use super::words;
use crate::annotation::ResidueKind;
use crate::document::Shape;
use crate::language::Text;

pub fn find(reading: &mut Reading) {
    let text = reading.text;
    for line in reading.own_lines() {
        let tokens = reading.lines[line].tokens;
        for at in tokens.iter().filter(|t| t + 1 < tokens.end) {
            if is_full(text, at) {
                let written = text.surface(at);
                let mended = format!("{}’{}", &written[..written.len() - 1], text.surface(at + 1));
                let span = text.span(at, at + 2);
                reading.state(span, ResidueKind::Grammar, Some(mended), "residue.elision");
            }
        }
    }
}

/// Whether a word that drops its vowel stands whole before a French word that begins with one. H and y are left out: some
/// are heard.
fn is_full(text: &Text, at: usize) -> bool {
    let drops = matches!(
        text.word(at),
        "le" | "la" | "de" | "que" | "ne" | "se" | "me" | "te" | "je" | "jusque" | "lorsque" | "puisque"
    );
    let next = at + 1;
    let word = text.word(next);
    drops
        && text.token(at).shape != Shape::Capitals
        && text.token(next).shape == Shape::Lower
        && text.document.gap(next) == " "
        && word.chars().count() > 1
        && word.starts_with(['a', 'à', 'â', 'e', 'é', 'è', 'ê', 'i', 'î', 'o', 'ô', 'u'])
        && !text.analyses(next).is_empty()
        && !words::is(word, "article")
}
