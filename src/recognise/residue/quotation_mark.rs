//! Quotation marks that are turned round, lost, or paired across two systems.

use super::Reading;
use crate::annotation::ResidueKind;
use crate::language::Text;

pub fn find(reading: &mut Reading) {
    let text = reading.text;
    for line in reading.own_lines() {
        let mut open: Vec<usize> = Vec::new();
        let mut faults: Vec<(usize, usize, &'static str)> = Vec::new();
        for at in reading.lines[line].tokens.iter() {
            match text.surface(at) {
                "«" | "“" => open.push(at),
                "»" if is_turned(text, at) => {
                    faults.push((at, at + 2, "residue.mark-turned"));
                    open.push(at);
                }
                "»" => {
                    open.pop();
                }
                "”" => {
                    if let Some(start) = open.pop()
                        && text.surface(start) == "«"
                    {
                        faults.push((at, at + 1, "residue.mark-mixed"));
                    }
                }
                "\"" => {
                    let closes = open.last().is_some_and(|o| matches!(text.surface(*o), "«" | "“"))
                        && is_closing(text, at)
                        && !closes_later(reading, line, at);
                    if closes {
                        open.pop();
                        faults.push((at, at + 1, "residue.mark-mixed"));
                    }
                }
                _ => {}
            }
        }
        // What stays open is a fault if it opened last in the line: a quotation inside another may share its end, and
        // one that goes on in the next paragraph opens there again.
        if let [start] = open[..]
            && matches!(text.surface(start), "«")
            && faults.is_empty()
            && !goes_on(reading, line)
        {
            faults.push((start, start + 2, "residue.mark-open"));
        }
        for (from, to, rule) in faults {
            let span = text.span(from, to.min(text.len()));
            let mended = (rule == "residue.mark-turned").then(|| format!("« {}", text.surface(from + 1)));
            reading.state(span, ResidueKind::QuotationMarks, mended, rule);
        }
    }
}

/// A closing mark with a word glued behind it and none before it opens something.
fn is_turned(text: &Text, at: usize) -> bool {
    let before = text.token(at).spaced || text.surface(at.wrapping_sub(1)).ends_with(['\'', '’']);
    let after = at + 1 < text.len() && !text.token(at + 1).spaced && text.token(at + 1).is_word();
    before && after && at > 0
}

/// A straight mark behind a word with nothing glued behind it.
fn is_closing(text: &Text, at: usize) -> bool {
    let next = at + 1;
    next >= text.len() || text.token(next).spaced || !text.token(next).is_word()
}

fn closes_later(reading: &Reading, line: usize, at: usize) -> bool {
    let text = reading.text;
    (at + 1..reading.lines[line].tokens.end)
        .map(|t| text.surface(t))
        .find(|s| matches!(*s, "«" | "»" | "“" | "”"))
        .is_some_and(|s| matches!(s, "»" | "”"))
}

/// Whether a quotation left open goes on: some paragraph behind it closes one that it did not open, or opens again
/// and stays open too.
fn goes_on(reading: &Reading, line: usize) -> bool {
    let text = reading.text;
    let Some(next) = (line + 1..reading.lines.len()).find(|l| !reading.is_furniture(*l)) else {
        return false;
    };
    let tokens = reading.lines[next].tokens;
    let marks: Vec<&str> =
        tokens.iter().map(|t| text.surface(t)).filter(|s| matches!(*s, "«" | "»")).collect();
    let opens = marks.iter().filter(|m| **m == "«").count();
    opens != marks.len() - opens
}
