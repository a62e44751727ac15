//! Where the author stands: when the saying takes place, and whether what is said is kept at arm's length.

use super::saying::{Cue, CueKind};
use crate::annotation::{Distance, QuotationKind, SayingClass, SayingTense};
use crate::document::Range;
use crate::language::verb_group::Form;
use crate::language::words::is_modal;
use crate::language::{Mood, Tense, Text};

/// When the saying takes place, by the form of its verb.
pub fn tense(text: &Text, cue: &Cue) -> Option<SayingTense> {
    let group = cue.group.as_ref()?;
    match group.form {
        Form::Conditional => return Some(SayingTense::Conditional),
        Form::Finite => {}
        Form::Infinitive | Form::Gerund | Form::Participle => return None,
    }
    // "a déclaré" is past, though its first verb is present; "est accusé" is present, "a été accusé" is not.
    let have = text.analyses(group.finite).iter().any(|a| a.lemma.as_str() == "avoir");
    let perfect = group.head != group.finite && (have || group.reflexive);
    let tense = text.analyses(group.finite).iter().find_map(|a| match a.mood {
        Some(Mood::Indicative(tense)) => Some(tense),
        _ => None,
    })?;
    Some(match tense {
        Tense::Future => SayingTense::Future,
        Tense::Present if !perfect => SayingTense::Present,
        Tense::Present | Tense::Imperfect | Tense::PastSimple => SayingTense::Past,
    })
}

/// How the author keeps a distance: a doubting word of saying, a conditional of hearsay in the clause, or marks around a word
/// that nobody is said to say.
pub fn distance(text: &Text, words: Range, kind: QuotationKind, cue: Option<&Cue>) -> Option<Distance> {
    let Some(cue) = cue else {
        return (kind == QuotationKind::Fragment).then_some(Distance::Marks);
    };
    if cue.class() == Some(SayingClass::Doubt) {
        return Some(Distance::Doubt);
    }
    let hearsay = kind == QuotationKind::Indirect && is_hearsay(text, words, cue);
    hearsay.then_some(Distance::Conditional)
}

/// Whether the clause's own verb is a conditional that doubts. Behind "a déclaré que" the plain conditional is only the future
/// of the past, behind "si" a condition; behind "selon" and with its participle ("aurait fui") it is hearsay.
fn is_hearsay(text: &Text, words: Range, cue: &Cue) -> bool {
    let past = cue.group.is_some() && tense(text, cue) != Some(SayingTense::Present);
    let main = text
        .verb_groups_in(words.start, words.end)
        .iter()
        .find(|g| matches!(g.form, Form::Finite | Form::Conditional));
    let condition = words.iter().any(|t| matches!(text.word(t), "si" | "s'"));
    main.is_some_and(|g| {
        let completed = g.head != g.finite;
        g.form == Form::Conditional
            && !condition
            && !is_modal(g)
            && (completed || cue.kind == CueKind::Preposition || !past)
    })
}
