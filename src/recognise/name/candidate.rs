//! What one rule proposes as a name, and which proposals stay when several cover the same words.

use crate::annotation::{Certainty, NameKind, RuleId};
use crate::sort;

/// A proposed name, in tokens.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    /// Its first token.
    pub start: usize,
    /// The token after its last.
    pub end: usize,
    /// What it would name.
    pub kind: NameKind,
    /// Who proposes it.
    pub rule: RuleId,
    /// How strong the evidence is: a name in a table outweighs a guess of the same length.
    pub weight: u8,
    /// Whether the words themselves say so.
    pub certainty: Certainty,
}

impl Candidate {
    /// The weight of a guess.
    pub const GUESS: u8 = 1;

    /// A proposal on strong evidence.
    pub fn new(start: usize, end: usize, kind: NameKind, rule: RuleId) -> Self {
        Candidate { start, end, kind, rule, weight: 2, certainty: Certainty::Stated }
    }

    /// A proposal that any stronger one of the same length outweighs.
    pub fn guess(start: usize, end: usize, kind: NameKind, rule: RuleId) -> Self {
        Candidate { start, end, kind, rule, weight: Self::GUESS, certainty: Certainty::Inferred }
    }
}

/// Keeps the longest of what overlaps, of equally long ones the strongest, then the first.
pub fn settle(mut candidates: Vec<Candidate>, tokens: usize) -> Vec<Candidate> {
    sort::by(&mut candidates, |c| {
        [sort::descending((c.end - c.start) << 8 | usize::from(c.weight)), c.start as u64]
    });
    let mut taken = vec![false; tokens];
    candidates.retain(|c| {
        let free = !taken[c.start..c.end].contains(&true);
        if free {
            taken[c.start..c.end].fill(true);
        }
        free
    });
    sort::by_number(&mut candidates, |c| c.start);
    candidates
}
