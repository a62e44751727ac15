//! What the site adds, told by its own words, and the lines that such a line announces.

use super::Lines;
use crate::annotation::BlockKind;
use crate::language::furniture::{Sign, sign};

/// Marks a line whose own words say what it is for.
pub fn mark(lines: &mut Lines, at: usize) {
    match sign(lines.text, &lines.lines[at]) {
        Some(Sign::DateLine) => lines.state(at, BlockKind::Notice, "block.date-line"),
        Some(Sign::Phrase(BlockKind::Link)) => lines.state(at, BlockKind::Link, "block.link"),
        Some(Sign::Phrase(BlockKind::Credit)) => lines.state(at, BlockKind::Credit, "block.credit"),
        Some(Sign::Phrase(kind)) => lines.state(at, kind, "block.notice"),
        // A headline may call too; what stands above it is told apart later.
        Some(Sign::Call) if at > 0 => lines.infer(at, BlockKind::Notice, "block.call"),
        Some(Sign::Pointer) => lines.state(at, BlockKind::Link, "block.pointer"),
        Some(Sign::Code) => lines.infer(at, BlockKind::Notice, "block.code"),
        Some(Sign::Credit) => lines.infer(at, BlockKind::Credit, "block.credit-line"),
        Some(Sign::Byline) => lines.infer(at, BlockKind::Credit, "block.byline"),
        Some(Sign::Call) | None => {}
    }
}

/// A notice or a link that ends with a colon, or that is nothing but its heading, announces lines of its kind.
pub fn mark_lists(lines: &mut Lines) {
    for at in 1..lines.lines.len() {
        let (before, line) = (lines.lines[at - 1], lines.lines[at]);
        let Some(finding) = lines.found[at - 1] else { continue };
        let listed = finding.rule == "block.listed";
        let opens = match finding.kind {
            BlockKind::Notice => before.announces && line.words <= 8,
            BlockKind::Link => before.announces || finding.rule == "block.link" && before.words <= 8,
            _ => false,
        };
        let short = match finding.kind {
            BlockKind::Notice => line.words <= 8 && !line.tells,
            _ => line.words <= 30 && !line.stops && (line.blank_before == 0 || line.tells),
        };
        if lines.is_open(at) && short && (opens || listed) {
            lines.infer(at, finding.kind, "block.listed");
        }
    }
}
