//! Two articles that share stretches share more: what stands between them here is looked for between them there, in words of which few are left.

use super::unit::Telling;
use crate::document::FnvMap;

/// How far from where it is looked for a stretch may stand: sentences are dropped and put in.
const AROUND: i64 = 3;

/// A word that stands in more stretches of an article finds none of them.
const POSTINGS: usize = 24;

/// How often what was found is looked beside for more.
const ROUNDS: usize = 3;

/// A stretch there that may say what one here says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// Which here.
    pub here: u32,
    /// Which there.
    pub there: u32,
    /// What the words tell that stand in both.
    pub shared: f32,
    /// Whether it stands where the stretches around it let it be looked for.
    pub expected: bool,
}

/// The stretches of two articles that say the same beside the `pairs` that are known, which are in order. Of either article those that are looked
/// for are given. What shares most out of the longer goes first.
pub fn more(
    here: &[Option<&Telling>],
    there: &[Option<&Telling>],
    mut pairs: Vec<(u32, u32)>,
    good: impl Fn(Candidate, &Telling, &Telling) -> bool,
) -> Vec<(u32, u32)> {
    let mut index: FnvMap<u32, Vec<u32>> = FnvMap::default();
    for (at, telling) in there.iter().enumerate() {
        for word in telling.iter().flat_map(|telling| telling.words()) {
            let postings = index.entry(word).or_default();
            if postings.len() < POSTINGS && postings.last() != Some(&(at as u32)) {
                postings.push(at as u32);
            }
        }
    }
    let mut candidates: Vec<(f32, Candidate)> = Vec::new();
    for (at, telling) in here.iter().enumerate() {
        let Some(telling) = telling else { continue };
        let mut led: Vec<u32> =
            telling.words().filter_map(|word| index.get(&word)).flatten().copied().collect();
        led.sort_unstable();
        led.dedup();
        candidates.extend(led.into_iter().filter_map(|led| {
            let other = there[led as usize]?;
            let shared = telling.shared(other);
            let candidate = Candidate { here: at as u32, there: led, shared, expected: false };
            Some((shared / telling.weight.max(other.weight), candidate))
        }));
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1.here, a.1.there).cmp(&(b.1.here, b.1.there))));
    let mut found: Vec<(u32, u32)> = Vec::new();
    let (mut here_taken, mut there_taken) = (vec![false; here.len()], vec![false; there.len()]);
    for _ in 0..ROUNDS {
        let before = found.len();
        for (_, candidate) in &candidates {
            let (a, b) = (candidate.here as usize, candidate.there as usize);
            let (Some(one), Some(other)) = (here[a], there[b]) else { continue };
            let expected = || expected(&pairs, candidate.here, candidate.there);
            if !here_taken[a]
                && !there_taken[b]
                && good(Candidate { expected: expected(), ..*candidate }, one, other)
            {
                (here_taken[a], there_taken[b]) = (true, true);
                found.push((candidate.here, candidate.there));
            }
        }
        if found.len() == before {
            break;
        }
        pairs.extend(&found[before..]);
        pairs.sort_unstable();
    }
    found
}

/// Whether a stretch there stands about where the nearest pairs before and behind one here let it be looked for.
fn expected(pairs: &[(u32, u32)], here: u32, there: u32) -> bool {
    let at = pairs.partition_point(|pair| pair.0 < here);
    let off =
        |pair: &(u32, u32)| (i64::from(there) - i64::from(pair.1)) - (i64::from(here) - i64::from(pair.0));
    pairs[at.saturating_sub(1)..(at + 1).min(pairs.len())].iter().any(|pair| off(pair).abs() <= AROUND)
}
