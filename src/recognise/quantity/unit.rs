//! What a number counts or measures: a sign, a unit, money, an age, or the head of the noun group behind it.

use super::amount::{self, Amount};
use super::words;
use crate::document::Shape;
use crate::language::age::is_age;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Category, Mood, Number, Text, lexicon};

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
    /// The power of ten that it multiplies by: 6 for "M€".
    pub zeros: usize,
}

/// What a number counts; none where what follows shows that it is no quantity.
pub fn unit(text: &Text, amount: &Amount) -> Option<Counted> {
    if let Some((_, sign)) = symbol_before(text, amount.start) {
        let number_end = if amount.partitive { amount.end - 1 } else { amount.end };
        let unit = Some(sign.into());
        return Some(Counted { end: number_end, unit, noun: None, kind: Kind::Money, zeros: 0 });
    }
    if let Some(counted) = measure(text, amount) {
        return Some(counted);
    }
    if is_age(text, amount.start, amount.end) {
        let end = amount.end + 1;
        let word = text.word(amount.end);
        let unit = match word {
            "mois" => word,
            "années" => "an",
            _ => word.trim_end_matches('s'),
        };
        return Some(named(amount.end, end, unit.to_string(), Kind::Age));
    }
    if is_time(text, amount.end) {
        return None;
    }
    let from = past_determiner(text, amount).max(past_possessive(text, amount));
    if let Some(head) = head(text, amount, from) {
        if is_time(text, head) || refused_noun(text, head) {
            return None;
        }
        // "les deux derniers kilomètres"
        if let Some((end, row)) =
            crate::language::measures::measure(text, head).filter(|(_, r)| r.cell(1) == "measure")
        {
            return Some(named(head, end, row.cell(2).to_string(), Kind::Measure));
        }
        return Some(named(head, head + 1, singular(text, head), Kind::Noun));
    }
    let end = if amount.partitive { amount.end - 1 } else { amount.end };
    Some(Counted { end, unit: None, noun: None, kind: Kind::None, zeros: 0 })
}

fn named(from: usize, end: usize, unit: String, kind: Kind) -> Counted {
    Counted { end, unit: Some(unit), noun: Some((from, end)), kind, zeros: 0 }
}

/// "%", "km/h", "euros", "M€".
fn measure(text: &Text, amount: &Amount) -> Option<Counted> {
    let at = amount.end;
    let (end, row) = crate::language::measures::measure(text, at)?;
    let zeros = match row.cell(1) {
        "million" => 6,
        "milliard" => 9,
        _ => 0,
    };
    let kind = match row.cell(1) {
        "percent" => Kind::Share,
        "million" | "milliard" if amount.digits => Kind::Money,
        "money" => Kind::Money,
        "measure" => Kind::Measure,
        "symbol" => {
            // One letter is a unit in its own case behind digits, and where no word goes on.
            let exact = text.surface(at) == row.cell(2) || text.surface(at) == "L" && row.cell(2) == "l";
            let free = !matches!(text.surface(at + 1), "." | "'" | "’" | "-");
            if !(exact && free && amount.digits) {
                return None;
            }
            Kind::Measure
        }
        _ => return None,
    };
    Some(Counted { zeros, ..named(at, end, row.cell(2).to_string(), kind) })
}

/// "et cinq centimes" behind a sum: the token after it, and how many hundredths.
pub fn cents(text: &Text, counted: &Counted) -> Option<(usize, u64)> {
    if counted.kind != Kind::Money {
        return None;
    }
    let at = counted.end + usize::from(text.word(counted.end) == "et");
    let number = crate::language::numerals::numeral(text, at)?;
    // In "cinquante cents" the coin reads as a hundred at the numeral's end.
    let behind_words = !number.digits && text.word(number.end - 1) == "cents" && number.end > at + 1;
    let hundredths = number.value.small()?;
    if behind_words && hundredths % 100 == 0 {
        return Some((number.end, u64::from(hundredths / 100)));
    }
    // "dix euros cinquante", "12 euros 50": two figures or words with nothing to count behind them.
    let bare = at == counted.end
        && at < text.len()
        && !text.token(at).first
        && (5..100).contains(&hundredths)
        && (!number.digits || text.surface(at).len() == 2 && number.end == at + 1)
        && (number.end >= text.len()
            || text.token(number.end).first
            || matches!(text.surface(number.end), "." | "," | ";" | ")" | "»" | "!" | "?"));
    if bare && text.token(counted.end - 1).is_word() {
        return Some((number.end, u64::from(hundredths)));
    }
    let coin = matches!(text.word(number.end), "centime" | "centimes" | "cents" | "cent");
    (coin && hundredths < 100).then_some((number.end + 1, u64::from(hundredths)))
}

