//! Document and annotations in, Article out: overlaps settled, names joined, speakers found, dates resolved.

mod article;
mod date;
mod quantities;
mod times;

pub use article::*;

use crate::annotation::{Annotation, Kind};
use crate::import;
use crate::language::Text;

/// Joins what the recognisers found in one text.
pub fn link(
    text: &Text,
    source: &import::Source,
    found: &[Annotation],
    date: Option<ArticleDate>,
) -> Article {
    let document = text.document;
    let date = date::article_date(text, found, date);
    let blocks = found
        .iter()
        .filter_map(|a| match a.kind {
            Kind::Block(kind) => Some(Block { span: a.span, kind, rule: a.rule, certainty: a.certainty }),
            _ => None,
        })
        .collect();
    Article {
        name: source.name.clone(),
        text: source.text.clone(),
        warnings: source.warnings.clone(),
        times: times::resolve(text, found, date.as_ref()),
        quantities: quantities::settle(found),
        date,
        blocks,
        sentences: document.sentences.iter().map(|s| s.span).collect(),
        ..Article::default()
    }
}
