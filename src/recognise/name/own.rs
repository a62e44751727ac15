//! Names of the user's own list: they outweigh every rule, and words that the list says to be no name are none. A name that
//! is a part of a longer one takes nothing from it.

use super::candidate::Candidate;
use crate::annotation::{Certainty, NameKind};
use crate::language::Text;

/// Puts the user's names in the place of what they overlap.
pub fn apply(text: &Text, settled: &mut Vec<Candidate>) {
    if text.own().is_empty() {
        return;
    }
    for (start, end, kind) in found(text) {
        let first = settled.partition_point(|c| c.end <= start);
        let touching = settled[first..].iter().take_while(|c| c.start < end).count();
        let held = settled[first..first + touching]
            .iter()
            .any(|c| c.start <= start && end <= c.end && (c.start, c.end) != (start, end));
        if !held {
            let name = kind.map(|kind| Candidate {
                certainty: Certainty::Stated,
                ..Candidate::new(start, end, kind, "name.own")
            });
            settled.splice(first..first + touching, name);
        }
    }
}

/// Where the list's words stand, in whole tokens: first token, the token after the last, what they name.
fn found(text: &Text) -> Vec<(usize, usize, Option<NameKind>)> {
    let source = &text.document.text;
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let start = text.token(at).span.start as usize;
        let hit = source.get(start..).and_then(|rest| text.own().at(rest));
        let end = hit.map_or(at, |(length, _)| text.document.token_at((start + length) as u32));
        match hit {
            Some((_, entry)) if end > at => {
                found.push((at, end, entry.kind));
                at = end;
            }
            _ => at += 1,
        }
    }
    found
}
