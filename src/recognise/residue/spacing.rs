//! Spaces that are missing, doubled or too many.

use super::Reading;
use crate::annotation::ResidueKind;
use crate::document::Shape;
use crate::language::Text;
use crate::span::Span;

/// A text that leaves the space before its high marks out more often than this does so by rule.
const HOUSE_STYLE: usize = 6;

pub fn find(reading: &mut Reading) {
    let text = reading.text;
    let cut = is_cut_from_links(text);
    for line in reading.own_lines() {
        for at in reading.lines[line].tokens.iter().skip(1) {
            if !cut && is_space_before_stop(text, at) {
                state(
                    reading,
                    text.span(at - 1, at + 1),
                    Some(joined(text, at)),
                    "residue.space-before-mark",
                );
            }
            if is_glued_sentence(text, at) {
                let mended = format!("{}. {}", text.surface(at - 1), text.surface(at + 1));
                state(reading, text.span(at - 1, at + 2), Some(mended), "residue.glued-sentence");
            }
            if is_double_stop(text, at) {
                state(reading, text.span(at - 1, at + 1), Some(".".into()), "residue.double-stop");
            }
            if is_ordinal(text, at) {
                let mended = format!("{}{}", text.surface(at - 1), text.surface(at));
                state(reading, text.span(at - 1, at + 1), Some(mended), "residue.ordinal-space");
            }
            quotation_marks(reading, at);
        }
        straight_marks(reading, line);
    }
    for line in 0..reading.lines.len() {
        // Labels of the site are set apart by spaces.
        if reading.is_furniture(line) && reading.lines[line].words <= 4 {
            continue;
        }
        for at in reading.lines[line].tokens.iter().skip(1) {
            if is_double_space(text, at) {
                let mended = format!("{} {}", text.surface(at - 1), text.surface(at));
                state(reading, text.span(at - 1, at + 1), Some(mended), "residue.double-space");
            }
        }
    }
    high_marks(reading);
}

fn state(reading: &mut Reading, span: Span, mended: Option<String>, rule: &'static str) {
    reading.state(span, ResidueKind::Spacing, mended, rule);
}

/// Whether links were cut out of the text in a way that left a space beside each: behind elided words, before the full
/// stop of a date. Then the spaces tell nothing of the article, and there are too many to tell.
fn is_cut_from_links(text: &Text) -> bool {
    (1..text.len()).any(|t| {
        let elided = text.token(t).is_word() && text.token(t).spaced && text.token(t - 1).is_word() && {
            let before = text.surface(t - 1);
            before.ends_with(['\'', '’']) && before.len() <= 5
        };
        let dated =
            text.surface(t) == "." && text.token(t).spaced && matches!(text.surface(t + 1), "–" | "—");
        elided || dated
    })
}

/// A plain space before a comma or a full stop; points of suspension and decimals apart.
fn is_space_before_stop(text: &Text, at: usize) -> bool {
    let stop = match text.surface(at) {
        "," => true,
        "." => text.surface(at + 1) != "." && at + 1 < text.len() && text.token(at + 1).spaced,
        _ => false,
    };
    if !stop || text.document.gap(at) != " " {
        return false;
    }
    let word = text.token(at - 1).is_word() || matches!(text.surface(at - 1), "»" | "”" | ")");
    let apart = at + 1 >= text.len() || text.token(at + 1).spaced;
    word && apart
}

fn joined(text: &Text, at: usize) -> String {
    format!("{}{}", text.surface(at - 1), text.surface(at))
}

/// "fini.Le": a full stop between a word in lower case and a capitalised French word, without space. Addresses have
/// lower case behind the stop.
fn is_glued_sentence(text: &Text, at: usize) -> bool {
    let (before, next) = (at - 1, at + 1);
    next < text.len()
        && text.surface(at) == "."
        && !text.token(at).spaced
        && !text.token(next).spaced
        && text.token(before).shape == Shape::Lower
        && text.token(next).shape == Shape::Capitalised
        && text.word(before).chars().count() >= 3
        && !text.analyses(before).is_empty()
        && !text.analyses(next).is_empty()
}

/// "1 er": the ending of an ordinal away from its figure.
fn is_ordinal(text: &Text, at: usize) -> bool {
    text.surface(at - 1) == "1" && matches!(text.surface(at), "er" | "ère") && text.document.gap(at) == " "
}

