//! How far a role reaches behind its head: its complements, what it is in charge of, where it is held.

use crate::document::Shape;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Phrase, Text, noun_class, noun_group, words};

/// The token after the role that begins at `start` and has this head.
pub fn end(text: &Text, start: usize, head: Phrase, limit: usize) -> usize {
    let mut end = in_charge(text, noun_group::extend(text, head.end, limit), limit);
    if end == head.end {
        end = noun_group::close_to(text, end, limit);
    }
    end = at_institution(text, end, limit);
    end = with_new_name(text, head.end, end, limit);
    end = with_marks(text, end, limit);
    // "l'avocat des parents | Petit": the surname belongs to the family.
    let family = end > head.end && noun_class::is(text, end - 1, "family");
    while family && end < limit && text.token(end).is_upper() && text.tag(end) == Tag::Name {
        end += 1;
    }
    // "experts en sécurité": a field of knowledge behind those who have one.
    if text.word(end) == "en"
        && text.tag(end + 1) == Tag::Noun
        && !text.token(end + 1).is_upper()
        && end + 1 < limit
        && has_field(text.word(head.start))
    {
        end = noun_group::extend(text, end + 2, limit);
    }
    while let Some(after) = further(text, start, head, end, limit).filter(|after| *after > end) {
        end = after;
    }
    without_place(text, head, end)
}

/// The token after one more complement that a role of this kind takes.
fn further(text: &Text, start: usize, head: Phrase, end: usize, limit: usize) -> Option<usize> {
    let (word, next) = (text.word(end), text.word(end + 1));
    let class = |class: &str| words::is(text.word(head.start), class);
    if end + 1 >= limit {
        return (end < limit && class("titled") && is_edition(text, end)).then_some(end + 1);
    }
    match word {
        // "leader du classement | par points", "président | par intérim"
        "par" if words::is(next, "manner") => Some(noun_group::extend(text, end + 2, limit)),
        "en" | "pour" if class("posted") => posted(text, end, limit),
        // "candidate | à la mairie de Borvik", "favorite | au titre"
        "à" | "au" | "aux" if class("contender") => {
            let noun = end + 1 + usize::from(matches!(next, "la" | "l'" | "les"));
            let definite = word != "à" || noun > end + 1;
            let common = definite
                && noun < limit
                && text.tag(noun) == Tag::Noun
                && !noun_class::is(text, noun, "time");
            common.then(|| noun_group::extend(text, noun + 1, limit))
        }
        // "maire | de cette commune", "président | d'un club de Borvik"
        "de" | "d'"
            if matches!(text.tag(end + 1), Tag::Determiner) && !text.begins(end + 1, Table::Offices) =>
        {
            let mut noun = end + 2;
            while noun < limit && noun_group::stands_before(text, noun, noun) {
                noun += 1;
            }
            // "puni par le jury d'une amende", "un voleur d'une trentaine d'années"
            let apart = end > head.end && matches!(text.word(end + 1), "un" | "une");
            let measure = text.begins(noun, Table::QuantityWords) || noun_class::is(text, noun, "time");
            let common = noun < limit && text.tag(noun) == Tag::Noun && !measure && !apart;
            common.then(|| noun_group::extend(text, noun + 1, limit))
        }
        // "sénateur | (UDR) de Borvik"
        "(" if text.surface(end + 2) == ")" && text.token(end + 1).shape == Shape::Capitals => {
            noun_group::complement(text, end + 3, limit).map(|after| noun_group::extend(text, after, limit))
        }
        _ if words::is(word, "partisan") && !text.token(end).is_upper() => {
            Some(noun_group::extend(text, end + 1, limit))
        }
        "et" => second_complement(text, start, head, end, limit),
        // "champion du monde | poids lourds", "championne de France | longue distance 2015"
        _ if class("titled") => {
            let category = word == "poids" && noun_group::is_adjective(text, end + 1)
                || next == "distance" && matches!(word, "courte" | "longue" | "moyenne");
            let after = if category {
                end + 2
            } else if words::is(word, "category") || is_edition(text, end) {
                let second = text.word(end + 1) == "et" && end + 2 < limit && is_edition(text, end + 2);
                end + if second { 3 } else { 1 }
            } else {
                return None;
            };
            Some(noun_group::extend(text, after, limit))
        }
        _ => None,
    }
}

/// "champion d'Europe | 2011": the year of a title.
fn is_edition(text: &Text, at: usize) -> bool {
    let word = text.word(at);
    text.token(at).shape == Shape::Number
        && word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
}

/// "ambassadeur | en Norvège", "correspondant | pour la Brivol": the land or the body where, or for which, somebody is posted.
fn posted(text: &Text, at: usize, limit: usize) -> Option<usize> {
    let article = matches!(text.word(at + 1), "la" | "le" | "l'" | "les");
    let name = at + 1 + usize::from(article);
    let field = text.word(at) == "pour" && article && noun_class::is(text, name, "field");
    if name >= limit || text.word(at) == "en" && (article || !text.begins_place(name)) {
        return None;
    }
    let named = noun_group::named(text, name, limit);
    named.or_else(|| field.then(|| noun_group::extend(text, name + 1, limit)))
}

