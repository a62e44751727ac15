//! Learning: the likelihood of a linear-chain conditional random field is climbed with AdaGrad, a stretch at a time.

use guillemet::recognise::name::tagger::{LABELS, OUTSIDE, follows};

/// How often every stretch is read.
const ROUNDS: usize = 20;

/// How far a step goes.
const RATE: f32 = 0.03;

/// What a weight must earn at each step to stay away from nought.
const SPARSE: f32 = 0.003;

/// The share of features that is held back each time a stretch is read, so that none is relied on alone.
const HELD_BACK: f32 = 0.5;

/// The unit of the weights in the file.
const UNIT: f32 = 0.1;

/// Where the order and the choice of features begin.
const SEED: u64 = 20161231;

/// A stretch of tokens with their features and labels.
pub struct Sample {
    /// The hashes of each token's features.
    pub features: Vec<Vec<u32>>,
    /// Each token's label.
    pub labels: Vec<usize>,
}

/// Weights while they are learned.
pub struct Field {
    transitions: [[Weight; LABELS]; LABELS],
    rows: Vec<[Weight; LABELS]>,
    shift: u32,
}

/// A weight and the sum of its squared gradients.
#[derive(Clone, Copy, Default)]
struct Weight {
    value: f32,
    squares: f32,
}

impl Weight {
    /// A step against the gradient; what does not earn its keep falls to nought.
    fn step(&mut self, gradient: f32, rate: f32, sparse: f32) {
        self.squares += gradient * gradient;
        let rate = rate / (self.squares.sqrt() + 1e-6).max(0.1);
        let value = self.value - rate * gradient;
        self.value = value.signum() * (value.abs() - rate * sparse).max(0.0);
    }
}

/// Learns weights in two to the power of `bits` rows.
pub fn learn(samples: &[Sample], bits: u32) -> Field {
    let mut field = Field {
        transitions: Default::default(),
        rows: vec![Default::default(); 1 << bits],
        shift: 32 - bits,
    };
    let mut order: Vec<usize> = (0..samples.len()).collect();
    let mut random = Random(SEED);
    for _ in 0..ROUNDS {
        for i in (1..order.len()).rev() {
            order.swap(i, random.next() as usize % (i + 1));
        }
        for &i in &order {
            let kept: Vec<Vec<u32>> = samples[i]
                .features
                .iter()
                .map(|fs| {
                    fs.iter()
                        .copied()
                        .filter(|_| random.next() % 1000 >= (HELD_BACK * 1000.0) as u64)
                        .collect()
                })
                .collect();
            field.learn(&kept, &samples[i].labels);
        }
    }
    field
}

impl Field {
    fn learn(&mut self, features: &[Vec<u32>], labels: &[usize]) {
        let length = labels.len();
        let scores: Vec<[f32; LABELS]> = features.iter().map(|f| self.score(f)).collect();
        let moves: [[f32; LABELS]; LABELS] = std::array::from_fn(|from| {
            std::array::from_fn(|to| {
                if follows(from, to) { self.transitions[from][to].value } else { f32::NEG_INFINITY }
            })
        });
        // The logarithms of the sums over all beginnings and over all ends.
        let mut forward = vec![[0f32; LABELS]; length];
        for to in 0..LABELS {
            forward[0][to] = moves[OUTSIDE][to] + scores[0][to];
        }
        for t in 1..length {
            for to in 0..LABELS {
                forward[t][to] =
                    sum(std::array::from_fn(|from| forward[t - 1][from] + moves[from][to])) + scores[t][to];
            }
        }
        let mut backward = vec![[0f32; LABELS]; length];
        for t in (0..length - 1).rev() {
            for from in 0..LABELS {
                backward[t][from] =
                    sum(std::array::from_fn(|to| moves[from][to] + scores[t + 1][to] + backward[t + 1][to]));
            }
        }
        let total = sum(forward[length - 1]);
        let mut steps = [[0f32; LABELS]; LABELS];
        for t in 0..length {
            let gradient: [f32; LABELS] = std::array::from_fn(|label| {
                let expected = (forward[t][label] + backward[t][label] - total).exp();
                expected - f32::from(u8::from(labels[t] == label))
            });
            for feature in &features[t] {
                let row = &mut self.rows[(feature >> self.shift) as usize];
                for (weight, gradient) in row.iter_mut().zip(gradient) {
                    weight.step(gradient, RATE, SPARSE);
                }
            }
            for from in 0..LABELS {
                for to in 0..LABELS {
                    let before = match t {
                        0 if from == OUTSIDE => 0.0,
                        0 => f32::NEG_INFINITY,
                        _ => forward[t - 1][from],
                    };
                    steps[from][to] +=
                        (before + moves[from][to] + scores[t][to] + backward[t][to] - total).exp();
                }
            }
            steps[if t == 0 { OUTSIDE } else { labels[t - 1] }][labels[t]] -= 1.0;
        }
        for (row, steps) in self.transitions.iter_mut().zip(steps) {
            for (weight, gradient) in row.iter_mut().zip(steps) {
                weight.step(gradient, RATE, 0.0);
            }
        }
    }

    fn score(&self, features: &[u32]) -> [f32; LABELS] {
        let mut score = [0.0; LABELS];
        for feature in features {
            let row = &self.rows[(feature >> self.shift) as usize];
            for (sum, weight) in score.iter_mut().zip(row) {
                *sum += weight.value;
            }
        }
        score.map(|s| s / (1.0 - HELD_BACK))
    }

    /// The weights as the library reads them: bytes in one unit.
    pub fn quantise(&self) -> Vec<u8> {
        let all = || self.transitions.iter().chain(&self.rows).flatten().map(|w| w.value);
        all().map(|w| (w / UNIT).round().clamp(-127.0, 127.0) as i8 as u8).collect()
    }
}

/// The logarithm of the sum of the exponentials.
fn sum(terms: [f32; LABELS]) -> f32 {
    let largest = terms.into_iter().fold(f32::NEG_INFINITY, f32::max);
    if largest == f32::NEG_INFINITY {
        return largest;
    }
    largest + terms.into_iter().map(|t| (t - largest).exp()).sum::<f32>().ln()
}

/// Numbers that look random and are the same each time (splitmix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ z >> 31) >> 16
    }
}
