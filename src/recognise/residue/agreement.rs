//! Gender and number that do not agree, where neighbours leave no doubt.

use super::Reading;
use super::form::{clashes, determined, is_nominal, is_only_nominal};
use crate::annotation::{ResidueKind, RuleId};
use crate::document::Shape;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Category, Gender, Text, gazetteer, noun_class};

pub fn find(reading: &mut Reading) {
    let text = reading.text;
    for line in reading.own_lines() {
        for at in reading.lines[line].tokens.iter() {
            if let Some(rule) = determiner(text, at) {
                reading.infer(text.span(at, at + 2), ResidueKind::Grammar, None, rule);
            }
            if let Some(rule) = adjective(text, at) {
                reading.infer(text.span(at - 1, at + 1), ResidueKind::Grammar, None, rule);
            }
            if lone_determiner(text, at) {
                let mended = Some(format!("{} {}s", text.surface(at), text.surface(at + 1)));
                reading.infer(
                    text.span(at, at + 2),
                    ResidueKind::Grammar,
                    mended,
                    "residue.determiner-agreement",
                );
            }
            if let Some(end) = title_and_name(text, at) {
                reading.infer(text.span(at, end), ResidueKind::Grammar, None, "residue.gender-of-office");
            }
        }
    }
}

/// "la député", "des résultat", "les grand marins": a determiner and the noun or adjective right behind it.
fn determiner(text: &Text, at: usize) -> Option<RuleId> {
    let fixed = determined(text, at)?;
    let noun = at + 1;
    let plain = noun < text.len()
        && text.token(noun).shape == Shape::Lower
        && text.token(noun).spaced
        && matches!(text.tag(noun), Tag::Noun | Tag::Adjective | Tag::Participle)
        && !text.word(noun).contains('-')
        && text.word(noun).len() > 3;
    // Set phrases make adverbs of nouns ("résultat, …"); behind a determiner they are nouns.
    let nominal = text.analyses(noun).iter().all(|a| is_nominal(&a) || a.category == Category::Adverb);
    let headed = text.analysis(noun, Category::Noun).is_some()
        || is_only_nominal(text, noun) && text.tag(noun + 1) == Tag::Noun;
    if !plain || !nominal || !headed || heads_compound(text, noun) {
        return None;
    }
    // An office in the masculine may be a woman's; its number says the same of both.
    let fixed = if is_epicene_office(text, noun) { (None, fixed.1) } else { fixed };
    let opens_name = at > 0 && text.surface(at) == "Le";
    (clashes(text, noun, fixed) && !opens_name).then_some("residue.determiner-agreement")
}

/// "une voiture noir", "le conseil militaires": an adjective that agrees with no noun of the group that it ends. The group
/// begins a clause or hangs on a preposition: behind an object the adjective may tell of the subject.
fn adjective(text: &Text, at: usize) -> Option<RuleId> {
    let plain = text.token(at).shape == Shape::Lower
        && text.token(at).spaced
        && text.tag(at) == Tag::Adjective
        && is_only_nominal(text, at)
        && !text.word(at).contains('-')
        && !matches!(text.word(at + 1), "et" | "ou" | "," | "-" | "ni")
        && text.analysis(at + 1, Category::Noun).is_none()
        && !matches!(text.tag(at + 1), Tag::Noun | Tag::Name | Tag::Adjective | Tag::Participle);
    let noun = at.checked_sub(1).filter(|t| *t > text.sentence(at).start)?;
    if !plain || !is_noun(text, noun) || !clashes_with_nouns(text, at, noun) {
        return None;
    }
    let start = text.sentence(at).start;
    let mut first = noun;
    while first > start && at - first < 16 {
        let before = first - 1;
        match text.tag(before) {
            Tag::Determiner | Tag::Number => {
                let opens = before == start || matches!(text.tag(before - 1), Tag::Preposition | Tag::Mark);
                // What a preposition brings in may be the complement of a noun that the adjective agrees with.
                if opens && (before == start || text.tag(before - 1) == Tag::Mark) {
                    return Some("residue.adjective-agreement");
                }
                if !opens {
                    return None;
                }
            }
            Tag::Preposition => {
                let fused = matches!(text.word(before), "du" | "au" | "aux" | "des");
                let determined = fused || matches!(text.tag(first), Tag::Determiner | Tag::Number);
                let opens = before == start
                    || matches!(
                        text.tag(before - 1),
                        Tag::Mark
                            | Tag::Finite
                            | Tag::Participle
                            | Tag::Infinitive
                            | Tag::Gerund
                            | Tag::Adverb
                    );
                if opens && determined {
                    return Some("residue.adjective-agreement");
                }
            }
            Tag::Noun | Tag::Name => {
                if !clashes_with_nouns(text, at, before) {
                    return None;
                }
            }
            Tag::Adjective | Tag::Participle => {}
            // « Conseil militaires »: a name between marks is a group of its own.
            Tag::Mark if first == noun && matches!(text.surface(before), "«" | "\"" | "“") => {
                return text.token(noun).is_upper().then_some("residue.adjective-agreement");
            }
            _ => return None,
        }
        first = before;
    }
    None
}

