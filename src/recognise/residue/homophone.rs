//! Words taken for others that sound alike: "à" for "a", "on" for "ont", an infinitive for a participle.

use super::Reading;
use crate::annotation::ResidueKind;
use crate::document::Shape;
use crate::language::tagging::Tag;
use crate::language::{Category, Mood, Number, Tense, Text};

pub fn find(reading: &mut Reading) {
    let text = reading.text;
    for line in reading.own_lines() {
        let tokens = reading.lines[line].tokens;
        for at in tokens.iter().skip(1).filter(|t| t + 1 < tokens.end) {
            let found = auxiliary(text, at)
                .or_else(|| participle(text, at))
                .or_else(|| infinitive(text, at))
                .or_else(|| have(text, at))
                .or_else(|| past(text, at))
                .or_else(|| them(text, at))
                .or_else(|| reflexive(text, at));
            if let Some((from, to, mended)) = found {
                reading.infer(text.span(from, to), ResidueKind::Grammar, mended, "residue.homophone");
            }
        }
    }
}

/// From where to where the fault stands, and its mend.
type Fault = (usize, usize, Option<String>);

/// A participle of the first group that is no noun: "annoncé".
fn is_participle(text: &Text, at: usize) -> bool {
    text.word(at).ends_with('é')
        && text.token(at).shape == Shape::Lower
        && text.verb(at, |m| m == Mood::PastParticiple).is_some()
        && text.analysis(at, Category::Noun).is_none()
        && text.analysis(at, Category::Adverb).is_none()
}

/// "le port à annoncé": a preposition before a participle, behind what may be its subject.
fn auxiliary(text: &Text, at: usize) -> Option<Fault> {
    let subject = |at| {
        matches!(text.tag(at), Tag::Noun | Tag::Name)
            || matches!(text.word(at), "il" | "elle" | "on" | "qui" | "n'" | "l'" | "y")
    };
    let fault =
        text.word(at) == "à" && subject(at - 1) && is_participle(text, at + 1) && text.token(at + 1).spaced;
    fault.then(|| (at, at + 2, Some(format!("a {}", text.surface(at + 1)))))
}

/// "a annoncer", "ont manifester": an infinitive behind avoir.
fn participle(text: &Text, at: usize) -> Option<Fault> {
    let infinitive = text.word(at).ends_with("er")
        && text.tag(at) == Tag::Infinitive
        && text.analyses(at).iter().all(|a| a.mood == Some(Mood::Infinitive));
    if !infinitive {
        return None;
    }
    let start = text.sentence(at).start;
    let mut before = at - 1;
    while before > start && text.tag(before) == Tag::Adverb && text.word(before) != "beau" {
        before -= 1;
    }
    let have = text.tag(before) == Tag::Finite && text.analyses(before).iter().any(|a| a.lemma == "avoir")
        || text.word(before) == "été" && text.tag(before) == Tag::Participle;
    let there = before > 0 && text.word(before - 1) == "y";
    // "A noter": a capital without its accent. "le premier a partir" may be meant so too: then the mend is open.
    let capital = text.surface(before) == "A";
    let open = text.word(before) == "a" || before + 1 < at;
    (have && !there && !capital).then(|| {
        let stem = text.surface(at).strip_suffix("er").unwrap_or_default();
        (before, at + 1, (!open).then(|| format!("{} {stem}é", text.surface(before))))
    })
}

/// "pour évité la": a participle between a preposition and an object.
fn infinitive(text: &Text, at: usize) -> Option<Fault> {
    if !matches!(text.word(at - 1), "pour" | "sans" | "de" | "d'") {
        return None;
    }
    let object = matches!(
        text.word(at + 1),
        "le" | "la"
            | "l'"
            | "les"
            | "un"
            | "une"
            | "ce"
            | "cette"
            | "ces"
            | "son"
            | "sa"
            | "ses"
            | "leur"
            | "leurs"
    );
    let mended = || {
        let stem = text.surface(at).strip_suffix('é').unwrap_or_default();
        format!("{}{}{stem}er", text.surface(at - 1), text.document.gap(at))
    };
    (object && is_participle(text, at)).then(|| (at - 1, at + 1, Some(mended())))
}

/// "les élus on voté": behind a plural, before a participle.
fn have(text: &Text, at: usize) -> Option<Fault> {
    if text.surface(at) != "on" {
        return None;
    }
    let several = matches!(text.word(at - 1), "ils" | "elles")
        || text.tag(at - 1) == Tag::Noun
            && text.analyses_as(at - 1, Category::Noun).all(|a| a.number == Some(Number::Plural));
    let participle = text.verb(at + 1, |m| m == Mood::PastParticiple).is_some()
        && text.verb(at + 1, |m| m != Mood::PastParticiple).is_none();
    let fault = several && participle && text.token(at + 1).spaced;
    fault.then(|| (at, at + 1, Some("ont".to_string())))
}

/// "a mit", "avoir subit", "a du céder": avoir before a past tense or an article that sounds like the participle.
fn past(text: &Text, at: usize) -> Option<Fault> {
    let have = text.token(at).shape == Shape::Lower
        && matches!(text.tag(at - 1), Tag::Finite | Tag::Infinitive | Tag::Gerund)
        && text.analyses(at - 1).iter().any(|a| a.lemma == "avoir");
    if !have {
        return None;
    }
    let owed = matches!(text.word(at), "du" | "dut" | "dût") && text.tag(at + 1) == Tag::Infinitive;
    let verbs = || text.analyses(at).iter();
    let told = text.word(at).ends_with('t')
        && verbs().next().is_some()
        && verbs().all(|a| matches!(a.mood, Some(Mood::Indicative(_)) | Some(Mood::Subjunctive(_))))
        && verbs().any(|a| a.mood == Some(Mood::Indicative(Tense::PastSimple)));
    (owed || told).then(|| (at - 1, at + 1, owed.then(|| format!("{} dû", text.surface(at - 1)))))
}

/// "leurs permettre": before a verb the pronoun, which takes no s.
fn them(text: &Text, at: usize) -> Option<Fault> {
    if text.word(at) != "leurs" {
        return None;
    }
    let verb = !text.analyses(at + 1).is_empty()
        && text.analyses(at + 1).iter().all(|a| a.mood == Some(Mood::Infinitive))
        && text.token(at + 1).shape == Shape::Lower;
    verb.then(|| (at, at + 2, Some(format!("leur {}", text.surface(at + 1)))))
}

/// "elle c'est blessée": the subject stands there already.
fn reflexive(text: &Text, at: usize) -> Option<Fault> {
    if text.word(at) != "c'" {
        return None;
    }
    let subject = matches!(text.word(at - 1), "il" | "elle" | "ils" | "elles" | "on")
        && !(at >= 2 && matches!(text.tag(at - 2), Tag::Preposition | Tag::Conjunction));
    let fault = subject
        && matches!(text.word(at + 1), "est" | "était")
        && text.verb(at + 2, |m| m == Mood::PastParticiple).is_some();
    fault.then(|| (at, at + 2, Some(format!("s'{}", text.surface(at + 1)))))
}
