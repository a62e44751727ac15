//! The same utterance in other words: two quotations of one speaker that share what they tell of.

use super::unit::Telling;
use super::{Kind, Passage, Side};
use crate::compare::digest::{Digest, Said};
use crate::document::FnvMap;

/// Fewer words are a label, which many say.
const SHORTEST: u32 = 4;

/// Among so many that were found before it, a quotation is looked for that holds it.
const NESTED: usize = 4;

/// How many utterances of one speaker are kept apart.
const LEADERS: usize = 24;

/// The quotations that two articles of one event give in different words; what `known` says is shared already is left out.
pub fn quoted(
    digests: &[&Digest],
    members: &[usize],
    maps: &[Vec<usize>],
    known: impl Fn(Side, Side) -> bool,
) -> Vec<Passage> {
    let mut utterances: FnvMap<Option<usize>, Vec<(usize, &Said, Telling)>> = FnvMap::default();
    let mut found: Vec<Passage> = Vec::new();
    for &article in members {
        let digest = digests[article];
        for said in digest.quotations.iter().filter(|said| said.last - said.first >= SHORTEST) {
            let speaker = said.speaker.and_then(|speaker| maps[article].get(speaker as usize).copied());
            let telling = Telling::new(digest, (said.first, said.last));
            let leaders = utterances.entry(speaker).or_default();
            let best = leaders
                .iter()
                .filter(|(other, ..)| *other != article)
                .map(|leader| (alike(&telling, &leader.2, speaker.is_some()), leader))
                .max_by(|a, b| a.0.total_cmp(&b.0));
            match best {
                Some((share, (other, leader, _))) if share > 0.0 => {
                    let (a, b) = (side(*other, leader), side(article, said));
                    // A quotation in a quotation is shared once.
                    let told = |p: &Passage| meets(p.a, a) && meets(p.b, b);
                    if !known(a, b) && !found.iter().rev().take(NESTED).any(told) {
                        let fuller = (leader.last - leader.first).cmp(&(said.last - said.first));
                        found.push(Passage { a, b, similarity: share, kind: Kind::Quoted, fuller });
                    }
                }
                _ if leaders.len() < LEADERS => leaders.push((article, said, telling)),
                _ => {}
            }
        }
    }
    found
}

fn meets(one: Side, other: Side) -> bool {
    one.article == other.article && one.start < other.end && other.start < one.end
}

fn side(article: usize, said: &Said) -> Side {
    Side { article, start: said.start, end: said.end }
}

/// How much of what the shorter tells the other tells too; 0 where that is too little to be one utterance. Of speakers that nobody names more is
/// asked for.
fn alike(a: &Telling, b: &Telling, named: bool) -> f32 {
    let shared = a.shared(b);
    let (least, share) = if named { (5.0, 0.42) } else { (10.0, 0.6) };
    let of_shorter = shared / a.weight.min(b.weight).max(f32::MIN_POSITIVE);
    if shared >= least && of_shorter >= share { of_shorter.min(1.0) } else { 0.0 }
}
