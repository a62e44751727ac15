//! The least that can be done with a text: finding where its words begin. Everything else is measured against it, so that figures of two
//! machines can be compared.

#[cfg(target_arch = "wasm32")]
mod browser;

/// How many words begin in a text in UTF-8: letters and digits of ASCII, and whatever lies beyond it, make words.
pub fn scan(text: &[u8]) -> usize {
    let mut words = 0;
    let mut inside = false;
    for &byte in text {
        let letter = byte.is_ascii_alphanumeric() || byte >= 128;
        words += usize::from(letter && !inside);
        inside = letter;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::scan;

    #[test]
    fn words_are_counted_where_they_begin() {
        assert_eq!(scan("Voici l'été, à 14 h.".as_bytes()), 6);
        assert_eq!(scan(b""), 0);
    }
}
