//! Organisations by the word that begins their name: "ministère norvégien de la Pêche", "administration Vidal",
//! "Centre d'étude des marées hautes".

use super::candidate::Candidate;
use super::{person, place};
use crate::annotation::NameKind;
use crate::document::Shape;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Analysis, Category, Phrase, Text, noun_class, noun_group, words};

/// Proposes every body that a head word and its complements name.
pub fn propose(text: &Text, candidates: &mut Vec<Candidate>) {
    for at in 0..text.len() {
        let Some(head) = text.phrase(at, Table::OrganisationHeads) else { continue };
        if !reads_as_noun(text, head) || head.row.cell(1) == "none" {
            continue;
        }
        // "un rapport de renseignement": without its article the word only says of what kind.
        let kind_only = at > 0 && matches!(text.word(at - 1), "de" | "d'") && !text.token(at).is_upper();
        if kind_only || is_office_or_way(text, at) {
            continue;
        }
        if let Some(end) = team(text, at).or_else(|| reach(text, head)) {
            let at = at - usize::from(opens_with_adjective(text, at)).max(ordinal(text, at));
            candidates.push(Candidate::new(at, end, NameKind::Organisation, "name.body"));
        }
    }
}

/// "Grande | Mosquée de Borvik", "Nouvelle | Alliance": a capital adjective before the head begins the name.
fn opens_with_adjective(text: &Text, at: usize) -> bool {
    at > 0
        && text.token(at).spaced
        && text.token(at - 1).shape == Shape::Capitalised
        && !text.token(at - 1).first
        && text.analysis(at - 1, Category::Adjective).is_some()
        && (text.analysis(at - 1, Category::Noun).is_none() || is_prenominal(text, at - 1))
}

/// "2e | chaîne de l'ORTF", "3e | régiment de Borvik": how many tokens before the head are the ordinal that tells which one.
fn ordinal(text: &Text, at: usize) -> usize {
    let number = |t: usize| text.surface(t).starts_with(|c: char| c.is_ascii_digit());
    let ends = |t: usize| text.surface(t).ends_with('e') || text.surface(t).ends_with("er");
    if at == 0 || !words::is(text.word(at), "numbered") {
        0
    } else if number(at - 1) && ends(at - 1) {
        1
    } else {
        2 * usize::from(
            at > 1 && matches!(text.surface(at - 1), "e" | "er" | "ère" | "ème") && number(at - 2),
        )
    }
}

/// "équipe de Norvège de voile", "équipe de voile de Norvège": who plays for a land.
fn team(text: &Text, at: usize) -> Option<usize> {
    if !matches!(text.word(at), "équipe" | "équipes") {
        return None;
    }
    let limit = text.sentence(at).end;
    let of = |t: usize| t + 1 < limit && matches!(text.word(t), "de" | "d'" | "du");
    let land =
        |t: usize| text.phrase(t, Table::Countries).filter(|p| of(t - 1) && p.end <= limit).map(|p| p.end);
    let sport = |t: usize| {
        let plays = of(t) && noun_class::is(text, t + 1, "sport");
        let end = plays.then(|| noun_group::adjectives(text, t + 2, limit))?;
        Some(end + usize::from(end < limit && matches!(text.word(end), "dames" | "hommes" | "messieurs")))
    };
    let after_land = |t: usize| land(t + 1).map(|end| sport(end).unwrap_or(end));
    after_land(at + 1).or_else(|| after_land(sport(at + 1)?))
}

/// "grande", "nouveau", "belle": an adjective whose place is before the noun.
fn is_prenominal(text: &Text, at: usize) -> bool {
    text.analyses_as(at, Category::Adjective).any(|a| words::is(&a.lemma, "prenominal"))
}

/// "élue à la présidence de Varnésie", "en direction de Borvik", "sous la direction de Vidal": an office, and a way.
fn is_office_or_way(text: &Text, at: usize) -> bool {
    let before = |n: usize| at.checked_sub(n).map_or("", |t| text.word(t));
    match text.word(at) {
        "présidence" | "vice-présidence" | "chancellerie" => before(1) == "la" && before(2) == "à",
        "ligue" => before(3) == "coupe",
        "direction" => before(1) == "en" || before(1) == "la" && matches!(before(2), "à" | "sous"),
        // "le département de la Loire" is a place.
        "département" => {
            let next = at + 1 + usize::from(matches!(text.word(at + 2), "la" | "l'" | "les"));
            matches!(text.word(at + 1), "de" | "d'" | "du" | "des")
                && text.phrases_at(next + 1).iter().any(|p| p.row.table == Table::Places)
        }
        _ => false,
    }
}

