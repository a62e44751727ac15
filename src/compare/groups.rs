//! Articles about the same event: those that name the same people and places and use the same rare words about the same days. Each article is held
//! against the middle of a few groups that share its most telling features, so time grows with the articles.

use super::digest::Digest;
use super::passages::Family;
use super::{ordinals, words};
use crate::annotation::NameKind;
use crate::document::FnvMap;
use crate::link::Entity;
use std::collections::BTreeMap;

/// How alike an article and a group must be.
const ALIKE: f32 = 0.26;

/// After how many days twice as much must be shared.
const WEEK: f32 = 7.0;

/// How many features of an article count.
const FEATURES: usize = 80;

/// How many features lead from an article to groups.
const LEADING: usize = 24;

/// How many groups a feature may lead to; one that leads to more tells nothing.
const POSTINGS: usize = 48;

/// How many groups an article is held against.
const CANDIDATES: usize = 24;

/// How many features the middle of a group keeps.
const MIDDLE: usize = 240;

/// How much more a name tells than a word.
const NAME: f32 = 1.4;

/// Articles about the same event, at least two.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// Their places in the list, in canonical order.
    pub members: Vec<usize>,
    /// What most of them share, the most telling first.
    pub reason: Reason,
}

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

/// A feature of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Feature {
    Entity(usize),
    /// A sentence that another article has too.
    Passage(usize),
    Word(u32),
    Day(i32),
}

type Vector = Vec<(Feature, f32)>;

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
    let mut lots = gather(digests, order, &vectors);
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
                members.iter().filter_map(|m| Some(&vectors[*place.get(m)?])).collect();
            Group { reason: reason(&vectors, &members, digests), members }
        })
        .collect()
}

/// Who belongs together, everybody in one lot.
fn gather(digests: &[&Digest], order: &[usize], vectors: &[Vector]) -> Vec<Vec<usize>> {
    let mut lots: Vec<Lot> = Vec::new();
    let mut index: FnvMap<Feature, Vec<usize>> = FnvMap::default();
    for (vector, &article) in vectors.iter().zip(order) {
        let best = candidates(vector, &index)
            .into_iter()
            .filter(|&lot| !ordinals::apart(&digests[article].ordinals, &lots[lot].ordinals))
            .map(|lot| (lots[lot].likeness(vector, digests[article].date), lot))
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        let lot = match best {
            Some((likeness, lot)) if likeness >= ALIKE => lot,
            _ => {
                lots.push(Lot::default());
                lots.len() - 1
            }
        };
        lots[lot].add(article, vector, digests[article]);
        for (feature, _) in vector.iter().take(LEADING) {
            let postings = index.entry(*feature).or_default();
            if postings.len() < POSTINGS && !postings.contains(&lot) {
                postings.push(lot);
            }
        }
    }
    lots.into_iter().map(|lot| lot.members).collect()
}

/// The features of each article, the most telling first, the whole of length one.
fn vectors(
    digests: &[&Digest],
    order: &[usize],
    maps: &[Vec<usize>],
    entities: &[Entity],
    families: &[Family],
) -> Vec<Vector> {
    let mut shared: Vec<Vec<usize>> = vec![Vec::new(); digests.len()];
    for (family, stretches) in families.iter().enumerate().filter(|(_, stretches)| stretches.len() > 1) {
        stretches.iter().for_each(|(article, _)| shared[*article].push(family));
    }
    let counts: Vec<BTreeMap<Feature, (f32, f32)>> =
        order.iter().map(|&at| counts(digests[at], &maps[at], entities, &shared[at])).collect();
    let mut articles: FnvMap<Feature, f32> = FnvMap::default();
    for feature in counts.iter().flat_map(BTreeMap::keys) {
        *articles.entry(*feature).or_default() += 1.0;
    }
    let all = words::ARTICLES + order.len() as f32;
    let vector = |counts: BTreeMap<Feature, (f32, f32)>| {
        let tells = |(feature, (count, usual)): (Feature, (f32, f32))| {
            let seldom = (all / (usual + articles[&feature])).ln().max(0.0);
            let name = if matches!(feature, Feature::Entity(_) | Feature::Passage(_)) { NAME } else { 1.0 };
            (feature, name * seldom * (1.0 + count.ln()))
        };
        let mut vector: Vector = counts.into_iter().map(tells).collect();
        vector.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        vector.truncate(FEATURES);
        let length = vector.iter().map(|(_, w)| w * w).sum::<f32>().sqrt();
        vector.iter_mut().for_each(|(_, w)| *w /= length.max(f32::MIN_POSITIVE));
        vector
    };
    counts.into_iter().map(vector).collect()
}

