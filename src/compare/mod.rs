//! Several articles side by side: who and what they share, where they say the same and where not.

mod comparison;
pub mod digest;
mod duplicates;
pub mod figures;
pub mod groups;
mod only;
mod order;
mod ordinals;
pub mod passages;
mod sources;
mod speakers;
mod timeline;
pub mod words;

pub use comparison::{Comparison, compare};
pub use digest::Digest;
pub use only::Only;
pub use sources::SourceKind;
pub use speakers::{Share, Speaker};
pub use timeline::{Contradiction, Moment};

use crate::annotation::NameKind;
use crate::link::{Article, Entity};
use std::collections::HashMap;

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

/// Joins the entities of several articles. Linking gives an entity its usual name wherever a table or a fuller form in
/// the article knows it, so equal names of one kind are one entity.
pub fn collect(articles: Vec<Article>) -> Collection {
    let mut entities: Vec<Entity> = Vec::new();
    let mut known: HashMap<(NameKind, String), usize> = HashMap::new();
    let mut maps = Vec::with_capacity(articles.len());
    for article in &articles {
        let map = article.entities.iter().map(|entity| {
            let key = (entity.kind, entity.name.to_lowercase());
            let at = *known.entry(key).or_insert_with(|| {
                entities.push(Entity { variants: Vec::new(), ..entity.clone() });
                entities.len() - 1
            });
            let joined = &mut entities[at];
            for variant in &entity.variants {
                if !joined.variants.contains(variant) {
                    joined.variants.push(variant.clone());
                }
            }
            joined.gender = joined.gender.or(entity.gender);
            if joined.country.is_none() {
                joined.country.clone_from(&entity.country);
            }
            at
        });
        maps.push(map.collect());
    }
    Collection { articles, entities, maps }
}
