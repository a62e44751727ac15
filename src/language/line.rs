//! What a line looks like before anybody knows what it is for: how long, how it ends, whether it tells something.

use super::morphology::Mood;
use super::text::Text;
use super::verb_group::Form;
use crate::document::{Range, Shape};
use crate::span::Span;

/// A line that is not blank, seen from outside.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Without the white space at its ends.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range,
    /// How many blank lines stand before it.
    pub blank_before: u32,
    /// How many of its tokens are words or numbers.
    pub words: usize,
    /// Its first word or number; the end of its tokens where there is none.
    pub first: usize,
    /// Its last word or number; the start of its tokens where there is none.
    pub last: usize,
    /// Whether it ends as a sentence does: with a full stop or its like, marks that close behind it aside.
    pub stops: bool,
    /// Whether it ends with a colon.
    pub announces: bool,
    /// Whether it has a verb with a subject.
    pub tells: bool,
    /// Whether its letters are all capitals.
    pub capitals: bool,
    /// How many sentences it holds.
    pub sentences: usize,
}

impl Line {
    /// Every line of a text.
    pub fn all(text: &Text) -> Vec<Line> {
        (0..text.document.blocks.len()).map(|block| Line::new(text, block)).collect()
    }

    fn new(text: &Text, block: usize) -> Line {
        let block = text.document.blocks[block];
        let tokens = block.tokens;
        let is_word = |t: &usize| text.token(*t).shape != Shape::Mark;
        let mut words = tokens.iter().filter(is_word);
        let end = tokens
            .iter()
            .rev()
            .find(|t| !matches!(text.surface(*t), "»" | "\"" | "”" | "’" | ")" | "]"))
            .map_or("", |t| text.surface(t));
        let letters = tokens.iter().filter(|t| text.token(*t).is_word() && text.surface(*t).len() > 1);
        let lower =
            tokens.iter().any(|t| text.token(t).is_word() && text.surface(t).chars().any(char::is_lowercase));
        Line {
            span: block.span,
            tokens,
            blank_before: block.blank_before,
            words: words.clone().count(),
            first: words.clone().next().unwrap_or(tokens.end),
            last: words.next_back().unwrap_or(tokens.start),
            stops: matches!(end, "." | "!" | "?" | "…"),
            announces: end == ":",
            tells: tells(text, tokens),
            capitals: !lower && letters.count() > 0,
            sentences: block.sentences.end - block.sentences.start,
        }
    }

    /// Whether it has no words.
    pub fn is_empty(&self) -> bool {
        self.words == 0
    }

    /// The folded words of the line, marks and numbers apart.
    pub fn vocabulary<'t>(&self, text: &'t Text) -> impl Iterator<Item = crate::document::WordId> + use<'t> {
        self.tokens.iter().filter(|t| text.token(*t).is_word()).map(|t| text.token(t).word)
    }

    /// Whether both lines say the same in nearly the same words: at least three quarters of the longer one's words
    /// stand in the other.
    pub fn resembles(&self, other: &Line, text: &Text) -> bool {
        let (short, long) = if self.words < other.words { (self, other) } else { (other, self) };
        if short.words * 4 < long.words * 3 || short.words == 0 {
            return false;
        }
        let mut left: Vec<_> = short.vocabulary(text).collect();
        left.sort_unstable();
        let mut right: Vec<_> = long.vocabulary(text).collect();
        right.sort_unstable();
        let (mut i, mut j, mut same) = (0, 0, 0);
        while i < left.len() && j < right.len() {
            match left[i].cmp(&right[j]) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => (i, j, same) = (i + 1, j + 1, same + 1),
            }
        }
        same > 0 && same * 4 >= right.len() * 3
    }
}

/// Whether a verb in the tokens has a subject. An imperative tells nothing, and a relative clause belongs to its noun.
fn tells(text: &Text, tokens: Range) -> bool {
    let relative =
        |t: usize| t > tokens.start && matches!(text.word(t - 1), "qui" | "que" | "qu'" | "dont" | "où");
    let groups = text.verb_groups();
    let from = groups.partition_point(|g| g.end <= tokens.start);
    groups[from..].iter().take_while(|g| g.start < tokens.end).any(|g| {
        let main = matches!(g.form, Form::Finite | Form::Conditional);
        main && !relative(g.start) && text.verb(g.finite, |m| m != Mood::Imperative).is_some()
    }) || tokens.iter().any(|t| is_auxiliary(text, t) && !relative(t))
}

/// "a" and "est" in lower case are verbs wherever no elided word makes the second the cardinal point.
fn is_auxiliary(text: &Text, token: usize) -> bool {
    match text.surface(token) {
        "a" => true,
        "est" => token > 0 && !matches!(text.word(token - 1), "l'" | "d'" | "sud" | "nord"),
        _ => false,
    }
}
