//! Bytes in, text out: what encoding they are in, and what the user should know about that.

mod decode;

pub use decode::MAX_BYTES;

/// A file, decoded.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// The file's name.
    pub name: String,
    /// The text as decoded, without byte order mark; nothing else is changed, so offsets hold in the file too.
    pub text: String,
    /// What the user should know about how it was read.
    pub warnings: Vec<Warning>,
}

pub mod lexicon;
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
    /// Larger than [`MAX_BYTES`].
    TooLarge,
}

/// Reads the bytes of a text file.
pub fn import(name: &str, bytes: &[u8]) -> Result<Source, ImportError> {
    let (text, mut warnings) = decode::decode(bytes)?;
    if !text.chars().any(char::is_alphanumeric) {
        warnings.push(Warning::Empty);
    }
    Ok(Source { name: name.to_string(), text, warnings })
}
