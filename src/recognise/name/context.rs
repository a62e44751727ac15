//! Names that no table knows, by how they are built: chains of capitals in the middle of a sentence.

use super::candidate::Candidate;
use super::person;
use crate::annotation::NameKind;
use crate::document::Shape;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Text, noun_class, noun_group, words};

/// Proposes people and organisations.
pub fn propose(text: &Text, candidates: &mut Vec<Candidate>) {
    for at in 0..text.len() {
        if let Some((start, end)) =
            introduced(text, at).or_else(|| apposed(text, at)).or_else(|| owner(text, at))
        {
            candidates.push(Candidate::new(start, end, NameKind::Organisation, "name.introduced"));
        }
    }
    let mut at = 0;
    while at < text.len() {
        let limit = text.sentence(at).end;
        let end = unknown_chain(text, at, limit);
        if end >= at + 2 && end - at <= 5 {
            let foreign_body = (at..end).any(|t| is_foreign_head(text, t));
            let kind = if foreign_body { NameKind::Organisation } else { NameKind::Person };
            let rule = if foreign_body { "name.foreign-body" } else { "name.chain" };
            let guess = Candidate::guess(at, end, kind, rule);
            // "Ovrik von Tasmel": only people bear such particles.
            let noble = !foreign_body && (at + 1..end).any(|t| words::is(text.surface(t), "noble"));
            candidates.push(Candidate { weight: guess.weight + u8::from(noble), ..guess });
        }
        if let Some(end) = foreign_body(text, at, limit) {
            let body = Candidate::new(at, end, NameKind::Organisation, "name.foreign-body");
            // A given name at its beginning is its founder's, or no given name at all.
            candidates.push(Candidate { weight: body.weight + 1, ..body });
        }
        if let Some(end) = with_apposition(text, at, limit) {
            candidates.push(Candidate::new(at, end, NameKind::Organisation, "name.apposition"));
        }
        at = end.max(at + 1);
    }
}

/// The token after a chain of capitalised words that the lexicon does not know.
fn unknown_chain(text: &Text, at: usize, limit: usize) -> usize {
    let mut end = at;
    while end < limit && is_unknown(text, end) && (end == at || text.token(end).spaced) {
        end += 1;
    }
    if end > at { person::chain(text, at, limit).max(end) } else { at }
}

fn is_unknown(text: &Text, at: usize) -> bool {
    text.token(at).shape == Shape::Capitalised
        && text.tag(at) == Tag::Name
        && !noun_group::is_common(text, at)
        && (!text.token(at).first || text.analyses(at).is_empty())
        && text.phrases_at(at).iter().all(|p| {
            p.end == at + 1
                && !matches!(
                    p.row.table,
                    Table::Countries | Table::Places | Table::Organisations | Table::Media
                )
        })
}

/// "l'entreprise norvégienne Borvik": the unknown name behind a word that says what it is.
fn introduced(text: &Text, at: usize) -> Option<(usize, usize)> {
    let kind = text.phrase(at, Table::Introducers).filter(|p| matches!(p.row.cell(0), "apart" | "either"))?;
    let limit = text.sentence(at).end;
    if text.token(at).is_upper() || !matches!(text.tag(kind.end - 1), Tag::Noun | Tag::Adjective | Tag::Name)
    {
        return None;
    }
    let mut start = noun_group::adjectives(text, kind.end, limit);
    // "la marque de montres | Borvik": of what it is one.
    if text.word(start) == "de" && start + 1 < limit && text.tag(start + 1) == Tag::Noun {
        start = noun_group::adjectives(text, start + 2, limit);
    }
    let end = new_name(text, start, limit)
        .or_else(|| capital_words(text, start, limit))
        .or_else(|| common_word(text, at, start, limit))?;
    // "le groupe B" is one of a tournament, "le groupe Tarm! avec" ends with its mark.
    let letter = end == start + 1 && text.surface(start).chars().count() == 1;
    let marked = text.surface(end) == "!" && !text.token(end).spaced && end + 1 < limit;
    (!letter).then_some((start, end + usize::from(marked)))
}

/// "la société Rivage", "le parti Les Matinaux": a common word under a capital, where an article says that one is meant.
fn common_word(text: &Text, kind: usize, at: usize, limit: usize) -> Option<usize> {
    let definite = kind > 0 && matches!(text.word(kind - 1), "le" | "la" | "l'" | "du" | "au");
    let article = usize::from(matches!(text.surface(at), "Les" | "La" | "Le"));
    let name = at + article;
    let fits = definite
        && name < limit
        && text.token(name).shape == Shape::Capitalised
        && super::known::is_common_word(text, name)
        && !noun_group::is_of_place(text, name)
        && !text.begins_place(name)
        && !person::is_given_name(text, name)
        && !(name + 1 < limit && text.token(name + 1).is_upper());
    fits.then_some(name + 1)
}

/// "la société Borvik Motors", "la compagnie Air Borvik": capitals without a mark between; "l'éditeur Paul Vasseur" is a man.
fn capital_words(text: &Text, at: usize, limit: usize) -> Option<usize> {
    let mut end = at;
    while end < limit && text.token(end).shape == Shape::Capitalised && (end == at || text.token(end).spaced)
    {
        end += 1;
    }
    let person = person::is_given_name(text, at)
        || (at..end).any(|t| text.phrase(t, Table::Persons).is_some_and(|p| p.end <= end));
    ((2..=4).contains(&(end - at)) && !person && !text.begins_place(at)).then_some(end)
}

