//! Signs by which a line shows that it does not belong to the article's text: phrases that sites use, dates alone,
//! calls to the reader, arrows, codes, credits.

use super::line::Line;
use super::morphology::Mood;
use super::tables::Table;
use super::tagging::Tag;
use super::text::{Phrase, Text};
use crate::annotation::BlockKind;
use crate::document::Shape;

/// What a line shows of its purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It is a date and nothing else.
    DateLine,
    /// A phrase of furniture stands where such phrases stand.
    Phrase(BlockKind),
    /// It tells its reader what to do.
    Call,
    /// It begins with an arrow.
    Pointer,
    /// It is one piece that is no word: an address, a file name.
    Code,
    /// It credits a picture.
    Credit,
    /// It names the author.
    Byline,
    /// Other articles of the site have it too.
    Recurring,
}

/// The first sign that a line shows, the surest first.
pub fn sign(text: &Text, line: &Line) -> Option<Sign> {
    if line.is_empty() {
        None
    } else if super::date_line::is_date_line(text, line) {
        Some(Sign::DateLine)
    } else if let Some(kind) = phrase(text, line).and_then(|p| BlockKind::from_word(p.row.cell(1))) {
        Some(Sign::Phrase(kind))
    } else if is_call(text, line) {
        Some(Sign::Call)
    } else if points(text, line) {
        Some(Sign::Pointer)
    } else if is_code(text, line) {
        Some(Sign::Code)
    } else if is_credit(text, line) {
        Some(Sign::Credit)
    } else if is_byline(text, line) {
        Some(Sign::Byline)
    } else if text.recurs(line.span) {
        Some(Sign::Recurring)
    } else {
        None
    }
}

/// The phrase of furniture that stands in the right place of the line.
pub fn phrase(text: &Text, line: &Line) -> Option<Phrase> {
    if line.is_empty() || line.sentences > 4 {
        return None;
    }
    (line.first..=line.last).find_map(|token| {
        text.phrases_at(token)
            .iter()
            .filter(|p| p.row.table == Table::SitePhrases)
            .find(|p| {
                let limit = p.row.cell(3).parse().unwrap_or(usize::MAX);
                let first = token == line.first;
                let link = p.row.cell(1) == BlockKind::Link.word();
                let stands = match p.row.cell(2) {
                    "whole" => first && p.end > line.last,
                    "start" => first && (!link || opens_headline(text, line, p.end)),
                    "end" => p.end > line.last && !line.tells,
                    _ => true,
                };
                stands && line.words <= limit
            })
            .copied()
    })
}

/// Whether a headline or nothing follows the words that lead to it.
fn opens_headline(text: &Text, line: &Line, after: usize) -> bool {
    after > line.last
        || text.token(after).is_upper()
        || text.token(after).shape == Shape::Number
        || matches!(
            text.surface(after),
            ":" | "|" | ">" | "–" | "—" | "-" | "«" | "\"" | "“" | "(" | "→" | "»"
        )
}

/// A line that orders its reader about: "Rejoignez …", "Découvrez …". In the article only what is quoted does.
fn is_call(text: &Text, line: &Line) -> bool {
    line.words >= 2
        && line.words <= 40
        && line.sentences <= 2
        && line.first == line.tokens.start
        && text.token(line.first).is_upper()
        && text.word(line.first).ends_with("ez")
        && text.verb(line.first, |m| m == Mood::Imperative).is_some()
        && text.tag(line.first) != Tag::Noun
}

/// A line that begins with an arrow or a pointing hand: ">> …", "→ …".
fn points(text: &Text, line: &Line) -> bool {
    let start = line.tokens.start;
    match text.surface(start) {
        ">" | "»" => text.surface(start + 1) == text.surface(start),
        "→" | "►" | "▶" | "➡" | "👉" | "☞" => true,
        _ => false,
    }
}

/// Addresses, file names, identifiers: one piece without spaces that is no word.
fn is_code(text: &Text, line: &Line) -> bool {
    let words = line.span.of(&text.document.text);
    if words.contains(char::is_whitespace) {
        return false;
    }
    let hyphens = words.bytes().filter(|b| *b == b'-').count();
    words.contains(['_', '/', '\\', '=', '{', '}', '@', '#'])
        || (hyphens >= 3 && !words.chars().any(char::is_uppercase))
}

/// A line in brackets that names somebody, or one that names a picture agency or bears the copyright sign.
pub fn is_credit(text: &Text, line: &Line) -> bool {
    let words = line.span.of(&text.document.text);
    let bracketed = words.starts_with('(') && words.ends_with(')') && !words[1..].contains('(');
    let named = line.tokens.iter().any(|t| text.token(t).is_upper());
    let nominal = !line.tells && !line.stops && line.words <= 25 && named;
    nominal && (bracketed || (is_signed(text, line) && line.words <= 12))
}

/// "© …", "… via …", or two names with a slash between.
fn is_signed(text: &Text, line: &Line) -> bool {
    let upper = |t: usize| line.tokens.holds(t) && text.token(t).is_upper();
    line.tokens.iter().any(|t| match text.surface(t) {
        "/" => t > line.first && upper(t - 1) && upper(t + 1),
        _ => matches!(text.word(t), "©" | "via" | "getty" | "handout"),
    })
}

/// "Par Jeanne Petit, à Dakar": names behind "par", no verb.
fn is_byline(text: &Text, line: &Line) -> bool {
    let others = line.tokens.iter().filter(|t| {
        let small =
            matches!(text.word(*t), "par" | "de" | "et" | "avec" | "à" | "d'" | "l'" | "notre" | "pour");
        text.token(*t).shape == Shape::Lower && !small
    });
    matches!(text.word(line.first), "par" | "by")
        && text.token(line.first).is_upper()
        && (2..=14).contains(&line.words)
        && !line.stops
        && !line.tells
        && text.tag(line.first + 1) == Tag::Name
        && others.count() <= 4
}

/// Whether a line is the name of a medium that no table need know: "Le Courrier des Grèves". A noun of media with a
/// capital begins it, and no other word than names and what joins them follows.
pub fn names_medium(text: &Text, line: &Line) -> bool {
    let article = matches!(text.word(line.first), "le" | "la" | "l'" | "les");
    let head = line.first + usize::from(article);
    let of_medium = super::noun_class::is(text, head, "paper") && text.token(head).is_upper();
    let joins = |t: usize| {
        matches!(text.word(t), "de" | "du" | "des" | "d'" | "l'" | "la" | "le" | "les" | "et" | "en" | "-")
    };
    let named = (head + 1..line.tokens.end).all(|t| text.token(t).is_upper() || joins(t));
    let own = line.first == line.tokens.start && line.words >= 2 && line.words <= 7;
    own && of_medium && named && !line.tells && !line.stops
}
