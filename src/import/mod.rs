//! Bytes in, text out.

pub mod metadata;

/// Something the user should know about how a file was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Not valid UTF-8: read as Windows-1252.
    GuessedWindows1252,
    /// Not valid UTF-8: read as Mac Roman.
    GuessedMacRoman,
    /// Some bytes stand for no character and were replaced.
    ReplacedBytes,
    /// The file holds no words.
    Empty,
    /// The text does not look French.
    NotFrench,
}

/// Why a file cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// Not a text: a picture, a program, an archive.
    Binary,
    /// Larger than `MAX_BYTES`.
    TooLarge,
}
