//! What features are made of, gathered in one walk over the document: where capitals stand, what the tables say of each
//! token, and what the article shows of each word somewhere else.

use super::super::candidate::Candidate;
use crate::annotation::NameKind;
use crate::document::{Range, Shape, fnv32};
use crate::language::gazetteer;
use crate::language::noun_class;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Category, Text};

/// How many tokens behind a capital a name may go on in lower case: "Conseil | supérieur de la pêche".
const TAIL: usize = 5;

/// The tables whose phrases count; each has a bit for its first token and one for the others.
const TABLES: [Table; 11] = [
    Table::GivenNames,
    Table::Places,
    Table::Countries,
    Table::Organisations,
    Table::Media,
    Table::Persons,
    Table::OrganisationHeads,
    Table::Offices,
    Table::PlaceAdjectives,
    Table::CountryAdjectives,
    Table::SayingNouns,
];

/// What the article shows of a word at any of its occurrences.
#[derive(Clone, Copy)]
#[repr(u32)]
pub enum Seen {
    /// In lower case.
    Lower,
    /// With a capital inside a sentence.
    Capital,
    /// As the last of several capitals.
    Last,
    /// As the first of several capitals.
    First,
    /// Behind a known given name.
    AfterGivenName,
    /// Behind a civility.
    AfterCivility,
    /// Behind an office.
    AfterOffice,
    /// Behind "à", "en", "vers" or "dans".
    AfterPlacePreposition,
    /// Behind "de" without article.
    AfterDe,
    /// Behind an article.
    AfterArticle,
    /// Behind "par" or "selon".
    AfterAgent,
    /// Before a verb of saying, or behind it.
    Saying,
    /// Before a bracket.
    BeforeBracket,
    /// In brackets, alone.
    InBrackets,
    /// In a person's name, by a rule.
    InPerson,
    /// In an organisation's name, by a rule.
    InOrganisation,
    /// In a place's name, by a rule.
    InPlace,
    /// Behind a word that says that it is a body: "l'entreprise Borvik".
    Introduced,
    /// Before an apposition that says so: "Borvik, une entreprise".
    Apposed,
    /// Behind what bodies have: "le fondateur de Borvik", "les salariés de Borvik".
    Possessor,
}

/// What is known of a distinct word.
#[derive(Clone, Copy, Default)]
pub struct Word {
    /// Its hash.
    pub hash: u32,
    /// Hashes of its first three and four letters, and of its last two, three and four.
    pub ends: [u32; 5],
    /// The lexicon's categories, a bit each.
    pub categories: u32,
    /// What the article shows of it: a bit for each [`Seen`].
    pub seen: u32,
}

/// What stands around a chain of capitals.
#[derive(Clone, Copy, Default)]
pub struct Chain {
    /// Its first token.
    pub start: u32,
    /// The token after its last.
    pub end: u32,
    /// What stands around it: the bits below.
    pub around: u32,
}

const CIVILITY_BEFORE: u32 = 1;
const OFFICE_BEFORE: u32 = 2;
const SAYING_BEFORE: u32 = 4;
const SAYING_BEHIND: u32 = 8;
const BRACKET_BEFORE: u32 = 16;
const BRACKET_BEHIND: u32 = 32;
const INTRODUCED: u32 = 64;
const APPOSED: u32 = 128;
const POSSESSOR: u32 = 256;

/// The clues of a document.
pub struct Clues {
    /// By word.
    words: Vec<Word>,
    /// By token: two bits for each of [`TABLES`].
    tables: Vec<u32>,
    /// By token: its chain of capitals; none where the token is not part of one.
    chains: Vec<Chain>,
    /// By token: what the rules take it for; nought where they do not.
    rules: Vec<u32>,
    stretches: Vec<Range>,
}

impl Clues {
    /// Gathers the clues.
    pub fn new(text: &Text, proposed: &[Candidate]) -> Self {
        let mut clues = Clues {
            words: vec![Word::default(); text.document.vocabulary.len()],
            tables: vec![0; text.len()],
            chains: vec![Chain::default(); text.len()],
            rules: vec![0; text.len()],
            stretches: Vec::new(),
        };
        for (word, letters) in clues.words.iter_mut().zip(text.document.vocabulary.words()) {
            *word = read_word(letters);
        }
        clues.read_tables(text);
        clues.read_rules(text, proposed);
        clues.read_chains(text);
        clues.read_stretches(text);
        for at in 0..text.len() {
            let word = text.token(at).word.0 as usize;
            if clues.words[word].categories == 0 {
                clues.words[word].categories = categories(text, at);
            }
            clues.words[word].seen |= clues.seen_at(text, at);
        }
        clues
    }

    /// What is known of a token's word.
    pub fn word(&self, text: &Text, at: usize) -> &Word {
        &self.words[text.token(at).word.0 as usize]
    }

