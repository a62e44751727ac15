//! What a number counts or measures: a sign, a unit, money, an age, or the head of the noun group behind it.

use super::amount::{self, Amount};
use crate::document::Shape;
use crate::language::age::is_age;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Category, Number, Text};

/// What sort of unit it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A counted noun.
    Noun,
    /// A unit of measure.
    Measure,
    /// A currency.
    Money,
    /// Per cent.
    Share,
    /// Years of age.
    Age,
    /// Nothing: the noun is left out.
    None,
}

/// What is counted, and where it ends.
#[derive(Clone, Debug)]
pub struct Counted {
    /// The token after the last of the quantity.
    pub end: usize,
    /// The noun's singular or the unit's sign.
    pub unit: Option<String>,
    /// Its tokens.
    pub noun: Option<(usize, usize)>,
    /// Its sort.
    pub kind: Kind,
}

/// What a number counts; none where what follows shows that it is no quantity.
pub fn unit(text: &Text, amount: &Amount) -> Option<Counted> {
    if let Some((_, sign)) = symbol_before(text, amount.start) {
        let number_end = if amount.partitive { amount.end - 1 } else { amount.end };
        return Some(Counted { end: number_end, unit: Some(sign.into()), noun: None, kind: Kind::Money });
    }
    if let Some(counted) = measure(text, amount) {
        return Some(counted);
    }
    if is_age(text, amount.start, amount.end) {
        let end = amount.end + 1;
        return Some(named(amount.end, end, "an".to_string(), Kind::Age));
    }
    if is_time(text, amount.end) {
        return None;
    }
    let from = past_determiner(text, amount);
    if let Some(head) = head(text, amount, from) {
        if is_time(text, head) || refused_noun(text, head) {
            return None;
        }
        return Some(named(head, head + 1, singular(text, head), Kind::Noun));
    }
    let end = if amount.partitive { amount.end - 1 } else { amount.end };
    Some(Counted { end, unit: None, noun: None, kind: Kind::None })
}

fn named(from: usize, end: usize, unit: String, kind: Kind) -> Counted {
    Counted { end, unit: Some(unit), noun: Some((from, end)), kind }
}

/// "%", "km/h", "euros", "M€".
fn measure(text: &Text, amount: &Amount) -> Option<Counted> {
    let at = amount.end;
    let (end, row) = crate::language::measures::measure(text, at)?;
    let kind = match row.cell(1) {
        "percent" => Kind::Share,
        "money" => Kind::Money,
        "measure" => Kind::Measure,
        "symbol" => {
            // One letter is a unit in its own case behind digits, and where no word goes on.
            let exact = text.surface(at) == row.cell(2);
            let free = !matches!(text.surface(at + 1), "." | "'" | "’" | "-");
            if !(exact && free && amount.digits) {
                return None;
            }
            Kind::Measure
        }
        _ => return None,
    };
    Some(named(at, end, row.cell(2).to_string(), kind))
}

/// A currency sign that stands before the number: where it begins, and its code.
pub fn symbol_before(text: &Text, at: usize) -> Option<(usize, &'static str)> {
    let sign = at.checked_sub(1)?;
    if !matches!(text.surface(sign), "$" | "€" | "£" | "¥") {
        return None;
    }
    // In "10 € 20" the sign belongs to what stands before it.
    let taken = sign > 0 && text.token(sign - 1).shape == Shape::Number;
    let (_, row) = crate::language::measures::measure(text, sign)?;
    if taken {
        return None;
    }
    let country = sign > 0 && !text.token(sign).spaced && matches!(text.surface(sign - 1), "US" | "U.S");
    Some((sign - usize::from(country), row.cell(2)))
}

/// "la moitié des habitants", "un tiers de la population": the noun stands behind an article.
fn past_determiner(text: &Text, amount: &Amount) -> usize {
    let mut at = amount.end;
    if amount.kind == amount::Kind::Fraction {
        at += 1;
        at += usize::from(matches!(text.word(at), "la" | "l'" | "le" | "les" | "ses" | "leurs" | "ces" | "nos"));
    }
    at
}

fn is_time(text: &Text, at: usize) -> bool {
    text.phrases_at(at).iter().any(|p| {
        p.row.table == Table::TimeWords
            && matches!(p.row.cell(1), "unit" | "month" | "short-month" | "weekday")
            && p.end == at + 1
    }) || matches!(text.word(at), "h" | "er" | "e" | "ème" | "eme" | "nd" | "nde" | "re" | "siècle")
}

