//! "Selon la préfecture, la route est coupée.", "La route est coupée, selon la préfecture."

use super::clause;
use super::marks::Marks;
use super::reported::clause_start;
use super::saying::{Cue, Strength};
use crate::document::Range;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::verb_group::Form;
use crate::language::{Text, entry, noun_class};

/// "Selon la préfecture, la route est coupée.", "La route est coupée, selon la préfecture."
pub fn according(text: &Text, marks: &Marks, cue: &Cue) -> Option<Range> {
    let sentence = text.sentence(cue.words.start);
    let first = entry::behind_clock(text, sentence).unwrap_or(sentence.start);
    let leads = (first..cue.words.start).all(|t| {
        matches!(text.tag(t), Tag::Mark | Tag::Conjunction | Tag::Adverb)
            || matches!(text.word(t), "mais" | "et" | "toujours" | "encore")
    }) || connects(text, Range { start: first, end: cue.words.start });
    // "Nora Vidal, selon qui la digue est sûre": the clause follows.
    if text.word(cue.words.end) == "qui" {
        let start = cue.words.end + 1;
        return (cue.strength == Strength::Strong)
            .then(|| Range { start, end: clause::end(text, start, marks) });
    }
    let view = cue.lemma == "pour" && leads && names_someone(text, cue.words.end);
    if cue.strength != Strength::Strong && !view
        || cue.row.cell(2) != "-" && !names_source(text, cue.words.end)
    {
        return None;
    }
    if leads {
        let start = after_source(text, marks, cue.words.end, sentence)?;
        if view && counts(text, start) {
            return None;
        }
        let end = clause::end(text, start, marks);
        let verb = text
            .verb_groups_in(start, end)
            .iter()
            .any(|g| matches!(g.form, Form::Finite | Form::Conditional));
        return (end > start + 1 && verb).then_some(Range { start, end });
    }
    let before = cue.words.start - 1;
    // "…, a-t-on appris de source policière": the incise says it.
    if text.verb_group_at(before).is_some_and(|g| g.inverted.is_some() && g.end == cue.words.start) {
        return None;
    }
    let comma = text.surface(before) == ",";
    let end = if comma { before } else { cue.words.start };
    let mut start = clause_start(text, sentence, end);
    if let Some(around) = marks.around(cue.words.start) {
        start = start.max(around.open + 1);
    }
    // "Selon la radio, la route est coupée, selon des témoins": the first source stands outside what the second says.
    if let Some(first) = text.phrase(start, Table::SayingPrepositions).filter(|p| p.end < end) {
        start = after_source(text, marks, first.end, sentence).filter(|s| *s < end)?;
    }
    // "…, mais selon les experts, la digue est fragile": the clause follows.
    if end > start && matches!(text.word(end - 1), "et" | "mais" | "que" | "qu'" | "car") {
        let start = after_source(text, marks, cue.words.end, sentence)?;
        let end = clause::end(text, start, marks);
        return (end > start + 1).then_some(Range { start, end });
    }
    let finite = |from: usize, to: usize| {
        text.verb_groups_in(from, to).iter().any(|g| matches!(g.form, Form::Finite | Form::Conditional))
    };
    // A quotation with its own words of saying before it is carried by the source, not said again.
    let quoted = (start..end).any(|t| {
        marks.opening(t).is_some_and(|m| m.after() > start + (end - start) / 2 && m.open <= start + 2)
    });
    if quoted || end <= start {
        return None;
    }
    if !finite(start, end) {
        return if comma { around_source(text, marks, start, cue.words.end, sentence) } else { None };
    }
    // "La crise constitue selon lui une menace", "La ville aurait, selon la police, perdu": the clause goes on behind its source.
    let rest = cue.words.end
        + (cue.words.end..sentence.end).take_while(|t| text.surface(*t) != ",").count()
        + usize::from(comma);
    let cut = text.tag(end - 1) == Tag::Finite;
    let pronoun = matches!(text.word(cue.words.end), "lui" | "elle" | "eux" | "elles")
        && matches!(text.word(cue.words.end + 1), "au" | "aux" | "à" | "de" | "du" | "des");
    let from = if comma { rest } else { cue.words.end + 1 };
    let goes_on = (cut || !comma && pronoun) && from + 1 < sentence.end;
    let end = if goes_on { clause::end(text, from, marks) } else { end };
    Some(Range { start, end })
}

/// "Pour Nora Vidal, il s'agit d'un troisième titre": what somebody has reached is no view.
fn counts(text: &Text, start: usize) -> bool {
    let presents = matches!(text.word(start), "il" | "c'" | "ce" | "cela");
    let ordinal = |t: usize| {
        let word = text.word(t);
        word.ends_with("ième") || word.starts_with("premi") || word == "seconde" || word == "second"
    };
    presents && (start..start + 8).any(ordinal)
}

/// "D'autre part, selon …", "En effet, selon …": a few words behind a preposition that only join the sentence to the one before.
fn connects(text: &Text, front: Range) -> bool {
    front.end >= front.start + 3
        && front.end <= front.start + 5
        && text.tag(front.start) == Tag::Preposition
        && text.surface(front.end - 1) == ","
        && text.verb_groups_in(front.start, front.end).is_empty()
        && (front.start + 1..front.end).all(|t| !text.token(t).is_upper())
}

/// "La route, selon la préfecture, est coupée": the source stands between the subject and its verb.
fn around_source(text: &Text, marks: &Marks, start: usize, source: usize, sentence: Range) -> Option<Range> {
    let subject = matches!(text.tag(start), Tag::Determiner | Tag::Name | Tag::Pronoun | Tag::Number);
    let comma = (source..sentence.end.min(source + 20)).find(|t| {
        text.surface(*t) == ","
            && text
                .verb_group_at(t + 1)
                .is_some_and(|g| g.start == t + 1 && matches!(g.form, Form::Finite | Form::Conditional))
    })?;
    (subject && marks.around(comma).is_none())
        .then(|| Range { start, end: clause::end(text, comma + 1, marks) })
}

