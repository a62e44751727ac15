//! The words beside a medium that make it a source.

use std::collections::HashSet;
use std::sync::LazyLock;

/// What a word does beside a medium.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cue {
    /// "les révélations de".
    Before,
    /// "aux questions de": the medium was told.
    Told,
    /// "… révèle".
    Verb,
    /// "interrogé par".
    Made,
    /// "l'agence", "le quotidien".
    Head,
    /// "au micro de", where something is said.
    Air,
    /// "un entretien accordé à".
    Given,
}

static CUES: LazyLock<HashSet<(&str, Cue)>> = LazyLock::new(|| {
    include_str!("cues.tsv")
        .lines()
        .skip(1)
        .filter(|l| !l.starts_with('#'))
        .filter_map(|l| l.split_once('\t'))
        .map(|(word, role)| {
            let cue = match role {
                "before" => Cue::Before,
                "told" => Cue::Told,
                "verb" => Cue::Verb,
                "made" => Cue::Made,
                "air" => Cue::Air,
                "given" => Cue::Given,
                _ => Cue::Head,
            };
            (word, cue)
        })
        .collect()
});

/// Whether a lemma is this cue.
pub fn is(lemma: &str, cue: Cue) -> bool {
    CUES.contains(&(lemma, cue))
}
