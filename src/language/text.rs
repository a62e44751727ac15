//! A document with every distinct word looked up once, its tokens tagged, and the phrases of the tables that stand in it.

use super::dictionary::{self, Word};
use super::gazetteer::{Row, Side};
use super::morphology::{Analysis, Category, Mood};
use super::own_names::OwnNames;
use super::tables::Table;
use super::tagging::{self, Possible, Tag};
use super::verb_group;
use crate::document::{Document, Shape, Token};
use crate::span::Span;
use std::rc::Rc;
use std::sync::LazyLock;

/// A document as recognisers see it. Nothing in it changes while they read.
pub struct Text<'a> {
    /// The document.
    pub document: &'a Document,
    /// By word.
    words: Vec<Rc<Word>>,
    tags: Vec<Tag>,
    phrases: Vec<Phrase>,
    phrase_starts: Vec<u32>,
    /// By token: a bit for each table of which a phrase begins there.
    tables: Vec<u32>,
    verb_groups: Vec<verb_group::VerbGroup>,
    own: &'a OwnNames,
    recurring: &'a [String],
}

/// A phrase of a table that stands in the text.
#[derive(Clone, Copy, Debug)]
pub struct Phrase {
    /// Its first token.
    pub start: usize,
    /// The token after its last.
    pub end: usize,
    /// The row that it stands for.
    pub row: Row,
}

impl<'a> Text<'a> {
    /// Looks a document's words up.
    pub fn new(document: &'a Document) -> Self {
        static NONE: LazyLock<OwnNames> = LazyLock::new(OwnNames::default);
        Text::with_names(document, &NONE)
    }

    /// The same with a user's own names beside the tables.
    pub fn with_names(document: &'a Document, own: &'a OwnNames) -> Self {
        let words = document.vocabulary.words().map(dictionary::word).collect();
        let mut text = Text {
            document,
            words,
            tags: Vec::new(),
            phrases: Vec::new(),
            phrase_starts: Vec::with_capacity(document.tokens.len() + 1),
            tables: Vec::with_capacity(document.tokens.len()),
            verb_groups: Vec::new(),
            own,
            recurring: &[],
        };
        text.find_phrases();
        text.tags = tagging::tag(&text);
        text.verb_groups = verb_group::find(&text);
        text
    }

    /// The same with lines, in order, that stand in other articles too.
    pub fn beside(self, recurring: &'a [String]) -> Self {
        Text { recurring, ..self }
    }

    /// Whether other articles have these words as a line of theirs.
    pub fn recurs(&self, line: Span) -> bool {
        let words = line.of(&self.document.text);
        self.recurring.binary_search_by(|known| known.as_str().cmp(words)).is_ok()
    }

    fn find_phrases(&mut self) {
        let document = self.document;
        for block in &document.blocks {
            for token in block.tokens.iter() {
                let first = self.phrases.len();
                self.phrase_starts.push(first as u32);
                self.find_phrases_at(token, block.tokens.end);
                self.tables.push(self.phrases[first..].iter().fold(0, |set, p| set | bit(p.row.table)));
            }
        }
        self.phrase_starts.push(self.phrases.len() as u32);
    }

    fn find_phrases_at(&mut self, token: usize, end: usize) {
        let document = self.document;
        let Token { shape, word, .. } = document.tokens[token];
        let known = Rc::clone(&self.words[word.0 as usize]);
        for (side, may_begin) in
            [(Side::Words, may_begin_words(shape)), (Side::Names, may_begin_names(shape))]
        {
            if !may_begin {
                continue;
            }
            let rest = (token + 1..end).map(|t| document.folded(t));
            known.each_phrase(side, rest, |count, row| {
                self.phrases.push(Phrase { start: token, end: token + count, row });
            });
        }
    }

