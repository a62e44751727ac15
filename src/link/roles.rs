//! Who holds an office: the name beside it, the name that the sentence gives it, or whoever was said to hold it before.

use super::article::{Entity, EntityId, Mention, Role};
use super::office::{self, Office};
use super::verbs;
use crate::annotation::{Annotation, Certainty, Kind, NameKind, PartRole};
use crate::language::gazetteer;
use crate::language::noun_class;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Category, Number, Text, numerals};
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
        let adjective = a.span == head && text.analysis(first, Category::Adjective).is_some();
        if (a.rule == "role.description" || adjective) && is_bare_predicate(text, a.span) {
            continue;
        }
        let span = without_holder(text, a.span, head, mentions);
        roles.push(Role { span, holder: None, rule: a.rule, certainty: Certainty::Stated });
        heads.push(head);
    }
    for (role, head) in roles.iter_mut().zip(&heads) {
        role.holder = beside(text, role.span, *head, mentions)
            .or_else(|| for_pronoun(text, role.span, *head, mentions, entities));
    }
    share(text, &mut roles, &heads);
    refer_back(text, &mut roles, &heads);
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

/// A person's name at the end of the role's words is its holder, not its complement: "secrétaire général de la Brim Lars Holt".
fn without_holder(text: &Text, span: Span, head: Span, mentions: &[Mention]) -> Span {
    let inside = super::begun_in(mentions, |m| m.span, span).iter().find(|m| {
        m.kind == NameKind::Person
            && m.span.start > head.end
            && m.span.end == span.end
            && span.contains(m.span)
    });
    match inside {
        Some(person) => {
            let at = text.document.token_at(person.span.start);
            // "l'avocat des parents Petit": the surname says which family.
            let governed = at > 0
                && (matches!(text.word(at - 1), "de" | "d'" | "du")
                    || noun_class::is(text, at - 1, "family"));
            if governed { span } else { text.span(text.document.token_at(span.start), at) }
        }
        None => span,
    }
}

/// The person whose name stands beside the role.
fn beside(text: &Text, role: Span, head: Span, mentions: &[Mention]) -> Option<EntityId> {
    let document = text.document;
    let (first, next) = (document.token_at(role.start), document.token_at(role.end));
    let sentence = text.sentence(first);
    let person_from = |token: usize| {
        let start = document.tokens.get(behind_civility(text, token))?.span.start;
        let at = mentions.partition_point(|m| m.span.start < start);
        mentions
            .get(at)
            .filter(|m| m.span.start == start && m.kind == NameKind::Person && token < sentence.end)
    };
    let person_to = |token: usize| {
        let end = document.tokens.get(token)?.span.end;
        let at = mentions.partition_point(|m| m.span.end < end);
        mentions
            .get(at)
            .filter(|m| m.span.end == end && m.kind == NameKind::Person && token >= sentence.start)
    };
    // "le ministre Arnal", "le ministre, Paul Arnal,", "les analystes Petit et Valine"
    if let Some(person) = person_from(next) {
        return Some(person.entity);
    }
    let comma = |token: usize| matches!(text.surface(token), "," | "(" | "–" | "—" | ":");
    // "Paul Arnal, ministre des Transports,": the name, a comma, the role with or without its article.
    let mut before = first;
    while before > sentence.start && is_opener(text, before - 1) {
        before -= 1;
    }
    if before > sentence.start + 1
        && comma(before - 1)
        && let Some((aside, person)) = {
            let last = behind_aside(text, before - 2, sentence.start);
            person_to(last).map(|person| (last < before - 2, person))
        }
    {
        // "Nora Vidal (UDR) et Paul Arnal (PRS), proches de": behind what is explained several are meant.
        let enumerates = text.word(before) == "et" || aside && is_plural(text, head);
        // "devant le maire Paul Arnal, un passant crie": with its article before a verb it is that verb's subject.
        let subject = matches!(text.word(before), "un" | "une" | "des" | "les")
            && text.verb_group_at(next).is_some_and(|g| g.start == next && text.tag(g.finite) == Tag::Finite);
        if !enumerates && !subject {
            return Some(person.entity);
        }
    }
    // "En tant que maire, Paul Arnal"
    let acting = first == sentence.start + 3 && text.word(first - 2) == "tant"
        || first == sentence.start + 1 && text.word(first - 1) == "comme";
    if acting
        && text.surface(next) == ","
        && let Some(person) = person_from(next + 1)
    {
        return Some(person.entity);
    }
    let definite = first > sentence.start && is_opener(text, first - 1) || first == sentence.start;
    if definite
        && comma(next)
        && text.surface(next) != ":"
        && let Some(person) = person_from(next + 1)
    {
        let after = document.token_at(person.span.end);
        // "selon le ministre, Paul Arnal ment", "chez les élus, Paul Arnal gagne": behind a preposition, or several, the name
        // is another one's.
        let other =
            is_plural(text, head) || before > sentence.start && text.tag(before - 1) == Tag::Preposition;
        let closes = after >= sentence.end
            || comma(after)
            || text.surface(after) == "."
            || !other && text.verb_group_at(after).is_some();
        if closes {
            return Some(person.entity);
        }
    }
    let counted = first > sentence.start && numerals::is_numeral(text.word(first - 1));
    if (definite || counted)
        && let Some(person) = far_apposition(text, next, sentence.end, &person_from)
    {
        return Some(person);
    }
    // "Le ministre a ordonné Paul Arnal": automatic translation leaves the name behind the verb of saying.
    if let Some(group) = text.verb_group_at(next).filter(|g| g.start == next) {
        let says = group.lemmas.iter().any(|l| gazetteer::row(Table::SayingVerbs, l).is_some());
        if says
            && definite
            && let Some(person) = person_from(group.end)
        {
            let after = document.token_at(person.span.end);
            if after >= sentence.end || comma(after) || text.surface(after) == "." {
                return Some(person.entity);
            }
        }
    }
    predicate(text, first, sentence.start, mentions)
}

