//! Another language's idioms in French words.

use super::Reading;
use crate::annotation::ResidueKind;
use crate::language::tables::Table;

pub fn find(reading: &mut Reading) {
    let text = reading.text;
    for at in 0..text.len() {
        if let Some(phrase) = text.phrase(at, Table::Calques).filter(|p| p.row.cell(2) == "sure") {
            let mended = Some(phrase.row.cell(1).to_string()).filter(|m| !m.is_empty());
            let span = text.span(phrase.start, phrase.end);
            reading.state(span, ResidueKind::Mistranslation, mended, "residue.calque");
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
