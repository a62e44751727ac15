//! What people say without marks: turns of a talk. How each kind shows, its own module tells.

use super::marks::Marks;
use super::saying::Cue;
use super::{dialogue, interview, message};
use crate::annotation::{QuotationKind, RuleId, SpeakerSide};
use crate::document::{Range, Shape};
use crate::language::Text;

/// Words that somebody says without marks around them.
#[derive(Clone, Copy, Debug)]
pub struct Turn {
    /// Its words, in tokens.
    pub words: Range,
    /// Direct, or a fragment where it is no clause.
    pub kind: QuotationKind,
    /// The cue, as an index into the list of cues.
    pub cue: Option<usize>,
    /// How its speaker is to be found.
    pub side: SpeakerSide,
    /// Where.
    pub zone: Range,
    /// How it was found.
    pub rule: RuleId,
}

/// Every turn. A text that names who talks, or tells who says what, is read so; only another one can be a plain interview.
pub fn find(text: &Text, marks: &Marks, cues: &[Cue]) -> Vec<Turn> {
    let mut turns = interview::labelled(text, marks);
    if turns.is_empty() {
        turns = dialogue::lines(text, marks, cues);
    }
    if turns.is_empty() {
        turns = interview::answers(text, marks);
    }
    turns.extend(message::signed(text, marks));
    turns
}

/// Whether a dash stands at `at` that sets a line off: "– Oui.", "— Oui.".
pub fn is_dash(text: &Text, at: usize) -> bool {
    matches!(text.surface(at), "—" | "–" | "―" | "-") && text.token(at).shape == Shape::Mark
}

/// The words of a line behind its dash, where it begins with one.
pub fn behind_dash(text: &Text, line: Range) -> Option<Range> {
    (line.end > line.start + 1 && is_dash(text, line.start))
        .then_some(Range { start: line.start + 1, end: line.end })
}

/// Whether the line ends as prose does.
pub fn is_prose(text: &Text, line: Range) -> bool {
    line.start < line.end
        && matches!(text.surface(line.end - 1), "." | "!" | "?" | "…" | "»" | "\"" | "”" | ")")
}
