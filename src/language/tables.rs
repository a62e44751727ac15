//! Which tables there are. The build script reads this file too and packs them in this order.

/// A table of language data: a file of `data/`, one row a line, its columns separated by tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum Table {
    SayingVerbs,
    SayingNouns,
    SayingPrepositions,
    Offices,
    OrganisationHeads,
    PlaceAdjectives,
    CountryAdjectives,
    Countries,
    Places,
    Organisations,
    Media,
    Persons,
    GivenNames,
    TimeWords,
    QuantityWords,
    Measures,
    SitePhrases,
    Calques,
    ForeignWords,
    PlaceHeads,
    Introducers,
    ForeignHeads,
    CommonAcronyms,
    NounClasses,
    Misspellings,
    ForeignPlaces,
}

/// How a table is packed.
#[allow(dead_code)]
pub struct Spec {
    /// The table.
    pub table: Table,
    /// Its file in `data/`, without ending.
    pub file: &'static str,
    /// The columns that hold keys, several in one cell separated by `|`.
    pub keys: &'static [usize],
    /// Names are looked up without accents, words with them.
    pub names: bool,
    /// The columns that a row has; the others stay in the file.
    pub kept: &'static [usize],
}

impl Spec {
    /// The columns that are packed: those that are kept, then those that only hold keys.
    pub fn columns(&self) -> impl Iterator<Item = usize> {
        let apart = self.keys.iter().filter(|column| !self.kept.contains(column));
        self.kept.iter().chain(apart).copied()
    }
}

const fn words(table: Table, file: &'static str, keys: &'static [usize], kept: &'static [usize]) -> Spec {
    Spec { table, file, keys, names: false, kept }
}

const fn names(table: Table, file: &'static str, keys: &'static [usize], kept: &'static [usize]) -> Spec {
    Spec { table, file, keys, names: true, kept }
}

/// Every table, in the order of [`Table`].
#[allow(dead_code)]
pub const TABLES: &[Spec] = &[
    words(Table::SayingVerbs, "saying-verbs", &[0], &[0, 1, 2, 3, 4]),
    words(Table::SayingNouns, "saying-nouns", &[0], &[0, 1, 2, 3]),
    words(Table::SayingPrepositions, "saying-prepositions", &[0], &[0, 1, 2]),
    words(Table::Offices, "offices", &[0, 1, 2, 3], &[0, 1, 2, 4, 5, 6]),
    words(Table::OrganisationHeads, "organisation-heads", &[0], &[0, 1]),
    words(Table::PlaceAdjectives, "adjectives-of-place", &[0, 1, 2, 3], &[]),
    words(Table::CountryAdjectives, "countries", &[5, 6, 7, 8], &[0]),
    names(Table::Countries, "countries", &[1, 2], &[0, 1, 2, 3]),
    names(Table::Places, "places", &[0, 1], &[0, 1, 2, 3, 6]),
    names(Table::Organisations, "organisations", &[0, 1], &[0, 1, 2, 3, 4]),
    names(Table::Media, "media", &[0, 1], &[0, 1, 2, 3, 4, 5, 6, 7]),
    names(Table::Persons, "persons", &[0, 1], &[0, 1, 2, 3, 5]),
    names(Table::GivenNames, "given-names", &[0], &[1, 2]),
    words(Table::TimeWords, "time-words", &[0], &[0, 1, 2]),
    words(Table::QuantityWords, "quantity-words", &[0], &[0, 1, 2]),
    words(Table::Measures, "measures", &[0], &[0, 1, 2]),
    words(Table::SitePhrases, "site-phrases", &[0], &[0, 1, 2, 3, 4]),
    words(Table::Calques, "calques", &[0], &[0, 3, 4, 1]),
    words(Table::ForeignWords, "foreign-words", &[0], &[0, 1, 2]),
    words(Table::PlaceHeads, "place-heads", &[0], &[0, 1, 2]),
    words(Table::Introducers, "introducers", &[0], &[1]),
    words(Table::ForeignHeads, "foreign-heads", &[0], &[1]),
    words(Table::CommonAcronyms, "common-acronyms", &[0], &[]),
    words(Table::NounClasses, "noun-classes", &[0], &[1]),
    words(Table::Misspellings, "misspellings", &[0], &[0, 1, 2, 3]),
    names(Table::ForeignPlaces, "foreign-places", &[0], &[0, 1, 2]),
];