fn reads_as_noun(text: &Text, head: Phrase) -> bool {
    head.end > head.start + 1
        || matches!(text.tag(head.start), Tag::Noun | Tag::Name)
        || (text.token(head.start).is_upper() && text.tag(head.start) == Tag::Adjective)
}

/// The token after the body's name, if what follows the head makes it one.
fn reach(text: &Text, head: Phrase) -> Option<usize> {
    let limit = text.sentence(head.start).end;
    let title = head.row.cell(1) == "title";
    let needs = if title { "capital" } else { head.row.cell(1) };
    let token = text.token(head.start);
    let lower = !token.is_upper();
    if introduces(text, head) {
        return None;
    }
    // "Air Borvik", "SOS Phares".
    if needs == "brand" {
        return direct_name(text, head.end, limit).filter(|_| !lower && head.end < limit);
    }
    // "parquet fédéral", "parti démocrate": the table holds the whole name.
    let whole = needs == "whole"
        || head.end > head.start + 1
            && is_institutional(text.word(head.end - 1))
            // "l'équipe nationale" may be any land's.
            && text.word(head.start) != "équipe";
    let capital = token.shape == Shape::Capitalised && !token.first;
    let mut evidence = capital && needs == "any";
    let mut end = head.end;
    // "administration Vidal", "lycée public Jules-Rostand": the name stands behind without preposition.
    let described = noun_group::adjectives(text, end, limit);
    let kind_said = needs == "name" && (end..described).all(|t| !noun_group::is_of_place(text, t));
    let named = direct_name(text, end, limit)
        .or_else(|| direct_name(text, described, limit).filter(|_| kind_said && described > head.end));
    if let Some(after) = named {
        end = after;
        evidence = true;
    }
    let known = text.phrase(head.start, Table::Organisations).map_or(head.start, |p| p.end);
    let (mut placed, mut within, mut listed) = (false, false, false);
    let indefinite = lower && is_indefinite(text, head.start);
    let part = lower && !indefinite && words::is(text.word(head.start), "part");
    loop {
        let mut adjectives = noun_group::adjectives(text, end, limit);
        if end > head.end {
            adjectives = (end..adjectives).find(|t| is_verb(text, *t)).unwrap_or(adjectives);
        }
        // "l'Assemblée réduit": what stands directly behind the head and does not agree with it is a verb.
        if end == head.end && (end..adjectives).any(|t| disagrees(text, head, t)) {
            break;
        }
        // "un laboratoire norvégien" may be any.
        let any_of_place = indefinite && matches!(needs, "name" | "capital");
        evidence |= (end..adjectives).any(|t| noun_group::is_of_place(text, t))
            && !(lower && needs == "capital" || any_of_place);
        evidence |= lower && (end..adjectives).any(|t| is_institutional(text.word(t))) && needs != "capital";
        // "le Secours islamique", "l'Union progressiste": a capital in the middle of a sentence begins a name.
        evidence |= adjectives > end && (capital || needs == "any" && head.end > head.start + 1);
        placed |= (end..adjectives).any(|t| {
            noun_group::is_of_place(text, t) || is_institutional(text.word(t)) || is_worldwide(text.word(t))
        });
        // "le chœur de l'armée norvégienne": a part of a body that is named.
        evidence |= part && within && (end..adjectives).any(|t| noun_group::is_of_place(text, t));
        end = adjectives;
        // "Union norvégienne | pour la deuxième fois": a name that the tables hold is whole.
        let open = capital && end != known;
        // "l'armée norvégienne | du président": whose it is does not name it again.
        let owner = match text.word(end) {
            "du" => end + 1,
            "de" if matches!(text.word(end + 1), "la" | "l'") => end + 2,
            _ => end,
        };
        if placed && owner > end && is_officer(text, owner) && !text.token(owner).is_upper() {
            break;
        }
        match complement(text, end, limit, open) {
            // "saisit le sénat | de la loi": a body that is whole takes no field.
            Some((_, false)) if needs == "whole" => break,
            Some((after, named)) => {
                // "fédération norvégienne de voile", "association des pêcheurs de Borvik": place and field together are a name.
                evidence |= lower && title && !indefinite && (placed || listed && named);
                listed |= end == head.end && text.word(end) == "des" && !named;
                let noun = end + 1 + usize::from(matches!(text.word(end + 1), "la" | "l'" | "les"));
                within |= text.begins(noun, Table::OrganisationHeads);
                let land = (end..after).any(|t| noun_group::is_of_place(text, t));
                evidence |= part && (within && (named || land) || named && is_body(text, noun));
                // A place alone says where a body is, not which: "un centre de Lyon", but "la police de Lyon".
                // "une école du nord de Borvik", "un casino de la ville de Borvik": any there.
                let ranked = head.start > 0 && is_ranking(text, head.start - 1);
                let direct = end == head.end && !ranked && is_town(text, noun) && !is_body(text, noun);
                let remote = indefinite && needs != "complement" && !direct;
                evidence |=
                    named && !(lower && needs == "capital" || remote) || needs == "complement" || capital;
                // "la Fédération de voile dit": behind a complement, what can be the verb is the verb.
                let tail = |t: &usize| {
                    is_verb(text, *t)
                        && text.tag(*t) != Tag::Noun
                        && matches!(text.tag(t - 1), Tag::Noun | Tag::Name | Tag::Adjective)
                };
                end = (end + 2..after).find(tail).unwrap_or(after);
                if end < after {
                    break;
                }
            }
            None => break,
        }
    }
    if part && evidence && text.word(head.start) == "bureau" {
        end = posted(text, end, limit).unwrap_or(end);
    }
    (evidence && end > head.end || capital && needs == "any" || whole).then_some(end)
}

