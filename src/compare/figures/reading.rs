//! One number of one article with what is needed to tell whether another number is about the same thing.

use super::subjects::{self, subject};
use super::value::Range;
use crate::annotation::{NameKind, ResidueKind};
use crate::compare::days::days;
use crate::compare::digest::{Digest, Places};
use crate::compare::words;
use crate::document::{Document, Shape};
use crate::language::gazetteer;
use crate::language::tables::Table;
use crate::language::{Category, dictionary};
use crate::link::{Article, Counted};
use crate::span::Span;

/// How many words on either side are looked at.
const WINDOW: usize = 40;

/// How many words around are kept.
const CONTEXT: usize = 16;

/// A number and what is said of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figure {
    /// Its place among the article's quantities.
    pub index: u32,
    /// The unit that it stands in.
    pub unit: u32,
    /// What values it leaves open.
    pub range: Range,
    /// What is counted, as the article gives it.
    pub noun: Option<String>,
    /// The hash of the noun's dictionary form; 0 where it is left out.
    pub head: u32,
    /// Whether the noun is a measure: money, shares, lengths.
    pub measure: bool,
    /// Whether the noun only says that people are counted.
    pub people: bool,
    /// What is said of those counted (dead, injured …), which grows while news come in; 0 for nothing of the kind.
    pub counted: u32,
    /// Whether it counts a part of another number: "dont trois enfants".
    pub part: bool,
    /// What is done, as a concept or a dictionary form; 0 where the verb only gives the number.
    pub predicate: u32,
    /// The words around, as concepts or dictionary forms, with what they tell in `words::STEPS`; in order of the hashes.
    pub context: Vec<(u32, u8)>,
    /// The noun around that tells most, in letters.
    pub about: String,
    /// Places named in the sentence, in `Digest::entities`.
    pub places: Vec<u32>,
    /// People and bodies named in the sentence, but for who says so.
    pub actors: Vec<u32>,
    /// The days that the sentence speaks of.
    pub days: Option<(i32, i32)>,
    /// The day on which it was counted so; none where the article's date is unknown.
    pub counted_on: Option<i32>,
}

/// Every number that can be compared. What a translation destroyed is left out, and so is what stands beside it.
pub fn read(article: &Article, document: &Document, digest: &Digest, places: &Places) -> Vec<Figure> {
    let damaged: Vec<Span> = article
        .residues
        .iter()
        .filter(|r| matches!(r.kind, ResidueKind::NumeralPlaceholder | ResidueKind::NumeralDoubled))
        .map(|r| r.span)
        .collect();
    let whole = |span: Span| {
        let near = Span { start: span.start.saturating_sub(2), end: span.end + 2 };
        let at = damaged.partition_point(|d| d.end <= near.start);
        damaged.get(at).is_none_or(|d| !d.overlaps(near))
    };
    let mut figures = Vec::new();
    for (index, quantity) in article.quantities.iter().enumerate() {
        let range = Range::new(&quantity.value, quantity.bound).filter(|_| whole(quantity.span));
        let unit = digest.unit_at(places.at(document, quantity.span));
        if let (Some(range), Some(unit)) = (range, unit) {
            let sentence = Sentence::around(document, digest, places, quantity.span);
            let figure = Figure { index: index as u32, unit, range, ..Figure::default() };
            figures.push(sentence.complete(figure, article, quantity));
        }
    }
    figures
}

/// A number's sentence, as far as it is looked at.
struct Sentence<'a> {
    document: &'a Document,
    digest: &'a Digest,
    places: &'a Places,
    /// Tokens of the document.
    first: usize,
    last: usize,
    /// The number with its noun.
    start: usize,
    end: usize,
}

impl<'a> Sentence<'a> {
    fn around(document: &'a Document, digest: &'a Digest, places: &'a Places, span: Span) -> Self {
        let (start, end) = (document.token_at(span.start), document.token_at(span.end));
        let sentence = document.sentences[document.sentence_of(start)].tokens;
        Sentence {
            document,
            digest,
            places,
            first: sentence.start.max(start.saturating_sub(WINDOW)),
            last: sentence.end.min(end + WINDOW).max(end),
            start,
            end,
        }
    }

