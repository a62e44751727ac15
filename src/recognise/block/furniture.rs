//! What the site adds, told by its words: calls, notices, links, credits, menus, codes.

use super::Lines;
use super::date_line::is_date_line;
use crate::annotation::BlockKind;
use crate::document::Shape;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Line, Mood, Text};

/// Marks a line whose own words say what it is for.
pub fn mark(lines: &mut Lines, at: usize) {
    let (text, line) = (lines.text, lines.lines[at]);
    if is_date_line(text, &line) {
        lines.state(at, BlockKind::Notice, "block.date-line");
    } else if let Some(kind) = phrase(text, &line) {
        let rule = match kind {
            BlockKind::Link => "block.link",
            BlockKind::Credit => "block.credit",
            _ => "block.notice",
        };
        lines.state(at, kind, rule);
    } else if is_call(text, &line) && at > 0 {
        lines.infer(at, BlockKind::Notice, "block.call");
    } else if points(text, &line) {
        lines.state(at, BlockKind::Link, "block.pointer");
    } else if is_code(text, &line) {
        lines.infer(at, BlockKind::Notice, "block.code");
    }
}

/// What a phrase of furniture that stands in the right place of the line makes of it.
fn phrase(text: &Text, line: &Line) -> Option<BlockKind> {
    for token in line.first..=line.last {
        let from_start = text.token(token).shape != Shape::Mark && token == line.first;
        for phrase in text.phrases_at(token).iter().filter(|p| p.row.table == Table::SitePhrases) {
            let limit = phrase.row.cell(3).parse().unwrap_or(usize::MAX);
            let kind = BlockKind::from_word(phrase.row.cell(1));
            let fits = match phrase.row.cell(2) {
                "whole" => from_start && phrase.end > line.last,
                "start" => {
                    from_start && (kind != Some(BlockKind::Link) || opens_headline(text, line, phrase.end))
                }
                "end" => phrase.end > line.last && !line.tells,
                _ => true,
            };
            if fits && line.words <= limit && line.sentences <= 4 {
                return kind;
            }
        }
    }
    None
}

/// Whether a headline or nothing follows the words that lead to it.
fn opens_headline(text: &Text, line: &Line, after: usize) -> bool {
    after > line.last
        || text.token(after).is_upper()
        || text.token(after).shape == Shape::Number
        || matches!(
            text.surface(after),
            ":" | "|" | ">" | "–" | "—" | "-" | "«" | "\"" | "“" | "(" | "→" | "»"
        )
}

/// A line that orders its reader about: "Rejoignez …", "Découvrez …". In the article only what is quoted does.
fn is_call(text: &Text, line: &Line) -> bool {
    line.words >= 2
        && line.words <= 40
        && line.sentences <= 2
        && line.first == line.tokens.start
        && text.token(line.first).is_upper()
        && text.word(line.first).ends_with("ez")
        && text.verb(line.first, |m| m == Mood::Imperative).is_some()
        && text.tag(line.first) != Tag::Noun
}

/// A line that begins with an arrow or a bullet hand: ">> …", "→ …".
fn points(text: &Text, line: &Line) -> bool {
    let start = line.tokens.start;
    match text.surface(start) {
        ">" | "»" => text.surface(start + 1) == text.surface(start) && line.words > 0,
        "→" | "►" | "▶" | "➡" | "👉" | "☞" => line.words > 0,
        _ => false,
    }
}

/// Addresses, file names, identifiers: one piece without spaces that is no word.
fn is_code(text: &Text, line: &Line) -> bool {
    let words = line.span.of(&text.document.text);
    if line.is_empty() || words.contains(char::is_whitespace) {
        return false;
    }
    let has = |marks: &[char]| words.contains(marks);
    let hyphens = words.bytes().filter(|b| *b == b'-').count();
    has(&['_', '/', '\\', '=', '{', '}', '@', '#'])
        || (hyphens >= 3 && !words.chars().any(char::is_uppercase))
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
