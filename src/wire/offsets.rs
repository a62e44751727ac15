//! From byte offsets to the units that callers count in.

/// What an offset counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub enum Unit {
    /// Unicode code points: Python's `text[start:end]`.
    #[serde(rename = "code-points")]
    CodePoints,
    /// UTF-16 code units: JavaScript's `text.slice(start, end)`.
    #[serde(rename = "utf-16")]
    Utf16,
}

impl Unit {
    /// How many units a byte of UTF-8 opens: none inside a character, two where UTF-16 needs a surrogate pair.
    fn opened_by(self, byte: u8) -> u32 {
        match byte {
            0x80..=0xBF => 0,
            0xF0.. if self == Unit::Utf16 => 2,
            _ => 1,
        }
    }

    fn count(self, bytes: &[u8]) -> u32 {
        bytes.iter().map(|&byte| self.opened_by(byte)).sum()
    }
}

/// How many bytes lie between two notches: small enough to count at once, large enough to weigh little.
const STEP: usize = 64;

/// Measures one text. One forward walk cuts the notches; after it each offset costs at most `STEP` bytes,
/// in whatever order they are asked for.
pub struct Ruler<'text> {
    bytes: &'text [u8],
    unit: Unit,
    /// The units before each multiple of `STEP`.
    notches: Vec<u32>,
}

impl<'text> Ruler<'text> {
    /// Measures `text` in `unit`.
    pub fn new(text: &'text str, unit: Unit) -> Self {
        let bytes = text.as_bytes();
        let mut units = 0;
        let mut notches = Vec::with_capacity(bytes.len() / STEP + 1);
        notches.push(0);
        for step in bytes.chunks(STEP) {
            units += unit.count(step);
            notches.push(units);
        }
        Ruler { bytes, unit, notches }
    }

    /// The units before byte `offset`; those of the whole text where `offset` lies beyond it.
    pub fn at(&self, offset: u32) -> u32 {
        let offset = (offset as usize).min(self.bytes.len());
        let step = offset / STEP;
        self.notches[step] + self.unit.count(&self.bytes[step * STEP..offset])
    }

    /// The length of the whole text.
    pub fn length(&self) -> u32 {
        self.at(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every kind of UTF-8 sequence, long enough for several notches.
    fn text() -> String {
        "aé\u{2009}«😀» e\u{301} \u{10FFFF}\r\n".repeat(40)
    }

    #[test]
    fn agrees_with_counting_from_the_start() {
        let text = text();
        let (points, utf16) = (Ruler::new(&text, Unit::CodePoints), Ruler::new(&text, Unit::Utf16));
        for (byte, _) in text.char_indices() {
            assert_eq!(points.at(byte as u32) as usize, text[..byte].chars().count());
            assert_eq!(utf16.at(byte as u32) as usize, text[..byte].encode_utf16().count());
        }
        assert_eq!(points.length() as usize, text.chars().count());
        assert_eq!(utf16.length() as usize, text.encode_utf16().count());
    }

    #[test]
    fn measures_texts_at_the_borders_of_a_step() {
        for length in [0, 1, STEP - 1, STEP, STEP + 1, 2 * STEP] {
            let text = "a".repeat(length);
            assert_eq!(Ruler::new(&text, Unit::Utf16).length() as usize, length);
        }
    }

    #[test]
    fn stays_inside_the_text() {
        assert_eq!(Ruler::new("été", Unit::CodePoints).at(9_999), 3);
    }
}
