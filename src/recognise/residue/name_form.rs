//! Names in a form that French does not use, or in two forms in one article.

use super::Reading;
use crate::annotation::ResidueKind;
use crate::document::{FnvMap, Shape, WordId};
use crate::language::furniture::Sign;
use crate::language::gazetteer::{self, Row};
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Category, Text, near};
use crate::sort;
use crate::span::Span;
use std::sync::LazyLock;

pub fn find(reading: &mut Reading) {
    persons(reading);
    media(reading);
    acronyms(reading);
    places(reading);
    slips(reading);
    hyphens(reading);
    word_order(reading);
}

/// A person's name in another language's spelling: "Sergei", "Yeltsin". A surname alone is told by the full name that
/// stands somewhere in the article.
fn persons(reading: &mut Reading) {
    let text = reading.text;
    let mut surnames: FnvMap<WordId, &'static str> = FnvMap::default();
    let mut covered = 0;
    for at in 0..text.len() {
        let Some(phrase) = text.phrase(at, Table::Persons) else { continue };
        remember(text, phrase.row, &mut surnames);
        if at < covered {
            continue;
        }
        covered = phrase.end;
        if let Some((span, mended)) = foreign_part(text, phrase.start, phrase.end, phrase.row.cell(0)) {
            reading.state(span, ResidueKind::NameForm, Some(mended), "residue.foreign-name");
        }
    }
    covered = 0;
    for at in 0..text.len() {
        // A surname alone may stand in the table too.
        if let Some(phrase) = text.phrase(at, Table::Persons).filter(|p| p.end > at + 1) {
            covered = phrase.end.max(covered);
        }
        let surname =
            surnames.get(&text.token(at).word).filter(|_| at >= covered && text.token(at).is_upper());
        if let Some(usual) = surname {
            let span = text.token(at).span;
            reading.state(span, ResidueKind::NameForm, Some(usual.to_string()), "residue.foreign-name");
        }
    }
}

/// Notes the foreign surnames of a person whom the article names in full.
fn remember(text: &Text, row: Row, surnames: &mut FnvMap<WordId, &'static str>) {
    let usual = row.cell(0).rsplit(' ').next().unwrap_or("");
    for variant in row.cell(1).split('|') {
        let (Some(given), Some(surname)) = (variant.split(' ').next(), variant.rsplit(' ').next()) else {
            continue;
        };
        let foreign = is_respelt(surname, usual)
            && given != surname
            && !crate::language::lexicon::contains(&surname.to_lowercase());
        if let Some(word) = text.document.vocabulary.find(&surname.to_lowercase()).filter(|_| foreign) {
            surnames.insert(word, usual);
        }
    }
}

/// The words of a name that differ from the usual one, and the usual ones. Names with more or fewer words are other
/// forms of address, not other spellings; so are short forms ("Pat") and what sovereigns are called at home.
fn foreign_part(text: &Text, start: usize, end: usize, usual: &'static str) -> Option<(Span, String)> {
    let usual: Vec<&str> = usual.split(' ').collect();
    let sovereign = usual.last().is_some_and(|w| w.chars().all(|c| matches!(c, 'I' | 'V' | 'X')));
    if usual.len() != end - start || usual.len() < 2 || sovereign {
        return None;
    }
    let differs: Vec<usize> =
        (0..usual.len()).filter(|i| is_respelt(text.surface(start + i), usual[*i])).collect();
    let (first, last) = (*differs.first()?, *differs.last()?);
    Some((text.span(start + first, start + last + 1), usual[first..=last].join(" ")))
}

/// Whether both are one name in two spellings: of some length, neither the short form of the other, apart from the
/// Arabic article, and at least half of the letters in the same order.
fn is_respelt(found: &str, usual: &str) -> bool {
    let bare = |name: &str| {
        let name = plain(name);
        let name = name.strip_prefix("al ").or(name.strip_prefix("el ")).unwrap_or(&name);
        name.to_string()
    };
    let (found, usual) = (bare(found), bare(usual));
    let short = found.len() <= 4 || usual.starts_with(&found) || found.starts_with(&usual);
    !short && found != usual && 2 * common_letters(&found, &usual) >= found.len().max(usual.len())
}

/// How many letters stand in both in the same order. Names are short; longer words are no names.
fn common_letters(a: &str, b: &str) -> usize {
    let mut row = vec![0; b.len().min(40) + 1];
    for x in a.bytes().take(40) {
        let mut corner = 0;
        for (i, y) in b.bytes().take(40).enumerate() {
            let above = row[i + 1];
            row[i + 1] = if x == y { corner + 1 } else { above.max(row[i]) };
            corner = above;
        }
    }
    row.last().copied().unwrap_or(0)
}

/// Lower case without accents: how names are compared.
fn plain(name: &str) -> String {
    let mut key = String::new();
    crate::language::push_key(name, false, &mut key);
    key
}

