//! How far a noun reaches: its adjectives and the complements that follow it.

use super::tables::Table;
use super::tagging::Tag;
use super::text::Text;
use super::{calendar, noun_class, words};
use crate::document::Shape;

/// The token after the group whose head ends before `end`: adjectives, then complements, each with their own.
/// "ministre | norvégien de la Pêche", "présidente | du Cercle des rameurs".
pub fn extend(text: &Text, end: usize, limit: usize) -> usize {
    // The head itself may hold a first complement: "ministre de l'Économie".
    let whole = end > 0 && text.token(end - 1).is_upper() && text.surface(end) == ",";
    let mut end = coordinated(text, adjectives(text, end, limit), limit);
    if whole {
        end = listed(text, end, limit);
    }
    while let Some(after) = complement(text, end, limit) {
        end = listed(text, adjectives(text, after, limit), limit);
    }
    end
}

/// "ministre de l'Économie|, des Finances et de la Mer": complements in a list that "et" closes.
fn listed(text: &Text, end: usize, limit: usize) -> usize {
    let field = |at: usize| {
        let opens = at + 2 < limit && matches!(text.word(at), "de" | "d'" | "du" | "des");
        if !opens || !(text.token(at + 1).is_upper() || text.token(at + 2).is_upper()) {
            return None;
        }
        let mut end = complement(text, at, limit)?;
        end = adjectives(text, end, limit);
        while let Some(after) = complement(text, end, limit) {
            end = adjectives(text, after, limit);
        }
        Some(end)
    };
    let mut at = end;
    while text.surface(at) == "," && at + 1 < limit {
        let Some(after) = field(at + 1) else { return end };
        at = after;
        if text.word(at) == "et" && at + 1 < limit {
            return field(at + 1).unwrap_or(end);
        }
        // The complement has taken "et …" with it.
        if text.surface(at) != "," {
            return if (end..at).any(|t| text.word(t) == "et") { at } else { end };
        }
    }
    end
}

/// The token after the adjectives that stand at `at`, joined by "et" where both are adjectives.
pub fn adjectives(text: &Text, mut at: usize, limit: usize) -> usize {
    while at < limit {
        if is_adjective(text, at) {
            at += 1;
        } else if matches!(text.word(at), "et" | "ou")
            && at + 1 < limit
            && is_adjective(text, at + 1)
            && follows_adjective(text, at)
        {
            at += 2;
        } else {
            break;
        }
    }
    at
}

fn follows_adjective(text: &Text, at: usize) -> bool {
    at > 0 && is_adjective(text, at - 1)
}

/// An adjective behind its noun. A participle counts only where the lexicon also knows it as an adjective or as part of
/// a title: "ministre délégué".
pub fn is_adjective(text: &Text, at: usize) -> bool {
    match text.tag(at) {
        // "le ministère de l'Intérieur dément la rumeur": written like an adjective, it governs what follows.
        Tag::Adjective if governs(text, at) || has_complement(text, at) => false,
        // "un musicien célèbre pour sa voix"
        Tag::Adjective if text.word(at) == "célèbre" && text.word(at + 1) == "pour" => false,
        Tag::Adjective => !matches!(text.word(at), "tout" | "toute" | "tous" | "toutes" | "même" | "mêmes"),
        Tag::Participle => matches!(
            text.word(at),
            "délégué"
                | "déléguée"
                | "délégués"
                | "déléguées"
                | "associé"
                | "associée"
                | "élu"
                | "élue"
                | "désigné"
                | "désignée"
                | "sortant"
                | "sortante"
                | "sortants"
                | "sortantes"
        ),
        Tag::Name | Tag::Noun => {
            text.phrase(at, Table::PlaceAdjectives).is_some_and(|p| p.end == at + 1)
                && !text.token(at).is_upper()
        }
        _ => false,
    }
}

/// "âgé de trente ans", "proche de Borvik": an adjective with a complement of its own ends the name of what it describes.
fn has_complement(text: &Text, at: usize) -> bool {
    matches!(text.word(at + 1), "de" | "d'" | "du" | "des")
        && text.analyses(at).iter().any(|analysis| words::is(&analysis.lemma, "governs"))
}

/// "une source | proche du dossier": the token after an adjective with a complement of its own that follows a noun at once.
pub fn close_to(text: &Text, end: usize, limit: usize) -> usize {
    let near = end + 1 < limit && has_complement(text, end) && complement(text, end + 1, limit).is_some();
    if near { extend(text, end + 1, limit) } else { end }
}

/// Whether the word can be a verb of the third person and an object follows.
fn governs(text: &Text, at: usize) -> bool {
    let finite = text.analyses(at).iter().any(|a| a.persons.contains(3) && a.mood.is_some());
    finite && (text.tag(at + 1) == Tag::Determiner || matches!(text.word(at + 1), "que" | "qu'"))
}

/// "russe", "parisienne": an adjective of a country, a city or a region.
pub fn is_of_place(text: &Text, at: usize) -> bool {
    text.phrases_at(at)
        .iter()
        .any(|p| p.end == at + 1 && matches!(p.row.table, Table::PlaceAdjectives | Table::CountryAdjectives))
}

