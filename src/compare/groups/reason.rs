//! Why articles were grouped, and what to call the group.

use super::features::{Feature, Vector};
use crate::annotation::NameKind;
use crate::compare::digest::Digest;
use crate::link::Entity;
use std::collections::BTreeMap;

/// What most articles of a group share.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reason {
    /// People, bodies and places: places in the list of joined entities.
    pub entities: Vec<usize>,
    /// Days spoken of, as `Day::number` counts.
    pub days: Vec<i32>,
    /// Rare nouns.
    pub words: Vec<String>,
}

/// How much of each sort a reason tells.
const TOLD: usize = 6;

/// What at least half of the members share, and two of them.
pub fn reason(vectors: &[&Vector], members: &[usize], digests: &[&Digest]) -> Reason {
    let mut shared: BTreeMap<Feature, (usize, f32)> = BTreeMap::new();
    for (feature, weight) in vectors.iter().flat_map(|v| v.iter()) {
        let entry = shared.entry(*feature).or_default();
        *entry = (entry.0 + 1, entry.1 + weight);
    }
    let least = vectors.len().div_ceil(2).max(2);
    let mut shared: Vec<(Feature, f32)> =
        shared.into_iter().filter(|(_, (n, _))| *n >= least).map(|(f, (_, w))| (f, w)).collect();
    shared.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut reason = Reason::default();
    let letters = |lemma: u32| {
        members.iter().take(8).find_map(|&member| {
            let keywords = &digests[member].keywords;
            keywords.binary_search_by_key(&lemma, |k| k.lemma).ok().map(|at| keywords[at].text.clone())
        })
    };
    for (feature, _) in shared {
        match feature {
            Feature::Entity(entity) if reason.entities.len() < TOLD => reason.entities.push(entity),
            Feature::Day(day) if reason.days.len() < TOLD => reason.days.push(day),
            Feature::Word(lemma) if reason.words.len() < TOLD => reason.words.extend(letters(lemma)),
            _ => {}
        }
    }
    reason.days.sort_unstable();
    reason
}

/// A name for a group: what its articles share, names before words.
pub fn label(reason: &Reason, entities: &[Entity]) -> String {
    let of = |kinds: &[NameKind]| {
        let names = reason.entities.iter().map(|&e| &entities[e]).filter(|e| kinds.contains(&e.kind));
        names.map(|e| e.name.clone()).collect::<Vec<_>>()
    };
    let (places, others) = (of(&[NameKind::Place]), of(&[NameKind::Person, NameKind::Organisation]));
    let parts = places
        .into_iter()
        .take(1)
        .chain(others.into_iter().take(2))
        .chain(reason.words.iter().take(2).cloned());
    parts.collect::<Vec<_>>().join(", ")
}
