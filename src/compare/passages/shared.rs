//! Where each article shares passages: asked for often, so kept by article.

use super::{Passage, Side};
use crate::document::FnvMap;

/// Passages by article.
#[derive(Default)]
pub struct Shared {
    /// Start, end, and the other side.
    of: FnvMap<usize, Vec<(u32, u32, Side)>>,
}

impl Shared {
    /// The passages by both their articles.
    pub fn new(passages: &[Passage]) -> Self {
        let mut shared = Shared::default();
        for passage in passages {
            for (one, other) in [(passage.a, passage.b), (passage.b, passage.a)] {
                shared.of.entry(one.article).or_default().push((one.start, one.end, other));
            }
        }
        shared
    }

    /// Whether some passage lays these two side by side.
    pub fn holds(&self, a: Side, b: Side) -> bool {
        self.of.get(&a.article).into_iter().flatten().any(|(start, end, other)| {
            *start < a.end
                && a.start < *end
                && other.article == b.article
                && other.start < b.end
                && b.start < other.end
        })
    }

    /// Whether an article shares some of these words.
    pub fn touches(&self, article: usize, start: u32, end: u32) -> bool {
        self.of.get(&article).into_iter().flatten().any(|(from, to, _)| *from < end && start < *to)
    }
}
