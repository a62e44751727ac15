//! Places by the word that begins their name: "mer Noire", "rue des Acacias", "région norvégienne de Tromsvik"; by the
//! preposition before an unknown name: "en Varnésie"; and by what stands behind it: "Arlon-les-Bains (Haute-Loire)".

use super::candidate::Candidate;
use crate::annotation::NameKind;
use crate::document::Shape;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Text, noun_group, words};

/// Proposes places.
pub fn propose(text: &Text, candidates: &mut Vec<Candidate>) {
    for at in 0..text.len() {
        by_head(text, at, candidates);
        by_preposition(text, at, candidates);
        by_region_behind(text, at, candidates);
        by_shape(text, at, candidates);
        if let Some(start) = ground(text, at) {
            candidates.push(Candidate::new(start, at + 1, NameKind::Place, "name.place-shape"));
        }
        if let Some(end) = square(text, at).or_else(|| road(text, at)) {
            candidates.push(Candidate::new(at, end, NameKind::Place, "name.place-head"));
        }
        if let Some((start, end)) = arrondissement(text, at) {
            candidates.push(Candidate::new(start, end, NameKind::Place, "name.place-head"));
        }
    }
}

fn by_head(text: &Text, at: usize, candidates: &mut Vec<Candidate>) {
    let Some(head) = text.phrase(at, Table::PlaceHeads) else { return };
    // "zone euro", "grande barrière de corail": the table holds the whole name.
    if head.row.cell(1) == "itself" {
        candidates.push(Candidate::new(at, head.end, NameKind::Place, "name.place-head"));
        return;
    }
    if !matches!(text.tag(at), Tag::Noun | Tag::Name | Tag::Other) {
        return;
    }
    let (word, span) = (text.word(at), head.row.cell(1));
    let limit = text.sentence(at).end;
    let adjectives = noun_group::adjectives(text, head.end, limit);
    let of_place = (head.end..adjectives).any(|t| noun_group::is_of_place(text, t) || text.word(t).contains('-'))
        // "région indo-pacifique": compounds of places are not in the lexicon.
        || text.token((at + 1).min(text.len() - 1)).shape == Shape::Lower && text.tag(at + 1) == Tag::Other && text.word(at + 1).contains('-');
    let adjectives = if adjectives == at + 1 && of_place { at + 2 } else { adjectives };
    let opener = match text.word(adjectives) {
        "de" | "d'" => adjectives + 1 + usize::from(matches!(text.word(adjectives + 1), "la" | "l'" | "les")),
        "du" | "des" => adjectives + 1,
        _ => adjectives,
    };
    // "Territoire de la capitale", "Vallée des Loups": the head's own capital makes its complement a part of the name.
    let capital = text.token(at).shape == Shape::Capitalised && !text.token(at).first;
    if capital && span == "whole" && opener > adjectives {
        let end = noun_group::complement(text, adjectives, limit);
        if let Some(end) = end.map(|end| noun_group::adjectives(text, end, limit)) {
            candidates.push(Candidate::new(at, end, NameKind::Place, "name.place-head"));
            return;
        }
    }
    // "le premier ministre de l'île Nora Vasseur": streets bear whole names of people, lands do not.
    let bearer = opener == adjectives
        && head.row.cell(2) == "yes"
        && super::person::is_given_name(text, opener.min(text.len() - 1));
    let person = opener == adjectives
        && head.row.cell(2) == "no"
        && opener + 1 < limit
        && super::person::is_given_name(text, opener)
        && text.tag(opener + 1) == Tag::Name
        && !text.begins_place(opener);
    if person {
        return;
    }
    let named = (opener < limit && begins_name(text, opener) && text.tag(opener) != Tag::Mark)
        .then(|| {
            let end = if bearer { super::person::chain(text, opener, limit) } else { opener };
            end.max(capitals(text, opener, limit))
        })
        .filter(|end| *end > opener);
    match named {
        // "un quartier de Borvik": any of them; only the town has a name, where the tables know it.
        Some(end) if span == "whole" && opener > adjectives && is_any(text, at) => {
            let town = Candidate::new(opener, end, NameKind::Place, "name.place-head");
            candidates.extend(Some(town).filter(|_| text.begins_place(opener)));
        }
        // "le territoire Norvégien": a capital by mistake.
        Some(end)
            if opener == adjectives
                && end == opener + 1
                && noun_group::is_of_place(text, opener)
                && !text.begins_place(opener) => {}
        Some(end) if span == "whole" => {
            let end = end + usize::from(end < limit && is_part_of_sky(text, end));
            candidates.push(Candidate::new(at, end, NameKind::Place, "name.place-head"))
        }
        Some(end) if text.tag(opener) == Tag::Name || super::person::is_glued(text, opener) => {
            candidates.push(Candidate::new(opener, end, NameKind::Place, "name.place-head"));
        }
        None if of_place && span == "whole" && matches!(word, "région" | "péninsule") => {
            candidates.push(Candidate::new(at, adjectives, NameKind::Place, "name.place-head"));
        }
        _ => {}
    }
}

