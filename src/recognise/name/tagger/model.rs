//! The weights, and the best sequence of labels that they allow.

use super::{LABELS, follows};

/// Features are hashed into two to the power of this many rows of weights.
pub const BUCKET_BITS: u32 = 14;

/// How many sums a token has: one for each label and one that stays nought.
pub const WIDTH: usize = 8;

/// The sums of a token's weights: fewer than a hundred bytes each.
pub type Scores = [i16; WIDTH];

/// The weights of a tagger. In the file, a row for each label holds the weights of the label that follows it; then a row for
/// each bucket holds the weights of the labels. A weight is a signed byte; all have one unit, so that it need not be known.
pub struct Model {
    transitions: [[i32; LABELS]; LABELS],
    /// One byte wider than there are labels, so that a row is added in one step.
    rows: Box<[[i8; WIDTH]]>,
    shift: u32,
}

impl Model {
    /// The model in these bytes; none where their number is wrong.
    pub fn new(bytes: &[u8]) -> Option<Self> {
        let mut rows = bytes.chunks_exact(LABELS).map(|row| std::array::from_fn(|i| row[i] as i8));
        let mut transitions = [[0; LABELS]; LABELS];
        for row in &mut transitions {
            *row = rows.next()?.map(i32::from);
        }
        let wide = |row: [i8; LABELS]| std::array::from_fn(|i| row.get(i).copied().unwrap_or(0));
        let rows: Box<[[i8; WIDTH]]> = rows.map(wide).collect();
        let whole = rows.len().is_power_of_two() && bytes.len() == LABELS * (LABELS + rows.len());
        whole.then(|| Model { transitions, shift: 32 - rows.len().trailing_zeros(), rows })
    }

    /// Adds the weights of a feature.
    #[inline]
    pub fn add(&self, feature: u32, score: &mut Scores) {
        let Some(row) = self.rows.get((u64::from(feature) >> self.shift) as usize) else { return };
        for (sum, weight) in score.iter_mut().zip(row) {
            *sum += i16::from(*weight);
        }
    }

    /// Writes the labels of the best sequence to `labels`; `paths` is room to work in.
    pub fn best(&self, scores: &[Scores], paths: &mut Vec<[u8; LABELS]>, labels: &mut Vec<usize>) {
        paths.clear();
        labels.clear();
        // Before the first token stands the outside.
        let mut totals = [i32::MIN / 2; LABELS];
        totals[super::OUTSIDE] = 0;
        for score in scores {
            let (mut next, mut path) = ([i32::MIN / 2; LABELS], [0; LABELS]);
            for to in 0..LABELS {
                for from in (0..LABELS).filter(|from| follows(*from, to)) {
                    let total = totals[from] + self.transitions[from][to] + i32::from(score[to]);
                    if total > next[to] {
                        (next[to], path[to]) = (total, from as u8);
                    }
                }
            }
            totals = next;
            paths.push(path);
        }
        // Of equal totals the first label wins, so that the result is the same everywhere.
        let mut last = (0..LABELS).rev().max_by_key(|l| totals[*l]).unwrap_or(super::OUTSIDE);
        for path in paths.iter().rev() {
            labels.push(last);
            last = usize::from(path[last]);
        }
        labels.reverse();
    }
}
