//! Document and annotations in, Article out: overlaps settled, names joined, speakers found, dates resolved.

mod article;
mod blocks;
mod residues;
mod sources;

pub use article::*;

use crate::annotation::Annotation;
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
    let mut article = Article {
        name: source.name.clone(),
        text: source.text.clone(),
        warnings: source.warnings.clone(),
        date,
        sentences: document.sentences.iter().map(|s| s.span).collect(),
        ..Article::default()
    };
    blocks::link(found, &mut article);
    sources::link(text, found, &mut article);
    residues::link(found, &mut article);
    article
}
