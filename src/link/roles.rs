//! Who holds an office: the name beside it, the name that the sentence gives it, or whoever was said to hold it before.

use super::article::{Entity, EntityId, Mention, Role};
use super::office::{self, Office};
use super::{anaphora, holder, role_span};
use crate::annotation::{Annotation, Certainty, Kind, NameKind, PartRole};
use crate::language::gazetteer;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Category, Number, Text};
use crate::span::Span;

/// Every role candidate with its holder, and how firmly it stands by itself.
pub struct Candidates {
    /// In order.
    pub roles: Vec<Role>,
    /// For each, whether it stays even where nobody speaks as it.
    pub firm: Vec<bool>,
}

/// Joins the roles to their holders.
pub fn link(
    text: &Text,
    found: &[Annotation],
    mentions: &[Mention],
    entities: &[Entity],
    year: Option<u16>,
) -> Candidates {
    let mut roles: Vec<Role> = Vec::new();
    let mut heads: Vec<Span> = Vec::new();
    for a in found.iter().filter(|a| a.kind == Kind::Role) {
        // A role inside a name is a part of it ("conseil d'administration"), but a name may stand inside a role.
        let upto = mentions.partition_point(|m| m.span.start <= a.span.start);
        let mut around = mentions[..upto].iter().rev().take_while(|m| m.span.end > a.span.start);
        if around.any(|m| m.span.contains(a.span) && m.span != a.span) {
            continue;
        }
        let head = a.part(PartRole::Unit).unwrap_or(a.span);
        // "ne pas être socialiste": an adjective that is also a noun, alone.
        let first = text.document.token_at(a.span.start);
        let adjective = a.span == head
            && text.document.token_at(head.end) == first + 1
            && text.analysis(first, Category::Adjective).is_some();
        if (a.rule == "role.description" || adjective) && is_bare_predicate(text, a.span) {
            continue;
        }
        let span = role_span::settle(text, a.span, head, mentions);
        roles.push(Role { span, holder: None, rule: a.rule, certainty: Certainty::Stated });
        heads.push(head);
    }
    for (role, head) in roles.iter_mut().zip(&heads) {
        role.holder = holder::of(text, role.span, *head, mentions, entities);
    }
    share(text, &mut roles, &heads);
    refer_back(text, &mut roles, &heads);
    anaphora::link(text, &mut roles, &heads, mentions, entities);
    hold_by_list(text, &mut roles, &heads, entities);
    if let Some(year) = year {
        hold_by_date(text, &mut roles, &heads, entities, year);
    }
    let firm = roles.iter().zip(&heads).map(|(role, head)| is_firm(text, role, *head)).collect();
    Candidates { roles, firm }
}

/// "a été témoin de": a description without article behind "être" is a turn of phrase.
fn is_bare_predicate(text: &Text, role: Span) -> bool {
    let first = text.document.token_at(role.start);
    first > 0 && text.verb_group_at(first - 1).is_some_and(|g| g.lemmas.iter().any(|l| l == "être"))
}

/// "Paul Arnal, ministre de la Mer et maire de Borvik", "l'ancien maire, député et ministre Paul Arnal": what "et" or a comma
/// joins without a second article is said of one person.
fn share(text: &Text, roles: &mut [Role], heads: &[Span]) {
    for i in 1..roles.len() {
        if roles[i].holder.is_none() && roles[i - 1].holder.is_some() && are_joined(text, roles, heads, i) {
            roles[i].holder = roles[i - 1].holder;
        }
    }
    for i in (1..roles.len()).rev() {
        if roles[i - 1].holder.is_none() && roles[i].holder.is_some() && are_joined(text, roles, heads, i) {
            roles[i - 1].holder = roles[i].holder;
        }
    }
}

/// Whether a role and the one before it are said of one person.
fn are_joined(text: &Text, roles: &[Role], heads: &[Span], i: usize) -> bool {
    const LONGEST: usize = 10;
    let (end, start) =
        (text.document.token_at(roles[i - 1].span.end), text.document.token_at(roles[i].span.start));
    if is_plural(text, heads[i - 1]) || is_plural(text, heads[i]) || start < end + 1 || start > end + LONGEST
    {
        return false;
    }
    // "vice-présidente de la région | Borvik et maire": a name may end the first, an explanation in brackets follow it.
    let named = (end..start).take_while(|t| text.token(*t).is_upper()).count();
    let mut at = end + named;
    if text.surface(at) == "(" {
        at = (at..start).find(|t| text.surface(*t) == ")").map_or(at, |close| close + 1);
    }
    let comma = text.surface(at) == ",";
    at += usize::from(comma);
    match text.word(at) {
        "et" => at += 1,
        "mais" if text.word(at + 1) == "aussi" => at += 2,
        "ou" if text.word(at + 1) == "encore" => at += 2,
        "ainsi" if text.word(at + 1) == "que" => at += 2,
        // "est devenu maire en 1990, puis le plus jeune ministre"
        "puis" | "ensuite" => {
            at += 1;
            at += usize::from(matches!(text.word(at), "le" | "la" | "l'"));
        }
        _ if comma && named == 0 => {}
        _ => return false,
    }
    if text.word(at) == "par" && text.word(at + 1) == "ailleurs" {
        at += 2;
    }
    while at < start
        && (text.tag(at) == Tag::Adverb
            || matches!(text.word(at), "actuel" | "actuelle" | "nouveau" | "nouvelle"))
    {
        at += 1;
    }
    at == start
}

