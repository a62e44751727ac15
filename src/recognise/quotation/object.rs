//! What a verb of saying governs: a clause with "que", an infinitive, a noun that governs one.

use super::clause;
use super::marks::Marks;
use super::saying::{Cue, Strength};
use crate::document::Range;
use crate::language::tagging::Tag;
use crate::language::verb_group::{Form, VerbGroup};
use crate::language::{Text, calendar, noun_class};

/// Whether the clause that a verb governs ends with the comma that ends its own: the verb stands in a relative clause, in a
/// participle between commas or in what opens the sentence ("Après avoir accusé …,").
fn in_parenthesis(text: &Text, group: &VerbGroup) -> bool {
    let sentence = text.sentence(group.start).start;
    let before = group.start.checked_sub(1).filter(|b| *b >= sentence);
    let relative =
        before.is_some_and(|b| text.word(b) == "qui" && b > sentence && text.surface(b - 1) == ",");
    let participle = group.form == Form::Participle && before.is_none_or(|b| text.surface(b) == ",");
    let fronted = group.form == Form::Infinitive
        && before
            .is_some_and(|b| b == sentence && matches!(text.word(b), "après" | "avant" | "pour" | "sans"));
    relative || participle || fronted
}

/// The clause from `start`, up to the next comma where its verb stands in a parenthesis.
fn content(text: &Text, group: &VerbGroup, start: usize, marks: &Marks) -> Range {
    let end = clause::end(text, start, marks);
    let comma = (start..end).find(|t| text.surface(*t) == ",").filter(|_| in_parenthesis(text, group));
    Range { start, end: comma.unwrap_or(end) }
}

/// "a répondu lundi dans une lettre que …".
pub fn that_clause(text: &Text, marks: &Marks, cue: &Cue) -> Option<Range> {
    let group = cue.group.as_ref()?;
    if !cue.takes("que") || cue.strength < Strength::Medium || (group.negated && cue.lemma != "nier") {
        return None;
    }
    let that = conjunction(text, marks, cue)?;
    Some(content(text, group, that + 1, marks))
}

/// The "que" that a verb of saying governs. Between the two stand adverbs, times, complements behind prepositions and,
/// for verbs that address somebody, one object; a verb, a stop or any other object means that "que" belongs elsewhere.
fn conjunction(text: &Text, marks: &Marks, cue: &Cue) -> Option<usize> {
    let from = cue.words.end;
    let limit = text.sentence(from.saturating_sub(1)).end.min(from + 28);
    let mut objects = usize::from(!ADDRESSING.contains(&cue.lemma.as_str()));
    let mut at = from;
    while at < limit {
        if let Some(inner) = marks.opening(at) {
            at = inner.after().max(at + 1);
            continue;
        }
        match text.word(at) {
            "que" | "qu'" => {
                // "estime ainsi que": right behind the verb it is an adverb; "et que" goes on with another clause.
                let adverb = text.word(at - 1) == "ainsi" && at - 1 == from;
                let other = at > from
                    && !adverb
                    && (COMPOUND.contains(&text.word(at - 1)) || text.word(at - 1) == "et");
                return (!other && objects < 2).then_some(at);
            }
            ";" | ":" | "." | "?" | "!" | "(" | ")" => return None,
            _ => {}
        }
        let verb = text.verb_group_at(at).filter(|g| g.start == at || g.finite == at);
        if let Some(group) = verb {
            let introduced = at > 0
                && matches!(text.word(at - 1), "sans" | "pour" | "après" | "avant" | "de" | "d'" | "en");
            let passes = matches!(group.form, Form::Infinitive | Form::Gerund) && introduced
                || group.form == Form::Participle;
            if !passes {
                return None;
            }
        }
        let governed = at > from && text.tag(at - 1) == Tag::Preposition;
        let opens_object =
            text.tag(at) == Tag::Determiner && !governed && !is_time(text, at + 1) && text.word(at) != "tout";
        objects += usize::from(opens_object);
        at += 1;
    }
    None
}

/// Verbs whose object is whom they address.
const ADDRESSING: [&str; 10] = [
    "avertir",
    "prévenir",
    "informer",
    "aviser",
    "assurer",
    "convaincre",
    "alerter",
    "persuader",
    "mettre en garde",
    "rassurer",
];

/// Words that make a conjunction of their own with "que".
const COMPOUND: [&str; 16] = [
    "plus", "moins", "tel", "telle", "ce", "alors", "tandis", "ainsi", "bien", "autant", "tant", "lors",
    "avant", "afin", "pour", "parce",
];