/// The noun that the number counts, through the adjectives before it.
fn head(text: &Text, amount: &Amount, from: usize) -> Option<usize> {
    let mut at = from;
    let mut adjective = None;
    while at < text.len() && at < from + 4 {
        let token = text.token(at);
        if token.first || token.shape == Shape::Number || text.document.gap(at).contains(['\n', '\r']) {
            break;
        }
        // "3-point" and "2/3" are no nouns behind numbers.
        if !token.spaced && !matches!(text.surface(at.wrapping_sub(1)), "'" | "’") && at > 0 && !amount.partitive
            && !text.surface(at - 1).ends_with(['\'', '’']) && token.is_word() && text.token(at - 1).shape == Shape::Number {
            break;
        }
        match text.tag(at) {
            Tag::Noun | Tag::Name => {
                // "deux anciens ministres": the noun "ancien" leads on to another noun.
                let leads = before_nouns(text, at) && at + 1 < text.len() && is_noun(text, at + 1);
                if !leads {
                    return agrees(text, amount, at).then_some(at);
                }
                at += 1;
            }
            Tag::Adjective => {
                adjective = adjective.or(Some(at));
                at += 1;
            }
            // "trois blessés": a participle stands for a noun where no noun follows it.
            Tag::Participle | Tag::Finite if at == from || adjective.is_some() => {
                let noun = plural_form(text, at) && (text.tag(at) == Tag::Participle || nominal(text, at));
                return (noun && agrees(text, amount, at)).then_some(at).or(adjective);
            }
            Tag::Other if text.analyses(at).is_empty() || plural_form(text, at) || amount.one => return Some(at),
            // "deux autres personnes", "les deux mêmes hommes"
            Tag::Determiner | Tag::Pronoun if matches!(text.word(at), "autres" | "mêmes" | "tels") => at += 1,
            Tag::Adverb if plural_form(text, at) && nominal(text, at) => return Some(at),
            Tag::Number | Tag::Preposition | Tag::Pronoun | Tag::Conjunction | Tag::Other
                if nominal(text, at) && plural_form(text, at) && !text.token(at).is_upper() && text.word(at).len() > 4 =>
            {
                return Some(at);
            }
            _ => break,
        }
    }
    // "les 50 meilleurs", "deux Français"
    adjective.filter(|a| plural_form(text, *a) && agrees(text, amount, *a))
}

fn is_noun(text: &Text, at: usize) -> bool {
    matches!(text.tag(at), Tag::Noun) && text.token(at).shape == Shape::Lower
}

/// Adjectives that stand before their noun and that the lexicon knows as nouns too.
fn before_nouns(text: &Text, at: usize) -> bool {
    text.analysis(at, Category::Adjective).is_some()
        && matches!(
            text.analyses_as(at, Category::Adjective).next().map(|a| a.lemma.as_str()),
            Some(
                "nouveau" | "ancien" | "jeune" | "grand" | "petit" | "gros" | "premier" | "dernier" | "autre" | "vieux"
                    | "bon" | "mauvais" | "haut" | "principal" | "seul" | "faux" | "prochain" | "futur" | "simple"
                    | "double" | "meilleur" | "beau" | "second" | "long" | "large" | "rare" | "ex"
            )
        )
}

fn nominal(text: &Text, at: usize) -> bool {
    text.analysis(at, Category::Noun).is_some()
}

fn plural_form(text: &Text, at: usize) -> bool {
    text.word(at).ends_with(['s', 'x', 'z'])
}

/// Whether the noun's number goes with the numeral: "12 rue" and "737 vol" do not count.
fn agrees(text: &Text, amount: &Amount, at: usize) -> bool {
    if text.tag(at) == Tag::Name && text.token(at).is_upper() && !plural_form(text, at) {
        // "114 Airbus" and "huit Rafale", but no name in figures or a title behind a number.
        let known = text.analyses(at).iter().any(|a| a.category == Category::Noun);
        return !known && amount.digits && text.token(at).shape == Shape::Capitalised && !amount.one
            || amount.one && known;
    }
    if amount.one || amount.kind == amount::Kind::Fraction || amount.partitive || plural_form(text, at) {
        return true;
    }
    let mut readings = text.analyses(at).iter().filter(|a| matches!(a.category, Category::Noun | Category::Adjective));
    match readings.next() {
        None => text.token(at).is_upper() || text.word(at).len() <= 3,
        Some(first) => {
            first.number != Some(Number::Singular) || readings.any(|a| a.number != Some(Number::Singular))
        }
    }
}

/// Nouns that make no count of a number before them.
fn refused_noun(text: &Text, at: usize) -> bool {
    matches!(text.word(at), "rue" | "avenue" | "boulevard" | "bis" | "ter")
}

/// The noun's singular as written: "soldats" gives "soldat", "États" gives "État", an unknown word stays.
fn singular(text: &Text, at: usize) -> String {
    let fits = |category| text.analyses_as(at, category).map(|a| a.lemma.clone()).find(|l| shares_stem(l, text.word(at)));
    let lemma = if matches!(text.tag(at), Tag::Adjective) { fits(Category::Adjective).or_else(|| fits(Category::Noun)) } else { fits(Category::Noun).or_else(|| fits(Category::Adjective)) };
    let participle = text.tag(at) == Tag::Participle || lemma.is_none();
    let lemma = match lemma {
        Some(lemma) if !(participle && lemma.ends_with("er")) => lemma,
        _ => {
            let word = text.word(at);
            // What the lexicon does not know may end in s by nature where it is a name.
            let cut = word.ends_with('s') && !word.ends_with("ss") && !(text.token(at).is_upper() && text.analyses(at).is_empty());
            if cut { word[..word.len() - 1].to_string() } else { word.to_string() }
        }
    };
    if text.token(at).is_upper() && !text.token(at).first {
        let mut chars = lemma.chars();
        return chars.next().map_or(lemma.clone(), |c| c.to_uppercase().chain(chars).collect());
    }
    lemma
}

/// Whether a lemma begins as the form does: what does not is another word's.
fn shares_stem(lemma: &str, form: &str) -> bool {
    lemma.chars().next() == form.chars().next()
}
