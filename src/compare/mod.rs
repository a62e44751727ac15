//! Several articles side by side: who and what they share, where they say the same and where not.

mod comparison;
mod days;
pub mod digest;
mod duplicates;
pub mod figures;
pub mod groups;
mod join;
mod only;
mod order;
mod ordinals;
pub mod passages;
mod recurring;
mod sources;
mod speakers;
mod timeline;
pub mod words;

pub use comparison::{Comparison, compare};
pub use digest::Digest;
pub use join::{Names, join};
pub use only::Only;
pub use recurring::recurring;
pub use sources::SourceKind;
pub use speakers::{Share, Speaker};
pub use timeline::{Contradiction, Moment};

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
    let (entities, maps) = join(&articles.iter().map(Names::from).collect::<Vec<_>>());
    Collection { articles, entities, maps }
}
