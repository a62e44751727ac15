//! Looks the words of time up in their table.

use crate::annotation::TimeUnit;
use crate::language::Text;
use crate::language::tables::Table;

/// A word or phrase of the table: the token after it, and its value.
pub type Word = (usize, &'static str);

/// The longest phrase of a kind that begins at a token.
pub fn word(text: &Text, at: usize, kind: &str) -> Option<Word> {
    if !text.begins(at, Table::TimeWords) {
        return None;
    }
    text.phrases_at(at)
        .iter()
        .filter(|p| p.row.table == Table::TimeWords && p.row.cell(1) == kind)
        .max_by_key(|p| p.end)
        .map(|p| (p.end, p.row.cell(2)))
}

/// A month's name; an abbreviation takes its full stop along.
pub fn month(text: &Text, at: usize) -> Option<(usize, u8)> {
    if let Some((end, value)) = word(text, at, "month") {
        return Some((end, value.parse().ok()?));
    }
    let (end, value) = word(text, at, "short-month")?;
    let stop = text.word(end) == "." && !text.token(end).spaced;
    Some((end + usize::from(stop), value.parse().ok()?))
}

/// A day of the week.
pub fn weekday(text: &Text, at: usize) -> Option<(usize, u8)> {
    let (end, value) = word(text, at, "weekday")?;
    Some((end, value.parse().ok()?))
}

/// A unit of time.
pub fn unit(text: &Text, at: usize) -> Option<(usize, TimeUnit)> {
    let (end, value) = word(text, at, "unit")?;
    let unit = match value {
        "second" => TimeUnit::Second,
        "minute" => TimeUnit::Minute,
        "hour" => TimeUnit::Hour,
        "day" => TimeUnit::Day,
        "weekend" => TimeUnit::Weekend,
        "week" => TimeUnit::Week,
        "month" => TimeUnit::Month,
        "quarter" => TimeUnit::Quarter,
        "half" => TimeUnit::Half,
        "year" => TimeUnit::Year,
        "decade" => TimeUnit::Decade,
        "century" => TimeUnit::Century,
        "millennium" => TimeUnit::Millennium,
        _ => return None,
    };
    Some((end, unit))
}

/// Whether a token is one of these words.
pub fn is(text: &Text, at: usize, words: &[&str]) -> bool {
    words.contains(&text.word(at))
}

/// Whether a token stands in the same line as the one before it.
pub fn goes_on(text: &Text, at: usize) -> bool {
    at < text.len() && !text.document.gap(at).contains(['\n', '\r'])
}

/// The word before a token in its block; empty at the block's start.
pub fn before<'t>(text: &'t Text, at: usize) -> &'t str {
    if at == 0 || text.document.gap(at).contains(['\n', '\r']) { "" } else { text.word(at - 1) }
}
