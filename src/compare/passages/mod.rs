//! What two or more articles share: the same sentences, the same edited or translated anew, the same utterance in other words.

mod align;
mod evidence;
mod families;
mod quoted;
mod shared;
mod unit;
mod versions;

pub use families::{Family, Link, families};
pub use quoted::quoted;
pub use shared::Shared;
pub use unit::{Telling, pairs};

use super::digest::Digest;
use align::{Alignment, align};
use families::Stretch;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// In a family of more, each stretch is laid beside the fullest only.
const ALL_PAIRS: usize = 5;

/// In a family of up to so many, each stretch is also laid beside the one nearest to it: of more that would take too long.
const NEAREST: usize = 60;

/// What the words of a passage must tell that stand in both in the same order.
const LEAST: f32 = 9.0;

/// How many words must stand in both.
const FEWEST: u32 = 5;

/// Fewer words in common are no passage, whatever they tell.
const LOOSEST: f32 = 0.28;

/// What stands in articles of so many events belongs to none: a site's own words, which only articles of one event share.
const EVENTS: usize = 4;

/// How a passage is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Word for word.
    Exact,
    /// Edited, translated anew, in another order.
    Near,
    /// One utterance in other words.
    Quoted,
}

/// A part of an article, in the units of its digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Side {
    /// The article's place in the list.
    pub article: usize,
    /// First unit.
    pub start: u32,
    /// The one after the last.
    pub end: u32,
}

/// A passage that two articles share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Passage {
    /// In the one, which comes first in the list.
    pub a: Side,
    /// In the other.
    pub b: Side,
    /// From 0 to 1: the words that both share out of all their words; of a quotation what both tell.
    pub similarity: f32,
    /// How it is shared.
    pub kind: Kind,
    /// Which has more words: `Greater` for `a`.
    pub fuller: Ordering,
}

/// Passages of `families` and `links`; `event` tells the event of each article: in those of different events more is asked for.
pub fn passages(digests: &[&Digest], families: &[Family], links: &[Link], event: &[usize]) -> Vec<Passage> {
    let mut pairs: BTreeMap<(usize, usize), Vec<(u32, u32)>> = BTreeMap::new();
    let mut add = |a: Stretch, b: Stretch| {
        let (a, b) = if a.0 < b.0 { (a, b) } else { (b, a) };
        pairs.entry((a.0, b.0)).or_default().push((a.1, b.1));
    };
    for family in families {
        let mut by_event: BTreeMap<usize, Family> = BTreeMap::new();
        family.iter().for_each(|stretch| by_event.entry(event[stretch.0]).or_default().push(*stretch));
        let lots =
            if by_event.len() < EVENTS { vec![family.clone()] } else { by_event.into_values().collect() };
        for (a, b) in lots.iter().flat_map(|lot| side_by_side(digests, lot)) {
            add(a, b);
        }
    }
    for &(a, b) in links {
        add(a, b);
    }
    let of_one = |(a, b): (usize, usize), units| {
        if event[a] == event[b] { units } else { evidence::proven(digests, (a, b), units) }
    };
    let mut passages: Vec<Passage> =
        pairs.into_iter().flat_map(|(pair, units)| runs(digests, pair, of_one(pair, units))).collect();
    passages.sort_by_key(|p| (p.a, p.b));
    passages
}

/// The pairs of a family that are shown: all of a small one, of a large one each with the fullest.
fn side_by_side(digests: &[&Digest], family: &Family) -> Vec<(Stretch, Stretch)> {
    let range = |(article, unit): Stretch| {
        let unit = digests[article].units[unit as usize];
        (unit.first, unit.last)
    };
    let telling = |s: Stretch| Telling::new(digests[s.0], range(s));
    let near = |a: Stretch, b: Stretch| a.0 != b.0 && families::near(&telling(a), &telling(b));
    if family.len() <= ALL_PAIRS {
        let pairs = family.iter().enumerate().flat_map(|(at, &a)| family[..at].iter().map(move |&b| (b, a)));
        return pairs.filter(|&(a, b)| near(a, b)).collect();
    }
    let length = |s: &Stretch| range(*s).1 - range(*s).0;
    let fullest = *family.iter().max_by_key(|s| (length(s), std::cmp::Reverse(**s))).unwrap_or(&family[0]);
    let mut pairs: Vec<(Stretch, Stretch)> =
        family.iter().filter(|&&s| near(fullest, s)).map(|&s| (fullest, s)).collect();
    // An edited copy of one of them belongs beside that one, wherever the fullest stands.
    if family.len() <= NEAREST {
        let tellings: Vec<Telling> = family.iter().map(|&s| telling(s)).collect();
        pairs.extend((0..family.len()).filter_map(|at| {
            let others = (0..family.len()).filter(|&i| family[i].0 != family[at].0);
            let share =
                |i: usize| tellings[at].shared(&tellings[i]) / tellings[at].weight.max(tellings[i].weight);
            let nearest = others.max_by(|&a, &b| share(a).total_cmp(&share(b)).then(b.cmp(&a)))?;
            families::near(&tellings[at], &tellings[nearest]).then_some((family[at], family[nearest]))
        }));
    }
    pairs
}

/// Units that follow each other in both articles are one passage.
fn runs(digests: &[&Digest], (a, b): (usize, usize), mut units: Vec<(u32, u32)>) -> Vec<Passage> {
    units.sort_unstable();
    units.dedup();
    let mut runs: Vec<Vec<(u32, u32)>> = Vec::new();
    for pair in units {
        match runs
            .iter_mut()
            .rev()
            .take(8)
            .find(|run| run.last() == Some(&(pair.0.wrapping_sub(1), pair.1.wrapping_sub(1))))
        {
            Some(run) => run.push(pair),
            None => runs.push(vec![pair]),
        }
    }
    runs.iter().filter_map(|run| passage(digests, (a, b), run)).collect()
}

/// From the first shared word to the last.
fn passage(digests: &[&Digest], (a, b): (usize, usize), run: &[(u32, u32)]) -> Option<Passage> {
    let (one, other) = (digests[a], digests[b]);
    let range =
        |digest: &Digest, unit: u32| (digest.units[unit as usize].first, digest.units[unit as usize].last);
    let aligned: Vec<Alignment> =
        run.iter().filter_map(|&(x, y)| align(one, range(one, x), other, range(other, y))).collect();
    let (first, last) = (aligned.first()?, aligned.last()?);
    if aligned.iter().map(|each| each.weight).sum::<f32>() < LEAST {
        return None;
    }
    let shared: u32 = aligned.iter().map(|each| each.shared).sum();
    if shared < FEWEST {
        return None;
    }
    let (in_a, in_b) = (last.a.1 + 1 - first.a.0, last.b.1 + 1 - first.b.0);
    let side = |article: usize, from: u32, to: u32| Side {
        article,
        start: digests[article].tokens[from as usize].start,
        end: digests[article].tokens[to as usize].end,
    };
    let similarity = (2 * shared) as f32 / (in_a + in_b) as f32;
    if similarity < LOOSEST {
        return None;
    }
    let exact = aligned.len() == run.len() && aligned.iter().all(|each| each.exact);
    Some(Passage {
        a: side(a, first.a.0, last.a.1),
        b: side(b, first.b.0, last.b.1),
        similarity: if exact { 1.0 } else { similarity },
        kind: if exact { Kind::Exact } else { Kind::Near },
        fuller: in_a.cmp(&in_b),
    })
}
