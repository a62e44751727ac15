//! Lines without full stop between paragraphs: subheadings, teasers of other articles, lists of results.

use super::Lines;
use crate::annotation::BlockKind;
use crate::document::Shape;

/// Fewer words than a sentence needs to tell the whole of another article.
const SHORT: usize = 8;

/// Marks what stands between paragraphs and is none.
pub fn mark(lines: &mut Lines) {
    for at in 0..lines.lines.len() {
        let line = lines.lines[at];
        if !lines.is_open(at) || line.is_empty() || line.stops || line.announces || in_list(lines, at) {
            continue;
        }
        // Between marks a line alone is a quotation set apart.
        let opens = lines.text.token(line.tokens.start).shape != Shape::Mark;
        let alone = line.blank_before > 0 && lines.lines.get(at + 1).is_none_or(|l| l.blank_before > 0);
        let among = is_among_paragraphs(lines, at);
        if line.capitals && line.words >= 4 && alone {
            lines.infer(at, BlockKind::Link, "block.capitals");
        } else if among
            && opens
            && alone
            && line.tells
            && (SHORT..=30).contains(&line.words)
            && line.sentences == 1
            && !asks(lines, at)
        {
            lines.infer(at, BlockKind::Link, "block.teaser");
        } else if among && opens && line.words <= 14 && lines.text.token(line.first).is_upper() {
            lines.infer(at, BlockKind::Heading, "block.heading");
        }
    }
}

/// Whether paragraphs stand before and after, other lines of this sort apart.
fn is_among_paragraphs(lines: &Lines, at: usize) -> bool {
    let paragraph = |l: usize| lines.is_open(l) && lines.lines[l].stops && lines.lines[l].words > SHORT;
    let after = (at + 1..lines.lines.len().min(at + 4)).any(paragraph);
    let before =
        (at.saturating_sub(4)..at).any(|l| paragraph(l) || lines.kind(l) == Some(BlockKind::Standfirst));
    after && before
}

/// A subheading may ask: "Pourquoi la ville a choisi le tramway".
fn asks(lines: &Lines, at: usize) -> bool {
    matches!(
        lines.text.word(lines.lines[at].first),
        "pourquoi"
            | "comment"
            | "quand"
            | "que"
            | "qui"
            | "quel"
            | "quelle"
            | "quels"
            | "quelles"
            | "où"
            | "ce"
    )
}

/// Whether the line is one of at least three short ones that touch, as results and programmes are given.
fn in_list(lines: &Lines, at: usize) -> bool {
    let touches =
        |l: usize| l > 0 && lines.lines.get(l).is_some_and(|line| line.blank_before == 0 && line.words <= 20);
    let mut length = 1;
    let mut first = at;
    while touches(first) && length < 3 {
        first -= 1;
        length += 1;
    }
    let mut next = at + 1;
    while touches(next) && length < 3 {
        next += 1;
        length += 1;
    }
    length >= 3
}