/// A noun that is nothing else beside, as "première" is, and no time: "pour le moment inconnues".
fn is_noun(text: &Text, at: usize) -> bool {
    let other =
        text.analyses(at).iter().any(|a| matches!(a.category, Category::Adjective | Category::Adverb));
    if other || noun_class::is(text, at, "time") || text.word(at) == "moment" {
        return false;
    }
    text.tag(at) == Tag::Noun && text.analysis(at, Category::Noun).is_some()
        || text.token(at).shape == Shape::Capitalised
            && is_only_nominal(text, at)
            && text.analysis(at, Category::Noun).is_some()
}

/// Whether the adjective agrees with no reading of the noun. A name says nothing of its gender.
fn clashes_with_nouns(text: &Text, adjective: usize, noun: usize) -> bool {
    let mut nouns = text.analyses_as(noun, Category::Noun).peekable();
    nouns.peek().is_some() && nouns.all(|n| clashes(text, adjective, (n.gender, n.number)))
}

/// "par certain", "chez certain et": a determiner in the singular that determines nothing.
fn lone_determiner(text: &Text, at: usize) -> bool {
    let preposition = matches!(text.word(at), "par" | "chez" | "selon" | "pour" | "avec" | "contre");
    let next = at + 2;
    let ends = next >= text.len()
        || matches!(
            text.tag(next),
            Tag::Mark | Tag::Preposition | Tag::Conjunction | Tag::Finite | Tag::Pronoun
        ) && !matches!(text.surface(next), "«" | "\"" | "“" | "(");
    preposition && matches!(text.word(at + 1), "certain" | "certaine") && ends
}

/// An adjective of the other number or a second noun behind makes it a name or a compound: "les tout jeunes".
fn heads_compound(text: &Text, noun: usize) -> bool {
    text.surface(noun + 1) == "-"
        || text.token(noun).span.len() < 3
        || matches!(
            text.word(noun),
            "été"
                | "mille"
                | "cent"
                | "cents"
                | "vingt"
                | "million"
                | "milliard"
                | "quart"
                | "demi"
                | "numéro"
                | "plus"
                | "moins"
                | "mieux"
                | "tout"
                | "même"
                | "bien"
        )
        || text.word(noun + 1) == "et"
}

/// Offices that the press also writes in one form for both: "la maire", "la chef", "la professeur".
pub fn is_epicene_office(text: &Text, noun: usize) -> bool {
    gazetteer::row(Table::Offices, text.word(noun)).is_some_and(|r| {
        r.cell(0) == r.cell(1) || text.word(noun).ends_with("eur") || text.word(noun).ends_with('f')
    })
}

/// "son nouvel homologue Christine": a masculine determiner or adjective, an office, and a woman's given name.
fn title_and_name(text: &Text, at: usize) -> Option<usize> {
    let opener =
        matches!(text.word(at), "le" | "un" | "ce" | "son" | "mon" | "du" | "au" | "notre" | "leur" | "l'");
    if !opener || at + 2 >= text.len() {
        return None;
    }
    // A determiner alone counts where the office has a feminine form: "le mannequin" may be a woman.
    let determiner = matches!(text.word(at), "le" | "un" | "ce" | "du" | "au");
    let (mut office, mut masculine) = (None, false);
    let mut next = at + 1;
    while next < text.len() && next < at + 7 {
        let token = text.token(next);
        if token.is_upper() {
            break;
        }
        if let Some(phrase) = text.phrase(next, Table::Offices).filter(|_| office.is_none()) {
            office = Some(phrase);
            masculine |= determiner && phrase.row.cell(0) != phrase.row.cell(1);
            next = phrase.end;
            continue;
        }
        let adjective = text.analyses(next).iter().find(|a| a.category == Category::Adjective);
        let adjective = adjective.filter(|_| text.tag(next) != Tag::Preposition)?;
        masculine |= adjective.gender == Some(Gender::Masculine)
            && text.analyses_as(next, Category::Adjective).all(|a| a.gender == Some(Gender::Masculine));
        next += 1;
    }
    let name = next;
    let given = text.phrase(name, Table::GivenNames).filter(|p| p.row.cell(0) == "f")?;
    let followed = given.end < text.len() && text.token(given.end).is_upper();
    (office.is_some() && masculine && followed).then_some(given.end)
}