    /// The user's own names.
    pub fn own(&self) -> &'a OwnNames {
        self.own
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.document.tokens.len()
    }

    /// Whether there are no tokens.
    pub fn is_empty(&self) -> bool {
        self.document.tokens.is_empty()
    }

    /// The token at an index.
    pub fn token(&self, token: usize) -> &Token {
        &self.document.tokens[token]
    }

    /// The folded word of a token; empty beyond the end.
    pub fn word(&self, token: usize) -> &str {
        if token < self.len() { self.document.folded(token) } else { "" }
    }

    /// The token as it stands; empty beyond the end.
    pub fn surface(&self, token: usize) -> &str {
        if token < self.len() { self.document.surface(token) } else { "" }
    }

    /// The span of a half-open range of tokens.
    pub fn span(&self, from: usize, to: usize) -> Span {
        self.document.span(from, to)
    }

    /// Every analysis of a token's word, the usual category first.
    pub fn analyses(&self, token: usize) -> &[Analysis] {
        match self.document.tokens.get(token) {
            Some(t) => &self.words[t.word.0 as usize].analyses,
            None => &[],
        }
    }

    /// What the token's word may be in a sentence; beyond the end nothing.
    pub(super) fn possible(&self, token: usize) -> Possible {
        self.document
            .tokens
            .get(token)
            .map_or(Possible::default(), |t| self.words[t.word.0 as usize].possible)
    }

    /// Whether a numeral in words may begin at a token.
    pub fn begins_numeral(&self, token: usize) -> bool {
        self.document.tokens.get(token).is_some_and(|t| self.words[t.word.0 as usize].numeral)
    }

    /// What the token is in its sentence.
    pub fn tag(&self, token: usize) -> Tag {
        self.tags.get(token).copied().unwrap_or(Tag::Mark)
    }

    /// The token's analyses of one category.
    pub fn analyses_as(&self, token: usize, category: Category) -> impl Iterator<Item = &Analysis> {
        self.analyses(token).iter().filter(move |a| a.category == category)
    }

    /// The first analysis of one category.
    pub fn analysis(&self, token: usize, category: Category) -> Option<&Analysis> {
        self.analyses_as(token, category).next()
    }

    /// The first verb analysis in this mood.
    pub fn verb(&self, token: usize, mood: fn(Mood) -> bool) -> Option<&Analysis> {
        self.analyses_as(token, Category::Verb).find(|a| a.mood.is_some_and(mood))
    }

    /// The phrases of the tables that begin at a token.
    pub fn phrases_at(&self, token: usize) -> &[Phrase] {
        if token >= self.len() {
            return &[];
        }
        &self.phrases[self.phrase_starts[token] as usize..self.phrase_starts[token + 1] as usize]
    }

    /// Whether a phrase of a table begins at a token.
    pub fn begins(&self, token: usize, table: Table) -> bool {
        self.tables.get(token).is_some_and(|set| set & bit(table) != 0)
    }

    /// The longest phrase of one table that begins at a token.
    pub fn phrase(&self, token: usize, table: Table) -> Option<Phrase> {
        if !self.begins(token, table) {
            return None;
        }
        self.phrases_at(token).iter().filter(|p| p.row.table == table).max_by_key(|p| p.end).copied()
    }

    /// The verb groups in order.
    pub fn verb_groups(&self) -> &[verb_group::VerbGroup] {
        &self.verb_groups
    }

    /// The verb groups that begin in a half-open range of tokens, in order.
    pub fn verb_groups_in(&self, from: usize, to: usize) -> &[verb_group::VerbGroup] {
        let first = self.verb_groups.partition_point(|g| g.start < from);
        let last = self.verb_groups.partition_point(|g| g.start < to);
        &self.verb_groups[first..last.max(first)]
    }

    /// The verb group that holds a token.
    pub fn verb_group_at(&self, token: usize) -> Option<&verb_group::VerbGroup> {
        let at = self.verb_groups.partition_point(|g| g.end <= token);
        self.verb_groups.get(at).filter(|g| g.start <= token)
    }

    /// Whether a place of the tables begins at a token.
    pub fn begins_place(&self, token: usize) -> bool {
        self.begins(token, Table::Places) || self.begins(token, Table::Countries)
    }

    /// The tokens of the sentence that holds a token; behind the last token an empty range.
    pub fn sentence(&self, token: usize) -> crate::document::Range {
        if token >= self.len() {
            return crate::document::Range { start: self.len(), end: self.len() };
        }
        self.document.sentences[self.document.sentence_of(token)].tokens
    }
}

/// Whether a phrase of words may begin with a token of this shape.
fn may_begin_words(shape: Shape) -> bool {
    shape != Shape::Mark
}

/// Whether a name may: in lower case it does not begin.
fn may_begin_names(shape: Shape) -> bool {
    !matches!(shape, Shape::Mark | Shape::Lower)
}

/// The bit of a table in a set of tables.
fn bit(table: Table) -> u32 {
    1 << table as u32
}
