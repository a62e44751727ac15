//! Which mentions name the same person, body or place within one article, and under which name it is shown.

use super::article::{Entity, EntityId, Mention};
use crate::annotation::{Annotation, Kind, NameKind};
use crate::document::FnvMap;
use crate::language::gazetteer::{self, Row, Side};
use crate::language::tables::Table;
use crate::language::{Text, noun_group};
use crate::span::Span;

/// The mentions in order with the entities that they name.
pub fn link(text: &Text, found: &[Annotation]) -> (Vec<Mention>, Vec<Entity>) {
    let mut clusters = Clusters::default();
    let named: Vec<Span> = found.iter().filter(|a| matches!(a.kind, Kind::Name(_))).map(|a| a.span).collect();
    let names: Vec<(&Annotation, NameKind)> = found
        .iter()
        .filter_map(|a| match a.kind {
            Kind::Name(kind) => Some((a, kind)),
            // A medium that only its part in the article betrays: the site in its own footer.
            Kind::Source(_) if !overlaps_any(&named, a.span) => Some((a, NameKind::Organisation)),
            _ => None,
        })
        .collect();
    // Full names first: a surname alone joins the person whom the article gives in full, wherever that stands.
    let mut entity_of: Vec<Option<EntityId>> = vec![None; names.len()];
    let forms = names.iter().map(|(annotation, kind)| Form::new(text, annotation, *kind)).enumerate();
    let (short, full): (Vec<_>, Vec<_>) = forms.partition(|(_, form)| form.is_short());
    for (i, form) in full.into_iter().chain(short) {
        entity_of[i] = Some(clusters.place(text, form));
    }
    let mentions: Vec<Mention> = names
        .iter()
        .zip(entity_of)
        .map(|((a, kind), entity)| Mention {
            span: a.span,
            kind: *kind,
            entity: entity.expect("every name is placed"),
            rule: a.rule,
            certainty: a.certainty,
        })
        .collect();
    for mention in &mentions {
        clusters.attest(mention.entity, mention.span.of(&text.document.text));
    }
    (mentions, clusters.entities)
}

/// Whether a span overlaps one of these, which are in order and do not overlap each other.
fn overlaps_any(spans: &[Span], span: Span) -> bool {
    let at = spans.partition_point(|s| s.end <= span.start);
    spans.get(at).is_some_and(|s| s.overlaps(span))
}

/// One name as it stands in the text.
struct Form {
    kind: NameKind,
    surface: String,
    /// Folded words without particles of grammar.
    words: Vec<String>,
    row: Option<Row>,
    start: usize,
}

impl Form {
    fn new(text: &Text, annotation: &Annotation, kind: NameKind) -> Self {
        let start = text.document.token_at(annotation.span.start);
        let surface =
            annotation.span.of(&text.document.text).split_whitespace().collect::<Vec<_>>().join(" ");
        let mut key = String::new();
        gazetteer::push_key(&surface, false, &mut key);
        let mut words: Vec<String> =
            key.split_whitespace().filter(|w| *w != ".").map(str::to_string).collect();
        // "Vidal N.": turned round in a list.
        if words.len() > 1 && words.last().is_some_and(|w| w.chars().count() == 1) {
            words.rotate_right(1);
        }
        // A surname alone is a public figure's only where the name itself was found as one.
        let alone = kind == NameKind::Person && words.len() == 1 && annotation.rule != "name.public-figure";
        let row = table_row(kind, &surface)
            .filter(|_| !alone)
            .or_else(|| edition(kind, &surface))
            .or_else(|| other_given_name(kind, &surface));
        Form { kind, row, surface, words, start }
    }

    /// A surname alone, or one word of a body's name: it may stand for a longer form.
    fn is_short(&self) -> bool {
        self.words.len() == 1
            && (self.kind == NameKind::Person || self.kind == NameKind::Organisation && self.row.is_none())
    }

    /// The name under which the tables know it.
    fn table_name(&self) -> Option<&'static str> {
        self.row.map(|r| match r.table {
            Table::Countries => r.cell(1),
            _ => r.cell(0),
        })
    }
}

/// "Brivol World News" is an edition of Brivol.
fn edition(kind: NameKind, surface: &str) -> Option<Row> {
    let (name, rest) = surface.split_once(' ')?;
    let edition = rest.split(' ').all(|w| {
        matches!(w.to_lowercase().as_str(), "world" | "news" | "tv" | "online" | "international" | "web")
    });
    (kind == NameKind::Organisation && edition).then(|| gazetteer::row(Table::Media, name))?
}

