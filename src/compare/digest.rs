//! What comparing needs of an article: small enough to be sent between workers, so that no article is read or held twice.

use super::days::{day, days};
use super::figures::{self, Figure};
use super::join::Names;
use super::ordinals;
use super::sources::{self, SourceKind};
use super::words;
use crate::annotation::{BlockKind, QuotationKind, TimeClass};
use crate::document::{Document, Fnv, FnvMap, FnvSet, Shape};
use crate::language::{Category, Memory, dictionary};
use crate::link::{Article, Entity};
use crate::span::Span;
use std::cell::RefCell;
use std::hash::{Hash, Hasher};

/// A sentence is compared in stretches of at most so many words: what is longer is a list or no sentence, and aligning takes the square.
const LONGEST: usize = 60;

/// No article names anybody as often.
const MOST_MENTIONS: u32 = 1_000_000;

/// No day of the years 1 to 9999 has a number as large.
const FARTHEST_DAY: i32 = 4_000_000;

/// How many nouns are kept in letters, for the names of groups.
const KEYWORDS: usize = 40;

/// What comparing needs of an article. Offsets count what the maker's measure says; days are counted as `Day::number` does.
#[derive(Clone, Debug, Default)]
pub struct Digest {
    /// The file's name.
    pub name: String,
    /// The day of publication, where it is known.
    pub date: Option<i32>,
    /// The same for two articles of the same words.
    pub fingerprint: u64,
    /// The distinct words.
    pub words: Vec<Word>,
    /// The words of the article's own text in order; furniture, credits and repeated lines left out.
    pub tokens: Vec<Token>,
    /// Sentences, or stretches of long ones, in order.
    pub units: Vec<Unit>,
    /// The nouns that tell most, in letters.
    pub keywords: Vec<Keyword>,
    /// Who and what the article names.
    pub entities: Vec<Entity>,
    /// Where it names them, in order.
    pub mentions: Vec<Named>,
    /// What those named are called, as the article writes it: places in `entities`, and the words.
    pub roles: Vec<(u32, String)>,
    /// How often each of `entities` is named, furniture included.
    pub counts: Vec<u32>,
    /// Nouns with their ordinals at the beginning: which of a row of events the article tells.
    pub ordinals: Vec<(u32, u32)>,
    /// Dates and clock times that stand in the calendar, in order.
    pub times: Vec<When>,
    /// Numbers and what they count, in order.
    pub figures: Vec<Figure>,
    /// What is reported, in order.
    pub quotations: Vec<Said>,
}

/// A distinct word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Word {
    /// The hash of its folded form.
    pub form: u32,
    /// The hash of its dictionary form; that of its form where it is a number.
    pub lemma: u32,
    /// How much it tells, in `words::STEPS`; 0 for words that say nothing of what a text is about.
    pub weight: u8,
}

/// A word where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Token {
    /// Its place in `Digest::words`.
    pub word: u32,
    /// First unit of the caller.
    pub start: u32,
    /// The one after the last.
    pub end: u32,
}

/// A stretch of words that is compared as one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// Its first token.
    pub first: u32,
    /// The token after its last.
    pub last: u32,
    /// Whether it belongs to a headline or a standfirst.
    pub headline: bool,
}

/// A noun in letters.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyword {
    /// The hash of its dictionary form.
    pub lemma: u32,
    /// Its dictionary form with accents.
    pub text: String,
}

/// A name in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Named {
    /// Its place in `Digest::entities`.
    pub entity: u32,
    /// The unit that it stands in.
    pub unit: u32,
    /// Whether it stands there as the source of something said.
    pub source: bool,
}

/// A time in the calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct When {
    /// Its place among the article's times.
    pub index: u32,
    /// The unit that it stands in.
    pub unit: u32,
    /// ISO 8601 as in TIMEX3.
    pub value: String,
    /// Its first day.
    pub from: i32,
    /// Its last day.
    pub to: i32,
}

