//! Words, numbers and marks. French elision and inversion are cut: `l'|eau`, `a|-t-elle`, `mois|-ci`.

use super::vocabulary::{Vocabulary, WordId};
use crate::span::Span;

/// What a token looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Letters, lower case first.
    Lower,
    /// A capital, then at least one lower-case letter.
    Capitalised,
    /// Capitals only; one letter counts.
    Capitals,
    /// Digits, with separators inside: "40.000", "3,5", "21.12.21".
    Number,
    /// One character that is neither.
    Mark,
}

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// Its folded letters.
    pub word: WordId,
    /// What it looks like.
    pub shape: Shape,
    /// Whether white space stands before it; true at a block's start.
    pub spaced: bool,
    /// Whether it is the first word of its sentence, after marks.
    pub first: bool,
    /// Its sentence, as an index.
    pub sentence: u32,
}

impl Token {
    /// Whether it is letters.
    pub fn is_word(&self) -> bool {
        !matches!(self.shape, Shape::Number | Shape::Mark)
    }

    /// Whether it begins with a capital.
    pub fn is_upper(&self) -> bool {
        matches!(self.shape, Shape::Capitalised | Shape::Capitals)
    }
}

/// Words that lose their vowel before another; the apostrophe ends the token.
const ELIDED: [&str; 16] = [
    "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu",
    "entr",
];

/// What is cut off behind a hyphen: subjects turned round, and the particles of place.
const INVERTED: [&str; 19] = [
    "-t-il", "-t-elle", "-t-on", "-t-ils", "-t-elles", "-il", "-elle", "-on", "-ils", "-elles", "-je", "-tu",
    "-nous", "-vous", "-ce", "-ci", "-là", "-t’il", "-t'il",
];

/// Words that end like an inversion and are none.
const WHOLE: [&str; 12] = [
    "rendez-vous",
    "celui-ci",
    "celle-ci",
    "ceux-ci",
    "celles-ci",
    "celui-là",
    "celle-là",
    "ceux-là",
    "celles-là",
    "au-delà",
    "garde-à-vous",
    "sauve-qui-peut",
];

/// Appends the tokens of `block` to `tokens`.
pub fn tokenise(text: &str, block: Span, vocabulary: &mut Vocabulary, tokens: &mut Vec<Token>) {
    let mut at = block.start as usize;
    let end = block.end as usize;
    let mut spaced = true;
    while at < end {
        let c = text[at..end].chars().next().expect("at lies before end");
        if c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}' {
            spaced = true;
            at += c.len_utf8();
            continue;
        }
        let length = if c.is_ascii_digit() {
            number(&text[at..end])
        } else if is_letter(c) {
            // In "14h30" and "1er" the letters behind a number are a word of their own.
            let glued = !spaced && tokens.last().is_some_and(|t| t.shape == Shape::Number);
            word(&text[at..end], !glued)
        } else {
            c.len_utf8()
        };
        let mut push = |from: usize, to: usize, spaced: bool| {
            let surface = &text[from..to];
            let word = vocabulary.intern(surface);
            tokens.push(Token {
                span: Span::new(from, to),
                word,
                shape: shape(surface),
                spaced,
                first: false,
                sentence: 0,
            });
        };
        let cut = if is_letter(c) { inversion(&text[at..at + length]) } else { length };
        push(at, at + cut, spaced);
        if cut < length {
            push(at + cut, at + length, false);
        }
        at += length;
        spaced = false;
    }
}

/// Letters and the marks that combine with them; a combining mark alone starts no word but goes on with one.
fn is_letter(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' => true,
        '\0'..='\x7f' => false,
        _ => c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}'),
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '´' | '‘')
}

fn number(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut end = 0;
    while end < bytes.len() {
        let digit_after = bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        if bytes[end].is_ascii_digit() || (matches!(bytes[end], b'.' | b',' | b'\'') && digit_after) {
            end += 1;
        } else {
            break;
        }
    }
    end
}

