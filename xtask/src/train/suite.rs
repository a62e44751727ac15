//! The articles with their marked names, brought to the project's conventions: no determiner, no civility, of nested names
//! the longest, seats of power as organisations.

use std::collections::HashSet;
use std::error::Error;

use super::field::Sample;
use guillemet::annotation::NameKind;
use guillemet::document::{Document, Range};
use guillemet::import::Source;
use guillemet::language::Text;
use guillemet::recognise::name::tagger::{OUTSIDE, label, samples};
use serde::Deserialize;

/// An article to learn from.
pub struct Article {
    /// The month of 2016, `01` to `12`.
    pub month: String,
    /// Its stretches.
    pub samples: Vec<Sample>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    text: String,
    reference: String,
    expected: Vec<Marked>,
}

/// A marked name, in code points.
#[derive(Deserialize)]
struct Marked {
    start: usize,
    end: usize,
    r#type: String,
}

/// Seats of power, which the suite now and then marks as places.
const SEATS: [&str; 6] = ["élysée", "matignon", "kremlin", "maison-blanche", "pentagone", "bercy"];

/// What stands before a name and does not belong to it.
const OPENERS: [&str; 19] = [
    "le", "la", "les", "l'", "de", "d'", "du", "des", "un", "une", "au", "aux", "m", "mm", "mme", "mmes",
    "mlle", "dr", "mgr",
];

/// Reads the suite, but for the articles that the second column of `excluded` lists.
pub fn read(suite: &str, excluded: &str) -> Result<Vec<Article>, Box<dyn Error>> {
    let excluded: HashSet<&str> = excluded.lines().filter_map(|l| l.split('\t').nth(1)).collect();
    let mut articles = Vec::new();
    for line in suite.lines() {
        let case: Case = serde_json::from_str(line)?;
        if !excluded.contains(case.id.as_str()) {
            let month = case.reference.get(5..7).ok_or("a reference date is YYYY-MM-DD")?.to_string();
            articles.push(Article { month, samples: marked_samples(case) });
        }
    }
    Ok(articles)
}

fn marked_samples(case: Case) -> Vec<Sample> {
    let source = Source { name: case.id, text: case.text, warnings: vec![] };
    let document = Document::new(&source);
    let text = Text::new(&document);
    let labels = labels(&text, &case.expected);
    samples(&text)
        .into_iter()
        .map(|(Range { start, end }, features)| Sample { features, labels: labels[start..end].to_vec() })
        .collect()
}

/// The label of each token.
fn labels(text: &Text, marked: &[Marked]) -> Vec<usize> {
    let source = &text.document.text;
    let mut bytes: Vec<u32> = source.char_indices().map(|(i, _)| i as u32).collect();
    bytes.push(source.len() as u32);
    let mut names: Vec<(Range, NameKind)> = marked
        .iter()
        .filter_map(|m| {
            let kind = match m.r#type.as_str() {
                "Person" => NameKind::Person,
                "Organization" => NameKind::Organisation,
                "Location" => NameKind::Place,
                _ => return None,
            };
            let mut range = Range {
                start: text.document.token_at(bytes[m.start]),
                end: text.document.token_at(bytes[m.end]),
            };
            while range.start < range.end && opens(text, range.start) {
                range.start += 1;
            }
            let seat = range.iter().any(|t| SEATS.contains(&text.word(t)));
            let kind = if seat && kind == NameKind::Place { NameKind::Organisation } else { kind };
            (range.start < range.end).then_some((range, kind))
        })
        .collect();
    names.sort_by_key(|(range, _)| (std::cmp::Reverse(range.end - range.start), range.start));
    let mut labels = vec![OUTSIDE; text.len()];
    for (range, kind) in names {
        // What begins in lower case is left to the rules; a part of it would teach nothing.
        let free = range.iter().all(|t| labels[t] == OUTSIDE);
        if free {
            for t in range.iter() {
                labels[t] = label(kind, t == range.start);
            }
        }
    }
    labels
}

/// Whether the token opens a marked name without belonging to it: a determiner, a civility and its point, a mark.
fn opens(text: &Text, at: usize) -> bool {
    let word = text.word(at);
    let lower = !text.token(at).is_upper() || text.token(at).first || word.ends_with('\'');
    let civility = matches!(word, "m" | "mm" | "mme" | "mmes" | "mlle" | "dr" | "mgr");
    OPENERS.contains(&word) && (lower || civility)
        || !text.token(at).is_word() && !word.starts_with(char::is_numeric)
}
