//! The weights, and the best sequence of labels that they allow.

use super::{LABELS, follows};

/// Features are hashed into two to the power of this many rows of weights.
pub const BUCKET_BITS: u32 = 14;

/// How many labels' weights stand side by side in one number.
const LANES: usize = 4;

/// How many such numbers hold the weights of all labels.
const WIDTH: usize = LABELS.div_ceil(LANES);

/// What is added to a weight so that it is never negative.
const BIAS: u64 = 128;

/// The weights of all labels, sixteen bits each: a row is added in two steps, and as no sum of some two hundred bytes needs more
/// bits, none runs over into the next.
type Row = [u64; WIDTH];

/// The sums of a token's weights.
#[derive(Clone, Copy, Default)]
pub struct Scores {
    sums: Row,
    /// How many weights were added, and with each the bias.
    count: u64,
}

impl Scores {
    fn of(&self, label: usize) -> i32 {
        let sum = self.sums[label / LANES] >> (16 * (label % LANES)) & 0xffff;
        sum as i32 - (BIAS * self.count) as i32
    }
}

/// The weights of a tagger. In the file, a row for each label holds the weights of the label that follows it; then a row for
/// each bucket holds the weights of the labels. A weight is a signed byte; all have one unit, so that it need not be known.
pub struct Model {
    transitions: [[i32; LABELS]; LABELS],
    rows: Box<[Row]>,
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
        let rows: Box<[Row]> = rows.map(wide).collect();
        let whole = rows.len().is_power_of_two() && bytes.len() == LABELS * (LABELS + rows.len());
        whole.then(|| Model { transitions, shift: 32 - rows.len().trailing_zeros(), rows })
    }

    /// Adds the weights of a feature.
    #[inline]
    pub fn add(&self, feature: u32, score: &mut Scores) {
        let Some(row) = self.rows.get((u64::from(feature) >> self.shift) as usize) else { return };
        for (sum, weights) in score.sums.iter_mut().zip(row) {
            *sum = sum.wrapping_add(*weights);
        }
        score.count += 1;
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
                    let total = totals[from] + self.transitions[from][to] + score.of(to);
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

/// A row of the file with its weights side by side.
fn wide(row: [i8; LABELS]) -> Row {
    let mut wide = [0; WIDTH];
    for (label, weight) in row.into_iter().enumerate() {
        wide[label / LANES] |= ((i64::from(weight) + BIAS as i64) as u64) << (16 * (label % LANES));
    }
    wide
}