/// How often each feature stands in an article, and in how many articles of the table of frequencies.
fn counts(
    digest: &Digest,
    map: &[usize],
    entities: &[Entity],
    shared: &[usize],
) -> BTreeMap<Feature, (f32, f32)> {
    let mut counts = BTreeMap::new();
    let mut add = |feature, usual| counts.entry(feature).or_insert((0.0, usual)).0 += 1.0;
    for token in &digest.tokens {
        let word = digest.words[token.word as usize];
        if word.weight > 0 && word.form != word.lemma || word.weight > USUAL {
            add(Feature::Word(word.lemma), words::ARTICLES / (f32::from(word.weight) / words::STEPS).exp());
        }
    }
    for &family in shared {
        add(Feature::Passage(family), 1.0);
    }
    for named in &digest.mentions {
        if let Some(&entity) = map.get(named.entity as usize) {
            add(Feature::Entity(entity), words::frequency(&words::key(&entities[entity].name)));
        }
    }
    for time in digest.times.iter().filter(|t| t.from == t.to) {
        add(Feature::Day(time.from), 1.0);
    }
    counts
}

/// Words that tell no more than this are too usual to be features; numbers are among them.
const USUAL: u8 = (words::NUMBER * words::STEPS) as u8;

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
    middle: FnvMap<Feature, f32>,
    /// The length of the middle, kept with it.
    length: f32,
    /// The first and the last day of publication.
    days: Option<(i32, i32)>,
    /// Which of a row of events it is.
    ordinals: Vec<(u32, u32)>,
}

impl Lot {
    /// From 0 to 1: the angle to the middle. The longer ago the group ended, the more must be shared: what comes back every week is not one event.
    fn likeness(&self, vector: &Vector, date: Option<i32>) -> f32 {
        let shared: f32 = vector.iter().filter_map(|(f, w)| self.middle.get(f).map(|m| w * m)).sum();
        let far = match (self.days, date) {
            (Some((first, last)), Some(day)) => (first - day).max(day - last).max(0) as f32,
            _ => 0.0,
        };
        shared / self.length.max(f32::MIN_POSITIVE) / (1.0 + far / WEEK)
    }

    fn add(&mut self, article: usize, vector: &Vector, digest: &Digest) {
        self.members.push(article);
        if self.ordinals.len() < MIDDLE {
            self.ordinals.extend(
                digest.ordinals.iter().filter(|o| !self.ordinals.contains(o)).copied().collect::<Vec<_>>(),
            );
        }
        for (feature, weight) in vector {
            *self.middle.entry(*feature).or_default() += weight;
        }
        if self.middle.len() > 2 * MIDDLE {
            let mut kept: Vec<(Feature, f32)> = self.middle.drain().collect();
            kept.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            kept.truncate(MIDDLE);
            self.middle = kept.into_iter().collect();
        }
        let mut squares: Vec<(Feature, f32)> = self.middle.iter().map(|(f, w)| (*f, w * w)).collect();
        // A sum of floating numbers hangs on its order.
        squares.sort_by_key(|a| a.0);
        self.length = squares.iter().map(|(_, w)| w).sum::<f32>().sqrt();
        if let Some(day) = digest.date {
            self.days = Some(self.days.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
        }
    }
}

/// How much of each sort a reason tells.
const TOLD: usize = 6;

/// What at least half of the members share, and two of them.
fn reason(vectors: &[&Vector], members: &[usize], digests: &[&Digest]) -> Reason {
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
