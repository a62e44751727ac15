//! Names of people, organisations and places. Each rule proposes candidates; the longest and best-attested stay, and what
//! they establish helps to read the rest: a surname that was introduced with its given name stands alone afterwards.

mod acronym;
mod body;
pub mod candidate;
mod context;
mod known;
mod person;
mod place;
mod surname;
pub mod tagger;

use crate::annotation::{Annotation, Kind};
use crate::language::Text;
use candidate::{Candidate, settle};

/// Appends what this recogniser finds.
pub fn recognise(text: &Text, found: &mut Vec<Annotation>) {
    let mode = std::env::var("MODE").unwrap_or("both".into());
    let rules = by_rules(text);
    let mut candidates = Vec::new();
    if mode != "rules" { tagger::propose(text, &rules, &mut candidates); }
    if mode == "both" {
        for c in &mut candidates { c.weight = 3; }
        candidates.extend(rules);
        candidates = settle(candidates, text.len());
    } else if mode == "first" || mode == "strong" || mode == "lower" {
        let mut taken = vec![false; text.len()];
        if mode == "lower" {
            candidates.retain(|t| !rules.iter().any(|c| !text.token(c.start).is_upper() && c.start < t.end && t.start < c.end));
        }
        for c in &candidates { taken[c.start..c.end].fill(true); }
        for c in rules {
            if !taken[c.start..c.end].contains(&true) && (mode == "first" || c.weight == 2) { candidates.push(c); }
        }
    } else if mode == "rules" { candidates = rules; }
    candidates.sort_by_key(|c| c.start);
    let settled = candidates;
    found.extend(settled.iter().map(|c| Annotation {
        span: text.span(c.start, c.end),
        kind: Kind::Name(c.kind),
        parts: Vec::new(),
        rule: c.rule,
        certainty: c.certainty,
    }));
}

/// What the rules find.
fn by_rules(text: &Text) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    known::propose(text, &mut candidates);
    body::propose(text, &mut candidates);
    place::propose(text, &mut candidates);
    person::propose(text, &mut candidates);
    acronym::propose(text, &mut candidates);
    context::propose(text, &mut candidates);
    let mut settled = settle(candidates, text.len());
    surname::complete(text, &mut settled);
    settled
}
