//! The words beside a medium that make it a source.

use crate::language::WordClasses;
use std::sync::LazyLock;

/// What a word does beside a medium.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// "le quotidien": an unknown name behind it is a medium's.
    Kind,
    /// "au micro de", where something is said.
    Air,
    /// "un entretien accordé à".
    Given,
}

impl Cue {
    /// The cue's word in the table.
    fn class(self) -> &'static str {
        match self {
            Cue::Before => "before",
            Cue::Told => "told",
            Cue::Verb => "verb",
            Cue::Made => "made",
            Cue::Head => "head",
            Cue::Kind => "kind",
            Cue::Air => "air",
            Cue::Given => "given",
        }
    }
}

static CUES: LazyLock<WordClasses> = LazyLock::new(|| WordClasses::new(include_str!("cues.tsv")));

/// Whether a lemma is this cue.
pub fn is(lemma: &str, cue: Cue) -> bool {
    CUES.has(lemma, cue.class())
}
