//! Numbers that are no quantities: figures that a translation destroyed, numbers of names, pages, laws and telephones,
//! ordinals, list numbers.

use super::amount::Amount;
use super::words;
use crate::document::Shape;
use crate::language::Text;
use crate::language::tagging::Tag;

/// Whether the number is none that counts.
pub fn refused(text: &Text, amount: &Amount) -> bool {
    let (start, end) = (amount.start, if amount.partitive { amount.end - 1 } else { amount.end });
    let before = if start > 0 { text.word(start - 1) } else { "" };
    let digits = text.token(start).shape == Shape::Number;
    // "100 XNUMX", "30.000 20.000": the residue recogniser tells of them.
    let number = |at: usize| at < text.len() && text.token(at).shape == Shape::Number;
    let same_line = |at: usize| at < text.len() && !text.document.gap(at).contains(['\n', '\r']);
    if placeholder(text, end) && same_line(end)
        || start > 0 && placeholder(text, start - 1) && same_line(start)
    {
        return true;
    }
    if number(end) && same_line(end) || digits && start > 0 && number(start - 1) && same_line(start) {
        return true;
    }
    if glued(text, start, end) {
        return true;
    }
    if matches!(text.word(end), "er" | "re" | "e" | "ème" | "eme" | "nd" | "nde" | "ᵉ" | "è" | "ère" | "h")
        && !text.token(end).spaced
    {
        return true;
    }
    // "4 x 100 m" names a race.
    if matches!(text.word(end), "x" | "×") || matches!(before, "x" | "×") {
        return true;
    }
    if digits && (words::is(before, "numbered") || before == "°") || before == "numéro" {
        return true;
    }
    // "2 May 2031": a date of another language.
    if digits && text.token(end.min(text.len() - 1)).is_upper() && year_of_a_date(text, end + 1) {
        return true;
    }
    // "Avion 240 et 360": a number behind a name belongs to it.
    digits && amount.kind == super::amount::Kind::Plain && !amount.large && numbers_a_name(text, start, end)
}

/// Whether a token is a year in figures.
fn year_of_a_date(text: &Text, at: usize) -> bool {
    at < text.len()
        && text.token(at).spaced
        && text.surface(at).len() == 4
        && text.surface(at).parse::<u32>().is_ok_and(|year| (1000..2200).contains(&year))
}

fn placeholder(text: &Text, at: usize) -> bool {
    let word = text.word(at);
    word.len() > 3 && word.starts_with('x') && word.contains("num")
}

/// Glued to letters or to marks that make it part of something else: "2/3", "14:30", "A-320", "3.1.2", "@12".
fn glued(text: &Text, start: usize, end: usize) -> bool {
    let joint = |at: usize| matches!(text.surface(at), "/" | ":" | "_" | "@" | "#" | "=" | "&" | "." | "\\");
    let digits = text.token(start).shape == Shape::Number;
    if !digits {
        return false;
    }
    let before = start > 0
        && !text.token(start).spaced
        && (joint(start - 1)
            || hyphen_behind_word(text, start - 1)
            || text.token(start - 1).is_word()
                && !text.surface(start - 1).ends_with(['\'', '’'])
                && !matches!(text.word(start - 1), "us"));
    let after = end + 1 < text.len()
        && !text.token(end).spaced
        && !text.token(end + 1).spaced
        && joint(end)
        && text.token(end + 1).shape != Shape::Mark;
    before || after
}

fn hyphen_behind_word(text: &Text, at: usize) -> bool {
    matches!(text.surface(at), "-" | "–") && at > 0 && !text.token(at).spaced
}

/// A bare number behind a name, or joined to one that stands behind a name.
fn numbers_a_name(text: &Text, start: usize, end: usize) -> bool {
    let follows_noun =
        text.tag(end) == Tag::Noun && text.token(end).spaced && text.word(end).ends_with(['s', 'x'])
            || crate::language::measures::measure(text, end).is_some();
    if follows_noun || start == 0 {
        return false;
    }
    let mut at = start - 1;
    let mut steps = 0;
    while at > 0
        && steps < 4
        && matches!(text.word(at), "et" | "," | "ou")
        && text.token(at - 1).shape == Shape::Number
    {
        at = at.saturating_sub(2);
        steps += 1;
    }
    // A name right before, in the same sentence, with no mark between.
    text.tag(at) == Tag::Name && !text.token(at).first && text.sentence(start).holds(at)
}

/// Whether the bare number may be a year.
pub fn like_a_year(text: &Text, amount: &Amount) -> bool {
    amount.digits
        && text.surface(amount.start).len() == 4
        && amount.end == amount.start + 1
        && text.surface(amount.start).parse::<u32>().is_ok_and(|y| (1000..2200).contains(&y))
}

/// Behind a run of numbers that is no quantity, the token after the run; else the token itself.
pub fn list_end(text: &Text, at: usize) -> usize {
    let number = |at: usize| at < text.len() && text.token(at).shape == Shape::Number;
    if !number(at) || !number(at + 1) {
        return at;
    }
    let mut end = at;
    while number(end) || placeholder(text, end) {
        end += 1;
    }
    end
}
