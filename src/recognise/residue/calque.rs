//! Another language's idioms in French words.

use super::Reading;
use crate::annotation::ResidueKind;
use crate::language::gazetteer::{self, Row, Side};
use crate::language::tables::Table;
use crate::language::{Category, Text};
use std::iter::once;

pub fn find(reading: &mut Reading) {
    let text = reading.text;
    for at in 0..text.len() {
        let written = text.phrase(at, Table::Calques).map(|phrase| (phrase.end, phrase.row));
        let Some((end, row)) = written.or_else(|| inflected(text, at)) else { continue };
        let mended = Some(row.cell(1).to_string()).filter(|m| !m.is_empty());
        let span = text.span(at, end);
        match (row.cell(2), written) {
            ("sure", Some(_)) => reading.state(span, ResidueKind::Mistranslation, mended, "residue.calque"),
            // The mend is an infinitive too, and does not fit in the sentence as it is.
            ("sure", None) => reading.infer(span, ResidueKind::Mistranslation, mended, "residue.calque"),
            // French has these words too: linking keeps them only where the article shows elsewhere that it is translated.
            _ => reading.infer(span, ResidueKind::Mistranslation, mended, "residue.calque-in-context"),
        }
    }
    for line in 0..reading.lines.len() {
        // "this story" for an article; in the article itself a story may be one.
        if !reading.is_furniture(line) {
            continue;
        }
        for at in reading.lines[line].tokens.iter() {
            if text.word(at) == "cette" && text.word(at + 1) == "histoire" {
                let mended = Some("cet article".to_string());
                reading.state(text.span(at, at + 2), ResidueKind::Mistranslation, mended, "residue.story");
            }
        }
    }
}

/// The longest phrase that begins with the infinitive of the verb that stands here: where it ends, and its row.
fn inflected(text: &Text, at: usize) -> Option<(usize, Row)> {
    let verb = text.analyses_as(at, Category::Verb).find(|verb| verb.lemma != text.word(at))?;
    let rest = (at + 1..text.sentence(at).end).map(|t| text.word(t));
    let mut longest = None;
    gazetteer::phrases(Side::Words, once(verb.lemma.as_str()).chain(rest), |count, row| {
        if row.table == Table::Calques {
            longest = Some((at + count, row));
        }
    });
    longest
}
