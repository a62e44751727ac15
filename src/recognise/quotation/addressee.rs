//! Whom a verb of saying addresses: "a confié à la presse", "a averti les riverains que".

use super::saying::{Cue, CueKind};
use crate::document::Range;
use crate::language::Text;
use crate::language::calendar;
use crate::language::tagging::Tag;

/// How many tokens behind the verb the addressee begins at the latest.
const NEAR: usize = 6;

/// How many tokens the addressee's words have at most.
const LONGEST: usize = 14;

/// The tokens that begin with the addressee's noun phrase.
pub fn find(text: &Text, cue: &Cue) -> Option<Range> {
    if cue.kind != CueKind::Verb {
        return None;
    }
    let sentence = text.sentence(cue.words.start);
    let limit = sentence.end.min(cue.words.end + NEAR);
    let mut at = cue.words.end;
    // "a confié mardi, à la radio,": adverbs, days and a comma may stand before.
    while at < limit
        && (text.tag(at) == Tag::Adverb || calendar::names_day(text.word(at)) || text.surface(at) == ",")
    {
        at += 1;
    }
    let start = match text.word(at) {
        // "appelle à manifester", "a-t-il confié à Paris": what follows must be somebody, which linking sees.
        "à" | "aux" | "au" => at + 1,
        "auprès" | "devant" => at + 1 + usize::from(matches!(text.word(at + 1), "de" | "d'" | "du" | "des")),
        _ if cue.takes("whom") && at == cue.words.end => at,
        _ => return None,
    };
    let noun = start < sentence.end
        && (matches!(text.tag(start), Tag::Determiner | Tag::Name | Tag::Noun | Tag::Number)
            || text.word(at) == "aux"
            || text.word(at) == "au");
    noun.then(|| Range { start, end: sentence.end.min(start + LONGEST) })
}
