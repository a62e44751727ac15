//! A word written twice: "le le", "la presse. presse".

use super::Reading;
use crate::annotation::ResidueKind;
use crate::document::Shape;
use crate::language::tagging::Tag;

pub fn find(reading: &mut Reading) {
    let text = reading.text;
    for line in reading.own_lines() {
        let tokens = reading.lines[line].tokens;
        for at in tokens.iter().skip(1) {
            let same = text.word(at) == text.word(at - 1) && text.token(at).shape == Shape::Lower;
            // "le ministre de de Gaulle": the second belongs to the name.
            let particle = text.word(at) == "de" && text.tag(at + 1) == Tag::Name;
            if same && text.token(at).spaced && !particle && is_never_doubled(reading, at) {
                let mended = Some(text.surface(at - 1).to_string());
                reading.state(
                    text.span(at - 1, at + 1),
                    ResidueKind::Grammar,
                    mended,
                    "residue.doubled-word",
                );
            }
            let after_stop = at >= tokens.start + 2
                && text.surface(at - 1) == "."
                && text.word(at) == text.word(at - 2)
                && text.token(at).shape == Shape::Lower
                && text.word(at).chars().count() >= 4;
            if after_stop {
                reading.state(text.span(at - 2, at + 1), ResidueKind::Grammar, None, "residue.doubled-word");
            }
        }
    }
}

/// Words of grammar and nouns; pronouns ("nous nous") and words that insist ("très très") may stand twice.
fn is_never_doubled(reading: &Reading, at: usize) -> bool {
    let text = reading.text;
    match text.word(at) {
        "en" | "y" | "vous" | "nous" | "ce" | "tout" | "toute" | "non" | "oui" | "si" | "la" | "que"
        | "mais" => false,
        word => match (text.tag(at - 1), text.tag(at)) {
            (
                Tag::Determiner | Tag::Preposition | Tag::Conjunction,
                Tag::Determiner | Tag::Preposition | Tag::Conjunction,
            ) => true,
            (Tag::Finite, _) | (_, Tag::Finite) => matches!(word, "a" | "est" | "ont" | "sont" | "était"),
            (Tag::Noun, Tag::Noun) => word.chars().count() >= 5,
            _ => matches!(word, "le" | "les" | "de" | "qui"),
        },
    }
}
