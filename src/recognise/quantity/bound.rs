//! What bounds a number: "plus de", "jusqu'à", "environ" before it; "au moins", "environ" behind it.

use crate::annotation::Bound;
use crate::language::Text;
use crate::language::tables::Table;

/// The bound that begins at a token, and where the number begins.
pub fn before(text: &Text, at: usize) -> (usize, Option<Bound>) {
    let mut start = at;
    let mut bound = None;
    // "pas moins d'environ 20", "au moins près de": at most two bounds, the first counts.
    for _ in 0..2 {
        let Some((end, found)) = row(text, start, "before") else { break };
        if !fits(text, start, end) {
            break;
        }
        start = end;
        bound = bound.or(Some(found));
    }
    let article = matches!(text.word(start), "les") && bound.is_some();
    (start + usize::from(article), bound)
}

/// The bound that stands behind a quantity.
pub fn behind(text: &Text, at: usize) -> Option<(usize, Bound)> {
    let (end, bound) = row(text, at, "behind")?;
    // "50 morts, au moins 20 blessés": the bound may belong to the number that follows.
    let next = end < text.len() && crate::language::numerals::numeral(text, end).is_some();
    (!next).then_some((end, bound))
}

fn row(text: &Text, at: usize, kind: &str) -> Option<(usize, Bound)> {
    text.phrases_at(at)
        .iter()
        .filter(|p| p.row.table == Table::QuantityWords && p.row.cell(1) == kind)
        .max_by_key(|p| p.end)
        .and_then(|p| Some((p.end, Bound::from_word(p.row.cell(2))?)))
}

/// "quelque" before a plural is a noun's determiner where no number follows; every bound needs its number.
fn fits(text: &Text, start: usize, end: usize) -> bool {
    // "deux de plus que", "il n'y a plus de deux": negated "plus" is no bound.
    let negated = text.word(start) == "plus"
        && start > 0
        && text.verb_group_at(start - 1).is_some_and(|g| g.negated);
    // "de moins de" follows a number in "deux de moins".
    !negated && end < text.len()
}
