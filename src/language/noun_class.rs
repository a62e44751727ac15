//! What common nouns do in news: which bodies speak, which works have titles, which nouns govern an infinitive.

use super::tables::Table;
use super::text::Text;

/// Whether the token is a noun of this class of `data/noun-classes.tsv`.
pub fn is(text: &Text, at: usize, class: &str) -> bool {
    text.phrases_at(at)
        .iter()
        .any(|p| p.row.table == Table::NounClasses && p.end == at + 1 && p.row.cell(0) == class)
}
