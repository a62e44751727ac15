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
    let mut candidates = by_rules(text);
    let mut rules = settle(candidates.clone(), text.len());
    surname::complete(text, &mut rules);
    let learned = tagger::propose(text, &rules);
    let settled = if mode == "rules" { rules } else if mode == "tagger" { learned } else {
        if mode != "keep" {
        candidates.retain(|c| c.weight > 1 || learned.iter().any(|l| (l.start, l.end, l.kind) == (c.start, c.end, c.kind)));
        } else {
        candidates.retain(|c| c.weight > 1 || learned.iter().all(|l| (l.start, l.end, l.kind) == (c.start, c.end, c.kind) || l.end <= c.start || c.end <= l.start ));
        }
        for c in &mut candidates { 
            if learned.iter().any(|l| (l.start, l.end, l.kind) == (c.start, c.end, c.kind)) { c.weight = 4; }
        }
        candidates.extend(learned.into_iter().map(|l| Candidate { weight: if mode == "weak" { 1 } else { 3 }, ..l}));
        let mut settled = settle(candidates, text.len());
        surname::complete(text, &mut settled);
        settled
    };
    found.extend(settled.iter().map(|c| Annotation {
        span: text.span(c.start, c.end),
        kind: Kind::Name(c.kind),
        parts: Vec::new(),
        rule: c.rule,
        certainty: c.certainty,
    }));
}

/// What the rules propose.
fn by_rules(text: &Text) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    known::propose(text, &mut candidates);
    body::propose(text, &mut candidates);
    place::propose(text, &mut candidates);
    person::propose(text, &mut candidates);
    acronym::propose(text, &mut candidates);
    context::propose(text, &mut candidates);
    candidates
}
