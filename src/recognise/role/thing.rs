//! What the word for a role also means: "dans le cadre de", "une épreuve reine", "a reçu le prix Nobel".

use crate::document::Shape;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Mood, Phrase, Text, words};
use std::sync::LazyLock;

/// A row of `things.tsv`.
struct Thing {
    word: &'static str,
    before: &'static str,
    behind: &'static str,
}

static THINGS: LazyLock<Vec<Thing>> = LazyLock::new(|| {
    let rows = include_str!("things.tsv").lines().skip(1).filter(|l| !l.starts_with('#'));
    rows.filter_map(|row| {
        let mut cells = row.split('\t');
        Some(Thing { word: cells.next()?, before: cells.next()?, behind: cells.next()? })
    })
    .collect()
});

/// Whether the words beside the head, before which the role begins at `at`, show that nobody is meant.
pub fn is_meant(text: &Text, at: usize, head: Phrase) -> bool {
    let (start, end) = (head.start, head.end);
    let word = text.word(start);
    let before = start.checked_sub(1).map_or("", |t| text.word(t));
    let listed = THINGS.iter().filter(|t| t.word == word).any(|thing| {
        let stands = |cell: &str, word: &str| cell == "-" || cell.split('|').any(|w| w == word);
        stands(thing.before, before) && follows(text, end, thing.behind)
    });
    // "surveillant les environs", "le syndicat, inquiet, critique vivement": verbs.
    let acts = word.ends_with("ant") && text.tag(end) == Tag::Determiner && before == ","
        || text.tag(end) == Tag::Adverb
            && matches!(before, "," | ")")
            && text.verb(start, |m| matches!(m, Mood::Indicative(_))).is_some();
    // "le huitième homme de l'histoire": a rank, not a role.
    let ranked = matches!(word, "homme" | "femme") && before.ends_with("ième");
    let simple = end == start + 1;
    listed
        || ranked
        || simple && (acts || at == start && tells_kind(text, start))
        || is_to_blame(text, at, start)
}

/// Whether the words with what completes them mean a prize or a body: "a reçu le prix Nobel", "le conseil des sages".
pub fn is_meant_whole(text: &Text, head: Phrase, end: usize) -> bool {
    let start = head.start;
    match text.word(start) {
        // Behind a comma, or before a name, whoever has the prize.
        "prix" => {
            let apposed = start == 0 || text.tag(start - 1) == Tag::Mark || text.word(start - 1) == "et";
            !apposed && text.tag(end) != Tag::Name
        }
        "conseil" => end > head.end && text.begins(start, Table::OrganisationHeads),
        _ => false,
    }
}

/// Whether these words, in any form of "de", stand at a token.
fn follows(text: &Text, at: usize, words: &str) -> bool {
    match words.strip_prefix("de ") {
        _ if words == "-" => true,
        _ if words == "de" => is_of(text, at),
        Some(rest) => is_of(text, at) && text.word(at + 1) == rest,
        None => match words.strip_prefix("d'") {
            // "auteure également d'une belle course"
            Some(rest) => {
                let at = at + usize::from(text.tag(at) == Tag::Adverb);
                text.word(at) == "d'" && text.word(at + 1) == rest
            }
            None => text.word(at) == words,
        },
    }
}

fn is_of(text: &Text, at: usize) -> bool {
    matches!(text.word(at), "de" | "d'" | "du" | "des")
}

/// "une épreuve reine", "l'état major": directly behind another noun the word only tells of which kind that is.
fn tells_kind(text: &Text, at: usize) -> bool {
    let Some(noun) = at.checked_sub(1) else { return false };
    let lower = |t: usize| text.token(t).shape == Shape::Lower;
    let both = text.tag(at) == Tag::Adjective || text.analyses(at).len() > 1 || text.word(noun) == "état";
    text.tag(noun) == Tag::Noun
        && lower(noun)
        && lower(at)
        && both
        && !words::is(text.word(noun), "ordinal")
        && !text.begins(noun, Table::Offices)
}

/// "sont responsables de l'accident": what somebody has done; one alone may well be in charge.
fn is_to_blame(text: &Text, at: usize, head: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    text.word(head) == "responsables"
        && is_of(text, head + 1)
        && (text.verb_group_at(before).is_some() || matches!(text.tag(before), Tag::Adverb | Tag::Noun))
}
