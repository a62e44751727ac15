//! Offices and descriptions of people: "secrétaire norvégien à la Pêche", "haut conseiller de Vidal". Linking keeps
//! those that name a person, speak, or describe somebody by a definite article.

use crate::annotation::{Annotation, Kind, PartRole};
use crate::document::Shape;
use crate::language::noun_class;
use crate::language::noun_group;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Category, Phrase, Text};

/// Appends what this recogniser finds.
pub fn recognise(text: &Text, found: &mut Vec<Annotation>) {
    let mut at = 0;
    while at < text.len() {
        match office_at(text, at) {
            Some((start, end, head)) => {
                let annotation = Annotation::new(text.span(start, end), Kind::Role, rule(text, head));
                found.push(annotation.with(PartRole::Unit, text.span(head.start, head.end)));
                at = end;
            }
            None => at += 1,
        }
    }
}

fn rule(text: &Text, head: Phrase) -> &'static str {
    let classes =
        || text.phrases_at(head.start).iter().filter(|p| p.end == head.end && p.row.table == Table::Offices);
    if classes().any(|p| p.row.cell(3) == "kinship") {
        "role.kinship"
    } else if classes().all(|p| p.row.cell(3) == "description") {
        "role.description"
    } else {
        "role.office"
    }
}

/// The role whose head stands at `at`: its first token, the token after its last, and the head.
fn office_at(text: &Text, at: usize) -> Option<(usize, usize, Phrase)> {
    let limit = text.sentence(at).end;
    let start = qualifiers(text, at, limit);
    let head = text.phrase(start, Table::Offices)?;
    if !reads_as_noun(text, at, start, head.end) {
        return None;
    }
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
    Some((at, end, head))
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
    let body = text.begins(end - 1, Table::Introducers) || text.begins(end - 1, Table::OrganisationHeads);
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

/// The token after "ancien", "ex-", "haut", "futur" that stand before an office.
fn qualifiers(text: &Text, mut at: usize, limit: usize) -> usize {
    while at + 1 < limit
        && matches!(
            text.word(at),
            "ancien"
                | "ancienne"
                | "anciens"
                | "anciennes"
                | "ex"
                | "futur"
                | "future"
                | "haut"
                | "haute"
                | "hauts"
                | "hautes"
                | "principal"
                | "principale"
                | "principaux"
                | "jeune"
                | "jeunes"
                | "vice"
                | "simple"
                | "célèbre"
                | "célèbres"
        )
    {
        at += 1;
        if text.word(at) == "-" {
            at += 1;
        }
    }
    at
}

/// Whether the phrase is a noun here: not a verb ("il juge"), not a part of a name ("Le Maire").
fn reads_as_noun(text: &Text, at: usize, start: usize, end: usize) -> bool {
    if end > start + 1 {
        return true;
    }
    let token = text.token(start);
    match text.tag(start) {
        Tag::Noun | Tag::Other => true,
        // "Nora Vidal, députée du port": behind a comma or an article, with its complement, the noun.
        Tag::Participle => {
            start > 0
                && matches!(text.tag(start - 1), Tag::Determiner | Tag::Mark)
                && text.analysis(start, Category::Noun).is_some()
                && matches!(text.word(end), "de" | "du" | "d'" | "des" | "(" | "et" | ",")
        }
        // "l'ancien président": behind its adjective no verb is meant.
        Tag::Finite => start > at,
        // "les militaires" are people, "un renforcement militaire" is none.
        Tag::Adjective => {
            start > at
                || start > 0
                    && matches!(
                        text.tag(start - 1),
                        Tag::Determiner | Tag::Number | Tag::Preposition | Tag::Mark
                    )
        }
        // "Président", "Premier": a capital of respect, where an article or a name stands beside it.
        Tag::Name => {
            token.shape != Shape::Capitals
                && start > 0
                && matches!(text.tag(start - 1), Tag::Determiner | Tag::Preposition)
                && !(text.tag(start + 1) == Tag::Name && text.phrase(start + 1, Table::Offices).is_some())
                && noun_group::is_common(text, start)
                && !text.token(start - 1).is_upper()
        }
        _ => false,
    }
}
