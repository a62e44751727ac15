//! Where sentences end: after . ! ? … with the marks that close behind them, when something that can begin one follows.

use super::abbreviation;
use super::token::{Shape, Token};
use super::{Range, Sentence};
use crate::span::Span;

/// No sentence has more tokens. What goes on longer is a list or a text without stops: cut, so that whatever looks around in
/// a sentence costs the same everywhere.
const LONGEST: usize = 300;

/// Cuts the tokens from `from` on into sentences and notes which word comes first in each.
pub fn split(text: &str, tokens: &mut [Token], from: usize, block: u32, sentences: &mut Vec<Sentence>) {
    let mut start = from;
    let mut at = from;
    while at < tokens.len() {
        let ended = ends(text, tokens, from, at);
        let next = if ended { after_closers(text, tokens, at + 1) } else { at + 1 };
        if ended && begins(text, tokens, next) || next - start >= LONGEST {
            close(tokens, start, next, block, sentences);
            start = next;
        }
        at = next;
    }
    if start < tokens.len() {
        close(tokens, start, tokens.len(), block, sentences);
    }
}

fn close(tokens: &mut [Token], start: usize, end: usize, block: u32, sentences: &mut Vec<Sentence>) {
    if let Some(word) = tokens[start..end].iter().position(|t| t.shape != Shape::Mark) {
        tokens[start + word].first = true;
    }
    for token in &mut tokens[start..end] {
        token.sentence = sentences.len() as u32;
    }
    let span = Span { start: tokens[start].span.start, end: tokens[end - 1].span.end };
    sentences.push(Sentence { span, tokens: Range { start, end }, block });
}

/// Whether the token at `at` is a mark that ends a sentence rather than an abbreviation.
fn ends(text: &str, tokens: &[Token], from: usize, at: usize) -> bool {
    match tokens[at].span.of(text) {
        "!" | "?" | "…" => true,
        "." => {
            if at == from || tokens[at].spaced {
                return true;
            }
            let word = &tokens[at - 1];
            let mut folded = String::new();
            super::vocabulary::fold(word.span.of(text), &mut folded);
            !(word.is_word() && abbreviation::takes_stop(&folded, word.shape == Shape::Capitals))
        }
        _ => false,
    }
}

/// The token behind more stops and closing marks.
fn after_closers(text: &str, tokens: &[Token], mut at: usize) -> usize {
    while let Some(token) = tokens.get(at) {
        let opens_next = token.spaced && tokens.get(at + 1).is_some_and(|t| !t.spaced);
        match token.span.of(text) {
            "." | "!" | "?" | "…" | "»" | "”" | "’" | ")" | "]" | "›" => at += 1,
            // A straight mark closes when it is glued to what stands before it, or free on both sides.
            "\"" if !opens_next => at += 1,
            _ => break,
        }
    }
    at
}

/// Whether the token can begin a sentence.
fn begins(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    match token.shape {
        Shape::Capitalised | Shape::Capitals | Shape::Number => token.spaced || at > 0,
        Shape::Lower => false,
        Shape::Mark => {
            matches!(token.span.of(text), "«" | "“" | "„" | "\"" | "—" | "–" | "-" | "(" | "[" | "‹" | "•")
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::import::Source;

    fn sentences(text: &str) -> Vec<String> {
        let document = Document::new(&Source { name: "t".into(), text: text.into(), warnings: vec![] });
        document.sentences.iter().map(|s| s.span.of(text).to_string()).collect()
    }

    #[test]
    fn stops_that_end_nothing() {
        assert_eq!(sentences("M. Ravel et N. Petit ont vu 10.000 oies.").len(), 1);
        assert_eq!(sentences("Le Dr. Kasimir et J.-P. Lenoir sont là.").len(), 1);
        assert_eq!(sentences("« Assez ! », a-t-il crié.").len(), 1);
        assert_eq!(sentences("« Oui. » répond la maire.").len(), 1);
    }

    #[test]
    fn stops_that_end() {
        assert_eq!(sentences("Il part. Elle reste."), ["Il part.", "Elle reste."]);
        assert_eq!(sentences("« Il part. » Elle reste."), ["« Il part. »", "Elle reste."]);
        assert_eq!(sentences("Il part… « Reste ! » Elle sort."), ["Il part…", "« Reste ! »", "Elle sort."]);
        assert_eq!(
            sentences("Il dit \"non.\" \"Oui\", dit-elle."),
            ["Il dit \"non.\"", "\"Oui\", dit-elle."]
        );
    }

    #[test]
    fn titles_and_open_marks() {
        assert_eq!(
            sentences("Un titre sans point\nUne ligne « ouverte"),
            ["Un titre sans point", "Une ligne « ouverte"]
        );
    }
}
