//! "Selon la préfecture, la route est coupée.", "La route est coupée, selon la préfecture."

use super::clause;
use super::marks::Marks;
use super::reported::clause_start;
use super::saying::{Cue, Strength};
use crate::document::Range;
use crate::language::tagging::Tag;
use crate::language::verb_group::Form;
use crate::language::{Text, noun_class};

/// "Selon la préfecture, la route est coupée.", "La route est coupée, selon la préfecture."
pub fn according(text: &Text, marks: &Marks, cue: &Cue) -> Option<Range> {
    // "interrogé par la radio": the medium asks, somebody else says.
    let carries = ["interrog", "cité"].iter().any(|stem| cue.lemma.starts_with(stem));
    let sentence = text.sentence(cue.words.start);
    let leads = (sentence.start..cue.words.start).all(|t| {
        matches!(text.tag(t), Tag::Mark | Tag::Conjunction | Tag::Adverb)
            || matches!(text.word(t), "mais" | "et" | "toujours" | "encore")
    });
    let view = cue.lemma == "pour" && leads && names_someone(text, cue.words.end);
    if cue.strength != Strength::Strong && !view || carries || !names_source(text, cue.words.end) {
        return None;
    }
    if leads {
        let start = after_source(text, marks, cue.words.end, sentence)?;
        let end = clause::end(text, start, marks);
        let verb = text
            .verb_groups_in(start, end)
            .iter()
            .any(|g| matches!(g.form, Form::Finite | Form::Conditional));
        return (end > start + 1 && (verb || !view)).then_some(Range { start, end });
    }
    let before = cue.words.start - 1;
    let comma = text.surface(before) == ",";
    let end = if comma { before } else { cue.words.start };
    let mut start = clause_start(text, sentence, end);
    if let Some(around) = marks.around(cue.words.start) {
        start = start.max(around.open + 1);
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
    if !finite(start, end) || quoted || end <= start {
        return None;
    }
    // "La crise constitue selon lui une menace": the clause goes on behind its source.
    let stop = (cue.words.end..sentence.end).find(|t| text.tag(*t) == Tag::Mark).unwrap_or(sentence.end);
    let goes_on = !comma && stop - cue.words.end > 5 && text.tag(end - 1) == Tag::Finite;
    let end = if goes_on { clause::end(text, cue.words.end, marks) } else { end };
    Some(Range { start, end })
}

/// Whether what "selon" governs can say something: a name, an office, a body, a document, a pronoun; not "selon le jour".
fn names_source(text: &Text, at: usize) -> bool {
    use crate::language::tables::Table;
    (at..text.sentence(at.min(text.len() - 1)).end.min(at + 6)).take_while(|t| text.surface(*t) != ",").any(
        |t| {
            text.token(t).is_upper()
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
    use crate::language::tables::Table;
    let head = if matches!(text.tag(at), Tag::Determiner) { at + 1 } else { at };
    matches!(text.word(at), "lui" | "elle" | "eux" | "elles")
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
        // Without a comma the clause begins with its subject: "Selon un rapport la Russie …", "Selon lui cela …".
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
        if text.verb_group_at(at).is_some_and(|g| g.finite == at && g.form == Form::Finite)
            && text.word(at.saturating_sub(1)) != "qui"
        {
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
    adverbial || comma.is_none_or(|c| verb(at, c) || !verb(c, limit))
}
