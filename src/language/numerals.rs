//! Numerals in digits and in words, and their values.

use super::text::Text;
use crate::document::{FnvMap, Shape};
use std::fmt;
use std::sync::LazyLock;

/// The words of cardinal numerals with their values.
static WORDS: LazyLock<FnvMap<&'static str, u64>> = LazyLock::new(|| {
    let lines = include_str!("numerals.tsv").lines().skip(1);
    lines.filter_map(|l| l.split_once('\t')).filter_map(|(w, v)| Some((w, v.parse().ok()?))).collect()
});

/// Whether a folded word is a cardinal numeral or part of one; "un" and "une" are articles first.
pub fn is_numeral(word: &str) -> bool {
    word.split('-').all(|part| {
        part_value(part).is_some_and(|v| v != 1 && v < MILLION)
            || (word.len() > part.len() && (part == "et" || part_value(part) == Some(1)))
    })
}

/// Whether a numeral in words may begin with a folded word.
pub fn begins(word: &str) -> bool {
    let mut parts = Parts::default();
    word.split('-').all(|part| parts.push(part))
}

fn part_value(part: &str) -> Option<u64> {
    WORDS.get(part).copied()
}

const MILLION: u64 = 1_000_000;

/// A decimal number, exact: a whole number of units of 10^-`scale`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    digits: u128,
    scale: u32,
}

impl Decimal {
    /// A whole number.
    pub fn whole(value: u64) -> Self {
        Decimal { digits: u128::from(value), scale: 0 }
    }

    /// Digits with so many of them behind the comma; none where they are too many to be a quantity.
    fn from_digits(digits: &str, scale: u32) -> Option<Self> {
        if digits.len() > 24 {
            return None;
        }
        Some(Decimal { digits: digits.parse().ok()?, scale })
    }

    /// `numerator / denominator`, to three places behind the comma.
    pub fn ratio(numerator: u64, denominator: u64) -> Option<Self> {
        let thousandths =
            numerator.checked_mul(1000)?.checked_add(denominator / 2)?.checked_div(denominator)?;
        Some(Decimal { digits: u128::from(thousandths), scale: 3 }.normal())
    }

    /// The product with a whole number, if it is in reach.
    pub fn times(self, factor: u64) -> Option<Self> {
        Some(Decimal { digits: self.digits.checked_mul(u128::from(factor))?, scale: self.scale }.normal())
    }

    /// The sum, if it is in reach.
    pub fn plus(self, other: Decimal) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let raise = |d: Decimal| d.digits.checked_mul(10u128.checked_pow(scale - d.scale)?);
        Some(Decimal { digits: raise(self)?.checked_add(raise(other)?)?, scale }.normal())
    }

    /// The value as a small whole number, where it is one.
    pub fn small(self) -> Option<u32> {
        let normal = self.normal();
        (normal.scale == 0).then(|| u32::try_from(normal.digits).ok()).flatten()
    }

    /// Whether it is less than another.
    pub fn is_less(self, other: Decimal) -> bool {
        let scale = self.scale.max(other.scale);
        let raise = |d: Decimal| 10u128.checked_pow(scale - d.scale).and_then(|p| d.digits.checked_mul(p));
        matches!((raise(self), raise(other)), (Some(a), Some(b)) if a < b)
    }

    fn normal(mut self) -> Self {
        while self.scale > 0 && self.digits.is_multiple_of(10) {
            self.digits /= 10;
            self.scale -= 1;
        }
        self
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Decimal { digits, scale } = self.normal();
        if scale == 0 {
            return write!(f, "{digits}");
        }
        let text = format!("{digits:0>width$}", width = scale as usize + 1);
        let (whole, part) = text.split_at(text.len() - scale as usize);
        write!(f, "{whole}.{part}")
    }
}

/// A numeral in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    /// The token after its last.
    pub end: usize,
    /// What it says.
    pub value: Decimal,
    /// In digits, at least in part.
    pub digits: bool,
    /// The power of ten that words multiply it by: "3,5 millions", "deux mille".
    pub multiple: u64,
    /// What it says could be read otherwise: "1,234".
    pub doubtful: bool,
}

