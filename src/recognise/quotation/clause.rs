//! Where a reported clause ends.

use super::marks::Marks;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::verb_group::Form;
use crate::language::{Text, gazetteer};

/// No clause that somebody wrote is longer, in tokens; a text without stops must not be searched to its end from each verb.
const LONGEST: usize = 250;

/// The token after the clause that begins at `start`: before the sentence's last stop, before an incise, before another
/// verb of saying that shares the subject, before "alors que".
pub fn end(text: &Text, start: usize, marks: &Marks) -> usize {
    if start >= text.len() {
        return start;
    }
    let mut limit = text.sentence(start).end.min(start + LONGEST);
    let mut depth = 0i32;
    // A clause that begins inside marks or brackets ends there.
    if let Some(around) = marks.around(start).filter(|m| m.open < start) {
        limit = limit.min(around.close);
    }
    let mut at = start;
    while at < limit {
        if let Some(inner) = marks.opening(at) {
            at = inner.after().max(at + 1).min(limit);
            continue;
        }
        match text.surface(at) {
            // "(alors que rien ne le montre)": what the author sets against it.
            "(" if depth == 0 && at > start && opposes(text, at + 1) => return trim(text, start, at),
            "(" => depth += 1,
            ")" if depth == 0 => return at,
            ")" => depth -= 1,
            ";" if depth == 0 => return at,
            // "a estimé que … et dit que": a second verb of saying without subject of its own.
            _ if depth == 0 && at > start && text.word(at) == "et" && says_again(text, at + 1) => {
                return trim(text, start, at);
            }
            ":" if depth == 0 && marks.opening(at + 1).is_some() => return trim(text, start, at),
            _ if depth == 0 && at > start && text.word(at) == "en" && gerund_says(text, at + 1) => {
                return trim(text, start, at);
            }
            "," if depth == 0 && ends_at_comma(text, at, limit) => return at,
            _ if depth == 0
                && at > start
                && opposes(text, at)
                && matches!(text.word(at), "alors" | "tandis") =>
            {
                return trim(text, start, at);
            }
            _ => {}
        }
        at += 1;
    }
    trim(text, start, limit)
}

/// "alors que", "alors même que", "tandis que", "même si", "bien que".
fn opposes(text: &Text, at: usize) -> bool {
    let that = |at: usize| matches!(text.word(at), "que" | "qu'");
    match text.word(at) {
        "alors" => that(at + 1) || text.word(at + 1) == "même" && that(at + 2),
        "tandis" | "bien" => that(at + 1),
        "même" => text.word(at + 1) == "si",
        _ => false,
    }
}

/// ", ce qui a surpris", ", une accusation sans exemple", ", sans préciser la date": the author's own comment on what was said.
fn comments(text: &Text, at: usize) -> bool {
    match text.word(at) {
        "ce" => matches!(text.word(at + 1), "qui" | "que" | "qu'" | "dont" | "à"),
        "un" | "une" => gazetteer::row(Table::SayingNouns, text.word(at + 1)).is_some(),
        "sans" => {
            let verb = at + 1 + usize::from(matches!(text.word(at + 1), "en" | "y"));
            let detail = |t: usize| matches!(text.word(t), "détail" | "détails" | "précision" | "précisions");
            text.verb_group_at(verb).is_some_and(|g| {
                g.form == Form::Infinitive && (says(&g.lemmas) || (g.end..g.end + 4).any(detail))
            })
        }
        _ => false,
    }
}

fn says_again(text: &Text, at: usize) -> bool {
    text.verb_group_at(at).is_some_and(|g| {
        let object = matches!(text.word(g.end), "que" | "qu'") || text.tag(g.end) == Tag::Infinitive;
        g.start == at && matches!(g.form, Form::Finite | Form::Participle) && object && says(&g.lemmas)
    })
}

/// "en se félicitant", "tout en expliquant": another thing that the same speaker says.
fn gerund_says(text: &Text, at: usize) -> bool {
    text.verb_group_at(at).is_some_and(|g| g.start == at && g.form == Form::Gerund && says(&g.lemmas))
}

/// The same end without the stops, commas and conjunctions before it.
fn trim(text: &Text, start: usize, mut end: usize) -> usize {
    while end > start + 1
        && (matches!(text.surface(end - 1), "." | "," | ":" | ";" | "…" | "–" | "—")
            || matches!(text.word(end - 1), "et" | "mais" | "tout"))
    {
        end -= 1;
    }
    end
}

/// Whether the comma ends what is reported: an incise of saying, or a second verb of saying without subject follows.
fn ends_at_comma(text: &Text, comma: usize, limit: usize) -> bool {
    let next = comma + 1;
    if next >= limit {
        return false;
    }
    if another_says(text, next, limit) || comments(text, next) {
        return true;
    }
    // "…, Brivol signalé.": a source and its verb of saying close the sentence.
    if text.tag(next) == Tag::Name
        && let Some(group) =
            (next + 1..limit.min(next + 5)).find_map(|t| text.verb_group_at(t).filter(|g| g.start == t))
        && says(&group.lemmas)
        && group.end + 1 >= limit
    {
        return true;
    }
    let joined = matches!(text.word(next), "et" | "mais" | "puis");
    let verb = if joined { next + 1 } else { next };
    let Some(group) = text.verb_group_at(verb).filter(|g| g.start == verb) else {
        return matches!(
            (text.word(next), text.word(next + 1)),
            ("selon", _) | ("d'", "après") | ("tandis" | "alors", "que" | "qu'") | ("alors", "même")
        ) || (text.word(next) == "a" && text.word(next + 1).starts_with('-'));
    };
    let says = says(&group.lemmas);
    let finite = text.tag(group.finite) == Tag::Finite;
    let gerund = text.tag(group.finite) == Tag::Gerund;
    says && (finite || gerund)
}

/// "…, deux nageurs affirment que": somebody else with a verb of saying and a clause of its own.
fn another_says(text: &Text, at: usize, limit: usize) -> bool {
    let Some(group) = text.verb_groups_in(at + 1, limit.min(at + 8)).first() else { return false };
    let subject = matches!(text.tag(at), Tag::Determiner | Tag::Name | Tag::Pronoun)
        || matches!(text.word(at), "d'" | "des");
    let plain = (at..group.start).all(|t| text.tag(t) != Tag::Mark && text.word(t) != "qui");
    subject
        && plain
        && group.form == Form::Finite
        && matches!(text.word(group.end), "que" | "qu'")
        && says(&group.lemmas)
}

/// Whether one of the verbs reports speech.
fn says(lemmas: &[String]) -> bool {
    lemmas.iter().any(|l| gazetteer::row(Table::SayingVerbs, l).is_some_and(|r| r.cell(1) != "thought"))
}
