//! Entries of a live report: lines that begin with a clock time, "14h32 – …", "18:05 | …", or hold nothing else.

use super::Text;
use crate::document::Range;

/// How many lines must begin so to make a live report.
const FEWEST: usize = 2;

/// The first token of each entry, in order; empty where the text is no live report.
pub fn entries(text: &Text) -> Vec<usize> {
    let blocks = text.document.blocks.iter();
    let starts: Vec<usize> =
        blocks.filter(|b| behind_clock(text, b.tokens).is_some()).map(|b| b.tokens.start).collect();
    if starts.len() < FEWEST { Vec::new() } else { starts }
}

/// The first token behind the clock time, and the mark that parts it from what is told, with which the tokens begin.
pub fn behind_clock(text: &Text, tokens: Range) -> Option<usize> {
    if tokens.start >= tokens.end {
        return None;
    }
    let first = text.token(tokens.start);
    let begins = text.surface(tokens.start).starts_with(|c: char| c.is_ascii_digit() || c == '[');
    if !begins {
        return None;
    }
    let last = text.token((tokens.end - 1).min(tokens.start + 12)).span.end;
    let words = &text.document.text[first.span.start as usize..last as usize];
    let clock = clock(words)?;
    let end = first.span.start + clock as u32;
    let at = (tokens.start..tokens.end).find(|t| text.token(*t).span.start >= end).unwrap_or(tokens.end);
    let parted = at == tokens.end || matches!(text.surface(at), "–" | "—" | "-" | "|" | ":" | "•" | ".");
    parted.then(|| (at + 1).min(tokens.end))
}

/// How many bytes of a clock time a text begins with: "14h32", "14 h 32", "9h", "18:05", "[18:05]".
fn clock(words: &str) -> Option<usize> {
    let bracket = words.starts_with('[');
    let mut at = usize::from(bracket);
    let digits = |at: usize| words[at..].bytes().take(3).take_while(u8::is_ascii_digit).count().min(3);
    let hours = digits(at);
    if !(1..=2).contains(&hours) || words[at..at + hours].parse::<u8>().ok()? > 24 {
        return None;
    }
    at += hours;
    let space =
        |at: usize| words[at..].chars().next().filter(|c| c.is_whitespace()).map_or(0, char::len_utf8);
    let before = space(at);
    let colon = words[at + before..].starts_with(':') && before == 0;
    if !colon && !words[at + before..].starts_with(['h', 'H']) {
        return None;
    }
    at += before + 1;
    let behind = if colon { 0 } else { space(at) };
    match digits(at + behind) {
        2 => at += behind + 2,
        0 if !colon => {}
        _ => return None,
    }
    if bracket {
        return words[at..].starts_with(']').then_some(at + 1);
    }
    (!words[at..].starts_with(char::is_alphanumeric)).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::import::Source;

    fn starts(content: &str) -> usize {
        let document = Document::new(&Source { name: "t".into(), text: content.into(), warnings: vec![] });
        entries(&Text::new(&document)).len()
    }

    #[test]
    fn lines_that_begin_with_a_clock_time() {
        assert_eq!(
            starts("14h32 – La digue tient.\n15:10 | Elle cède.\n[16:02] : Fini.\n17 h 05\nSuite."),
            4
        );
        assert_eq!(starts("9h. Le bureau ouvre.\n10h30. Il ferme."), 2);
    }

    #[test]
    fn other_lines() {
        assert_eq!(starts("14h32 – La digue tient."), 0);
        assert_eq!(starts("14 habitants sont partis.\n15 autres restent.\n3:2 au score."), 0);
        assert_eq!(starts("14h32 sonnent.\n120h – record.\n[note] : deux."), 0);
    }
}
