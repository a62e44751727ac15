//! Guillemet reads French news articles. See ARCHITECTURE.md for the map.

pub mod annotation;
pub mod compare;
pub mod document;
pub mod import;
pub mod language;
pub mod link;
pub mod recognise;
mod sort;
pub mod span;
pub mod wire;

pub use compare::{Collection, collect, recurring};
pub use language::OwnNames;

use import::ImportError;
pub use link::Typography;
use link::{Article, ArticleDate, DateBasis};

/// A file to read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Input<'a> {
    /// Its name; kept as given.
    pub name: &'a str,
    /// What it holds.
    pub bytes: &'a [u8],
    /// The day it was published, `YYYY-MM-DD`, and who says so.
    pub date: Option<(&'a str, DateBasis)>,
    /// Whose rules of spacing its marks are held to.
    pub typography: Typography,
    /// Lines that stand in other articles too, in order, as `recurring` gives them.
    pub recurring: &'a [String],
}

/// Reads one article.
pub fn read(input: Input) -> Result<Article, ImportError> {
    read_with(input, &OwnNames::default())
}

/// Reads one article with a user's own names beside the tables.
pub fn read_with(input: Input, own: &OwnNames) -> Result<Article, ImportError> {
    let source = import::import(input.name, input.bytes)?;
    let document = document::Document::new(&source);
    let text = language::Text::with_names(&document, own).beside(input.recurring);
    let found = recognise::all(&text);
    let date = input.date.map(|(value, basis)| ArticleDate { value: value.to_string(), basis });
    let mut article = link::link(&text, &source, &found, date, input.typography);
    article.document = document;
    Ok(article)
}

/// Reads several articles: lines that recur in them are their site's.
pub fn read_all(inputs: &[Input], own: &OwnNames) -> Vec<Result<Article, ImportError>> {
    let mut articles: Vec<_> = inputs.iter().map(|input| read_with(*input, own)).collect();
    let lines = recurring(articles.iter().flatten().map(|article| &*article.text));
    let recurs = |line: &str| lines.binary_search_by(|known| known.as_str().cmp(line.trim())).is_ok();
    for (input, article) in inputs.iter().zip(&mut articles) {
        if article.as_ref().is_ok_and(|article| article.text.lines().any(recurs)) {
            *article = read_with(Input { recurring: &lines, ..*input }, own);
        }
    }
    articles
}
