//! Packs the tables of `data/` into one text: the columns that are kept of each table's rows, then its columns of keys that are not among them;
//! an empty line behind each table. `src/language/packed.rs` reads it. The keys themselves are worked out there: what is downloaded counts, and
//! they would double it.

use crate::tables::{Spec, TABLES};
use std::fs;
use std::path::Path;

pub fn pack(out: &Path) {
    let mut text = String::new();
    for (number, spec) in TABLES.iter().enumerate() {
        assert_eq!(spec.table as usize, number, "TABLES is out of order at {}", spec.file);
        rows(spec, &mut text);
        text.push('\n');
    }
    fs::write(out.join("tables.tsv"), text).expect("OUT_DIR is writable");
}

fn rows(spec: &Spec, text: &mut String) {
    let path = format!("data/{}.tsv", spec.file);
    println!("cargo::rerun-if-changed={path}");
    let table = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
    for line in table.lines().skip(1).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let columns = spec.columns().map(|column| cells.get(column).copied().unwrap_or_default());
        let row = columns.collect::<Vec<_>>().join("\t");
        match row.trim_end_matches('\t') {
            "" => {}
            row => *text += &format!("{row}\n"),
        }
    }
}
