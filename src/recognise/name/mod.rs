//! Names of people, organisations and places. Each rule proposes candidates; the longest and best-attested stay, and what
//! they establish helps to read the rest: a surname that was introduced with its given name stands alone afterwards.
//!
//! Beside the rules a learned tagger reads the text, with what the rules found among its clues. Both propose, and again the
//! longest and best-attested stay: what a rule states outweighs the tagger's word, a rule's guess gives way to it.

mod acronym;
mod body;
mod candidate;
mod context;
mod known;
mod listed;
mod own;
mod person;
mod place;
mod surname;
pub mod tagger;
mod thing;
mod veto;

use crate::annotation::{Annotation, Kind};
use crate::language::Text;
use candidate::{Candidate, settle};

/// Appends what this recogniser finds.
pub fn recognise(text: &Text, found: &mut Vec<Annotation>) {
    let mut candidates = by_rules(text);
    let rules = settled(text, candidates.clone());
    let mut learned = tagger::propose(text, &rules);
    learned.retain_mut(|c| veto::keep(text, c));
    thing::drop(text, &mut learned);
    // Where both read the same name, the rule gives the reason.
    for name in &mut learned {
        let at = rules.partition_point(|r| r.start < name.start);
        if let Some(rule) =
            rules.get(at).filter(|r| (r.start, r.end, r.kind) == (name.start, name.end, name.kind))
        {
            *name = *rule;
        }
    }
    candidates.retain(|c| c.weight > Candidate::GUESS || agrees(&learned, c));
    candidates.extend(learned);
    let mut names = settled(text, candidates);
    own::apply(text, &mut names);
    found.extend(names.iter().map(|c| Annotation {
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
    listed::propose(text, &mut candidates);
    thing::drop(text, &mut candidates);
    candidates
}

/// The proposals that stay, with the lone surnames that they establish.
fn settled(text: &Text, candidates: Vec<Candidate>) -> Vec<Candidate> {
    let mut settled = settle(candidates, text.len());
    surname::complete(text, &mut settled);
    settled
}

/// Whether the tagger reads the words of a guess as the same name, or as none.
fn agrees(learned: &[Candidate], guess: &Candidate) -> bool {
    let at = learned.partition_point(|l| l.end <= guess.start);
    learned.get(at).is_none_or(|l| {
        l.start >= guess.end || (l.start, l.end, l.kind) == (guess.start, guess.end, guess.kind)
    })
}
