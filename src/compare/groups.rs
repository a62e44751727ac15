//! Articles about the same event: those that name the same people and places and use the same rare words about the same days. Each article is held
//! against the middle of a few groups that share its most telling features, so time grows with the articles.

use super::digest::{Digest, Named, Unit, When};
use super::figures::Range;
use super::passages::Family;
use super::{ordinals, words};
use crate::annotation::NameKind;
use crate::document::FnvMap;
use crate::link::Entity;
use std::collections::BTreeMap;

/// How alike an article and a group must be.
const ALIKE: f32 = 0.33;

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

/// An article says in so many words at its beginning what it is about.
const BEGINNING: u32 = 60;

/// What is to come in so many days is one event for all who announce it.
const SOON: i32 = 45;

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

/// What an article is made of, as vectors of length one, the most telling feature first.
struct Features {
    /// The whole of it.
    whole: Vector,
    /// Its beginning alone.
    beginning: Vector,
    /// Its headline alone; empty where it has none.
    headline: Vector,
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

/// The features of each article.
fn vectors(
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

/// What an article or a group says at its beginning of when, of whom and of which of a row it tells.
#[derive(Clone, Debug, Default)]
struct Topic {
    /// The first and the last day of publication.
    days: Option<(i32, i32)>,
    /// The days of what is to come soon.
    announced: Vec<i32>,
    /// The people in headlines.
    people: Vec<usize>,
    /// The words of headlines that tell something.
    headline: Vec<u32>,
    /// The measures at the beginning, the first of each unit: the hash of the unit, and the values.
    measures: Vec<(u32, Range)>,
    /// Which of a row of events it is.
    ordinals: Vec<(u32, u32)>,
}

impl Topic {
    fn new(digest: &Digest, map: &[usize]) -> Self {
        let first = |unit: u32| digest.units[unit as usize].first;
        let soon = |t: &&When| {
            first(t.unit) < BEGINNING
                && digest.date.is_some_and(|day| (day + 1..day + SOON).contains(&t.from))
        };
        let person = |named: &&Named| {
            digest.units[named.unit as usize].headline
                && digest.entities[named.entity as usize].kind == NameKind::Person
        };
        let people = digest.mentions.iter().filter(person);
        let headline = (0..digest.units.len() as u32).filter(|&unit| digest.units[unit as usize].headline);
        let said = digest.figures.iter().filter(|figure| figure.measure && first(figure.unit) < BEGINNING);
        let mut measures: Vec<(u32, Range)> = Vec::new();
        for figure in said {
            if measures.iter().all(|(unit, _)| *unit != figure.head) {
                measures.push((figure.head, figure.range.said()));
            }
        }
        Topic {
            days: digest.date.map(|day| (day, day)),
            announced: digest.times.iter().filter(soon).map(|t| t.from).collect(),
            people: people.filter_map(|named| map.get(named.entity as usize).copied()).collect(),
            headline: headline
                .flat_map(|unit| digest.unit_words(unit))
                .filter(|w| w.weight > 0)
                .map(|w| w.lemma)
                .collect(),
            measures,
            ordinals: digest.ordinals.clone(),
        }
    }

    /// How many days lie between what both tell: none where both announce the same.
    fn far(&self, other: &Topic) -> f32 {
        let days = match (self.days, other.days) {
            (Some(ours), Some(theirs)) => (ours.0 - theirs.1).max(theirs.0 - ours.1).max(0),
            _ => 0,
        };
        if self.announced.iter().any(|day| other.announced.contains(day)) { 0.0 } else { days as f32 }
    }

    /// Whether the headlines of both name people and none in common, both begin with measures of one kind and no common value, or one counts what the
    /// other names: the next stage of a race has other winners and another length, and "deuxième accident" says that there was another.
    fn of_others(&self, other: &Topic) -> bool {
        let people = !self.people.is_empty()
            && !other.people.is_empty()
            && !self.people.iter().any(|person| other.people.contains(person));
        let pairs = || self.measures.iter().flat_map(|a| other.measures.iter().map(move |b| (a, b)));
        let mut alike = pairs().filter(|(a, b)| a.0 == b.0).peekable();
        people
            || self.counts(other)
            || other.counts(self)
            || alike.peek().is_some() && !alike.any(|(a, b)| a.1.meets(b.1))
    }

    /// Whether the headline has an ordinal from the second on before what the other's headline names without any.
    fn counts(&self, other: &Topic) -> bool {
        let counted =
            self.ordinals.iter().filter(|(noun, number)| *number > 1 && self.headline.contains(noun));
        let of = |noun: u32| other.ordinals.iter().any(|(other, _)| *other == noun);
        counted.into_iter().any(|(noun, _)| other.headline.contains(noun) && !of(*noun))
    }

    fn add(&mut self, other: &Topic) {
        self.days = match (self.days, other.days) {
            (Some(ours), Some(theirs)) => Some((ours.0.min(theirs.0), ours.1.max(theirs.1))),
            (ours, theirs) => ours.or(theirs),
        };
        add(&mut self.announced, &other.announced);
        add(&mut self.people, &other.people);
        add(&mut self.headline, &other.headline);
        add(&mut self.measures, &other.measures);
        add(&mut self.ordinals, &other.ordinals);
    }
}

/// Adds what is not there yet, as long as there is room.
fn add<T: Copy + PartialEq>(list: &mut Vec<T>, more: &[T]) {
    for each in more {
        if list.len() < MIDDLE && !list.contains(each) {
            list.push(*each);
        }
    }
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
