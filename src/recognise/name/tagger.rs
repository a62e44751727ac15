//! A small model, learned from news articles, that reads what rules leave open: unknown chains of capitals, bodies that
//! act under a place's name, places that no table holds. `data/name-tagger.md` says what it learned from and how well it reads.
//!
//! It is a linear-chain conditional random field over hashed features with weights of eight bits. Reading costs the same
//! for each token: there is a fixed number of features, and their names exist only as hashes.

mod clues;
mod features;
mod model;

use super::candidate::Candidate;
use crate::annotation::NameKind;
use crate::language::Text;
use clues::Clues;
pub use model::{BUCKET_BITS, Model};
use std::sync::LazyLock;

/// How many labels a token may have: outside of names, and at the beginning or inside of each kind.
pub const LABELS: usize = 1 + 2 * NameKind::ALL.len();

/// The label of what stands outside of names.
pub const OUTSIDE: usize = 0;

static LEARNED: LazyLock<Model> =
    LazyLock::new(|| Model::new(include_bytes!("../../../data/name-tagger.bin")).expect("the model is whole"));

/// Proposes what the model takes for a name.
pub fn propose(text: &Text, proposed: &[Candidate]) -> Vec<Candidate> {
    let model = &*LEARNED;
    let mut candidates = Vec::new();
    let clues = Clues::new(text, proposed);
    let scores = scores(model, text, &clues);
    let (mut labels, mut paths) = (Vec::new(), Vec::new());
    let mut from = 0;
    for stretch in clues.stretches() {
        let until = from + stretch.end - stretch.start;
        model.best(&scores[from..until], &mut paths, &mut labels);
        from = until;
        for (start, end, kind) in names(&labels) {
            let (start, end) = (stretch.start + start, stretch.start + end);
            candidates.push(Candidate::guess(start, end, kind, "name.learned"));
        }
    }
    candidates
}

/// The scores of all tokens of the stretches, one after another. Each capitalised word adds to its own what its other
/// occurrences in the document score for each kind on the average: what is plain in one place helps in the others.
fn scores(model: &Model, text: &Text, clues: &Clues) -> Vec<[i32; LABELS]> {
    let mut scores: Vec<[i32; LABELS]> = Vec::new();
    let mut shared = vec![([0; NameKind::ALL.len()], 0); text.document.vocabulary.words().count()];
    let tokens = || clues.stretches().iter().flat_map(|s| s.iter());
    for at in tokens() {
        let mut score = [0; LABELS];
        features::each(text, clues, at, |feature| model.add(feature, &mut score));
        if clues.is_capital(at) {
            let (sums, count) = &mut shared[text.token(at).word.0 as usize];
            for (sum, kind) in sums.iter_mut().zip(evidence(&score)) {
                *sum += kind;
            }
            *count += 1;
        }
        scores.push(score);
    }
    for (at, score) in tokens().zip(&mut scores) {
        let (sums, count) = shared[text.token(at).word.0 as usize];
        if clues.is_capital(at) && count > 1 {
            let own = evidence(score);
            for kind in 0..NameKind::ALL.len() {
                let others = (sums[kind] - own[kind]) / (count - 1);
                let lent = others * std::env::var("LEND").map_or(2, |l| l.parse().unwrap()) / 8;
                score[1 + 2 * kind] += lent;
                score[2 + 2 * kind] += lent;
            }
        }
    }
    scores
}

/// How much more a token looks like part of a name of each kind than like none.
fn evidence(score: &[i32; LABELS]) -> [i32; NameKind::ALL.len()] {
    std::array::from_fn(|kind| score[1 + 2 * kind].max(score[2 + 2 * kind]) - score[OUTSIDE])
}

/// The stretches of a text in which names may stand, each with the features of its tokens: what training reads.
pub fn samples(text: &Text) -> Vec<(crate::document::Range, Vec<Vec<u32>>)> {
    let mut rules = super::candidate::settle(super::by_rules(text), text.len());
    super::surname::complete(text, &mut rules);
    let clues = Clues::new(text, &rules);
    let features = |at| {
        let mut all = Vec::new();
        features::each(text, &clues, at, |feature| all.push(feature));
        all
    };
    clues.stretches().iter().map(|s| (*s, s.iter().map(features).collect())).collect()
}

/// The label of a token at the beginning of a name, or inside.
pub fn label(kind: NameKind, begins: bool) -> usize {
    1 + 2 * kind as usize + usize::from(!begins)
}

/// Whether a token labelled `next` may follow one labelled `before`: the inside of a name goes on with its kind.
pub fn follows(before: usize, next: usize) -> bool {
    next == OUTSIDE || next % 2 == 1 || before == next || before + 1 == next
}

/// The names that labels stand for: first token, the token after the last, kind.
pub fn names(labels: &[usize]) -> impl Iterator<Item = (usize, usize, NameKind)> {
    labels.iter().enumerate().filter(|(_, label)| **label % 2 == 1).map(|(start, label)| {
        let inside = labels[start + 1..].iter().take_while(|l| **l == label + 1).count();
        (start, start + 1 + inside, NameKind::ALL[label / 2])
    })
}