/// Something said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Said {
    /// Its place among the article's quotations.
    pub index: u32,
    /// First unit of the caller.
    pub start: u32,
    /// The one after the last.
    pub end: u32,
    /// Its first token.
    pub first: u32,
    /// The token after its last.
    pub last: u32,
    /// How it is given.
    pub kind: QuotationKind,
    /// Who said it, in `Digest::entities`; none where nobody is named.
    pub speaker: Option<u32>,
    /// What kind of source that is.
    pub source: SourceKind,
    /// Its words, those of quotations inside it left to them.
    pub words: u32,
}

impl Digest {
    /// The digest of an article; `measure` makes the caller's offset of a byte.
    pub fn new(article: &Article, measure: impl Fn(u32) -> u32) -> Self {
        let document = &article.document;
        let Names { roles, counts, .. } = Names::from(article);
        let mut digest = Digest {
            name: article.name.clone(),
            date: article.date.as_ref().and_then(|d| day(&d.value)),
            entities: article.entities.clone(),
            roles: roles.into_iter().map(|(holder, words)| (holder as u32, words.to_owned())).collect(),
            counts,
            ..Digest::default()
        };
        let places = digest.add_words(article, document, &measure);
        digest.ordinals = ordinals::read(document, &digest, &places);
        digest.add_keywords(document, &places);
        digest.add_mentions(article, document, &places);
        digest.add_times(article, document, &places);
        digest.add_quotations(article, document, &places, &measure);
        digest.figures = figures::read(article, document, &digest, &places);
        digest
    }

    /// How much a token tells.
    pub fn weight(&self, token: u32) -> f32 {
        f32::from(self.words[self.tokens[token as usize].word as usize].weight) / words::STEPS
    }

    /// The words of a unit.
    pub fn unit_words(&self, unit: u32) -> impl Iterator<Item = &Word> {
        let Unit { first, last, .. } = self.units[unit as usize];
        self.tokens[first as usize..last as usize].iter().map(|t| &self.words[t.word as usize])
    }

    /// Whether every place points into its list: what came as bytes may not.
    pub fn is_sound(&self) -> bool {
        let (tokens, units) = (self.tokens.len() as u32, self.units.len() as u32);
        let entity = |at: u32| (at as usize) < self.entities.len();
        let follows = |units: &[Unit]| units[0].last <= units[1].first;
        self.tokens.iter().all(|t| (t.word as usize) < self.words.len() && t.start <= t.end)
            && self
                .units
                .iter()
                .all(|u| u.first < u.last && u.last <= tokens && u.last - u.first <= LONGEST as u32)
            && self.units.windows(2).all(follows)
            && self.counts.len() == self.entities.len()
            && self.counts.iter().all(|count| *count < MOST_MENTIONS)
            && self.roles.iter().all(|(holder, _)| entity(*holder))
            && self.mentions.iter().all(|m| entity(m.entity) && m.unit < units)
            && self.times.iter().all(|t| t.unit < units && t.from <= t.to)
            && self
                .quotations
                .iter()
                .all(|q| q.first <= q.last && q.last <= tokens && q.speaker.is_none_or(entity))
            && self
                .figures
                .iter()
                .all(|f| f.unit < units && f.places.iter().chain(&f.actors).all(|e| entity(*e)))
            && self
                .date
                .iter()
                .chain(self.times.iter().flat_map(|t| [&t.from, &t.to]))
                .all(|day| day.abs() < FARTHEST_DAY)
            && self
                .figures
                .iter()
                .flat_map(|f| f.days.into_iter().flat_map(|d| [d.0, d.1]))
                .all(|day| day.abs() < FARTHEST_DAY)
    }