/// A medium in another spelling in a credit, or misspelt behind "l'agence".
fn media(reading: &mut Reading) {
    let text = reading.text;
    for line in 0..reading.lines.len() {
        let credit = matches!(reading.signs[line], Some(Sign::Credit));
        for at in reading.lines[line].tokens.iter() {
            if !text.token(at).is_upper() {
                continue;
            }
            let words = text.surface(at);
            let introduced = at > 0 && matches!(text.word(at - 1), "agence" | "chaîne" | "quotidien");
            let usual = match text.phrase(at, Table::Media) {
                Some(phrase) if credit && phrase.end == at + 1 => Some(phrase.row.cell(0)),
                None if introduced && words.len() >= 5 && text.tag(at) == Tag::Name => {
                    near::find(words, |w| gazetteer::row(Table::Media, w)).map(|r| r.cell(0))
                }
                _ => None,
            };
            let slip = |usual: &&str| {
                let (usual, words) = (plain(usual), plain(words));
                usual != words && near::find(&words, |w| (w == usual).then_some(())).is_some()
            };
            if let Some(usual) = usual.filter(slip) {
                let span = text.token(at).span;
                reading.infer(span, ResidueKind::NameForm, Some(usual.into()), "residue.medium-name");
            }
        }
    }
}

static ACRONYMS: LazyLock<FnvMap<&str, (&str, ResidueKind)>> = LazyLock::new(|| {
    include_str!("acronyms.tsv")
        .lines()
        .skip(1)
        .filter(|l| !l.starts_with('#'))
        .filter_map(|l| {
            let mut cells = l.split('\t');
            let (acronym, french) = (cells.next()?, cells.next()?);
            Some((acronym, (french, ResidueKind::from_word(cells.next()?)?)))
        })
        .collect()
});

/// "NATO", "MOD": acronyms of another language.
fn acronyms(reading: &mut Reading) {
    let text = reading.text;
    for line in reading.own_lines() {
        if reading.lines[line].capitals {
            continue;
        }
        for at in reading.lines[line].tokens.iter().filter(|t| text.token(*t).is_upper()) {
            let surface = text.surface(at);
            // The press also writes acronyms that are read as words like names: "Nato".
            let upper = surface.to_uppercase();
            let found = ACRONYMS.get(surface).or_else(|| {
                ACRONYMS
                    .get(upper.as_str())
                    .filter(|(_, kind)| *kind == ResidueKind::NameForm && surface.len() >= 4)
            });
            let part_of_name = text.tag(at + 1) == Tag::Name && !text.token(at + 1).first
                || at > 0 && text.tag(at - 1) == Tag::Name && !text.token(at).first;
            if let Some((french, kind)) = found.filter(|(_, k)| *k == ResidueKind::NameForm || !part_of_name)
            {
                reading.state(
                    text.token(at).span,
                    *kind,
                    Some(french.to_string()),
                    "residue.foreign-acronym",
                );
            }
        }
    }
}

/// "à London": a place in another language's form, behind a preposition and beside no other name, which would make it part
/// of a title.
fn places(reading: &mut Reading) {
    let text = reading.text;
    for line in reading.own_lines() {
        for at in reading.lines[line].tokens.iter().skip(1) {
            if !text.token(at).is_upper() {
                continue;
            }
            let Some(phrase) = text.phrase(at, Table::ForeignPlaces) else { continue };
            let before = matches!(
                text.word(at - 1),
                "à" | "de"
                    | "d'"
                    | "en"
                    | "vers"
                    | "pour"
                    | "depuis"
                    | "contre"
                    | "entre"
                    | "dans"
                    | "et"
                    | "près"
            ) && text.token(at - 1).shape == Shape::Lower;
            let name = phrase.end < text.len()
                && (text.token(phrase.end).is_upper() || matches!(text.surface(phrase.end), "-" | "'" | "’"))
                && !text.token(phrase.end).first;
            // Names are looked up without accents; French may differ by one only.
            let written = text.span(at, phrase.end).of(&text.document.text);
            let same = plain(written) == plain(phrase.row.cell(1)) || written != phrase.row.cell(0);
            if before && !name && !same {
                let mended = Some(phrase.row.cell(1).to_string());
                reading.state(
                    text.span(at, phrase.end),
                    ResidueKind::NameForm,
                    mended,
                    "residue.foreign-place",
                );
            }
        }
    }
}

/// A name with a hyphen that stands without it elsewhere in the article or in the tables: "Océa-nis", "Océanis".
fn hyphens(reading: &mut Reading) {
    let text = reading.text;
    for at in 0..text.len() {
        let Some((first, rest)) = text.surface(at).split_once(['-', '‑']) else { continue };
        let one = text.token(at).shape == Shape::Capitalised
            && rest.starts_with(char::is_lowercase)
            && first.len() > 1;
        if !one || text.phrases_at(at).iter().any(|p| p.end == at + 1) || !text.analyses(at).is_empty() {
            continue;
        }
        let joined = format!("{first}{rest}");
        let listed =
            [Table::Organisations, Table::Media].into_iter().any(|t| gazetteer::row(t, &joined).is_some());
        let elsewhere = text.document.vocabulary.find(&joined.to_lowercase()).is_some();
        if rest.len() > 2
            && (listed || elsewhere && !crate::language::lexicon::contains(&joined.to_lowercase()))
        {
            reading.infer(text.token(at).span, ResidueKind::NameForm, Some(joined), "residue.name-slip");
        }
    }
}

