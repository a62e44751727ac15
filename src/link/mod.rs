//! Document and annotations in, Article out: overlaps settled, names joined, speakers found, dates resolved.

mod article;
mod names;
mod np;
mod roles;
mod speakers;

pub use article::*;

use crate::annotation::{Annotation, Kind};
use crate::import;
use crate::language::Text;
use crate::span::Span;

/// Joins what the recognisers found in one text.
pub fn link(
    text: &Text,
    source: &import::Source,
    found: &[Annotation],
    date: Option<ArticleDate>,
) -> Article {
    let document = text.document;
    let blocks: Vec<Block> = found
        .iter()
        .filter_map(|a| match a.kind {
            Kind::Block(kind) => Some(Block { span: a.span, kind, rule: a.rule, certainty: a.certainty }),
            _ => None,
        })
        .collect();
    let (mentions, entities) = names::link(text, found);
    let candidates = roles::link(text, found, &mentions);
    let phrases = np::Phrases::new(text, &mentions, &candidates.roles);
    let quotations = speakers::link(&phrases, found, &entities, &blocks);
    let roles = keep_roles(candidates, &quotations);
    Article {
        name: source.name.clone(),
        text: source.text.clone(),
        warnings: source.warnings.clone(),
        date,
        sentences: document.sentences.iter().map(|s| s.span).collect(),
        blocks,
        mentions,
        roles,
        quotations,
        entities,
        ..Article::default()
    }
}

/// The roles that name somebody, stand for an office of state, or speak.
fn keep_roles(candidates: roles::Candidates, quotations: &[Quotation]) -> Vec<Role> {
    let speaks = |span: Span| quotations.iter().any(|q| q.speaker.is_some_and(|s| s.span == span));
    candidates
        .roles
        .into_iter()
        .zip(candidates.firm)
        .filter(|(r, firm)| *firm || speaks(r.span))
        .map(|(r, _)| r)
        .collect()
}
