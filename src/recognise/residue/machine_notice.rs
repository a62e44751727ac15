//! The site says itself that a program translated or posted the article.

use super::Reading;
use crate::annotation::ResidueKind;
use crate::language::Text;

pub fn find(reading: &mut Reading) {
    let text = reading.text;
    for line in 0..reading.lines.len() {
        // Articles about machine translation say so in their text; notices say "nous", "cet article", "le site".
        if !reading.is_furniture(line) {
            continue;
        }
        let tokens = reading.lines[line].tokens;
        let act = tokens.iter().find(|t| is_act(text, *t));
        let machine = tokens.iter().rev().find(|t| is_machine(text.word(*t)));
        if let (Some(act), Some(machine)) = (act, machine) {
            let span = text.span(act.min(machine), act.max(machine) + 1);
            reading.state(span, ResidueKind::MachineNotice, None, "residue.machine-notice");
        }
    }
}

fn is_act(text: &Text, at: usize) -> bool {
    matches!(text.word(at), "traduction" | "translation" | "translated")
        || text.analyses(at).iter().any(|a| {
            matches!(a.lemma.as_str(), "traduire" | "transmettre" | "générer" | "publier" | "importer")
        })
}

fn is_machine(word: &str) -> bool {
    matches!(
        word,
        "automatiquement"
            | "automatique"
            | "automatisée"
            | "automatisé"
            | "machine"
            | "logiciel"
            | "programmatique"
            | "robot"
            | "artificielle"
            | "automatically"
            | "ia"
    )
}
