//! Runs the examples that stand beside the rules; `build/examples.rs` says how they are written.

use super::RECOGNISERS;
use crate::annotation::Kind;
use crate::document::Document;
use crate::import::Source;
use crate::import::lexicon::parse;
use crate::language::{OwnNames, Text};

include!(concat!(env!("OUT_DIR"), "/example_tests.rs"));

fn check(recogniser: &str, rule: &str, examples: &[&str]) {
    let (_, recognise) =
        RECOGNISERS.iter().find(|(name, _)| *name == recogniser).expect("a recogniser's folder");
    let own = OwnNames::new(parse(b"name,type\nGrand Ovrel,organisation\n"));
    let recurring = ["La baie au jour le jour".to_string()];
    let mut faults = String::new();
    for example in examples {
        let (text, wanted) = unmark(&example.replace('⏎', "\n"));
        let document =
            Document::new(&Source { name: "example".into(), text: text.clone(), warnings: vec![] });
        let mut all = Vec::new();
        recognise(&Text::with_names(&document, &own).beside(&recurring), &mut all);
        let found: Vec<(String, String)> = all
            .iter()
            .filter(|a| a.rule == rule)
            .map(|a| (a.span.of(&text).to_string(), value(&a.kind)))
            .collect();
        let same = found.len() == wanted.len()
            && wanted
                .iter()
                .all(|(words, v)| found.iter().any(|(w, f)| w == words && (v.is_empty() || f == v)));
        if !same {
            faults += &format!(
                "\n  {example}\n    wanted {wanted:?}\n    found  {found:?}\n    all    {:?}\n",
                summary(&all, &text)
            );
        }
    }
    assert!(faults.is_empty(), "{rule}:{faults}");
}

/// Everything that was found, short enough to read.
fn summary(all: &[crate::annotation::Annotation], text: &str) -> Vec<String> {
    all.iter().map(|a| format!("{} {:?} {}", a.rule, a.span.of(text), value(&a.kind))).collect()
}

/// The text without its marks, and the marked words with their values.
fn unmark(example: &str) -> (String, Vec<(String, String)>) {
    let (mut text, mut wanted) = (String::new(), Vec::new());
    let mut rest = example;
    while let Some((before, inside)) = rest.split_once("[[") {
        let (inside, after) = inside.split_once("]]").expect("[[ is closed by ]]");
        let (words, value) = inside.split_once('|').unwrap_or((inside, ""));
        text.push_str(before);
        text.push_str(words);
        wanted.push((words.to_string(), value.to_string()));
        rest = after;
    }
    text.push_str(rest);
    (text, wanted)
}

/// The value that an example states behind the bar.
fn value(kind: &Kind) -> String {
    match kind {
        Kind::Block(kind) => kind.word().to_string(),
        Kind::Name(kind) => kind.word().to_string(),
        Kind::Role => String::new(),
        Kind::Quotation(quotation) => quotation.kind.word().to_string(),
        Kind::Time(time) => time.to_string(),
        Kind::Quantity(quantity) => quantity.to_string(),
        Kind::Source(role) => role.word().to_string(),
        Kind::Residue(residue) => {
            let suggestion = residue.suggestion.as_ref().map(|s| format!(" → {s}")).unwrap_or_default();
            format!("{}{suggestion}", residue.kind.word())
        }
    }
}
