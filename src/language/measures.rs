//! Units of measure, money and shares behind a number, in words and in signs.

use super::gazetteer::{self, Row, Side};
use super::tables::Table;
use super::text::Text;

/// The longest unit of the table that begins at a token, signs included, and the token after it.
pub fn measure(text: &Text, at: usize) -> Option<(usize, Row)> {
    if at >= text.len() {
        return None;
    }
    // No unit is longer; nor does one go on in the next line.
    let end = (at + 4).min(text.sentence(at).end);
    let words = (at..end).map(|t| text.word(t));
    let mut best: Option<(usize, Row)> = None;
    gazetteer::phrases(Side::Words, words, |count, row| {
        if row.table == Table::Measures && best.is_none_or(|(b, _)| at + count > b) {
            best = Some((at + count, row));
        }
    });
    best
}
