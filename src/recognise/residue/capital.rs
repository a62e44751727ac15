//! Capitals in mid-sentence: where a link began in the original, or where a full stop was lost.

use super::Reading;
use super::words;
use crate::annotation::ResidueKind;
use crate::document::Shape;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::verb_group::Form;
use crate::language::{Category, Number, Text, calendar, is_month};

pub fn find(reading: &mut Reading) {
    let text = reading.text;
    for line in 0..reading.lines.len() {
        let furniture = reading.is_furniture(line) && reading.signs[line] != Some(super::Sign::Call);
        if reading.lines[line].capitals || furniture && !is_long_notice(reading, line) {
            continue;
        }
        let tokens = reading.lines[line].tokens;
        for at in tokens.iter().skip(1) {
            if !text.token(at).is_upper() || text.token(at).first || at + 1 >= tokens.end {
                continue;
            }
            if let Some(rule) = fault(text, at, tokens.start) {
                let mended = (rule == "residue.capital-day").then(|| text.word(at).to_string());
                reading.infer(text.token(at).span, ResidueKind::Capital, mended, rule);
            }
        }
    }
}

/// A notice of a sentence's length is read as text.
fn is_long_notice(reading: &Reading, line: usize) -> bool {
    matches!(reading.signs[line], Some(super::Sign::Phrase(crate::annotation::BlockKind::Notice)))
        && reading.lines[line].words >= 12
}

fn fault(text: &Text, at: usize, start: usize) -> Option<&'static str> {
    if is_named(text, at) {
        return None;
    }
    is_subject(text, at)
        .or_else(|| is_day(text, at))
        .or_else(|| is_function_word(text, at, start))
        .or_else(|| is_article_of_country(text, at))
        .or_else(|| is_after_colon(text, at))
        .or_else(|| is_bare_noun(text, at))
}

/// Whether a name of the tables begins or goes on here: "Le Monde", "En Marche".
fn is_named(text: &Text, at: usize) -> bool {
    let first = at.saturating_sub(3);
    (first..=at).any(|t| {
        text.phrases_at(t).iter().any(|p| {
            let names =
                matches!(p.row.table, Table::Media | Table::Organisations | Table::Persons | Table::Places);
            names && p.end > at && (p.start < at || p.end > at + 1)
        })
    })
}

/// A lower-case word right before, no mark between.
fn lower_before(text: &Text, at: usize) -> bool {
    text.token(at - 1).shape == Shape::Lower && text.token(at).spaced
}

fn lower_after(text: &Text, at: usize) -> bool {
    at + 1 < text.len() && text.token(at + 1).shape == Shape::Lower
}

/// "… du quai Elle a crié": a subject pronoun is written with a capital only where a sentence begins.
fn is_subject(text: &Text, at: usize) -> Option<&'static str> {
    let pronoun = matches!(text.surface(at), "Il" | "Elle" | "Ils" | "Elles" | "On" | "Je" | "J'" | "J’");
    let verb = text.verb_group_at(at + 1).is_some_and(|g| matches!(g.form, Form::Finite | Form::Conditional));
    let before = text.token(at - 1).is_word() && text.token(at).spaced && !is_work(text, at - 1);
    let ends = matches!(text.tag(at - 1), Tag::Noun | Tag::Name | Tag::Adjective | Tag::Participle);
    (pronoun && verb && before && ends).then_some("residue.capital-sentence")
}

/// "mentionné Mardi", "le Mardi 3", "le 3 Mars 2020".
fn is_day(text: &Text, at: usize) -> Option<&'static str> {
    if text.token(at).shape != Shape::Capitalised {
        return None;
    }
    let number = |t: usize| t < text.len() && text.token(t).shape == Shape::Number;
    let weekday = calendar::is_weekday(text.word(at));
    let free = lower_before(text, at)
        && !matches!(text.tag(at - 1), Tag::Determiner | Tag::Preposition | Tag::Noun | Tag::Adjective);
    let named = matches!(text.word(at + 1), "saint" | "noir" | "gras" | "rouge" | "de" | "des" | "du");
    let day = weekday
        && lower_before(text, at)
        && (number(at + 1) || free && !named && !(at + 1 < text.len() && text.token(at + 1).is_upper()));
    let month = is_month(text.word(at)) && number(at - 1) && number(at + 1) && text.word(at + 1).len() == 4;
    (day || month).then_some("residue.capital-day")
}

