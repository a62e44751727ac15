//! What articles of different events share. Chance and formulas bring sentences near each other ("le vainqueur de l'étape est"), so there a sentence must
//! be all but whole in the other, unless the two articles are versions of one text.

use super::align::align;
use super::unit::Telling;
use crate::compare::digest::Digest;
use std::collections::BTreeSet;

/// What the words of a sentence must tell that stand in both in the same order.
const WEIGHT: f32 = 24.0;

/// Out of what the words of the shorter tell.
const OF_SHORTER: f32 = 0.72;

/// Out of what the words of the longer tell: what is said inside a long sentence may be a name with its office.
const OF_LONGER: f32 = 0.4;

/// What two versions share in all.
const VERSION_WEIGHT: f32 = 60.0;

/// Out of what the shorter tells.
const OF_VERSION: f32 = 0.35;

/// How many of the sentences of the shorter stand in the other.
const SENTENCES: f32 = 0.8;

/// Versions are published within so many days; what is alike later follows a pattern.
const DAYS: u32 = 2;

/// The pairs of units of two articles that more than chance laid side by side.
pub fn proven(digests: &[&Digest], (a, b): (usize, usize), mut pairs: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
    let (one, other) = (digests[a], digests[b]);
    let range = |digest: &Digest, unit: u32| {
        let unit = digest.units[unit as usize];
        (unit.first, unit.last)
    };
    let shared = |&(x, y): &(u32, u32)| {
        align(one, range(one, x), other, range(other, y)).map_or(0.0, |aligned| aligned.weight)
    };
    if are_versions(one, other, &pairs, pairs.iter().map(shared).sum()) {
        return pairs;
    }
    let tells = |digest: &Digest, unit: u32| Telling::new(digest, range(digest, unit)).weight;
    pairs.retain(|pair| {
        let (x, y, shared) = (tells(one, pair.0), tells(other, pair.1), shared(pair));
        shared >= WEIGHT && shared >= OF_SHORTER * x.min(y) && shared >= OF_LONGER * x.max(y)
    });
    pairs
}

/// Whether nearly all sentences of the shorter article are among the `pairs`, which share so much.
fn are_versions(one: &Digest, other: &Digest, pairs: &[(u32, u32)], shared: f32) -> bool {
    let tells = |digest: &Digest| Telling::new(digest, (0, digest.tokens.len() as u32)).weight;
    let (here, there): (BTreeSet<u32>, BTreeSet<u32>) = pairs.iter().copied().unzip();
    let sentences = one.units.len().min(other.units.len());
    one.date.zip(other.date).is_none_or(|(one, other)| one.abs_diff(other) <= DAYS)
        && here.len().min(there.len()) as f32 > SENTENCES * sentences as f32
        && shared >= VERSION_WEIGHT
        && shared >= OF_VERSION * tells(one).min(tells(other))
}
