//! The site says itself that a program translated or posted the article.

use super::Reading;
use super::words;
use crate::annotation::ResidueKind;
use crate::language::Text;

/// Further apart the two are said of different things, in a line that may be the article's.
const APART: usize = 8;

pub fn find(reading: &mut Reading) {
    let text = reading.text;
    for line in 0..reading.lines.len() {
        let tokens = reading.lines[line].tokens;
        // Articles about machine translation say so in their text.
        if !reading.is_furniture(line) && !speaks_of_itself(reading, line) {
            continue;
        }
        let act = tokens.iter().find(|t| is_act(text, *t));
        let machine = tokens.iter().rev().find(|t| words::is(text.word(*t), "machine"));
        if let (Some(act), Some(machine)) = (act, machine)
            && (reading.is_furniture(line) || act.abs_diff(machine) <= APART)
        {
            let span = text.span(act.min(machine), act.max(machine) + 1);
            reading.state(span, ResidueKind::MachineNotice, None, "residue.machine-notice");
        }
    }
}

/// A short line of its own that says "cet article", "notre site" of what it stands under, or names what was done and no
/// more.
fn speaks_of_itself(reading: &Reading, line: usize) -> bool {
    let (text, line) = (reading.text, &reading.lines[line]);
    let short = line.words <= 25 && line.sentences <= 3;
    let itself = || {
        line.tokens.iter().take(8).any(|t| {
            let this = matches!(text.word(t), "cet" | "ce" | "cette" | "notre" | "nos");
            this && text.analyses(t + 1).iter().any(|a| words::is(&a.lemma, "itself"))
        }) || text.word(line.first) == "nous"
    };
    let label = line.words <= 7 && !line.tells && is_act(text, line.first);
    short && (label || itself())
}

fn is_act(text: &Text, at: usize) -> bool {
    words::is(text.word(at), "act") || text.analyses(at).iter().any(|a| words::is(&a.lemma, "act"))
}
