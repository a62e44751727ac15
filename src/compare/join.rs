//! Which entities of several articles are one: equal names, a person's name in two spellings, a surname alone beside the
//! same people, an acronym that another article spells out.

use super::digest::Digest;
use crate::annotation::NameKind;
use crate::document::{FnvMap, FnvSet};
use crate::language::gazetteer;
use crate::language::tables::Table;
use crate::link::{Article, Entity, EntityId, PersonName, stands_for};

/// How many names of one sound are held against another.
const REACH: usize = 40;

/// What joining needs of an article.
#[derive(Clone, Debug, Default)]
pub struct Names<'a> {
    /// Who and what it names.
    pub entities: &'a [Entity],
    /// What those named are called, as the article writes it: places in `entities`, and the words.
    pub roles: Vec<(EntityId, &'a str)>,
    /// How often it names each of `entities`.
    pub counts: Vec<u32>,
}

impl<'a> From<&'a Article> for Names<'a> {
    fn from(article: &'a Article) -> Self {
        let roles = article.roles.iter().filter_map(|r| Some((r.holder?, r.span.of(&article.text))));
        let mut counts = vec![0; article.entities.len()];
        article.mentions.iter().for_each(|m| counts[m.entity] += 1);
        Names { entities: &article.entities, roles: roles.collect(), counts }
    }
}

impl<'a> From<&'a Digest> for Names<'a> {
    fn from(digest: &'a Digest) -> Self {
        let roles = digest.roles.iter().map(|(holder, words)| (*holder as usize, words.as_str()));
        Names { entities: &digest.entities, roles: roles.collect(), counts: digest.counts.clone() }
    }
}

/// Everybody and everything that the articles name, in the order of first appearance, and for each article the place of
/// each of its entities among them.
pub fn join(articles: &[Names]) -> (Vec<Entity>, Vec<Vec<usize>>) {
    let mut joined = Joined::default();
    let mut maps: Vec<Vec<Option<usize>>> = articles.iter().map(|a| vec![None; a.entities.len()]).collect();
    // What is short waits until every full name has its place.
    for short in [false, true] {
        for (article, map) in articles.iter().zip(&mut maps) {
            for (id, entity) in article.entities.iter().enumerate() {
                let name = (entity.kind == NameKind::Person).then(|| PersonName::new(&entity.name));
                let is_short = match &name {
                    Some(name) => name.is_surname(),
                    None => entity.kind == NameKind::Organisation && is_acronym(&entity.name),
                };
                if is_short == short {
                    let beside = if short { beside(article, map, id) } else { Beside::default() };
                    map[id] = Some(joined.place(entity, name, &beside, article.counts[id]));
                }
            }
            if !short {
                joined.meet(article, map);
            }
        }
    }
    joined.in_order(maps)
}

/// Who and what an article names beside an entity, and what it calls the person.
#[derive(Default)]
struct Beside {
    entities: FnvSet<usize>,
    roles: FnvSet<String>,
}

fn beside(article: &Names, map: &[Option<usize>], id: EntityId) -> Beside {
    let others = article.entities.iter().zip(map).filter(|(e, _)| e.kind != NameKind::Place);
    let roles = article.roles.iter().filter(|(holder, _)| *holder == id);
    Beside {
        entities: others.filter_map(|(_, at)| *at).collect(),
        roles: roles.map(|(_, words)| words.to_lowercase()).collect(),
    }
}

fn is_acronym(name: &str) -> bool {
    (2..=8).contains(&name.chars().count()) && name.chars().all(char::is_uppercase)
}

/// An entity of all articles while they are joined.
struct One {
    entity: Entity,
    name: Option<PersonName>,
    /// Whether a table gives the name.
    usual: bool,
    /// How often each full name stands.
    names: Vec<(String, u64)>,
    beside: Beside,
}

#[derive(Default)]
struct Joined {
    all: Vec<One>,
    by_name: FnvMap<(NameKind, String), Vec<usize>>,
    /// People by the keys of their names.
    by_sound: FnvMap<String, Vec<usize>>,
    /// Bodies by the acronym that an article gives them.
    by_acronym: FnvMap<String, Vec<usize>>,
}

impl Joined {
    /// The place of an article's entity.
    fn place(&mut self, entity: &Entity, name: Option<PersonName>, beside: &Beside, count: u32) -> usize {
        let usual = is_usual(entity);
        let key = (entity.kind, entity.name.to_lowercase());
        let equal =
            self.by_name.get(&key).and_then(|all| all.iter().find(|i| self.agree(**i, entity)).copied());
        let known = equal.or_else(|| match &name {
            Some(name) if name.is_surname() => self.bearer(name, entity, beside),
            Some(name) => self.alike(name, entity, usual),
            None => self.spelled_out(entity),
        });
        let borne = known.is_some() && name.as_ref().is_some_and(PersonName::is_surname);
        let at = known.unwrap_or_else(|| {
            for key in name.iter().flat_map(PersonName::keys) {
                self.by_sound.entry(key).or_default().push(self.all.len());
            }
            let (entity, names) = (Entity { variants: Vec::new(), ..entity.clone() }, Vec::new());
            self.all.push(One { entity, name, usual, names, beside: Beside::default() });
            self.all.len() - 1
        });
        // That a surname meant somebody in one article says nothing of the next.
        if equal.is_none() && !borne {
            self.by_name.entry(key).or_default().push(at);
        }
        if entity.kind == NameKind::Organisation {
            for acronym in entity.variants.iter().filter(|v| is_acronym(v) && stands_for(v, &entity.name)) {
                let bodies = self.by_acronym.entry(acronym.to_lowercase()).or_default();
                if !bodies.contains(&at) {
                    bodies.push(at);
                }
            }
        }
        self.all[at].take(entity, usual, count);
        at
    }

