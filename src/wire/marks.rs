//! What a page paints: all findings of an article as a flat table of numbers, which crosses into JavaScript at no cost.

use super::offsets::{Ruler, Unit};
use crate::annotation::NameKind;
use crate::link::Article;
use crate::sort;
use crate::span::Span;

/// What a mark marks. The number is its place in a mark; the index beside it counts in the named array of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Layer {
    /// In `quotations`.
    Quotation = 0,
    /// In `mentions`.
    Person = 1,
    /// In `mentions`.
    Organisation = 2,
    /// In `mentions`.
    Place = 3,
    /// In `roles`.
    Role = 4,
    /// In `times`.
    Time = 5,
    /// In `quantities`.
    Quantity = 6,
    /// In `residues`.
    Residue = 7,
    /// In `sources`.
    Source = 8,
}

/// The marks of an article, four numbers each: layer, start, end, index. Offsets are UTF-16; the first to start comes first,
/// of those that start together the longest, of equals the lowest layer. Findings that cover nothing are left out.
pub fn marks(article: &Article) -> Vec<u32> {
    let mut found: Vec<(Span, Layer, usize)> = Vec::new();
    let mut add = |layer, at, span: Span| {
        if !span.is_empty() {
            found.push((span, layer, at));
        }
    };
    article.quotations.iter().enumerate().for_each(|(at, each)| add(Layer::Quotation, at, each.span));
    for (at, each) in article.mentions.iter().enumerate() {
        let layer = match each.kind {
            NameKind::Person => Layer::Person,
            NameKind::Organisation => Layer::Organisation,
            NameKind::Place => Layer::Place,
        };
        add(layer, at, each.span);
    }
    article.roles.iter().enumerate().for_each(|(at, each)| add(Layer::Role, at, each.span));
    article.times.iter().enumerate().for_each(|(at, each)| add(Layer::Time, at, each.span));
    article.quantities.iter().enumerate().for_each(|(at, each)| add(Layer::Quantity, at, each.span));
    article.residues.iter().enumerate().for_each(|(at, each)| add(Layer::Residue, at, each.span));
    article.sources.iter().enumerate().for_each(|(at, each)| add(Layer::Source, at, each.span));
    sort::by(&mut found, |(span, _, _)| sort::outermost(span.start as usize, span.end as usize));
    let ruler = Ruler::new(&article.text, Unit::Utf16);
    found
        .into_iter()
        .flat_map(|(span, layer, at)| [layer as u32, ruler.at(span.start), ruler.at(span.end), at as u32])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::{Bound, Certainty, QuotationKind};
    use crate::link::{Counted, Mention, Quotation};

    #[test]
    fn sorted_by_start_then_longest_first() {
        let (rule, certainty) = ("test", Certainty::Stated);
        let text = "😀 « Trois chats d’Ada »".to_owned();
        let find = |words: &str| {
            let start = text.find(words).unwrap();
            Span::new(start, start + words.len())
        };
        let quotation = Quotation {
            span: find("Trois chats d’Ada"),
            kind: QuotationKind::Direct,
            speaker: None,
            cue: None,
            addressee: None,
            distance: None,
            via: None,
            rule,
            certainty,
        };
        let mention = |words, kind| Mention { span: find(words), kind, entity: 0, rule, certainty };
        let quantity = Counted {
            span: find("Trois chats"),
            value: "3".to_owned(),
            bound: Bound::Equal,
            unit: Some("chat".to_owned()),
            rule,
            certainty,
        };
        let article = Article {
            quotations: vec![quotation],
            mentions: vec![mention("", NameKind::Place), mention("Ada", NameKind::Person)],
            quantities: vec![quantity],
            text: text.as_str().into(),
            ..Article::default()
        };
        assert_eq!(marks(&article), [0, 5, 22, 0, 6, 5, 16, 0, 1, 19, 22, 1]);
    }
}
