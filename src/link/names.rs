//! Which mentions name the same person, body or place within one article, and under which name it is shown.

use super::acronyms;
use super::article::{Entity, EntityId, Mention};
use super::person_name::PersonName;
use crate::annotation::{Annotation, Kind, NameKind};
use crate::document::{FnvMap, Shape};
use crate::language::gazetteer::{self, Row, Side};
use crate::language::tables::Table;
use crate::language::{Category, Text, noun_group};
use crate::sort;
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
    let expansions = acronyms::expansions(text, &names);
    // Full names first: a surname alone joins the person whom the article gives in full, wherever that stands.
    let mut entity_of: Vec<Option<EntityId>> = vec![None; names.len()];
    let forms = names.iter().map(|(annotation, kind)| Form::new(text, annotation, *kind)).enumerate();
    let (short, full): (Vec<_>, Vec<_>) = forms.partition(|(_, form)| form.is_short());
    let (spelled, short): (Vec<_>, Vec<_>) = short.into_iter().partition(|(i, _)| expansions.contains_key(i));
    for (i, form) in full.into_iter().chain(spelled).chain(short) {
        let spelled = expansions.get(&i).and_then(|long| entity_of[*long]);
        entity_of[i] = Some(clusters.place(text, form, spelled));
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
    attest(text, &mentions, &mut clusters);
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
    /// The name that the user's own list gives it.
    own: Option<String>,
    start: usize,
    /// For people.
    person: Option<PersonName>,
}

impl Form {
    fn new(text: &Text, annotation: &Annotation, kind: NameKind) -> Self {
        let start = text.document.token_at(annotation.span.start);
        let surface = joined(annotation.span.of(&text.document.text));
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
        let person = (kind == NameKind::Person).then(|| PersonName::new(&surface));
        let own = (annotation.rule == "name.own")
            .then(|| text.own().at(&text.document.text[annotation.span.start as usize..]))
            .flatten()
            .map(|(_, entry)| entry.name.clone());
        let row = row.filter(|_| own.is_none());
        Form { kind, row, own, surface, words, start, person }
    }

    /// A surname alone, or one word of a body's name: it may stand for a longer form.
    fn is_short(&self) -> bool {
        self.words.len() == 1
            && self.own.is_none()
            && (self.kind == NameKind::Person || self.kind == NameKind::Organisation && self.row.is_none())
    }

