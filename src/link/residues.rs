//! Joins the faults to the article: one a place and kind, and no flood.

use super::article::{Article, Fault};
use crate::annotation::{Annotation, Kind, ResidueKind};
use crate::span::Span;
use std::collections::HashMap;

/// More faults of one rule than a translation leaves in an article: past it the text is no article that was
/// translated but a table, a poem, a program, and the rule does not understand it.
const FLOOD: usize = 40;

/// Fills `article.residues`.
pub fn link(found: &[Annotation], article: &mut Article) {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for annotation in found {
        let Kind::Residue(residue) = &annotation.kind else { continue };
        let count = counts.entry(annotation.rule).or_default();
        *count += 1;
        // A list of links may name the article that it stands beside.
        let listed = residue.kind == ResidueKind::Repetition && is_furniture(article, annotation.span);
        let last = article.residues.iter().rev().take_while(|f| f.span.end > annotation.span.start);
        let told = last.into_iter().any(|f| f.kind == residue.kind && f.span.overlaps(annotation.span));
        if *count > FLOOD || told || listed {
            continue;
        }
        article.residues.push(Fault {
            span: annotation.span,
            kind: residue.kind,
            suggestion: residue.suggestion.clone(),
            rule: annotation.rule,
            certainty: annotation.certainty,
        });
    }
}

fn is_furniture(article: &Article, span: Span) -> bool {
    let block = article.blocks.partition_point(|b| b.span.end <= span.start);
    article.blocks.get(block).is_some_and(|b| b.kind.is_furniture())
}