/// The numeral that begins at a token: "175 000", "3,5 millions", "deux cent quatre-vingt-un mille", "un million".
/// A lone "un" is no numeral.
pub fn numeral(text: &Text, at: usize) -> Option<Numeral> {
    if at >= text.len() {
        return None;
    }
    let mut found = if text.token(at).shape == Shape::Number { digits(text, at)? } else { words(text, at)? };
    // Large numbers are nouns and multiply what stands before them.
    while let Some(factor) = large(text.word(found.end)) {
        // "10 mille milliards", but neither "mille mille" nor "un million millions".
        if found.multiple >= MILLION || (factor == 1000 && !(found.digits && found.multiple == 1)) {
            break;
        }
        found.value = found.value.times(factor)?;
        found.multiple *= factor;
        found.end += 1;
        if let Some(rest) = rest_below(text, found.end, factor) {
            found.value = found.value.plus(rest.value)?;
            found.end = rest.end;
        }
    }
    if text.word(found.end) == "et" && matches!(text.word(found.end + 1), "demi" | "demie") {
        let half = Decimal { digits: 5, scale: 1 }.times(found.multiple)?;
        found.value = found.value.plus(half)?;
        found.end += 2;
    }
    Some(found)
}

/// What "million" and its like multiply by.
pub fn large(word: &str) -> Option<u64> {
    match word {
        // "dix mille" is read with the words; "10 mille" is written too.
        "mille" => Some(1000),
        _ => part_value(word).filter(|v| *v >= MILLION),
    }
}

/// "deux cent mille" behind "un million".
fn rest_below(text: &Text, at: usize, factor: u64) -> Option<Numeral> {
    if factor < MILLION || at >= text.len() {
        return None;
    }
    let rest = if text.token(at).shape == Shape::Number { digits(text, at) } else { words(text, at) }?;
    let whole = rest.value.is_less(Decimal::whole(factor)) && rest.value.scale == 0;
    (whole && large(text.word(rest.end)).is_none()).then_some(rest)
}

/// A numeral in digits: groups of three apart by a space, or with the separators of one token.
fn digits(text: &Text, at: usize) -> Option<Numeral> {
    let surface = text.surface(at);
    let mut end = at + 1;
    let mut digits = String::new();
    let mut scale = 0;
    let mut doubtful = false;
    let plain = surface.bytes().all(|b| b.is_ascii_digit());
    if plain && surface.len() <= 3 && is_group(text, end) {
        digits.push_str(surface);
        // Ten groups are more than any quantity has; what goes on longer is a list.
        while end < at + 10 && is_group(text, end) {
            let (group, decimals) = split_decimals(text.surface(end));
            digits.push_str(group);
            digits.push_str(decimals);
            scale = decimals.len() as u32;
            end += 1;
            if scale > 0 {
                break;
            }
        }
    } else if plain {
        digits.push_str(surface);
    } else {
        (scale, doubtful) = separated(text, at, &mut digits)?;
    }
    let value = Decimal::from_digits(&digits, scale)?;
    Some(Numeral { end, value, digits: true, multiple: 1, doubtful })
}

/// Whether the token is a group of three digits behind a space inside the line, decimals allowed behind it.
fn is_group(text: &Text, at: usize) -> bool {
    if at >= text.len() || text.token(at).shape != Shape::Number || !text.token(at).spaced {
        return false;
    }
    let gap = text.document.gap(at);
    gap.chars().count() <= 2 && !gap.contains(['\n', '\r']) && split_decimals(text.surface(at)).0.len() == 3
}

/// A group and its decimals: "000,5"; an empty group where there is more than one separator.
fn split_decimals(surface: &str) -> (&str, &str) {
    match surface.split_once(',') {
        None if surface.bytes().all(|b| b.is_ascii_digit()) => (surface, ""),
        Some((group, decimals)) if group.len() == 3 && decimals.bytes().all(|b| b.is_ascii_digit()) => {
            (group, decimals)
        }
        _ => ("", ""),
    }
}

