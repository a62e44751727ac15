//! Offices and descriptions of people: "secrétaire norvégien à la Pêche", "haut conseiller de Vidal". Linking keeps
//! those that name a person, speak, or describe somebody by a definite article.

mod reach;
mod thing;

use crate::annotation::{Annotation, Kind, PartRole};
use crate::document::Shape;
use crate::language::noun_group;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Category, Phrase, Text, words};

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
    if !reads_as_noun(text, at, start, head.end) || thing::is_meant(text, at, head) {
        return None;
    }
    let end = reach::end(text, at, head, limit);
    (!thing::is_meant_whole(text, head, end)).then_some((at, end, head))
}

/// The token after "ancien", "ex-", "double", "plus haut" that stand before an office; an ordinal counts where it is a
/// rank: "second vice-président".
fn qualifiers(text: &Text, mut at: usize, limit: usize) -> usize {
    while at + 1 < limit {
        let word = text.word(at);
        let graded = word == "plus" && words::is(text.word(at + 1), "qualifier");
        let rank = words::is(word, "ordinal") && words::is(text.word(at + 1), "ranked");
        let whole = text.phrase(at, Table::Offices).is_some_and(|p| p.end > at + 1);
        if whole || !graded && !rank && !words::is(word, "qualifier") {
            break;
        }
        at += 1;
        if text.word(at) == "-" {
            at += 1;
        }
    }
    at
}

/// "déléguée", "attaché": a participle that is a post.
fn is_sent(text: &Text, at: usize) -> bool {
    at > 0 && words::is(text.word(at), "abroad")
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
            // "un autre élu", "la troisième recrue"
            let chosen =
                |t: usize| matches!(text.word(t), "autre" | "autres") || text.word(t).ends_with("ième");
            let apposed = matches!(text.word(end), "de" | "du" | "d'" | "des" | "(" | "et" | ",");
            start > 0
                && text.analysis(start, Category::Noun).is_some()
                && (matches!(text.tag(start - 1), Tag::Determiner | Tag::Mark) && apposed || chosen(start - 1))
                // "déléguée à la culture"
                || is_sent(text, start) && text.tag(start - 1) == Tag::Mark && matches!(text.word(end), "à" | "au" | "aux")
                // "est élu député de la vallée": the verb is rare.
                || text.phrase(start, Table::Offices).is_some_and(|p| p.row.cell(3) == "parliament")
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
                // "Nora Vidal spécialiste des ports"
                || start > 0
                    && text.tag(start - 1) == Tag::Name
                    && matches!(text.word(end), "de" | "d'" | "du" | "des" | "en")
        }
        // "Nora Vidal, Présidente du port": behind a comma with a complement.
        Tag::Name
            if token.shape != Shape::Capitals
                && start > 0
                && text.surface(start - 1) == ","
                && noun_group::is_common(text, start)
                && (matches!(text.word(end), "de" | "du" | "d'" | "des")
                    || noun_group::is_adjective(text, end)) =>
        {
            true
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