pub(super) fn is_opener(text: &Text, at: usize) -> bool {
    matches!(
        text.word(at),
        "le" | "la"
            | "l'"
            | "les"
            | "un"
            | "une"
            | "son"
            | "sa"
            | "ses"
            | "leur"
            | "leurs"
            | "notre"
            | "nos"
            | "ce"
            | "cette"
            | "nouveau"
            | "nouvelle"
            | "nouvel"
            | "des"
            | "du"
            | "mon"
            | "ma"
            | "votre"
            | "alors"
            | "actuel"
            | "actuelle"
            | "premier"
            | "première"
            | "et"
            | "au"
            | "autre"
            | "second"
            | "seconde"
            | "tout"
            | "toute"
            | "récent"
            | "récente"
    ) || is_ordinal(text.word(at))
        || text.tag(at) == Tag::Number && text.word(at + 1) == "e"
        || text.word(at) == "e" && at > 0 && text.tag(at - 1) == Tag::Number
}

/// "45e", "quarante-cinquième".
fn is_ordinal(word: &str) -> bool {
    let digits = word.starts_with(|c: char| c.is_ascii_digit());
    word.ends_with("ième") || digits && (word.ends_with('e') || word.ends_with("ème") || word.ends_with("er"))
}

/// How far a description reaches back, and ahead, for the role that it repeats, in roles with a holder.
const REACH: usize = 30;

/// A definite description without a name takes the holder of the role that it repeats: the nearest before it, else the
/// nearest behind it.
fn refer_back(text: &Text, roles: &mut [Role], heads: &[Span]) {
    let known: Vec<(usize, EntityId, Description)> = roles
        .iter()
        .enumerate()
        .filter_map(|(i, r)| Some((i, r.holder?, Description::new(text, r.span, heads[i]))))
        .collect();
    for i in 0..roles.len() {
        if roles[i].holder.is_some() || !is_definite(text, roles[i].span) || is_plural(text, heads[i]) {
            continue;
        }
        let own = Description::new(text, roles[i].span, heads[i]);
        let (before, after) = known.split_at(known.partition_point(|(j, ..)| *j < i));
        let mut near = before.iter().rev().take(REACH).chain(after.iter().take(REACH));
        if let Some((_, holder, _)) = near.find(|(_, _, other)| own.same_office(other)) {
            roles[i].holder = Some(*holder);
            roles[i].certainty = Certainty::Inferred;
        }
    }
}

/// A description of the office that the user's own list gives to somebody whom the article names.
fn hold_by_list(text: &Text, roles: &mut [Role], heads: &[Span], entities: &[Entity]) {
    let listed =
        text.own().entries().iter().filter_map(|e| Some((&e.name, Description::of(e.role.as_deref()?))));
    let known: Vec<(EntityId, Description)> = listed
        .filter_map(|(name, office)| Some((entities.iter().position(|e| e.name == *name)?, office)))
        .collect();
    for (role, head) in roles.iter_mut().zip(heads) {
        if known.is_empty()
            || role.holder.is_some()
            || !is_definite(text, role.span)
            || is_plural(text, *head)
        {
            continue;
        }
        let own = Description::new(text, role.span, *head);
        let mut holders = known.iter().filter(|(_, office)| own.same_office(office));
        if let (Some((holder, _)), None) = (holders.next(), holders.next()) {
            role.holder = Some(*holder);
            role.certainty = Certainty::Inferred;
        }
    }
}

/// "le président norvégien": of the public figures whom the article names, the one who held the office when it was written.
fn hold_by_date(text: &Text, roles: &mut [Role], heads: &[Span], entities: &[Entity], year: u16) {
    let person = |e: &Entity| {
        let known = || gazetteer::row(Table::Persons, &e.name).filter(|row| row.cell(0) == e.name);
        (e.kind == NameKind::Person).then(known).flatten()
    };
    let figures: Vec<(EntityId, gazetteer::Row)> =
        entities.iter().enumerate().filter_map(|(id, e)| Some((id, person(e)?))).collect();
    if figures.is_empty() {
        return;
    }
    for (role, head) in roles.iter_mut().zip(heads) {
        if role.holder.is_some() || !is_definite(text, role.span) || is_plural(text, *head) {
            continue;
        }
        let Some(office) = Office::named(text, role.span) else { continue };
        let mut holders = figures.iter().filter(|(_, row)| office.is_held_by(*row, year));
        if let (Some((holder, _)), None) = (holders.next(), holders.next()) {
            role.holder = Some(*holder);
            role.certainty = Certainty::Inferred;
        }
    }
}

