//! Quotations between marks: whether they are quotations at all, direct or fragment, and which words of saying they
//! belong to.

use super::before::before_in_sentence;
use super::beside::{
    after, after_colon, announced, later_in_sentence, named_before, presented, quoted_verb, signed,
};
use super::kind::{enumerates_titles, gives_name, is_name_or_title, kind};
use super::marks::{Marked, Marks};
use super::reported::{Clauses, is_object};
use super::saying::{self, Cue, Strength};
use super::words;
use crate::annotation::{QuotationKind, RuleId, SpeakerSide};
use crate::document::Range;
use crate::language::Text;
use crate::language::tagging::Tag;
use crate::language::verb_group::Form;

/// A quotation between marks with what the words around say of it.
#[derive(Clone, Debug)]
pub struct Attributed {
    /// Its words, in tokens.
    pub words: Range,
    /// The marks that it stands between.
    pub marked: Marked,
    /// Direct or fragment.
    pub kind: QuotationKind,
    /// The cue, as an index into the list of cues.
    pub cue: Option<usize>,
    /// How its speaker is to be found.
    pub side: SpeakerSide,
    /// Where.
    pub zone: Range,
    /// How the cue was found.
    pub rule: RuleId,
}

/// Every quotation between marks.
pub fn attribute(text: &Text, marks: &Marks, cues: &[Cue], clauses: &Clauses) -> Vec<Attributed> {
    let mut all: Vec<Attributed> = Vec::new();
    for (index, marked) in marks.list.iter().enumerate() {
        let inside = trimmed(text, marked.inside());
        if inside.start >= inside.end
            || is_name_or_title(text, marked, inside)
            || enumerates_titles(text, &marks.list, index)
        {
            continue;
        }
        let incise = incise_inside(text, marks, cues, marked);
        // "un rassemblement intitulé « … »": a label is nobody's utterance.
        let near = text.sentence(marked.open).start.max(marked.open.saturating_sub(5));
        let labelled = (near..marked.open).any(|t| gives_name(text, t))
            && text.surface(marked.open - 1) != ":"
            || (near..marked.open).any(|t| words::is(text.word(t), "nickname"));
        let found = match &incise {
            Some((cue, _)) => by_cue(text, cues, *cue, true, "quotation.inside"),
            None if labelled || is_own(text, marks, marked) => nowhere("quotation.unattributed"),
            None => outside(text, marks, cues, clauses, marked, &all),
        };
        let pieces = match incise {
            Some((_, gap)) => vec![
                trimmed(text, Range { start: inside.start, end: gap.start }),
                trimmed(text, Range { start: gap.end, end: inside.end }),
            ],
            None => vec![inside],
        };
        for words in pieces.into_iter().filter(|w| w.start < w.end) {
            let kind =
                kind(text, words, marked.open, found.cue.is_some() || found.side != SpeakerSide::Nowhere);
            let Found { cue, side, zone, rule } = found;
            all.push(Attributed { words, marked: *marked, kind, cue, side, zone, rule });
        }
    }
    all
}

/// "notre « belle » époque": beside the author's own "our" the marks are the author's too.
fn is_own(text: &Text, marks: &Marks, marked: &Marked) -> bool {
    let before = marked.open.checked_sub(1);
    before.is_some_and(|b| matches!(text.word(b), "notre" | "nos") && marks.around(b).is_none())
}

/// What the words around a quotation say of it.
#[derive(Clone, Copy)]
pub struct Found {
    /// The cue, as an index into the list of cues.
    pub cue: Option<usize>,
    /// How its speaker is to be found.
    pub side: SpeakerSide,
    /// Where.
    pub zone: Range,
    /// How the cue was found.
    pub rule: RuleId,
}

impl Attributed {
    fn as_found(&self) -> Found {
        Found { cue: self.cue, side: SpeakerSide::Same, zone: self.zone, rule: "quotation.continued" }
    }
}

fn nowhere(rule: RuleId) -> Found {
    Found { cue: None, side: SpeakerSide::Nowhere, zone: Range { start: 0, end: 0 }, rule }
}

/// What a cue says of a quotation.
pub fn by_cue(text: &Text, cues: &[Cue], cue: usize, incise: bool, rule: RuleId) -> Found {
    let (side, zone) = saying::speaker(text, &cues[cue], incise);
    Found { cue: Some(cue), side, zone, rule }
}

/// Without the stops and commas at its ends that belong to the sentence around.
pub fn trimmed(text: &Text, mut range: Range) -> Range {
    while range.start < range.end && matches!(text.surface(range.start), "," | "…" | "." | "«") {
        range.start += 1;
    }
    while range.end > range.start && matches!(text.surface(range.end - 1), "," | "»") {
        range.end -= 1;
    }
    range
}

