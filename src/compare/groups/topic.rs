//! What tells two events apart however alike the articles are: other people, other measures, the next of a row, or time between them.

use super::{BEGINNING, MIDDLE};
use crate::annotation::NameKind;
use crate::compare::digest::{Digest, Named, When};
use crate::compare::figures::Range;

/// What is to come in so many days is one event for all who announce it.
const SOON: i32 = 45;

/// What an article or a group says at its beginning of when, of whom and of which of a row it tells.
#[derive(Clone, Debug, Default)]
pub struct Topic {
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
    pub ordinals: Vec<(u32, u32)>,
}

impl Topic {
    /// The topic of an article.
    pub fn new(digest: &Digest, map: &[usize]) -> Self {
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
    pub fn far(&self, other: &Topic) -> f32 {
        let days = match (self.days, other.days) {
            (Some(ours), Some(theirs)) => (ours.0 - theirs.1).max(theirs.0 - ours.1).max(0),
            _ => 0,
        };
        if self.announced.iter().any(|day| other.announced.contains(day)) { 0.0 } else { days as f32 }
    }

    /// Whether the headlines of both name people and none in common, both begin with measures of one kind and no common value, or one counts what the
    /// other names: the next stage of a race has other winners and another length, and "deuxième accident" says that there was another.
    pub fn of_others(&self, other: &Topic) -> bool {
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
        let named = |noun: &u32| self.headline.contains(noun) && other.headline.contains(noun);
        let counted = |noun: &u32| other.ordinals.iter().any(|(other, _)| other == noun);
        self.ordinals.iter().any(|(noun, number)| *number > 1 && named(noun) && !counted(noun))
    }

    /// Takes in what another tells.
    pub fn add(&mut self, other: &Topic) {
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
