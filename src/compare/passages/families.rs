//! Stretches of several articles that say the same in nearly the same words. Each new stretch is held against the first of each family that pairs of
//! telling words lead to, so five hundred copies cost five hundred steps.

use super::unit::{Telling, pairs};
use super::versions::{self, Candidate};
use crate::compare::digest::Digest;
use crate::document::FnvMap;
use std::cmp::Reverse;

/// How many families a pair of words may lead to; one that leads to more tells nothing.
const POSTINGS: usize = 12;

/// How many families a stretch is held against.
const CANDIDATES: usize = 12;

/// A stretch of an article: the article's place and the unit.
pub type Stretch = (usize, u32);

/// Stretches that say the same, the first being the one that the others were held against.
pub type Family = Vec<Stretch>;

/// A stretch that shares less of the longer with its leader leads itself.
const ALIKE: f32 = 0.7;

/// In a family of more, none leads any more.
const LEADERS: usize = 8;

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
const ANYWHERE: Least = Least { weight: 12.0, of_shorter: 0.36, of_longer: 0.25 };

/// A part of a much longer sentence.
const INSIDE: Least = Least { weight: 15.0, of_shorter: 0.7, of_longer: 0.0 };

/// Where the stretches around, which are found again, let it be looked for.
const EXPECTED: Least = Least { weight: 3.5, of_shorter: 0.16, of_longer: 0.1 };

/// Anywhere in a version of the same article.
const IN_VERSION: Least = Least { weight: 5.0, of_shorter: 0.34, of_longer: 0.24 };

/// How many articles are taken for versions of one.
const VERSIONS: usize = 4;

/// How many stretches two versions share at least.
const STRETCHES: usize = 2;

impl Least {
    fn reached(&self, a: &Telling, b: &Telling, shared: f32) -> bool {
        shared >= self.weight
            && shared >= self.of_shorter * a.weight.min(b.weight)
            && shared >= self.of_longer * a.weight.max(b.weight)
    }
}

/// Whether two stretches of one family are near enough to be shown side by side.
pub fn near(a: &Telling, b: &Telling) -> bool {
    EXPECTED.reached(a, b, a.shared(b))
}

/// Two stretches that say the same though few words are left, in articles that share others.
pub type Link = (Stretch, Stretch);

/// The families of the articles in `order`, those of one stretch too, and links beside them.
pub fn families(digests: &[&Digest], order: &[usize]) -> (Vec<Family>, Vec<Link>) {
    let mut found = Families {
        digests,
        families: Vec::new(),
        of: FnvMap::default(),
        leaders: Vec::new(),
        links: Vec::new(),
        index: FnvMap::default(),
    };
    for &article in order {
        found.add(article);
    }
    (found.families, found.links)
}

struct Families<'a> {
    digests: &'a [&'a Digest],
    families: Vec<Family>,
    leaders: Vec<Leader>,
    /// The leader that each stretch was found by, or is.
    of: FnvMap<Stretch, usize>,
    /// From pairs of words to leaders.
    index: FnvMap<u32, Vec<u32>>,
    links: Vec<Link>,
}

/// A stretch that leads others to its family: the first, and those that say it in words of their own.
struct Leader {
    family: usize,
    article: usize,
    telling: Telling,
}