fn word(rest: &str, digits: bool) -> usize {
    // Most words are letters of ASCII to their end.
    let plain = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let mut end = plain;
    if rest.as_bytes().get(plain).is_none_or(|b| matches!(b, b' ' | b',' | b'.')) {
        return end;
    }
    let mut chars = rest[plain..].char_indices().map(|(at, c)| (plain + at, c)).peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, n)| *n);
        if is_letter(c) || (digits && c.is_ascii_digit() && at > 0) || c == '\u{ad}' {
            end = at + c.len_utf8();
        } else if is_apostrophe(c) {
            if ELIDED.iter().any(|e| rest[..at].eq_ignore_ascii_case(e)) {
                return at + c.len_utf8();
            }
            // An elision may stand behind a hyphen: "aujourd'hui" is a word, "quelqu'un" two.
            if !next.is_some_and(is_letter) || c == '‘' {
                break;
            }
        } else if matches!(c, '-' | '\u{2010}' | '\u{2011}') {
            if !next.is_some_and(|n| is_letter(n) || n.is_ascii_digit()) {
                break;
            }
        } else {
            break;
        }
    }
    end
}

/// Where a subject turned round begins, or the whole length.
fn inversion(word: &str) -> usize {
    if !word.contains('-') {
        return word.len();
    }
    let mut folded = String::with_capacity(word.len());
    super::vocabulary::fold(word, &mut folded);
    if folded.len() != word.len() || WHOLE.contains(&folded.as_str()) {
        return word.len();
    }
    INVERTED
        .iter()
        .find(|suffix| folded.ends_with(**suffix) && folded.len() > suffix.len())
        .map_or(word.len(), |suffix| word.len() - suffix.len())
}

fn shape(surface: &str) -> Shape {
    let mut chars = surface.chars();
    match chars.next() {
        Some(c) if c.is_ascii_digit() => Shape::Number,
        Some(c) if is_letter(c) => {
            if !c.is_uppercase() {
                Shape::Lower
            } else if chars.any(char::is_lowercase) {
                Shape::Capitalised
            } else {
                Shape::Capitals
            }
        }
        Some('-') if surface.len() > 1 => Shape::Lower,
        _ => Shape::Mark,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        let (mut vocabulary, mut tokens) = (Vocabulary::default(), Vec::new());
        tokenise(text, Span::new(0, text.len()), &mut vocabulary, &mut tokens);
        tokens.iter().map(|t| t.span.of(text)).collect()
    }

    #[test]
    fn elision() {
        assert_eq!(cut("l’eau d'Évry qu'aujourd’hui"), ["l’", "eau", "d'", "Évry", "qu'", "aujourd’hui"]);
        assert_eq!(cut("O'Brien et 'non'"), ["O'Brien", "et", "'", "non", "'"]);
        assert_eq!(cut("d' »actes"), ["d'", "»", "actes"]);
    }

    #[test]
    fn inversion_is_cut() {
        assert_eq!(cut("a-t-elle dit-il ce mois-ci"), ["a", "-t-elle", "dit", "-il", "ce", "mois", "-ci"]);
        assert_eq!(cut("celui-ci, un rendez-vous"), ["celui-ci", ",", "un", "rendez-vous"]);
    }

    #[test]
    fn numbers_and_names_with_digits() {
        assert_eq!(cut("40.000, 3,5% et 14h30"), ["40.000", ",", "3,5", "%", "et", "14", "h", "30"]);
        assert_eq!(
            cut("le Su-27 du G20 en 2014-2015."),
            ["le", "Su-27", "du", "G20", "en", "2014", "-", "2015", "."]
        );
    }

    #[test]
    fn shapes() {
        let shapes: Vec<_> = ["état", "État", "ÉTAT", "M", "12", "«", "-t-il"].map(shape).to_vec();
        use Shape::*;
        assert_eq!(shapes, [Lower, Capitalised, Capitals, Capitals, Number, Mark, Lower]);
    }
}
