//! Descriptions that take up somebody named before: "Nora Vidal gagne. La nageuse …", "Paul Arnal est mort. L'écrivain …".

use super::article::{Entity, EntityId, Mention, Role};
use super::roles::is_plural;
use crate::annotation::{Certainty, NameKind};
use crate::language::tables::Table;
use crate::language::{Category, Gender, Text, noun_group, words};
use crate::span::Span;

/// How many sentences back a description finds whoever was named last, and the only one of a land.
const NEAR: usize = 5;
const FAR: usize = 20;

/// How many names before it are weighed.
const WEIGHED: usize = 60;

/// Gives each description of what somebody does to the only person whom the sentence, before it, and the one before name and
/// who can be meant.
pub fn link(text: &Text, roles: &mut [Role], heads: &[Span], mentions: &[Mention], entities: &[Entity]) {
    let document = text.document;
    let mut lands: Option<Vec<Option<&str>>> = None;
    for (role, head) in roles.iter_mut().zip(heads) {
        if role.holder.is_some() || !is_trade(text, *head) || !resumes(text, role.span, *head) {
            continue;
        }
        let lands = lands.get_or_insert_with(|| lands_of(text, mentions, entities));
        let first = document.token_at(role.span.start);
        let (gender, land) = (gender(text, first, *head), land_in(text, role.span));
        let here = document.sentence_of(first);
        let can_be = |e: &EntityId| {
            let other = |own: Option<char>| gender.is_some() && own.is_some() && gender != own;
            let stranger = land.is_some() && lands[*e].is_some() && land != lands[*e];
            !other(entities[*e].gender) && !stranger
        };
        let named_from = |sentence: usize, can_be: &dyn Fn(&EntityId) -> bool| {
            let span = Span { start: document.sentences[sentence].span.start, end: role.span.start };
            let before = super::begun_in(mentions, |m| m.span, span);
            let people =
                before.iter().rev().take(WEIGHED).filter(|m| m.kind == NameKind::Person).map(|m| m.entity);
            let mut people: Vec<EntityId> = people.filter(can_be).collect();
            people.sort_unstable();
            people.dedup();
            people
        };
        // Of a land, whoever the article has said to be of it; else whoever is near.
        let same = |e: &EntityId| can_be(e) && land == lands[*e];
        let countrymen =
            if land.is_some() { named_from(here.saturating_sub(FAR), &same) } else { Vec::new() };
        let near =
            || (1..=NEAR).map(|back| named_from(here.saturating_sub(back), &can_be)).find(|p| !p.is_empty());
        let people = if countrymen.len() == 1 { countrymen } else { near().unwrap_or_default() };
        if let [holder] = people[..] {
            role.holder = Some(holder);
            role.certainty = Certainty::Inferred;
        }
    }
}

/// Whether the head is what somebody does for a living, rather than a post or a title that changes hands.
fn is_trade(text: &Text, head: Span) -> bool {
    let at = text.document.token_at(head.start);
    // "l'ancien banquier": in business what one was, or of which land one is, tells more than the trade.
    let told = text.word(at.saturating_sub(1)).starts_with("ancien") || land_at(text, at + 1).is_some();
    let class = |class: &str| matches!(class, "sport" | "culture" | "media") || told && class == "business";
    let trade = text.phrases_at(at).iter().any(|p| {
        p.row.table == Table::Offices && p.end == text.document.token_at(head.end) && class(p.row.cell(3))
    });
    trade
        && !words::is(text.word(at), "titled")
        && !words::is(text.word(at), "contender")
        && !words::is(text.word(at), "held")
}

/// Whether the words take somebody up: with a definite article, and without a name behind them.
fn resumes(text: &Text, role: Span, head: Span) -> bool {
    let (first, next) = (text.document.token_at(role.start), text.document.token_at(role.end));
    let article = first.checked_sub(1).map_or("", |t| text.word(t));
    let mut behind = next;
    while text.analysis(behind, Category::Adjective).is_some() && !text.token(behind).is_upper() {
        behind += 1;
    }
    behind += usize::from(text.surface(behind) == ",");
    behind += usize::from(behind > next && matches!(text.word(behind), "le" | "la" | "l'"));
    let named = behind < text.len() && text.token(behind).is_upper() && !text.token(behind).first;
    matches!(article, "le" | "la" | "l'" | "ce" | "cette" | "cet") && !is_plural(text, head) && !named
}

/// The gender that the article shows, else that of the noun.
fn gender(text: &Text, first: usize, head: Span) -> Option<char> {
    match text.word(first - 1) {
        "le" | "ce" | "cet" => Some('m'),
        "la" | "cette" => Some('f'),
        _ => {
            let noun = text.analysis(text.document.token_at(head.start), Category::Noun)?;
            noun.gender.map(|g| if g == Gender::Feminine { 'f' } else { 'm' })
        }
    }
}

/// By person: the land that the article or the table tells, "la Russe Nora Vidal".
fn lands_of<'t>(text: &Text, mentions: &[Mention], entities: &'t [Entity]) -> Vec<Option<&'t str>> {
    let mut lands: Vec<Option<&str>> = entities.iter().map(|e| e.country.as_deref()).collect();
    for m in mentions.iter().filter(|m| m.kind == NameKind::Person) {
        let at = text.document.token_at(m.span.start);
        if let Some(land) = at.checked_sub(1).and_then(|t| land_at(text, t)) {
            lands[m.entity] = lands[m.entity].or(Some(land));
        }
    }
    lands
}

/// The land of an adjective in these words.
fn land_in(text: &Text, role: Span) -> Option<&'static str> {
    let document = text.document;
    (document.token_at(role.start)..document.token_at(role.end)).find_map(|t| land_at(text, t))
}

fn land_at(text: &Text, at: usize) -> Option<&'static str> {
    let adjective = text.phrase(at, Table::CountryAdjectives).filter(|p| p.end == at + 1)?;
    noun_group::is_of_place(text, at).then(|| adjective.row.cell(0)).filter(|code| !code.is_empty())
}
