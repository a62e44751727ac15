//! Verbs with their auxiliaries, negations, clitics and the subject turned round behind them: "n'a-t-elle pas déclaré".

use super::morphology::{Mood, Tense};
use super::tagging::Tag;
use super::text::Text;

/// A verb and what belongs to it.
#[derive(Clone, Debug)]
pub struct VerbGroup {
    /// The first token: "ne", a clitic or the auxiliary.
    pub start: usize,
    /// The token after the last.
    pub end: usize,
    /// The first token that is a verb: the auxiliary or the verb itself.
    pub finite: usize,
    /// The token that carries the meaning: the participle of "a déclaré".
    pub head: usize,
    /// Infinitives that the head may stand for, the usual one first.
    pub lemmas: Vec<String>,
    /// How its first verb stands.
    pub form: Form,
    /// "a été accusé", "est accusé".
    pub passive: bool,
    /// "ne … pas".
    pub negated: bool,
    /// "se", "s'": the verb is used with the reflexive pronoun.
    pub reflexive: bool,
    /// The token of a subject turned round: "-t-elle".
    pub inverted: Option<usize>,
}

/// How the first verb of a group stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// With a subject.
    Finite,
    /// "aurait", "serait": hearsay or condition.
    Conditional,
    /// "dire", "avoir dit".
    Infinitive,
    /// "affirmant", "ayant affirmé".
    Gerund,
    /// A participle without auxiliary.
    Participle,
}

/// Every verb group of a text, in order.
pub fn find(text: &Text) -> Vec<VerbGroup> {
    let mut groups: Vec<VerbGroup> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        match group_at(text, at, groups.last().map_or(0, |g| g.end)) {
            Some(group) => {
                at = group.end;
                groups.push(group);
            }
            None => at += 1,
        }
    }
    groups
}

fn group_at(text: &Text, at: usize, free_from: usize) -> Option<VerbGroup> {
    let form = match text.tag(at) {
        Tag::Finite if text.verb(at, |m| m == Mood::Conditional).is_some() => Form::Conditional,
        Tag::Finite => Form::Finite,
        Tag::Infinitive => Form::Infinitive,
        Tag::Gerund => Form::Gerund,
        Tag::Participle => Form::Participle,
        _ => return None,
    };
    let limit = text.sentence(at).end;
    let mut group = VerbGroup {
        start: at,
        end: at + 1,
        finite: at,
        head: at,
        lemmas: Vec::new(),
        form,
        passive: false,
        negated: false,
        reflexive: false,
        inverted: None,
    };
    while group.start > free_from && group.start > text.sentence(at).start {
        match text.word(group.start - 1) {
            "ne" | "n'" => group.negated = true,
            "se" | "s'" => group.reflexive = true,
            "nous" | "vous" if opens_clause(text, group.start - 1) => break,
            "me" | "m'" | "te" | "t'" | "nous" | "vous" | "le" | "la" | "l'" | "les" | "lui" | "leur"
            | "y" | "en"
                if text.tag(group.start - 1) == Tag::Pronoun => {}
            _ => break,
        }
        group.start -= 1;
    }
    if text.word(group.end).starts_with('-') && text.word(group.end).len() > 1 {
        group.inverted = Some(group.end);
        group.end += 1;
    }
    if form != Form::Participle && is_auxiliary(text, at) {
        take_participle(text, &mut group, limit);
    } else if group.negated && is_negation(text.word(group.end)) {
        group.end += 1;
    }
    group.lemmas = lemmas(text, &group);
    Some(group)
}

/// "nous", "vous" at a clause's start are its subject, elsewhere an object.
fn opens_clause(text: &Text, at: usize) -> bool {
    at == text.sentence(at).start
        || matches!(text.tag(at - 1), Tag::Mark | Tag::Conjunction)
        || matches!(text.word(at - 1), "que" | "qu'" | "où" | "dont")
}

fn is_auxiliary(text: &Text, at: usize) -> bool {
    text.analyses(at).iter().any(|a| a.mood.is_some() && matches!(a.lemma.as_str(), "avoir" | "être"))
}

fn is_negation(word: &str) -> bool {
    matches!(word, "pas" | "plus" | "jamais" | "guère" | "rien" | "point")
}

/// Takes the participle behind an auxiliary with the adverbs between, twice for "a été accusé".
fn take_participle(text: &Text, group: &mut VerbGroup, limit: usize) {
    let be = text.analyses(group.head).iter().any(|a| a.lemma.as_str() == "être");
    let mut at = group.end;
    let mut between = 0;
    while at < limit && between < 5 {
        match text.tag(at) {
            Tag::Participle => {
                group.head = at;
                group.end = at + 1;
                group.passive |= be && !group.reflexive;
                if text.word(at) == "été" {
                    group.passive = true;
                    take_participle(text, group, limit);
                }
                return;
            }
            _ if text.word(at) == "été" => {
                group.head = at;
                group.end = at + 1;
                group.passive = true;
                take_participle(text, group, limit);
                return;
            }
            // "à plusieurs reprises", "en outre", "par ailleurs" stand between them as adverbs do.
            _ if set_phrase(text, at) > 0 => {
                at += set_phrase(text, at);
                between += 1;
            }
            Tag::Adverb | Tag::Pronoun => {
                at += 1;
                between += 1;
            }
            _ => break,
        }
    }
    if group.negated && is_negation(text.word(group.end)) {
        group.end += 1;
    }
}

/// How many tokens an adverbial phrase between auxiliary and participle has.
fn set_phrase(text: &Text, at: usize) -> usize {
    let words = |i: usize| text.word(at + i);
    match (words(0), words(1), words(2)) {
        ("à", "plusieurs" | "maintes" | "nouveau", "reprises") => 3,
        ("par", "ailleurs" | "exemple", _)
        | ("en", "outre" | "effet" | "revanche", _)
        | ("de" | "à", "nouveau", _) => 2,
        ("d'" | "de", "ailleurs" | "même", _) => 2,
        ("par", "la", "suite") | ("dans", "la", "foulée") | ("dans", "le", "même") => 3,
        ("tout" | "pour", "de" | "sa" | "leur", "même" | "suite" | "part") => 3,
        (day, _, _) if super::calendar::names_day(day) => 1,
        _ => 0,
    }
}

fn lemmas(text: &Text, group: &VerbGroup) -> Vec<String> {
    // "sommes" is hardly ever of "sommer".
    if let Some(a) = text
        .analyses(group.head)
        .iter()
        .find(|a| a.mood.is_some() && matches!(a.lemma.as_str(), "avoir" | "être"))
    {
        return vec![a.lemma.clone()];
    }
    let participle = group.head != group.finite || group.form == Form::Participle;
    let mut found: Vec<String> = Vec::new();
    for a in text.analyses(group.head) {
        let fits = match a.mood {
            None => false,
            Some(Mood::PastParticiple) => participle,
            Some(Mood::Infinitive) => group.form == Form::Infinitive,
            Some(Mood::PresentParticiple) => group.form == Form::Gerund,
            Some(Mood::Indicative(Tense::PastSimple | Tense::Present | Tense::Imperfect | Tense::Future))
            | Some(Mood::Subjunctive(_) | Mood::Conditional | Mood::Imperative) => !participle,
        };
        if fits && !found.contains(&a.lemma) {
            found.push(a.lemma.to_string());
        }
    }
    found
}
