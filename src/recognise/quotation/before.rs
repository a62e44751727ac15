//! The words of saying before a quotation in its own sentence: "X a affirmé que … « … »", "les accusations de « … »".

use super::marked::{Found, by_cue};
use super::marks::{Marked, Marks};
use super::saying::{self, Cue, CueKind, Strength};
use crate::annotation::SpeakerSide;
use crate::document::Range;
use crate::language::tagging::{self, Tag};
use crate::language::verb_group::Form;
use crate::language::{Text, noun_group};

/// X a affirmé que … « … »: the nearest words of saying before the marks in the same sentence.
pub fn before_in_sentence(text: &Text, marks: &Marks, cues: &[Cue], marked: &Marked) -> Option<Found> {
    let sentence = text.sentence(marked.open);
    let outer = marks
        .around(marked.open.checked_sub(1)?)
        .filter(|m| m.open < marked.open && marked.close <= m.close)
        .map(|m| m.open);
    let from = outer.map_or(sentence.start, |o| o.max(sentence.start));
    let last = cues.partition_point(|c| c.words.start < marked.open);
    let same_level = |cue: &Cue| {
        let level = marks.around(cue.words.start).map(|m| m.open);
        level == outer || level == Some(marked.open)
    };
    for (index, cue) in cues[..last].iter().enumerate().rev().take_while(|(_, c)| c.words.start >= from) {
        if !same_level(cue) {
            continue;
        }
        let gap = marked.open.saturating_sub(cue.words.end);
        let split = cue.words.end > marked.open;
        match (cue.kind, &cue.group) {
            // "a « souligné l'importance … »": the participle stands inside the marks.
            (CueKind::Verb, Some(_)) if split => return None,
            (CueKind::Verb, Some(group))
                if group.form == Form::Participle && text.word(group.end) == "par" && gap > 8 => {}
            (CueKind::Verb, Some(_)) => {
                let adjacent = (cue.words.end..marked.open).all(|t| is_thin(text, t));
                let near = match cue.strength {
                    Strength::Strong | Strength::Medium => true,
                    Strength::Weak | Strength::Thought => adjacent || gap <= 4,
                };
                if near {
                    let outer = governing(text, cues, index, from).unwrap_or(index);
                    return Some(by_cue(text, cues, outer, false, "quotation.before"));
                }
            }
            (CueKind::Noun, _) => {
                let end = noun_group::complement(text, cue.words.end, marked.open).unwrap_or(cue.words.end);
                let thin = (end..marked.open).all(|t| is_thin(text, t)) && marked.open - end <= 3;
                let verb = same_clause_verb(text, cues, index, from).is_some();
                let predicate = (end..marked.open).any(|t| text.word(t) == "comme");
                let governs = saying::speaker(text, cue, false).0 != SpeakerSide::Nowhere;
                // "a condamné l'attaque « … »", "a rejeté les accusations comme « … »": the verb says it; "les propos
                // sur « … »": the noun does.
                if thin && !predicate && (governs || !verb) {
                    return Some(noun_before(text, cues, index, from));
                }
            }
            // "Pour Nora Vidal, « … »": directly before the marks a weak preposition gives the source too.
            (CueKind::Preposition, _)
                if cue.strength == Strength::Strong
                    || cue.words.start == sentence.start
                        && text.surface(marked.open - 1) == ","
                        && text.verb_groups_in(from, marked.open).is_empty() =>
            {
                return Some(by_cue(text, cues, index, false, "quotation.according"));
            }
            _ => {}
        }
    }
    None
}

/// "a déclaré qu'il se félicitait d'un « … »": the verb that governs the clause is the one that says.
fn governing(text: &Text, cues: &[Cue], index: usize, from: usize) -> Option<usize> {
    let group = cues[index].group.as_ref()?;
    let pronoun = group.start.checked_sub(1).filter(|p| tagging::is_subject_pronoun(text.word(*p)))?;
    let that = pronoun.checked_sub(1).filter(|t| matches!(text.word(*t), "que" | "qu'"))?;
    let outer = cues[..index].iter().rposition(|c| {
        c.words.start >= from && c.kind == CueKind::Verb && c.strength >= Strength::Medium && c.takes("que")
    })?;
    let direct =
        text.verb_groups_in(cues[outer].words.end, that).is_empty() && that - cues[outer].words.end <= 4;
    direct.then_some(outer)
}

/// The verb of saying whose object or complement a noun is: no other verb and no conjunction stands between.
fn same_clause_verb(text: &Text, cues: &[Cue], noun: usize, from: usize) -> Option<usize> {
    let start = cues[noun].words.start;
    let verb = cues[..noun]
        .iter()
        .rposition(|c| c.words.start >= from && c.kind == CueKind::Verb && c.strength >= Strength::Medium)?;
    let end = cues[verb].words.end;
    let parted = (end..start).any(|t| {
        matches!(text.tag(t), Tag::Finite) || text.surface(t) == "," || matches!(text.word(t), "que" | "qu'")
    });
    (!parted && end <= start).then_some(verb)
}

/// "les accusations d'« … »", "un message : « … »": a noun of saying, and the verb that governs it where there is one.
fn noun_before(text: &Text, cues: &[Cue], index: usize, from: usize) -> Found {
    let found = by_cue(text, cues, index, false, "quotation.noun");
    if found.side != SpeakerSide::Nowhere {
        return found;
    }
    let noun = cues[index].words.start;
    let verb = text.verb_groups_in(from, noun).last().filter(|g| g.end <= noun && noun - g.end <= 3);
    match verb {
        // "a lancé un avertissement : « … »": the subject of the verb gives it.
        Some(group) if matches!(group.form, Form::Finite | Form::Conditional) && !group.passive => {
            let zone = Range { start: from, end: group.start };
            Found { side: SpeakerSide::Subject, zone, ..found }
        }
        // "a proposé de signer une déclaration : « … »"
        _ => match same_clause_verb(text, cues, index, from) {
            Some(verb) => {
                let by = by_cue(text, cues, verb, false, "quotation.noun");
                Found { side: by.side, zone: by.zone, ..found }
            }
            None => found,
        },
    }
}

/// Words that may stand between a cue and its marks: prepositions, articles, adverbs, a colon.
fn is_thin(text: &Text, at: usize) -> bool {
    matches!(
        text.tag(at),
        Tag::Preposition | Tag::Determiner | Tag::Adverb | Tag::Conjunction | Tag::Adjective
    ) || matches!(text.surface(at), ":" | ",")
        || matches!(text.word(at), "que" | "qu'" | "suivante" | "suivant" | "ceci" | "cela")
}
