//! The words of pictures: captions, the alternative text that a copy writes out beside them, told by the credits below them.

use super::Lines;
use crate::annotation::BlockKind;
use crate::language::tagging::Tag;
use crate::language::{Line, Text};

/// Marks the captions above credits, the alternative text beside them, then the captions that stand alone.
pub fn mark(lines: &mut Lines) {
    for at in 0..lines.lines.len() {
        let below = lines.found.get(at + 1).copied().flatten();
        let touching = lines.lines.get(at + 1).is_some_and(|l| l.blank_before == 0);
        let credit = below.is_some_and(|f| matches!(f.rule, "block.credit-line" | "block.credit"));
        if lines.is_open(at) && credit && touching && lines.lines[at].words <= 70 {
            lines.infer(at, BlockKind::Caption, "block.caption");
        }
    }
    for at in 0..lines.lines.len() {
        let beside =
            [at.wrapping_sub(1), at + 1].into_iter().find(|b| lines.kind(*b) == Some(BlockKind::Caption));
        if let Some(beside) = beside
            && lines.is_open(at)
            && lines.lines[at].resembles(&lines.lines[beside], lines.text)
        {
            lines.infer(at, BlockKind::Caption, "block.alternative-text");
        }
    }
    mark_labels(lines);
}

/// A line that names what is seen and tells nothing. Between headline and date line it needs no full stop; in the
/// article and behind it, the full stop tells it from a subheading.
fn mark_labels(lines: &mut Lines) {
    let begins =
        (0..lines.lines.len()).find(|at| lines.found[*at].is_some_and(|f| f.rule == "block.date-line"));
    for at in 0..lines.lines.len() {
        let line = lines.lines[at];
        let first = lines.text.token(line.first.min(lines.text.len().saturating_sub(1)));
        let above = begins.is_some_and(|b| at < b) && lines.kind(0) == Some(BlockKind::Title);
        let longest = if above { 40 } else { 25 };
        let nominal =
            !line.tells && !line.announces && (2..=longest).contains(&line.words) && line.sentences == 1;
        let opens = line.first == line.tokens.start && first.is_upper();
        let full_stop = line.stops && lines.text.surface(line.tokens.end - 1) == ".";
        let label = nominal && opens && !quotes(lines.text, &line) && !lacks_auxiliary(lines.text, &line);
        // The last line of a stanza touches the verse before it.
        let verse = line.blank_before == 0 && at > 0 && lines.is_open(at - 1) && !lines.lines[at - 1].stops;
        if lines.is_open(at) && label && (above || full_stop && !verse) {
            lines.infer(at, BlockKind::Caption, "block.label");
        }
    }
}

/// A participle with an object behind it ("rejeté les accusations") is a verb that lost its auxiliary.
fn lacks_auxiliary(text: &Text, line: &Line) -> bool {
    line.tokens
        .iter()
        .any(|t| text.tag(t) == Tag::Participle && matches!(text.word(t + 1), "les" | "la" | "le" | "l'"))
}

fn quotes(text: &Text, line: &Line) -> bool {
    matches!(text.surface(line.tokens.start), "«" | "\"" | "“" | "—" | "–" | "-" | "•" | "*")
}