/// "a vu Des hérons", "…, Dans la baie": words of grammar that begin no name here.
fn is_function_word(text: &Text, at: usize, start: usize) -> Option<&'static str> {
    let grammar =
        matches!(text.tag(at), Tag::Preposition | Tag::Determiner | Tag::Conjunction | Tag::Pronoun);
    let other = words::is(text.word(at), "grammar");
    if !grammar && !other {
        return None;
    }
    let one = text.token(at).shape == Shape::Capitals && !matches!(text.surface(at), "Y" | "À");
    let article = matches!(
        text.word(at),
        "le" | "la" | "les" | "l'" | "un" | "une" | "mon" | "ma" | "mes" | "notre" | "nos" | "votre" | "vos"
    );
    // Names of people and places begin with these.
    let particle = matches!(text.word(at), "de" | "du" | "d'" | "von" | "van" | "al" | "el" | "ben" | "en");
    if one || particle || !lower_after(text, at) || is_work(text, at - 1) {
        return None;
    }
    let acronym = text.token(at - 1).first
        && text.token(at - 1).shape == Shape::Capitals
        && text.surface(at - 1).len() > 2;
    if acronym && article && text.tag(at + 1) == Tag::Noun {
        return Some("residue.capital-sentence");
    }
    let after_word =
        lower_before(text, at) && !matches!(text.tag(at - 1), Tag::Determiner | Tag::Preposition);
    let after_comma = text.surface(at - 1) == ","
        && matches!(text.word(at), "y" | "et" | "ou" | "mais" | "dont" | "qui" | "que" | "car" | "puisque");
    let after_mark = is_closed_quotation(text, at, start);
    // Titles begin with articles: only behind a verb that has its object there.
    let object = article
        && lower_before(text, at)
        && matches!(text.tag(at - 1), Tag::Finite | Tag::Infinitive)
        && text.tag(at + 1) == Tag::Noun
        && !text
            .verb(at - 1, |m| m != crate::language::Mood::Imperative)
            .is_none_or(|a| words::is(&a.lemma, "entitling"));
    (object || !article && (after_word || after_comma || after_mark)).then_some("residue.capital-word")
}

/// Whether a quotation that ended no sentence closed right before.
fn is_closed_quotation(text: &Text, at: usize, start: usize) -> bool {
    let mark = at - 1;
    let closed = match text.surface(mark) {
        "»" | "”" => true,
        // Marks further back than a quotation is long say nothing.
        "\"" => {
            (start.max(mark.saturating_sub(400))..mark).filter(|t| text.surface(*t) == "\"").count() % 2 == 1
        }
        _ => false,
    };
    closed && mark > start && text.token(mark - 1).shape == Shape::Lower
}

/// Words that titles and names of things stand behind.
fn is_work(text: &Text, at: usize) -> bool {
    text.analyses(at).iter().any(|a| words::is(&a.lemma, "titled"))
}

/// "… souvent La Norvège a": the article of a country in mid-sentence.
fn is_article_of_country(text: &Text, at: usize) -> Option<&'static str> {
    let article = matches!(text.surface(at), "La" | "Le" | "Les" | "L'" | "L’");
    let country = text
        .phrase(at + 1, Table::Countries)
        .is_some_and(|p| !text.surface(p.end).starts_with(char::is_uppercase));
    let open = matches!(text.tag(at - 1), Tag::Noun | Tag::Adjective | Tag::Participle | Tag::Adverb);
    (article && country && open && lower_before(text, at) && !is_work(text, at - 1))
        .then_some("residue.capital-sentence")
}

/// "une ligne claire : Unifier l'alliance": behind a colon French goes on in lower case.
fn is_after_colon(text: &Text, at: usize) -> Option<&'static str> {
    let colon =
        text.surface(at - 1) == ":" && text.token(at).shape == Shape::Capitalised && lower_after(text, at);
    let infinitive = text.tag(at) == Tag::Infinitive
        || text.verb(at, |m| m == crate::language::Mood::Infinitive).is_some();
    let noun = text.analysis(at, Category::Noun).is_some()
        && matches!(text.word(at + 1), "et" | "ou")
        && text.analysis(at + 2, Category::Noun).is_some();
    // A headline or a label before its colon is short; a sentence is not.
    let sentence = text.sentence(at).start;
    let groups = text.verb_groups();
    let from = groups.partition_point(|g| g.start < sentence);
    let long =
        at - sentence > 6 && groups[from..].iter().take_while(|g| g.end < at).any(|g| g.form == Form::Finite);
    (colon && (infinitive || noun) && long).then_some("residue.capital-colon")
}

/// "a réuni Troupes près de", "ici Manchettes, politique": a plural common noun behind a verb, with no determiner.
fn is_bare_noun(text: &Text, at: usize) -> Option<&'static str> {
    let plural = text.token(at).shape == Shape::Capitalised
        && text.analyses(at).iter().all(|a| {
            matches!(a.category, Category::Noun | Category::Adjective) && a.number == Some(Number::Plural)
        })
        && text.analysis(at, Category::Noun).is_some();
    let before = lower_before(text, at)
        && matches!(text.tag(at - 1), Tag::Participle | Tag::Adverb)
        && !is_work(text, at - 1);
    let after = lower_after(text, at)
        && matches!(text.tag(at + 1), Tag::Preposition | Tag::Adverb | Tag::Adjective)
        || text.surface(at + 1) == ",";
    (plural && before && after).then_some("residue.capital-noun")
}
