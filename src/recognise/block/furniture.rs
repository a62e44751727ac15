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
        Some(Sign::Recurring) => lines.infer(at, BlockKind::Notice, "block.recurring"),
        Some(Sign::Call) | None => {}
    }
}

/// Marks what a line of Markdown is by its first marks: a heading, the first of which is the headline, or a picture.
pub fn mark_markdown(lines: &mut Lines) {
    let starts = |lines: &Lines, at: usize, mark: &str| {
        lines.lines[at].span.of(&lines.text.document.text).starts_with(mark)
    };
    let headings: Vec<usize> = (0..lines.lines.len())
        .filter(|at| lines.lines[*at].words > 0 && !lines.lines[*at].stops)
        .filter(|at| ["# ", "## ", "### ", "#### "].iter().any(|mark| starts(lines, *at, mark)))
        .collect();
    for (count, at) in headings.iter().enumerate() {
        let kind = if count == 0 && *at < 4 { BlockKind::Title } else { BlockKind::Heading };
        lines.infer(*at, kind, "block.markdown");
    }
    for at in 0..lines.lines.len() {
        if starts(lines, at, "![") {
            lines.infer(at, BlockKind::Caption, "block.markdown");
        }
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