/// "la filiale de Borvik", "le PDG de Borvik", "revendiquée par Borvik": the unknown name of what has what only companies and
/// armed groups have.
fn owner(text: &Text, at: usize) -> Option<(usize, usize)> {
    let limit = text.sentence(at).end;
    let claimed = text.word(at).starts_with("revendiqu") && text.word(at + 1) == "par";
    let owned = matches!(text.word(at + 1), "de" | "d'") && noun_class::is(text, at, "owned");
    let name = at + 2;
    if !(claimed || owned) || name >= limit || text.token(at).shape == Shape::Capitalised {
        return None;
    }
    let end = new_name(text, name, limit)?;
    let person = claimed && (end > name + 1 || person::is_given_name(text, name));
    (!person).then_some((name, end))
}

/// "Borvik, une entreprise norvégienne,": the unknown name before an apposition that says what it is, and ends.
fn apposed(text: &Text, at: usize) -> Option<(usize, usize)> {
    let limit = text.sentence(at).end;
    let end = new_name(text, at, limit)?;
    let begins = at == 0 || !text.token(at - 1).is_upper();
    let placed = at > 0 && matches!(text.word(at - 1), "à" | "en" | "dans" | "vers" | "sur" | "depuis");
    if !begins || placed || text.surface(end) != "," {
        return None;
    }
    let head = match text.word(end + 1) {
        "un" | "une" => (end + 2..limit.min(end + 4)).find_map(|t| text.phrase(t, Table::Introducers))?,
        // "Borvik, filiale de Tarmel,": without article the word says what it is, unless a man may be one, an "éditeur".
        _ => text
            .phrase(end + 1, Table::Introducers)
            .filter(|p| words::is(text.word(p.start), "body") && !text.token(p.start).is_upper())?,
    };
    let group = noun_group::extend(text, head.end, limit);
    let closes = group >= limit
        || matches!(text.surface(group), "," | "." | ")" | "–" | "—")
        || matches!(text.word(group), "qui" | "dont" | "que" | "où" | "qu'")
        || text.tag(group) == Tag::Participle;
    (head.row.cell(0) != "thing" && closes).then_some((at, end))
}

/// The token after a capital name that neither the tables nor the lexicon know; two or three words at most.
fn new_name(text: &Text, at: usize, limit: usize) -> Option<usize> {
    let mut end = at;
    while end < limit && end < at + 3 && is_new(text, end) && (end == at || text.token(end).spaced) {
        end += 1;
    }
    (end > at && !(end < limit && text.token(end).is_upper())).then_some(end)
}

fn is_new(text: &Text, at: usize) -> bool {
    let known = text.phrases_at(at).iter().any(|p| {
        matches!(
            p.row.table,
            Table::Countries
                | Table::Places
                | Table::Organisations
                | Table::Media
                | Table::Persons
                | Table::GivenNames
        )
    });
    text.token(at).is_upper()
        && text.tag(at) == Tag::Name
        && !known
        && !text.analyses(at).iter().any(|a| a.category != crate::language::Category::ProperNoun)
}

/// "Department of Ports and Piers", "Fish and Kelp Administration", "Nora Airlines": capitals that English words of grammar
/// join, with a word for a body among them, or that end with one.
fn foreign_body(text: &Text, at: usize, limit: usize) -> Option<usize> {
    let joins = |t: usize| matches!(text.surface(t), "of" | "for" | "and" | "&");
    let capital = |t: usize| t < limit && text.token(t).shape == Shape::Capitalised;
    let article = |t: usize| text.token(t).first && text.tag(t) == Tag::Determiner;
    let begins = at == 0 || article(at - 1) || !(joins(at - 1) || capital(at - 1));
    if !begins || !capital(at) || article(at) {
        return None;
    }
    let (mut end, mut joined) = (at + 1, false);
    while end < limit && text.token(end).spaced {
        let behind = end + 1 + usize::from(text.surface(end + 1) == "the");
        if capital(end) {
            end += 1;
        } else if joins(end) && capital(behind) {
            (end, joined) = (behind + 1, true);
        } else {
            break;
        }
    }
    let closed = end > at + 1
        && text.phrase(end - 1, Table::ForeignHeads).is_some_and(|p| p.row.cell(0) == "yes" && p.end == end);
    // "Tarmel & Borvik": who signs so is a firm.
    let firm = (at + 1..end).any(|t| text.surface(t) == "&");
    let body = closed || firm || joined && (at..end).any(|t| is_foreign_head(text, t));
    (body && end - at <= 9).then_some(end)
}

fn is_foreign_head(text: &Text, at: usize) -> bool {
    text.phrase(at, Table::ForeignHeads).is_some()
}

/// "les gens de Flanc gauche, un mouvement de …": common words under a capital, without article, that an apposition says to
/// be a body.
fn with_apposition(text: &Text, at: usize, limit: usize) -> Option<usize> {
    let token = text.token(at);
    let opens = token.shape == Shape::Capitalised
        && !token.first
        && at > 0
        && matches!(text.word(at - 1), "de" | "d'" | "par" | "à" | "chez");
    if !opens {
        return None;
    }
    let mut end = at + 1;
    while end < limit
        && (text.token(end).is_upper() || text.analysis(end, crate::language::Category::Adjective).is_some())
    {
        end += 1;
    }
    let kind = end + 2;
    let body = text.surface(end) == ","
        && matches!(text.word(end + 1), "un" | "une")
        && (kind..limit.min(kind + 2)).any(|t| {
            text.phrase(t, Table::OrganisationHeads).is_some() || super::body::is_introducer(text, t)
        });
    body.then_some(end)
}