/// "bureau de l'OMS | à Borvik": the town where it is.
fn posted(text: &Text, at: usize, limit: usize) -> Option<usize> {
    let town = text.word(at) == "à" && at + 1 < limit && text.token(at + 1).is_upper();
    let end = text.phrases_at(at + 1).iter().filter(|p| p.row.table == Table::Places).map(|p| p.end).max()?;
    (town && end <= limit).then_some(end)
}

/// "internationale", "mondial": of more than one land.
fn is_worldwide(word: &str) -> bool {
    ["international", "mondial", "européen"].iter().any(|stem| word.starts_with(stem))
}

/// Whether the tables hold a body or a medium that begins here.
fn is_body(text: &Text, at: usize) -> bool {
    at < text.len()
        && text.token(at).is_upper()
        && text.phrases_at(at).iter().any(|p| matches!(p.row.table, Table::Organisations | Table::Media))
}

/// Whether the name of a town or a land begins here, and no quarter of the sky.
fn is_town(text: &Text, at: usize) -> bool {
    text.token(at.min(text.len() - 1)).is_upper()
        && !matches!(text.word(at), "nord" | "sud" | "est" | "ouest")
}

/// "président", "ministre"; not "homme" nor "conseil", which name fields and bodies.
fn is_officer(text: &Text, at: usize) -> bool {
    !text.begins(at, Table::OrganisationHeads)
        && text.phrase(at, Table::Offices).is_some_and(|p| p.row.cell(3) != "description")
}

/// Whether a lower-case word can be a verb of the third person, and no adjective of place.
pub fn is_verb(text: &Text, at: usize) -> bool {
    let finite = |a: &Analysis| a.persons.contains(3) && a.mood.is_some();
    !text.token(at).is_upper() && !noun_group::is_of_place(text, at) && text.analyses(at).iter().any(finite)
}

/// Whether no reading of the adjective has the gender of the head; a wrong number is careless typing more often.
fn disagrees(text: &Text, head: Phrase, at: usize) -> bool {
    let differ = |a: &Analysis, b: &Analysis| a.gender.zip(b.gender).is_some_and(|(a, b)| a != b);
    let nouns = || text.analyses_as(head.start, Category::Noun);
    let mut forms = text.analyses_as(at, Category::Adjective).peekable();
    forms.peek().is_some()
        && nouns().next().is_some()
        && !noun_group::is_of_place(text, at)
        && forms.all(|form| nouns().all(|noun| differ(form, noun)))
}

