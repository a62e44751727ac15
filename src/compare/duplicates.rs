//! Files with the same words: compared once, told once.

use super::digest::Digest;
use crate::document::FnvMap;

/// For each article the first one of the same words; its own place where there is none before it. Articles without words are alone.
pub fn originals(digests: &[&Digest]) -> Vec<usize> {
    let mut first: FnvMap<(u64, usize), usize> = FnvMap::default();
    let original = |(at, digest): (usize, &&Digest)| match digest.tokens.len() {
        0 => at,
        length => *first.entry((digest.fingerprint, length)).or_insert(at),
    };
    digests.iter().enumerate().map(original).collect()
}
