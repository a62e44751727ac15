//! Who gets to speak: speakers by articles, in words and quotations.

use super::digest::Digest;
use super::sources::SourceKind;
use std::collections::BTreeMap;

/// A speaker, or all speakers of a kind that nobody names.
#[derive(Clone, Debug, PartialEq)]
pub struct Speaker {
    /// The place in the list of joined entities; none for those whom nobody names.
    pub entity: Option<usize>,
    /// What kind of source it is.
    pub kind: SourceKind,
    /// What each article lets it say, in canonical order.
    pub shares: Vec<Share>,
}

/// What an article lets somebody say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The article's place in the list.
    pub article: usize,
    /// How many words.
    pub words: u32,
    /// How many quotations.
    pub quotations: u32,
}

/// Everybody who speaks in the articles in `order`, those with most words first.
pub fn speakers(digests: &[&Digest], order: &[usize], maps: &[Vec<usize>]) -> Vec<Speaker> {
    let mut found: BTreeMap<(Option<usize>, SourceKind), Vec<Share>> = BTreeMap::new();
    let mut kinds: BTreeMap<usize, SourceKind> = BTreeMap::new();
    for &article in order {
        for said in &digests[article].quotations {
            let entity = said.speaker.and_then(|speaker| maps[article].get(speaker as usize).copied());
            // One kind for each entity: what an article tells of it holds for the others.
            let kind = entity.map_or(said.source, |entity| {
                let known = kinds.entry(entity).or_insert(said.source);
                *known = (*known).min(said.source);
                SourceKind::Unknown
            });
            let shares = found.entry((entity, kind)).or_default();
            if shares.last().is_none_or(|share| share.article != article) {
                shares.push(Share { article, words: 0, quotations: 0 });
            }
            if let Some(share) = shares.last_mut() {
                share.words += said.words;
                share.quotations += 1;
            }
        }
    }
    let mut speakers: Vec<Speaker> = found
        .into_iter()
        .map(|((entity, kind), shares)| {
            let kind = entity.and_then(|entity| kinds.get(&entity).copied()).unwrap_or(kind);
            Speaker { entity, kind, shares }
        })
        .collect();
    speakers.sort_by_key(|s| std::cmp::Reverse(s.shares.iter().map(|share| share.words).sum::<u32>()));
    speakers
}
