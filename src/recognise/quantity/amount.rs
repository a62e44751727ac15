//! The number of a quantity: a numeral, a range, a fraction, a rough number.

use super::words;
use crate::annotation::Bound;
use crate::document::Shape;
use crate::language::Text;
use crate::language::numerals::{Decimal, Numeral, large, numeral};
use crate::language::tables::Table;
use crate::language::tagging::Tag;

/// What sort of number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// "175 000", "deux".
    Plain,
    /// "entre 5 et 10".
    Range,
    /// "un tiers".
    Fraction,
    /// "une dizaine", "des milliers".
    Rough,
}

/// A number as the words give it.
#[derive(Clone, Debug)]
pub struct Amount {
    /// Its first token.
    pub start: usize,
    /// The token after its last, and after a "de" that leads to what is counted.
    pub end: usize,
    /// Decimal, or `A/B`.
    pub value: String,
    /// The bound that lies in the words: "une dizaine" is about ten.
    pub bound: Option<Bound>,
    /// The sort of number.
    pub kind: Kind,
    /// In digits.
    pub digits: bool,
    /// With "million" or "milliard".
    pub large: bool,
    /// "de" leads to the noun: "dizaine de", "millions de".
    pub partitive: bool,
    /// Five digits or more, so that it is hardly a year, a page or a house.
    pub grouped: bool,
    /// It could be read otherwise.
    pub doubtful: bool,
    /// One, so that a singular may follow.
    pub one: bool,
}

/// The number that begins at a token.
pub fn amount(text: &Text, at: usize) -> Option<Amount> {
    rough(text, at).or_else(|| fraction(text, at)).or_else(|| range(text, at)).or_else(|| plain(text, at))
}

fn row(text: &Text, at: usize, kind: &str) -> Option<(usize, &'static str)> {
    if !text.begins(at, Table::QuantityWords) {
        return None;
    }
    text.phrases_at(at)
        .iter()
        .filter(|p| p.row.table == Table::QuantityWords && p.row.cell(1) == kind)
        .max_by_key(|p| p.end)
        .map(|p| (p.end, p.row.cell(2)))
}

fn of(start: usize, found: &Numeral) -> Amount {
    Amount {
        start,
        end: found.end,
        value: found.value.to_string(),
        bound: None,
        kind: Kind::Plain,
        digits: found.digits,
        large: found.multiple >= 1_000_000,
        partitive: false,
        grouped: found.digits && !found.value.is_less(Decimal::whole(10_000)),
        doubtful: found.doubtful,
        one: !Decimal::whole(1).is_less(found.value) || found.value.is_less(Decimal::whole(2)),
    }
}

fn skip_de(text: &Text, mut amount: Amount) -> Amount {
    if matches!(text.word(amount.end), "de" | "d'") {
        amount.end += 1;
        amount.partitive = true;
    }
    amount
}

/// A numeral; behind "million" a "de" may follow. Currency signs may stand before: the unit rule reads them.
fn plain(text: &Text, at: usize) -> Option<Amount> {
    let found = numeral(text, at)?;
    let mut amount = of(at, &found);
    if negative(text, at) {
        amount.value.insert(0, '-');
    }
    if amount.large {
        let mut skipped = skip_de(text, amount.clone());
        if skipped.partitive
            && !matches!(text.word(skipped.end), "plus" | "moins" | "la" | "le" | "l'" | "les")
        {
            skipped.large = true;
            return Some(skipped);
        }
    }
    Some(amount)
}

/// A minus sign that belongs to the number: free before it, glued behind; in brackets, "(- 0,4 %)", free on both sides;
/// or "moins" before degrees.
fn negative(text: &Text, at: usize) -> bool {
    if at == 0 {
        return false;
    }
    let bracketed = at > 1 && text.surface(at - 2) == "(";
    let sign = matches!(text.surface(at - 1), "-" | "−" | "–") && (text.token(at - 1).spaced || bracketed);
    sign && (!text.token(at).spaced || bracketed)
        && text.token(at).shape == Shape::Number
        && (at == 1 || !matches!(text.token(at - 2).shape, Shape::Number))
}

/// "-5 °C": the sign belongs to the span.
pub fn sign_before(text: &Text, at: usize) -> Option<usize> {
    if negative(text, at) {
        return Some(at - 1);
    }
    // "$5", "€ 10", "US$ 3"
    super::unit::symbol_before(text, at).map(|(start, _)| start)
}

/// A minus sign free before it and glued to its number.
fn below_nought(text: &Text, at: usize) -> bool {
    matches!(text.surface(at), "-" | "−" | "–")
        && text.token(at).spaced
        && at + 1 < text.len()
        && !text.token(at + 1).spaced
        && text.token(at + 1).shape == Shape::Number
}

