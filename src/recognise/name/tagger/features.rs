//! The features of a token: what the model may learn from. Each is the hash of its number and of what it sees.

use super::clues::{Chain, Clues, Word};
use crate::document::{Range, Shape};
use crate::language::Text;

/// What stands beyond a sentence's ends.
const NOTHING: u32 = 0x9e37_79b9;

/// Begins the hash of a feature that is one bit of a set.
const BIT: u32 = 0xb17;

/// Calls `emit` with every feature of the token `at` of a sentence.
#[inline]
pub fn each(text: &Text, clues: &Clues, sentence: Range, at: usize, mut emit: impl FnMut(u32)) {
    // What stands around is read once: features ask for it several times.
    let near = Around::new(text, clues, sentence, at);
    let word = |offset: isize| near.word(offset).hash;
    let tag = |offset: isize| near.tags[place(offset)];
    let tables = |offset: isize| near.tables[place(offset)];
    let categories = |offset: isize| near.word(offset).categories;
    let ends = |offset: isize| near.word(offset).ends;
    let rule = |offset: isize| near.rules[place(offset)];
    let look = |offset: isize| near.looks[place(offset)];
    let mut number = 0;
    let mut see = |values: &[u32]| {
        number += 1;
        emit(values.iter().fold(number, |hash, value| mix(hash, *value)));
    };

    let shape = look(0);
    see(&[]);
    for offset in -2..=2 {
        see(&[word(offset)]);
        see(&[tag(offset)]);
    }
    see(&[word(-1), word(0)]);
    see(&[word(0), word(1)]);
    see(&[word(-2), word(-1)]);
    see(&[word(-1), word(1)]);
    see(&[word(-1), shape]);
    see(&[shape, word(1)]);
    see(&[tag(-1), tag(0), tag(1)]);
    for end in ends(0) {
        see(&[end]);
    }
    see(&[ends(-1)[3]]);
    see(&[ends(1)[3]]);
    see(&[shape]);
    see(&[look(-1), shape, look(1)]);
    see(&[categories(-1), shape]);
    see(&[categories(0), shape]);
    see(&[categories(1), shape]);
    see(&[signature(text.surface(at))]);

    see(&[tables(0)]);
    see(&[tables(-1), tables(0)]);
    see(&[tables(0), tables(1)]);
    see(&[tables(0), shape, word(-1)]);

    see(&[rule(0)]);
    see(&[rule(0), shape]);
    see(&[rule(-1), rule(0), rule(1)]);
    see(&[rule(0), tables(0)]);
    see(&[rule(0), word(0)]);
    see(&[rule(0), word(-1)]);

    let chain = clues.chain(at);
    let Chain { start, end, around } = chain;
    let (index, length) = (at as u32 - start.min(at as u32), end - start);
    let before = (start as usize).checked_sub(1).filter(|t| sentence.holds(*t));
    let behind = Some(end as usize).filter(|t| sentence.holds(*t));
    let before = before.map_or(NOTHING, |t| clues.word(text, t).hash);
    let behind = behind.map_or(NOTHING, |t| clues.word(text, t).hash);
    let within = if length == 0 { NOTHING } else { index.min(3) << 4 | length.min(5) };
    see(&[within]);
    see(&[within, around]);
    see(&[within, before]);
    see(&[within, behind]);
    see(&[before, behind]);
    let last = (end as usize).checked_sub(1).filter(|_| length > 0);
    see(&[within, last.map_or(0, |t| clues.tables(t))]);
    see(&[within, last.map_or(0, |t| clues.word(text, t).seen)]);
    see(&[within, last.map_or(0, |t| clues.word(text, t).hash)]);
    let seen = near.word(0).seen;
    see(&[seen]);

    for (kind, set) in [tables(0), tables(-1), tables(1), seen].into_iter().enumerate() {
        for bit in bits(set) {
            emit(mix(mix(BIT, kind as u32), bit));
        }
    }
}

/// How far around a token features look.
const REACH: usize = 2;

/// The place of an offset from the token among what stands around it.
fn place(offset: isize) -> usize {
    REACH.wrapping_add_signed(offset)
}

/// What stands around a token, inside its sentence.
struct Around<'c> {
    words: [&'c Word; 2 * REACH + 1],
    tags: [u32; 2 * REACH + 1],
    tables: [u32; 2 * REACH + 1],
    rules: [u32; 2 * REACH + 1],
    looks: [u32; 2 * REACH + 1],
}

impl<'c> Around<'c> {
    #[inline]
    fn new(text: &Text, clues: &'c Clues, sentence: Range, at: usize) -> Self {
        const BEYOND: &Word = &Word { hash: NOTHING, ends: [NOTHING; 5], categories: NOTHING, seen: 0 };
        let mut around = Around {
            words: [BEYOND; 2 * REACH + 1],
            tags: [NOTHING; 2 * REACH + 1],
            tables: [0; 2 * REACH + 1],
            rules: [NOTHING; 2 * REACH + 1],
            looks: [NOTHING; 2 * REACH + 1],
        };
        for place in 0..=2 * REACH {
            let Some(t) = (at + place).checked_sub(REACH).filter(|t| sentence.holds(*t)) else { continue };
            around.words[place] = clues.word(text, t);
            around.tags[place] = text.tag(t) as u32;
            around.tables[place] = clues.tables(t);
            around.rules[place] = clues.rule(t);
            around.looks[place] = look(text, t);
        }
        around
    }

    fn word(&self, offset: isize) -> &'c Word {
        self.words[place(offset)]
    }
}

/// The numbers of the bits that are set.
fn bits(mut set: u32) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let bit = (set != 0).then(|| set.trailing_zeros())?;
        set &= set - 1;
        Some(bit)
    })
}

#[inline]
fn mix(hash: u32, value: u32) -> u32 {
    let mixed = (hash ^ value.wrapping_mul(0x85eb_ca6b)).wrapping_mul(0x9e37_79b1);
    mixed ^ mixed >> 15
}

/// The token's shape, whether it begins its sentence, and whether white space stands before it.
fn look(text: &Text, at: usize) -> u32 {
    let token = text.token(at);
    let mark = if token.shape == Shape::Mark { text.surface(at).bytes().next().unwrap_or(0) } else { 0 };
    token.shape as u32 | u32::from(token.first) << 4 | u32::from(token.spaced) << 5 | u32::from(mark) << 8
}

/// The classes of the letters, equal neighbours as one: "Jean-Luc" is "Xx-Xx".
fn signature(surface: &str) -> u32 {
    let (mut hash, mut last, mut count) = (0, ' ', 0);
    for c in surface.chars() {
        let class = match c {
            c if c.is_uppercase() => 'X',
            c if c.is_alphabetic() => 'x',
            c if c.is_numeric() => '0',
            c => c,
        };
        count += 1;
        if class != last {
            hash = mix(hash, class as u32);
            last = class;
        }
    }
    mix(hash, u32::from(count == 1))
}
