//! Misspelt words: frequent slips of the table, and words that no lexicon has, one slip of a known kind away from one
//! that it has. Names, loans and new words are left alone.

use super::Reading;
use crate::annotation::ResidueKind;
use crate::document::Shape;
use crate::language::gazetteer::{self, Row};
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Memory, Text, lexicon, near};
use std::cell::RefCell;

thread_local! {
    static MENDED: RefCell<Memory<Option<String>>> = RefCell::default();
}

/// More unknown words than this in a thousand are no slips: the text is not French, or was read badly from paper.
const STRANGE: usize = 60;

/// A word that stands this often is meant.
const MEANT: usize = 4;

pub fn find(reading: &mut Reading) {
    let text = reading.text;
    let strange = is_strange(text);
    for line in reading.own_lines() {
        for at in reading.lines[line].tokens.iter() {
            if let Some((end, row)) = listed(text, at) {
                let kind = ResidueKind::from_word(row.cell(2)).unwrap_or(ResidueKind::Spelling);
                let mended = like(text.surface(at), row.cell(1));
                reading.state(text.span(at, end), kind, Some(mended), "residue.misspelling");
            } else if let Some(mended) = compound(text, at) {
                let span = text.token(at).span;
                reading.state(span, ResidueKind::Spelling, Some(mended), "residue.misspelling");
            } else if is_perhaps(text, at) {
                let mended = Some(format!("{}-{}", text.surface(at), text.surface(at + 1)));
                let span = text.span(at, at + 2);
                reading.infer(span, ResidueKind::Spelling, mended, "residue.misspelling");
            }
        }
    }
    if !strange {
        unknown_words(reading);
    }
}

/// The slip of the table that stands at a token. A table knows no hyphens: what is written as it should be is none.
fn listed(text: &Text, at: usize) -> Option<(usize, Row)> {
    let phrase = text.phrase(at, Table::Misspellings).filter(|p| p.row.cell(3) == "phrase")?;
    let written = text.span(phrase.start, phrase.end).of(&text.document.text);
    let folded = written.to_lowercase().replace(['’', 'ʼ'], "'");
    // "le prénom de lui même les" may hold the adverb; a determiner behind shows it.
    let adverb =
        folded.ends_with("même") && text.tag(phrase.end) == Tag::Determiner && text.token(phrase.end).spaced;
    let within = text.token(at).shape == Shape::Capitals && text.word(at).len() > 2;
    // Capitals do without their accents: "A partir de".
    let capital = written.starts_with('A') && phrase.row.cell(1).starts_with('à');
    (folded != phrase.row.cell(1) && !adverb && !within && !capital).then_some((phrase.end, phrase.row))
}

/// "turquo-syrien": a first part that is formed otherwise.
fn compound(text: &Text, at: usize) -> Option<String> {
    let (first, rest) = text.word(at).split_once('-')?;
    let row = gazetteer::row(Table::Misspellings, first).filter(|r| r.cell(3) == "compound")?;
    (!rest.is_empty()).then(|| format!("{}-{rest}", row.cell(1)))
}

/// "Ce sera peut être fini": behind another verb the two are the adverb.
fn is_perhaps(text: &Text, at: usize) -> bool {
    text.word(at) == "peut"
        && text.word(at + 1) == "être"
        && at > text.sentence(at).start
        && text.tag(at - 1) == Tag::Finite
        && text.document.gap(at + 1) == " "
}

/// The mended words with the capital of what they mend.
fn like(written: &str, mended: &str) -> String {
    let mut letters = mended.chars();
    match (written.chars().next(), letters.next()) {
        (Some(first), Some(letter)) if first.is_uppercase() => letter.to_uppercase().chain(letters).collect(),
        _ => mended.to_string(),
    }
}

/// Whether a text has more unknown words than careless French has.
fn is_strange(text: &Text) -> bool {
    let lower = |t: &usize| text.token(*t).shape == Shape::Lower;
    let words = (0..text.len()).filter(lower).count();
    let unknown = (0..text.len()).filter(lower).filter(|t| is_unknown(text, *t)).count();
    unknown > 5 && 1000 * unknown > STRANGE * words
}

fn is_unknown(text: &Text, at: usize) -> bool {
    text.analyses(at).is_empty() && text.phrases_at(at).is_empty()
}

fn unknown_words(reading: &mut Reading) {
    let text = reading.text;
    let mut counts = vec![0_usize; text.document.vocabulary.len()];
    for token in &text.document.tokens {
        counts[token.word.0 as usize] += 1;
    }
    for line in reading.own_lines() {
        let tokens = reading.lines[line].tokens;
        for at in tokens.iter() {
            let token = text.token(at);
            let plain = token.shape == Shape::Lower && is_unknown(text, at);
            if !plain || counts[token.word.0 as usize] >= MEANT {
                continue;
            }
            let before = at == tokens.start || is_french(text, at - 1);
            let after = at + 1 >= tokens.end || is_french(text, at + 1);
            if !before || !after {
                continue;
            }
            if let Some(mended) = MENDED.with_borrow_mut(|known| known.get(text.word(at), mend)) {
                reading.infer(token.span, ResidueKind::Spelling, Some(mended), "residue.unknown-word");
            }
        }
    }
}