/// A name that stands once, one slip away from one that stands more often in the same article.
fn slips(reading: &mut Reading) {
    let text = reading.text;
    let mut counts: FnvMap<WordId, (usize, usize)> = FnvMap::default();
    for at in 0..text.len() {
        if text.tag(at) == Tag::Name && text.token(at).shape == Shape::Capitalised {
            counts.entry(text.token(at).word).or_insert((0, at)).0 += 1;
        }
    }
    let mut neighbours = near::Neighbours::default();
    for (_, at) in counts.values().filter(|(count, _)| *count >= 2) {
        neighbours.insert(text.word(*at));
    }
    let mut once: Vec<usize> = counts.values().filter(|(count, _)| *count == 1).map(|(_, at)| *at).collect();
    sort::by_number(&mut once, |at| *at);
    for at in once {
        let word = text.word(at);
        let unknown = text.analyses(at).is_empty() && text.phrases_at(at).is_empty();
        if !unknown || word.chars().count() < 6 || word.contains('-') || !neighbours.may_hold(word) {
            continue;
        }
        let other = near::find(word, |w| {
            let id = text.document.vocabulary.find(w)?;
            let (count, place) = counts.get(&id)?;
            // Other languages' names of places differ by a letter too, and stand in names: "Canada Day".
            let same = *count >= 2 && !is_inflected(word, w) && !text.begins_place(*place);
            // A given name is the same only before the same surname.
            let given = text.tag(at + 1) == Tag::Name && text.word(at + 1) != text.word(*place + 1);
            (same && !given).then_some(*place)
        });
        if let Some(other) = other {
            let mended = Some(text.surface(other).to_string());
            reading.infer(text.token(at).span, ResidueKind::NameForm, mended, "residue.name-slip");
        }
    }
}

/// "Malien" and "Maliens", "Malienne": forms of one word, not slips.
fn is_inflected(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    long.strip_prefix(short).is_some_and(|rest| matches!(rest, "s" | "e" | "x"))
}

/// A body whose words stand in two orders in one article: "Office régional de l'eau", "Office de l'eau régional".
fn word_order(reading: &mut Reading) {
    let text = reading.text;
    let mut seen: FnvMap<Vec<String>, Vec<(Vec<WordId>, Span)>> = FnvMap::default();
    for at in 0..text.len() {
        if let Some((mut key, words, span)) = body(text, at) {
            key.sort();
            seen.entry(key).or_default().push((words, span));
        }
    }
    let mut faults: Vec<(Span, Span)> = Vec::new();
    for forms in seen.values() {
        let mut counts: FnvMap<&Vec<WordId>, (usize, Span)> = FnvMap::default();
        for (words, span) in forms {
            counts.entry(words).or_insert((0, *span)).0 += 1;
        }
        let usual = counts.iter().max_by_key(|(_, (count, first))| (*count, std::cmp::Reverse(first.start)));
        let Some((usual, (_, span))) = usual else { continue };
        faults.extend(forms.iter().filter(|(words, _)| words != *usual).map(|(_, s)| (*s, *span)));
    }
    sort::by(&mut faults, |(fault, _)| fault.order());
    for (fault, usual) in faults {
        let mended = Some(usual.of(&text.document.text).to_string());
        reading.infer(fault, ResidueKind::NameForm, mended, "residue.word-order");
    }
}

/// A capitalised common noun in mid-sentence with the lower-case adjectives and complements behind it: the sorted
/// lemmas of its words of content, its words, and its span; at least three words of content.
fn body(text: &Text, at: usize) -> Option<(Vec<String>, Vec<WordId>, Span)> {
    let head = text.token(at).shape == Shape::Capitalised
        && !text.token(at).first
        && text.analysis(at, Category::Noun).is_some();
    if !head || at == 0 || text.token(at - 1).shape == Shape::Mark {
        return None;
    }
    let (mut key, mut end) = (Vec::new(), at);
    let sentence = text.sentence(at).end;
    let mut t = at;
    while t < sentence && t < at + 8 && (t == at || text.token(t).shape == Shape::Lower) {
        let content = [Category::Adjective, Category::Noun].into_iter().find_map(|c| text.analysis(t, c));
        let joins = matches!(text.word(t), "de" | "d'" | "du" | "des" | "la" | "l'" | "à" | "aux" | "et");
        if joins && t > at {
            t += 1;
            continue;
        }
        let Some(content) = content else { break };
        key.push(content.lemma.clone());
        t += 1;
        end = t;
        // Two words of content and a name are complete at three: what follows may be anything.
        if key.len() == 3 {
            break;
        }
    }
    let words = (at..end)
        .filter(|t| !matches!(text.word(*t), "de" | "d'" | "du" | "des" | "la" | "l'"))
        .map(|t| text.token(t).word)
        .collect();
    (key.len() == 3).then(|| (key, words, text.span(at, end)))
}
