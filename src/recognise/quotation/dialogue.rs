//! Dialogue: lines behind dashes, "— Vous venez ? demande le gardien."

use super::kind::kind;
use super::marked::{first_person, trimmed};
use super::marks::Marks;
use super::saying::{self, Cue, CueKind, Strength};
use super::turns::{Turn, behind_dash, is_prose};
use super::words;
use crate::annotation::SpeakerSide;
use crate::document::Range;
use crate::language::Text;
use crate::language::verb_group::Form;

/// The lines of dialogue. Lists have dashes too: among lines that follow one another one at least must tell who says it, and
/// speak as people do to each other. The others of its row are dialogue then, though nobody is said to say them.
pub fn lines(text: &Text, marks: &Marks, cues: &[Cue]) -> Vec<Turn> {
    let blocks = &text.document.blocks;
    let mut turns = Vec::new();
    let mut block = 0;
    while block < blocks.len() {
        let row = blocks[block..].iter().take_while(|b| behind_dash(text, b.tokens).is_some()).count();
        let said: Vec<Option<Said>> =
            blocks[block..block + row].iter().map(|b| told(text, marks, cues, b.tokens)).collect();
        if said.iter().any(Option::is_some) {
            for (line, said) in blocks[block..].iter().zip(said) {
                push(text, cues, line.tokens, said, &mut turns);
            }
        }
        block += row + 1;
    }
    turns
}

/// A line's words of saying, and the words that they take out of it.
struct Said {
    cue: usize,
    gap: Range,
}

fn push(text: &Text, cues: &[Cue], line: Range, said: Option<Said>, turns: &mut Vec<Turn>) {
    let whole = Range { start: line.start + 1, end: line.end };
    let (cue, side, zone, pieces) = match said {
        Some(Said { cue, gap }) => {
            let (side, zone) = saying::speaker(text, &cues[cue], true);
            let before = Range { start: whole.start, end: gap.start };
            let behind = Range { start: gap.end.min(whole.end), end: whole.end };
            (Some(cue), side, zone, [before, behind])
        }
        None if is_prose(text, line) => {
            let nobody = Range { start: whole.start, end: whole.start };
            (None, SpeakerSide::Nowhere, nobody, [whole, nobody])
        }
        None => return,
    };
    for words in pieces.map(|p| trimmed(text, p)) {
        if words.start < words.end {
            let kind = kind(text, words, line.start, true);
            turns.push(Turn { words, kind, cue, side, zone, rule: "quotation.dialogue" });
        }
    }
}

/// "— …, dit-il. …", "— … ? demande le gardien.": the incise of a line that speaks to somebody.
fn told(text: &Text, marks: &Marks, cues: &[Cue], line: Range) -> Option<Said> {
    let first = cues.partition_point(|c| c.words.start <= line.start);
    let in_line = cues[first..].iter().take_while(|c| c.words.end <= line.end);
    let (index, start) = in_line.enumerate().find_map(|(i, cue)| {
        let group = cue.group.as_ref().filter(|_| cue.kind == CueKind::Verb)?;
        let before = group.start.checked_sub(1).filter(|b| *b > line.start)?;
        let opens = matches!(text.surface(before), "," | "?" | "!" | "…");
        let turned = match group.inverted {
            Some(pronoun) => !first_person(text, pronoun),
            None => cue.takes("inv") && saying::begins_noun_phrase(text, cue.words.end),
        };
        let says = cue.strength >= Strength::Weak && group.form == Form::Finite;
        let stop = usize::from(text.surface(before) != ",");
        (opens && turned && says && marks.around(before).is_none()).then_some((first + i, before + stop))
    })?;
    let end = (cues[index].words.end..line.end)
        .find(|t| matches!(text.surface(*t), "," | "." | ":" | "–" | "—" | "?" | "!"))
        .unwrap_or(line.end);
    let gap = Range { start, end: (end + 1).min(line.end) };
    let said = (line.start + 1..gap.start).chain(gap.end..line.end);
    let speaks = |t: usize| {
        words::is(text.word(t), "speaks")
            || words::is(text.word(t), "addresses")
            || t < gap.start && matches!(text.surface(t), "?" | "!")
    };
    said.clone().any(speaks).then_some(Said { cue: index, gap })
}
