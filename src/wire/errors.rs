//! What went wrong, as a code for programs and a sentence for people: what, why, what to do.

use crate::import::{ImportError, Warning};
use serde::Serialize;

/// What went wrong, in both languages: what JavaScript gets thrown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Trouble {
    /// Stable, for programs.
    pub code: &'static str,
    /// In French.
    pub fr: &'static str,
    /// In English.
    pub en: &'static str,
}

const fn trouble(code: &'static str, fr: &'static str, en: &'static str) -> Trouble {
    Trouble { code, fr, en }
}

/// A date that is not a day of the calendar.
pub const BAD_DATE: Trouble = trouble(
    "bad-date",
    "La date n’est pas un jour du calendrier\u{202f}; écrivez-la AAAA-MM-JJ, par exemple 2024-03-31.",
    "The date is no day of the calendar; write it YYYY-MM-DD, for instance 2024-03-31.",
);

/// A basis that is none of the four words.
pub const BAD_BASIS: Trouble = trouble(
    "bad-basis",
    "L’origine de la date est inconnue\u{202f}; dites given, metadata, text ou filename.",
    "The date's basis is unknown; say given, metadata, text or filename.",
);

/// A path that names nothing.
pub const NOT_FOUND: Trouble = trouble(
    "not-found",
    "Ce fichier n’existe pas\u{202f}; vérifiez son nom et son dossier.",
    "There is no such file; check its name and its folder.",
);

/// A file that the system does not let us read.
pub const UNREADABLE: Trouble = trouble(
    "unreadable",
    "Ce fichier ne peut pas être lu\u{202f}; vérifiez que c’est un fichier et que vous y avez accès.",
    "This file cannot be read; check that it is a file and that you have access to it.",
);

/// A value from JavaScript that has not the documented shape.
#[cfg(any(target_arch = "wasm32", test))]
pub const BAD_ARGUMENT: Trouble = trouble(
    "bad-argument",
    "Un argument n’a pas la forme attendue\u{202f}; voyez la documentation de la fonction.",
    "An argument has not the expected shape; see the function's documentation.",
);

/// Why a file cannot be read.
pub fn explain(error: ImportError) -> Trouble {
    match error {
        ImportError::Binary => trouble(
            "binary",
            "Ce fichier n’est pas un texte mais une image, un programme ou une archive\u{202f}; \
             enregistrez l’article comme texte (.txt), puis déposez-le à nouveau.",
            "This file is no text but a picture, a program or an archive; \
             save the article as text (.txt), then add it again.",
        ),
        ImportError::TooLarge => trouble(
            "too-large",
            "Ce fichier est trop grand pour un article\u{202f}; découpez-le en fichiers plus petits.",
            "This file is too large for an article; cut it into smaller files.",
        ),
    }
}

/// What the user should know about how a file was read.
pub fn explain_warning(warning: Warning) -> Trouble {
    match warning {
        Warning::GuessedWindows1252 => trouble(
            "guessed-windows-1252",
            "Le fichier n’est pas en UTF-8\u{202f}; il a été lu comme Windows-1252, vérifiez les accents.",
            "The file is not UTF-8; it was read as Windows-1252, check the accents.",
        ),
        Warning::GuessedMacRoman => trouble(
            "guessed-mac-roman",
            "Le fichier n’est pas en UTF-8\u{202f}; il a été lu comme Mac Roman, vérifiez les accents.",
            "The file is not UTF-8; it was read as Mac Roman, check the accents.",
        ),
        Warning::ReplacedBytes => trouble(
            "replaced-bytes",
            "Quelques octets ne forment aucun caractère\u{202f}; ils sont remplacés par \u{fffd}, comparez avec l’original.",
            "Some bytes form no character; they are replaced by \u{fffd}, compare with the original.",
        ),
        Warning::Empty => trouble(
            "empty",
            "Le fichier ne contient aucun mot\u{202f}; vérifiez que le bon fichier a été choisi.",
            "The file holds no words; check that it is the right one.",
        ),
        Warning::NotFrench => trouble(
            "not-french",
            "Le texte ne semble pas être en français\u{202f}; ce qui y est trouvé est à vérifier.",
            "The text does not look French; check what was found in it.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_is_one_sentence_in_both_languages() {
        let errors = [ImportError::Binary, ImportError::TooLarge].map(explain);
        let warnings = [
            Warning::GuessedWindows1252,
            Warning::GuessedMacRoman,
            Warning::ReplacedBytes,
            Warning::Empty,
            Warning::NotFrench,
        ]
        .map(explain_warning);
        let others = [BAD_DATE, BAD_BASIS, BAD_ARGUMENT, NOT_FOUND, UNREADABLE];
        let all: Vec<_> = errors.into_iter().chain(warnings).chain(others).collect();
        for each in &all {
            assert!(each.fr.ends_with('.') && each.en.ends_with('.'), "{each:?}");
            assert_eq!(all.iter().filter(|other| other.code == each.code).count(), 1, "{each:?}");
        }
    }
}
