//! Lines that hold a date and nothing else: "18 janvier 2016, Lyon. –", "Publié le mardi 3 mars 2020 à 14h30".

use super::calendar;
use super::line::Line;
use super::text::Text;
use crate::document::Shape;

/// Whether the line is only a date, with an hour, a place and "publié le" at most.
pub fn is_date_line(text: &Text, line: &Line) -> bool {
    if line.is_empty() || line.words > 20 {
        return false;
    }
    let (mut calendar, mut figures, mut places) = (false, 0, 0);
    for token in line.tokens.iter() {
        let word = text.word(token);
        match text.token(token).shape {
            Shape::Number => {
                figures += 1;
                calendar |= is_date_in_figures(word) || is_date_in_slashes(text, token);
            }
            Shape::Mark => {}
            _ if is_month(word) => calendar = true,
            _ if is_weekday(word) => {}
            _ if is_date_word(word) => {}
            // A place of writing may stand beside the date.
            Shape::Capitalised => places += 1,
            _ => return false,
        }
    }
    calendar && figures > 0 && places <= 2
}

/// "03.02.2021"; the tokeniser keeps it whole.
fn is_date_in_figures(word: &str) -> bool {
    let mut parts = word.split('.');
    let lengths = [parts.next(), parts.next(), parts.next()].map(|p| p.map_or(0, str::len));
    parts.next().is_none() && matches!(lengths, [1 | 2, 1 | 2, 2 | 4] | [4, 1 | 2, 1 | 2])
}

/// "03/02/2021", "2021-02-03", from its first figure on.
fn is_date_in_slashes(text: &Text, token: usize) -> bool {
    let is_number = |t: usize| t < text.len() && text.token(t).shape == Shape::Number;
    let mark = text.surface(token + 1);
    matches!(mark, "/" | "-")
        && text.surface(token + 3) == mark
        && is_number(token + 2)
        && is_number(token + 4)
        && [token, token + 4].iter().any(|t| text.word(*t).len() == 4)
}

/// Whether a folded word names a month, whole or abbreviated.
pub fn is_month(word: &str) -> bool {
    let short = matches!(word, "janv" | "févr" | "avr" | "juil" | "sept" | "oct" | "nov" | "déc");
    calendar::is_month(word) || short || matches!(word, "fevrier" | "aout" | "decembre")
}

fn is_weekday(word: &str) -> bool {
    calendar::is_weekday(word) || matches!(word, "lun" | "mar" | "mer" | "jeu" | "ven" | "sam" | "dim")
}

/// What stands around a date in such a line.
fn is_date_word(word: &str) -> bool {
    matches!(
        word,
        "le" | "la"
            | "à"
            | "a"
            | "h"
            | "er"
            | "heure"
            | "heures"
            | "min"
            | "utc"
            | "gmt"
            | "locale"
            | "publié"
            | "publiée"
            | "posté"
            | "modifié"
            | "modifiée"
            | "mis"
            | "mise"
            | "jour"
            | "actualisé"
            | "actualisée"
            | "dernière"
            | "date"
            | "par"
    )
}