    /// Whether tables, rules or a preposition of place anywhere in the article say that the word names a place.
    pub fn is_placed(&self, text: &Text, at: usize) -> bool {
        let shown = bit(Seen::AfterPlacePreposition) | bit(Seen::AfterDe) | bit(Seen::InPlace);
        let known = [Table::Places, Table::Countries].iter().any(|table| text.begins(at, *table));
        known || self.word(text, at).seen & shown != 0
    }

    /// What the tables say of a token.
    pub fn tables(&self, at: usize) -> u32 {
        self.tables.get(at).copied().unwrap_or(0)
    }

    /// The chain of capitals that holds a token; an empty one where there is none.
    pub fn chain(&self, at: usize) -> Chain {
        self.chains[at]
    }

    /// Where names may stand: from a capital on, as far as a name may go on in lower case.
    pub fn stretches(&self) -> &[Range] {
        &self.stretches
    }

    /// What the rules take a token for: a hash of rule, kind and whether the name begins here; nought where nothing.
    pub fn rule(&self, at: usize) -> u32 {
        self.rules[at]
    }

    fn read_rules(&mut self, text: &Text, proposed: &[Candidate]) {
        for name in proposed {
            let rule = fnv32(name.rule.as_bytes()) << 3 | (name.kind as u32) << 1;
            self.rules[name.start..name.end].fill(rule);
            self.rules[name.start] |= 1;
            let seen = match name.kind {
                NameKind::Person => Seen::InPerson,
                NameKind::Organisation => Seen::InOrganisation,
                NameKind::Place => Seen::InPlace,
            };
            for at in name.start..name.end {
                if has_capital(text, at) {
                    self.words[text.token(at).word.0 as usize].seen |= bit(seen);
                }
            }
        }
    }

    fn read_tables(&mut self, text: &Text) {
        for at in 0..text.len() {
            for phrase in text.phrases_at(at) {
                let Some(table) = TABLES.iter().position(|t| *t == phrase.row.table) else { continue };
                self.tables[at] |= 1 << (2 * table);
                for inside in &mut self.tables[at + 1..phrase.end] {
                    *inside |= 2 << (2 * table);
                }
            }
        }
    }

    fn read_chains(&mut self, text: &Text) {
        for sentence in &text.document.sentences {
            let mut at = sentence.tokens.start;
            while at < sentence.tokens.end {
                let mut end = at;
                while end < sentence.tokens.end && has_capital(text, end) {
                    end += 1;
                }
                if end > at {
                    let around = around(text, sentence.tokens, at, end);
                    self.chains[at..end].fill(Chain { start: at as u32, end: end as u32, around });
                }
                at = end.max(at + 1);
            }
        }
    }

    fn read_stretches(&mut self, text: &Text) {
        for sentence in &text.document.sentences {
            let mut open: Option<Range> = None;
            for at in sentence.tokens.iter() {
                if has_capital(text, at) {
                    let begun = open.filter(|s| at < s.end);
                    self.stretches.extend(open.filter(|s| at >= s.end));
                    let end = (at + 1 + TAIL).min(sentence.tokens.end);
                    open = Some(Range { start: begun.map_or(at, |s| s.start), end });
                }
            }
            self.stretches.extend(open);
        }
    }

    /// What one occurrence shows of its word.
    fn seen_at(&self, text: &Text, at: usize) -> u32 {
        let chain = self.chains[at];
        let (start, end) = (chain.start as usize, chain.end as usize);
        if start == end {
            return bit(Seen::Lower);
        }
        let mut seen = 0;
        let mut show = |is: bool, what: Seen| seen |= if is { bit(what) } else { 0 };
        show(!text.token(at).first, Seen::Capital);
        show(at + 1 == end && at > start, Seen::Last);
        show(at == start && at + 1 < end, Seen::First);
        show(at > start && self.tables(at - 1) & 1 != 0, Seen::AfterGivenName);
        let around = |what: u32| chain.around & what != 0;
        let opened = around(BRACKET_BEFORE);
        show(around(CIVILITY_BEFORE), Seen::AfterCivility);
        show(around(INTRODUCED), Seen::Introduced);
        show(around(APPOSED), Seen::Apposed);
        show(around(POSSESSOR), Seen::Possessor);
        show(around(OFFICE_BEFORE) && at == start, Seen::AfterOffice);
        show(around(SAYING_BEFORE | SAYING_BEHIND), Seen::Saying);
        show(around(BRACKET_BEHIND) && !opened && at + 1 == end, Seen::BeforeBracket);
        show(around(BRACKET_BEHIND) && opened && end == start + 1, Seen::InBrackets);
        if at == start && at > 0 {
            let before = text.word(at - 1);
            show(matches!(before, "à" | "en" | "vers" | "dans"), Seen::AfterPlacePreposition);
            show(matches!(before, "de" | "d'"), Seen::AfterDe);
            show(
                matches!(before, "le" | "la" | "les" | "l'" | "du" | "des" | "au" | "aux"),
                Seen::AfterArticle,
            );
            show(matches!(before, "par" | "selon"), Seen::AfterAgent);
        }
        seen
    }
}

