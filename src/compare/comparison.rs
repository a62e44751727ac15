//! Everything that several articles tell together: the assembler of this layer.

use super::digest::Digest;
use super::figures::{self, Row};
use super::groups::{self, Group};
use super::only::{self, Only};
use super::passages::{self, Passage, Side};
use super::speakers::{self, Speaker};
use super::timeline::{self, Contradiction, Moment};
use super::{duplicates, order};
use crate::link::Entity;

/// What several articles have in common and where they differ. Articles are told by their places in the list.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// Articles with the same words as one before them, and that one. They are compared no further.
    pub duplicates: Vec<(usize, usize)>,
    /// Articles about the same event.
    pub groups: Vec<Group>,
    /// Passages that two articles share.
    pub passages: Vec<Passage>,
    /// Figures about the same thing, with the place of their group.
    pub figures: Vec<(usize, Row)>,
    /// The times of all articles, in order.
    pub timeline: Vec<Moment>,
    /// One event on two days.
    pub contradictions: Vec<Contradiction>,
    /// Who gets to speak.
    pub speakers: Vec<Speaker>,
    /// What one article of a group has alone.
    pub only: Vec<Only>,
}

/// Compares articles by their digests. `maps[article][entity of the article]` is a place in `entities`; `moves` are the user's own: an article, and
/// another one into whose group it belongs, or itself where it stands alone.
pub fn compare(
    digests: &[&Digest],
    maps: &[Vec<usize>],
    entities: &[Entity],
    moves: &[(usize, usize)],
) -> Comparison {
    let originals = duplicates::originals(digests);
    let mut order = order::canonical(digests);
    order.retain(|&at| originals[at] == at);
    let duplicates: Vec<(usize, usize)> = originals
        .iter()
        .enumerate()
        .filter(|(at, original)| at != *original)
        .map(|(at, &o)| (at, o))
        .collect();
    let moves: Vec<(usize, usize)> = moves
        .iter()
        .filter(|(a, b)| originals.get(*a) == Some(a) && *b < digests.len())
        .map(|&(a, b)| (a, originals[b]))
        .collect();
    let (families, links) = passages::families(digests, &order);
    let groups = groups::groups(digests, &order, maps, entities, &families, &moves);
    let mut event: Vec<usize> = (groups.len()..groups.len() + digests.len()).collect();
    for (at, group) in groups.iter().enumerate() {
        group.members.iter().for_each(|&member| event[member] = at);
    }
    let mut passages = passages::passages(digests, &families, &links, &event);
    let shared = passages::Shared::new(&passages);
    let mut comparison = Comparison {
        duplicates,
        timeline: timeline::timeline(digests, &order),
        speakers: speakers::speakers(digests, &order, maps),
        ..Comparison::default()
    };
    let mut rows = Vec::new();
    for group in &groups {
        let known = |a: Side, b: Side| shared.holds(a, b);
        passages.extend(passages::quoted(digests, &group.members, maps, known));
        comparison.contradictions.extend(timeline::contradictions(digests, &group.members));
        rows.push(figures::rows(digests, &group.members, maps, entities));
    }
    passages.sort_by_key(|p| (p.a, p.b));
    let of_article = passages::Shared::new(&passages);
    for (group, rows) in groups.iter().zip(&rows) {
        comparison.only.extend(only::only(digests, &group.members, maps, rows, &of_article));
    }
    comparison.figures =
        rows.into_iter().enumerate().flat_map(|(at, rows)| rows.into_iter().map(move |r| (at, r))).collect();
    comparison.groups = groups;
    comparison.passages = passages;
    comparison
}
