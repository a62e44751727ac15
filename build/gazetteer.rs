//! Packs the tables of `data/` into two automata, one for words and one for names, and the rows that they lead to.
//!
//! An automaton maps a key to a posting list: `postings[value]` holds the list's length, the postings follow. A posting
//! is the table's number in the upper 5 bits and the byte offset of the row's line in `rows.tsv` in the lower 27.

use crate::key::push_key;
use crate::tables::{TABLES, Table};
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

pub fn pack(out: &Path) {
    let mut rows = String::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut words: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let mut names: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let mut surnames: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (number, spec) in TABLES.iter().enumerate() {
        assert_eq!(spec.table as usize, number, "TABLES is out of order at {}", spec.file);
        let path = format!("data/{}.tsv", spec.file);
        println!("cargo::rerun-if-changed={path}");
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
        let keys = if spec.names { &mut names } else { &mut words };
        for line in text.lines().skip(1).filter(|l| !l.is_empty() && !l.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            // Rows that keep the same columns are one: of thousands of given names a handful.
            let kept: Vec<&str> = spec.kept.iter().map(|c| *cells.get(*c).unwrap_or(&"")).collect();
            let row = kept.join("\t").trim_end_matches('\t').to_string();
            let place = *places.entry(row).or_insert_with_key(|row| {
                let place = rows.len();
                rows.push_str(row);
                rows.push('\n');
                place
            });
            let posting = (number as u32) << 27 | place as u32;
            for key in spec.keys.iter().flat_map(|c| cells.get(*c).unwrap_or(&"").split('|')) {
                let mut packed = String::new();
                push_key(key.trim(), !spec.names, &mut packed);
                let packed = packed.trim_end().to_string();
                if packed.is_empty() || packed == "-" {
                    continue;
                }
                for form in contractions(&packed) {
                    let list = keys.entry(form).or_default();
                    if !list.contains(&posting) {
                        list.push(posting);
                    }
                }
            }
            if spec.table == Table::Persons {
                for surname in surnames_of(&cells) {
                    let people = surnames.entry(surname).or_default();
                    if !people.contains(&posting) {
                        people.push(posting);
                    }
                }
            }
        }
    }
    // A surname that only one public figure bears stands for that person where nothing else does.
    for (surname, people) in surnames {
        if people.len() == 1 && surname.len() >= 4 {
            names.entry(surname).or_insert(people);
        }
    }
    assert!(rows.len() < 1 << 27, "the rows outgrow 27 bits");
    let mut postings: Vec<u32> = Vec::new();
    for (name, keys) in [("words", words), ("names", names)] {
        let mut map = fst::MapBuilder::memory();
        for (key, list) in keys {
            map.insert(&key, postings.len() as u64).expect("keys come in order");
            postings.push(list.len() as u32);
            postings.extend(list);
        }
        fs::write(out.join(format!("{name}.fst")), map.into_inner().expect("memory holds it"))
            .expect("OUT_DIR");
    }
    let bytes: Vec<u8> = postings.iter().flat_map(|p| p.to_le_bytes()).collect();
    fs::write(out.join("postings.bin"), bytes).expect("OUT_DIR");
    fs::write(out.join("rows.tsv"), rows).expect("OUT_DIR");
}

/// The key, and where it ends in "de" or "à" its forms with the article that follows: "au dire de", "au dire des".
fn contractions(key: &str) -> Vec<String> {
    let mut forms = vec![key.to_string()];
    // The spelling of 1990: "entraineur".
    if key.contains(['î', 'û']) {
        forms.push(key.replace('î', "i").replace('û', "u"));
    }
    for (preposition, contracted) in [(" de", [" du", " des", " d'"].as_slice()), (" à", &[" au", " aux"])] {
        if let Some(stem) = key.strip_suffix(preposition) {
            forms.extend(contracted.iter().map(|c| format!("{stem}{c}")));
        }
    }
    forms
}

/// What stands behind the first word of a person's name and of its variants; a variant that only turns the name round
/// gives none.
fn surnames_of(cells: &[&str]) -> Vec<String> {
    let own: Vec<&str> = cells[0].split(' ').collect();
    std::iter::once(cells[0])
        .chain(cells.get(1).into_iter().flat_map(|v| v.split('|')))
        .filter_map(|name| {
            let (_, surname) = name.split_once(' ')?;
            let turned = name != cells[0] && own.first().is_some_and(|given| surname.ends_with(given));
            let mut packed = String::new();
            push_key(surname, false, &mut packed);
            (!turned).then(|| packed.trim_end().to_string())
        })
        .collect()
}