/// "un quartier", "cette gare": what stands before takes any of its kind, or one told before.
fn is_any(text: &Text, at: usize) -> bool {
    let before = |n: usize| at.checked_sub(n).map_or("", |t| text.word(t));
    let article =
        |word: &str| matches!(word, "un" | "une" | "ce" | "cet" | "cette" | "plusieurs" | "quelques");
    article(before(1)) || at > 1 && text.tag(at - 1) == Tag::Adjective && article(before(2))
}

/// "mer de Borvik | méridionale": the adjective of a part of the world ends a name.
fn is_part_of_sky(text: &Text, at: usize) -> bool {
    text.analyses(at).iter().any(|analysis| words::is(&analysis.lemma, "quarter"))
}

/// "place de la Liberté", "place Tarmel"; "la place de l'État" is a rank, and "à la place de Tarmel" is in his stead.
fn square(text: &Text, at: usize) -> Option<usize> {
    // "l'hommage place de la Liberté": what looks like the verb has no object here.
    let square = matches!(text.tag(at), Tag::Noun | Tag::Name)
        || matches!(text.word(at + 1), "de" | "du" | "des")
        || text.surface(at + 1).contains('-');
    if text.word(at) != "place" || !square {
        return None;
    }
    let limit = text.sentence(at).end;
    let before = |n: usize| at.checked_sub(n).map_or("", |t| text.word(t));
    let stead = before(1) == "la"
        && !matches!(before(2), "sur" | "de" | "jusqu'à" | "vers" | "depuis" | "dans")
        && before(3) != "jusqu'";
    let ranked = at > 0
        && !text.token(at).first
        && (matches!(text.tag(at - 1), Tag::Number | Tag::Adjective)
            || matches!(before(1), "en" | "sa" | "une"));
    if stead || ranked || before(1) == "e" {
        return None;
    }
    let name = match text.word(at + 1) {
        "du" | "des" => at + 2,
        "de" if matches!(text.word(at + 2), "la" | "l'") => at + 3,
        _ => at + 1,
    };
    if name >= limit || text.token(name).shape != Shape::Capitalised {
        return None;
    }
    let other = text.phrases_at(name).iter().any(|p| {
        matches!(
            p.row.table,
            Table::Countries
                | Table::Places
                | Table::Organisations
                | Table::OrganisationHeads
                | Table::Offices
        )
    });
    // "sur la place de la Nation", "rassemblement place du Parlement": only where something stands can one gather.
    let stands = before(1) != "la" || matches!(before(2), "sur" | "vers") || before(3) == "jusqu'";
    if name > at + 1 {
        let country = text.phrase(name, Table::Countries).is_some();
        return ((!other || stands && !country) && super::known::is_common_word(text, name))
            .then_some(name + 1);
    }
    (!other && text.tag(name) == Tag::Name && text.token(name).spaced).then(|| capitals(text, name, limit))
}

/// "autoroute A7", "route départementale 93", "l'A7", "la RN12": a road by its letters and number.
fn road(text: &Text, at: usize) -> Option<usize> {
    let limit = text.sentence(at).end;
    let mut end = match text.word(at) {
        "autoroute" => at + 1,
        "route" | "voie" if matches!(text.word(at + 1), "nationale" | "départementale" | "européenne") => {
            at + 2
        }
        "nationale" | "départementale" if at > 0 && matches!(text.word(at - 1), "la" | "une") => at + 1,
        _ => {
            // "l'E171" is an additive.
            let lone = at > 0
                && matches!(text.word(at - 1), "l'" | "la")
                && !text.surface(at).starts_with('E')
                && is_road_number(text.surface(at));
            return lone.then_some(at + 1);
        }
    };
    if end < limit && matches!(text.surface(end), "A" | "N" | "D" | "E" | "RN" | "RD") {
        end += 1;
    }
    let number = end < limit
        && (text.surface(end).bytes().all(|b| b.is_ascii_digit()) || is_road_number(text.surface(end)));
    number.then_some(end + 1)
}

/// "A7", "N118", "RD12"; three digits behind an A may be an aircraft.
fn is_road_number(surface: &str) -> bool {
    let digits = surface.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let letters = &surface[..surface.len() - digits.len()];
    let most = if letters == "A" { 2 } else { 4 };
    matches!(letters, "A" | "N" | "D" | "E" | "RN" | "RD")
        // "la D1" is a division of players.
        && (1 + usize::from(letters == "D")..=most).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
}

/// "18e arrondissement de Borvik", "troisième arrondissement".
pub fn arrondissement(text: &Text, at: usize) -> Option<(usize, usize)> {
    if at >= text.len() || text.word(at) != "arrondissement" || at == 0 {
        return None;
    }
    let sentence = text.sentence(at);
    let mut start = at - 1;
    // "18 e": automatic copying parts the letter from its number.
    if matches!(text.word(start), "e" | "er" | "è" | "ème") && start > sentence.start {
        start -= 1;
    }
    let ordinal = start >= sentence.start
        && (text.surface(start).starts_with(|c: char| c.is_ascii_digit())
            || text.word(start).ends_with("ième")
            || text.word(start) == "premier"
            || text.word(start).strip_suffix('e').is_some_and(|r| r.bytes().all(|b| b"xvi".contains(&b))));
    let named = matches!(text.word(at + 1), "de" | "d'")
        && at + 2 < sentence.end
        && text.token(at + 2).shape == Shape::Capitalised;
    let end = if named { capitals(text, at + 2, sentence.end) } else { at + 1 };
    ordinal.then_some((start, end))
}