/// Digits with separators inside one token: pushes them without, and says how many stand behind the decimal mark and
/// whether that is a guess.
fn separated(text: &Text, at: usize, digits: &mut String) -> Option<(u32, bool)> {
    let surface = text.surface(at);
    let pieces: Vec<&str> = surface.split(['.', ',', '\'']).collect();
    let marks: Vec<char> = surface.chars().filter(|c| !c.is_ascii_digit()).collect();
    digits.extend(surface.chars().filter(char::is_ascii_digit));
    let last = *marks.last()?;
    let tail = pieces.last()?.len();
    let groups = |pieces: &[&str]| {
        pieces.first().is_some_and(|p| (1..=3).contains(&p.len()) && *p != "0")
            && pieces[1..].iter().all(|p| p.len() == 3)
    };
    let same = marks.iter().all(|m| *m == last);
    if same && marks.len() > 1 {
        // "3.000.000"; anything else with two like marks is a date or a version.
        return groups(&pieces).then_some((0, false));
    }
    if !same {
        // "6.700,54": the last mark is the decimal one, the others part thousands.
        let thousands = marks[..marks.len() - 1].iter().all(|m| *m == marks[0]) && marks[0] != last;
        return (thousands && groups(&pieces[..pieces.len() - 1])).then_some((tail as u32, false));
    }
    if !groups(&pieces) || tail != 3 {
        return (last != '\'').then_some((tail as u32, false));
    }
    match last {
        '\'' | '.' => Some((0, false)),
        // "450,000" by an English hand; "3,512 millions" and "12,345 %" by a French one.
        _ if measured(text, at + 1) => Some((3, false)),
        _ if pieces[1] == "000" => Some((0, false)),
        _ => Some((0, true)),
    }
}

/// Whether what follows is measured rather than counted, so that decimals are likely.
fn measured(text: &Text, at: usize) -> bool {
    large(text.word(at)).is_some()
        || matches!(text.word(at), "%" | "‰" | "pour" | "points" | "point")
        || super::measures::measure(text, at).is_some_and(|(_, row)| row.cell(1) == "measure")
}

/// A numeral in words up to the thousands.
fn words(text: &Text, at: usize) -> Option<Numeral> {
    if !text.begins_numeral(at) {
        return None;
    }
    let mut parts = Parts::default();
    let mut end = at;
    let mut good = None;
    while end < text.len() && text.token(end).is_word() && end - at < 16 {
        let word = text.word(end);
        if end > at && text.token(end).first {
            break;
        }
        let mut whole = true;
        for part in word.split('-') {
            whole &= parts.push(part);
            if !whole {
                break;
            }
        }
        // In "cent et quelques" the "et" belongs to what follows.
        if !whole {
            break;
        }
        end += 1;
        if !parts.and {
            good = Some((end, parts.value()));
        }
    }
    let (end, value) = good?;
    let alone = value == 1 && end == at + 1 && text.word(at) != "zéro";
    if alone && large(text.word(end)).is_none_or(|f| f < MILLION) {
        return None;
    }
    let mut numeral =
        Numeral { end, value: Decimal::whole(value), digits: false, multiple: 1, doubtful: false };
    if text.word(end) == "virgule" {
        decimals_in_words(text, &mut numeral);
    }
    Some(numeral)
}

/// "zéro virgule trois": the decimals as a numeral of their own, leading noughts counted.
fn decimals_in_words(text: &Text, numeral: &mut Numeral) {
    let mut at = numeral.end + 1;
    let mut digits = String::new();
    while matches!(text.word(at), "zéro" | "zero") && digits.len() < 6 {
        digits.push('0');
        at += 1;
    }
    let mut parts = Parts::default();
    let mut end = at;
    while end < at + 4 && text.word(end).split('-').all(|p| parts.push(p)) && end < text.len() {
        end += 1;
    }
    if end > at && !parts.and {
        digits += &parts.value().to_string();
    }
    if let Some(part) = Decimal::from_digits(&digits, digits.len() as u32)
        && let Some(sum) = numeral.value.plus(part)
    {
        numeral.value = sum;
        numeral.end = end;
    }
}

