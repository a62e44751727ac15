//! Two stretches of words laid side by side: which words stand in both, in the same order.

use crate::compare::digest::{Digest, Token, Word};
use crate::compare::words::STEPS;

/// How two stretches lie side by side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alignment {
    /// The first and the last shared token in the one.
    pub a: (u32, u32),
    /// The same in the other.
    pub b: (u32, u32),
    /// How many words they share.
    pub shared: u32,
    /// What the shared words tell.
    pub weight: f32,
    /// Whether they are the same, word for word.
    pub exact: bool,
}

/// The longest common subsequence of two half-open ranges of tokens, by dictionary forms; none where nothing is shared.
pub fn align(one: &Digest, a: (u32, u32), other: &Digest, b: (u32, u32)) -> Option<Alignment> {
    let (x, y) = (words(one, a), words(other, b));
    if x.len() == y.len() && !x.is_empty() && x.iter().zip(&y).all(|(x, y)| x.form == y.form) {
        let shared = x.len() as u32;
        let weight = x.iter().map(|word| f32::from(word.weight) / STEPS).sum();
        return Some(Alignment { a: (a.0, a.1 - 1), b: (b.0, b.1 - 1), shared, weight, exact: true });
    }
    let width = y.len() + 1;
    // lengths[i][j] is what x[i..] and y[j..] share.
    let mut lengths = vec![0_u16; (x.len() + 1) * width];
    for i in (0..x.len()).rev() {
        for j in (0..y.len()).rev() {
            lengths[i * width + j] = if x[i].lemma == y[j].lemma {
                lengths[(i + 1) * width + j + 1] + 1
            } else {
                lengths[(i + 1) * width + j].max(lengths[i * width + j + 1])
            };
        }
    }
    let mut matches: Vec<Match> = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < x.len() && j < y.len() {
        let here = lengths[i * width + j];
        if x[i].lemma == y[j].lemma && here == lengths[(i + 1) * width + j + 1] + 1 {
            let weight = f32::from(x[i].weight) / STEPS;
            matches.push(Match { a: a.0 + i as u32, b: b.0 + j as u32, weight });
            (i, j) = (i + 1, j + 1);
        } else if here == lengths[(i + 1) * width + j] {
            i += 1;
        } else {
            j += 1;
        }
    }
    let matches = without_strays(&matches);
    let (first, last) = (matches.first()?, matches.last()?);
    Some(Alignment {
        a: (first.a, last.a),
        b: (first.b, last.b),
        shared: matches.len() as u32,
        weight: matches.iter().map(|m| m.weight).sum(),
        exact: false,
    })
}

/// A word that stands in both.
struct Match {
    a: u32,
    b: u32,
    weight: f32,
}

/// So many words between two matches part what they belong to.
const GAP: u32 = 7;

/// The matches without the few at either end that stand far from the others: "de" stands anywhere.
fn without_strays(matches: &[Match]) -> &[Match] {
    let far = |at: usize| matches[at].a - matches[at - 1].a > GAP || matches[at].b - matches[at - 1].b > GAP;
    let few = matches.len() / 4;
    let start = (1..=few).rev().find(|&at| far(at)).unwrap_or(0);
    let end = (matches.len() - few..matches.len()).find(|&at| at > start && far(at)).unwrap_or(matches.len());
    &matches[start..end]
}

fn words(digest: &Digest, (first, last): (u32, u32)) -> Vec<Word> {
    let word = |token: &Token| digest.words[token.word as usize];
    digest.tokens[first as usize..last as usize].iter().map(word).collect()
}
