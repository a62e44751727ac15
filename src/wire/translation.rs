//! Says in a sentence why an article looks translated by a program: the evidence in its words, never a score.

use super::analysis::Translation;
use crate::language::languages;
use crate::link::Article;

/// How many pieces of evidence a sentence lists.
const LISTED: usize = 6;

/// What the article's faults say of a translation.
pub fn translation(article: &Article) -> Option<Translation> {
    let found = article.translation.as_ref()?;
    let mut words: Vec<&str> = Vec::new();
    for residue in &found.evidence {
        let span = article.residues[*residue].span.of(&article.text);
        if !words.contains(&span) {
            words.push(span);
        }
    }
    let more = words.len().saturating_sub(LISTED);
    words.truncate(LISTED);
    let (fr, en) = found.language.and_then(languages::names).unzip();
    let from = |name: Option<&str>, word: &str| name.map_or(String::new(), |n| format!(" {word}{n}"));
    let rest =
        |and: &str, word: &str| if more == 0 { String::new() } else { format!(" {and} {more} {word}") };
    Some(Translation {
        language: found.language.map(str::to_owned),
        message: format!(
            "Sans doute traduit par un programme{} : « {} »{}.",
            from(fr, ""),
            words.join(" », « "),
            rest("et", "de plus")
        ),
        message_en: format!(
            "Probably translated by a program{}: “{}”{}.",
            from(en, "from "),
            words.join("”, “"),
            rest("and", "more")
        ),
        evidence: found.evidence.iter().map(|r| *r as u32).collect(),
    })
}

#[cfg(test)]
mod tests {
    use crate::{Input, read};

    fn told(text: &str) -> Option<(Option<String>, String)> {
        let article = read(Input { name: "t", bytes: text.as_bytes(), ..Input::default() }).expect("a text");
        super::translation(&article).map(|t| (t.language, t.message))
    }

    #[test]
    fn evidence_is_listed() {
        let (language, message) =
            told("Les frères Luca e Marco sont venus de Firenze avec leurs oies.").expect("translated");
        assert_eq!(language.as_deref(), Some("it"));
        assert!(message.contains("de l’italien : « e Marco », « Firenze »"), "{message}");
    }

    #[test]
    fn a_slip_is_no_translation() {
        assert_eq!(told("La digeu est fermée et les oies sont parti."), None);
    }
}
