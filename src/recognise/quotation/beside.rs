//! Words of saying and names that stand directly beside a quotation, behind it or in the lines around.

use super::marked::{Found, by_cue};
use super::marks::{Marked, Marks};
use super::message;
use super::saying::{self, Cue, CueKind, Strength};
use crate::annotation::SpeakerSide;
use crate::document::Range;
use crate::language::Text;
use crate::language::gazetteer;
use crate::language::tables::Table;
use crate::language::tagging::{self, Tag};
use crate::language::verb_group::Form;
use crate::language::words::is_modal;

/// « … », a déclaré X: the words of saying follow the closing mark.
pub fn after(text: &Text, cues: &[Cue], marked: &Marked) -> Option<Found> {
    let mut at = marked.after();
    let sentence = text.sentence(marked.open.max(marked.close.saturating_sub(1)));
    let limit = sentence.end.max(at);
    while at < limit.min(marked.after() + 2) && matches!(text.surface(at), "," | "." | "–" | "—" | "-") {
        at += 1;
    }
    if let Some(found) = read_in(text, cues, at) {
        return Some(found);
    }
    let first = cues.partition_point(|c| c.words.start < at);
    for (index, cue) in cues.iter().enumerate().skip(first).take(6) {
        let starts = cue.group.as_ref().map_or(cue.words.start, |g| g.start);
        if starts > at || cue.words.start >= limit {
            break;
        }
        let fits = match (cue.kind, &cue.group) {
            (CueKind::Preposition, _) => cue.strength == Strength::Strong,
            (CueKind::Verb, Some(group)) => {
                let turned = group.inverted.is_some() || subject_behind(text, cue.words.end, limit);
                matches!(group.form, Form::Finite | Form::Conditional) && turned && !group.undergoes()
                    || group.form == Form::Participle
                        && group.head == at
                        && (saying::begins_noun_phrase(text, cue.words.end)
                            || text.word(cue.words.end) == "par")
            }
            _ => false,
        };
        // "l'organisation « Port libre » revendique le vol": without a comma the marks name the subject.
        let subject = at == marked.after()
            && cue.kind == CueKind::Verb
            && cue.group.as_ref().is_some_and(|g| g.inverted.is_none() && g.form != Form::Participle)
            && marked.open > text.sentence(marked.open).start
            && marked.close - marked.open <= 4
            && matches!(
                text.tag(marked.open - 1),
                Tag::Noun | Tag::Determiner | Tag::Adjective | Tag::Participle
            );
        if fits && starts == at && !subject {
            return Some(by_cue(text, cues, index, true, "quotation.incise"));
        }
    }
    None
}

/// « … », peut-on lire dans le rapport: who wrote what anybody may read.
fn read_in(text: &Text, cues: &[Cue], at: usize) -> Option<Found> {
    let modal = text.verb_group_at(at).filter(|g| g.start == at && is_modal(g))?;
    let general = modal.inverted.is_some_and(|p| text.word(p).ends_with("on"));
    let read = text.verb_group_at(modal.end).filter(|_| general)?;
    let index = cues.partition_point(|c| c.words.start < modal.end);
    let cue = cues.get(index).filter(|c| c.kind == CueKind::Verb && c.words.start == modal.end)?;
    let start = saying::from_whom(text, read, cue.words.end)?;
    let zone = Range { start, end: text.sentence(start).end };
    Some(Found { cue: Some(index), side: SpeakerSide::Behind, zone, rule: "quotation.incise" })
}

/// Elle « déplore » les dégâts: the marks hold the verb of saying itself, whose subject stands before them.
pub fn quoted_verb(text: &Text, marked: &Marked) -> Option<Found> {
    let inside = marked.inside();
    let from = text.sentence(marked.open).start;
    let group =
        text.verb_group_at(inside.start).filter(|g| g.finite == inside.start && g.form == Form::Finite)?;
    let says = |lemma: &String| gazetteer::row(Table::SayingVerbs, lemma).is_some();
    let before = marked.open.checked_sub(1).filter(|b| *b >= from)?;
    let alone = text.verb_groups_in(from, marked.open).is_empty()
        && matches!(text.tag(before), Tag::Name | Tag::Noun | Tag::Adjective | Tag::Pronoun);
    let zone = Range { start: from, end: marked.open };
    let pronoun = tagging::is_subject_pronoun(text.word(before));
    let found = if pronoun {
        Found { side: SpeakerSide::Pronoun, zone: Range { start: before, end: marked.open }, ..subject(zone) }
    } else {
        subject(zone)
    };
    (marked.closed && alone && group.lemmas.iter().any(says)).then_some(found)
}

