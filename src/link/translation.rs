//! Whether an article looks translated by a program, and from which language: the faults that say so.

use super::article::{Article, Fault, Translation};
use crate::annotation::ResidueKind;
use crate::language::tables::Table;
use crate::language::{gazetteer, languages};
use std::collections::BTreeMap;

/// How many different faults show a translation where none proves it alone.
const ENOUGH: usize = 2;

/// Fills `article.translation` from the residues.
pub fn link(article: &mut Article) {
    let shows: Vec<usize> =
        (0..article.residues.len()).filter(|r| weight(&article.residues[*r]).is_some()).collect();
    let words = |r: &usize| article.residues[*r].span.of(&article.text).to_lowercase();
    let proof = shows.iter().any(|r| weight(&article.residues[*r]) == Some(ENOUGH));
    let mut different: Vec<String> = shows.iter().map(words).collect();
    different.sort();
    different.dedup();
    if !proof && different.len() < ENOUGH {
        return;
    }
    let mut languages: BTreeMap<&'static str, usize> = BTreeMap::new();
    for residue in &shows {
        if let Some(language) = language(&article.residues[*residue], &article.text) {
            *languages.entry(language).or_default() += 1;
        }
    }
    let most = languages.values().copied().max().unwrap_or(0);
    let mut first = languages.iter().filter(|(_, count)| **count == most).map(|(language, _)| *language);
    // Two languages that as much speaks for leave it open.
    let language = first.next().filter(|_| first.next().is_none());
    article.translation = Some(Translation { language, evidence: shows });
}

/// How much a fault says about a translation: nothing where hands and haste make it too.
fn weight(fault: &Fault) -> Option<usize> {
    match (fault.kind, fault.rule) {
        (ResidueKind::NumeralPlaceholder | ResidueKind::MachineNotice, _) => Some(ENOUGH),
        // The phrases of the site's frame were left by the copy.
        (_, "residue.foreign-furniture" | "residue.foreign-acronym") => None,
        (ResidueKind::Untranslated | ResidueKind::Mistranslation, _) => Some(1),
        (_, "residue.foreign-place" | "residue.foreign-name" | "residue.numeral-doubled") => Some(1),
        (_, "residue.no-auxiliary" | "residue.no-auxiliary-relative") => Some(1),
        _ => None,
    }
}

/// The language that the words of a fault are of, or were thought in.
fn language(fault: &Fault, text: &str) -> Option<&'static str> {
    let words = fault.span.of(text);
    match fault.rule {
        "residue.foreign-word" | "residue.foreign-script" => {
            let first = words.split_whitespace().next()?;
            gazetteer::row(Table::ForeignWords, first).map(|r| r.cell(1))
        }
        "residue.foreign-place" => gazetteer::row(Table::ForeignPlaces, words).map(|r| r.cell(2)),
        "residue.calque" | "residue.calque-in-context" => {
            gazetteer::row(Table::Calques, words).map(|r| r.cell(3))
        }
        // The notice may say it itself.
        "residue.machine-notice" => {
            let start = text[..fault.span.start as usize].rfind('\n').map_or(0, |at| at + 1);
            languages::named(text[start..].lines().next()?)
        }
        // "e", "a" for "et", "à".
        "residue.foreign-letter" => Some("it"),
        "residue.story" | "residue.false-saying" => Some("en"),
        _ => None,
    }
}