/// Two full stops, not three.
fn is_double_stop(text: &Text, at: usize) -> bool {
    let dot = |t: usize| t < text.len() && text.surface(t) == ".";
    dot(at) && dot(at - 1) && !text.token(at).spaced && !dot(at + 1) && !(at >= 2 && dot(at - 2))
}

/// Two spaces or more inside a sentence. A tabulator or a wide gap sets columns.
fn is_double_space(text: &Text, at: usize) -> bool {
    let gap = text.document.gap(at);
    if gap.len() < 2 {
        return false;
    }
    let spaces = gap.chars().filter(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}')).count();
    spaces == gap.chars().count()
        && (2..=3).contains(&spaces)
        && text.token(at).shape != Shape::Mark
        && text.token(at - 1).shape != Shape::Mark
}

/// A French mark glued to a word on its outer side: "dit« oui".
fn quotation_marks(reading: &mut Reading, at: usize) {
    let text = reading.text;
    let glued = |t: usize| t < text.len() && !text.token(t).spaced;
    let word = |t: usize| t < text.len() && text.token(t).shape != Shape::Mark;
    let elided = |t: usize| text.surface(t).ends_with(['\'', '’']);
    if text.surface(at) == "«" && glued(at) && word(at - 1) && !elided(at - 1) {
        let mended = format!("{} «", text.surface(at - 1));
        state(reading, text.span(at - 1, at + 1), Some(mended), "residue.glued-mark");
    }
    if text.surface(at) == "»" && glued(at) && word(at - 1) && glued(at + 1) && word(at + 1) {
        let mended = format!("» {}", text.surface(at + 1));
        state(reading, text.span(at, at + 2), Some(mended), "residue.glued-mark");
    }
}

/// Straight marks, paired in the line from left to right: a space inside the pair, or none outside it.
fn straight_marks(reading: &mut Reading, line: usize) {
    let text = reading.text;
    let marks: Vec<usize> = reading.lines[line].tokens.iter().filter(|t| text.surface(*t) == "\"").collect();
    let word = |t: usize| t < text.len() && text.token(t).is_word();
    let spaced = |t: usize| t >= text.len() || text.token(t).spaced;
    for pair in marks.chunks_exact(2) {
        let (open, close) = (pair[0], pair[1]);
        let inside = close > open + 1;
        // French spaces inside both marks are a habit; a space before one alone is a slip.
        if inside
            && spaced(close)
            && !spaced(open + 1)
            && word(close - 1)
            && (spaced(close + 1) || !word(close + 1))
        {
            let mended = format!("{}\"", text.surface(close - 1));
            state(reading, text.span(close - 1, close + 1), Some(mended), "residue.space-inside");
        }
        if !spaced(close) && word(close - 1) && !spaced(close + 1) && word(close + 1) {
            let span = text.span(close - 1, close + 2);
            let mended = format!("{}\" {}", text.surface(close - 1), text.surface(close + 1));
            state(reading, span, Some(mended), "residue.glued-mark");
        }
        if open > 0
            && !spaced(open)
            && word(open - 1)
            && word(open + 1)
            && !spaced(open + 1)
            && !text.surface(open - 1).ends_with(['\'', '’'])
        {
            let span = text.span(open - 1, open + 2);
            let mended = format!("{} \"{}", text.surface(open - 1), text.surface(open + 1));
            state(reading, span, Some(mended), "residue.glued-mark");
        }
    }
}

/// A colon, question or exclamation mark without the space that French puts before it. A text that does so throughout
/// follows another house's rule.
fn high_marks(reading: &mut Reading) {
    let text = reading.text;
    let mut bare = Vec::new();
    for line in reading.own_lines() {
        for at in reading.lines[line].tokens.iter().skip(1) {
            if text.token(at).spaced || !matches!(text.surface(at), ":" | "!" | "?" | ";") {
                continue;
            }
            let apart = at + 1 >= text.len()
                || text.token(at + 1).spaced
                || matches!(text.surface(at + 1), "\"" | "»" | "”" | ")");
            let french = text.token(at - 1).is_word() && !text.analyses(at - 1).is_empty();
            let name =
                text.token(at - 1).is_word() && text.token(at - 1).is_upper() && text.surface(at) == ":";
            if apart && (french || name) {
                bare.push(at);
            }
        }
    }
    if bare.len() > HOUSE_STYLE {
        return;
    }
    for at in bare {
        let mended = format!("{}\u{a0}{}", text.surface(at - 1), text.surface(at));
        state(reading, text.span(at - 1, at + 1), Some(mended), "residue.no-space-before-mark");
    }
}
