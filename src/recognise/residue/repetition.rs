//! A headline or a paragraph given twice, or a caption and its second translation.

use super::Reading;
use crate::annotation::ResidueKind;
use crate::document::WordId;
use std::collections::HashSet;

/// Fewer words than a line whose return is no accident.
const SHORTEST: usize = 6;

/// How far below a line its second translation may stand.
const REACH: usize = 2;

pub fn find(reading: &mut Reading) {
    let text = reading.text;
    let mut seen: HashSet<Vec<WordId>> = HashSet::new();
    let lines: Vec<usize> =
        reading.own_lines().into_iter().filter(|l| reading.lines[*l].words >= SHORTEST).collect();
    for (place, at) in lines.iter().enumerate() {
        let line = reading.lines[*at];
        let new = seen.insert(line.vocabulary(text).collect());
        let near = lines[place.saturating_sub(REACH)..place]
            .iter()
            .any(|before| *before + REACH >= *at && is_retold(reading, *before, *at));
        if !new {
            reading.state(line.span, ResidueKind::Repetition, None, "residue.line-twice");
        } else if near {
            reading.infer(line.span, ResidueKind::Repetition, None, "residue.line-retold");
        }
    }
}

/// Rows of a list resemble each other; what differs in them are figures and names.
fn is_retold(reading: &Reading, a: usize, b: usize) -> bool {
    let (text, a, b) = (reading.text, &reading.lines[a], &reading.lines[b]);
    let names = |l: &crate::language::Line| {
        l.tokens
            .iter()
            .filter(|t| {
                !text.token(*t).first
                    && (text.token(*t).is_upper()
                        || text.surface(*t).starts_with(|c: char| c.is_ascii_digit()))
            })
            .count()
    };
    a.words >= 10 && b.words >= 10 && names(a) == names(b) && a.resembles(b, text)
}
