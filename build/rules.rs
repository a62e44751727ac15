//! Gathers `recognise/*/rules.tsv` and `link/rules.tsv` into one sorted Rust table.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// The columns of a table of rules; its first line may repeat them.
const COLUMNS: [&str; 3] = ["id", "fr", "en"];

/// The Rust source of the table, or a sentence that says which line is wrong and why.
pub fn gather(src: &Path) -> Result<String, String> {
    let mut rules = BTreeMap::new();
    for file in tables(src) {
        let tsv = fs::read_to_string(&file).map_err(|why| format!("{}: {why}.", file.display()))?;
        for (at, line) in tsv.lines().enumerate() {
            let place = format!("{}:{}", file.display(), at + 1);
            let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
            if line.trim().is_empty() || line.starts_with('#') || (at == 0 && cells == COLUMNS) {
                continue;
            }
            let [id, fr, en] = cells[..] else {
                let found = cells.len();
                return Err(format!(
                    "{place}: a rule has the three columns id, fr and en, this line has {found}."
                ));
            };
            if let Some(column) = cells.iter().position(|cell| cell.is_empty()) {
                return Err(format!("{place}: the column {} is empty.", COLUMNS[column]));
            }
            let text = (fr.to_owned(), en.to_owned(), place.clone());
            if let Some((_, _, first)) = rules.insert(id.to_owned(), text) {
                return Err(format!("{place}: the rule {id} already stands at {first}."));
            }
        }
    }
    let mut table = String::from("/// Every rule, sorted by name.\npub static RULES: &[Rule] = &[\n");
    for (id, (fr, en, _)) in &rules {
        writeln!(table, "    Rule {{ id: {id:?}, fr: {fr:?}, en: {en:?} }},")
            .expect("a String takes everything");
    }
    Ok(table + "];\n")
}

/// The tables that exist, in one order on every machine.
fn tables(src: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = fs::read_dir(src.join("recognise"))
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect();
    folders.push(src.join("link"));
    folders.sort();
    folders.into_iter().map(|folder| folder.join("rules.tsv")).filter(|file| file.is_file()).collect()
}
