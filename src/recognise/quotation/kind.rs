//! What stands between marks: a clause, a few words, or a name that nobody says.

use super::marks::Marked;
use crate::annotation::QuotationKind;
use crate::document::{Range, Shape};
use crate::language::tables::Table;
use crate::language::tagging::{self, Tag};
use crate::language::{Category, Text, noun_class, numerals};

/// How many words count: letters and digits, without the little words that are elided.
fn length(text: &Text, words: Range) -> usize {
    words
        .iter()
        .filter(|t| {
            text.tag(*t) != Tag::Mark && !text.word(*t).ends_with('\'') && !text.word(*t).starts_with('-')
        })
        .count()
}

/// Direct where a clause or the source's own several words are given, else a fragment. `open` is the mark that opens them.
pub fn kind(text: &Text, words: Range, open: usize, attributed: bool) -> QuotationKind {
    let count = length(text, words);
    let clause = words.iter().any(|t| text.tag(t) == Tag::Finite);
    let from = text.sentence(open).start.max(open.saturating_sub(5));
    let label = (from..open).any(|b| is_label(text, b)) && text.surface(open - 1) != ":";
    let stops = words.iter().any(|t| matches!(text.surface(t), "." | "!" | "?"));
    // "Je reste", "C'est fini": short as it is, a clause with its subject.
    let subject = words.iter().next().is_some_and(|first| {
        tagging::is_subject_pronoun(text.word(first)) || matches!(text.word(first), "c'" | "j'" | "ça")
    });
    let whole = clause && (count >= 3 || subject && attributed) || stops && count >= 2;
    // "mis en examen pour « vol en réunion »": what somebody is charged with is a term of the law.
    let charge = open > 0 && text.word(open - 1) == "pour" && !clause && !stops;
    if label && count <= 6 || charge {
        QuotationKind::Fragment
    } else if whole || (attributed && count >= 5) || count >= 8 {
        QuotationKind::Direct
    } else {
        QuotationKind::Fragment
    }
}

/// "surnommé", "baptisé", "qualifié": what follows is a label.
fn is_label(text: &Text, at: usize) -> bool {
    gives_name(text, at) || text.tag(at) != Tag::Finite && text.word(at).starts_with("qualifi")
}

/// "surnommé", "intitulé": what follows is a name, and nobody says it. "Qualifié" tells what somebody says.
pub fn gives_name(text: &Text, at: usize) -> bool {
    let word = text.word(at);
    // "a appelé à la « prudence »" names nothing.
    let calls = word.starts_with("appel") && matches!(text.word(at + 1), "à" | "au" | "aux");
    text.tag(at) != Tag::Finite
        && !calls
        && ["surnomm", "baptis", "appel", "intitul", "dénomm", "étiquet", "rebaptis"]
            .iter()
            .any(|stem| word.starts_with(stem))
}

/// Whether the marks hold a name or a title rather than something said.
pub fn is_name_or_title(text: &Text, marked: &Marked, words: Range) -> bool {
    let from = text.sentence(marked.open).start.max(marked.open.saturating_sub(5));
    if (from..marked.open).any(|b| text.word(b).starts_with("surnomm") || text.word(b).starts_with("qualifi"))
    {
        return false;
    }
    let content = words.iter().filter(|t| text.tag(*t) != Tag::Mark);
    let upper = |t: usize| text.token(t).is_upper() || text.token(t).shape == Shape::Number;
    let function = |t: usize| {
        matches!(text.tag(t), Tag::Determiner | Tag::Preposition | Tag::Conjunction)
            && !numerals::is_numeral(text.word(t))
    };
    let all_upper = content.clone().all(|t| upper(t) || function(t))
        && content.clone().any(upper)
        && length(text, words) <= 6;
    let lone_common = words.end == words.start + 1
        && text.analysis(words.start, Category::Noun).is_some()
        && text.token(words.start).is_upper();
    if all_upper && !lone_common && !text.surface(words.end - 1).starts_with(['!', '?']) {
        return true;
    }
    // "le tournoi du « Cercle des rameurs »": a capital behind an article begins a name, not a clause.
    let determined = marked.open > 0
        && (text.tag(marked.open - 1) == Tag::Determiner
            || matches!(text.word(marked.open - 1), "du" | "au"));
    let clause = words.iter().any(|t| text.tag(t) == Tag::Finite);
    if determined
        && text.token(words.start).is_upper()
        && (2..=7).contains(&length(text, words))
        && !clause
        && !text.surface(words.end - 1).starts_with(['!', '?', '.'])
    {
        return true;
    }
    // A work, a newspaper, a ship: its kind stands before the marks.
    let named = (1..=3)
        .filter_map(|back| marked.open.checked_sub(back))
        .take_while(|b| *b >= text.sentence(marked.open).start)
        .any(|b| noun_class::is(text, b, "work"))
        || marked.open > 0
            && text.phrases_at(marked.open - 1).iter().any(|p| p.row.table == Table::OrganisationHeads);
    named && text.token(words.start).is_upper() && !words.iter().any(|t| matches!(text.surface(t), "." | ","))
}

/// How many quotations on either side of one belong to its enumeration at most.
const ENUMERATED: usize = 12;

/// « La Mer », « Un soir d'hiver » et « Le Pont »: an enumeration of names with capitals is one of titles, though one of
/// them alone might be a clause.
pub fn enumerates_titles(text: &Text, list: &[Marked], index: usize) -> bool {
    let joined = |a: &Marked, b: &Marked| {
        let between = Range { start: a.after(), end: b.open };
        between.start < between.end
            && between.end - between.start <= 8
            && between.iter().all(|t| {
                text.surface(t) == "," || matches!(text.word(t), "et" | "ou" | "puis" | "encore" | "enfin")
            })
    };
    let title = |m: &Marked| {
        let words = m.inside();
        let first = words.start.min(text.len() - 1);
        m.closed
            && words.end > words.start
            && words.end - words.start <= 10
            && (text.token(first).is_upper() || text.token(first).shape == Shape::Number)
            && !words.iter().any(|t| matches!(text.surface(t), "." | "!" | "?"))
    };
    let one = &list[index];
    if !title(one) {
        return false;
    }
    let before = list[..index].iter().rev().filter(|m| m.depth == one.depth).take(ENUMERATED);
    let behind = list[index + 1..].iter().filter(|m| m.depth == one.depth).take(ENUMERATED);
    let (mut count, mut at) = (1, one);
    for m in before {
        if !joined(m, at) || !title(m) {
            break;
        }
        (count, at) = (count + 1, m);
    }
    let first = at;
    at = one;
    for m in behind {
        if !joined(at, m) || !title(m) {
            break;
        }
        (count, at) = (count + 1, m);
    }
    // Behind a colon or a cry several people may speak.
    let introduced = first.open.checked_sub(1).is_some_and(|b| text.surface(b) == ":");
    count > 1 && !introduced
}
