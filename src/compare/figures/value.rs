//! What values a figure leaves open: "plus de 150" is everything above 150.

use crate::annotation::Bound;

/// How far "environ" may be off.
const ABOUT: f64 = 0.12;

/// How far a number said in round figures may be off.
const ROUND: f64 = 0.025;

/// The smallest number that is said in round figures.
const SMALLEST_ROUND: f64 = 1000.0;

/// The values that a figure leaves open, from the least to the greatest.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Range {
    /// The least.
    pub low: f64,
    /// The greatest; infinite where there is none.
    pub high: f64,
}

impl Range {
    /// What a written value leaves open under its bound; none where it is no number.
    pub fn new(value: &str, bound: Bound) -> Option<Self> {
        let number = |text: &str| text.parse::<f64>().ok().filter(|n| n.is_finite());
        if let Some((from, to)) = value.split_once('/') {
            let (from, to) = (number(from)?, number(to)?);
            return Some(Range { low: from.min(to), high: from.max(to) });
        }
        let value = number(value)?;
        // The next value below, for counts: "moins de 50 enfants" are 49 at most.
        let step = if value.fract() == 0.0 { 1.0 } else { f64::EPSILON };
        Some(match bound {
            Bound::Equal => Range { low: value - rounding(value), high: value + rounding(value) },
            Bound::About => Range { low: value * (1.0 - ABOUT), high: value * (1.0 + ABOUT) },
            Bound::More => Range { low: value + step, high: f64::INFINITY },
            Bound::AtLeast => Range { low: value, high: f64::INFINITY },
            Bound::Less => Range { low: f64::NEG_INFINITY, high: value - step },
            Bound::AtMost => Range { low: f64::NEG_INFINITY, high: value },
        })
    }

    /// The values about the one that is said, whatever its bound.
    pub fn said(self) -> Range {
        match (self.low.is_finite(), self.high.is_finite()) {
            (true, false) => Range { low: self.low, high: self.low * (1.0 + ROUND) },
            (false, true) => Range { low: self.high * (1.0 - ROUND), high: self.high },
            _ => self,
        }
    }

    /// Whether one value fits both.
    pub fn meets(self, other: Range) -> bool {
        self.low <= other.high && other.low <= self.high
    }
}

/// How far an exact value may be off for being rounded: half its last digit that is not nought, for large numbers, and never much.
fn rounding(value: f64) -> f64 {
    let size = value.abs();
    if size < SMALLEST_ROUND || value.fract() != 0.0 {
        return 0.0;
    }
    let mut unit = 1.0;
    while size % (unit * 10.0) == 0.0 && unit < size {
        unit *= 10.0;
    }
    if unit == 1.0 { 0.0 } else { (unit / 2.0).min(size * ROUND) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_bounds() {
        let range = |value, bound| Range::new(value, bound).unwrap();
        for (a, b, meet) in [
            (("150", Bound::More), ("160", Bound::Equal), true),
            (("12", Bound::Equal), ("15", Bound::AtLeast), false),
            (("12", Bound::AtLeast), ("15", Bound::AtLeast), true),
            (("50", Bound::Less), ("50", Bound::Equal), false),
            (("30/40", Bound::Equal), ("36", Bound::Equal), true),
            (("150", Bound::About), ("160", Bound::Equal), true),
            (("12", Bound::Equal), ("13", Bound::Equal), false),
            (("2400000000", Bound::Equal), ("2420000000", Bound::Equal), true),
            (("100000", Bound::Equal), ("130000", Bound::Equal), false),
        ] {
            assert_eq!(range(a.0, a.1).meets(range(b.0, b.1)), meet, "{a:?} {b:?}");
        }
        assert_eq!(Range::new("inf", Bound::Equal), None);
        assert_eq!(Range::new("", Bound::Equal), None);
    }
}
