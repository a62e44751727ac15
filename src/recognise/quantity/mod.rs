//! Quantities: a number with what bounds it and what it counts or measures.
//!
//! `amount` reads the number, `bound` what stands before and behind it, `unit` what it counts; `refuse` knows the
//! numbers that are none.

mod amount;
mod bound;
mod refuse;
mod unit;
mod words;

use crate::annotation::{Annotation, Bound, Certainty, Kind, PartRole, Quantity};
use crate::document::Shape;
use crate::language::Text;
use crate::language::tables::Table;
use amount::Amount;

/// Whether a number may begin at a token: in digits or words, or with one of the words that bound or round it.
fn may_begin(text: &Text, at: usize) -> bool {
    let counts = |at: usize| {
        at < text.len()
            && (text.token(at).shape == Shape::Number
                || text.begins(at, Table::QuantityWords)
                || text.begins_numeral(at))
    };
    match text.word(at) {
        // Articles, unless a number or the noun of one follows.
        "un" | "une" | "le" | "plusieurs" | "quelques" | "entre" => {
            text.begins(at, Table::QuantityWords) || counts(at + 1)
        }
        "la" => text.word(at + 1) == "moitié" || counts(at + 1),
        _ => counts(at),
    }
}

/// Appends every quantity.
pub fn recognise(text: &Text, found: &mut Vec<Annotation>) {
    let mut at = 0;
    while at < text.len() {
        let candidate = may_begin(text, at).then(|| quantity(text, at)).flatten();
        match candidate {
            Some((annotation, end)) => {
                found.push(annotation);
                at = end.max(at + 1);
            }
            None => at = refuse::list_end(text, at).max(at + 1),
        }
    }
}

/// The quantity that begins at a token, bound or number, and the token after it.
fn quantity(text: &Text, at: usize) -> Option<(Annotation, usize)> {
    let (start, mut bound) = bound::before(text, at);
    let mut amount = amount::amount(text, start)?;
    if refuse::refused(text, &amount) {
        return None;
    }
    let mut counted = unit::unit(text, &amount)?;
    if let Some((end, hundredths)) = unit::cents(text, &counted).or_else(|| unit::centimetres(text, &counted))
    {
        amount.add_hundredths(hundredths);
        counted.end = end;
    }
    amount.raise(counted.zeros);
    // "moins cinq degrés" is below nought.
    let degrees = counted.unit.as_deref().is_some_and(|u| u.starts_with('°') || u == "degré");
    let below = degrees && bound.is_none() && at > 0 && text.word(at - 1) == "moins";
    if below {
        amount.value.insert(0, '-');
    }
    // "haltérophilie (-58 kg)", "judo -58 kg", "les -58 kg": a class of those who weigh less; elsewhere somebody has lost so much.
    let sign = amount::sign_before(text, amount.start).unwrap_or(amount.start);
    let class = sign > 0
        && (matches!(text.word(sign - 1), "(" | "les" | "des")
            || text.tag(sign - 1) == crate::language::tagging::Tag::Noun);
    if class && counted.unit.as_deref() == Some("kg") && amount.is_negative() {
        amount.value.remove(0);
        amount.bound = Some(Bound::Less);
    }
    let bounded = bound.is_some();
    if counted.unit.is_none() && !stands_alone(text, &amount, bounded) {
        return None;
    }
    let mut end = counted.end;
    if bound.is_none()
        && let Some((after, behind)) = bound::behind(text, end)
    {
        (end, bound) = (after, Some(behind));
    }
    let bound = bound.or(amount.bound).unwrap_or(Bound::Equal);
    let quantity = Quantity { value: amount.value.clone(), bound, unit: counted.unit.clone() };
    let first = if bounded { at } else { amount.start };
    let first = first - usize::from(below);
    let first = amount::sign_before(text, first).unwrap_or(first);
    let mut annotation =
        Annotation::new(text.span(first, end), Kind::Quantity(quantity), rule(&amount, &counted))
            .with(PartRole::Number, text.span(amount.start, amount.end));
    if let Some((from, to)) = counted.noun {
        annotation = annotation.with(PartRole::Unit, text.span(from, to));
    }
    if amount.doubtful {
        annotation.certainty = Certainty::Inferred;
    }
    Some((annotation, end))
}

fn rule(amount: &Amount, counted: &unit::Counted) -> &'static str {
    match (amount.kind, counted.kind) {
        (amount::Kind::Range, _) => "quantity.range",
        (amount::Kind::Fraction, _) => "quantity.fraction",
        (_, unit::Kind::Age) => "quantity.age",
        (_, unit::Kind::Money) => "quantity.money",
        (_, unit::Kind::Share) => "quantity.share",
        (_, unit::Kind::Measure) => "quantity.measure",
        (amount::Kind::Rough, _) => "quantity.rough",
        (_, unit::Kind::Noun) => "quantity.counted",
        (_, unit::Kind::None) => "quantity.alone",
    }
}

/// Whether a number whose noun is left out is a quantity: bounded, in millions, or the subject of a verb.
fn stands_alone(text: &Text, amount: &Amount, bounded: bool) -> bool {
    use crate::language::tagging::Tag;
    if bounded && amount.digits || amount.large {
        return true;
    }
    if amount.kind == amount::Kind::Fraction {
        return false;
    }
    let follows = text.word(amount.end);
    if matches!(follows, "d'" | "de") {
        return matches!(
            text.word(amount.end + 1),
            "entre" | "ces" | "leurs" | "ses" | "eux" | "plus" | "moins"
        );
    }
    // "trois des quatre": the noun stands behind.
    if follows == "des" && amount.kind == amount::Kind::Plain {
        return true;
    }
    let before = amount.start.checked_sub(1).map_or("", |t| text.word(t));
    if amount.grouped
        && matches!(before, "à" | "de" | "d'" | "contre" | "soit" | "(" | "," | "et" | "+" | "pour")
    {
        return true;
    }
    // "sept blessés, dont trois grièvement", "dont 221 à Brest", "(+ 3 300)"
    let signed = matches!(before, "+" | "-" | "–" | "−")
        && amount.digits
        && amount.start > 1
        && text.surface(amount.start - 2) == "(";
    if before == "dont" && !amount.one && !refuse::like_a_year(text, amount) || signed {
        return true;
    }
    // "passées de 20 à 60"
    let changed = |of: usize| text.word(of) == "de" && of > 0 && amount::changes(text, of - 1);
    if amount.digits && !refuse::like_a_year(text, amount) && amount.start > 0 {
        let of = amount.start - 1;
        let from = changed(of)
            && follows == "à"
            && crate::language::numerals::numeral(text, amount.end + 1).is_some();
        let to = before == "à"
            && (of.saturating_sub(5)..of).rev().find(|t| text.word(*t) == "de").is_some_and(changed)
            && (text.tag(amount.end) == Tag::Mark || matches!(follows, "en" | "entre"));
        if from || to {
            return true;
        }
    }
    let verb = matches!(text.tag(amount.end), Tag::Finite)
        || text.tag(amount.end) == Tag::Participle && amount.digits;
    let previous = amount.start.checked_sub(1).map_or(Tag::Mark, |t| text.tag(t));
    let subject = matches!(previous, Tag::Mark | Tag::Conjunction | Tag::Pronoun | Tag::Other)
        || matches!(text.word(amount.start.wrapping_sub(1)), "et" | "dont");
    (amount.digits || !amount.one) && verb && subject && !refuse::like_a_year(text, amount)
}
