//! The order in which articles are compared: it hangs on the articles, not on the order in which they came.

use super::digest::Digest;

/// The places of articles by date, name and words; those without a date last.
pub fn canonical(digests: &[&Digest]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..digests.len()).collect();
    order.sort_by(|&a, &b| {
        let key = |at: usize| {
            let digest: &Digest = digests[at];
            (digest.date.unwrap_or(i32::MAX), digest.name.as_str(), digest.fingerprint)
        };
        key(a).cmp(&key(b)).then(a.cmp(&b))
    });
    order
}
