//! The subject right before a verb: a pronoun, or a noun group with which its clause begins. Where something else
//! could be the subject there is none.

use super::form::{Form, agree, clashes, determined};
use super::words;
use crate::document::Shape;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::verb_group::VerbGroup;
use crate::language::{Category, Gender, Number, Text, calendar, noun_class};

/// Longer noun groups hold more than one.
const LONGEST: usize = 14;

/// What a verb must agree with.
pub struct Subject {
    /// Where the fault is shown from: the pronoun, or the noun where it stands right before the verb.
    pub start: usize,
    /// Its gender and number.
    pub form: Form,
    /// Whether it is a pronoun, behind which nothing but a verb stands.
    pub pronoun: bool,
}

/// The subject of a verb group.
pub fn before(text: &Text, group: &VerbGroup) -> Option<Subject> {
    use Gender::{Feminine, Masculine};
    use Number::{Plural, Singular};
    let pronoun = |start, form| Some(Subject { start, form, pronoun: true });
    // "nous" is taken for an object by the group that begins with it.
    if text.word(group.start) == "nous" && text.word(group.finite).ends_with("ons") {
        return pronoun(group.start, (None, Some(Plural)));
    }
    let last = group.start.checked_sub(1).filter(|t| *t >= text.sentence(group.start).start)?;
    // "avec elle", "lui et elle": stressed forms are no subjects.
    let stressed = last > 0
        && (text.tag(last - 1) == Tag::Preposition
            || matches!(text.word(last - 1), "et" | "ou" | "ni" | "comme"));
    match text.word(last) {
        "il" => pronoun(last, (Some(Masculine), Some(Singular))),
        "ils" => pronoun(last, (Some(Masculine), Some(Plural))),
        "elle" if !stressed => pronoun(last, (Some(Feminine), Some(Singular))),
        "elles" if !stressed => pronoun(last, (Some(Feminine), Some(Plural))),
        "nous" if text.word(group.finite).ends_with("ons") => pronoun(last, (None, Some(Plural))),
        "qui" => Some(Subject { start: last, form: antecedent(text, last)?, pronoun: true }),
        _ => noun_subject(text, last),
    }
}

/// The noun or pronoun right before "qui", where nothing before it can be meant instead.
fn antecedent(text: &Text, qui: usize) -> Option<Form> {
    use Gender::{Feminine, Masculine};
    use Number::{Plural, Singular};
    let mut noun = qui.checked_sub(1)?;
    match text.word(noun) {
        "celui" => return Some((Some(Masculine), Some(Singular))),
        "celle" => return Some((Some(Feminine), Some(Singular))),
        "ceux" => return Some((Some(Masculine), Some(Plural))),
        "celles" => return Some((Some(Feminine), Some(Plural))),
        "," => noun = noun.checked_sub(1)?,
        _ => {}
    }
    let determiner = noun.checked_sub(1).filter(|d| *d >= text.sentence(qui).start)?;
    let free = determiner == text.sentence(qui).start
        || matches!(text.tag(determiner - 1), Tag::Finite | Tag::Participle | Tag::Infinitive | Tag::Gerund)
        || matches!(text.word(determiner - 1), "contre" | "par" | "chez" | "que" | "mais");
    let (_, form) = noun_group(text, determiner, noun + 1)?;
    free.then_some(form)
}

/// The noun group that ends with `last` and begins its clause.
fn noun_subject(text: &Text, last: usize) -> Option<Subject> {
    let Some(first) = clause_start(text, last) else { return pair(text, last) };
    let (head, form) = noun_group(text, first, last + 1).or_else(|| named(text, first, last + 1))?;
    let start = if head == last { head } else { last + 1 };
    Some(Subject { start, form, pronoun: false })
}

/// A name whose article tells its form: "la Suède", "les ONG".
fn named(text: &Text, from: usize, to: usize) -> Option<(usize, Form)> {
    let head = from + 1;
    let fixed = determined(text, from).filter(|_| matches!(text.word(from), "le" | "la" | "les"))?;
    let country = text.phrase(head, Table::Countries).is_some_and(|country| country.end == to);
    let acronym =
        head + 1 == to && text.token(head).shape == Shape::Capitals && fixed.1 == Some(Number::Plural);
    (country || acronym).then_some((head, fixed))
}

/// "la digue et le pont de la baie": two of them, the first without a complement that the second could go on.
fn pair(text: &Text, last: usize) -> Option<Subject> {
    let start = text.sentence(last).start;
    let and = (start..last).rev().take(LONGEST).find(|t| text.word(*t) == "et")?;
    let first = clause_start(text, and.checked_sub(1)?)?;
    let bare = (first..and).all(|t| text.tag(t) != Tag::Preposition);
    let each = [first, and + 1].iter().all(|t| text.tag(*t) == Tag::Determiner && !is_each(text.word(*t)));
    noun_group(text, first, and).filter(|_| bare && each)?;
    noun_group(text, and + 1, last + 1)?;
    Some(Subject { start: last + 1, form: (None, Some(Number::Plural)), pronoun: false })
}