/// The token before what explains a name in brackets or gives an age: "Nora Vidal (à gauche)", "Nora Vidal, 45 ans".
fn behind_aside(text: &Text, last: usize, from: usize) -> usize {
    let open = (text.surface(last) == ")")
        .then(|| (from..last).rev().take(6).find(|t| text.surface(*t) == "("))
        .flatten();
    if let Some(open) = open.filter(|open| *open > from) {
        return open - 1;
    }
    let age = matches!(text.word(last), "ans" | "an") && last >= from + 3;
    if age && text.tag(last - 1) == Tag::Number && text.surface(last - 2) == "," { last - 3 } else { last }
}

/// The token after a civility, if one stands at the token: "Me", "M.".
fn behind_civility(text: &Text, token: usize) -> usize {
    let civility = token < text.len()
        && matches!(text.surface(token), "M" | "Mme" | "Mlle" | "Me" | "Dr" | "Pr" | "Mgr" | "Maître");
    let stop = civility && text.surface(token + 1) == "." && !text.token(token + 1).spaced;
    token + usize::from(civility) + usize::from(stop)
}

/// "la directrice adjointe pour la Savoie, l'Isère et la Drôme sous l'ancien maire, Nora Vidal, …": the name between the
/// next commas, where no verb stands between but an incise of saying.
fn far_apposition<'m>(
    text: &Text,
    from: usize,
    limit: usize,
    person_from: &impl Fn(usize) -> Option<&'m Mention>,
) -> Option<EntityId> {
    for at in from..limit.min(from + 24) {
        let clause = text.verb_group_at(at).is_some_and(|g| {
            let incise = g.start > 0 && text.surface(g.start - 1) == ",";
            g.finite == at && text.tag(at) == Tag::Finite && !incise
        });
        let other = at > from && text.phrase(at, Table::Offices).is_some();
        // "le maire (UDR) de Borvik, Paul Arnal,": a party between.
        if text.surface(at) == "(" || at > from && text.surface(at - 1) == "(" {
            let party = text.surface(at - usize::from(text.surface(at) != "(") + 2) == ")";
            if party {
                continue;
            }
        }
        if clause
            || other
            || matches!(text.surface(at), ":" | ";" | "«" | "»" | "\"" | "“" | "”" | "(")
            || matches!(text.word(at), "que" | "qu'" | "qui")
        {
            return None;
        }
        if text.surface(at) == ","
            && let Some(person) = person_from(at + 1)
        {
            let mut after = text.document.token_at(person.span.end);
            // Several holders are joined; the first stands for them.
            if matches!(text.word(after), "et" | "e")
                && let Some(second) = person_from(after + 1)
            {
                after = text.document.token_at(second.span.end);
            }
            return (text.surface(after) == ",").then_some(person.entity);
        }
    }
    None
}