/// A public figure under a given name that translation or spelling changed: the surname is that of one figure only, and
/// the given names begin alike ("Christina", "Christine").
fn other_given_name(kind: NameKind, surface: &str) -> Option<Row> {
    let (given, surname) = surface.split_once(' ')?;
    let row = gazetteer::row(Table::Persons, surname).filter(|_| kind == NameKind::Person)?;
    let fold = |name: &str| {
        let mut key = String::new();
        gazetteer::push_key(name, false, &mut key);
        key
    };
    let (given, usual) = (fold(given), fold(row.cell(0).split(' ').next()?));
    (given.chars().take(3).eq(usual.chars().take(3)) && given.len() > 3).then_some(row)
}

fn table_row(kind: NameKind, surface: &str) -> Option<Row> {
    let tables: &[Table] = match kind {
        NameKind::Person => &[Table::Persons],
        NameKind::Organisation if is_agency(surface) => &[Table::Media, Table::Organisations],
        NameKind::Organisation => &[Table::Organisations, Table::Media],
        NameKind::Place => &[Table::Countries, Table::Places],
    };
    let rows = gazetteer::rows(Side::Names, surface);
    tables.iter().find_map(|t| rows.iter().find(|r| r.table == *t).copied())
}

/// Acronyms of agencies stand for other bodies too; in the news the agency is meant.
fn is_agency(surface: &str) -> bool {
    gazetteer::row(Table::Media, surface).is_some_and(|r| r.cell(4) == "agency")
}

#[derive(Default)]
struct Clusters {
    entities: Vec<Entity>,
    /// Folded words of every full form, for people; the last is the surname.
    people: Vec<(Vec<String>, EntityId)>,
    keys: FnvMap<(NameKind, String), EntityId>,
    attested: Vec<Vec<(String, usize)>>,
}

impl Clusters {
    fn place(&mut self, text: &Text, form: Form) -> EntityId {
        let name = form.table_name().map_or_else(|| display(text, &form), str::to_string);
        // Under its usual name and under its own words: "Conseil national de …" and "Conseil de … nationale" are one.
        let own = stems(&form.words);
        let key = form.table_name().map_or_else(|| own.clone(), str::to_lowercase);
        let known = self
            .keys
            .get(&(form.kind, key.clone()))
            .or_else(|| self.keys.get(&(form.kind, own.clone())))
            .copied();
        if let Some(known) = known {
            self.keys.entry((form.kind, key)).or_insert(known);
            return known;
        }
        if form.kind == NameKind::Organisation
            && form.row.is_none()
            && let Some(same) = self.longer_body(&form)
        {
            self.keys.insert((form.kind, key), same);
            return same;
        }
        if form.kind == NameKind::Person
            && let Some(same) = self.same_person(&form)
        {
            self.keys.insert((form.kind, key), same);
            return same;
        }
        let id = self.entities.len();
        let (gender, country) = facts(text, &form);
        self.entities.push(Entity { kind: form.kind, name, variants: Vec::new(), gender, country });
        self.attested.push(Vec::new());
        self.keys.insert((form.kind, key), id);
        self.keys.entry((form.kind, own)).or_insert(id);
        if form.kind == NameKind::Person {
            self.people.push((form.words, id));
        }
        id
    }

    /// The one body whose longer name begins with this word: "Assemblée" beside "Assemblée nationale".
    fn longer_body(&self, form: &Form) -> Option<EntityId> {
        let mut longer = self.entities.iter().enumerate().filter(|(_, e)| {
            e.kind == NameKind::Organisation
                && e.name.len() > form.surface.len()
                && e.name.starts_with(&form.surface)
                && e.name[form.surface.len()..].starts_with(' ')
        });
        let first = longer.next()?.0;
        (form.words.len() == 1 && longer.next().is_none()).then_some(first)
    }

    /// The person with this surname and a given name that does not contradict.
    fn same_person(&self, form: &Form) -> Option<EntityId> {
        let surname = form.words.last()?;
        let given = &form.words[..form.words.len() - 1];
        self.people
            .iter()
            .rev()
            .find(|(words, _)| {
                let (other_given, other) = words.split_at(words.len() - 1);
                let ends_alike =
                    words.len() > form.words.len() && given.is_empty() && words.ends_with(&form.words);
                (ends_alike || close(surname, &other[0])) && compatible(given, other_given)
            })
            .map(|(_, id)| *id)
    }

    /// Notes a form as it stands in the text.
    fn attest(&mut self, id: EntityId, surface: &str) {
        let surface = surface.split_whitespace().collect::<Vec<_>>().join(" ");
        let entity = &mut self.entities[id];
        if !entity.variants.contains(&surface) {
            entity.variants.push(surface);
        }
    }
}

/// Whether two surnames are one: equal, or one letter apart in long names ("Halvorsrud", "Halvarsrud").
fn close(a: &str, b: &str) -> bool {
    a == b || (a.len().min(b.len()) >= 7 && a.chars().next() == b.chars().next() && one_edit(a, b))
}