/// Whether the token stands in French prose: a French word in lower case, a number, a mark that quotes nothing.
fn is_french(text: &Text, at: usize) -> bool {
    match text.token(at).shape {
        Shape::Lower => !text.analyses(at).is_empty(),
        Shape::Mark => !matches!(
            text.surface(at),
            "\"" | "«" | "»" | "“" | "”" | "'" | "’" | "/" | "#" | "@" | "-" | "["
        ),
        Shape::Number => true,
        // At the beginning of a sentence stand articles, elsewhere names.
        _ => {
            text.token(at).first
                || text.token(at).is_upper() && !text.token(at).first && text.word(at).len() < 3
        }
    }
}

/// The French word that an unknown one was meant to be.
fn mend(word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < 4 || letters.len() > 25 || !letters.iter().all(|c| c.is_alphabetic()) {
        return None;
    }
    let initial = match letters[0] {
        'e' => Some(format!("é{}", &word[1..])),
        'a' => Some(format!("à{}", &word[1..])),
        _ => None,
    };
    if let Some(found) = initial.filter(|w| lexicon::contains(w)) {
        return Some(found);
    }
    // Few slips are usual: asking first how it slipped spares most questions to the lexicon.
    let (mut reformed, mut meant) = (false, None);
    near::find(word, |found| {
        let slip = slip(&letters, found);
        if slip != Slip::Strange && lexicon::contains(found) {
            reformed |= slip == Slip::Reformed;
            meant = meant.take().or_else(|| (slip == Slip::Usual).then(|| found.to_string()));
        }
        None::<()>
    });
    if reformed { None } else { meant.or_else(|| consonants(&letters)) }
}

/// How one word became another.
#[derive(PartialEq)]
enum Slip {
    /// As hands and ears slip.
    Usual,
    /// As the spelling of 1990 allows.
    Reformed,
    /// As two words that have nothing to do with each other differ.
    Strange,
}

/// Sorts the one letter by which `word` differs from `meant`.
fn slip(word: &[char], meant: &str) -> Slip {
    let head = word.iter().zip(meant.chars()).take_while(|(a, b)| **a == *b).count();
    let mut rest = meant.chars().skip(head);
    let (right, length) = (rest.next().unwrap_or(' '), head + meant.chars().skip(head).count());
    let second = rest.next().unwrap_or(' ');
    let at = |i: usize| word.get(i).copied().unwrap_or(' ');
    let wrong = at(head);
    let before = head.checked_sub(1).map_or(' ', at);
    let usual = match word.len().cmp(&length) {
        std::cmp::Ordering::Equal if at(head + 1) == right && second == wrong && wrong != ' ' => true,
        std::cmp::Ordering::Equal => {
            if matches!((wrong, right), ('i', 'î') | ('u', 'û') | ('è', 'é')) {
                return Slip::Reformed;
            }
            bare(wrong) == bare(right) && word.len() >= 5
                || word.len() >= 7 && is_confused(wrong, right, at(head + 1))
        }
        // A letter too many, not the ending of another form.
        std::cmp::Ordering::Greater => {
            let doubled = wrong == before || at(head + 1) == wrong;
            doubled && is_consonant(wrong) && word.len() >= 6
                || word.len() >= 9 && !matches!(wrong, 'é' | 'è' | 's')
        }
        std::cmp::Ordering::Less => {
            let doubled = right == before || second == right;
            doubled && is_consonant(right) && word.len() >= 6
                || word.len() >= 8 && !matches!(right, 's' | 'e')
        }
    };
    if usual { Slip::Usual } else { Slip::Strange }
}

/// Letters that sound alike and are taken for each other.
fn is_confused(wrong: char, right: char, next: char) -> bool {
    match (wrong, right) {
        ('s', 'z')
        | ('z', 's')
        | ('s', 'c')
        | ('c', 's')
        | ('k', 'c')
        | ('q', 'c')
        | ('y', 'i')
        | ('i', 'y') => true,
        ('e', 'a') | ('a', 'e') => matches!(next, 'n' | 'm'),
        ('n', 'm') | ('m', 'n') => matches!(next, 'b' | 'p' | 'm'),
        _ => false,
    }
}

fn is_consonant(letter: char) -> bool {
    letter.is_alphabetic() && !"aeiouyàâéèêëîïôûù".contains(letter)
}

/// The letter without its accent.
fn bare(letter: char) -> char {
    match letter {
        'à' | 'â' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' => 'o',
        'û' | 'ù' => 'u',
        'ç' => 'c',
        other => other,
    }
}

/// A word whose consonants are doubled where they are single, or the other way round, in up to two places: "assasinnat".
fn consonants(letters: &[char]) -> Option<String> {
    let mut single: Vec<char> = Vec::with_capacity(letters.len());
    for letter in letters {
        if single.last() != Some(letter) || !is_consonant(*letter) {
            single.push(*letter);
        }
    }
    if single.len() < 6 {
        return None;
    }
    let known = |first: usize, second: usize| {
        let doubled = single
            .iter()
            .enumerate()
            .flat_map(|(i, c)| std::iter::repeat_n(*c, if i == first || i == second { 2 } else { 1 }));
        let word: String = doubled.collect();
        lexicon::contains(&word).then_some(word)
    };
    let places: Vec<usize> = (1..single.len()).filter(|i| is_consonant(single[*i])).collect();
    let once = places.iter().find_map(|first| known(*first, *first));
    once.or_else(|| places.iter().find_map(|a| places.iter().filter(|b| *b > a).find_map(|b| known(*a, *b))))
}
