//! Figures about the same thing side by side, and whether they exclude each other.

use super::reading::Figure;
use super::subjects;
use crate::compare::digest::Digest;
use crate::document::FnvMap;
use crate::language::gazetteer;
use crate::language::tables::Table;
use crate::link::Entity;

/// How many different things of one kind are kept apart; beyond, only the known ones find more readings.
const LEADERS: usize = 32;

/// How many readings of a row are held against each other.
const HELD: usize = 64;

/// What leads from a name to where that is.
const OF: [&str; 8] = [" de ", " d’", " d'", " du ", " des ", " de la ", " de l’", " de l'"];

/// What the readings of a row say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// One value fits all.
    Agree,
    /// Two readings for the same time exclude each other.
    Disagree,
    /// They differ, and so does the time that they hold for.
    Evolve,
}

/// Figures about the same thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What is counted, in the words of the articles.
    pub subject: String,
    /// The noun or measure that the readings share.
    pub unit: Option<String>,
    /// An article's place in the list, and the place of the figure among its figures.
    pub readings: Vec<(usize, usize)>,
    /// What they say together.
    pub relation: Relation,
}

/// The figures that at least two of `members` give. `digests` and `maps` are those of all articles.
pub fn rows(digests: &[&Digest], members: &[usize], maps: &[Vec<usize>], entities: &[Entity]) -> Vec<Row> {
    let all = Readings { digests, maps, entities };
    type Lot = Vec<(usize, usize)>;
    let mut lots: FnvMap<(u32, bool), Vec<Lot>> = FnvMap::default();
    let mut order = Vec::new();
    for &article in members {
        for (at, figure) in digests[article].figures.iter().enumerate() {
            let Some(lot) = lot(figure) else { continue };
            let rows = lots.entry(lot).or_insert_with(|| {
                order.push(lot);
                Vec::new()
            });
            let same = |row: &Vec<(usize, usize)>| {
                row.iter().take(3).any(|&reading| all.same_subject(reading, (article, at)))
            };
            match rows.iter().position(same) {
                Some(row) => rows[row].push((article, at)),
                None if rows.len() < LEADERS => rows.push(vec![(article, at)]),
                None => {}
            }
        }
    }
    let lists = order.iter().flat_map(|lot| lots.remove(lot)).flatten();
    lists
        .filter(|readings| readings.iter().any(|r| r.0 != readings[0].0))
        .map(|readings| all.row(readings))
        .collect()
}

/// Only figures of one lot can be about the same thing.
fn lot(figure: &Figure) -> Option<(u32, bool)> {
    match (figure.counted, figure.head) {
        (0, 0) => None,
        (0, _) if figure.people => Some((0, figure.part)),
        (0, head) => Some((head, figure.part)),
        (counted, _) => Some((counted, figure.part)),
    }
}

struct Readings<'a> {
    digests: &'a [&'a Digest],
    maps: &'a [Vec<usize>],
    entities: &'a [Entity],
}

