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
pub use model::{BUCKET_BITS, Model, Scores};
use std::sync::LazyLock;

/// How many labels a token may have: outside of names, and at the beginning or inside of each kind.
pub const LABELS: usize = 1 + 2 * NameKind::ALL.len();

/// The label of what stands outside of names.
pub const OUTSIDE: usize = 0;

static LEARNED: LazyLock<Model> = LazyLock::new(|| {
    Model::new(include_bytes!("../../../data/name-tagger.bin")).expect("the model is whole")
});

/// What the model takes for a name, in order and apart from one another. `proposed` is what the rules found: clues like others.
pub(super) fn propose(text: &Text, proposed: &[Candidate]) -> Vec<Candidate> {
    let model = &*LEARNED;
    let mut candidates = Vec::new();
    let clues = Clues::new(text, proposed);
    let (mut scores, mut labels, mut paths) = (Vec::new(), Vec::new(), Vec::new());
    for stretch in clues.stretches() {
        scores.clear();
        let sentence = text.sentence(stretch.start);
        for at in stretch.iter() {
            let mut score = Scores::default();
            features::each(text, &clues, sentence, at, |feature| model.add(feature, &mut score));
            scores.push(score);
        }
        model.best(&scores, &mut paths, &mut labels);
        for (start, end, kind) in names(&labels) {
            let (start, end) = (stretch.start + start, stretch.start + end);
            candidates.push(Candidate::guess(start, end, kind, "name.learned"));
        }
    }
    agree(text, &clues, &mut candidates);
    candidates
}

/// Lets an article speak once about an unknown word that it repeats: where nothing ever says that it is a place ("à Borvik",
/// "le nord de Borvik"), it is the body that the model takes it for elsewhere, else nothing.
fn agree(text: &Text, clues: &Clues, candidates: &mut Vec<Candidate>) {
    let unknown = |c: &Candidate| c.end == c.start + 1 && !clues.is_placed(text, c.start);
    let word = |c: &Candidate| text.token(c.start).word.0 as usize;
    let mut places = vec![0u32; text.document.vocabulary.len()];
    let mut bodies = vec![false; places.len()];
    for c in candidates.iter().filter(|c| unknown(c)) {
        match c.kind {
            NameKind::Place => places[word(c)] += 1,
            NameKind::Organisation => bodies[word(c)] = true,
            NameKind::Person => {}
        }
    }
    candidates.retain_mut(|c| {
        if c.kind != NameKind::Place || !unknown(c) {
            return true;
        }
        if bodies[word(c)] {
            c.kind = NameKind::Organisation;
        }
        bodies[word(c)] || places[word(c)] < 2
    });
}

/// The stretches of a text in which names may stand, each with the features of its tokens: what training reads.
pub fn samples(text: &Text) -> Vec<(crate::document::Range, Vec<Vec<u32>>)> {
    let clues = Clues::new(text, &super::settled(text, super::by_rules(text)));
    let features = |at| {
        let mut all = Vec::new();
        features::each(text, &clues, text.sentence(at), at, |feature| all.push(feature));
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