/// "le 3 mai", "la semaine dernière", "ce mardi": a time and no object.
fn is_time(text: &Text, at: usize) -> bool {
    text.tag(at) == Tag::Number || calendar::is_weekday(text.word(at)) || noun_class::is(text, at, "time")
}

/// "promet de …", "accuse X de …", "affirme vouloir …".
pub fn infinitive(text: &Text, marks: &Marks, cue: &Cue) -> Option<Range> {
    let group = cue.group.as_ref()?;
    if !cue.takes("inf") || cue.strength < Strength::Medium || (group.negated && cue.lemma != "nier") {
        return None;
    }
    let limit = text.sentence(cue.words.end.saturating_sub(1)).end.min(cue.words.end + 16);
    let mut at = cue.words.end;
    let introducers: Vec<&str> = cue.infinitive().split(',').map(str::trim).collect();
    if introducers.contains(&"bare") {
        let skip = (at..limit).find(|t| text.tag(*t) != Tag::Adverb).unwrap_or(at);
        if let Some(start) = infinitive_at(text, skip) {
            return Some(Range { start, end: clause::end(text, start, marks) });
        }
    }
    while at < limit {
        if let Some(inner) = marks.opening(at) {
            at = inner.after().max(at + 1);
            continue;
        }
        let word = text.word(at);
        let introduces = introducers.iter().any(|i| *i == word || *i == "de" && word == "d'");
        if introduces && let Some(start) = infinitive_at(text, at + 1) {
            return Some(content(text, group, start, marks));
        }
        let stops = matches!(
            word,
            "." | ";"
                | ":"
                | "?"
                | "!"
                | "que"
                | "qu'"
                | "qui"
                | "pour"
                | "dont"
                | "afin"
                | "avant"
                | "après"
        );
        if stops
            || text
                .verb_group_at(at)
                .is_some_and(|g| g.finite == at && matches!(g.form, Form::Finite | Form::Conditional))
        {
            return None;
        }
        at += 1;
    }
    None
}

/// The first token of an infinitive with its negation and clitics, if one stands at `at`.
fn infinitive_at(text: &Text, at: usize) -> Option<usize> {
    let head = (at..at + 5).find(|t| text.tag(*t) == Tag::Infinitive)?;
    let between = (at..head).all(|t| {
        matches!(text.tag(t), Tag::Pronoun | Tag::Adverb)
            || matches!(text.word(t), "ne" | "pas" | "le" | "la" | "les" | "l'" | "en" | "y")
    });
    between.then_some(at)
}

/// "souligne l'importance de maintenir …": a noun that governs an infinitive.
pub fn governing_noun(text: &Text, marks: &Marks, cue: &Cue) -> Option<Range> {
    if !cue.takes("np") || cue.strength < Strength::Medium {
        return None;
    }
    let at = cue.words.end;
    let governs = matches!(text.tag(at), Tag::Determiner)
        && noun_class::is(text, at + 1, "governs")
        && matches!(text.word(at + 2), "de" | "d'")
        && infinitive_at(text, at + 3).is_some();
    governs.then(|| Range { start: at, end: clause::end(text, at, marks) })
}

/// "Solberg, revendiqué des élus avaient menti": a bare participle of saying and a clause without "que", as automatic
/// translation leaves them.
pub fn missing_that(text: &Text, marks: &Marks, cue: &Cue) -> Option<Range> {
    let group = cue.group.as_ref()?;
    if group.form != Form::Participle
        || !cue.takes("que") && !matches!(cue.lemma.as_str(), "revendiquer" | "réclamer")
    {
        return None;
    }
    let before = group.start.checked_sub(1)?;
    let subject =
        matches!(text.tag(before), Tag::Name) || matches!(text.word(before), "qui" | "," | "il" | "elle");
    let start = cue.words.end;
    let opens = text.tag(start) == Tag::Determiner || matches!(text.word(start), "des" | "le" | "la" | "les");
    if !(subject && opens) || text.sentence(before).start == before {
        return None;
    }
    let end = clause::end(text, start, marks);
    let clause = text
        .verb_groups_in(start + 1, end)
        .iter()
        .any(|g| g.end <= end && matches!(g.form, Form::Finite | Form::Conditional));
    let noun = (start..end).find(|t| text.tag(*t) == Tag::Noun).is_some();
    (clause && noun).then_some(Range { start, end })
}