    /// The name under which the tables know it.
    fn table_name(&self) -> Option<&str> {
        self.own.as_deref().or_else(|| {
            self.row.map(|r| match r.table {
                Table::Countries => r.cell(1),
                _ => r.cell(0),
            })
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

/// A form of a person's name and whom it names.
struct Person {
    name: PersonName,
    row: Option<Row>,
    entity: EntityId,
}

/// How many people of one surname, or of one sound, are held against another.
const REACH: usize = 30;

#[derive(Default)]
struct Clusters {
    entities: Vec<Entity>,
    /// By entity: whether a table gives its name.
    usual: Vec<bool>,
    /// By entity: the token where the form stands that it was made from.
    starts: Vec<usize>,
    keys: FnvMap<(NameKind, String), EntityId>,
    /// Every form of a person, once.
    people: Vec<Person>,
    /// By the keys of a name: places in `people`.
    people_by_key: FnvMap<String, Vec<usize>>,
    /// By surname: where a full name stands, and whose it is, in the text's order.
    bearers: FnvMap<String, Vec<(usize, EntityId)>>,
}

impl Clusters {
    fn place(&mut self, text: &Text, form: Form, spelled: Option<EntityId>) -> EntityId {
        let name = form.table_name().map_or_else(|| display(text, &form), str::to_string);
        // Under its usual name and under its own words: "Conseil national de …" and "Conseil de … nationale" are one.
        let own = (form.kind, stems(&form.words));
        let key = (form.kind, form.table_name().map_or_else(|| own.1.clone(), str::to_lowercase));
        let (gender, country) = facts(text, &form);
        // A surname alone may mean another bearer each time.
        let surname = form.is_short() && form.kind == NameKind::Person;
        let bearer = if surname { self.same_person(&form, gender) } else { None };
        let known = bearer.or_else(|| self.keys.get(&key).or_else(|| self.keys.get(&own)).copied());
        let core = (form.kind == NameKind::Organisation && form.row.is_none())
            .then(|| core(&form.surface))
            .flatten()
            .map(|name| (form.kind, fold(name)));
        let known =
            known.or(spelled).or_else(|| self.keys.get(core.as_ref()?).copied()).or_else(|| {
                match form.kind {
                    NameKind::Person if !surname => self.same_person(&form, gender),
                    NameKind::Organisation if form.row.is_none() => self.longer_body(text, &form),
                    _ => None,
                }
            });
        let id = known.unwrap_or(self.entities.len());
        if known.is_none() {
            self.usual.push(form.table_name().is_some());
            self.starts.push(form.start);
            self.entities.push(Entity { kind: form.kind, name, variants: Vec::new(), gender, country });
        }
        // "Mme Vidal" tells what the given name did not.
        self.entities[id].gender = self.entities[id].gender.or(gender);
        let repeated = self.keys.contains_key(&own);
        self.keys.entry(key).or_insert(id);
        self.keys.entry(own).or_insert(id);
        if let Some(core) = core {
            self.keys.entry(core).or_insert(id);
        }
        if form.kind == NameKind::Person {
            self.remember(form, id, repeated);
        }
        id
    }

    /// Notes a form of a person, so that others can be held against it.
    fn remember(&mut self, form: Form, entity: EntityId, repeated: bool) {
        let Some(name) = form.person else { return };
        if let Some(surname) = form.words.last().filter(|_| !name.is_surname()) {
            self.bearers.entry(surname.clone()).or_default().push((form.start, entity));
        }
        if !repeated {
            for key in name.keys() {
                self.people_by_key.entry(key).or_default().push(self.people.len());
            }
            self.people.push(Person { name, row: form.row, entity });
        }
    }

    /// The one body whose longer name begins with this word. A common noun stands for it anywhere: "Assemblée" beside
    /// "Assemblée nationale"; a proper name only once the article has given it in full, and an acronym never: it is a body
    /// of its own.
    fn longer_body(&self, text: &Text, form: &Form) -> Option<EntityId> {
        if form.words.len() != 1 || text.token(form.start).shape != Shape::Capitalised {
            return None;
        }
        let noun = text.analysis(form.start, Category::Noun).is_some();
        let mut longer = self.entities.iter().enumerate().filter(|(id, e)| {
            e.kind == NameKind::Organisation
                && (noun || self.starts[*id] < form.start)
                && e.name.len() > form.surface.len()
                && e.name.starts_with(&form.surface)
                && e.name[form.surface.len()..].starts_with(' ')
        });
        let first = longer.next()?.0;
        longer.next().is_none().then_some(first)
    }

    /// The person whom the article names so elsewhere.
    fn same_person(&self, form: &Form, gender: Option<char>) -> Option<EntityId> {
        let name = form.person.as_ref()?;
        let fits =
            |id: EntityId| gender.is_none_or(|g| self.entities[id].gender.is_none_or(|known| known == g));
        if name.is_surname()
            && let Some(bearers) = self.bearers.get(form.words.last()?)
        {
            // Of several bearers of a surname the one named last is meant.
            let upto = bearers.partition_point(|(start, _)| *start < form.start);
            let (before, behind) = bearers.split_at(upto);
            return before.iter().rev().chain(behind).take(REACH).map(|(_, id)| *id).find(|id| fits(*id));
        }
        let keys = name.keys();
        let mut near: Vec<usize> = keys
            .iter()
            .filter_map(|k| self.people_by_key.get(k))
            .flat_map(|ps| ps.iter().rev().take(REACH))
            .copied()
            .collect();
        sort::by_number(&mut near, |at| *at);
        near.dedup();
        let near = || near.iter().rev().map(|i| &self.people[*i]);
        let alike = |p: &&Person| {
            let figures = p.row.zip(form.row).is_some_and(|(a, b)| a != b);
            !figures && fits(p.entity) && (p.name.is_like(name) || p.name.has_surname(name))
        };
        if !name.is_surname() {
            let same = near().find(alike).or_else(|| near().find(|p| p.name.ends_with(name)));
            return same.map(|p| p.entity);
        }
        let mut alike = near().filter(alike).map(|p| p.entity);
        let one = alike.next()?;
        alike.all(|other| other == one).then_some(one)
    }
}

/// So many times as often as its full name, one word of it is a body's usual name.
const OFTEN: usize = 3;

/// Gives each entity its forms, and a person whom no table knows the one of equally full forms that stands most often.
fn attest(text: &Text, mentions: &[Mention], clusters: &mut Clusters) {
    let mut counts: Vec<FnvMap<String, usize>> = vec![FnvMap::default(); clusters.entities.len()];
    for mention in mentions {
        let surface = joined(mention.span.of(&text.document.text));
        *counts[mention.entity].entry(surface.clone()).or_default() += 1;
        let variants = &mut clusters.entities[mention.entity].variants;
        if !variants.contains(&surface) {
            variants.push(surface);
        }
    }
    // A body that the article calls by its acronym once it has spelled it out is known by it, and so is one that it
    // calls by one word of its name all but always.
    let bodies = clusters.entities.iter_mut().zip(&counts).zip(&clusters.usual);
    for ((entity, counts), _) in bodies.filter(|((e, _), usual)| e.kind == NameKind::Organisation && !**usual)
    {
        let full = counts.get(&entity.name).copied().unwrap_or(1);
        let short = entity.variants.iter().find(|v| {
            let begins = entity.name.strip_prefix(v.as_str()).is_some_and(|rest| rest.starts_with(' '));
            counts[*v] > 1 && acronyms::stands_for(v, &entity.name)
                || begins && !v.contains(' ') && counts[*v] >= OFTEN * full
        });
        if let Some(short) = short.cloned() {
            entity.name = short;
        }
    }
    for ((entity, counts), usual) in clusters.entities.iter_mut().zip(&counts).zip(&clusters.usual) {
        if *usual || entity.kind != NameKind::Person {
            continue;
        }
        let full =
            |name: &str| name.split(' ').filter(|w| w.chars().nth(1).is_some_and(char::is_lowercase)).count();
        let length = full(&entity.name);
        let often = |name: &str| counts.get(name).copied().unwrap_or(0);
        // The first of the most frequent: `max_by_key` would take the last.
        let best = entity.variants.iter().rev().filter(|v| full(v) == length).max_by_key(|v| often(v));
        if let Some(best) = best.filter(|best| often(best) > often(&entity.name).max(1)) {
            entity.name.clone_from(best);
        }
    }
}

/// "société | Vikobra", "groupe | Vikobra Marine": the name without the word that says what it is.
fn core(name: &str) -> Option<&str> {
    let (head, rest) = name.split_once(' ')?;
    (head.starts_with(char::is_lowercase) && rest.starts_with(char::is_uppercase)).then_some(rest)
}

/// The key of a name by its words.
fn fold(name: &str) -> String {
    let mut key = String::new();
    gazetteer::push_key(name, false, &mut key);
    stems(&key.split_whitespace().map(str::to_string).collect::<Vec<_>>())
}

/// Words apart by one space.
fn joined(surface: &str) -> String {
    surface.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A key that does not depend on the order of words, nor on gender and number: "ministère de la Pêche norvégienne"
/// and "ministère norvégien de la Pêche" are one body.
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

/// "ministère de la Pêche norvégienne" shown as "ministère norvégien de la Pêche".
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
