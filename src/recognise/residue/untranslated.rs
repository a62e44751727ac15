//! Words left in another language.

use super::Reading;
use crate::annotation::ResidueKind;
use crate::document::Shape;
use crate::language::Text;
use crate::language::furniture;
use crate::language::tagging::Tag;

pub fn find(reading: &mut Reading) {
    let text = reading.text;
    for line in 0..reading.lines.len() {
        let english = furniture::phrase(text, &reading.lines[line]).filter(|p| p.row.has(4, "english"));
        if let Some(phrase) = english {
            let span = text.span(phrase.start, phrase.end);
            reading.state(span, ResidueKind::Untranslated, None, "residue.foreign-furniture");
        }
    }
    for line in reading.own_lines() {
        for at in reading.lines[line].tokens.iter().skip(1) {
            if let Some(french) = joining_letter(text, at) {
                reading.infer(
                    text.span(at, at + 2),
                    ResidueKind::Untranslated,
                    Some(format!("{french} {}", text.surface(at + 1))),
                    "residue.foreign-letter",
                );
            }
        }
    }
}

/// "e" or "a" between two names: Italian or Portuguese for "et", "à".
fn joining_letter(text: &Text, at: usize) -> Option<&'static str> {
    let french = match text.surface(at) {
        "e" => "et",
        "a" => "à",
        _ => return None,
    };
    let name = |t: usize| text.tag(t) == Tag::Name && text.token(t).shape == Shape::Capitalised;
    let apart = text.token(at).spaced && at + 1 < text.len() && text.token(at + 1).spaced;
    (name(at - 1) && name(at + 1) && apart).then_some(french)
}
