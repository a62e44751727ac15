//! Gender and number that do not agree, where neighbours leave no doubt.

use super::Reading;
use crate::annotation::ResidueKind;
use crate::document::Shape;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::verb_group::VerbGroup;
use crate::language::{Analysis, Category, Gender, Mood, Number, Text, gazetteer};

pub fn find(reading: &mut Reading) {
    let text = reading.text;
    for line in reading.own_lines() {
        for at in reading.lines[line].tokens.iter() {
            if let Some(rule) = determiner(text, at) {
                reading.infer(text.span(at, at + 2), ResidueKind::Grammar, None, rule);
            }
            if let Some(end) = title_and_name(text, at) {
                reading.infer(text.span(at, end), ResidueKind::Grammar, None, "residue.gender-of-office");
            }
        }
    }
    for group in text.verb_groups() {
        if let Some(start) = subject_and_participle(text, group) {
            let line = text.document.block_at(text.token(group.start).span.start);
            if !reading.is_furniture(line) {
                let span = text.span(start, group.end.max(group.head + 1));
                reading.infer(span, ResidueKind::Grammar, None, "residue.participle-agreement");
            }
        }
    }
}

type Form = (Option<Gender>, Option<Number>);

fn agree(a: Form, b: Form) -> bool {
    let gender = a.0.is_none() || b.0.is_none() || a.0 == b.0;
    let number = a.1.is_none() || b.1.is_none() || a.1 == b.1;
    gender && number
}

/// The gender and number that a determiner fixes, where it is nothing else.
fn determined(text: &Text, at: usize) -> Option<Form> {
    use Gender::{Feminine, Masculine};
    use Number::{Plural, Singular};
    if text.tag(at) != Tag::Determiner && !matches!(text.word(at), "du" | "au" | "des" | "aux") {
        return None;
    }
    Some(match text.word(at) {
        "le" | "un" | "ce" | "cet" | "du" | "au" => (Some(Masculine), Some(Singular)),
        "la" | "une" | "cette" => (Some(Feminine), Some(Singular)),
        "les" | "des" | "ces" | "mes" | "tes" | "ses" | "nos" | "vos" | "leurs" | "aux" | "plusieurs"
        | "quelques" => (None, Some(Plural)),
        _ => return None,
    })
}

/// "la député", "des résultat": a determiner and the noun right behind it.
fn determiner(text: &Text, at: usize) -> Option<&'static str> {
    let fixed = determined(text, at)?;
    let noun = at + 1;
    let plain = noun < text.len()
        && text.token(noun).shape == Shape::Lower
        && text.token(noun).spaced
        && matches!(text.tag(noun), Tag::Noun | Tag::Adjective)
        && !text.word(noun).contains('-')
        && text.word(noun).len() > 3;
    // Set phrases make adverbs of nouns ("résultat, …"); behind a determiner they are nouns.
    let is_nominal = |a: &&Analysis| {
        matches!(a.category, Category::Noun | Category::Adjective) || a.mood == Some(Mood::PastParticiple)
    };
    let nominal = text.analyses(noun).iter().all(|a| is_nominal(&a) || a.category == Category::Adverb);
    if !plain || !nominal || text.analysis(noun, Category::Noun).is_none() || heads_compound(text, noun) {
        return None;
    }
    let none = text.analyses(noun).iter().filter(is_nominal).all(|a| !agree(fixed, (a.gender, a.number)));
    if !none || at > 0 && text.surface(at) == "Le" || is_epicene_office(text, noun) {
        return None;
    }
    Some("residue.determiner-agreement")
}

/// An adjective of the other number or a second noun behind makes it a name or a compound: "les tout jeunes".
fn heads_compound(text: &Text, noun: usize) -> bool {
    text.surface(noun + 1) == "-"
        || text.token(noun).span.len() < 3
        || matches!(
            text.word(noun),
            "mille" | "cents" | "million" | "numéro" | "plus" | "moins" | "mieux" | "tout" | "même" | "bien"
        )
        || text.word(noun + 1) == "et"
}

/// Offices that the press also writes in one form for both: "la maire", "la chef", "la professeur".
fn is_epicene_office(text: &Text, noun: usize) -> bool {
    gazetteer::row(Table::Offices, text.word(noun)).is_some_and(|r| {
        r.cell(0) == r.cell(1) || text.word(noun).ends_with("eur") || text.word(noun).ends_with('f')
    })
}

/// "la grue est rouillées", "les transports sont paralysées": subject, être, participle.
fn subject_and_participle(text: &Text, group: &VerbGroup) -> Option<usize> {
    let participle =
        group.passive && text.tag(group.head) == Tag::Participle && text.word(group.head) != "été";
    if !participle || group.reflexive || group.inverted.is_some() {
        return None;
    }
    let forms: Vec<Form> = text
        .analyses(group.head)
        .iter()
        .filter(|a| a.mood == Some(Mood::PastParticiple))
        .map(|a| (a.gender, a.number))
        .collect();
    let (start, subject) = subject(text, group)?;
    let clash = !forms.is_empty() && forms.iter().all(|f| !agree(subject, *f));
    clash.then_some(start)
}

/// The subject right before a verb: a pronoun, or a determiner and its noun at the beginning of a clause.
fn subject(text: &Text, group: &VerbGroup) -> Option<(usize, Form)> {
    use Gender::{Feminine, Masculine};
    use Number::{Plural, Singular};
    // "nous" is taken for an object by the group that begins with it.
    if text.word(group.start) == "nous" && text.word(group.finite).ends_with("ons") {
        return Some((group.start, (None, Some(Plural))));
    }
    let before = group.start.checked_sub(1)?;
    let pronoun = match text.word(before) {
        "il" => Some((Some(Masculine), Some(Singular))),
        "elle" => Some((Some(Feminine), Some(Singular))),
        "ils" => Some((Some(Masculine), Some(Plural))),
        "elles" => Some((Some(Feminine), Some(Plural))),
        _ => None,
    };
    if let Some(form) = pronoun {
        return Some((before, form));
    }
    let noun = text.analysis(before, Category::Noun).filter(|_| text.tag(before) == Tag::Noun)?;
    let determiner = before.checked_sub(1).filter(|t| text.token(*t).shape != Shape::Mark)?;
    let fixed = determined(text, determiner)
        .filter(|_| !matches!(text.word(determiner), "du" | "au" | "des" | "aux"))?;
    // What stands before the determiner must end another clause, or the noun is somebody's complement.
    let opens = determiner == text.sentence(before).start
        || matches!(
            text.word(determiner - 1),
            "que" | "qu'" | "alors" | "," | "où" | "si" | "quand" | "lorsque" | "car" | "mais"
        );
    let one_gender =
        text.analyses_as(before, Category::Noun).all(|a| a.gender == noun.gender && noun.gender.is_some());
    let gender = if one_gender { noun.gender } else { fixed.0 };
    (opens && !is_group(&noun.lemma)).then_some((before, (gender, fixed.1)))
}

/// Nouns of quantity agree by sense: "la majorité sont partis".
fn is_group(lemma: &str) -> bool {
    matches!(
        lemma,
        "majorité"
            | "plupart"
            | "moitié"
            | "dizaine"
            | "centaine"
            | "nombre"
            | "reste"
            | "ensemble"
            | "partie"
            | "foule"
            | "personne"
    )
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