fn is_definite(text: &Text, role: Span) -> bool {
    let first = text.document.token_at(role.start);
    first > 0
        && (matches!(
            text.word(first - 1),
            "le" | "la" | "l'" | "du" | "au" | "ce" | "cette" | "cet" | "celui-ci"
        ) || text.word(first - 1) == "nouveau"
            || text.token(first).first)
}

pub(super) fn is_plural(text: &Text, head: Span) -> bool {
    let at = text.document.token_at(head.start);
    text.analyses_as(at, Category::Noun).all(|a| a.number == Some(Number::Plural))
        && text.analysis(at, Category::Noun).is_some()
}

/// The words of a role, ready to be held against another's.
struct Description {
    head: String,
    words: Vec<String>,
    /// The group of usual names of one office that it belongs to.
    group: Option<usize>,
}

impl Description {
    fn new(text: &Text, role: Span, head: Span) -> Self {
        let of = |span: Span| span.of(&text.document.text);
        Self::folded(of(role), of(head))
    }

    /// The description in these words, whose first is its head.
    fn of(words: &str) -> Self {
        Self::folded(words, words.split(' ').next().unwrap_or(words))
    }

    fn folded(role: &str, head: &str) -> Self {
        let fold = |words: &str| {
            let mut folded = String::new();
            gazetteer::push_key(words, true, &mut folded);
            folded.trim_end().to_string()
        };
        let grammar = ["de", "d'", "du", "des", "la", "le", "les", "l'", "à", "au", "aux", "ancien"];
        let words: Vec<String> =
            fold(role).split(' ').filter(|w| !grammar.contains(w)).map(str::to_string).collect();
        let group = office::usual_name(&without_place(&words));
        Description { head: fold(head), words, group }
    }

    /// Whether both can be of one office: the same head, and what one adds the other does not contradict; or two usual
    /// names of one office.
    fn same_office(&self, other: &Description) -> bool {
        let heads = self.head.starts_with(&other.head) || other.head.starts_with(&self.head);
        let subset = |a: &[String], b: &[String]| a.iter().all(|w| b.contains(w));
        heads && (subset(&self.words, &other.words) || subset(&other.words, &self.words))
            || self.group.is_some() && self.group == other.group
    }
}

/// The words without the adjectives of place: "premier ministre irakien" is the premier ministre of its article.
fn without_place(words: &[String]) -> String {
    let of_place = |w: &&String| {
        gazetteer::row(Table::PlaceAdjectives, w).is_none()
            && gazetteer::row(Table::CountryAdjectives, w).is_none()
    };
    words.iter().filter(of_place).map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// "hauts responsables de l'Élysée": a description whose complement is a body of our tables.
fn holds_body(text: &Text, role: Span, head: Span) -> bool {
    let (from, to) = (text.document.token_at(head.end), text.document.token_at(role.end));
    (from..to).any(|t| {
        text.phrases_at(t).iter().any(|p| p.row.table == Table::Organisations && text.token(t).is_upper())
    })
}

/// "chef de la police": whoever is at the head of what the complement names.
fn is_chief(text: &Text, at: usize) -> bool {
    matches!(
        text.word(at),
        "chef" | "cheffe" | "directeur" | "directrice" | "patron" | "patronne" | "commandant"
    )
}

/// "conseil d'administration": a body that begins with the word for an office.
fn is_body(text: &Text, at: usize, role: Span) -> bool {
    let longest = text.phrase(at, Table::OrganisationHeads).map_or(at, |p| p.end);
    longest > at + 1 || text.document.token_at(role.end) <= at
}

/// Whether the role is worth showing although nobody speaks as it: offices of state, or whoever has a name.
fn is_firm(text: &Text, role: &Role, head: Span) -> bool {
    if role.holder.is_some() {
        return true;
    }
    let at = text.document.token_at(head.start);
    let classes: Vec<&str> =
        text.phrases_at(at).iter().filter(|p| p.row.table == Table::Offices).map(|p| p.row.cell(3)).collect();
    let plural = is_plural(text, head);
    let state =
        classes.iter().any(|c| *c == "government" || !plural && matches!(*c, "diplomacy" | "royalty"));
    let longer = role.span.len() > head.len();
    // "le chef de la police", "la juge des tutelles": an office that the article takes for known.
    let known = longer && !plural && is_definite(text, role.span) && !is_body(text, at, role.span);
    let public = ["military", "police", "justice", "religion", "diplomacy", "parliament"];
    let office = known && (is_chief(text, at) || classes.iter().any(|c| public.contains(c)));
    let seat = longer && holds_body(text, role.span, head);
    office
        || state && (longer || plural || is_definite(text, role.span))
        || seat && classes.iter().any(|c| matches!(*c, "description" | "science" | "religion"))
}