/// "5m98", "1 m 85": the centimetres behind metres, the token after them and how many hundredths.
pub fn centimetres(text: &Text, counted: &Counted) -> Option<(usize, u64)> {
    let at = counted.end;
    let metres = counted.kind == Kind::Measure && text.surface(at.checked_sub(1)?) == "m";
    let digits = at < text.len() && text.token(at).shape == Shape::Number && text.surface(at).len() == 2;
    if !metres || !digits || text.token(at).spaced != text.token(at - 1).spaced {
        return None;
    }
    let free = at + 1 >= text.len()
        || !matches!(text.tag(at + 1), Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number | Tag::Other);
    free.then(|| text.surface(at).parse().ok().map(|hundredths| (at + 1, hundredths))).flatten()
}

/// A currency sign that stands before the number: where it begins, and its code.
pub fn symbol_before(text: &Text, at: usize) -> Option<(usize, &'static str)> {
    let sign = at.checked_sub(1)?;
    // A code before its number: "EUR 45".
    if text.token(sign).shape == Shape::Capitals
        && text.surface(sign).len() == 3
        && text.token(at).shape == Shape::Number
    {
        let (end, row) = crate::language::measures::measure(text, sign)?;
        return (end == at && row.cell(1) == "money").then_some((sign, row.cell(2)));
    }
    if !matches!(text.surface(sign), "$" | "€" | "£" | "¥") {
        return None;
    }
    // In "10 € 20" the sign belongs to what stands before it.
    let taken = sign > 0 && text.token(sign - 1).shape == Shape::Number;
    let (_, row) = crate::language::measures::measure(text, sign)?;
    if taken {
        return None;
    }
    // "US$ 3", "C$ 3": the letters before the sign say whose dollar it is.
    if sign > 0
        && !text.token(sign).spaced
        && let Some((end, row)) = crate::language::measures::measure(text, sign - 1)
        && end == at
    {
        return Some((sign - 1, row.cell(2)));
    }
    Some((sign, row.cell(2)))
}

/// "la moitié des habitants", "un tiers de la population": the noun stands behind an article.
fn past_determiner(text: &Text, amount: &Amount) -> usize {
    let mut at = amount.end;
    if amount.kind == amount::Kind::Fraction {
        at += 1;
        at += usize::from(matches!(
            text.word(at),
            "la" | "l'" | "le" | "les" | "ses" | "leurs" | "ces" | "nos"
        ));
    }
    at
}

/// "trois mille de ses partisans", "huit de ces élus": the noun behind "de" and a determiner that points.
fn past_possessive(text: &Text, amount: &Amount) -> usize {
    let pointed =
        matches!(text.word(amount.end + 1), "ses" | "leurs" | "ces" | "nos" | "vos" | "mes" | "tes");
    if text.word(amount.end) == "de" && pointed { amount.end + 2 } else { amount.end }
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
    // "5 millions engrangés": behind "millions" only "de" leads to what is counted.
    if amount.large && !amount.partitive && large_noun(text, amount.end) {
        return None;
    }
    let mut at = from;
    let mut adjective = None;
    while at < text.len() && at < from + 4 {
        let token = text.token(at);
        if token.first || token.shape == Shape::Number || text.document.gap(at).contains(['\n', '\r']) {
            break;
        }
        // "3-point" and "2/3" are no nouns behind numbers.
        if !token.spaced
            && !matches!(text.surface(at.wrapping_sub(1)), "'" | "’")
            && at > 0
            && !amount.partitive
            && !text.surface(at - 1).ends_with(['\'', '’'])
            && token.is_word()
            && text.token(at - 1).shape == Shape::Number
        {
            break;
        }
        if opens_preposition(text, at) {
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
            Tag::Other if matches!(text.word(at), "x" | "s") || text.word(at).len() < 3 => break,
            Tag::Other if text.analyses(at).is_empty() || plural_form(text, at) || amount.one => {
                return Some(at);
            }
            // "deux autres personnes", "les deux mêmes hommes"
            Tag::Determiner | Tag::Pronoun if matches!(text.word(at), "autres" | "mêmes" | "tels") => {
                at += 1
            }
            // "trois autres plus légèrement" leaves the noun out.
            Tag::Adverb if matches!(text.word(at), "plus" | "moins") => break,
            Tag::Adverb if plural_form(text, at) && nominal(text, at) => return Some(at),
            Tag::Number | Tag::Preposition | Tag::Pronoun | Tag::Conjunction | Tag::Other
                if nominal(text, at)
                    && plural_form(text, at)
                    && !text.token(at).is_upper()
                    && text.word(at).len() > 4 =>
            {
                return Some(at);
            }
            _ => break,
        }
    }
    // "les 50 meilleurs", "deux Français"; "un seul" counts nothing.
    let adjective = adjective.filter(|a| !text.word(*a).starts_with("seul"));
    adjective.filter(|a| plural_form(text, *a) && agrees(text, amount, *a))
}

/// Whether the number ends in "million" or its like.
fn large_noun(text: &Text, end: usize) -> bool {
    crate::language::numerals::large(text.word(end - 1)).is_some_and(|factor| factor >= 1_000_000)
}

/// "6 buts à 1 face aux visiteurs": a noun that makes a preposition with what follows.
fn opens_preposition(text: &Text, at: usize) -> bool {
    matches!(text.word(at), "face" | "grâce" | "suite" | "quant" | "contre")
        && matches!(text.word(at + 1), "à" | "au" | "aux")
}

