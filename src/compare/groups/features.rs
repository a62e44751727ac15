//! What an article is made of, to be held against others: whom it names, rare words, days, and sentences that others have too.

use super::BEGINNING;
use crate::compare::digest::{Digest, Unit};
use crate::compare::passages::Family;
use crate::compare::words;
use crate::document::FnvMap;
use crate::link::Entity;
use std::collections::BTreeMap;

/// How many features of an article count.
const FEATURES: usize = 80;

/// How much more a name tells than a word.
const NAME: f32 = 1.4;

/// A feature of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feature {
    /// Someone or something named, by its place in the list of joined entities.
    Entity(usize),
    /// A sentence that another article has too.
    Passage(usize),
    /// A rare word, by its hash.
    Word(u32),
    /// A day spoken of.
    Day(i32),
}

/// Features with their weights.
pub type Vector = Vec<(Feature, f32)>;

/// What an article is made of, as vectors of length one, the most telling feature first.
pub struct Features {
    /// The whole of it.
    pub whole: Vector,
    /// Its beginning alone.
    pub beginning: Vector,
    /// Its headline alone; empty where it has none.
    pub headline: Vector,
}

/// The features of each article.
pub fn vectors(
    digests: &[&Digest],
    order: &[usize],
    maps: &[Vec<usize>],
    entities: &[Entity],
    families: &[Family],
) -> Vec<Features> {
    let mut shared: Vec<Vec<usize>> = vec![Vec::new(); digests.len()];
    for (family, stretches) in families.iter().enumerate().filter(|(_, stretches)| stretches.len() > 1) {
        stretches.iter().for_each(|(article, _)| shared[*article].push(family));
    }
    let counts: Vec<BTreeMap<Feature, Count>> =
        order.iter().map(|&at| counts(digests[at], &maps[at], entities, &shared[at])).collect();
    // Of all that is written on one day only one counts: versions of one article leave their words as rare as they were. The order is by days.
    let mut days: FnvMap<Feature, (i32, f32)> = FnvMap::default();
    for (counts, &at) in counts.iter().zip(order) {
        let day = digests[at].date.unwrap_or(i32::MAX);
        for feature in counts.keys() {
            let (last, days) = days.entry(*feature).or_insert((i32::MIN, 0.0));
            *days += if *last == day { 0.0 } else { 1.0 };
            *last = day;
        }
    }
    let all = words::ARTICLES + order.len() as f32;
    let features = |counts: BTreeMap<Feature, Count>| {
        let tells = |(feature, Count { count, usual, part }): (Feature, Count)| {
            let seldom = (all / (usual + days[&feature].1)).ln().max(0.0);
            let name = if matches!(feature, Feature::Entity(_) | Feature::Passage(_)) { NAME } else { 1.0 };
            (feature, name * seldom * (1.0 + count.ln()), part)
        };
        let mut all: Vec<(Feature, f32, Part)> = counts.into_iter().map(tells).collect();
        all.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let vector = |least: Part| {
            let features = all.iter().filter(|(_, _, part)| *part >= least).take(FEATURES);
            let mut vector: Vector = features.map(|(feature, weight, _)| (*feature, *weight)).collect();
            let length = vector.iter().map(|(_, w)| w * w).sum::<f32>().sqrt();
            vector.iter_mut().for_each(|(_, w)| *w /= length.max(f32::MIN_POSITIVE));
            vector
        };
        Features {
            whole: vector(Part::Rest),
            beginning: vector(Part::Beginning),
            headline: vector(Part::Headline),
        }
    };
    counts.into_iter().map(features).collect()
}

/// How a feature stands in an article.
struct Count {
    count: f32,
    /// In how many articles of the table of frequencies it stands.
    usual: f32,
    /// The foremost part that it stands in.
    part: Part,
}

/// A part of an article, those that say what it is about last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Rest,
    Beginning,
    Headline,
}

/// How each feature stands in an article.
fn counts(digest: &Digest, map: &[usize], entities: &[Entity], shared: &[usize]) -> BTreeMap<Feature, Count> {
    let mut counts: BTreeMap<Feature, Count> = BTreeMap::new();
    let mut add = |feature, usual, part| {
        let count = counts.entry(feature).or_insert(Count { count: 0.0, usual, part });
        count.count += 1.0;
        count.part = count.part.max(part);
    };
    let part = |unit: &Unit, token: u32| match token < BEGINNING {
        true if unit.headline => Part::Headline,
        true => Part::Beginning,
        false => Part::Rest,
    };
    for unit in &digest.units {
        for at in unit.first..unit.last {
            let word = digest.words[digest.tokens[at as usize].word as usize];
            if word.weight > 0 && word.form != word.lemma || word.weight > USUAL {
                add(
                    Feature::Word(word.lemma),
                    words::ARTICLES / (f32::from(word.weight) / words::STEPS).exp(),
                    part(unit, at),
                );
            }
        }
    }
    let of_unit = |unit: u32| {
        let unit = &digest.units[unit as usize];
        part(unit, unit.first)
    };
    for &family in shared {
        add(Feature::Passage(family), 1.0, Part::Rest);
    }
    for named in &digest.mentions {
        if let Some(&entity) = map.get(named.entity as usize) {
            add(
                Feature::Entity(entity),
                words::frequency(&words::key(&entities[entity].name)),
                of_unit(named.unit),
            );
        }
    }
    for time in digest.times.iter().filter(|t| t.from == t.to) {
        add(Feature::Day(time.from), 1.0, of_unit(time.unit));
    }
    counts
}

/// Words that tell no more than this are too usual to be features; numbers are among them.
const USUAL: u8 = (words::NUMBER * words::STEPS) as u8;