impl Readings<'_> {
    fn figure(&self, (article, at): (usize, usize)) -> &Figure {
        &self.digests[article].figures[at]
    }

    /// Whether two figures of one lot are about the same thing, whatever the time.
    fn same_subject(&self, a: (usize, usize), b: (usize, usize)) -> bool {
        let (one, other) = (self.figure(a), self.figure(b));
        let nouns = one.head == other.head
            || one.people
            || other.people
            || one.head == 0
            || other.head == 0
            || names_counted(one)
            || names_counted(other);
        if !nouns || one.part && one.head != other.head {
            return false;
        }
        if self.apart(a.0, &one.places, b.0, &other.places)
            || self.apart(a.0, &one.actors, b.0, &other.actors)
        {
            return false;
        }
        // Within one event the dead are the dead.
        if one.counted != 0 {
            return true;
        }
        let least = match (one.predicate, other.predicate) {
            (p, q) if p != 0 && p == q => 0.25,
            (0, 0) => 0.3,
            (0, _) | (_, 0) => 0.4,
            _ => 0.6,
        };
        overlap(&one.context, &other.context) >= least
    }

    /// Whether two sentences name places, or people and bodies, of which none can be the same: a town and its country can, and so can a lake and the
    /// country that it has its name from.
    fn apart(&self, a: usize, ours: &[u32], b: usize, theirs: &[u32]) -> bool {
        let joined = |article: usize, list: &[u32]| -> Vec<usize> {
            list.iter().filter_map(|&e| self.maps[article].get(e as usize).copied()).collect()
        };
        let (ours, theirs) = (joined(a, ours), joined(b, theirs));
        let country = |e: &usize| self.entities[*e].country.as_deref();
        let meets = |one: &usize| {
            theirs.iter().any(|other| {
                one == other
                    || self.named_after(*one, *other)
                    || self.named_after(*other, *one)
                    || country(one).is_some() && country(one) == country(other) && self.holds(*one, *other)
            })
        };
        !ours.is_empty() && !theirs.is_empty() && !ours.iter().any(meets)
    }

    /// Whether one of two places of a country is the country itself.
    fn holds(&self, one: usize, other: usize) -> bool {
        let country = |e: usize| gazetteer::row(Table::Countries, &self.entities[e].name).is_some();
        country(one) || country(other)
    }

    /// Whether the one is called by where it is: "lac de Valdrac", but not "lac Valdrac", which has a name of its own.
    fn named_after(&self, one: usize, other: usize) -> bool {
        let rest = self.entities[one].name.strip_suffix(self.entities[other].name.as_str());
        rest.is_some_and(|rest| OF.iter().any(|of| rest.ends_with(of)))
    }

    /// Whether two figures hold for the same time.
    fn same_time(&self, a: (usize, usize), b: (usize, usize)) -> bool {
        let (one, other) = (self.figure(a), self.figure(b));
        let (day, other_day) = (self.digests[a.0].date, self.digests[b.0].date);
        if one.counted != 0
            && let (Some(x), Some(y)) = (one.counted_on, other.counted_on)
            && x != y
        {
            return false;
        }
        let holds = |days: (i32, i32), day: Option<i32>| {
            let reach = if days.0 == days.1 { 7 } else { 0 };
            day.is_none_or(|day| days.0 - reach <= day && day <= days.1 + reach)
        };
        match (one.days, other.days) {
            (Some(x), Some(y)) => x.0 <= y.1 && y.0 <= x.1,
            (Some(x), None) => holds(x, other_day),
            (None, Some(y)) => holds(y, day),
            (None, None) => day.zip(other_day).is_none_or(|(x, y)| x.abs_diff(y) <= 10),
        }
    }

    fn row(&self, readings: Vec<(usize, usize)>) -> Row {
        let held = &readings[..readings.len().min(HELD)];
        let pairs = || held.iter().enumerate().flat_map(|(i, &a)| held[..i].iter().map(move |&b| (a, b)));
        let differ =
            |(a, b): ((usize, usize), (usize, usize))| !self.figure(a).range.meets(self.figure(b).range);
        let relation = if pairs().any(|(a, b)| a.0 != b.0 && differ((a, b)) && self.same_time(a, b)) {
            Relation::Disagree
        } else if pairs().any(|(a, b)| differ((a, b)) || !self.same_time(a, b)) {
            Relation::Evolve
        } else {
            Relation::Agree
        };
        let figures = || held.iter().map(|&r| self.figure(r));
        let first = figures().find(|f| f.noun.is_some() && !f.people).or_else(|| figures().next());
        let unit = first.and_then(|f| f.noun.clone());
        let counted = first.and_then(|f| subjects::counted_name(f.counted)).map(str::to_owned);
        let about = figures().map(|f| f.about.as_str()).find(|about| !about.is_empty()).unwrap_or_default();
        let subject = match (counted, &unit) {
            (Some(counted), _) => counted,
            (None, Some(unit)) if about.is_empty() || about == unit => unit.clone(),
            (None, Some(unit)) => format!("{unit} ({about})"),
            (None, None) => about.to_owned(),
        };
        Row { subject, unit, readings, relation }
    }
}

/// Whether the noun itself says what is said of those counted: "morts", "blessés".
fn names_counted(figure: &Figure) -> bool {
    subjects::subject(figure.head).is_some_and(|s| s.counted)
}

/// The weight of the words that two contexts share, out of that of the smaller.
fn overlap(a: &[(u32, u8)], b: &[(u32, u8)]) -> f32 {
    let total = |list: &[(u32, u8)]| list.iter().map(|(_, w)| f32::from(*w)).sum::<f32>();
    let shared = a.iter().filter(|(word, _)| b.binary_search_by_key(word, |(w, _)| *w).is_ok());
    let shared: f32 = shared.map(|(_, w)| f32::from(*w)).sum();
    let least = total(a).min(total(b));
    if least > 0.0 { shared / least } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use crate::compare::{Digest, collect};
    use crate::link::DateBasis;
    use crate::{Input, read};

    /// What two sentences of two articles say of one thing: as the tables of `tests/compare` write it.
    fn verdict(pair: [(&str, &str); 2]) -> String {
        let article = |(date, text): (&str, &str)| {
            read(Input {
                name: "a",
                bytes: text.as_bytes(),
                date: Some((date, DateBasis::Given)),
                ..Input::default()
            })
            .unwrap()
        };
        let collection = collect(pair.map(article).to_vec());
        let digests: Vec<Digest> = collection.articles.iter().map(|a| Digest::new(a, |byte| byte)).collect();
        let digests: Vec<&Digest> = digests.iter().collect();
        let rows = super::rows(&digests, &[0, 1], &collection.maps, &collection.entities);
        let of = |relation| rows.iter().any(|row| row.relation == relation);
        if of(super::Relation::Disagree) {
            "disagree"
        } else if of(super::Relation::Agree) {
            "agree"
        } else {
            "apart"
        }
        .to_owned()
    }

    /// The share of pairs judged as the table judges them; `show` prints the others.
    fn right(table: &str, show: bool) -> f64 {
        let rows: Vec<Vec<&str>> =
            table.lines().skip(1).filter(|l| !l.starts_with('#')).map(|l| l.split('\t').collect()).collect();
        let mut right = 0;
        for row in &rows {
            let found = verdict([(row[1], row[2]), (row[3], row[4])]);
            right += usize::from(found == row[0]);
            if show && found != row[0] {
                println!("{found} instead of {}: {} / {}", row[0], row[2], row[4]);
            }
        }
        println!("{right} of {} pairs", rows.len());
        right as f64 / rows.len() as f64
    }

    #[test]
    fn pairs_of_sentences() {
        assert!(right(include_str!("../../../tests/compare/figures.tsv"), true) >= 0.9);
    }

    #[test]
    fn pairs_that_no_rule_was_made_for() {
        assert!(right(include_str!("../../../tests/compare/figures-unseen.tsv"), false) >= 0.9);
    }
}
