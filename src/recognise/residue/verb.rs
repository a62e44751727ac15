//! Verbs, participles and adjectives that do not agree with their subject.

use super::Reading;
use super::form::{Form, agree, is_nominal};
use super::subject::{self, Subject};
use super::words;
use crate::annotation::{ResidueKind, RuleId};
use crate::document::Shape;
use crate::language::tagging::Tag;
use crate::language::verb_group::{self, VerbGroup};
use crate::language::{Category, Gender, Mood, Number, Text};

pub fn find(reading: &mut Reading) {
    let text = reading.text;
    for group in text.verb_groups() {
        let finite = matches!(group.form, verb_group::Form::Finite | verb_group::Form::Conditional);
        if !finite || group.inverted.is_some() {
            continue;
        }
        let line = text.document.block_at(text.token(group.start).span.start);
        if reading.is_furniture(line) {
            continue;
        }
        let found = subject::before(text, group)
            .and_then(|subject| fault(text, group, &subject).map(|(end, rule)| (subject.start, end, rule)))
            .or_else(|| {
                let end = group.end.max(group.head + 1);
                let wrong = is_at_odds(text, group) || agrees_with_nothing(text, group);
                wrong.then_some((group.start, end, "residue.participle-agreement"))
            });
        if let Some((start, end, rule)) = found {
            reading.infer(text.span(start, end), ResidueKind::Grammar, None, rule);
        }
    }
}

/// Where the words that disagree end, and the rule.
fn fault(text: &Text, group: &VerbGroup, subject: &Subject) -> Option<(usize, RuleId)> {
    if is_wrong_number(text, group, subject) {
        return Some((group.finite + 1, "residue.verb-agreement"));
    }
    if is_wrong_participle(text, group, subject.form) {
        return Some((group.end.max(group.head + 1), "residue.participle-agreement"));
    }
    wrong_adjective(text, group, subject.form).map(|end| (end, "residue.participle-agreement"))
}

/// "les digues tient", "ils a": no reading of the verb has the third person in the subject's number.
fn is_wrong_number(text: &Text, group: &VerbGroup, subject: &Subject) -> bool {
    let readings = || text.analyses(group.finite).iter().filter(|a| a.category == Category::Verb);
    let finite = |m: Mood| matches!(m, Mood::Indicative(_) | Mood::Subjunctive(_) | Mood::Conditional);
    let auxiliary = readings().any(|a| matches!(a.lemma.as_str(), "avoir" | "être"));
    // Behind a noun, what may be a noun or an adjective too is no certain verb.
    let certain = subject.pronoun
        || auxiliary
        || text.analyses(group.finite).iter().all(|a| a.mood.is_some_and(finite));
    // "nous" has a person of its own.
    let third = text.word(subject.start) != "nous";
    let some = readings().any(|a| a.mood.is_some_and(finite));
    let fits = readings().any(|a| {
        a.mood.is_some_and(finite) && a.persons.contains(3) && agree((None, subject.form.1), (None, a.number))
    });
    third && certain && some && subject.form.1.is_some() && !fits
}

/// "la grue est rouillées", "ils se sont réuni": être and a participle of another form.
fn is_wrong_participle(text: &Text, group: &VerbGroup, form: Form) -> bool {
    if !group.passive || text.tag(group.head) != Tag::Participle || text.word(group.head) == "été" {
        return false;
    }
    let participles = || text.analyses(group.head).iter().filter(|a| a.mood == Some(Mood::PastParticiple));
    // "elles se sont lavé les mains", "ils se sont parlé": with another object, or none, it does not agree.
    let own = !group.reflexive
        || !participles().any(|a| words::is(&a.lemma, "indirect"))
            && !matches!(text.tag(group.end), Tag::Determiner | Tag::Number | Tag::Infinitive)
            && !matches!(
                text.word(group.end),
                "que" | "qu'" | "«" | "\"" | "“" | ":" | "comme" | "des" | "du"
            );
    own && participles().next().is_some() && participles().all(|a| !agree(form, (a.gender, a.number)))
}

/// "s'étaient réuni", "est arrivés": whatever the subject, être and its participle have one number. "on" alone may stand
/// for several.
fn is_at_odds(text: &Text, group: &VerbGroup) -> bool {
    let third = |number: Number| {
        text.analyses(group.finite)
            .iter()
            .any(|a| a.persons.contains(3) && a.number == Some(number) && a.mood.is_some())
    };
    let number = match (third(Number::Singular), third(Number::Plural)) {
        (true, false) => Number::Singular,
        (false, true) => Number::Plural,
        _ => return false,
    };
    let start = text.sentence(group.start).start;
    let open = (start.max(group.start.saturating_sub(12))..group.start)
        .any(|t| matches!(text.word(t), "on" | "vous" | "nous" | "ce" | "c'" | "qui"));
    (number == Number::Plural || !open) && is_wrong_participle(text, group, (None, Some(number)))
}

/// "a remportée la course": with avoir and no object before it a participle does not agree.
fn agrees_with_nothing(text: &Text, group: &VerbGroup) -> bool {
    let masculine = (Some(Gender::Masculine), Some(Number::Singular));
    let have = text.analyses(group.finite).iter().any(|a| a.lemma == "avoir" && a.mood.is_some());
    let active =
        have && !group.passive && group.head != group.finite && text.tag(group.head) == Tag::Participle;
    let start = text.sentence(group.start).start.max(group.start.saturating_sub(40));
    let object = (start..group.head).any(|t| {
        matches!(
            text.word(t),
            "que"
                | "qu'"
                | "les"
                | "la"
                | "l'"
                | "nous"
                | "vous"
                | "me"
                | "m'"
                | "te"
                | "t'"
                | "se"
                | "s'"
                | "en"
                | "combien"
        ) && (text.tag(t) != Tag::Determiner || t + 1 == group.finite)
            || text.word(t).starts_with("quel")
            || text.word(t).starts_with("lesquel")
            || text.word(t).starts_with("laquel")
    });
    let follows = matches!(text.tag(group.end), Tag::Determiner | Tag::Number)
        || matches!(text.word(group.end), "des" | "du" | "que" | "qu'");
    let participles = || text.analyses(group.head).iter().filter(|a| a.mood == Some(Mood::PastParticiple));
    active
        && !object
        && follows
        && participles().next().is_some()
        && participles().all(|a| !agree(masculine, (a.gender, a.number)))
}

/// "les pêcheurs sont inquiet": an adjective right behind être.
fn wrong_adjective(text: &Text, group: &VerbGroup, form: Form) -> Option<usize> {
    let be = group.head == group.finite && !group.reflexive && group.lemmas.iter().any(|l| l == "être");
    let mut at = group.end;
    while text.tag(at) == Tag::Adverb {
        at += 1;
    }
    let adjective = be
        && text.sentence(group.start).holds(at)
        && text.tag(at) == Tag::Adjective
        && text.token(at).shape == Shape::Lower
        && text.analyses(at).iter().all(|a| a.category == Category::Adjective);
    let alone = !matches!(text.tag(at + 1), Tag::Noun | Tag::Name | Tag::Adjective);
    let clash = || text.analyses(at).iter().filter(is_nominal).all(|a| !agree(form, (a.gender, a.number)));
    (adjective && alone && clash()).then_some(at + 1)
}