fn subject(zone: Range) -> Found {
    Found { cue: None, side: SpeakerSide::Subject, zone, rule: "quotation.named" }
}

/// Whether a subject follows a verb of saying, at once or behind a time or a complement: "a déclaré mercredi le maire",
/// "a confié à la presse Nora Vidal".
fn subject_behind(text: &Text, at: usize, limit: usize) -> bool {
    // "a confié, à la radio, le maire"
    let second = (at + 1..limit.min(at + 8)).find(|t| text.surface(*t) == ",");
    let at = match second.filter(|_| text.surface(at) == "," && text.tag(at + 1) == Tag::Preposition) {
        Some(second) => second + 1,
        None => at,
    };
    !matches!(text.word(at), "que" | "qu'" | "." | ",")
        && (at..limit.min(at + 8))
            .take_while(|t| !matches!(text.surface(*t), "." | "«" | ":"))
            .any(|t| saying::begins_noun_phrase(text, t))
}

/// Jens Solberg « … »: a name directly before the opening mark, or with a colon between.
pub fn named_before(text: &Text, cues: &[Cue], marked: &Marked) -> Option<Found> {
    let sentence = text.sentence(marked.open);
    let first = cues.partition_point(|c| c.words.start < sentence.start);
    let mut said = cues.iter().enumerate().skip(first).take_while(|(_, c)| c.words.start < marked.open);
    let speaks = |c: &Cue| {
        c.kind == CueKind::Verb && c.strength >= Strength::Medium
            || c.kind == CueKind::Preposition && c.strength == Strength::Strong
    };
    if said.clone().any(|(_, c)| speaks(c)) {
        return None;
    }
    // "La promesse de la gardienne tient en un mot : Nora Vidal « … »"
    let noun = said.find(|(_, c)| c.kind == CueKind::Noun).map(|(i, _)| i);
    let last = marked.open.checked_sub(1).filter(|l| *l >= sentence.start)?;
    let glued = text.tag(last) == Tag::Name
        && (!text.token(marked.open).spaced || no_verb(text, sentence.start, marked.open));
    let colon = text.surface(last) == ":" && no_verb(text, sentence.start, last) && last > sentence.start;
    let zone = if glued {
        // The name directly before the marks speaks, whoever was named before.
        let names = (sentence.start..marked.open).rev().take_while(|t| text.tag(*t) == Tag::Name).count();
        Range { start: marked.open - names, end: marked.open }
    } else {
        Range { start: sentence.start, end: last }
    };
    let long = marked.close > marked.open + 6;
    ((glued || colon) && long).then_some(Found {
        cue: noun.filter(|n| colon || (cues[*n].words.end..marked.open).all(|t| text.surface(t) != ",")),
        side: SpeakerSide::Subject,
        zone,
        rule: "quotation.named",
    })
}

fn no_verb(text: &Text, from: usize, to: usize) -> bool {
    (from..to).all(|t| text.tag(t) != Tag::Finite)
}

/// « … », le ministre a prévenu hier: subject and verb follow in the same sentence.
pub fn later_in_sentence(text: &Text, marks: &Marks, cues: &[Cue], marked: &Marked) -> Option<Found> {
    let after = marked.after();
    if text.surface(after) != "," {
        return None;
    }
    let sentence = text.sentence(after);
    let first = cues.partition_point(|c| c.words.start < after);
    let (index, cue) = cues
        .iter()
        .enumerate()
        .skip(first)
        .take_while(|(_, c)| c.words.start < sentence.end)
        .find(|(_, c)| {
            c.kind == CueKind::Verb && c.strength >= Strength::Medium && marks.around(c.words.start).is_none()
        })?;
    let group = cue.group.as_ref()?;
    let only = text.verb_groups_in(after, group.start).iter().all(|g| g.form != Form::Finite);
    let free = !matches!(text.word(cue.words.end), "que" | "qu'");
    (only && free && group.form == Form::Finite).then(|| by_cue(text, cues, index, false, "quotation.incise"))
}

