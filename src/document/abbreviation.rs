//! Words whose full stop ends no sentence.

/// Folded abbreviations that are written with a full stop before what they belong to.
const BEFORE_MORE: [&str; 34] = [
    "m", "mm", "mr", "dr", "pr", "me", "mgr", "st", "ste", "av", "bd", "art", "al", "cf", "chap", "coll",
    "dir", "éd", "env", "ex", "fig", "gén", "hab", "no", "num", "op", "p", "pp", "prof", "réf", "tél", "vol",
    "vs", "lt",
];

/// Whether a full stop after this folded word belongs to the word: an abbreviation, or an initial as in "N. Sarkozy".
pub fn takes_stop(folded: &str, capitals: bool) -> bool {
    let one_letter = folded.chars().count() == 1;
    (capitals && one_letter)
        || BEFORE_MORE.contains(&folded)
        || (capitals && folded.split('-').all(|part| part.chars().count() == 1))
}