/// "Paul Arnal est ministre", "Paul Arnal, qui a remplacé Nora Vidal au poste de ministre", "nommé ministre".
fn predicate(text: &Text, first: usize, from: usize, mentions: &[Mention]) -> Option<EntityId> {
    let mut at = first;
    // "sont plutôt proches de": an adverb before what may be an adjective only grades it.
    let graded = text.analysis(first, Category::Adjective).is_some();
    while at > from && (is_opener(text, at - 1) || text.tag(at - 1) == Tag::Adverb && !graded) {
        at -= 1;
    }
    let mut post = false;
    if at > from + 2
        && text.word(at - 1) == "de"
        && matches!(text.word(at - 2), "poste" | "fonction" | "fonctions" | "titre" | "rang" | "qualité")
    {
        at -= 2;
        post = true;
        while at > from && matches!(text.word(at - 1), "au" | "le" | "du" | "aux" | "en" | "les") {
            at -= 1;
        }
    }
    let verb = text.verb_groups_in(from, at).iter().rev().find(|g| g.end <= at)?;
    let links = verb.lemmas.iter().any(|l| {
        matches!(
            l.as_str(),
            "être" | "devenir" | "rester" | "demeurer" | "nommer" | "élire" | "désigner" | "réélire"
        ) && verb.end == at
            || post
                && matches!(
                    l.as_str(),
                    "remplacer"
                        | "succéder"
                        | "nommer"
                        | "occuper"
                        | "quitter"
                        | "prendre"
                        | "démissionner"
                        | "élire"
                )
    });
    if !links {
        return None;
    }
    // The subject: the nearest person before the verb; behind "qui" it is the one before "qui".
    let start = text.token(verb.start).span.start;
    let floor = text.token(from).span.start;
    super::begun_in(mentions, |m| m.span, Span { start: floor, end: start })
        .iter()
        .rev()
        .find(|m| m.span.end <= start && m.kind == NameKind::Person)
        .map(|m| m.entity)
}

/// How many sentences back a pronoun finds the person whom it stands for.
const NEAR: usize = 3;

/// "Il était responsable de la flotte", "Ancien ministre, elle préside …": the role of the person whom the pronoun stands for,
/// whoever of its gender was named first in the nearest sentence.
fn for_pronoun(
    text: &Text,
    role: Span,
    head: Span,
    mentions: &[Mention],
    entities: &[Entity],
) -> Option<EntityId> {
    let document = text.document;
    let (mut first, next) = (document.token_at(role.start), document.token_at(role.end));
    let sentence = text.sentence(first);
    while first > sentence.start && is_opener(text, first - 1) {
        first -= 1;
    }
    let stands = |at: usize| matches!(text.word(at), "il" | "elle");
    let ahead = first == sentence.start && text.surface(next) == "," && stands(next + 1);
    let pronoun = if ahead {
        next + 1
    } else {
        let verb = text.verb_groups_in(sentence.start, first).iter().rev().find(|g| g.end <= first)?;
        let states = |l: &String| verbs::is(l, "state");
        let at = verb.start.checked_sub(1).filter(|at| *at >= sentence.start)?;
        (verb.end == first && verb.lemmas.iter().any(states) && stands(at)).then_some(at)?
    };
    if is_plural(text, head) {
        return None;
    }
    let gender = if text.word(pronoun) == "il" { 'm' } else { 'f' };
    let is = |m: &Mention, gender: Option<char>| {
        m.kind == NameKind::Person && entities.get(m.entity).is_some_and(|e| e.gender == gender)
    };
    let here = document.sentence_of(pronoun);
    let limit = text.token(pronoun).span.start;
    (here.saturating_sub(NEAR)..=here)
        .rev()
        .find_map(|s| {
            let span = Span { end: document.sentences[s].span.end.min(limit), ..document.sentences[s].span };
            let people = (span.start < span.end).then(|| super::begun_in(mentions, |m| m.span, span))?;
            // Somebody whose gender nothing tells is meant only where nobody has the right one.
            people.iter().find(|m| is(m, Some(gender))).or_else(|| people.iter().find(|m| is(m, None)))
        })
        .map(|m| m.entity)
}

/// "Paul Arnal, ministre de la Mer et maire de Borvik", "le maire et ancien ministre Paul Arnal": what "et" joins without a
/// second article is said of one person.
fn share(text: &Text, roles: &mut [Role], heads: &[Span]) {
    for i in 1..roles.len() {
        let (end, start) =
            (text.document.token_at(roles[i - 1].span.end), text.document.token_at(roles[i].span.start));
        // "vice-présidente de la région | Borvik et maire": a name may end the first.
        let named = (end..start).take_while(|t| text.token(*t).is_upper()).count();
        let joined = end + named + 1 == start && text.word(end + named) == "et";
        if !joined || is_plural(text, heads[i - 1]) || is_plural(text, heads[i]) {
            continue;
        }
        match (roles[i - 1].holder, roles[i].holder) {
            (Some(holder), None) => roles[i].holder = Some(holder),
            (None, Some(holder)) => roles[i - 1].holder = Some(holder),
            _ => {}
        }
    }
}

fn is_opener(text: &Text, at: usize) -> bool {
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
    )
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

fn is_plural(text: &Text, head: Span) -> bool {
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
        || seat && classes.contains(&"description")
}
