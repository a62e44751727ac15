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
use candidate::settle;

/// Appends what this recogniser finds.
pub fn recognise(text: &Text, found: &mut Vec<Annotation>) {
    let mut candidates = Vec::new();
    known::propose(text, &mut candidates);
    body::propose(text, &mut candidates);
    place::propose(text, &mut candidates);
    person::propose(text, &mut candidates);
    acronym::propose(text, &mut candidates);
    context::propose(text, &mut candidates);
    let mut settled = settle(candidates, text.len());
    surname::complete(text, &mut settled);
    found.extend(settled.iter().map(|c| Annotation {
        span: text.span(c.start, c.end),
        kind: Kind::Name(c.kind),
        parts: Vec::new(),
        rule: c.rule,
        certainty: c.certainty,
    }));
}