/// The cue of an incise inside the marks, and the words that it takes out: « Nous irons, assure le maire, plus loin. »
fn incise_inside(text: &Text, marks: &Marks, cues: &[Cue], marked: &Marked) -> Option<(usize, Range)> {
    let inside = marked.inside();
    let first = cues.partition_point(|c| c.words.start <= inside.start);
    cues[first..].iter().enumerate().take_while(|(_, c)| c.words.end < inside.end).find_map(|(i, cue)| {
        let group = cue.group.as_ref()?;
        let comma = group.start.checked_sub(1)?;
        let own = marks.around(cue.words.start).is_some_and(|m| m.open == marked.open);
        let opens = own && matches!(text.surface(comma), "," | "–" | "—" | "-") && comma > inside.start;
        let turned = group.inverted.is_some()
            && text.word(group.inverted?) != "-ce"
            && !first_person(text, group.inverted?)
            || group.form == Form::Finite
                && cue.takes("inv")
                && group.inverted.is_none()
                && names_its_subject(text, cue, inside.end);
        if !(opens && turned) {
            return None;
        }
        let end = closes_soon(text, cue.words.end, inside.end).unwrap_or(inside.end);
        Some((first + i, Range { start: comma, end }))
    })
}

/// Whether the subject stands behind the verb of an incise, up to the comma that closes it: "assure le maire,". A full stop
/// closes it where what stands there can speak, and does not begin the words of a new clause: "explique Nora Vidal. Il faut".
fn names_its_subject(text: &Text, cue: &Cue, limit: usize) -> bool {
    let subject = cue.words.end;
    let closed = closes_soon(text, subject, limit).map(|c| text.surface(c));
    let noun = text.tag(subject) == Tag::Determiner;
    let name = text.tag(subject) == Tag::Name && !text.token(subject).first;
    match closed {
        Some(",") => noun || name && cue.strength == Strength::Strong,
        Some(".") => {
            (noun && !is_object(text, subject, limit) || name)
                && cue.strength >= Strength::Medium
                && text.verb_groups_in(subject, closes_soon(text, subject, limit).unwrap_or(limit)).is_empty()
        }
        _ => false,
    }
}

/// "-je", "-nous": no author tells so who speaks.
pub fn first_person(text: &Text, at: usize) -> bool {
    matches!(text.word(at), "-je" | "-nous" | "-tu" | "-vous")
}

/// The comma or full stop that ends an incise.
fn closes_soon(text: &Text, from: usize, limit: usize) -> Option<usize> {
    (from..limit.min(from + 25)).find(|t| matches!(text.surface(*t), "," | "." | ":" | "–" | "—"))
}

/// The attribution that stands around a quotation, the nearest first.
fn outside(
    text: &Text,
    marks: &Marks,
    cues: &[Cue],
    clauses: &Clauses,
    marked: &Marked,
    before: &[Attributed],
) -> Found {
    after(text, cues, marked)
        .or_else(|| named_before(text, cues, marked))
        .or_else(|| before_in_sentence(text, marks, cues, clauses, marked))
        .or_else(|| later_in_sentence(text, marks, cues, marked))
        .or_else(|| presented(text, cues, marked))
        .or_else(|| signed(text, marked))
        .or_else(|| announced(text, cues, marked))
        .or_else(|| continued(text, marked, before))
        .or_else(|| after_colon(text, marked))
        .or_else(|| quoted_verb(text, marked))
        .unwrap_or_else(|| nowhere("quotation.unattributed"))
}

/// « A », a-t-elle dit. « B. »: the next quotation goes on where it opens its sentence.
fn continued(text: &Text, marked: &Marked, before: &[Attributed]) -> Option<Found> {
    let sentence = text.document.sentence_of(marked.open);
    let tokens = text.document.sentences[sentence].tokens;
    let previous = before.iter().rev().find(|b| b.marked.depth == marked.depth)?;
    let speaks = previous.side != SpeakerSide::Nowhere || previous.cue.is_some();
    let opens = tokens.start == marked.open || previous.marked.after() == marked.open;
    let near = text.document.sentence_of(previous.marked.close.min(text.len() - 1)) + 2 >= sentence;
    let same_block = text.document.sentences[sentence].block
        == text.document.sentences[text.document.sentence_of(previous.marked.open)].block;
    // A quotation left open at its paragraph's end goes on in the next.
    (speaks
        && opens
        && previous.kind == QuotationKind::Direct
        && (near && same_block || !previous.marked.closed))
        .then(|| previous.as_found())
}
