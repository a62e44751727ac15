//! A text cut up: lines that hold words, sentences, tokens. Tokens and the gaps between them rebuild the text.

mod abbreviation;
mod sentence;
mod token;
mod vocabulary;

pub use token::{Shape, Token};
pub use vocabulary::{Fnv, FnvMap, FnvSet, Vocabulary, WordId, fnv32};

use crate::import::Source;
use crate::span::Span;
use std::sync::Arc;

/// A text cut up. Every position below is an index into one of its lists.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The file's name.
    pub name: String,
    /// The clean text that every span points into.
    pub text: Arc<str>,
    /// Every line that is not blank, without the white space at its ends.
    pub blocks: Vec<Block>,
    /// In order; none across two blocks.
    pub sentences: Vec<Sentence>,
    /// In order; none across two sentences.
    pub tokens: Vec<Token>,
    /// The distinct words, folded.
    pub vocabulary: Vocabulary,
}

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
pub struct Block {
    /// Without the white space at its ends.
    pub span: Span,
    /// Its tokens, as a range of indices.
    pub tokens: Range,
    /// Its sentences, as a range of indices.
    pub sentences: Range,
    /// How many blank lines stand before it.
    pub blank_before: u32,
}

/// A sentence, or a line without full stop.
#[derive(Clone, Copy, Debug)]
pub struct Sentence {
    /// From its first token to its last.
    pub span: Span,
    /// Its tokens, as a range of indices.
    pub tokens: Range,
    /// The block that holds it.
    pub block: u32,
}

/// A half-open range of indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The first.
    pub start: usize,
    /// The one after the last.
    pub end: usize,
}

impl Range {
    /// The indices in order.
    pub fn iter(self) -> std::ops::Range<usize> {
        self.start..self.end
    }

    /// Whether `index` is one of them.
    pub fn holds(self, index: usize) -> bool {
        self.start <= index && index < self.end
    }
}

impl Document {
    /// Cuts a text up.
    pub fn new(source: &Source) -> Self {
        let mut document = Document {
            name: source.name.clone(),
            text: source.text.as_str().into(),
            blocks: Vec::new(),
            sentences: Vec::new(),
            tokens: Vec::with_capacity(source.text.len() / 5),
            vocabulary: Vocabulary::default(),
        };
        let (mut at, mut blank) = (0, 0);
        for line in source.text.split(['\n', '\r']) {
            let span = Span::new(at, at + line.len()).trim(&source.text);
            at += line.len() + 1;
            if span.is_empty() {
                // In "\r\n" the piece between the two is no line of its own.
                let pair =
                    line.is_empty() && at >= 2 && source.text.as_bytes()[at - 2..].starts_with(b"\r\n");
                blank += u32::from(!pair);
                continue;
            }
            document.push_block(span, std::mem::take(&mut blank));
        }
        document
    }

    fn push_block(&mut self, span: Span, blank_before: u32) {
        let block = self.blocks.len() as u32;
        let first_token = self.tokens.len();
        token::tokenise(&self.text, span, &mut self.vocabulary, &mut self.tokens);
        // A line of zero-width characters is blank to whoever reads it: every block holds a token.
        if self.tokens.len() == first_token {
            return;
        }
        let first_sentence = self.sentences.len();
        sentence::split(&self.text, &mut self.tokens, first_token, block, &mut self.sentences);
        self.blocks.push(Block {
            span,
            tokens: Range { start: first_token, end: self.tokens.len() },
            sentences: Range { start: first_sentence, end: self.sentences.len() },
            blank_before,
        });
    }

    /// The token's words as they stand.
    pub fn surface(&self, token: usize) -> &str {
        self.tokens[token].span.of(&self.text)
    }

    /// The token's words folded: lower case, straight apostrophe, plain hyphen.
    pub fn folded(&self, token: usize) -> &str {
        self.vocabulary.word(self.tokens[token].word)
    }

    /// The span from the first token to the last of a half-open range of tokens.
    pub fn span(&self, from: usize, to: usize) -> Span {
        self.tokens[from].span.cover(self.tokens[to - 1].span)
    }

    /// The text between the token and the one before it; at the document's start, what stands before the first token.
    pub fn gap(&self, token: usize) -> &str {
        let start = if token == 0 { 0 } else { self.tokens[token - 1].span.end as usize };
        let end = self.tokens.get(token).map_or(self.text.len(), |t| t.span.start as usize);
        &self.text[start..end]
    }

    /// The first token that starts at or after a byte.
    pub fn token_at(&self, byte: u32) -> usize {
        self.tokens.partition_point(|t| t.span.start < byte)
    }

    /// The sentence that holds a token; behind the last token the last sentence.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.tokens.get(token).map_or(self.sentences.len().saturating_sub(1), |t| t.sentence as usize)
    }

    /// The block that holds a byte, or the one after it.
    pub fn block_at(&self, byte: u32) -> usize {
        self.blocks.partition_point(|b| b.span.end <= byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(text: &str) -> Document {
        Document::new(&Source { name: "t".into(), text: text.into(), warnings: vec![] })
    }

    #[test]
    fn blocks_are_lines_that_are_not_blank() {
        let d = document("Titre\r\n\r\n  Un corps.\u{a0}\n\nFin");
        let lines: Vec<_> = d.blocks.iter().map(|b| (b.span.of(&d.text), b.blank_before)).collect();
        assert_eq!(lines, [("Titre", 0), ("Un corps.", 1), ("Fin", 1)]);
    }

    #[test]
    fn a_line_without_tokens_is_no_block() {
        assert_eq!(document("Un\n\u{200b}\n\u{feff}\nDeux").blocks.len(), 2);
    }

    #[test]
    fn tokens_and_gaps_rebuild_the_text() {
        for text in ["", " ", "L’an 2000…  «\u{a0}fini\u{202f}»\n\n— Où ?", "a\u{301}b 👩‍👩‍👧 d' »x »", "\r\n\r"]
        {
            let d = document(text);
            let mut rebuilt: String =
                (0..d.tokens.len()).map(|i| format!("{}{}", d.gap(i), d.surface(i))).collect();
            rebuilt.push_str(d.gap(d.tokens.len()));
            assert_eq!(rebuilt, text);
        }
    }

    #[test]
    fn gaps_hold_white_space_only() {
        let d = document("Le 3 mai, M. Durand (élu) a dit : « Non ! »\u{feff} 日本 – “oui” 50%");
        assert!((0..=d.tokens.len()).all(|i| d.gap(i).chars().all(|c| c.is_whitespace() || c == '\u{feff}')));
    }
}
