//! Who says what: quotations between marks and reported speech, with the words of saying and where they point for the
//! speaker. Who that is, linking finds out.

mod according;
mod addressee;
mod before;
mod beside;
mod clause;
mod dialogue;
mod interview;
mod kind;
mod marked;
pub mod marks;
mod message;
mod object;
mod reported;
mod saying;
mod stance;
mod turns;
mod words;

use crate::annotation::{Annotation, Kind, PartRole, Quotation, QuotationKind, RuleId, SpeakerSide};
use crate::document::Range;
use crate::language::Text;
use marks::Marks;
use reported::Clauses;
use saying::Cue;
use std::collections::HashSet;

/// Appends what this recogniser finds.
pub fn recognise(text: &Text, found: &mut Vec<Annotation>) {
    let marks = Marks::new(text);
    let cues = saying::find(text);
    let clauses = Clauses::new(text, &marks, &cues);
    let turns = turns::find(text, &marks, &cues);
    for t in &turns {
        found.push(annotation(text, t.words, t.kind, t.cue.map(|c| &cues[c]), (t.side, t.zone), t.rule));
    }
    for q in marked::attribute(text, &marks, &cues, &clauses) {
        found.push(annotation(text, q.words, q.kind, q.cue.map(|c| &cues[c]), (q.side, q.zone), q.rule));
    }
    // A line of dialogue with its words of saying is no reported clause besides.
    let spoken: HashSet<usize> = turns.iter().filter_map(|t| t.cue).collect();
    for r in clauses.told().filter(|r| !spoken.contains(&r.cue)) {
        found.push(annotation(
            text,
            r.words,
            QuotationKind::Indirect,
            Some(&cues[r.cue]),
            (r.side, r.zone),
            r.rule,
        ));
    }
}

fn annotation(
    text: &Text,
    words: Range,
    kind: QuotationKind,
    cue: Option<&Cue>,
    (speaker, zone): (SpeakerSide, Range),
    rule: RuleId,
) -> Annotation {
    let quotation = Quotation {
        kind,
        lemma: cue.map(|c| c.lemma.clone()),
        class: cue.and_then(Cue::class),
        tense: cue.and_then(|c| stance::tense(text, c)),
        distance: stance::distance(text, words, kind, cue),
        speaker,
    };
    let mut annotation = Annotation::new(text.span(words.start, words.end), Kind::Quotation(quotation), rule);
    if let Some(cue) = cue {
        annotation = annotation.with(PartRole::Cue, text.span(cue.words.start, cue.words.end));
    }
    if let Some(whom) = cue.and_then(|c| addressee::find(text, c)) {
        annotation = annotation.with(PartRole::Addressee, text.span(whom.start, whom.end));
    }
    if zone.start < zone.end {
        annotation = annotation.with(PartRole::Speaker, text.span(zone.start, zone.end));
    }
    match speaker {
        SpeakerSide::Same => annotation.inferred(),
        _ => annotation,
    }
}