    fn add_words(&mut self, article: &Article, document: &Document, measure: &impl Fn(u32) -> u32) -> Places {
        let mut places = Places { of: vec![u32::MAX; document.tokens.len()] };
        let mut known: FnvMap<u32, u32> = FnvMap::default();
        let mut lines = FnvSet::default();
        let mut fingerprint = Fnv::default();
        for (block, kind) in document.blocks.iter().zip(kinds(article, document)) {
            let mut line = Fnv::default();
            block.tokens.iter().for_each(|t| document.folded(t).hash(&mut line));
            let line = line.finish();
            line.hash(&mut fingerprint);
            // A line given twice is a fault of copying; the first stands for both.
            if kind.is_furniture() || kind == BlockKind::Credit || !lines.insert(line) {
                continue;
            }
            let headline = matches!(kind, BlockKind::Title | BlockKind::Standfirst);
            for sentence in &document.sentences[block.sentences.start..block.sentences.end] {
                let mut first = self.tokens.len();
                for t in sentence.tokens.iter() {
                    let token = &document.tokens[t];
                    if token.shape == Shape::Mark {
                        continue;
                    }
                    if self.tokens.len() - first == LONGEST {
                        self.push_unit(first, headline);
                        first = self.tokens.len();
                    }
                    let word = *known.entry(token.word.0).or_insert_with(|| {
                        self.words.push(remembered(document.folded(t), token.shape));
                        self.words.len() as u32 - 1
                    });
                    places.of[t] = self.tokens.len() as u32;
                    let (start, end) = (measure(token.span.start), measure(token.span.end));
                    self.tokens.push(Token { word, start, end });
                }
                self.push_unit(first, headline);
            }
        }
        self.fingerprint = fingerprint.finish();
        places
    }

    fn push_unit(&mut self, first: usize, headline: bool) {
        if first < self.tokens.len() {
            self.units.push(Unit { first: first as u32, last: self.tokens.len() as u32, headline });
        }
    }

    fn add_keywords(&mut self, document: &Document, places: &Places) {
        let mut counts: FnvMap<&str, (u32, u32)> = FnvMap::default();
        for (t, &at) in places.of.iter().enumerate() {
            if at != u32::MAX {
                counts.entry(document.folded(t)).or_insert((0, at)).0 += 1;
            }
        }
        let mut nouns: Vec<(f32, Keyword)> = Vec::new();
        for (form, (count, at)) in counts {
            let known = dictionary::word(form);
            let Some(noun) = known.analyses.first() else { continue };
            if noun.category != Category::Noun || noun.lemma.chars().count() < 3 {
                continue;
            }
            let tells = (1.0 + (count as f32).ln()) * self.weight(at);
            let lemma = self.words[self.tokens[at as usize].word as usize].lemma;
            nouns.push((tells, Keyword { lemma, text: noun.lemma.clone() }));
        }
        nouns.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.text.cmp(&b.1.text)));
        nouns.truncate(KEYWORDS);
        self.keywords = nouns.into_iter().map(|(_, keyword)| keyword).collect();
        self.keywords.sort_by_key(|k| k.lemma);
        self.keywords.dedup_by_key(|k| k.lemma);
    }

    fn add_mentions(&mut self, article: &Article, document: &Document, places: &Places) {
        let speakers = article.quotations.iter().filter_map(|q| q.speaker.map(|s| s.span));
        let mut speakers: Vec<Span> = speakers.chain(article.sources.iter().map(|s| s.span)).collect();
        speakers.sort();
        for mention in &article.mentions {
            let Some(unit) = self.unit_at(places.at(document, mention.span)) else { continue };
            let near = speakers.partition_point(|s| s.start < mention.span.end);
            let source = speakers[near.saturating_sub(3)..near].iter().any(|s| s.overlaps(mention.span));
            self.mentions.push(Named { entity: mention.entity as u32, unit, source });
        }
    }

    fn add_times(&mut self, article: &Article, document: &Document, places: &Places) {
        for (index, time) in article.times.iter().enumerate() {
            let calendar = matches!(time.class, TimeClass::Date | TimeClass::Clock);
            let Some((from, to)) = days(&time.value).filter(|_| calendar) else { continue };
            let Some(unit) = self.unit_at(places.at(document, time.span)) else { continue };
            self.times.push(When { index: index as u32, unit, value: time.value.clone(), from, to });
        }
    }

    fn add_quotations(
        &mut self,
        article: &Article,
        document: &Document,
        places: &Places,
        measure: &impl Fn(u32) -> u32,
    ) {
        let tokens: Vec<(u32, u32)> =
            article.quotations.iter().map(|q| places.range(document, q.span)).collect();
        let (own, sources) = (own_words(&tokens), sources::kinds(article));
        for (index, quotation) in article.quotations.iter().enumerate() {
            let (first, last) = tokens[index];
            self.quotations.push(Said {
                index: index as u32,
                start: measure(quotation.span.start),
                end: measure(quotation.span.end),
                first,
                last,
                kind: quotation.kind,
                speaker: quotation.speaker.and_then(|s| s.entity).map(|entity| entity as u32),
                source: sources[index],
                words: own[index],
            });
        }
    }

    /// The unit that holds a token.
    pub fn unit_at(&self, token: Option<u32>) -> Option<u32> {
        let token = token?;
        let unit = self.units.partition_point(|u| u.last <= token);
        (unit < self.units.len()).then_some(unit as u32)
    }
}

