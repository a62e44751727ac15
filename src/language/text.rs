//! A document with every distinct word looked up once, its tokens tagged, and the phrases of the tables that stand in it.

use super::gazetteer::{self, Row, Side};
use super::morphology::{Analysis, Category, Mood};
use super::tables::Table;
use super::tagging::{self, Tag};
use super::{lexicon, verb_group};
use crate::document::{Document, Shape, Token};
use crate::span::Span;

/// A document as recognisers see it. Nothing in it changes while they read.
pub struct Text<'a> {
    /// The document.
    pub document: &'a Document,
    words: Vec<Vec<Analysis>>,
    tags: Vec<Tag>,
    phrases: Vec<Phrase>,
    phrase_starts: Vec<u32>,
    verb_groups: Vec<verb_group::VerbGroup>,
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
        let words = document.vocabulary.words().map(lexicon::analyses).collect();
        let mut text = Text {
            document,
            words,
            tags: Vec::new(),
            phrases: Vec::new(),
            phrase_starts: Vec::new(),
            verb_groups: Vec::new(),
        };
        text.find_phrases();
        text.tags = tagging::tag(&text);
        text.verb_groups = verb_group::find(&text);
        text
    }

    fn find_phrases(&mut self) {
        let document = self.document;
        for token in 0..document.tokens.len() {
            self.phrase_starts.push(self.phrases.len() as u32);
            if document.tokens[token].shape == Shape::Mark {
                continue;
            }
            let end = document.blocks[document.block_at(document.tokens[token].span.start)].tokens.end;
            let folded = || (token..end).map(|t| document.folded(t));
            let phrases = &mut self.phrases;
            let mut push =
                |count: usize, row: Row| phrases.push(Phrase { start: token, end: token + count, row });
            gazetteer::phrases(Side::Words, folded(), &mut push);
            if document.tokens[token].shape != Shape::Lower {
                gazetteer::phrases(Side::Names, folded(), &mut push);
            }
        }
        self.phrase_starts.push(self.phrases.len() as u32);
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
            Some(t) => &self.words[t.word.0 as usize],
            None => &[],
        }
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

    /// The longest phrase of one table that begins at a token.
    pub fn phrase(&self, token: usize, table: Table) -> Option<Phrase> {
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

    /// The tokens of the sentence that holds a token.
    pub fn sentence(&self, token: usize) -> crate::document::Range {
        self.document.sentences[self.document.sentence_of(token)].tokens
    }
}