impl Families<'_> {
    fn add(&mut self, article: usize) {
        let digest = self.digests[article];
        let units = digest.units.len() as u32;
        let telling: Vec<Telling> =
            digest.units.iter().map(|u| Telling::new(digest, (u.first, u.last))).collect();
        let pairs: Vec<Vec<u32>> = (0..units).map(|unit| pairs(digest, unit)).collect();
        let led: Vec<Option<usize>> =
            telling.iter().zip(&pairs).map(|(telling, pairs)| self.find(article, telling, pairs)).collect();
        self.link_versions(article, &telling, &led);
        for (unit, (telling, pairs)) in telling.into_iter().zip(pairs).enumerate() {
            let stretch = (article, unit as u32);
            // A headline that lost its line stands in one sentence with the next: what the one family leaves may be another's.
            let rest = led[unit].and_then(|leader| {
                let Leader { family, telling: first, .. } = &self.leaders[leader];
                let rest = telling.without(first);
                let anywhere = self.find(article, &rest, &pairs).map(|leader| self.leaders[leader].family);
                anywhere.filter(|other| other != family).or_else(|| self.beside(article, *family, &rest))
            });
            if let Some(family) = rest {
                self.families[family].push(stretch);
            }
            let family = led[unit].map_or(self.families.len(), |leader| self.leaders[leader].family);
            if family == self.families.len() {
                self.families.push(Vec::new());
            }
            self.families[family].push(stretch);
            let alike = led[unit].filter(|&leader| {
                let first = &self.leaders[leader].telling;
                telling.shared(first) >= ALIKE * telling.weight.max(first.weight)
                    || self.families[family].len() > LEADERS
            });
            let leader = alike.unwrap_or_else(|| self.lead(Leader { family, article, telling }, &pairs));
            self.of.insert(stretch, leader);
        }
    }

    /// The leader of the family that says what a stretch says.
    fn find(&self, article: usize, telling: &Telling, pairs: &[u32]) -> Option<usize> {
        if telling.weight < ANYWHERE.weight {
            return None;
        }
        let mut led: Vec<u32> =
            pairs.iter().filter_map(|pair| self.index.get(pair)).flatten().copied().collect();
        led.sort_unstable();
        let mut votes: Vec<(u32, usize)> =
            led.chunk_by(|a, b| a == b).map(|same| (same[0], same.len())).collect();
        votes.sort_by_key(|&(leader, votes)| (Reverse(votes), leader));
        let shared = votes.into_iter().take(CANDIDATES).filter_map(|(at, _)| {
            let leader = &self.leaders[at as usize];
            let shared = telling.shared(&leader.telling);
            let near = ANYWHERE.reached(telling, &leader.telling, shared)
                || INSIDE.reached(telling, &leader.telling, shared);
            (near && leader.article != article)
                .then_some((shared / telling.weight.max(leader.telling.weight), at))
        });
        shared.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))).map(|(_, leader)| leader as usize)
    }

    /// What an article shares with versions of it in words of which few are left; `led` are the leaders of its stretches.
    fn link_versions(&mut self, article: usize, telling: &[Telling], led: &[Option<usize>]) {
        let mut pairs: FnvMap<usize, Vec<(u32, u32)>> = FnvMap::default();
        for (here, leader) in led.iter().enumerate() {
            let family = leader.map(|leader| self.leaders[leader].family);
            let members = family.iter().flat_map(|&family| self.families[family].iter().take(VERSIONS));
            for &(other, there) in members.filter(|(other, _)| *other != article) {
                pairs.entry(other).or_default().push((here as u32, there));
            }
        }
        let mut known: Vec<(usize, Vec<(u32, u32)>)> = pairs.into_iter().collect();
        known.sort_by_key(|(other, pairs)| (Reverse(pairs.len()), *other));
        for (other, pairs) in known.into_iter().take(VERSIONS) {
            let version = pairs.len() >= STRETCHES;
            let mut here: Vec<Option<&Telling>> = telling.iter().map(Some).collect();
            let first =
                |there: u32| self.of.get(&(other, there)).map(|&leader| &self.leaders[leader].telling);
            let mut there: Vec<Option<&Telling>> =
                (0..self.digests[other].units.len() as u32).map(first).collect();
            for pair in &pairs {
                here[pair.0 as usize] = None;
                there[pair.1 as usize] = None;
            }
            let good = |found: Candidate, a: &Telling, b: &Telling| {
                found.expected && EXPECTED.reached(a, b, found.shared)
                    || version && IN_VERSION.reached(a, b, found.shared)
            };
            let more = versions::more(&here, &there, pairs, good);
            self.links.extend(more.into_iter().map(|(here, there)| ((other, there), (article, here))));
        }
    }

    /// The family of what stands beside a family's stretches and is all but whole in these words.
    fn beside(&self, article: usize, family: usize, rest: &Telling) -> Option<usize> {
        let others = self.families[family].iter().take(4).filter(|(other, _)| *other != article);
        let near = others.flat_map(|&(other, there)| [(other, there.wrapping_sub(1)), (other, there + 1)]);
        let targets = near.filter_map(|stretch| self.of.get(&stretch)).map(|&leader| &self.leaders[leader]);
        let whole = |target: &&Leader| {
            let shared = rest.shared(&target.telling);
            target.family != family
                && shared >= EXPECTED.weight
                && shared >= ANYWHERE.of_shorter * target.telling.weight
        };
        { targets }.find(whole).map(|target| target.family)
    }

    /// Lets a stretch lead others to its family.
    fn lead(&mut self, leader: Leader, pairs: &[u32]) -> usize {
        let at = self.leaders.len();
        for pair in pairs {
            let postings = self.index.entry(*pair).or_default();
            if postings.len() < POSTINGS {
                postings.push(at as u32);
            }
        }
        self.leaders.push(leader);
        at
    }
}