fn is_noun(text: &Text, at: usize) -> bool {
    text.token(at).shape == Shape::Lower
        && (text.tag(at) == Tag::Noun
            || text.tag(at) == Tag::Adjective
                && nominal(text, at)
                && plural_form(text, at)
                && !before_nouns(text, at)
            || text.tag(at) == Tag::Participle && nominal(text, at) && plural_form(text, at))
}

/// Adjectives that stand before their noun and that the lexicon knows as nouns too.
fn before_nouns(text: &Text, at: usize) -> bool {
    text.analysis(at, Category::Adjective).is_some()
        && text.analyses_as(at, Category::Adjective).next().is_some_and(|a| words::is(&a.lemma, "leading"))
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
        // "114 Airbus", "cinq ONG"; but no name behind a number of its own: "55 Cancri" cannot be told.
        let counted = if amount.digits { !known && text.token(at).shape == Shape::Capitalised } else { true };
        return counted && !amount.one || amount.one && known;
    }
    if amount.one || amount.kind == amount::Kind::Fraction || amount.partitive || plural_form(text, at) {
        return true;
    }
    // "de magnitude 6 est survenu": what may be a verb and is no plural is the verb.
    if text.verb(at, |mood| matches!(mood, Mood::Indicative(_))).is_some() {
        return false;
    }
    let mut readings =
        text.analyses(at).iter().filter(|a| matches!(a.category, Category::Noun | Category::Adjective));
    match readings.next() {
        None => text.token(at).is_upper() || text.word(at).len() <= 3,
        Some(first) => {
            first.number != Some(Number::Singular) || readings.any(|a| a.number != Some(Number::Singular))
        }
    }
}

/// Nouns that make no count of a number before them.
fn refused_noun(text: &Text, at: usize) -> bool {
    words::is(text.word(at), "refused")
}

/// The noun's singular as written: "soldats" gives "soldat", "concurrentes" "concurrente", "États" "État".
fn singular(text: &Text, at: usize) -> String {
    let word = text.word(at);
    let analyses = text.analyses(at);
    if analyses.is_empty()
        && let Some(compound) = compound(word)
    {
        return capital_of(text, at, &compound);
    }
    let categories = if text.tag(at) == Tag::Adjective {
        [Category::Adjective, Category::Noun]
    } else {
        [Category::Noun, Category::Adjective]
    };
    let lemmas: Vec<&str> = categories
        .iter()
        .flat_map(|c| analyses.iter().filter(move |a| a.category == *c))
        .map(|a| a.lemma.as_str())
        .collect();
    // "fois" and "pays" are their own singular.
    let own = lemmas.contains(&word);
    let stripped = word.strip_suffix('s').filter(|_| !own && !word.ends_with("ss"));
    let singular = match (stripped, lemmas.first()) {
        (Some(stripped), Some(lemma)) if !is_form_of(stripped, lemma) => lemma,
        (Some(stripped), None) if !keeps_its_s(text, at, stripped) => stripped,
        (Some(stripped), Some(_)) => stripped,
        (None, Some(lemma)) if !own => lemma,
        _ => word,
    };
    capital_of(text, at, singular)
}

/// The singular of a compound that the lexicon does not know whole: "nouveaux-nés" gives "nouveau-né", "années-lumière"
/// "année-lumière".
fn compound(word: &str) -> Option<String> {
    let (first, last) = word.split_once('-').filter(|(_, last)| !last.contains('-'))?;
    let singular = |part: &str| {
        let noun = lexicon::analyses(part)
            .iter()
            .find(|a| matches!(a.category, Category::Noun | Category::Adjective))
            .map(|a| (a.lemma.clone(), a.number));
        match noun {
            Some((lemma, Some(Number::Plural))) => lemma,
            Some(_) => part.to_string(),
            None => part.strip_suffix('s').unwrap_or(part).to_string(),
        }
    };
    lexicon::contains(first).then(|| format!("{}-{}", singular(first), singular(last)))
}

/// Whether a word is a form of a lemma.
fn is_form_of(word: &str, lemma: &str) -> bool {
    lexicon::analyses(word).iter().any(|a| a.lemma == lemma)
}

/// Names that the lexicon does not know may end in s by nature: "Airbus". "Sud-Coréens" is known by its last part.
fn keeps_its_s(text: &Text, at: usize, stripped: &str) -> bool {
    let last = stripped.rsplit('-').next().unwrap_or(stripped);
    text.token(at).is_upper() && !lexicon::contains(last)
}

/// The word with the capitals that its surface has.
fn capital_of(text: &Text, at: usize, word: &str) -> String {
    let surface = text.surface(at);
    if !text.token(at).is_upper() || text.token(at).first {
        return word.to_string();
    }
    if surface.to_lowercase().starts_with(word) {
        return surface.chars().take(word.chars().count()).collect();
    }
    let mut chars = word.chars();
    chars.next().map_or(String::new(), |c| c.to_uppercase().chain(chars).collect())
}
