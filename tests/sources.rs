//! Every file of language data has an origin and a licence in `data/SOURCES.md`.

use std::fs;
use std::path::{Path, PathBuf};

/// The files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn every_table_is_accounted_for() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = fs::read_to_string(root.join("data/SOURCES.md")).unwrap();
    let tables =
        files(&root.join("src")).into_iter().filter(|path| path.extension().is_some_and(|e| e == "tsv"));
    let own = ["SOURCES.md", "check.py"];
    let missing: Vec<PathBuf> = files(&root.join("data"))
        .into_iter()
        .chain(tables)
        .filter(|path| {
            let name = path.file_name().unwrap().to_str().unwrap();
            !own.contains(&name) && !sources.contains(name)
        })
        .collect();
    assert!(missing.is_empty(), "data/SOURCES.md says nothing of {missing:?}");
}