    fn span(&self) -> Span {
        self.document.span(self.first, self.last)
    }

    /// The hash of a token's dictionary form and how much it tells; none for marks and words of grammar.
    fn lemma(&self, token: usize) -> Option<(u32, u8)> {
        let at = self.places.of(token)?;
        let word = self.digest.words[self.digest.tokens[at as usize].word as usize];
        (self.document.tokens[token].is_word() && word.weight > 0).then_some((word.lemma, word.weight))
    }

    /// The clause that holds the number: between marks.
    fn clause(&self) -> (usize, usize) {
        let ends = |t: &usize| {
            self.document.tokens[*t].shape == Shape::Mark
                && matches!(self.document.folded(*t), "," | ";" | ":" | "(" | ")" | "–" | "—")
        };
        let from = (self.first..self.start).rev().find(ends).map_or(self.first, |t| t + 1);
        (from, (self.end..self.last).find(ends).unwrap_or(self.last))
    }

    fn is_noun(&self, token: usize) -> bool {
        let known = dictionary::word(self.document.folded(token));
        known.analyses.first().is_some_and(|a| a.category == Category::Noun)
    }

    /// What a token says of the number, alone or with the next word that tells something.
    fn subject(&self, token: usize) -> Option<subjects::Subject> {
        let (lemma, _) = self.lemma(token)?;
        let next = (token + 1..self.last.min(token + 4)).find_map(|t| self.lemma(t));
        next.and_then(|(next, _)| subject(words::pair(lemma, next))).or_else(|| subject(lemma))
    }

    fn complete(&self, mut figure: Figure, article: &Article, quantity: &Counted) -> Figure {
        figure.noun.clone_from(&quantity.unit);
        if let Some(noun) = &quantity.unit {
            let lemma = words::lemma(&noun.to_lowercase()).unwrap_or_else(|| words::key(noun));
            figure.head = words::hash(&lemma);
            figure.measure = gazetteer::row(Table::Measures, noun).is_some()
                || noun.len() == 3 && noun.bytes().all(|b| b.is_ascii_uppercase());
            figure.people = subject(figure.head).is_some_and(|s| s.people);
        }
        let (from, to) = self.clause();
        figure.counted = if figure.measure { 0 } else { self.counted(figure.head, from, to) };
        figure.part = self.is_part(from);
        figure.predicate = self.predicate(from, to);
        self.add_surroundings(&mut figure, article);
        self.add_time(&mut figure, article);
        figure
    }

    /// What is said of those counted: by the noun itself, else by the nearest word of the clause that says so; behind the number
    /// before in front of it.
    fn counted(&self, head: u32, from: usize, to: usize) -> u32 {
        let own = subject(head).filter(|s| s.counted);
        let counted = |t: usize| self.subject(t).filter(|s| s.counted);
        let behind = || (self.end..to.min(self.end + 8)).find_map(counted);
        let before = || (from.max(self.start.saturating_sub(12))..self.start).rev().find_map(counted);
        own.or_else(behind).or_else(before).map_or(0, |s| s.concept)
    }

    fn is_part(&self, from: usize) -> bool {
        let word = |t: usize| self.document.folded(t);
        (from..self.start).any(|t| word(t) == "dont") || (self.first..self.last).any(|t| word(t) == "parmi")
    }