/// Which tokens of the document are words of the digest.
pub struct Places {
    of: Vec<u32>,
}

impl Places {
    /// The word of the digest that a token of the document is; none in furniture and for marks.
    pub fn of(&self, token: usize) -> Option<u32> {
        Some(self.of[token]).filter(|at| *at != u32::MAX)
    }

    /// The first word of the digest in a span; none in furniture.
    pub fn at(&self, document: &Document, span: Span) -> Option<u32> {
        let (first, last) = self.range(document, span);
        (first < last).then_some(first)
    }

    /// The words of the digest in a span, as a half-open range; empty where there are none.
    pub fn range(&self, document: &Document, span: Span) -> (u32, u32) {
        let tokens = document.token_at(span.start)..document.token_at(span.end);
        let mut words =
            self.of[tokens.start..tokens.end.max(tokens.start)].iter().filter(|at| **at != u32::MAX);
        let Some(&first) = words.next() else { return (0, 0) };
        (first, words.next_back().copied().unwrap_or(first) + 1)
    }
}

/// The kind of each block of the document: linking keeps every block, so the two lists run side by side.
fn kinds(article: &Article, document: &Document) -> Vec<BlockKind> {
    let kind = |block: &crate::document::Block| {
        let at = article.blocks.partition_point(|b| b.span.end <= block.span.start);
        article.blocks.get(at).filter(|b| b.span.overlaps(block.span)).map_or(BlockKind::Body, |b| b.kind)
    };
    document.blocks.iter().map(kind).collect()
}

thread_local! {
    static WORDS: RefCell<Memory<Word>> = RefCell::default();
}

fn remembered(folded: &str, shape: Shape) -> Word {
    WORDS.with_borrow_mut(|known| known.get(folded, |folded| word(folded, shape)))
}

fn word(folded: &str, shape: Shape) -> Word {
    if shape == Shape::Number {
        let digits: String = folded.chars().filter(|c| c.is_ascii_digit()).collect();
        let form = words::hash(&digits);
        return Word { form, lemma: form, weight: (words::NUMBER * words::STEPS) as u8 };
    }
    let form = words::hash(&words::key(folded));
    match words::lemma(folded) {
        Some(lemma) => Word {
            form,
            lemma: words::hash(&lemma),
            weight: (words::weight(&lemma) * words::STEPS).round() as u8,
        },
        None => Word { form, lemma: form, weight: 0 },
    }
}

/// How many words of each range belong to no range inside it. Ranges are in order and nest.
fn own_words(ranges: &[(u32, u32)]) -> Vec<u32> {
    let mut own: Vec<u32> = ranges.iter().map(|(first, last)| last - first).collect();
    let mut open: Vec<usize> = Vec::new();
    for (at, &(first, last)) in ranges.iter().enumerate() {
        while open.last().is_some_and(|&outer| ranges[outer].1 <= first) {
            open.pop();
        }
        if let Some(&outer) = open.last() {
            own[outer] = own[outer].saturating_sub(last.min(ranges[outer].1) - first.min(ranges[outer].1));
        }
        open.push(at);
    }
    own
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inner_quotations_keep_their_words() {
        assert_eq!(own_words(&[(0, 10), (2, 5), (3, 4), (12, 14)]), [7, 2, 1, 2]);
    }
}