/// Whether two words differ by at most one letter put in, left out or replaced.
pub fn one_edit(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let prefix = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (rest_a, rest_b) = (&a[prefix..], &b[prefix..]);
    let suffix = rest_a.iter().rev().zip(rest_b.iter().rev()).take_while(|(x, y)| x == y).count();
    rest_a.len() - suffix <= 1 && rest_b.len() - suffix <= 1
}

/// Whether two lists of given names can be one person's: one is empty, they begin alike, or one is the other's initial.
fn compatible(a: &[String], b: &[String]) -> bool {
    let (Some(first), Some(second)) = (a.first(), b.first()) else { return true };
    let initial = |x: &str, y: &str| x.chars().count() == 1 && y.starts_with(x);
    first == second
        || initial(first, second)
        || initial(second, first)
        || first.chars().next() == second.chars().next() && skeleton(first) == skeleton(second)
}

/// The consonants of a name: what transliterations keep ("andrei", "andrey").
fn skeleton(name: &str) -> String {
    name.chars().filter(|c| !"aeiouyhjw'".contains(*c)).collect()
}

/// A key that does not depend on the order of words, nor on gender and number: "ministère de la Défense russe" and
/// "ministère russe de la Défense" are one body.
fn stems(words: &[String]) -> String {
    let mut stems: Vec<String> = words
        .iter()
        .filter(|w| {
            !matches!(
                w.as_str(),
                "de" | "d'" | "du" | "des" | "la" | "le" | "les" | "l'" | "a" | "au" | "aux" | "et"
            )
        })
        .map(|w| {
            let stem = w.trim_end_matches(['s', 'x']).trim_end_matches('e');
            let doubled = stem
                .strip_suffix("ell")
                .map(|s| format!("{s}el"))
                .or_else(|| stem.strip_suffix("enn").map(|s| format!("{s}en")));
            doubled.unwrap_or_else(|| stem.to_string())
        })
        .collect();
    stems.sort();
    stems.join(" ")
}

/// The name as it is shown: capitals only are set in title case, and an adjective of place stands behind the head.
fn display(text: &Text, form: &Form) -> String {
    if form.kind == NameKind::Organisation
        && let Some(reordered) = adjective_forward(text, form)
    {
        return reordered;
    }
    let letters = || form.surface.chars().filter(|c| c.is_alphabetic());
    let shouted =
        letters().all(char::is_uppercase) && (form.kind != NameKind::Organisation || letters().count() > 6);
    if !shouted {
        return form.surface.clone();
    }
    let mut start = true;
    form.surface
        .chars()
        .flat_map(|c| {
            let lower = !start;
            start = !c.is_alphabetic();
            if lower { c.to_lowercase().collect::<Vec<_>>() } else { vec![c] }
        })
        .collect()
}

/// "ministère de la Défense russe" shown as "ministère russe de la Défense".
fn adjective_forward(text: &Text, form: &Form) -> Option<String> {
    let count = text.document.tokens[form.start..]
        .iter()
        .take_while(|t| {
            (t.span.end as usize) <= text.document.tokens[form.start].span.start as usize + form.surface.len()
        })
        .count();
    let last = form.start + count.checked_sub(1)?;
    let ministry = matches!(
        text.word(form.start),
        "ministère" | "ministères" | "secrétariat" | "département" | "chancellerie"
    );
    let moves = ministry
        && count > 3
        && noun_group::is_of_place(text, last)
        && matches!(text.word(form.start + 1), "de" | "d'" | "des" | "du");
    if !moves {
        return None;
    }
    let (head, rest) = form.surface.split_once(' ')?;
    let (middle, adjective) = rest.rsplit_once(' ')?;
    Some(format!("{head} {adjective} {middle}"))
}

/// Gender and country, as far as tables and the words beside tell.
fn facts(text: &Text, form: &Form) -> (Option<char>, Option<String>) {
    let filled = |cell: &str| (!cell.is_empty()).then(|| cell.to_string());
    let country = form.row.and_then(|r| match r.table {
        Table::Countries => filled(r.cell(0)),
        Table::Places | Table::Media => filled(r.cell(2)),
        Table::Organisations | Table::Persons => filled(r.cell(3)),
        _ => None,
    });
    if form.kind != NameKind::Person {
        return (None, country);
    }
    let known = form.row.and_then(|r| r.cell(2).chars().next());
    let given = (form.words.len() > 1).then(|| gazetteer::row(Table::GivenNames, &form.words[0])).flatten();
    let given = given.and_then(|r| r.cell(0).chars().next()).filter(|g| *g != 'u');
    let civility = form.start.checked_sub(1).and_then(|b| match text.word(b) {
        "mme" | "mlle" | "madame" => Some('f'),
        "." if b > 0 && text.word(b - 1) == "m" => Some('m'),
        "monsieur" => Some('m'),
        _ => None,
    });
    (known.or(civility).or(given), country)
}
