//! Names that no table knows, by how they are built: chains of capitals in the middle of a sentence.

use super::candidate::Candidate;
use super::person;
use crate::annotation::NameKind;
use crate::document::Shape;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Text, noun_group};

/// Proposes people and organisations.
pub fn propose(text: &Text, candidates: &mut Vec<Candidate>) {
    let mut at = 0;
    while at < text.len() {
        let limit = text.sentence(at).end;
        let end = unknown_chain(text, at, limit);
        if end >= at + 2 && end - at <= 5 {
            let foreign_body = (at..end).any(|t| is_foreign_head(text, t));
            let kind = if foreign_body { NameKind::Organisation } else { NameKind::Person };
            candidates.push(Candidate::guess(
                at,
                end,
                kind,
                if foreign_body { "name.foreign-body" } else { "name.chain" },
            ));
        }
        at = end.max(at + 1);
    }
}

/// The token after a chain of capitalised words that the lexicon does not know.
fn unknown_chain(text: &Text, at: usize, limit: usize) -> usize {
    let mut end = at;
    while end < limit && is_unknown(text, end) && (end == at || text.token(end).spaced) {
        end += 1;
    }
    if end > at { person::chain(text, at, limit).max(end) } else { at }
}

fn is_unknown(text: &Text, at: usize) -> bool {
    text.token(at).shape == Shape::Capitalised
        && text.tag(at) == Tag::Name
        && !noun_group::is_common(text, at)
        && (!text.token(at).first || text.analyses(at).is_empty())
        && text.phrases_at(at).iter().all(|p| {
            p.end == at + 1
                && !matches!(
                    p.row.table,
                    Table::Countries | Table::Places | Table::Organisations | Table::Media
                )
        })
}

fn is_foreign_head(text: &Text, at: usize) -> bool {
    text.phrase(at, Table::ForeignHeads).is_some()
}