/// "danseuse de ballet | et de revue", "ministre de l'Intérieur | et de la formation": a second complement, unless the
/// role is a complement itself, with which it would be joined ("l'avis du maire de Borvik et de la population").
fn second_complement(text: &Text, start: usize, head: Phrase, end: usize, limit: usize) -> Option<usize> {
    let de = |at: usize| matches!(text.word(at), "de" | "d'" | "du" | "des");
    let noun = end + 2 + usize::from(matches!(text.word(end + 2), "la" | "l'" | "les" | "le"));
    let own = (head.start..end).any(de) && de(end + 1);
    let article = start.checked_sub(1).is_some_and(|t| matches!(text.word(t), "la" | "l'" | "les" | "le"));
    let governed = start.checked_sub(1 + usize::from(article)).is_some_and(de);
    if !own || noun >= limit || text.begins(noun, Table::Offices) && !noun_class::is(text, noun, "field") {
        return None;
    }
    // "homme de télévision et de cinéma": two bare nouns are parallel wherever they stand.
    let bare = |at: usize| matches!(text.word(at), "de" | "d'") && text.tag(at + 1) == Tag::Noun;
    let parallel = bare(end + 1) && (head.start..end).any(bare);
    if governed && !parallel {
        return None;
    }
    let after = noun_group::complement(text, end + 1, limit)?;
    Some(noun_group::extend(text, after, limit))
}

/// "porte-parole de la police | à Borvik": a place or a medium behind a complement tells where something happens or is said,
/// unless somebody is posted there.
fn without_place(text: &Text, head: Phrase, end: usize) -> usize {
    if words::is(text.word(head.start), "abroad") {
        return end;
    }
    let opens = |t: &usize| matches!(text.word(*t), "à" | "au" | "aux");
    let name = |t: usize| t + 1 + usize::from(matches!(text.word(t + 1), "la" | "l'"));
    let place = (head.end + 1..end).rev().find(opens).filter(|t| {
        let at = name(*t);
        (text.begins_place(at) || text.begins(at, Table::Media)) && text.token(at).is_upper()
    });
    let whole = |t: usize| text.phrases_at(name(t)).iter().any(|p| p.end == end);
    place.filter(|t| whole(*t)).unwrap_or(end)
}

/// "porte-parole du collectif | Brivolex": one capital word that no table knows behind the kind of a body is its name.
fn with_new_name(text: &Text, from: usize, end: usize, limit: usize) -> usize {
    let kind = end > from
        && (text.begins(end - 1, Table::Introducers) || text.begins(end - 1, Table::OrganisationHeads));
    let name = end < limit
        && text.tag(end) == Tag::Name
        && text.token(end).shape == Shape::Capitalised
        && text.phrases_at(end).is_empty()
        && text.analyses(end).is_empty()
        && !(end + 1 < limit && text.token(end + 1).is_upper());
    end + usize::from(kind && name)
}

/// "chercheuse | à l'université de Borvik", "ingénieur | au CNRS": where somebody works, if the place is a body.
fn at_institution(text: &Text, end: usize, limit: usize) -> usize {
    let body = match (text.word(end), text.word(end + 1)) {
        ("à", "la" | "l'") => end + 2,
        ("au", _) => end + 1,
        _ => return end,
    };
    let named = |t: usize| {
        text.phrases_at(t).iter().any(|p| {
            p.row.table == Table::Organisations && text.token(t).is_upper()
                || p.row.table == Table::OrganisationHeads && p.end < limit
        })
    };
    if body >= limit || !named(body) {
        return end;
    }
    match noun_group::named(text, body, limit) {
        Some(end) => end,
        // "à l'université | de Borvik": a body without its name is no more than a place where one is.
        None => {
            let group = noun_group::extend(text, body + 1, limit);
            if (body + 1..group).any(|t| text.token(t).is_upper()) { group } else { end }
        }
    }
}

/// "directrice du parti | « Les Ovrels »": the name of a body between marks.
fn with_marks(text: &Text, end: usize, limit: usize) -> usize {
    const LONGEST: usize = 8;
    let body = text.begins(end - 1, Table::Introducers)
        || text.begins(end - 1, Table::OrganisationHeads)
        || noun_class::is(text, end - 1, "work");
    if !body
        || !matches!(text.surface(end), "«" | "“" | "\"")
        || !text.surface(end + 1).starts_with(char::is_uppercase)
    {
        return end;
    }
    let close = (end + 2..limit.min(end + LONGEST)).find(|t| matches!(text.surface(*t), "»" | "”" | "\""));
    close.map_or(end, |close| close + 1)
}

/// "secrétaire d'État | chargée de la Mer", "conseillère | en charge des ports": what the office is for.
fn in_charge(text: &Text, end: usize, limit: usize) -> usize {
    let opener = match text.word(end) {
        "chargé" | "chargée" | "chargés" | "chargées" => end + 1,
        "en" if text.word(end + 1) == "charge" => end + 2,
        _ => return end,
    };
    // "chargé de porter": an infinitive tells an act, not an office.
    if opener + 1 < limit && matches!(text.word(opener), "de" | "d'" | "du" | "des") {
        noun_group::extend(text, opener, limit).max(end)
    } else {
        end
    }
}

fn has_field(word: &str) -> bool {
    [
        "expert",
        "spécialiste",
        "chercheu",
        "docteur",
        "docteure",
        "professeur",
        "consultant",
        "ingénieur",
        "étudiant",
        "analyste",
        "conseill",
        "enseignant",
    ]
    .iter()
    .any(|stem| word.starts_with(stem))
}
