//! A stand-in for reading, until the recognisers are joined: lines, words between « and », numbers.

use crate::annotation::{BlockKind, Bound, Certainty, NameKind, QuotationKind};
use crate::import::ImportError;
use crate::link::{
    Article, ArticleDate, Block, Counted, DateBasis, Entity, Mention, Quotation, ResolvedTime,
};
use crate::span::Span;

/// One file and what is known about it.
pub struct Input<'a> {
    /// The file's name.
    pub name: &'a str,
    /// The file's content.
    pub bytes: &'a [u8],
    /// The day of publication, `YYYY-MM-DD`, and how it is known.
    pub date: Option<(&'a str, DateBasis)>,
}

/// Articles whose entities are joined.
pub struct Collection {
    /// In the order given.
    pub articles: Vec<Article>,
    /// Who and what all articles name.
    pub entities: Vec<Entity>,
    /// `maps[article][local entity]` is an index into `entities`.
    pub maps: Vec<Vec<usize>>,
}

/// Reads one article.
pub fn read(input: Input) -> Result<Article, ImportError> {
    if input.bytes.contains(&0) {
        return Err(ImportError::Binary);
    }
    let text = String::from_utf8_lossy(input.bytes).into_owned();
    let mut article = Article {
        name: input.name.to_owned(),
        language: Some("fr"),
        date: input.date.map(|(value, basis)| ArticleDate { value: value.to_owned(), basis }),
        ..Article::default()
    };
    let (rule, certainty) = ("stand-in", Certainty::Stated);
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(at, at + line.len()).trim(&text);
        at += line.len();
        if !span.is_empty() {
            let kind = if article.blocks.is_empty() { BlockKind::Title } else { BlockKind::Body };
            article.title.get_or_insert(span);
            article.blocks.push(Block { span, kind, rule, certainty });
            article.sentences.push(span);
        }
    }
    for (open, _) in text.match_indices('«') {
        let start = open + '«'.len_utf8();
        if let Some(length) = text[start..].find('»') {
            let span = Span::new(start, start + length).trim(&text);
            let kind = QuotationKind::Direct;
            article.quotations.push(Quotation {
                span,
                kind,
                speaker: None,
                cue: None,
                via: None,
                rule,
                certainty,
            });
        }
    }
    let mut last: Option<Span> = None;
    let mut start = 0;
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        let span = Span::new(start, start + word.len());
        start += word.len();
        start += text[start..].chars().next().map_or(0, char::len_utf8);
        if !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit()) {
            if word.len() == 4 {
                let (class, value) = (crate::annotation::TimeClass::Date, word.to_owned());
                article.times.push(ResolvedTime {
                    span,
                    class,
                    value,
                    modifier: None,
                    rule,
                    certainty,
                    anchor: None,
                });
            } else {
                let (value, bound) = (word.to_owned(), Bound::Equal);
                article.quantities.push(Counted { span, value, bound, unit: None, rule, certainty });
            }
        }
        let capital = word.chars().count() > 2 && word.starts_with(char::is_uppercase);
        match last {
            Some(first) if capital && first.end + 1 == span.start => {
                let span = first.cover(span);
                let name = span.of(&text).to_owned();
                let known = article.entities.iter().position(|e| e.name == name);
                let entity = known.unwrap_or_else(|| {
                    article.entities.push(Entity {
                        kind: NameKind::Person,
                        name: name.clone(),
                        variants: vec![name],
                        gender: None,
                        country: None,
                    });
                    article.entities.len() - 1
                });
                article.mentions.push(Mention { span, kind: NameKind::Person, entity, rule, certainty });
                last = None;
            }
            _ => last = capital.then_some(span),
        }
    }
    article.text = text;
    Ok(article)
}

/// Joins entities of the same kind and name.
pub fn collect(articles: Vec<Article>) -> Collection {
    let mut entities: Vec<Entity> = Vec::new();
    let mut maps = Vec::new();
    for article in &articles {
        let mut map = Vec::new();
        for entity in &article.entities {
            let known = entities.iter().position(|e| e.kind == entity.kind && e.name == entity.name);
            map.push(known.unwrap_or_else(|| {
                entities.push(entity.clone());
                entities.len() - 1
            }));
        }
        maps.push(map);
    }
    Collection { articles, entities, maps }
}