/// The token after the complement that begins at `at` with "de", "à" or "en", or nothing.
pub fn complement(text: &Text, at: usize, limit: usize) -> Option<usize> {
    if at + 1 >= limit {
        return None;
    }
    let opener = text.word(at);
    let (noun, definite) = match opener {
        "du" | "des" => (at + 1, true),
        "au" | "aux" => (at + 1, true),
        "de" | "d'" | "à" => match text.word(at + 1) {
            "la" | "l'" | "les" | "le" => (at + 2, true),
            _ => (at + 1, false),
        },
        "en" => return (text.tag(at + 1) == Tag::Noun && is_title_tail(text.word(at + 1))).then_some(at + 2),
        _ => return None,
    };
    if noun >= limit {
        return None;
    }
    // A quotation, a number or a verb ends the title.
    if let Some(end) = named(text, noun, limit) {
        return Some(coordinated(text, end, limit));
    }
    // "de la région | Borvik": the kind of a place, then its name.
    if definite
        && text.phrase(noun, Table::PlaceHeads).is_some_and(|p| p.end == noun + 1)
        && text.begins_place(noun + 1)
        && text.token(noun + 1).is_upper()
    {
        return named(text, noun + 1, limit);
    }
    let mut head = noun;
    while head < limit && !text.token(head).is_upper() && stands_before(text, head, noun) {
        head += 1;
    }
    let is_noun = matches!(text.tag(head), Tag::Noun)
        || (text.token(head.min(text.len() - 1)).is_upper() && is_common(text, head));
    if head >= limit || !is_noun || is_time(text, head) {
        return None;
    }
    // "à" takes a lower-case noun only with its article: "secrétaire à la Défense", not "a remis à la presse".
    if matches!(opener, "à" | "au" | "aux") && !(definite && is_office_field(text, head)) {
        return None;
    }
    Some(coordinated(text, adjectives(text, capital_adjectives(text, head + 1, limit), limit), limit))
}

/// "de la | petite section", "de la | plus grande ville": what stands between the article and its noun.
pub fn stands_before(text: &Text, at: usize, from: usize) -> bool {
    use super::morphology::Category;
    match text.tag(at) {
        Tag::Adjective | Tag::Number => true,
        Tag::Noun => text.tag(at + 1) == Tag::Noun && text.analysis(at, Category::Adjective).is_some(),
        _ => at == from && text.word(at) == "plus" && text.analysis(at + 1, Category::Adjective).is_some(),
    }
}

/// "de l'Économie | et des Finances", "des Affaires étrangères | et européennes".
fn coordinated(text: &Text, end: usize, limit: usize) -> usize {
    if text.word(end) == "et"
        && end + 2 < limit
        && matches!(text.word(end + 1), "du" | "des" | "de" | "d'" | "à" | "aux")
    {
        let noun = if matches!(text.word(end + 2), "la" | "l'" | "les") { end + 3 } else { end + 2 };
        if noun < limit
            && text.token(noun).is_upper()
            && (text.token(end.saturating_sub(1)).is_upper() || is_common(text, noun))
            // "de la maire et du Préfet" are two.
            && (!text.begins(noun, Table::Offices) || noun_class::is(text, noun, "field"))
        {
            return complement(text, end + 1, limit).unwrap_or(end);
        }
    }
    end
}

/// "Affaires Étrangères": a capital adjective behind a capital noun.
fn capital_adjectives(text: &Text, mut at: usize, limit: usize) -> usize {
    use super::morphology::Category;
    while at < limit
        && text.token(at).is_upper()
        && text.analysis(at, Category::Adjective).is_some()
        && text.phrases_at(at).iter().all(|p| p.row.table != Table::GivenNames)
    {
        at += 1;
    }
    at
}

/// A capitalised word that the lexicon knows as a common noun, adjective or participle: "Défense", "Affaires".
pub fn is_common(text: &Text, at: usize) -> bool {
    use super::morphology::Category;
    text.analyses(at).iter().any(|a| matches!(a.category, Category::Noun | Category::Adjective))
        && text.phrases_at(at).iter().all(|p| {
            !matches!(p.row.table, Table::Places | Table::Countries | Table::Organisations | Table::Media)
        })
}

fn is_office_field(text: &Text, at: usize) -> bool {
    text.token(at).is_upper() || noun_class::is(text, at, "field")
}

fn is_title_tail(word: &str) -> bool {
    matches!(word, "chef" | "exercice" | "fonction" | "fonctions" | "personne" | "titre")
}

fn is_time(text: &Text, at: usize) -> bool {
    let word = text.word(at);
    calendar::is_weekday(word)
        || calendar::is_month(word)
        || noun_class::is(text, at, "time")
        || matches!(word, "an" | "ans")
}

/// The token after the proper name that begins at `at`: a phrase of the tables, or a chain of capitals that ends before a
/// given name ("patron de Solvax | Jeanne Mirval").
pub fn named(text: &Text, at: usize, limit: usize) -> Option<usize> {
    if at >= limit || !matches!(text.token(at).shape, Shape::Capitalised | Shape::Capitals) {
        return None;
    }
    let known = text
        .phrases_at(at)
        .iter()
        .filter(|p| {
            matches!(
                p.row.table,
                Table::Organisations | Table::Media | Table::Countries | Table::Places | Table::Persons
            )
        })
        .map(|p| p.end)
        .max();
    if let Some(end) = known.filter(|e| *e <= limit) {
        return Some(end);
    }
    if text.tag(at) != Tag::Name || is_common(text, at) {
        return None;
    }
    let mut end = at + 1;
    while end < limit && text.token(end).is_upper() && text.tag(end) == Tag::Name {
        if text.phrase(end, Table::GivenNames).is_some() && text.phrase(at, Table::GivenNames).is_none() {
            break;
        }
        end += 1;
    }
    Some(end)
}
