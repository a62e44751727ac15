//! Articles about the same event: those that name the same people and places and use the same rare words about the same days. Each article is held
//! against the middle of a few groups that share its most telling features, so time grows with the articles.

mod features;
mod reason;
mod topic;

pub use reason::{Reason, label};

use super::digest::Digest;
use super::ordinals;
use super::passages::Family;
use crate::document::FnvMap;
use crate::link::Entity;
use features::{Feature, Features, Vector, vectors};
use reason::reason;
use std::collections::BTreeMap;
use topic::Topic;

/// An article says in so many words at its beginning what it is about.
const BEGINNING: u32 = 60;

/// How alike an article and a group must be.
const ALIKE: f32 = 0.33;

/// After how many days twice as much must be shared.
const WEEK: f32 = 7.0;

/// How many features lead from an article to groups.
const LEADING: usize = 24;

/// How many groups a feature may lead to; one that leads to more tells nothing.
const POSTINGS: usize = 48;

/// How many groups an article is held against.
const CANDIDATES: usize = 24;

/// How many features the middle of a group keeps.
const MIDDLE: usize = 240;

/// How much the likeness of two articles counts that begin with other people or measures.
const OTHERS: f32 = 0.5;

/// Articles about the same event, at least two.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// Their places in the list, in canonical order.
    pub members: Vec<usize>,
    /// What most of them share, the most telling first.
    pub reason: Reason,
}

/// The groups of the articles in `order`. Each of `moves` takes an article out of its group and into that of another; into its own: it stands alone.
pub fn groups(
    digests: &[&Digest],
    order: &[usize],
    maps: &[Vec<usize>],
    entities: &[Entity],
    families: &[Family],
    moves: &[(usize, usize)],
) -> Vec<Group> {
    let vectors = vectors(digests, order, maps, entities, families);
    let topics: Vec<Topic> = order.iter().map(|&at| Topic::new(digests[at], &maps[at])).collect();
    let mut lots = gather(digests, order, &vectors, &topics);
    for &(article, to) in moves {
        lots.iter_mut().for_each(|lot| lot.retain(|member| *member != article));
        match lots.iter_mut().find(|lot| lot.contains(&to)) {
            Some(lot) => lot.push(article),
            None => lots.push(vec![article]),
        }
    }
    let place: FnvMap<usize, usize> = order.iter().enumerate().map(|(at, &article)| (article, at)).collect();
    let several = lots.into_iter().filter(|members| members.len() > 1);
    several
        .map(|members| {
            let vectors: Vec<&Vector> =
                members.iter().filter_map(|m| Some(&vectors[*place.get(m)?].whole)).collect();
            Group { reason: reason(&vectors, &members, digests), members }
        })
        .collect()
}

/// Who belongs together, everybody in one lot.
fn gather(digests: &[&Digest], order: &[usize], vectors: &[Features], topics: &[Topic]) -> Vec<Vec<usize>> {
    let mut lots: Vec<Lot> = Vec::new();
    let mut index: FnvMap<Feature, Vec<usize>> = FnvMap::default();
    for (at, (vector, &article)) in vectors.iter().zip(order).enumerate() {
        let best = candidates(&vector.whole, &index)
            .into_iter()
            .filter(|&lot| !ordinals::apart(&digests[article].ordinals, &lots[lot].topic.ordinals))
            .map(|lot| (lots[lot].likeness(vector, &topics[at]), lot))
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        let lot = match best {
            Some((likeness, lot)) if likeness >= ALIKE => lot,
            _ => {
                lots.push(Lot::default());
                lots.len() - 1
            }
        };
        lots[lot].add(article, vector, &topics[at]);
        for (feature, _) in vector.whole.iter().take(LEADING) {
            let postings = index.entry(*feature).or_default();
            if postings.len() < POSTINGS && !postings.contains(&lot) {
                postings.push(lot);
            }
        }
    }
    lots.into_iter().map(|lot| lot.members).collect()
}

/// The groups to which most of an article's telling features lead.
fn candidates(vector: &Vector, index: &FnvMap<Feature, Vec<usize>>) -> Vec<usize> {
    let mut votes: BTreeMap<usize, f32> = BTreeMap::new();
    for (feature, weight) in vector.iter().take(LEADING) {
        for &lot in index.get(feature).into_iter().flatten() {
            *votes.entry(lot).or_default() += weight * weight;
        }
    }
    let mut votes: Vec<(usize, f32)> = votes.into_iter().collect();
    votes.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    votes.truncate(CANDIDATES);
    votes.into_iter().map(|(lot, _)| lot).collect()
}

/// A group that grows.
#[derive(Default)]
struct Lot {
    members: Vec<usize>,
    whole: Middle,
    beginning: Middle,
    headline: Middle,
    topic: Topic,
}

impl Lot {
    /// From 0 to 1: how alike the whole is and how alike the beginning or the headline, which say what the article is about. The longer ago the group
    /// ended, the more must be shared: what comes back every week is not one event.
    fn likeness(&self, features: &Features, topic: &Topic) -> f32 {
        let others = if self.topic.of_others(topic) { OTHERS } else { 1.0 };
        let about =
            self.beginning.likeness(&features.beginning).max(self.headline.likeness(&features.headline));
        let alike = self.whole.likeness(&features.whole) * about;
        others * alike.sqrt() / (1.0 + self.topic.far(topic) / WEEK)
    }

    fn add(&mut self, article: usize, features: &Features, topic: &Topic) {
        self.members.push(article);
        self.topic.add(topic);
        self.whole.add(&features.whole);
        self.beginning.add(&features.beginning);
        self.headline.add(&features.headline);
    }
}

/// The sum of the vectors of a group.
#[derive(Default)]
struct Middle {
    sum: FnvMap<Feature, f32>,
    /// The length of the sum, kept with it.
    length: f32,
}

impl Middle {
    /// From 0 to 1: the angle between a vector and the middle.
    fn likeness(&self, vector: &Vector) -> f32 {
        let shared: f32 = vector.iter().filter_map(|(f, w)| self.sum.get(f).map(|m| w * m)).sum();
        shared / self.length.max(f32::MIN_POSITIVE)
    }

    fn add(&mut self, vector: &Vector) {
        for (feature, weight) in vector {
            *self.sum.entry(*feature).or_default() += weight;
        }
        if self.sum.len() > 2 * MIDDLE {
            let mut kept: Vec<(Feature, f32)> = self.sum.drain().collect();
            kept.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            kept.truncate(MIDDLE);
            self.sum = kept.into_iter().collect();
        }
        let mut squares: Vec<(Feature, f32)> = self.sum.iter().map(|(f, w)| (*f, w * w)).collect();
        // A sum of floating numbers hangs on its order.
        squares.sort_by_key(|a| a.0);
        self.length = squares.iter().map(|(_, w)| w).sum::<f32>().sqrt();
    }
}
