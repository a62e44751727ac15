//! Where a medium is named: by a name of the table, or by any name behind "l'agence", "le quotidien".

use super::cues;
use crate::document::{Range, Shape};
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Category, Line, Text};

/// A medium's name in a line.
#[derive(Clone, Copy, Debug)]
pub struct Medium {
    /// The tokens of its name.
    pub name: Range,
    /// The first token of its noun group: determiner, "l'agence de presse", other media before "et".
    pub start: usize,
    /// Whether the table knows it as a news agency, which others copy from.
    pub agency: bool,
}

/// Every medium of a line, in order.
pub fn all(text: &Text, line: &Line) -> Vec<Medium> {
    let mut media: Vec<Medium> = Vec::new();
    let mut at = line.tokens.start;
    while at < line.tokens.end {
        let Some((name, agency)) = known(text, at).or_else(|| introduced(text, line, at)) else {
            at += 1;
            continue;
        };
        // In "la BBC et Reuters" what stands before the first goes for both.
        let mut start = group_start(text, line, name.start);
        if let Some(before) = media.last()
            && start > line.tokens.start
            && (text.word(start - 1) == "et" || text.surface(start - 1) == ",")
            && before.name.end == start - 1
        {
            start = before.start;
        }
        media.push(Medium { name, start, agency });
        at = name.end;
    }
    media
}

/// A name of the table. A word that French has too must be written as a name: "Elle" or "Ici" alone say nothing.
fn known(text: &Text, at: usize) -> Option<(Range, bool)> {
    let phrase = text.phrase(at, Table::Media)?;
    let upper = |t: usize| text.token(t).is_upper();
    let named = if phrase.end == at + 1 {
        upper(at) && (text.tag(at) == Tag::Name || text.analyses(at).is_empty())
    } else {
        // "Le monde" is the world; the capital behind the article makes the newspaper.
        (at..phrase.end).any(|t| upper(t) && !matches!(text.word(t), "le" | "la" | "l'" | "les"))
    };
    // "présentée par Petra Morel": a name that goes on is another's.
    let goes_on = phrase.end == at + 1
        && phrase.row.cell(5) == "yes"
        && text.tag(phrase.end) == Tag::Name
        && text.token(phrase.end).shape == Shape::Capitalised
        && text.token(phrase.end).spaced
        && !text.token(phrase.end).first;
    // Networks carry what others say.
    let carrier = phrase.row.cell(4) == "social";
    (named && !carrier && !goes_on)
        .then(|| (Range { start: phrase.start, end: phrase.end }, phrase.row.has(4, "agency")))
}

/// A capitalised name right behind a noun that says what kind of medium it is: "l'agence de presse Océan".
fn introduced(text: &Text, line: &Line, at: usize) -> Option<(Range, bool)> {
    let named = |t: usize| t < line.tokens.end && text.token(t).is_upper() && text.tag(t) == Tag::Name;
    let network = text.phrase(at, Table::Media).is_some_and(|p| p.row.cell(4) == "social");
    if !named(at) || at == line.tokens.start || network {
        return None;
    }
    // "le quotidien norvégien Havnen": adjectives may stand between.
    let adjectives = (line.tokens.start..at).rev().take(2).take_while(|t| text.tag(*t) == Tag::Adjective);
    let head = (at - adjectives.count()).checked_sub(1).filter(|head| line.tokens.holds(*head))?;
    let of = head >= line.tokens.start + 2 && matches!(text.word(head - 1), "de" | "d'");
    let agency = text.word(head) == "agence"
        || of
            && matches!(text.word(head), "presse" | "information" | "informations")
            && text.word(head - 2) == "agence";
    let named_by_kind = agency || cues::is(text.word(head), "kind");
    named_by_kind.then(|| {
        let end = (at..line.tokens.end).find(|t| !named(*t)).unwrap_or(line.tokens.end);
        (Range { start: at, end }, agency)
    })
}

/// The first token of the noun group that ends with the name.
fn group_start(text: &Text, line: &Line, name: usize) -> usize {
    let mut start = name;
    while start > line.tokens.start {
        let before = start - 1;
        let mark = matches!(text.surface(before), "«" | "\"" | "“");
        if mark {
            start = before;
        } else if let Some(head) = head_before(text, line, start) {
            start = head;
        } else {
            break;
        }
    }
    while start > line.tokens.start && is_determiner(text, start - 1) {
        start -= 1;
    }
    start
}

/// No more tokens stand between a medium's noun and its name: "agence de presse d'État nord-coréenne".
const FARTHEST_HEAD: usize = 6;

/// The noun of a medium's kind that leads to the name through "de", an article, adjectives and its own complement:
/// "journaliste de l'", "agence d'information locale".
fn head_before(text: &Text, line: &Line, name: usize) -> Option<usize> {
    for at in (line.tokens.start.max(name.saturating_sub(FARTHEST_HEAD))..name).rev() {
        if is_head(text, at) && text.word(at) != "presse" {
            return Some(at);
        }
        let links = match text.word(at) {
            "de" | "d'" | "du" | "des" | "en" => true,
            "la" | "l'" | "le" | "les" => at > line.tokens.start && text.word(at - 1) == "de",
            word => text.tag(at) == Tag::Adjective || cues::is(word, "link"),
        };
        if !links {
            return None;
        }
    }
    None
}

fn is_head(text: &Text, token: usize) -> bool {
    text.analyses_as(token, Category::Noun).any(|a| cues::is(&a.lemma, "head"))
}

fn is_determiner(text: &Text, token: usize) -> bool {
    matches!(text.word(token), "le" | "la" | "l'" | "les" | "un" | "une" | "nos" | "notre" | "son" | "leur")
}
