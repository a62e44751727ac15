//! Numerals in words.

/// Whether a folded word is a cardinal numeral or part of one; "un" and "une" are articles first.
pub fn is_numeral(word: &str) -> bool {
    word.split('-').all(|part| {
        matches!(
            part,
            "zéro"
                | "deux"
                | "trois"
                | "quatre"
                | "cinq"
                | "six"
                | "sept"
                | "huit"
                | "neuf"
                | "dix"
                | "onze"
                | "douze"
                | "treize"
                | "quatorze"
                | "quinze"
                | "seize"
                | "vingt"
                | "vingts"
                | "trente"
                | "quarante"
                | "cinquante"
                | "soixante"
                | "septante"
                | "huitante"
                | "octante"
                | "nonante"
                | "cent"
                | "cents"
                | "mille"
        ) || (word.len() > part.len() && matches!(part, "et" | "un" | "une"))
    })
}
