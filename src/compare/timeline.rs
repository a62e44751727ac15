//! The times that articles speak of, in order, and where two articles put the same event on two days.

use super::digest::{Digest, When};
use super::passages::{Telling, pairs};
use crate::document::FnvMap;
use std::collections::BTreeMap;

/// A time and where it is spoken of.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// ISO 8601 as in TIMEX3.
    pub value: String,
    /// An article's place in the list, and the place of the time among the article's times.
    pub times: Vec<(usize, u32)>,
}

/// One event on two days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// An article's place in the list, and the place of the time among the article's times.
    pub a: (usize, u32),
    /// The same in the other article.
    pub b: (usize, u32),
}

/// Every time in the calendar, the earliest first.
pub fn timeline(digests: &[&Digest], order: &[usize]) -> Vec<Moment> {
    type Told = Vec<(usize, u32)>;
    let mut moments: BTreeMap<(i32, i32, &str), Told> = BTreeMap::new();
    for &article in order {
        for time in &digests[article].times {
            moments.entry((time.from, time.to, &time.value)).or_default().push((article, time.index));
        }
    }
    moments.into_iter().map(|((_, _, value), times)| Moment { value: value.to_owned(), times }).collect()
}

/// What two sentences must share to tell of one event, and out of what the shorter tells.
const SAME_EVENT: (f32, f32) = (13.0, 0.45);

/// How many sentences a pair of words may lead to.
const POSTINGS: usize = 16;

/// Sentences of two of `members` that tell of one event and put it on two days. Only sentences with one day speak of it for sure.
pub fn contradictions(digests: &[&Digest], members: &[usize]) -> Vec<Contradiction> {
    let mut dated: Vec<(usize, &When, Telling)> = Vec::new();
    let mut index: FnvMap<u32, Vec<usize>> = FnvMap::default();
    let mut found = Vec::new();
    for &article in members {
        let digest = digests[article];
        for sentence in digest.times.chunk_by(|a, b| a.unit == b.unit) {
            let one_day = sentence.iter().all(|t| t.from == t.to && t.from == sentence[0].from);
            let (time, unit) = (&sentence[0], digest.units[sentence[0].unit as usize]);
            if !one_day {
                continue;
            }
            let telling = Telling::new(digest, (unit.first, unit.last));
            let pairs = pairs(digest, time.unit);
            let others = pairs.iter().filter_map(|pair| index.get(pair)).flatten();
            let mut votes: BTreeMap<usize, u32> = BTreeMap::new();
            others
                .filter(|&&other| dated[other].0 != article)
                .for_each(|&other| *votes.entry(other).or_default() += 1);
            let near = votes.into_iter().max_by_key(|&(other, votes)| (votes, std::cmp::Reverse(other)));
            if let Some((other, _)) = near {
                let (there, when, words) = &dated[other];
                let shared = telling.shared(words);
                let same =
                    shared >= SAME_EVENT.0 && shared >= SAME_EVENT.1 * telling.weight.min(words.weight);
                if same && when.from != time.from {
                    found.push(Contradiction { a: (*there, when.index), b: (article, time.index) });
                }
            }
            for pair in pairs {
                let postings = index.entry(pair).or_default();
                if postings.len() < POSTINGS {
                    postings.push(dated.len());
                }
            }
            dated.push((article, time, telling));
        }
    }
    found
}