/// "Borvik-sur-Tarm", "Tarmel-en-Brie": compounds with a lower-case particle inside are towns.
fn by_shape(text: &Text, at: usize, candidates: &mut Vec<Candidate>) {
    let surface = text.surface(at);
    if text.token(at).shape == Shape::Lower || !surface.contains('-') {
        return;
    }
    // "Crédit-du-Nord" is a body: what joins common words as well names no town.
    let particle = |part: &str| matches!(part, "sur" | "sous" | "en" | "la" | "le" | "les" | "lès" | "aux");
    let capital = |part: &str| part.starts_with(char::is_uppercase);
    let first = surface.split('-').next().unwrap_or_default();
    let given = crate::language::gazetteer::row(Table::GivenNames, first).is_some();
    let ends = capital(first) && surface.rsplit('-').next().is_some_and(capital);
    if ends && !given && surface.split('-').any(particle) {
        candidates.push(Candidate::new(at, at + 1, NameKind::Place, "name.place-shape"));
    }
}

/// "Tarmel Arena", "Borvik Stadium": the first of the capitals that such a word ends.
fn ground(text: &Text, at: usize) -> Option<usize> {
    if text.token(at).shape != Shape::Capitalised || !words::is(text.word(at), "ground") {
        return None;
    }
    let from = text.sentence(at).start;
    let mut start = at;
    while start > from
        && text.token(start - 1).is_upper()
        && text.token(start).spaced
        && !text.token(start - 1).first
    {
        start -= 1;
    }
    let ends = at + 1 >= text.len() || !text.token(at + 1).is_upper();
    (start < at && ends).then_some(start)
}

/// Whether a place's name can begin here: "Borvik", "al-Borvik".
fn begins_name(text: &Text, at: usize) -> bool {
    text.token(at).shape == Shape::Capitalised || super::person::is_glued(text, at)
}

/// The token after the capitals that begin at `at`, with "de", "la", "sur" between two of them.
fn capitals(text: &Text, at: usize, limit: usize) -> usize {
    // "Borvik-le-Vieux d'Émilie": what the tables hold is whole.
    let known = text.phrases_at(at).iter().filter(|p| p.row.table == Table::Places).map(|p| p.end).max();
    let mut end = known.unwrap_or(at).min(limit);
    while end < limit
        && (text.token(end).is_upper() || super::person::is_glued(text, end))
        && !(end > at
            && super::person::is_given_name(text, end)
            // "îles de Sao Miguel": a given name that no surname follows.
            && text.token((end + 1).min(text.len() - 1)).is_upper())
    {
        end += 1;
        if matches!(text.word(end), "de" | "d'" | "du" | "des" | "la" | "le" | "aux")
            && end + 1 < limit
            && text.token(end + 1).is_upper()
        {
            end += 1;
        }
    }
    end
}

/// "en Varnésie", "à Orvault": an unknown name behind the preposition of place.
fn by_preposition(text: &Text, at: usize, candidates: &mut Vec<Candidate>) {
    let strong = text.word(at) == "en";
    if !(strong || text.word(at) == "à") || at + 1 >= text.len() || text.sentence(at).end <= at + 1 {
        return;
    }
    let name = at + 1;
    if super::person::is_glued(text, name) {
        candidates.push(Candidate::guess(name, name + 1, NameKind::Place, "name.place-preposition"));
        return;
    }
    if text.token(name).shape != Shape::Capitalised
        || text.tag(name) != Tag::Name
        || noun_group::is_common(text, name)
    {
        return;
    }
    let given = text.phrase(name, Table::GivenNames).is_some();
    let alone = text.tag(name + 1) != Tag::Name;
    if alone && !given && !noun_group::is_of_place(text, name) {
        candidates.push(Candidate::guess(name, name + 1, NameKind::Place, "name.place-preposition"));
    }
}

/// "Saint-Orens (Haute-Garonne)": a name with its department or country in brackets.
fn by_region_behind(text: &Text, at: usize, candidates: &mut Vec<Candidate>) {
    if text.word(at) != "(" || at == 0 || text.tag(at - 1) != Tag::Name {
        return;
    }
    let region = text
        .phrases_at(at + 1)
        .iter()
        .find(|p| matches!(p.row.table, Table::Places | Table::Countries) && text.word(p.end) == ")")
        .filter(|p| !super::known::is_letters(text, p));
    let Some(region) = region else { return };
    candidates.push(Candidate::new(region.start, region.end, NameKind::Place, "name.place-bracket"));
    let mut start = at - 1;
    while start > 0 && text.tag(start - 1) == Tag::Name && text.token(start).spaced {
        start -= 1;
    }
    candidates.push(Candidate::guess(start, at, NameKind::Place, "name.place-bracket"));
}
