//! Times that stay vague: "récemment", "désormais", "pour l'heure", "à l'avenir", and "plus tôt" by itself.

use super::Found;
use super::words::{is, word};
use crate::annotation::TimeClass;
use crate::language::Text;
use crate::language::tagging::Tag;

/// A vague time.
pub fn vague(text: &Text, at: usize) -> Option<Found> {
    // "cette saison 2030-2031": its years say more.
    let dated = |end: usize| text.word(end - 1) == "saison" && super::year::four_digits(text, end).is_some();
    if let Some((end, value)) = word(text, at, "vague").filter(|(end, _)| !dated(*end)) {
        return Some(Found::known(at, end, TimeClass::Date, value, "time.vague"));
    }
    // "préserver l'avenir"; the future of something is no time.
    let of = ["de", "d'", "du", "des"];
    if text.word(at) == "avenir" && is(text, at.wrapping_sub(1), &["l'"]) && !is(text, at + 1, &of) {
        return Some(Found::known(at, at + 1, TimeClass::Date, "FUTURE_REF", "time.vague"));
    }
    // "avait promis plus tôt que …": the adverb belongs to the verb before it.
    let earlier = is(text, at, &["plus"]) && is(text, at + 1, &["tôt"]) && at > 0;
    let compared = is(text, at + 2, &["que", "qu'", "possible", "ou"])
        && (is(text, at + 3, &["prévu", "d'", "plus", "possible"]) || text.tag(at + 3) == Tag::Participle);
    let verb = earlier && text.verb_group_at(at - 1).is_some_and(|g| g.head != g.finite);
    (verb && !compared).then(|| Found::known(at, at + 2, TimeClass::Date, "PAST_REF", "time.vague"))
}