fn bit(seen: Seen) -> u32 {
    1 << seen as u32
}

/// Whether the token holds a capital: "Nora", "ONU", "al-Bab".
fn has_capital(text: &Text, at: usize) -> bool {
    let token = text.token(at);
    token.is_upper()
        || token.shape == Shape::Lower
            && !text.surface(at).bytes().all(|b| b.is_ascii_lowercase())
            && text.surface(at).chars().skip(1).any(char::is_uppercase)
}

fn around(text: &Text, sentence: Range, start: usize, end: usize) -> u32 {
    let before = if start > sentence.start { text.word(start - 1) } else { "" };
    let behind = if end < sentence.end { text.word(end) } else { "" };
    // The point of "M." stands between civility and name.
    let civility = match before {
        "." if start > sentence.start + 1 => text.word(start - 2),
        word => word,
    };
    let civil = matches!(
        civility,
        "m" | "mm" | "mme" | "mlle" | "mmes" | "dr" | "pr" | "me" | "mgr" | "monsieur" | "madame" | "maître"
    );
    let office = (sentence.start.max(start.saturating_sub(4))..start)
        .any(|t| text.phrase(t, Table::Offices).is_some_and(|p| p.end == start));
    let says = |at: usize| {
        text.verb_group_at(at)
            .is_some_and(|g| g.lemmas.iter().any(|l| gazetteer::row(Table::SayingVerbs, l).is_some()))
    };
    let saying_before = start > sentence.start && says(start - 1);
    let saying_behind =
        end < sentence.end && says(end + usize::from(behind == "," && end + 1 < sentence.end));
    let clues = [
        (civil, CIVILITY_BEFORE),
        (office, OFFICE_BEFORE),
        (saying_before, SAYING_BEFORE),
        (saying_behind, SAYING_BEHIND),
        (before == "(", BRACKET_BEFORE),
        (matches!(behind, "(" | ")"), BRACKET_BEHIND),
        (start > sentence.start && is_introduced(text, sentence.start, start), INTRODUCED),
        (behind == "," && is_apposed(text, end + 1, sentence.end), APPOSED),
        (is_possessor(text, sentence.start, start), POSSESSOR),
    ];
    clues.iter().filter(|(is, _)| *is).fold(0, |bits, (_, bit)| bits | bit)
}

/// "l'entreprise norvégienne | Borvik".
fn is_introduced(text: &Text, from: usize, at: usize) -> bool {
    let noun = |t: usize| {
        !text.token(t).is_upper() && text.phrase(t, Table::Introducers).is_some_and(|p| p.end <= at)
    };
    let adjective = at > from + 1 && text.tag(at - 1) == Tag::Adjective;
    noun(at - 1) || adjective && noun(at - 2)
}

/// ", une entreprise norvégienne".
fn is_apposed(text: &Text, at: usize, limit: usize) -> bool {
    matches!(text.word(at), "un" | "une" | "le" | "la" | "l'")
        && (at + 1..limit.min(at + 3))
            .any(|t| text.begins(t, Table::Introducers) || text.begins(t, Table::OrganisationHeads))
}

/// "le fondateur de | Borvik".
fn is_possessor(text: &Text, from: usize, at: usize) -> bool {
    at > from + 1
        && matches!(text.word(at - 1), "de" | "d'" | "du" | "chez")
        && noun_class::is(text, at - 2, "possession")
}

fn categories(text: &Text, at: usize) -> u32 {
    let known = text.analyses(at).iter().filter(|a| a.category != Category::ProperNoun);
    known.fold(1 << 31, |bits, a| bits | 1 << a.category as u32)
}

fn read_word(letters: &str) -> Word {
    let after = |n: usize| letters.char_indices().nth(n).map_or(letters.len(), |(i, _)| i);
    let before = |n: usize| letters.char_indices().rev().nth(n - 1).map_or(0, |(i, _)| i);
    Word {
        hash: fnv32(letters.as_bytes()),
        ends: [
            fnv32(&letters.as_bytes()[..after(3)]),
            fnv32(&letters.as_bytes()[..after(4)]),
            fnv32(&letters.as_bytes()[before(2)..]),
            fnv32(&letters.as_bytes()[before(3)..]),
            fnv32(&letters.as_bytes()[before(4)..]),
        ],
        ..Word::default()
    }
}
