//! Document and annotations in, Article out: overlaps settled, names joined, speakers found, dates resolved.

mod acronyms;
mod anaphora;
mod article;
mod blocks;
mod chain;
mod date;
mod holder;
mod interviewed;
mod names;
mod np;
mod office;
mod person_name;
mod predicate;
mod pronoun;
mod quantities;
mod residues;
mod resumed;
mod role_span;
mod roles;
mod sources;
mod speakers;
mod subject;
mod times;
mod translation;
mod verbs;

pub use acronyms::stands_for;
pub use article::*;
pub use person_name::PersonName;

use crate::annotation::Annotation;
use crate::import;
use crate::language::Text;
use crate::span::Span;

/// Joins what the recognisers found in one text.
pub fn link(
    text: &Text,
    source: &import::Source,
    found: &[Annotation],
    date: Option<ArticleDate>,
    typography: Typography,
) -> Article {
    let date = date::article_date(text, found, date);
    let mut article = Article {
        name: source.name.clone(),
        text: text.document.text.clone(),
        warnings: source.warnings.clone(),
        sentences: text.document.sentences.iter().map(|s| s.span).collect(),
        times: times::resolve(text, found, date.as_ref()),
        quantities: quantities::settle(found),
        date,
        ..Article::default()
    };
    blocks::link(found, &mut article);
    (article.mentions, article.entities) = names::link(text, found);
    let year = article.date.as_ref().and_then(|d| d.value.get(..4)?.parse().ok());
    let candidates = roles::link(text, found, &article.mentions, &article.entities, year);
    let phrases = np::Phrases::new(text, &article.mentions, &candidates.roles);
    article.quotations = speakers::link(&phrases, found, &article.entities, &article.blocks);
    article.roles = keep_roles(candidates, &article.quotations);
    sources::link(text, found, &mut article);
    residues::link(found, typography, &mut article);
    translation::link(&mut article);
    article
}

/// What begins in a span, out of things in order.
fn begun_in<T>(things: &[T], place: impl Fn(&T) -> Span, span: Span) -> &[T] {
    let first = things.partition_point(|t| place(t).start < span.start);
    let last = things.partition_point(|t| place(t).start < span.end);
    &things[first..last.max(first)]
}

/// The roles that name somebody, stand for an office of state, or speak.
fn keep_roles(candidates: roles::Candidates, quotations: &[Quotation]) -> Vec<Role> {
    let speaks: std::collections::HashSet<Span> =
        quotations.iter().filter_map(|q| q.speaker.map(|s| s.span)).collect();
    let kept = candidates.roles.into_iter().zip(candidates.firm);
    kept.filter(|(role, firm)| *firm || speaks.contains(&role.span)).map(|(role, _)| role).collect()
}