    /// Whether nothing that is known speaks against joining.
    fn agree(&self, at: usize, entity: &Entity) -> bool {
        let known = &self.all[at].entity;
        known.gender.is_none() || entity.gender.is_none() || known.gender == entity.gender
    }

    /// The one person whose name can be another spelling of this one.
    fn alike(&self, name: &PersonName, entity: &Entity, usual: bool) -> Option<usize> {
        self.only(name, |at| {
            let one = &self.all[at];
            // Two that the tables know by different names are two.
            !(usual && one.usual)
                && one.name.as_ref().is_some_and(|n| n.is_like(name))
                && self.agree(at, entity)
        })
    }

    /// The one person with this surname, if the article speaks of the same people or of the same office.
    fn bearer(&self, name: &PersonName, entity: &Entity, beside: &Beside) -> Option<usize> {
        let at = self.only(name, |at| {
            self.all[at].name.as_ref().is_some_and(|n| n.has_surname(name)) && self.agree(at, entity)
        })?;
        let known = &self.all[at].beside;
        let met = known.entities.iter().any(|e| *e != at && beside.entities.contains(e));
        (met || known.roles.iter().any(|r| beside.roles.contains(r))).then_some(at)
    }

    fn only(&self, name: &PersonName, fits: impl Fn(usize) -> bool) -> Option<usize> {
        let keys = name.keys();
        let near =
            keys.iter().filter_map(|k| self.by_sound.get(k)).flat_map(|all| all.iter().rev().take(REACH));
        let mut fitting = near.copied().filter(|at| fits(*at));
        let one = fitting.next()?;
        fitting.all(|other| other == one).then_some(one)
    }

    /// The one body that an article gives this acronym.
    fn spelled_out(&self, entity: &Entity) -> Option<usize> {
        let bodies = self
            .by_acronym
            .get(&entity.name.to_lowercase())
            .filter(|_| entity.kind == NameKind::Organisation)?;
        (bodies.len() == 1).then(|| bodies[0])
    }

    /// Notes who stands beside whom, and as what.
    fn meet(&mut self, article: &Names, map: &[Option<usize>]) {
        for (id, at) in map.iter().enumerate() {
            if let (Some(at), NameKind::Person) = (at, article.entities[id].kind) {
                let Beside { entities, roles } = beside(article, map, id);
                self.all[*at].beside.entities.extend(entities);
                self.all[*at].beside.roles.extend(roles);
            }
        }
    }

    /// Numbers the entities by their first appearance.
    fn in_order(self, maps: Vec<Vec<Option<usize>>>) -> (Vec<Entity>, Vec<Vec<usize>>) {
        let mut number: Vec<Option<usize>> = vec![None; self.all.len()];
        let mut count = 0;
        let maps = maps.into_iter().map(|map| {
            let places = map.into_iter().flatten().map(|at| {
                *number[at].get_or_insert_with(|| {
                    count += 1;
                    count - 1
                })
            });
            places.collect()
        });
        let maps: Vec<Vec<usize>> = maps.collect();
        let mut entities: Vec<(Option<usize>, Entity)> =
            number.into_iter().zip(self.all).map(|(n, one)| (n, one.named())).collect();
        entities.sort_by_key(|(n, _)| *n);
        (entities.into_iter().map(|(_, e)| e).collect(), maps)
    }
}

impl One {
    /// Takes up what an article knows.
    fn take(&mut self, entity: &Entity, usual: bool, count: u32) {
        for variant in &entity.variants {
            if !self.entity.variants.contains(variant) {
                self.entity.variants.push(variant.clone());
            }
        }
        self.entity.gender = self.entity.gender.or(entity.gender);
        if self.entity.country.is_none() {
            self.entity.country.clone_from(&entity.country);
        }
        if usual && !self.usual {
            self.usual = true;
            self.entity.name.clone_from(&entity.name);
        }
        match self.names.iter_mut().find(|(name, _)| *name == entity.name) {
            Some((_, sum)) => *sum += u64::from(count),
            None => self.names.push((entity.name.clone(), u64::from(count))),
        }
    }

    /// Under the name of the tables, else a person under the full name that stands most often.
    fn named(mut self) -> Entity {
        if !self.usual && self.entity.kind == NameKind::Person {
            let full = self.names.iter().rev().filter(|(name, _)| !PersonName::new(name).is_surname());
            if let Some((name, _)) = full.max_by_key(|(name, sum)| (!name.contains('.'), *sum)) {
                self.entity.name.clone_from(name);
            }
        }
        self.entity
    }
}

/// Whether the tables know the person under this very name.
fn is_usual(entity: &Entity) -> bool {
    let row = || gazetteer::row(Table::Persons, &entity.name);
    entity.kind == NameKind::Person && row().is_some_and(|r| r.cell(0) == entity.name)
}
