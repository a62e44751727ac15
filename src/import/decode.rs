//! Which characters the bytes stand for. Browsers and editors guess in the same order: byte order mark, UTF-8,
//! UTF-16 by its zero bytes, then the one-byte sets that French texts really come in.

use super::{ImportError, Warning};

/// The largest file that is read, in bytes: spans are 32 bits wide, and a browser's tab has its limits.
pub const MAX_BYTES: usize = 128 << 20;

/// The text and what had to be guessed or replaced.
pub fn decode(bytes: &[u8]) -> Result<(String, Vec<Warning>), ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return Ok(lossy(rest));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return Ok(utf16(rest, u16::from_le_bytes));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return Ok(utf16(rest, u16::from_be_bytes));
    }
    match zero_bytes(bytes) {
        Zeros::Odd => return Ok(utf16(bytes, u16::from_le_bytes)),
        Zeros::Even => return Ok(utf16(bytes, u16::from_be_bytes)),
        Zeros::Anywhere => return Err(ImportError::Binary),
        Zeros::None => {}
    }
    if looks_binary(bytes) {
        return Err(ImportError::Binary);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((text.to_string(), Vec::new())),
        Err(_) if mostly_utf8(bytes) => Ok(lossy(bytes)),
        Err(_) => Ok(one_byte(bytes)),
    }
}

fn lossy(bytes: &[u8]) -> (String, Vec<Warning>) {
    let text = String::from_utf8_lossy(bytes);
    let warnings =
        if matches!(text, std::borrow::Cow::Owned(_)) { vec![Warning::ReplacedBytes] } else { Vec::new() };
    (text.into_owned(), warnings)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (String, Vec<Warning>) {
    let mut replaced = !bytes.len().is_multiple_of(2);
    let text = char::decode_utf16(bytes.chunks_exact(2).map(|b| unit([b[0], b[1]])))
        .map(|c| {
            c.unwrap_or_else(|_| {
                replaced = true;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    (text, if replaced { vec![Warning::ReplacedBytes] } else { Vec::new() })
}

enum Zeros {
    None,
    Odd,
    Even,
    Anywhere,
}

/// Where zero bytes stand: in Latin text every second byte of UTF-16 is zero, in other texts none is.
fn zero_bytes(bytes: &[u8]) -> Zeros {
    let sample = &bytes[..bytes.len().min(4096)];
    let at = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, half) = (at(0), at(1), sample.len() / 2);
    if even + odd == 0 {
        Zeros::None
    } else if half >= 2 && odd * 2 > half && even * 20 < half {
        Zeros::Odd
    } else if half >= 2 && even * 2 > half && odd * 20 < half {
        Zeros::Even
    } else {
        Zeros::Anywhere
    }
}

/// Whether more than one byte in a hundred is a control character that no text holds.
fn looks_binary(bytes: &[u8]) -> bool {
    const MAGIC: [&[u8]; 6] = [b"%PDF-", b"\x89PNG", b"GIF8", b"\xFF\xD8\xFF", b"PK\x03\x04", b"{\\rtf"];
    let sample = &bytes[..bytes.len().min(1 << 16)];
    let controls = sample.iter().filter(|b| matches!(b, 0..=8 | 14..=26 | 28..=31 | 127)).count();
    MAGIC.iter().any(|m| bytes.starts_with(m)) || controls * 100 > sample.len()
}

/// Whether sequences of several bytes are mostly well-formed: then the few others are damage, not another encoding.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|b| *b >= 0xC0).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 4 * bad
}

fn one_byte(bytes: &[u8]) -> (String, Vec<Warning>) {
    let windows: String = bytes.iter().map(|b| windows_1252(*b)).collect();
    let mac: String = bytes.iter().map(|b| mac_roman(*b)).collect();
    let (text, guess) = if french_letters(&mac) > french_letters(&windows) {
        (mac, Warning::GuessedMacRoman)
    } else {
        (windows, Warning::GuessedWindows1252)
    };
    (text, vec![guess])
}

/// How many of the characters beyond ASCII are those of French writing.
fn french_letters(text: &str) -> usize {
    text.chars().filter(|c| "éèêëàâçùûüîïôœæÉÈÀÇÊÔ«»’“”…–—€\u{a0}".contains(*c)).count()
}

/// The character of a Windows-1252 byte; the five that it leaves undefined are control characters, as on the web.
pub(super) fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

fn mac_roman(byte: u8) -> char {
    const HIGH: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
    match byte {
        0x80.. => HIGH.chars().nth(usize::from(byte - 0x80)).unwrap_or(char::REPLACEMENT_CHARACTER),
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENTENCE: &str = "L’été dernier, « la forêt brûlait » près de Nîmes.";

    #[test]
    fn utf8_with_and_without_mark() {
        assert_eq!(decode(SENTENCE.as_bytes()).unwrap(), (SENTENCE.to_string(), vec![]));
        let marked = ["\u{feff}".as_bytes(), SENTENCE.as_bytes()].concat();
        assert_eq!(decode(&marked).unwrap(), (SENTENCE.to_string(), vec![]));
    }

    #[test]
    fn utf16_with_and_without_mark() {
        for mark in ["", "\u{feff}"] {
            let units = || format!("{mark}{SENTENCE}").encode_utf16().collect::<Vec<_>>();
            let little: Vec<u8> = units().into_iter().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = units().into_iter().flat_map(u16::to_be_bytes).collect();
            assert_eq!(decode(&little).unwrap().0, SENTENCE);
            assert_eq!(decode(&big).unwrap().0, SENTENCE);
        }
    }

    #[test]
    fn a_lone_surrogate_is_replaced_and_told() {
        let bytes: Vec<u8> = [0xFEFF, 0x41, 0xD800, 0x42].into_iter().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&bytes).unwrap(), ("A\u{fffd}B".to_string(), vec![Warning::ReplacedBytes]));
    }

    #[test]
    fn one_byte_sets_are_guessed_and_told() {
        let encode = |table: fn(u8) -> char| -> Vec<u8> {
            SENTENCE.chars().map(|c| (0..=255u8).find(|b| table(*b) == c).unwrap()).collect()
        };
        assert_eq!(
            decode(&encode(windows_1252)).unwrap(),
            (SENTENCE.to_string(), vec![Warning::GuessedWindows1252])
        );
        assert_eq!(
            decode(&encode(mac_roman)).unwrap(),
            (SENTENCE.to_string(), vec![Warning::GuessedMacRoman])
        );
    }

    #[test]
    fn damage_in_utf8_is_replaced_and_told() {
        let mut bytes = SENTENCE.repeat(4).into_bytes();
        bytes.push(0xFF);
        let (text, warnings) = decode(&bytes).unwrap();
        assert!(text.ends_with('\u{fffd}') && warnings == [Warning::ReplacedBytes]);
    }

    #[test]
    fn pictures_and_programs_are_refused() {
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Err(ImportError::Binary));
        assert_eq!(decode(&[0, 1, 2, 3, 0, 0, 0, 9, 0]), Err(ImportError::Binary));
        assert_eq!(decode(b""), Ok((String::new(), vec![])));
    }
}
