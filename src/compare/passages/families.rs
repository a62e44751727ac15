//! Stretches of several articles that say the same in nearly the same words. Each new stretch is held against the first of each family that pairs of
//! telling words lead to, so five hundred copies cost five hundred steps.

use super::unit::{Telling, pairs};
use crate::compare::digest::Digest;
use crate::document::FnvMap;

/// How many families a pair of words may lead to; one that leads to more tells nothing.
const POSTINGS: usize = 12;

/// How many families a stretch is held against.
const CANDIDATES: usize = 12;

/// A stretch of an article: the article's place and the unit.
pub type Stretch = (usize, u32);

/// Stretches that say the same, the first being the one that the others were held against.
pub type Family = Vec<Stretch>;

/// What must be shared for two stretches to be one passage.
struct Least {
    /// What the shared words tell.
    weight: f32,
    /// Out of what the words of the shorter tell.
    of_shorter: f32,
    /// Out of what the words of the longer tell.
    of_longer: f32,
}

/// Wherever they stand.
const ANYWHERE: Least = Least { weight: 13.0, of_shorter: 0.4, of_longer: 0.28 };

/// A part of a much longer sentence.
const INSIDE: Least = Least { weight: 15.0, of_shorter: 0.7, of_longer: 0.0 };

/// Beside two that are one passage already.
const BESIDE: Least = Least { weight: 3.5, of_shorter: 0.16, of_longer: 0.1 };

impl Least {
    fn reached(&self, a: &Telling, b: &Telling, shared: f32) -> bool {
        shared >= self.weight
            && shared >= self.of_shorter * a.weight.min(b.weight)
            && shared >= self.of_longer * a.weight.max(b.weight)
    }
}

/// Whether two stretches of one family are near enough to be shown side by side.
pub fn near(a: &Telling, b: &Telling) -> bool {
    BESIDE.reached(a, b, a.shared(b))
}

/// The families of the articles in `order`, those of one stretch too.
pub fn families(digests: &[&Digest], order: &[usize]) -> Vec<Family> {
    let mut found = Families {
        digests,
        families: Vec::new(),
        of: FnvMap::default(),
        first: Vec::new(),
        index: FnvMap::default(),
    };
    for &article in order {
        found.add(article);
    }
    found.families
}

struct Families<'a> {
    digests: &'a [&'a Digest],
    families: Vec<Family>,
    /// The family of each stretch.
    of: FnvMap<Stretch, usize>,
    /// The words of the first stretch of each family.
    first: Vec<Telling>,
    /// From pairs of words to families.
    index: FnvMap<u32, Vec<u32>>,
}

impl Families<'_> {
    fn add(&mut self, article: usize) {
        let digest = self.digests[article];
        let units = digest.units.len() as u32;
        let telling: Vec<Telling> =
            digest.units.iter().map(|u| Telling::new(digest, (u.first, u.last))).collect();
        let pairs: Vec<Vec<u32>> = (0..units).map(|unit| pairs(digest, unit)).collect();
        let mut joined: Vec<Option<usize>> =
            telling.iter().zip(&pairs).map(|(telling, pairs)| self.find(article, telling, pairs)).collect();
        self.join_beside(article, &telling, &mut joined);
        for (unit, (telling, pairs)) in telling.into_iter().zip(pairs).enumerate() {
            // A headline that lost its line stands in one sentence with the next: what the one family leaves may be another's.
            let rest = joined[unit].and_then(|family| {
                let rest = telling.without(&self.first[family]);
                let anywhere = self.find(article, &rest, &pairs).filter(|other| *other != family);
                anywhere.or_else(|| self.beside(article, family, &rest))
            });
            if let Some(family) = rest {
                self.families[family].push((article, unit as u32));
            }
            let family = joined[unit].unwrap_or_else(|| self.found(telling, &pairs));
            self.families[family].push((article, unit as u32));
            self.of.insert((article, unit as u32), family);
        }
    }

    /// The family that says what a stretch says.
    fn find(&self, article: usize, telling: &Telling, pairs: &[u32]) -> Option<usize> {
        if telling.weight < ANYWHERE.weight {
            return None;
        }
        let mut led: Vec<u32> =
            pairs.iter().filter_map(|pair| self.index.get(pair)).flatten().copied().collect();
        led.sort_unstable();
        let mut votes: Vec<(u32, usize)> =
            led.chunk_by(|a, b| a == b).map(|same| (same[0], same.len())).collect();
        votes.sort_by_key(|&(family, votes)| (std::cmp::Reverse(votes), family));
        let shared = votes.into_iter().take(CANDIDATES).filter_map(|(family, _)| {
            let (family, first) = (family as usize, &self.first[family as usize]);
            let shared = telling.shared(first);
            let near = ANYWHERE.reached(telling, first, shared) || INSIDE.reached(telling, first, shared);
            (near && self.families[family][0].0 != article)
                .then_some((shared / telling.weight.max(first.weight), family))
        });
        shared.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))).map(|(_, family)| family)
    }

    /// A stretch beside one that is found again says what stands beside it there, even in words of which few are left.
    fn join_beside(&self, article: usize, telling: &[Telling], joined: &mut [Option<usize>]) {
        for step in [1_i64, -1] {
            let mut unit = if step > 0 { 0 } else { joined.len() as i64 - 1 };
            while unit >= 0 && (unit as usize) < joined.len() {
                let at = unit as usize;
                unit += step;
                let beside = usize::try_from(unit).ok().and_then(|next| Some((next, *joined.get(next)?)));
                let (Some(family), Some((next, None))) = (joined[at], beside) else { continue };
                for &(other, there) in self.families[family].iter().take(4).filter(|s| s.0 != article) {
                    let Ok(there) = u32::try_from(i64::from(there) + step) else { continue };
                    let Some(&target) = self.of.get(&(other, there)) else { continue };
                    let first = &self.first[target];
                    if BESIDE.reached(&telling[next], first, telling[next].shared(first)) {
                        joined[next] = Some(target);
                        break;
                    }
                }
            }
        }
    }

    /// The family of what stands beside a family's stretches and is all but whole in these words.
    fn beside(&self, article: usize, family: usize, rest: &Telling) -> Option<usize> {
        let others = self.families[family].iter().take(4).filter(|(other, _)| *other != article);
        let near = others.flat_map(|&(other, there)| [(other, there.wrapping_sub(1)), (other, there + 1)]);
        let targets = near.filter_map(|stretch| self.of.get(&stretch).copied());
        let whole = |target: &usize| {
            let (first, shared) = (&self.first[*target], rest.shared(&self.first[*target]));
            *target != family && shared >= BESIDE.weight && shared >= ANYWHERE.of_shorter * first.weight
        };
        targets.into_iter().find(whole)
    }

    /// A new family.
    fn found(&mut self, telling: Telling, pairs: &[u32]) -> usize {
        let family = self.families.len();
        for pair in pairs {
            let postings = self.index.entry(*pair).or_default();
            if postings.len() < POSTINGS {
                postings.push(family as u32);
            }
        }
        self.families.push(Vec::new());
        self.first.push(telling);
        family
    }
}
