//! How many articles of news each word stands in: what makes a shared word telling or not.

use guillemet::compare::words;
use guillemet::document::Document;
use guillemet::import::Source;
use serde::Deserialize;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::error::Error;
use std::fs;
use std::path::Path;

/// A word in fewer articles than this is left out: that it is rare is all there is to know.
const LEAST: u32 = 4;

#[derive(Deserialize)]
struct Case {
    id: String,
    text: String,
}

/// Counts the words of the suite's articles, but for those that the second column of `excluded` lists, and writes the table.
pub fn run(suite: &str, excluded: &str) -> Result<(), Box<dyn Error>> {
    let (suite, excluded) = (fs::read_to_string(suite)?, fs::read_to_string(excluded)?);
    let excluded: HashSet<&str> = excluded.lines().filter_map(|l| l.split('\t').nth(1)).collect();
    let mut counts: HashMap<String, u32> = HashMap::new();
    let mut articles = 0;
    for line in suite.lines() {
        let case: Case = serde_json::from_str(line)?;
        if excluded.contains(case.id.as_str()) {
            continue;
        }
        articles += 1;
        let document = Document::new(&Source { name: case.id, text: case.text, warnings: vec![] });
        let words: BTreeSet<String> = document.vocabulary.words().filter_map(words::lemma).collect();
        for word in words.into_iter().filter(|w| w.chars().any(char::is_alphabetic)) {
            *counts.entry(word).or_default() += 1;
        }
    }
    let mut rows: Vec<(String, u32)> = counts.into_iter().filter(|(_, n)| *n >= LEAST).collect();
    rows.sort();
    let rows: String = rows.iter().map(|(word, n)| format!("{word}\t{n}\n")).collect();
    let head = format!(
        "word\tarticles\n# In how many of {articles} articles each word stands. Written by `cargo xtask frequencies`.\n"
    );
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/compare/word-frequencies.tsv");
    fs::write(file, head + &rows)?;
    Ok(())
}
