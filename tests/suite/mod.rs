//! The suites of other projects' cases, which lie beside the reference articles.

use serde_json::Value;
use std::fs;
use std::path::Path;

/// The cases of a suite in the shared folder.
pub fn cases(folder: &Path, name: &str) -> Vec<Value> {
    let file = fs::read_to_string(folder.join(format!("suites/{name}.jsonl"))).unwrap();
    file.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}
