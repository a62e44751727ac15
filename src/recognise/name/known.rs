//! Names that stand in the tables, where nothing speaks against them.

use super::candidate::Candidate;
use crate::annotation::NameKind;
use crate::document::Shape;
use crate::language::gazetteer;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Category, Phrase, Text, noun_class, words};

/// Proposes every known name.
pub fn propose(text: &Text, candidates: &mut Vec<Candidate>) {
    for at in 0..text.len() {
        if is_contracted(text, at) {
            candidates.push(Candidate::new(at, at + 1, NameKind::Place, "name.place"));
        }
        if is_contracted_medium(text, at) {
            candidates.push(Candidate::new(at, at + 1, NameKind::Organisation, "name.medium"));
        }
        for phrase in text.phrases_at(at) {
            let (kind, rule) = match phrase.row.table {
                Table::Organisations => (NameKind::Organisation, "name.organisation"),
                Table::Media => (NameKind::Organisation, "name.medium"),
                Table::Countries | Table::Places => (NameKind::Place, "name.place"),
                Table::Persons => (NameKind::Person, "name.public-figure"),
                _ => continue,
            };
            if fits(text, phrase) {
                let end = match rule {
                    "name.medium" => with_edition(text, phrase.end),
                    "name.organisation" => with_branch(text, phrase),
                    _ => phrase.end,
                };
                let candidate = Candidate::new(phrase.start, end, kind, rule);
                // A seat or a medium that shares its name with a village is meant first.
                let article = phrase.end > at + 1 && matches!(text.word(at), "le" | "la" | "les" | "l'");
                let weight = candidate.weight + u8::from(kind == NameKind::Organisation) - u8::from(article);
                candidates.push(Candidate { weight, ..candidate });
            }
        }
    }
}

/// "a dit au Monde": a newspaper whose article the preposition holds; "coupe du Monde" is another thing.
fn is_contracted_medium(text: &Text, at: usize) -> bool {
    at > 0
        && text.word(at - 1) == "au"
        && text.token(at).shape == Shape::Capitalised
        && !text.token(at - 1).is_upper()
        && text.tag(at + 1) != Tag::Name
        && !text.begins_place(at)
        && gazetteer::row(Table::Media, &format!("le {}", text.word(at))).is_some()
}

/// "au Caire", "du Havre": a town whose article the preposition holds.
fn is_contracted(text: &Text, at: usize) -> bool {
    let behind = at > 0 && matches!(text.word(at - 1), "au" | "du" | "aux" | "des");
    if !behind || text.token(at).shape != Shape::Capitalised || text.tag(at + 1) == Tag::Name {
        return false;
    }
    let article = if matches!(text.word(at - 1), "au" | "du") { "le" } else { "les" };
    gazetteer::row(Table::Places, &format!("{article} {}", text.word(at))).is_some()
}

fn fits(text: &Text, phrase: &Phrase) -> bool {
    let first = text.token(phrase.start);
    if !first.is_upper() {
        // "24 Heures" is a newspaper, "24 heures" a day.
        return first.shape == Shape::Number
            && (phrase.start + 1..phrase.end).any(|t| text.token(t).is_upper());
    }
    if phrase.end > phrase.start + 1 {
        // "La Haye", "Le Monde": an article inside the name is written with a capital, or the name after it is.
        // "Arabie saoudite" and "Secours catholique" go on in lower case, but "le monde" is no newspaper.
        let article = matches!(text.word(phrase.start), "le" | "la" | "les" | "l'");
        // "Le Sahel souffre": where a sentence begins, the region is meant before the newspaper.
        let region = phrase.row.table == Table::Media && first.first && text.begins_place(phrase.start + 1);
        return !article || !region && (phrase.start + 1..phrase.end).any(|t| text.token(t).is_upper());
    }
    // In a line of capitals a word of French is no name.
    let one = phrase.end == phrase.start + 1;
    if one
        && first.shape == Shape::Capitals
        && is_common_word(text, phrase.start)
        && in_capitals(text, phrase.start)
    {
        return false;
    }
    if one
        && matches!(
            text.tag(phrase.start),
            Tag::Pronoun | Tag::Determiner | Tag::Preposition | Tag::Conjunction
        )
    {
        return false;
    }
    let short = text.surface(phrase.start).chars().count() <= 3;
    if short
        && first.shape != Shape::Capitals
        && matches!(phrase.row.table, Table::Organisations | Table::Media)
    {
        return false;
    }
    if phrase.row.table == Table::Persons {
        return !is_common_word(text, phrase.start) && text.phrase(phrase.start, Table::GivenNames).is_none();
    }
    if needs_introduction(text, phrase) {
        return false;
    }
    if is_somebody(text, phrase) {
        return false;
    }
    let ambiguous_body = phrase.row.table == Table::Organisations && phrase.row.cell(4) == "yes";
    // "MUSE" is hardly the band, where "muse" is a word; "GAB" may be Gab.
    let same = || {
        text.surface(phrase.start).to_lowercase() == phrase.row.cell(0).to_lowercase()
            && (is_common_word(text, phrase.start) || text.begins_place(phrase.start))
    };
    if (phrase.row.table == Table::Places || ambiguous_body && same()) && is_letters(text, phrase) {
        return false;
    }
    if is_ambiguous(phrase) {
        return place_is_meant(text, phrase.start, phrase.end);
    }
    // At a sentence's start any word has a capital: a common word is then no evidence, but for a verb that nothing follows or
    // another verb does.
    let verb = text.analyses(phrase.start).iter().all(|a| a.category == Category::Verb)
        && matches!(text.tag(phrase.end), Tag::Finite | Tag::Mark);
    !(first.first && first.shape == Shape::Capitalised && is_common_word(text, phrase.start)) || verb
}