/// Behind these two stay one by one: "chaque digue et chaque pont tient".
fn is_each(word: &str) -> bool {
    matches!(word, "chaque" | "aucun" | "aucune" | "nul" | "nulle" | "tout" | "toute" | "des")
}

/// Where the clause begins that the words up to `last` open; nothing where a verb or another clause stands between.
fn clause_start(text: &Text, last: usize) -> Option<usize> {
    let start = text.sentence(last).start;
    let mut at = last + 1;
    while at > start {
        let before = at - 1;
        let word = text.word(before);
        let opens = match text.tag(before) {
            Tag::Mark => matches!(text.surface(before), "," | ":" | ";" | "–" | "—"),
            _ => matches!(
                word,
                "que"
                    | "qu'"
                    | "où"
                    | "dont"
                    | "si"
                    | "quand"
                    | "lorsque"
                    | "lorsqu'"
                    | "car"
                    | "mais"
                    | "puisque"
            ),
        };
        if opens {
            return (at <= last).then_some(at);
        }
        let inside = single(word).is_some()
            || matches!(
                text.tag(before),
                Tag::Noun
                    | Tag::Name
                    | Tag::Adjective
                    | Tag::Participle
                    | Tag::Determiner
                    | Tag::Preposition
                    | Tag::Number
            );
        if !inside || last - before > LONGEST {
            return None;
        }
        at = before;
    }
    Some(at)
}

/// The head of the noun group that fills these tokens, and its form: determiner, adjectives, noun, and behind it
/// adjectives, names and complements that a preposition brings in.
fn noun_group(text: &Text, from: usize, to: usize) -> Option<(usize, Form)> {
    let mut at = from;
    if matches!(text.word(at), "tous" | "toutes") {
        at += 1;
    }
    if matches!(text.word(at), "du" | "au" | "aux" | "de" | "d'") {
        return None;
    }
    // "chacun de ces jardins": one, whatever follows.
    let of = matches!(text.word(at + 1), "de" | "d'" | "des");
    if let Some(gender) = single(text.word(at)).filter(|_| of) {
        let whole = at + 2 < to;
        let plain = (at + 1..to).all(|t| !matches!(text.tag(t), Tag::Participle | Tag::Name));
        return (whole && plain).then_some((at, (Some(gender), Some(Number::Singular))));
    }
    let fixed = determined(text, at)?;
    at += 1;
    while at < to && matches!(text.tag(at), Tag::Adjective | Tag::Number) {
        at += 1;
    }
    let head = at;
    let noun = head < to && text.tag(head) == Tag::Noun && text.token(head).shape == Shape::Lower;
    if !noun || is_vague(text, head) || clashes(text, head, fixed) {
        return None;
    }
    let mut behind_preposition = false;
    for t in head + 1..to {
        match text.tag(t) {
            // An article without a preposition begins another group: "Cette année les élus".
            Tag::Determiner if !behind_preposition => return None,
            Tag::Noun if text.tag(t - 1) != Tag::Determiner && !behind_preposition => return None,
            Tag::Participle => return None,
            Tag::Preposition => behind_preposition = true,
            Tag::Determiner | Tag::Adjective | Tag::Number => {}
            _ => behind_preposition = false,
        }
    }
    let readings = || text.analyses_as(head, Category::Noun).filter(|a| agree(fixed, (a.gender, a.number)));
    let noun = readings().next()?;
    let gender = noun.gender.filter(|g| readings().all(|a| a.gender == Some(*g)));
    let number = fixed.1.or(noun.number.filter(|n| readings().all(|a| a.number == Some(*n))));
    // Offices in the masculine may name women.
    let office = super::agreement::is_epicene_office(text, head);
    Some((head, (gender.or(fixed.0).filter(|_| !office), number)))
}

/// Pronouns that take one out of many.
fn single(word: &str) -> Option<Gender> {
    match word {
        "chacun" | "aucun" => Some(Gender::Masculine),
        "chacune" | "aucune" => Some(Gender::Feminine),
        _ => None,
    }
}

/// Nouns that agree by sense ("la majorité sont"), and times, with which clauses begin before their subject.
fn is_vague(text: &Text, head: usize) -> bool {
    text.analyses_as(head, Category::Noun).any(|a| words::is(&a.lemma, "group"))
        || noun_class::is(text, head, "time")
        || calendar::names_day(text.word(head))
        || matches!(text.word(head), "fois" | "jours" | "an" | "ans")
}
