//! Words left in another language.

use super::Reading;
use crate::annotation::ResidueKind;
use crate::document::Shape;
use crate::language::Text;
use crate::language::furniture;
use crate::language::tables::Table;
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
            if at + 1 < text.len() && is_foreign(text, at) {
                let span = text.token(at).span;
                reading.infer(span, ResidueKind::Untranslated, None, "residue.foreign-word");
            }
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

/// A word of another language in lower case, between words in lower case and outside marks: names and titles hold such
/// words too.
fn is_foreign(text: &Text, at: usize) -> bool {
    let lower = |t: usize| t < text.len() && text.token(t).shape == Shape::Lower;
    let french = |t: usize| lower(t) && !text.analyses(t).is_empty();
    let proves =
        text.phrase(at, Table::ForeignWords).is_some_and(|p| p.end == at + 1 && p.row.cell(2) == "yes");
    proves
        && lower(at)
        && lower(at - 1)
        && (lower(at + 1) || text.token(at + 1).shape == Shape::Mark)
        && text.analyses(at).is_empty()
        && (french(at - 1) || french(at + 1))
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
