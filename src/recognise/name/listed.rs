//! People in lists: line-ups of players with their figures, and the photographer before an agency in a credit.

use super::candidate::Candidate;
use crate::annotation::NameKind;
use crate::document::Range;
use crate::language::Text;
use crate::language::tables::Table;

/// A list of names is at least this long; fewer lines may be anything.
const LEAST: usize = 4;

/// Proposes people.
pub fn propose(text: &Text, candidates: &mut Vec<Candidate>) {
    line_ups(text, candidates);
    for at in 0..text.len() {
        credit(text, at, candidates);
    }
}

/// Runs of lines that hold nothing but a name and, in brackets, what its bearer did.
fn line_ups(text: &Text, candidates: &mut Vec<Candidate>) {
    let names: Vec<Option<(usize, usize)>> =
        text.document.blocks.iter().map(|b| lone_name(text, b.tokens)).collect();
    let mut from = 0;
    while from < names.len() {
        let run = names[from..].iter().take_while(|n| n.is_some()).count();
        let figures = (from..from + run)
            .filter(|b| text.surface(text.document.blocks[*b].tokens.end - 1) == ")")
            .count();
        if run >= LEAST && figures * 2 >= run {
            let people = names[from..from + run].iter().flatten();
            candidates.extend(people.map(|(start, end)| {
                let player = Candidate::new(*start, *end, NameKind::Person, "name.line-up");
                // In a list of players even a statesman's surname names a player.
                Candidate { weight: player.weight + 2, ..player }
            }));
        }
        from += run.max(1);
    }
}

/// The name that a short line consists of, with or without brackets behind it.
fn lone_name(text: &Text, line: Range) -> Option<(usize, usize)> {
    let mut end = line.start;
    while end < line.end
        && (text.token(end).is_upper()
            || text.word(end) == "." && end > line.start && text.surface(end - 1).chars().count() == 1)
    {
        end += 1;
    }
    let bracketed = text.surface(end) == "(" && text.surface(line.end - 1) == ")";
    let short = (1..=4).contains(&(end - line.start)) && line.end - line.start <= 20;
    (short && (end == line.end || bracketed)).then_some((line.start, end))
}

/// "(NORA VIDAL/AFP", "(Nora Vidal, Brivol": who took the picture stands before the agency.
fn credit(text: &Text, at: usize, candidates: &mut Vec<Candidate>) {
    if text.surface(at) != "(" && at > 0 {
        return;
    }
    let start = if text.surface(at) == "(" { at + 1 } else { at };
    let mut end = start;
    while end < text.len() && text.token(end).is_upper() && end < start + 4 {
        end += 1;
    }
    let agency = matches!(text.surface(end), "/" | ",")
        && text.phrases_at(end + 1).iter().any(|p| p.row.table == Table::Media);
    let known = text
        .phrases_at(start)
        .iter()
        .any(|p| p.end == end && !matches!(p.row.table, Table::Persons | Table::GivenNames));
    if end >= start + 2 && agency && !known {
        candidates.push(Candidate::new(start, end, NameKind::Person, "name.credit"));
    }
}
