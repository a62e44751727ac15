//! Verbs that lost their auxiliary, or took a participle where an infinitive stands.

use super::Reading;
use crate::annotation::ResidueKind;
use crate::document::Shape;
use crate::language::gazetteer;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::verb_group::Form;
use crate::language::{Mood, Text, calendar, noun_class};

/// Verbs that programs write for "said", "reported", "claimed" of their source.
const FALSE_SAYING: [&str; 3] = ["mentionner", "signaler", "revendiquer"];

pub fn find(reading: &mut Reading) {
    let text = reading.text;
    for line in reading.own_lines() {
        for at in reading.lines[line].tokens.iter().skip(1) {
            if let Some((start, rule)) = bare(text, at) {
                reading.infer(text.span(start, at + 1), ResidueKind::Grammar, None, rule);
                let saying = text.analyses(at).iter().find(|a| FALSE_SAYING.contains(&a.lemma.as_str()));
                if saying.is_some() {
                    reading.infer(
                        text.token(at).span,
                        ResidueKind::Mistranslation,
                        None,
                        "residue.false-saying",
                    );
                }
            }
            if let Some(infinitive) = after_modal(text, at) {
                reading.state(
                    text.span(at - 1, at + 1),
                    ResidueKind::Grammar,
                    Some(format!("{} {infinitive}", text.surface(at - 1))),
                    "residue.participle-for-infinitive",
                );
            }
        }
    }
}

/// A participle that can be nothing else stands where a verb should: the first token of what shows it, and the rule.
fn bare(text: &Text, at: usize) -> Option<(usize, &'static str)> {
    if !is_only_participle(text, at) || text.verb_group_at(at).is_none_or(|g| g.form != Form::Participle) {
        return None;
    }
    let sentence = text.sentence(at);
    // What is longer than any sentence is a list or no prose.
    if at <= sentence.start || sentence.end - sentence.start > 200 {
        return None;
    }
    if text.word(at - 1) == "qui" && text.token(at).spaced {
        return Some((at - 1, "residue.no-auxiliary-relative"));
    }
    // Behind a day or a comma the subject stands further left: "John Petit, mardi rejeté les".
    let mut subject = at - 1;
    let mut comma = false;
    while subject > sentence.start && (is_day(text, subject) || text.surface(subject) == ",") {
        comma |= text.surface(subject) == ",";
        subject -= 1;
    }
    if text.tag(subject) != Tag::Name || !is_masculine_singular(text, at) {
        return None;
    }
    let says = text.analyses(at).iter().any(|a| gazetteer::row(Table::SayingVerbs, &a.lemma).is_some());
    let mut next = at + 1;
    while is_day(text, next) || (text.surface(next) == "," && next > at + 1) {
        next += 1;
    }
    let object = match text.word(next) {
        "les" | "la" | "l'" | "le" => !is_time(text, next + 1),
        "que" | "qu'" => says,
        "«" | "“" => says && !names(text, at),
        "de" | "d'" => text.tag(next + 1) == Tag::Infinitive && says,
        "." => says && comma_before_name(text, subject),
        _ => false,
    };
    let start = if comma || subject + 1 < at { at - 1 } else { subject };
    let start = if text.surface(start) == "," { subject } else { start };
    (object && !has_main_verb(text, sentence.start, at, sentence.end))
        .then_some((start, "residue.no-auxiliary"))
}

fn is_only_participle(text: &Text, at: usize) -> bool {
    text.token(at).shape == Shape::Lower
        && text.verb(at, |m| m == Mood::PastParticiple).is_some()
        && text.verb(at, |m| m != Mood::PastParticiple).is_none()
}

fn is_masculine_singular(text: &Text, at: usize) -> bool {
    use crate::language::{Gender, Number};
    text.analyses(at).iter().any(|a| {
        a.mood == Some(Mood::PastParticiple)
            && a.gender != Some(Gender::Feminine)
            && a.number != Some(Number::Plural)
    })
}

fn is_day(text: &Text, at: usize) -> bool {
    calendar::names_day(text.word(at))
}

/// "élu le 3 mai", "blessé la veille": the article begins a time, not an object.
fn is_time(text: &Text, at: usize) -> bool {
    at >= text.len()
        || text.token(at).shape == Shape::Number
        || is_day(text, at)
        || noun_class::is(text, at, "time")
        || matches!(text.word(at), "an" | "premier" | "dernier" | "dernière" | "plus" | "moins")
}

/// Participles that give a name: "intitulé", "surnommé".
fn names(text: &Text, at: usize) -> bool {
    text.analyses(at).iter().any(|a| {
        matches!(
            a.lemma.as_str(),
            "intituler"
                | "appeler"
                | "surnommer"
                | "nommer"
                | "baptiser"
                | "titrer"
                | "qualifier"
                | "juger"
                | "dire"
                | "citer"
                | "accuser"
                | "nier"
        )
    })
}

/// ", Reuters signalé.": a name set off by a comma.
fn comma_before_name(text: &Text, name: usize) -> bool {
    let mut first = name;
    while first > 0 && text.tag(first - 1) == Tag::Name {
        first -= 1;
    }
    first > 0 && text.surface(first - 1) == ","
}

/// Whether a verb of the same clause has this subject: any before that no "que" or "qui" brings in, unless the clause
/// begins with a "que" of its own, and any behind.
fn has_main_verb(text: &Text, start: usize, at: usize, end: usize) -> bool {
    let ends_sentence = text.surface(at + 1) == ".";
    if ends_sentence {
        return false;
    }
    let clause = (start..at).rev().find(|t| matches!(text.word(*t), "que" | "qu'")).map_or(start, |t| t + 1);
    let groups = text.verb_groups();
    let from = groups.partition_point(|g| g.end <= clause);
    groups[from..].iter().take_while(|g| g.start < end).any(|g| {
        let main = matches!(g.form, Form::Finite | Form::Conditional);
        let back = g.start.saturating_sub(3).max(start);
        let quoted = (at..g.start).any(|t| matches!(text.surface(t), "«" | "“" | "\""));
        let brought = (back..g.start).any(|t| matches!(text.word(t), "que" | "qu'" | "qui" | "dont" | "où"));
        main && !brought && !quoted
    })
}

/// "devra resté": an infinitive follows "devoir", "pouvoir", "aller", "vouloir", "falloir".
fn after_modal(text: &Text, at: usize) -> Option<String> {
    let participle =
        is_only_participle(text, at) && text.word(at).ends_with('é') && text.tag(at) == Tag::Participle;
    let modal = text.verb(at - 1, |m| matches!(m, Mood::Indicative(_) | Mood::Conditional)).is_some()
        && text
            .analyses(at - 1)
            .iter()
            .any(|a| matches!(a.lemma.as_str(), "devoir" | "pouvoir" | "aller" | "vouloir" | "falloir"))
        && text.tag(at - 1) == Tag::Finite
        && text.word(at - 1) != "puis";
    let verb = text.verb(at, |m| m == Mood::PastParticiple).filter(|a| a.lemma.ends_with("er"))?;
    (participle && modal).then(|| verb.lemma.clone())
}
