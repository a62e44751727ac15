//! Gender and number of words, as far as they are certain.

use crate::document::Shape;
use crate::language::tagging::Tag;
use crate::language::{Analysis, Category, Gender, Mood, Number, Text};

/// Gender and number; none where both are possible.
pub type Form = (Option<Gender>, Option<Number>);

/// Whether two words may agree.
pub fn agree(a: Form, b: Form) -> bool {
    let gender = a.0.is_none() || b.0.is_none() || a.0 == b.0;
    let number = a.1.is_none() || b.1.is_none() || a.1 == b.1;
    gender && number
}

/// The gender and number that a determiner fixes, where it is nothing else.
pub fn determined(text: &Text, at: usize) -> Option<Form> {
    use Gender::{Feminine, Masculine};
    use Number::{Plural, Singular};
    let word = text.word(at);
    if text.tag(at) == Tag::Number || text.tag(at) == Tag::Determiner && text.begins_numeral(at) {
        let several = is_several(text, at) || counts(text, at);
        if several || text.tag(at) == Tag::Number {
            return several.then_some((None, Some(Plural)));
        }
    }
    if text.tag(at) != Tag::Determiner && !matches!(word, "du" | "au" | "des" | "aux") {
        return None;
    }
    Some(match word {
        "le" | "un" | "ce" | "cet" | "du" | "au" | "aucun" => (Some(Masculine), Some(Singular)),
        "la" | "une" | "cette" | "sa" | "ma" | "aucune" => (Some(Feminine), Some(Singular)),
        "les" | "des" | "ces" | "mes" | "tes" | "ses" | "nos" | "vos" | "leurs" | "aux" | "plusieurs"
        | "quelques" => (None, Some(Plural)),
        "chaque" | "quelque" | "notre" | "votre" | "leur" | "l'" | "son" | "mon" => (None, Some(Singular)),
        _ => return None,
    })
}

/// "deux" to "seize", "vingt", "trente" … in words: what they count is several.
fn is_several(text: &Text, at: usize) -> bool {
    text.token(at).shape == Shape::Lower
        && !matches!(
            text.word(at),
            "un" | "une"
                | "zéro"
                | "mille"
                | "cent"
                | "cents"
                | "millions"
                | "million"
                | "milliard"
                | "milliards"
        )
        && !text.word(at).ends_with("-un")
}

/// Figures that count what follows: no year, no date, no number of a thing ("article 49", "Formule 2").
fn counts(text: &Text, at: usize) -> bool {
    let number = text.surface(at).parse::<u32>().is_ok_and(|n| n > 1 && !(1000..2200).contains(&n));
    let free = at > text.sentence(at).start
        && matches!(
            text.tag(at - 1),
            Tag::Preposition
                | Tag::Determiner
                | Tag::Finite
                | Tag::Participle
                | Tag::Adverb
                | Tag::Conjunction
        )
        && !matches!(text.word(at - 1), "le" | "du" | "un" | "l'" | "au");
    number && free && !crate::language::is_month(text.word(at + 1))
}

/// A noun, an adjective or a participle used as one.
pub fn is_nominal(a: &&Analysis) -> bool {
    matches!(a.category, Category::Noun | Category::Adjective) || a.mood == Some(Mood::PastParticiple)
}

/// Whether a token can only be a noun, an adjective or a participle.
pub fn is_only_nominal(text: &Text, at: usize) -> bool {
    !text.analyses(at).is_empty() && text.analyses(at).iter().all(|a| is_nominal(&a))
}

/// Whether no nominal reading of the token agrees with a form.
pub fn clashes(text: &Text, at: usize, form: Form) -> bool {
    let mut readings = text.analyses(at).iter().filter(is_nominal).peekable();
    readings.peek().is_some() && readings.all(|a| !agree(form, (a.gender, a.number)))
}