/// Whether what "selon" governs can say something: a name, an office, a body, a document, a pronoun; not "selon le jour".
fn names_source(text: &Text, at: usize) -> bool {
    (at..text.sentence(at.min(text.len() - 1)).end.min(at + 6)).take_while(|t| text.surface(*t) != ",").any(
        |t| {
            text.surface(t).contains(char::is_uppercase)
                || matches!(text.word(t), "lui" | "elle" | "eux" | "elles")
                || noun_class::is(text, t, "speaks")
                || noun_class::is(text, t, "evidence")
                || text.phrases_at(t).iter().any(|p| {
                    matches!(
                        p.row.table,
                        Table::Offices | Table::OrganisationHeads | Table::SayingNouns | Table::Introducers
                    )
                })
        },
    )
}

/// Whether a person, a medium or an office stands at `at`: "Pour Nora Vidal, …", "Pour le maire, …".
fn names_someone(text: &Text, at: usize) -> bool {
    let head = if matches!(text.tag(at), Tag::Determiner) { at + 1 } else { at };
    let comma = (at..at + 10).find(|t| text.surface(*t) == ",").unwrap_or(at);
    let views =
        (at..comma).any(|t| noun_class::is(text, t, "views")) && text.verb_groups_in(at, comma).is_empty();
    // "Pour Nora Vidal,": two names that no table has as a place or a body.
    let person = text.tag(at) == Tag::Name
        && text.tag(at + 1) == Tag::Name
        && text.surface(at + 2) == ","
        && !text.begins_place(at)
        && !text.begins(at, Table::Organisations);
    views
        || person
        || matches!(text.word(at), "lui" | "elle" | "eux" | "elles")
        || text.phrases_at(head).iter().any(|p| {
            p.row.table == Table::Organisations
                && matches!(p.row.cell(2), "ngo" | "union" | "party" | "social")
                && text.surface(p.end) == ","
        })
        || text.phrases_at(at).iter().any(|p| p.row.table == Table::Media && text.surface(p.end) == ",")
        || text.phrases_at(head).iter().any(|p| {
            matches!(p.row.table, Table::Offices | Table::Media)
                || p.row.table == Table::GivenNames && text.tag(p.end) == Tag::Name
        })
}

/// The first token of the clause behind "selon" and its source.
fn after_source(text: &Text, marks: &Marks, from: usize, sentence: Range) -> Option<usize> {
    let mut at = from;
    while at < sentence.end {
        if let Some(inner) = marks.opening(at) {
            at = inner.after().max(at + 1);
            continue;
        }
        match text.surface(at) {
            "," if opens_clause(text, at + 1, sentence.end) => return Some(at + 1),
            "." | ";" | ":" => return None,
            _ => {}
        }
        // Without a comma the clause begins with its subject: "Selon un sondage la ville …", "Selon lui cela …".
        let subject = at > from + 1
            && matches!(text.tag(at), Tag::Determiner)
            && matches!(text.tag(at - 1), Tag::Noun | Tag::Name | Tag::Adjective)
            || at == from + 1
                && matches!(text.word(from), "lui" | "elle" | "eux" | "elles")
                && text.tag(at) != Tag::Mark;
        if subject && text.verb_groups_in(at, sentence.end).iter().any(|g| g.form == Form::Finite) {
            let comma = (at..sentence.end.min(at + 8)).any(|t| text.surface(t) == ",");
            if !comma {
                return Some(at);
            }
        }
        if text.verb_group_at(at).is_some_and(|g| {
            g.finite == at
                && g.form == Form::Finite
                && !matches!(text.word(g.start.saturating_sub(1)), "qui" | "dont" | "que" | "qu'" | "où")
        }) {
            return None;
        }
        at += 1;
    }
    None
}

/// Whether what follows a comma begins a clause rather than going on with an apposition: up to the next comma an
/// apposition has no verb of its own.
fn opens_clause(text: &Text, at: usize, limit: usize) -> bool {
    if at >= limit {
        return false;
    }
    let of = matches!(text.word(at), "de" | "du" | "d'" | "des");
    let adverbial = text.tag(at) == Tag::Preposition && !of
        || matches!(
            text.word(at),
            "si" | "s'" | "quand" | "lorsque" | "lorsqu'" | "hier" | "alors" | "comme"
        );
    let comma = (at..limit).find(|t| text.surface(*t) == ",");
    let verb = |from: usize, to: usize| {
        text.verb_groups_in(from, to).iter().any(|g| {
            let relative = g.start > from && matches!(text.word(g.start - 1), "qui" | "dont" | "où");
            matches!(g.form, Form::Finite | Form::Conditional) && !relative
        })
    };
    // "Selon la radio, les rameurs, lors de leur escale, ont acheté": the verb behind a comma lacks a subject of its own, so
    // what stands here is its subject.
    let subject = |c: usize| {
        let relative = |start: usize| matches!(text.word(start - 1), "qui" | "dont" | "où");
        let group = text
            .verb_groups_in(c, limit)
            .iter()
            .find(|g| matches!(g.form, Form::Finite | Form::Conditional) && !relative(g.start));
        group.is_some_and(|g| text.surface(g.start - 1) == "," && text.tag(at) == Tag::Determiner)
    };
    adverbial || comma.is_none_or(|c| verb(at, c) || !verb(c, limit) || subject(c))
}
