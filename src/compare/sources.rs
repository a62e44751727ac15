//! What kind of source somebody who speaks is, as far as the article's own words or the tables tell.

use crate::annotation::NameKind;
use crate::document::{Document, FnvMap};
use crate::import;
use crate::language::gazetteer::{self, Side};
use crate::language::tables::Table;
use crate::link::{Article, Entity, Quotation};
use std::sync::LazyLock;

/// What the noun that begins the name of a body tells.
static HEADS: LazyLock<FnvMap<&'static str, &'static str>> = LazyLock::new(|| {
    let rows = include_str!("source-heads.tsv").lines().skip(1).filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| row.split_once('\t')).collect()
});

/// A kind of source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceKind {
    /// Heads of state, governments, ministries, parliaments, diplomats.
    State,
    /// Armies and services.
    Military,
    /// Police and courts.
    Justice,
    /// Parties and their politicians.
    Party,
    /// Bodies of several states.
    International,
    /// Companies and those who lead them.
    Business,
    /// Unions, associations, churches.
    Society,
    /// Science, education, health.
    Expert,
    /// Media.
    Media,
    /// Sport and culture.
    Culture,
    /// People without an office: witnesses, relatives, inhabitants.
    Private,
    /// Nothing tells.
    #[default]
    Unknown,
}

impl SourceKind {
    /// Every kind, in order.
    pub const ALL: [SourceKind; 12] = [
        SourceKind::State,
        SourceKind::Military,
        SourceKind::Justice,
        SourceKind::Party,
        SourceKind::International,
        SourceKind::Business,
        SourceKind::Society,
        SourceKind::Expert,
        SourceKind::Media,
        SourceKind::Culture,
        SourceKind::Private,
        SourceKind::Unknown,
    ];

    /// The kind that a class of `offices.tsv` or a kind of `organisations.tsv` stands for.
    fn of_class(class: &str) -> SourceKind {
        match class {
            "government" | "parliament" | "diplomacy" | "royalty" | "ministry" => SourceKind::State,
            "military" | "intelligence" => SourceKind::Military,
            "police" | "justice" => SourceKind::Justice,
            "party" => SourceKind::Party,
            "international" => SourceKind::International,
            "business" | "company" => SourceKind::Business,
            "union" | "association" | "religion" | "ngo" | "social" => SourceKind::Society,
            "science" | "education" | "health" | "university" => SourceKind::Expert,
            "media" => SourceKind::Media,
            "sport" | "culture" => SourceKind::Culture,
            "kinship" | "description" => SourceKind::Private,
            _ => SourceKind::Unknown,
        }
    }
}

/// What kind of source says each quotation of an article.
pub fn kinds(article: &Article) -> Vec<SourceKind> {
    let mut offices = vec![SourceKind::Unknown; article.entities.len()];
    for role in &article.roles {
        if let Some(office) = role.holder.and_then(|holder| offices.get_mut(holder)) {
            *office = (*office).min(of_words(role.span.of(&article.text)));
        }
    }
    let kind = |quotation: &Quotation| {
        let Some(speaker) = quotation.speaker else { return SourceKind::Unknown };
        match speaker.entity {
            Some(id) => of_entity(&article.entities[id], offices[id]),
            None => of_words(speaker.span.of(&article.text)),
        }
    };
    article.quotations.iter().map(kind).collect()
}

/// What somebody is who holds such an office in the article.
fn of_entity(entity: &Entity, office: SourceKind) -> SourceKind {
    match entity.kind {
        // A place that speaks is a state or a town that speaks.
        NameKind::Place => SourceKind::State,
        NameKind::Organisation => of_organisation(&entity.name),
        // What somebody holds tells more than what somebody is.
        NameKind::Person if office != SourceKind::Unknown => office,
        NameKind::Person => of_person(&entity.name),
    }
}

fn of_organisation(name: &str) -> SourceKind {
    if gazetteer::row(Table::Media, name).is_some() {
        return SourceKind::Media;
    }
    match gazetteer::row(Table::Organisations, name) {
        Some(row) => SourceKind::of_class(row.cell(2)),
        None => {
            let head = name.split([' ', '\u{a0}']).next().unwrap_or_default().to_lowercase();
            HEADS.get(head.as_str()).map_or(SourceKind::Unknown, |class| SourceKind::of_class(class))
        }
    }
}

/// A public figure whose offices the table lists.
fn of_person(name: &str) -> SourceKind {
    let offices = gazetteer::row(Table::Persons, name).map_or("", |row| row.cell(3));
    of_words(offices.split(['|', ':']).next().unwrap_or_default())
}

/// The class of the first office in some words: "ancien ministre", "porte-parole du Kremlin".
fn of_words(words: &str) -> SourceKind {
    let source = import::Source { name: String::new(), text: words.to_owned(), warnings: Vec::new() };
    let document = Document::new(&source);
    for start in 0..document.tokens.len().min(8) {
        let mut class = SourceKind::Unknown;
        let rest = (start..document.tokens.len().min(start + 8)).map(|t| document.folded(t));
        gazetteer::phrases(Side::Words, rest, |_, row| {
            if row.table == Table::Offices {
                class = SourceKind::of_class(row.cell(3));
            }
        });
        if class != SourceKind::Unknown {
            return class;
        }
    }
    SourceKind::Unknown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell_the_kind() {
        assert_eq!(of_words("ancien ministre de la Pêche"), SourceKind::State);
        assert_eq!(of_words("général"), SourceKind::Military);
        assert_eq!(of_words("chose bleue"), SourceKind::Unknown);
        assert_eq!(of_organisation("ONU"), SourceKind::International);
    }
}