/// The token after a complement of the body, and whether it holds a name.
fn complement(text: &Text, at: usize, limit: usize, open: bool) -> Option<(usize, bool)> {
    let opener = text.word(at);
    let goes_on =
        matches!(opener, "de" | "d'" | "du" | "des") || (open && matches!(opener, "pour" | "sur" | "aux"));
    if let Some(end) = seated(text, at, limit).or_else(|| abroad(text, at, limit)) {
        return Some((end, true));
    }
    if !goes_on || at + 1 >= limit {
        return None;
    }
    let noun = match text.word(at + 1) {
        "la" | "l'" | "les" | "le" => at + 2,
        _ => at + 1,
    };
    if noun >= limit {
        return None;
    }
    if text.phrase(noun, Table::GivenNames).is_some_and(|p| !text.begins_place(p.start))
        && text.tag(noun + 1) == Tag::Name
    {
        // "gouvernement de Nora Vidal": there it tells which one, as in "administration Vidal".
        let led = matches!(opener, "de" | "d'") && words::is(text.word(at - 1), "led");
        return led.then(|| (person::chain(text, noun, limit), true));
    }
    // "18 e": copying parts the letter from its number.
    let town = [noun + 1, noun + 2].into_iter().find_map(|t| place::arrondissement(text, t));
    if let Some((_, end)) = town.filter(|(start, end)| *start == noun && *end <= limit) {
        return Some((end, true));
    }
    if matches!(opener, "pour" | "sur" | "aux") {
        let common = text.tag(noun) == Tag::Noun || noun_group::is_common(text, noun);
        return common.then(|| (noun_group::extend(text, noun + 1, limit), false));
    }
    let after = noun_group::complement(text, at, limit)?;
    let after = coordinated(text, at, after, limit, open);
    let named = (noun..after).any(|t| text.token(t).is_upper());
    Some((whole_name(text, noun, after, limit), named))
}

/// "Union des pêcheuses | et des pêcheurs", "Direction des examens | et concours": common nouns that "et" joins in the name of a
/// body, with the preposition of the first or without any.
fn coordinated(text: &Text, at: usize, end: usize, limit: usize, open: bool) -> usize {
    let noun =
        end + 1 + usize::from(text.word(end + 1) == text.word(at) && matches!(text.word(at), "des" | "du"));
    let joined = open
        && text.word(end) == "et"
        && noun < limit
        && !text.token(end - 1).is_upper()
        && text.tag(noun) == Tag::Noun
        && text.token(noun).shape == Shape::Lower
        && !text.begins(noun, Table::OrganisationHeads)
        && (noun > end + 1 || !is_officer(text, noun));
    if joined { noun_group::adjectives(text, noun + 1, limit) } else { end }
}

/// "police de Fort | Borvik", "police du West | Borvik": the capital word before is the beginning of a longer name.
fn whole_name(text: &Text, noun: usize, end: usize, limit: usize) -> usize {
    let capitals = noun < end && (noun..end).all(|t| text.token(t).shape == Shape::Capitalised);
    let goes_on = |t: usize| {
        t < limit
            && text.token(t).shape == Shape::Capitalised
            && text.token(t).spaced
            && text.tag(t) == Tag::Name
            && text.analyses(t).iter().all(|a| a.category == Category::ProperNoun)
            && !person::is_given_name(text, t)
            && text
                .phrases_at(t)
                .iter()
                .all(|p| p.row.table == Table::Places || p.row.table == Table::Countries)
    };
    let body = |p: &Phrase| matches!(p.row.table, Table::Organisations | Table::Media) && p.end == end;
    let open = capitals && end - noun == 1 && !text.phrases_at(noun).iter().any(body);
    if open && goes_on(end) { end + 1 } else { end }
}

/// Whether what stands before the noun takes any of its kind, or one of several: "un", "plusieurs", "le premier".
fn is_indefinite(text: &Text, at: usize) -> bool {
    let before = at - usize::from(at > 1 && !text.token(at - 1).is_upper() && is_ranking(text, at - 1));
    before < at
        || at > 0
            && (matches!(text.word(at - 1), "un" | "une" | "plusieurs" | "quelques" | "chaque")
                || text.tag(at - 1) == Tag::Number)
}

/// "premier", "principal": an adjective before the noun that tells one of several.
fn is_ranking(text: &Text, at: usize) -> bool {
    text.analyses_as(at, Category::Adjective).any(|a| words::is(&a.lemma, "ranking"))
}

