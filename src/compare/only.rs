//! What one article of an event tells and the others leave out.

use super::digest::Digest;
use super::figures::Row;
use super::passages::Shared;
use crate::annotation::{NameKind, QuotationKind};
use std::collections::{BTreeMap, BTreeSet};

/// What only one article of a group has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Only {
    /// The article's place in the list.
    pub article: usize,
    /// People and bodies, in the list of joined entities.
    pub entities: Vec<usize>,
    /// Places among the article's quantities.
    pub quantities: Vec<u32>,
    /// Places among the article's quotations.
    pub quotations: Vec<u32>,
    /// Words between marks that are nobody's: places among the article's quotations.
    pub labels: Vec<u32>,
}

/// What each of `members` alone has. `shared` may hold the passages of other articles too.
pub fn only(
    digests: &[&Digest],
    members: &[usize],
    maps: &[Vec<usize>],
    rows: &[Row],
    shared: &Shared,
) -> Vec<Only> {
    let mut named: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for &article in members {
        for entity in digests[article].mentions.iter().filter_map(|m| maps[article].get(m.entity as usize)) {
            named.entry(*entity).or_default().insert(article);
        }
    }
    let told: BTreeSet<(usize, usize)> = rows.iter().flat_map(|row| row.readings.iter().copied()).collect();
    let alone = |article: usize| {
        let digest = digests[article];
        let apart = |start: u32, end: u32| !shared.touches(article, start, end);
        let said = || digest.quotations.iter().filter(|q| apart(q.start, q.end));
        let entity = |local: usize| maps[article].get(local).copied();
        let mut entities: Vec<usize> = (0..digest.entities.len())
            .filter(|&local| digest.entities[local].kind != NameKind::Place)
            .filter_map(entity)
            .filter(|entity| named.get(entity).is_some_and(|articles| articles.len() == 1))
            .collect();
        entities.dedup();
        let label =
            |kind: QuotationKind, speaker: Option<u32>| kind == QuotationKind::Fragment && speaker.is_none();
        Only {
            article,
            entities,
            quantities: digest
                .figures
                .iter()
                .enumerate()
                .filter(|(at, figure)| {
                    let unit = digest.units[figure.unit as usize];
                    let (start, end) =
                        (digest.tokens[unit.first as usize].start, digest.tokens[unit.last as usize - 1].end);
                    !told.contains(&(article, *at)) && apart(start, end)
                })
                .map(|(_, figure)| figure.index)
                .collect(),
            quotations: said().filter(|q| !label(q.kind, q.speaker)).map(|q| q.index).collect(),
            labels: said().filter(|q| label(q.kind, q.speaker)).map(|q| q.index).collect(),
        }
    };
    members.iter().map(|&article| alone(article)).collect()
}
