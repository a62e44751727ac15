//! The lines with their kinds, and the headline.

use super::article::{Article, Block};
use crate::annotation::{Annotation, BlockKind, Kind};

/// Fills `article.blocks` and `article.title`.
pub fn link(found: &[Annotation], article: &mut Article) {
    article.blocks = found
        .iter()
        .filter_map(|a| match a.kind {
            Kind::Block(kind) => Some(Block { span: a.span, kind, rule: a.rule, certainty: a.certainty }),
            _ => None,
        })
        .collect();
    article.title = article.blocks.iter().find(|b| b.kind == BlockKind::Title).map(|b| b.span);
}
