//! Words left in another language.

use super::Reading;
use crate::annotation::ResidueKind;
use crate::document::Shape;
use crate::language::Text;
use crate::language::furniture;
use crate::language::tables::Table;
use crate::language::tagging::Tag;

/// A fault of more words is shown in pieces.
const LONGEST: usize = 30;

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
        let end = reading.lines[line].tokens.end;
        let mut covered = 0;
        for at in reading.lines[line].tokens.iter().skip(1) {
            if at < covered {
                continue;
            }
            let run = run(text, at, end.min(at + LONGEST));
            if run > at + 1 || at + 1 < text.len() && is_foreign(text, at) {
                covered = run.max(at + 1);
                let span = text.span(at, covered);
                reading.infer(span, ResidueKind::Untranslated, None, "residue.foreign-word");
            } else if is_other_script(text, at) {
                let span = text.token(at).span;
                reading.state(span, ResidueKind::Untranslated, None, "residue.foreign-script");
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

/// The end of the words from `at` on that one other language has and French has not; names and titles begin with a
/// capital.
fn run(text: &Text, at: usize, end: usize) -> usize {
    let language = |t: usize| {
        let lower = text.token(t).shape == Shape::Lower && text.analyses(t).is_empty();
        let phrase = text.phrase(t, Table::ForeignWords).filter(|p| lower && p.end == t + 1)?;
        Some(phrase.row.cell(1))
    };
    let quoted = matches!(text.surface(at - 1), "«" | "\"" | "“" | "(") || text.token(at - 1).is_upper();
    let Some(first) = language(at).filter(|_| !quoted) else { return at };
    let last = (at..end).find(|t| language(*t) != Some(first)).unwrap_or(end);
    let titled = last < end && text.token(last).is_upper();
    if titled { at } else { last }
}

/// A word in Cyrillic, Greek, Arabic or another script, outside brackets and marks, which hold names in their own letters.
fn is_other_script(text: &Text, at: usize) -> bool {
    let other = |c: char| c.is_alphabetic() && matches!(u32::from(c), 0x370..=0x1cff | 0x2e80..=0xd7ff);
    let word = text.surface(at);
    if !word.chars().all(other) || word.chars().count() < 2 {
        return false;
    }
    let start = text.sentence(at).start.max(at.saturating_sub(40));
    let mut marks = (start..at).rev().map(|t| text.surface(t));
    let enclosed = marks.find(|m| matches!(*m, "(" | ")" | "«" | "»" | "“" | "”" | "[" | "]"));
    text.token(at).shape == Shape::Lower
        && text.token(at - 1).shape == Shape::Lower
        && !text.analyses(at - 1).is_empty()
        && !matches!(enclosed, Some("(" | "«" | "“" | "["))
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