/// "entre 5 et 10", "20 à 60 milliards", "trois ou quatre", "18-24".
fn range(text: &Text, at: usize) -> Option<Amount> {
    let between = text.word(at) == "entre";
    // "entre -10 et 5 degrés"
    let sign = |at: usize| usize::from(between && below_nought(text, at));
    let first_at = at + usize::from(between);
    let falls = sign(first_at);
    let first = numeral(text, first_at + falls)?;
    let mut joint = first.end;
    // "entre 5 % et 10 %", "de 10 euros à 20 euros": the unit may stand twice.
    let unit_first = crate::language::measures::measure(text, joint)
        .filter(|(_, row)| between || matches!(row.cell(1), "percent" | "money"));
    if let Some((end, _)) = unit_first {
        joint = end;
    }
    let word = text.word(joint);
    let dash = matches!(word, "-" | "–" | "‑" | "—");
    let from = matches!(text.word(at.wrapping_sub(1)), "de" | "d'");
    let fits = if between { word == "et" } else { matches!(word, "à" | "ou") || dash };
    if !fits {
        return None;
    }
    let second_at = joint + 1;
    let both = sign(second_at);
    let second_at = second_at + both;
    let second = numeral(text, second_at)?;
    if dash && (text.token(joint).spaced != text.token(second_at).spaced || !first.digits || !second.digits) {
        return None;
    }
    // "20 à 60 milliards": the multiple holds for both.
    let thousands = shared_thousands(text, &first, second_at, &second);
    let low = if first.multiple == 1 && second.multiple >= 1000 && second.digits {
        first.value.times(second.multiple).filter(|v| v.is_less(second.value))?
    } else {
        thousands.unwrap_or(first.value)
    };
    // "deux contre un", "de 10 à 5" falls, "40 à 1" counts no range.
    let rises = match (falls, both) {
        (0, 0) => low.is_less(second.value),
        (1, 1) => second.value.is_less(low),
        (falls, _) => falls == 1,
    };
    if !rises {
        return None;
    }
    // "passé de 12 à 15 membres" and "de 9 % à 10 %" tell a change, not a range.
    let changed = from && at > 1 && changes(text, at - 2);
    if word == "à" && (changed || unit_first.is_some() && !between) {
        return None;
    }
    let mut amount = of(at, &second);
    amount.start = at;
    let minus = |below: usize| if below == 1 { "-" } else { "" };
    amount.value = format!("{}{low}/{}{}", minus(falls), minus(both), second.value);
    amount.kind = Kind::Range;
    amount.digits = first.digits;
    amount.doubtful =
        first.doubtful || second.doubtful || thousands.is_some() && second.multiple == 1 && first.digits;
    amount.one = false;
    Some(if amount.large { skip_de(text, amount) } else { amount })
}

/// "quatre à cinq mille", "entre 30 et 40 000": the thousands at the end hold for both, where the first is then still the less.
fn shared_thousands(text: &Text, first: &Numeral, second_at: usize, second: &Numeral) -> Option<Decimal> {
    let thousands = second.value.small().filter(|v| v % 1000 == 0)? / 1000;
    let few = first.value.small().is_some_and(|v| v < thousands && v < 1000);
    let written = if second.digits {
        first.digits && text.surface(second.end - 1).ends_with("000") && text.surface(second_at).len() != 4
    } else {
        !first.digits && text.word(second.end - 1) == "mille" && second.end > second_at + 1
    };
    (few && written).then(|| first.value.times(1000)).flatten()
}

impl Amount {
    /// The value times a power of ten: "120 M€".
    pub fn raise(&mut self, zeros: usize) {
        let raised = |number: &str| {
            let (sign, number) = number.strip_prefix('-').map_or(("", number), |number| ("-", number));
            let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
            let (moved, rest) = decimals.split_at(zeros.min(decimals.len()));
            let padding = "0".repeat(zeros - moved.len());
            let point = if rest.is_empty() { "" } else { "." };
            let digits = format!("{whole}{moved}{padding}");
            let digits = match digits.trim_start_matches('0') {
                "" => "0",
                digits => digits,
            };
            format!("{sign}{digits}{point}{rest}")
        };
        if zeros > 0 {
            self.value = self.value.split('/').map(raised).collect::<Vec<_>>().join("/");
        }
    }

    /// Whether a minus sign made the value less than nought.
    pub fn is_negative(&self) -> bool {
        self.value.starts_with('-')
    }

