//! Messages of social networks as sites embed them: the words and, behind a dash, "Nora Vidal (@nvidal) 12 mars 2021".

use super::marked::trimmed;
use super::marks::Marks;
use super::turns::{Turn, is_dash};
use crate::annotation::{QuotationKind, SpeakerSide};
use crate::document::Range;
use crate::language::Text;

/// The most tokens of a name, and of a handle with its brackets.
const LONGEST_NAME: usize = 10;
const LONGEST_HANDLE: usize = 8;

/// The fewest tokens of a message.
const SHORTEST: usize = 3;

/// The name of a signature that begins with a dash at `at`: "— Nora Vidal (@nvidal)".
pub fn signature(text: &Text, at: usize, limit: usize) -> Option<Range> {
    if at >= limit || !is_dash(text, at) {
        return None;
    }
    let bracket = (at + 1..limit.min(at + LONGEST_NAME)).find(|t| text.surface(*t) == "(")?;
    let handle = text.surface(bracket + 1) == "@"
        && (bracket + 2..limit.min(bracket + LONGEST_HANDLE)).any(|t| text.surface(t) == ")");
    (handle && bracket > at + 1).then_some(Range { start: at + 1, end: bracket })
}

/// The messages without marks, in the line of their signature or in the line above it.
pub fn signed(text: &Text, marks: &Marks) -> Vec<Turn> {
    let blocks = &text.document.blocks;
    let mut turns = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let line = block.tokens;
        let signature = line.iter().filter(|t| text.surface(*t) == "@").find_map(|handle| {
            let from = handle.saturating_sub(LONGEST_NAME).max(line.start);
            (from..handle).rev().find_map(|dash| Some((dash, signature(text, dash, line.end)?)))
        });
        let Some((dash, zone)) = signature else { continue };
        // "12 mars 2021. – Le compte de la ville (@borvik) annonce …": behind a signature stands a date at most.
        if line.end > zone.end + LONGEST_HANDLE + LONGEST_NAME {
            continue;
        }
        let above = index.checked_sub(1).map(|b| blocks[b].tokens);
        let words = if dash > line.start { Some(Range { start: line.start, end: dash }) } else { above };
        let Some(line) = words.filter(|w| marks.opening(w.start).is_none()) else { continue };
        let words = trimmed(text, without_links(text, line));
        if words.end >= words.start + SHORTEST {
            turns.push(Turn {
                words,
                kind: QuotationKind::Direct,
                cue: None,
                side: SpeakerSide::Behind,
                zone,
                rule: "quotation.message",
            });
        }
    }
    turns
}

/// The words before the links to pictures and pages that end a message.
fn without_links(text: &Text, words: Range) -> Range {
    let link = |t: &usize| {
        matches!(text.word(*t), "http" | "https")
            || text.word(*t).starts_with("pic") && text.surface(t + 1) == "." && text.word(t + 2) == "twitter"
            || text.word(*t).starts_with("pic.twitter")
    };
    Range { start: words.start, end: words.iter().find(link).unwrap_or(words.end) }
}
