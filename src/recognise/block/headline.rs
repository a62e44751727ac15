//! The headline, wherever it stands, its repetition, and the summary under it.

use super::Lines;
use crate::annotation::BlockKind;
use crate::language::Line;
use crate::language::furniture::names_medium;

/// More words than a headline has.
const LONGEST: usize = 32;

/// Marks the headline and what is told by it.
pub fn mark(lines: &mut Lines) {
    mark_site_names(lines);
    let Some(title) = find(lines) else { return };
    lines.infer(title, BlockKind::Title, "block.title");
    for at in 0..lines.lines.len() {
        if lines.is_open(at) && repeats(lines, at, title) {
            lines.infer(at, BlockKind::Title, "block.title-repeated");
        }
    }
    mark_standfirst(lines, title);
}

/// The site's name or the section's above the headline: a line of up to three words without a verb, or the name of a
/// medium. Under it a slogan without a verb may stand.
fn mark_site_names(lines: &mut Lines) {
    let mut named = false;
    for at in 0..lines.lines.len().min(6) {
        let line = lines.lines[at];
        let medium = names_medium(lines.text, &line);
        let teller = (at + 1..lines.lines.len().min(at + 4)).any(|next| {
            lines.is_open(next)
                && lines.lines[next].tells
                && could_be_title(&lines.lines[next])
                && !lines.lines[next].stops
        });
        let slogan = named && teller && (3..=14).contains(&line.words) && !line.tells && !line.stops;
        let small = line.words <= 3 && !line.tells && !line.stops || medium || slogan;
        named |= medium;
        let more = (at + 1..lines.lines.len().min(at + 6)).any(|next| {
            lines.is_open(next) && could_be_title(&lines.lines[next]) && lines.lines[next].words >= 5
        });
        if lines.is_open(at) && small && more {
            lines.infer(at, BlockKind::Notice, "block.site-name");
        } else if lines.is_open(at) {
            return;
        }
    }
}

/// The line that is the headline: the first that the site did not add, if it looks like one; else the last that does.
fn find(lines: &Lines) -> Option<usize> {
    let mut open = (0..lines.lines.len()).filter(|at| lines.is_open(*at));
    let first = open.next()?;
    if could_be_title(&lines.lines[first]) {
        return Some(first);
    }
    open.next_back().filter(|last| {
        let line = &lines.lines[*last];
        could_be_title(line) && !line.stops && line.words >= 4
    })
}

/// Headlines are one short piece; those of one sentence with a full stop exist.
fn could_be_title(line: &Line) -> bool {
    !line.is_empty()
        && !line.announces
        && line.words <= LONGEST
        && (line.sentences <= 3 && !line.stops || line.sentences <= 2 && line.words <= 20)
}

fn repeats(lines: &Lines, at: usize, title: usize) -> bool {
    let (line, title) = (&lines.lines[at], &lines.lines[title]);
    line.words >= 3 && !line.stops | title.stops && line.resembles(title, lines.text)
}

/// The summary stands between the headline and what begins the article: a date line, a byline, or the text itself.
/// Above a date line every line that tells something is one; otherwise a line right under the headline without full stop.
fn mark_standfirst(lines: &mut Lines, title: usize) {
    let mut at = title + 1;
    while lines.kind(at) == Some(BlockKind::Title) {
        at += 1;
    }
    let date = (at..lines.lines.len().min(at + 6)).find(|l| begins_with_date(lines, *l));
    match date {
        Some(date) => {
            for line in (at..date)
                .filter(|l| lines.lines[*l].tells && lines.lines[*l].words <= 80)
                .collect::<Vec<_>>()
            {
                lines.infer(line, BlockKind::Standfirst, "block.standfirst");
            }
        }
        None => {
            let follows = lines.is_open(at + 1) && lines.lines[at + 1].stops;
            let line = lines.lines.get(at).copied();
            let fits =
                line.is_some_and(|l| l.tells && !l.stops && !l.announces && (6..=60).contains(&l.words));
            if lines.is_open(at) && fits && follows {
                lines.infer(at, BlockKind::Standfirst, "block.standfirst");
            }
        }
    }
}

/// Whether the article's first line stands here: a date alone, or text behind a date and a dash.
fn begins_with_date(lines: &Lines, at: usize) -> bool {
    if lines.found[at].is_some_and(|f| f.rule == "block.date-line") {
        return true;
    }
    let (text, line) = (lines.text, &lines.lines[at]);
    let start = line.tokens.start;
    let day = if text.word(start + 1) == "er" { start + 2 } else { start + 1 };
    lines.is_open(at)
        && text.token(start).shape == crate::document::Shape::Number
        && crate::language::is_month(text.word(day))
        && (day..line.tokens.end.min(day + 12)).any(|t| matches!(text.surface(t), "–" | "—"))
}