    /// The nearest verb of the clause that does more than give the number.
    fn predicate(&self, from: usize, to: usize) -> u32 {
        let verb = |t: usize| {
            let folded = self.document.folded(t);
            let (lemma, _) = self.lemma(t)?;
            let known = dictionary::word(folded);
            let first = known.analyses.first()?;
            let as_verb = known.analyses.iter().find(|a| a.category == Category::Verb);
            let participle = as_verb.is_some_and(|a| a.mood == Some(crate::language::Mood::PastParticiple));
            if first.category != Category::Verb && !participle {
                return None;
            }
            let lemma = as_verb.map_or(lemma, |a| words::hash(&words::key(&a.lemma)));
            match self.subject(t).or_else(|| subject(lemma)) {
                Some(s) if s.concept == 0 => None,
                Some(s) => Some(s.concept),
                None => Some(lemma),
            }
        };
        let behind = (self.end..to).find_map(|t| verb(t).map(|v| (t - self.end, v)));
        let before = (from..self.start).rev().find_map(|t| verb(t).map(|v| (self.start - t, v)));
        match (behind, before) {
            (Some(b), Some(a)) => {
                if a.0 <= b.0 + 1 {
                    a.1
                } else {
                    b.1
                }
            }
            (one, other) => one.or(other).map_or(0, |(_, v)| v),
        }
    }

    fn add_surroundings(&self, figure: &mut Figure, article: &Article) {
        let span = self.span();
        let names = article.mentions.partition_point(|m| m.span.end <= span.start);
        let names: Vec<_> =
            article.mentions[names..].iter().take_while(|m| m.span.start < span.end).collect();
        let times = article.times.partition_point(|t| t.span.end <= span.start);
        let times = article.times[times..].iter().take_while(|t| t.span.start < span.end).map(|t| t.span);
        let taken: Vec<Span> = names.iter().map(|m| m.span).chain(times).collect();
        let mut context: Vec<(u32, u8)> = Vec::new();
        let mut about = (0, "");
        for t in (self.first..self.last).filter(|t| !(self.start..self.end).contains(t)) {
            let token = self.document.tokens[t].span;
            let Some((lemma, weight)) = self.lemma(t) else { continue };
            if taken.iter().any(|span| span.overlaps(token)) {
                continue;
            }
            let said = self.subject(t);
            if said.is_some_and(|s| s.concept == 0) {
                continue;
            }
            context.push((said.map_or(lemma, |s| s.concept), weight));
            if weight > about.0 && self.is_noun(t) && said.is_none_or(|s| !s.counted) {
                about = (weight, self.document.folded(t));
            }
        }
        // What is counted says something too: passengers are aboard.
        if let Some(s) = subject(figure.head).filter(|s| s.concept != 0 && !s.counted) {
            context.push((s.concept, 100));
        }
        context.sort_by_key(|(lemma, weight)| (*lemma, std::cmp::Reverse(*weight)));
        context.dedup_by_key(|(lemma, _)| *lemma);
        context.sort_by_key(|(lemma, weight)| (std::cmp::Reverse(*weight), *lemma));
        context.truncate(CONTEXT);
        context.sort_unstable();
        figure.context = context;
        figure.about = about.1.to_owned();

        let units = self.digest.unit_at(self.places.at(self.document, span));
        let unit = units.unwrap_or_default();
        let first = self.digest.mentions.partition_point(|m| m.unit < unit);
        for named in self.digest.mentions[first..].iter().take_while(|m| m.unit <= figure.unit) {
            if named.source {
                continue;
            }
            let place =
                article.entities.get(named.entity as usize).is_some_and(|e| e.kind == NameKind::Place);
            let list = if place { &mut figure.places } else { &mut figure.actors };
            if !list.contains(&named.entity) {
                list.push(named.entity);
            }
        }
    }

    fn add_time(&self, figure: &mut Figure, article: &Article) {
        let span = self.span();
        let number = self.document.tokens[self.start].span;
        let distance = |at: u32| at.abs_diff(number.start);
        let first = article.times.partition_point(|t| t.span.end <= span.start);
        let times = article.times[first..].iter().take_while(|t| t.span.start < span.end);
        let dated = times.filter_map(|t| days(&t.value).map(|days| (distance(t.span.start), days)));
        figure.days = dated.min_by_key(|(distance, _)| *distance).map(|(_, days)| days);
        let reckoned = (self.first..self.last).any(|t| self.subject(t).is_some_and(|s| s.reckoning));
        let day = figure.days.filter(|(from, to)| from == to && reckoned).map(|(day, _)| day);
        figure.counted_on = day.or(self.digest.date);
    }
}
