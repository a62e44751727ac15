//! Several articles side by side: who and what they share.

mod join;

use crate::link::{Article, Entity};

/// Several articles and who and what they share.
#[derive(Clone, Debug, Default)]
pub struct Collection {
    /// In the order given.
    pub articles: Vec<Article>,
    /// Who and what the articles name.
    pub entities: Vec<Entity>,
    /// `maps[article][entity of the article]` is an index into `entities`.
    pub maps: Vec<Vec<usize>>,
}

/// Joins the entities of several articles.
pub fn collect(articles: Vec<Article>) -> Collection {
    let (entities, maps) = join::join(&articles);
    Collection { articles, entities, maps }
}