/// "ambassade de Norvège | en France", "Mission des Nations unies | au Soudan": where a land or a body is represented.
fn abroad(text: &Text, at: usize, limit: usize) -> Option<usize> {
    let named = (at.saturating_sub(3)..at).any(|t| text.token(t).is_upper());
    if !matches!(text.word(at), "au" | "aux" | "en") || at + 1 >= limit || !named {
        return None;
    }
    let back = at.saturating_sub(6).max(text.sentence(at).start);
    let represents = |t: usize| words::is(text.word(t), "representation");
    let land = text
        .phrases_at(at + 1)
        .iter()
        .filter(|p| matches!(p.row.table, Table::Countries))
        .map(|p| p.end)
        .max()?;
    ((back..at).any(represents) && text.token(at + 1).is_upper()).then_some(land.min(limit))
}

/// "groupe écologiste | au Sénat", "commission des ports | à l'Assemblée nationale": where a part of a parliament sits.
fn seated(text: &Text, at: usize, limit: usize) -> Option<usize> {
    let house = match text.word(at) {
        "au" => at + 1,
        "à" if matches!(text.word(at + 1), "la" | "l'") => at + 2,
        _ => return None,
    };
    let back = at.saturating_sub(4).max(text.sentence(at).start);
    let group = (back..at).any(|t| words::is(text.word(t), "seated"));
    let houses = matches!(text.surface(house), "Assemblée" | "Sénat" | "Parlement" | "Bundestag" | "Congrès");
    let end = text.phrase(house, Table::Organisations).map_or(house + 1, |p| p.end);
    (group && houses && house < limit).then_some(end.min(limit))
}

/// "parquet fédéral", "banque centrale", "cour constitutionnelle": there is one of its kind.
fn is_institutional(word: &str) -> bool {
    ["fédéral", "constitutionnel", "suprême", "antiterroriste", "central", "national", "nationaux"]
        .iter()
        .any(|stem| word.starts_with(stem))
}

/// Whether the head only says of what kind the name behind it is.
fn introduces(text: &Text, head: Phrase) -> bool {
    let kind = text
        .phrase(head.start, Table::Introducers)
        .is_some_and(|p| p.end == head.end && p.row.cell(0) != "joined");
    // "l'association Borvik", but "l'association des pêcheurs de Borvik".
    let either = text.phrase(head.start, Table::Introducers).is_some_and(|p| p.row.cell(0) == "either");
    // "groupe socialiste à l'Assemblée", "agence de presse norvégienne": what tells which one stands in the name itself.
    let limit = text.sentence(head.start).end;
    let name = noun_group::adjectives(text, head.end, limit);
    if either && !(name < limit && (text.token(name).is_upper() || matches!(text.surface(name), "«" | "\"")))
    {
        return false;
    }
    let end = noun_group::named(text, name, limit).unwrap_or(name);
    let national = end > head.end
        && text.word(head.end - 1) == "presse"
        && (head.end..end).all(|t| noun_group::is_of_place(text, t) && !text.token(t).is_upper())
        && !(end < limit && text.token(end).is_upper());
    kind && text.token(head.start).shape != Shape::Capitalised
        && !national
        && seated(text, end, limit).is_none()
}

/// Whether the word introduces a body by its kind: "l'agence Brivol", "le site Tarmel".
pub fn is_introducer(text: &Text, at: usize) -> bool {
    text.phrase(at, Table::Introducers).is_some_and(|p| p.row.cell(0) != "joined")
}

/// "administration | Vidal", "parti « Les Verts »" without the marks.
fn direct_name(text: &Text, at: usize, limit: usize) -> Option<usize> {
    // "groupe B": a letter numbers the pools of a tournament.
    let letter = at < limit && text.surface(at).chars().count() == 1 && text.word(at + 1) != ".";
    // "la porte-parole du parti | Nora Vasseur": few bodies bear the name of a person.
    let back = at.saturating_sub(3).max(text.sentence(at.min(text.len() - 1)).start);
    let nameless = !(back..at).any(|t| words::is(text.word(t), "dedicated"))
        && (back..at).all(|t| !text.token(t).is_upper() || text.token(t).first);
    if nameless && person::is_given_name(text, at) && at + 1 < limit && text.tag(at + 1) == Tag::Name {
        return None;
    }
    if at >= limit || letter || !text.token(at).is_upper() || is_people(text, at) {
        return None;
    }
    let mut end = person::chain(text, at, limit).max(noun_group::named(text, at, limit)?);
    while text.surface(end) == "&" && end + 1 < limit && text.token(end + 1).is_upper() {
        end += 2;
    }
    Some(end)
}

/// A capitalised nationality: "le groupe Allemands" names people, not a body.
fn is_people(text: &Text, at: usize) -> bool {
    noun_group::is_of_place(text, at)
}