/// "la FIS", "(ITU)": a few capitals in a line of other letters are an acronym, not a town.
pub fn is_letters(text: &Text, phrase: &Phrase) -> bool {
    let block = text.sentence(phrase.start);
    text.token(phrase.start).shape == Shape::Capitals
        && text.surface(phrase.start).chars().count() <= 4
        && phrase.row.cell(0).chars().any(char::is_lowercase)
        && (block.start..block.end).any(|t| text.token(t).shape == Shape::Lower)
}

fn in_capitals(text: &Text, at: usize) -> bool {
    let capitals = |i: usize| i < text.len() && text.token(i).shape == Shape::Capitals;
    capitals(at + 1) || at > 0 && capitals(at - 1)
}

fn is_ambiguous(phrase: &Phrase) -> bool {
    phrase.row.table == Table::Places && phrase.row.cell(4) == "yes"
}

/// "le Suisse", "le France": a masculine article before a country that has a feminine one means somebody, or a thing.
fn is_somebody(text: &Text, phrase: &Phrase) -> bool {
    phrase.row.table == Table::Countries
        && phrase.row.cell(3) == "la"
        && phrase.start > 0
        && (matches!(text.word(phrase.start - 1), "le" | "un" | "du" | "au" | "ce" | "autre")
            // "premier Suisse": as masculine.
            || words::is(text.word(phrase.start - 1), "ranking"))
}

/// A body or a medium that shares its name with something else, written like any word: "Orange", "Elle", "Public".
fn needs_introduction(text: &Text, phrase: &Phrase) -> bool {
    let ambiguous = match phrase.row.table {
        Table::Organisations => phrase.row.cell(4) == "yes",
        Table::Media => phrase.row.cell(5) == "yes",
        _ => false,
    };
    let introduced = phrase.start > 0
        && (matches!(text.word(phrase.start - 1), "selon" | "par" | "via" | "chez")
            || super::body::is_introducer(text, phrase.start - 1)
            // "les Panthères": a team by its nickname.
            || phrase.row.table == Table::Organisations
                && phrase.row.cell(2) == "sport"
                && !text.token(phrase.start).first
                && text.surface(phrase.start).ends_with('s')
                && matches!(text.word(phrase.start - 1), "les" | "des" | "aux"));
    // "les rayons X": one letter says nothing.
    let letter = text.surface(phrase.start).chars().count() == 1;
    ambiguous
        && (letter
            || text.token(phrase.start).shape == Shape::Capitalised && is_common_word(text, phrase.start))
        && !(introduced || letter && phrase.start > 0 && text.word(phrase.start - 1) == "sur")
}

/// "Borvik France": the country of a branch belongs to the name of a company, an association or a party.
fn with_branch(text: &Text, phrase: &Phrase) -> usize {
    let end = phrase.end;
    let has_branches = matches!(phrase.row.cell(2), "company" | "ngo" | "social" | "culture");
    let country = text
        .phrase(end, Table::Countries)
        .filter(|p| text.token(end).is_upper() && text.token(p.end - 1).is_upper());
    country.filter(|_| has_branches && text.token(end).spaced).map_or(end, |p| p.end)
}

/// "Brivol World News": the edition belongs to the medium's name.
fn with_edition(text: &Text, mut end: usize) -> usize {
    let limit = text.sentence(end - 1).end;
    // "L'Écho | des Tarmels", "La Tribune | de Borvik": what words for any newspaper begin goes on with whose it is.
    let of = usize::from(matches!(text.word(end), "de" | "d'" | "des" | "du"));
    let of = of + usize::from(of > 0 && matches!(text.word(end + of), "la" | "l'"));
    let any = of > 0 && end > 1 && text.token(end - 2).is_upper() && noun_class::is(text, end - 1, "paper");
    if any && end + of < limit && text.token(end + of).is_upper() {
        return end + of + 1;
    }
    while end < limit
        && text.token(end).is_upper()
        && matches!(text.word(end), "news" | "world" | "tv" | "online" | "international" | "network" | "web")
    {
        end += 1;
    }
    end
}

/// Whether the word without its capital is a word of French.
pub fn is_common_word(text: &Text, at: usize) -> bool {
    text.analyses(at).iter().any(|a| a.category != Category::ProperNoun)
}

/// Whether the words around say that a place is meant: "à Nice", "de Tours", "(Nord)".
fn place_is_meant(text: &Text, start: usize, end: usize) -> bool {
    if text.token(start).shape == Shape::Capitals && text.tag(start + 1) != Tag::Mark {
        return false;
    }
    let before = start.checked_sub(1).map_or("", |b| text.word(b));
    let next = text.tag(end);
    matches!(before, "à" | "en" | "vers")
        || (matches!(before, "de" | "d'") && next != Tag::Name)
        || (before == "(" && text.word(end) == ")")
}