/// Adds up the parts of a numeral in words and refuses what cannot follow: "deux trois", "mille mille".
#[derive(Default)]
struct Parts {
    thousands: u64,
    below: u64,
    /// What may be added next must be less than this; nought before the first part stands for no limit.
    room: u64,
    started: bool,
    /// The last part was "et".
    and: bool,
    had_thousand: bool,
}

impl Parts {
    fn value(&self) -> u64 {
        self.thousands + self.below
    }

    fn push(&mut self, part: &str) -> bool {
        if part == "et" {
            let fits = self.started && !self.and && self.room >= 10 && self.below % 100 >= 20;
            self.and |= fits;
            return fits;
        }
        let Some(value) = part_value(part).filter(|v| *v < MILLION) else { return false };
        if self.and && !matches!(value, 1 | 11) {
            return false;
        }
        self.and = false;
        let free = !self.started || value < self.room;
        match value {
            1000 if self.had_thousand => return false,
            1000 => {
                self.thousands = self.below.max(1) * 1000;
                (self.below, self.room, self.had_thousand) = (0, 1000, true);
            }
            100 => {
                let factor = if self.below == 0 { 1 } else { self.below };
                if factor > 9 || (self.below == 0 && !free) {
                    return false;
                }
                (self.below, self.room) = (factor * 100, 100);
            }
            20 if self.below % 100 == 4 && self.started => {
                (self.below, self.room) = (self.below + 76, 20);
            }
            _ if !free => return false,
            _ => {
                self.below += value;
                self.room = match value {
                    60 => 20,
                    // "dix-sept", but no "dix-six".
                    10 => 10,
                    20..=99 => 10,
                    _ => 0,
                };
            }
        }
        self.started = true;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::import::Source;

    fn read(text: &str) -> Option<(String, usize)> {
        let document = Document::new(&Source { name: "t".into(), text: text.into(), warnings: vec![] });
        let text = Text::new(&document);
        numeral(&text, 0).map(|n| (n.value.to_string(), text.len() - n.end))
    }

    fn whole(text: &str, value: &str) {
        assert_eq!(read(text), Some((value.to_string(), 0)), "{text}");
    }

    #[test]
    fn in_digits() {
        whole("175 000", "175000");
        whole("1\u{202f}234\u{202f}567,5", "1234567.5");
        whole("40.000", "40000");
        whole("3,5", "3.5");
        whole("3.5", "3.5");
        whole("0,250", "0.25");
        whole("450,000", "450000");
        whole("1'200'000", "1200000");
        whole("6.700,54", "6700.54");
        whole("1,234.5", "1234.5");
        whole("3,5 millions", "3500000");
        whole("3,512 milliards", "3512000000");
        assert_eq!(read("2016 150"), Some(("2016".into(), 1)));
        assert_eq!(read("21.12.21"), None);
    }

    #[test]
    fn in_words() {
        whole("deux cent quatre-vingt-un mille", "281000");
        whole("quatre-vingt-dix-neuf", "99");
        whole("quatre vingt onze", "91");
        whole("soixante et onze", "71");
        whole("septante-deux", "72");
        whole("vingt-et-un mille onze", "21011");
        whole("quatre mille vingt", "4020");
        whole("mille neuf cent quatorze", "1914");
        whole("un million deux cent mille", "1200000");
        whole("trois millions et demi", "3500000");
        whole("huit cents", "800");
        whole("dix virgule zéro huit", "10.08");
        whole("cent un", "101");
        assert_eq!(read("deux trois"), Some(("2".into(), 1)));
        assert_eq!(read("vingt et demi pas").map(|v| v.0), Some("20.5".into()));
        assert_eq!(read("cent et plus"), Some(("100".into(), 2)));
        assert_eq!(read("un chien"), None);
    }

    #[test]
    fn too_large_or_too_long() {
        assert_eq!(read(&"9".repeat(400)), None);
        assert_eq!(read(&"mille ".repeat(1000)).map(|v| v.0), Some("1000".into()));
        assert!(read(&"un million ".repeat(1000)).is_some());
        assert!(read(&"111 ".repeat(1000)).is_none());
    }
}