/// « … » and, in the line below, "— Nora Vidal, maire"; with a handle in the same line too.
pub fn signed(text: &Text, marked: &Marked) -> Option<Found> {
    let found = |zone| Found { cue: None, side: SpeakerSide::Behind, zone, rule: "quotation.signed" };
    let after = marked.after();
    if let Some(zone) = message::signature(text, after, text.sentence(after).end) {
        return Some(found(zone));
    }
    let block = text.document.block_at(text.token(marked.open).span.start);
    let whole = text.document.blocks[block].tokens.start == marked.open
        && marked.after() + 1 >= text.document.blocks[block].tokens.end;
    // A stray mark may follow.
    let ends = (marked.after()..text.document.blocks[block].tokens.end).all(|t| text.tag(t) == Tag::Mark);
    let whole = whole || ends && text.document.blocks[block].tokens.start == marked.open;
    let below = text.document.blocks.get(block + 1)?.tokens;
    let dash = matches!(text.surface(below.start), "—" | "–" | "-" | "―");
    let zone = Range { start: below.start + 1, end: below.end };
    let zone = message::signature(text, below.start, below.end).unwrap_or(zone);
    (whole && dash && zone.end - zone.start < LONGEST_SIGNATURE && zone.start < zone.end).then(|| found(zone))
}

/// The most tokens of a signature.
const LONGEST_SIGNATURE: usize = 14;

/// "La radio précise :" and, in the line below, « … ».
pub fn announced(text: &Text, cues: &[Cue], marked: &Marked) -> Option<Found> {
    let block = text.document.block_at(text.token(marked.open).span.start);
    let opens = text.document.blocks[block].tokens.start == marked.open;
    let above = text.document.blocks.get(block.checked_sub(1)?)?.tokens;
    let colon = text.surface(above.end - 1) == ":";
    let from = text.sentence(above.end - 1).start;
    let last = cues.partition_point(|c| c.words.start < above.end);
    let cue = cues[..last].iter().rposition(|c| c.words.start >= from && c.kind == CueKind::Verb);
    if !(opens && colon) {
        return None;
    }
    match cue {
        Some(cue) => Some(by_cue(text, cues, cue, false, "quotation.announced")),
        // "Le maire est plus net :": whoever the sentence is about speaks.
        None => before_colon(text, marked, from, above.end - 1),
    }
}

/// « … », c'est le message de X: the words are presented by a noun of saying.
pub fn presented(text: &Text, cues: &[Cue], marked: &Marked) -> Option<Found> {
    let at = marked.after() + usize::from(text.surface(marked.after()) == ",");
    let opens = matches!(
        (text.word(at), text.word(at + 1)),
        ("c'", "est" | "était") | ("tel" | "telle", "est" | "était")
    );
    let noun = at + 3;
    let first = cues.partition_point(|c| c.words.start < noun);
    let cue = cues.get(first).filter(|c| opens && c.kind == CueKind::Noun && c.words.start == noun)?;
    let zone = Range { start: cue.words.end, end: text.sentence(noun).end };
    Some(Found { cue: Some(first), side: SpeakerSide::Behind, zone, rule: "quotation.presented" })
}

/// Elle se présente ainsi : « … »: behind a colon the subject of the sentence speaks, whatever the verb.
pub fn after_colon(text: &Text, marked: &Marked) -> Option<Found> {
    let colon = marked.open.checked_sub(1).filter(|c| text.surface(*c) == ":")?;
    before_colon(text, marked, text.sentence(marked.open).start, colon)
}

/// The subject of the clause that a colon closes: of the sentence's first verb, or in "C'est le maire qui se lance :" of its second.
fn before_colon(text: &Text, marked: &Marked, start: usize, colon: usize) -> Option<Found> {
    let sentence = Range { start, end: colon };
    let finite = || {
        text.verb_groups_in(sentence.start, colon)
            .iter()
            .filter(|g| matches!(g.form, Form::Finite | Form::Conditional))
    };
    let cleft = |at: usize| at > start && matches!(text.word(at - 1), "c'" | "ce");
    let verb = match finite().next()? {
        first if cleft(first.start) => finite().nth(1).filter(|g| text.word(g.start - 1) == "qui")?,
        first => first,
    };
    let inside = marked.inside();
    let whole = inside.end > inside.start + 2 && matches!(text.surface(inside.end - 1), "." | "!" | "?");
    let long = (marked.close > marked.open + 6 || whole) && !text.word(colon - 1).starts_with("suivant");
    let (side, zone) =
        if verb.start > sentence.start && tagging::is_subject_pronoun(text.word(verb.start - 1)) {
            (SpeakerSide::Pronoun, Range { start: verb.start - 1, end: verb.start })
        } else {
            (SpeakerSide::Subject, Range { start: sentence.start, end: verb.start })
        };
    (long && zone.start < zone.end).then_some(Found { cue: None, side, zone, rule: "quotation.colon" })
}
