//! Languages as sentences name them, "traduit de l’italien": `languages.tsv`.

/// Code, name in French with what joins it, name in English.
fn rows() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    include_str!("languages.tsv").lines().skip(1).filter(|l| !l.starts_with('#')).filter_map(|line| {
        let mut cells = line.split('\t');
        Some((cells.next()?, cells.next()?, cells.next()?))
    })
}

/// The name of a language in French, with "de l’" or "du" before it, and in English; `code` is of ISO 639-1.
pub fn names(code: &str) -> Option<(&'static str, &'static str)> {
    rows().find(|(known, _, _)| *known == code).map(|(_, fr, en)| (fr, en))
}

/// The ISO 639-1 code of the language that the words say something is translated from: "à partir de l'italien".
pub fn named(words: &str) -> Option<&'static str> {
    let words = words.to_lowercase().replace('\'', "’");
    rows()
        .find(|(_, fr, en)| words.contains(fr) || words.contains(&format!("from {}", en.to_lowercase())))
        .map(|r| r.0)
}