    /// The value with so many hundredths more; a value with decimals has them already.
    pub fn add_hundredths(&mut self, hundredths: u64) {
        if self.value.bytes().all(|b| b.is_ascii_digit()) && hundredths > 0 {
            self.value = format!("{}.{hundredths:02}", self.value).trim_end_matches('0').to_string();
        }
    }
}

/// Whether a verb of change stands at a token.
pub fn changes(text: &Text, at: usize) -> bool {
    // "une portée de 20 à 30 km" is a noun.
    text.tag(at) != Tag::Noun && text.analyses(at).iter().any(|a| words::is(&a.lemma, "change"))
}

/// "une dizaine de", "plusieurs centaines de", "des milliers de", "deux douzaines d'", "million de".
fn rough(text: &Text, at: usize) -> Option<Amount> {
    let word = text.word(at);
    let some = matches!(word, "plusieurs" | "quelques");
    let one = matches!(word, "une" | "un");
    let counted = if one || some { None } else { numeral(text, at).filter(|n| !large_behind(text, n.end)) };
    let noun = counted.as_ref().map_or(at + usize::from(some || one), |n| n.end);
    let dozen = row(text, noun, "dozen");
    let large = row(text, noun, "large").filter(|_| !one && counted.is_none());
    let (mut end, value) = dozen.or_else(|| row(text, noun, "rough")).or(large)?;
    if noun > at && counted.is_some() && text.word(noun) == "quart" {
        return None;
    }
    let mut value = Decimal::whole(value.parse().ok()?);
    let plural = text.word(noun).ends_with('s');
    // "des dizaines de milliers", "une centaine de millions"
    let mut steps = 0;
    while matches!(text.word(end), "de" | "d'") && steps < 2 {
        let Some((after, factor)) = row(text, end + 1, "rough").or_else(|| row(text, end + 1, "large"))
        else {
            break;
        };
        value = value.times(factor.parse().ok()?)?;
        end = after;
        steps += 1;
    }
    if let Some(count) = &counted {
        value = value.times(u64::from(count.value.small()?))?;
    }
    let bound = match (dozen.is_some() || large.is_some() && !plural, counted.is_some(), plural || some) {
        (true, ..) => None,
        (_, true, _) => Some(Bound::About),
        (_, _, true) => Some(Bound::More),
        _ => Some(Bound::About),
    };
    let amount = Amount {
        start: at,
        end,
        value: value.to_string(),
        bound,
        kind: Kind::Rough,
        digits: false,
        large: false,
        partitive: false,
        grouped: false,
        doubtful: false,
        one: false,
    };
    let partitive = skip_de(text, amount.clone());
    // "par dizaines", "la quarantaine": without what they count these words are no numbers.
    if !partitive.partitive {
        let counts = one || some || counted.is_some();
        return (counts && dozen.is_none() && (text.word(noun) != "quarantaine")).then_some(amount);
    }
    (one || some || counted.is_some() || plural || large.is_some()).then_some(partitive)
}

fn large_behind(text: &Text, at: usize) -> bool {
    large(text.word(at)).is_some()
}

/// "la moitié des", "un tiers", "deux tiers", "trois quarts", "un quart de".
fn fraction(text: &Text, at: usize) -> Option<Amount> {
    let fraction = |end: usize, value: Decimal| Amount {
        start: at,
        end,
        value: value.to_string(),
        bound: None,
        kind: Kind::Fraction,
        digits: false,
        large: false,
        partitive: false,
        grouped: false,
        doubtful: false,
        one: true,
    };
    let (parts, noun) = match text.word(at) {
        "un" | "le" => (1, at + 1),
        "la" if text.word(at + 1) == "moitié" => {
            if !matches!(text.word(at + 2), "des" | "de" | "du" | "d'") {
                return None;
            }
            return Some(fraction(at + 2, Decimal::ratio(1, 2)?));
        }
        _ => {
            let found = numeral(text, at)?;
            (found.value.small().filter(|n| (1..100).contains(n))?, found.end)
        }
    };
    let (end, value) = row(text, noun, "fraction")?;
    let divisor: u64 = value.strip_prefix('/')?.parse().ok()?;
    // "le cinquième candidat" is an ordinal, "un tiers" may be another person: a complement must follow.
    let complement = matches!(text.word(end), "des" | "de" | "du" | "d'");
    if !complement
        || (text.word(at) == "le" && divisor > 4)
        || text.word(end + 1) == "finale"
        || u64::from(parts) >= divisor
    {
        return None;
    }
    // "un quart d'heure" is a time, "à 33 centièmes des premiers" so many of a second.
    if text.word(end + 1) == "heure" || divisor >= 100 && matches!(text.word(end), "des" | "du") {
        return None;
    }
    Some(fraction(end, Decimal::ratio(u64::from(parts), divisor)?))
}
