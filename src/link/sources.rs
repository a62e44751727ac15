//! Joins the media that were found to the article's entities, one part a medium.

use super::article::{Article, Entity, EntityId, Medium, Source};
use crate::annotation::{Annotation, Kind, MediumKind, NameKind, SourceRole, StateOwned};
use crate::language::Text;
use crate::language::gazetteer::{self, Row};
use crate::language::near;
use crate::language::tables::Table;
use crate::span::Span;

/// Fills `article.sources`; media that nothing else names become entities.
pub fn link(text: &Text, found: &[Annotation], article: &mut Article) {
    for annotation in found {
        let Kind::Source(role) = annotation.kind else { continue };
        let words = annotation.span.of(&text.document.text);
        let row = known(words);
        let entity = entity(words, annotation.span, row, article);
        let source = Source {
            entity,
            role,
            medium: row.and_then(medium),
            span: annotation.span,
            rule: annotation.rule,
            certainty: annotation.certainty,
        };
        match article.sources.iter_mut().find(|s| s.entity == entity && same_part(s.role, role)) {
            // Who publishes or wrote the article is no agency of it besides.
            Some(known) if rank(role) < rank(known.role) => *known = source,
            Some(_) => {}
            None => article.sources.push(source),
        }
    }
}

fn same_part(a: SourceRole, b: SourceRole) -> bool {
    a == b || (a != SourceRole::Picture && b != SourceRole::Picture)
}

fn rank(role: SourceRole) -> u8 {
    match role {
        SourceRole::Publisher => 0,
        SourceRole::Origin => 1,
        SourceRole::Agency => 2,
        SourceRole::Picture => 3,
    }
}

/// The row of a medium's name. A medium that its noun introduces ("l'agence …") may be misspelt.
fn known(words: &str) -> Option<Row> {
    gazetteer::row(Table::Media, words)
        .or_else(|| (words.len() > 4).then(|| near::find(words, |w| gazetteer::row(Table::Media, w)))?)
}

/// What a row says of its medium.
fn medium(row: Row) -> Option<Medium> {
    Some(Medium {
        kind: MediumKind::from_word(row.cell(4))?,
        country: row.cell(2),
        language: row.cell(3),
        state: StateOwned::from_word(row.cell(6)),
        reference: row.cell(7),
    })
}

/// The entity that a medium's name stands for: the one of its usual name, else the one that a mention there has.
fn entity(words: &str, span: Span, row: Option<Row>, article: &mut Article) -> EntityId {
    // What the name may mean elsewhere ("AP") counts only where the table knows no medium of that name.
    let mentioned = super::begun_in(&article.mentions, |m| m.span, span)
        .iter()
        .find(|m| m.span == span && m.kind == NameKind::Organisation);
    if let (None, Some(mention)) = (row, mentioned) {
        return mention.entity;
    }
    let name = row.map_or(words, |r: Row| r.cell(0));
    let named = |e: &Entity| e.name == name || (row.is_none() && e.variants.iter().any(|v| v == words));
    let known = article.entities.iter().position(named);
    known.unwrap_or_else(|| {
        article.entities.push(Entity {
            kind: NameKind::Organisation,
            name: name.to_string(),
            variants: vec![words.to_string()],
            gender: None,
            country: None,
        });
        article.entities.len() - 1
    })
}
