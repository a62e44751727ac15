//! Joins the faults to the article: one a place and kind, and no flood.

use super::article::{Article, Fault, Typography};
use crate::annotation::{Annotation, Kind, ResidueKind};
use crate::span::Span;
use std::collections::HashMap;

/// More faults of one rule than a translation leaves in an article: past it the text is no article that was
/// translated but a table, a poem, a program, and the rule does not understand it. One more a hundred words, up to a
/// bound.
fn flood(words: usize) -> usize {
    (8 + words / 100).min(40)
}

/// The rule whose findings count in a translation only.
const IN_CONTEXT: &str = "residue.calque-in-context";

/// Fills `article.residues`.
pub fn link(found: &[Annotation], typography: Typography, article: &mut Article) {
    let most = flood(article.text.split_whitespace().count());
    let translated = is_translated(found);
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for annotation in found {
        let Kind::Residue(residue) = &annotation.kind else { continue };
        if is_allowed(annotation, typography, &article.text) {
            continue;
        }
        let count = counts.entry(annotation.rule).or_default();
        *count += 1;
        // A list of links may name the article that it stands beside.
        let listed = residue.kind == ResidueKind::Repetition && is_furniture(article, annotation.span);
        let last = article.residues.iter().rev().take_while(|f| f.span.end > annotation.span.start);
        let told = last.into_iter().any(|f| f.kind == residue.kind && f.span.overlaps(annotation.span));
        if *count > most || told || listed || (annotation.rule == IN_CONTEXT && !translated) {
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
    article.floods = counts.into_iter().filter(|(_, count)| *count > most).collect();
    article.floods.sort_unstable();
}

/// Whether the usage that the text follows writes so.
fn is_allowed(annotation: &Annotation, typography: Typography, text: &str) -> bool {
    let bare = annotation.rule == "residue.no-space-before-mark";
    match typography {
        Typography::French => false,
        Typography::Swiss => bare,
        Typography::Quebec => bare && !annotation.span.of(text).ends_with(':'),
    }
}

fn is_furniture(article: &Article, span: Span) -> bool {
    let block = article.blocks.partition_point(|b| b.span.end <= span.start);
    article.blocks.get(block).is_some_and(|b| b.kind.is_furniture())
}

/// Whether something in the article comes from a translation for sure.
fn is_translated(found: &[Annotation]) -> bool {
    found.iter().any(|a| {
        let Kind::Residue(residue) = &a.kind else { return false };
        let translation = matches!(
            residue.kind,
            ResidueKind::NumeralPlaceholder
                | ResidueKind::Untranslated
                | ResidueKind::Mistranslation
                | ResidueKind::MachineNotice
        );
        translation && a.rule != IN_CONTEXT
    })
}
