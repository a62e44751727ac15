//! Another language's idioms in French words.

use super::Reading;
use crate::annotation::ResidueKind;

pub fn find(reading: &mut Reading) {
    let text = reading.text;
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
