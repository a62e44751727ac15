//! Packs the tables of `data/`: the keys of words and of names, the rows that they lead to, and which lead to which.
//! `src/language/packed.rs` tells the form and reads it. Everything is arranged so that it compresses: what is
//! downloaded counts, and unpacking takes a few milliseconds.

use crate::key::push_key;
use crate::leb128;
use crate::tables::{Spec, TABLES, Table};
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

/// The rows that a key leads to, each with its table's number.
type Postings<'r> = Vec<(u8, &'r str)>;

type Keys<'r> = BTreeMap<String, Postings<'r>>;

pub fn pack(out: &Path) {
    let tables: Vec<Vec<Entry>> = TABLES.iter().map(Entry::all).collect();
    let (mut words, mut names, mut surnames) = (Keys::new(), Keys::new(), Keys::new());
    for (table, (spec, entries)) in TABLES.iter().zip(&tables).enumerate() {
        assert_eq!(spec.table as usize, table, "TABLES is out of order at {}", spec.file);
        let keys = if spec.names { &mut names } else { &mut words };
        for entry in entries {
            let posting = (table as u8, entry.row.as_str());
            entry.keys.iter().for_each(|key| add(keys, key, posting));
            if spec.table == Table::Persons {
                surnames_of(&entry.cells).iter().for_each(|surname| add(&mut surnames, surname, posting));
            }
        }
    }
    // A surname that only one public figure bears stands for that person where nothing else does.
    for (surname, people) in surnames {
        if people.len() == 1 && surname.len() >= 4 {
            names.entry(surname).or_insert(people);
        }
    }
    let mut rows = Rows::default();
    for (name, keys) in [("words", words), ("names", names)] {
        let (text, postings) = encode(&keys, &mut rows);
        fs::write(out.join(format!("{name}.keys")), text).expect("OUT_DIR");
        fs::write(out.join(format!("{name}.postings")), postings).expect("OUT_DIR");
    }
    fs::write(out.join("rows.tsv"), rows.text).expect("OUT_DIR");
}

/// The rows in the order in which keys lead to them: keys and rows run side by side, and neighbours are alike.
#[derive(Default)]
struct Rows<'r> {
    text: String,
    numbers: HashMap<&'r str, u32>,
}

impl<'r> Rows<'r> {
    fn number(&mut self, row: &'r str) -> u32 {
        let next = self.numbers.len() as u32;
        *self.numbers.entry(row).or_insert_with(|| {
            self.text.push_str(row);
            self.text.push('\n');
            next
        })
    }
}

fn add<'r>(keys: &mut Keys<'r>, key: &str, posting: (u8, &'r str)) {
    let list = keys.entry(key.to_string()).or_default();
    if !list.contains(&posting) {
        list.push(posting);
    }
}

/// A row of a table.
struct Entry {
    cells: Vec<String>,
    /// The columns that are kept. Rows that keep the same are one: of thousands of given names a handful.
    row: String,
    keys: Vec<String>,
}

impl Entry {
    fn all(spec: &Spec) -> Vec<Entry> {
        let path = format!("data/{}.tsv", spec.file);
        println!("cargo::rerun-if-changed={path}");
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
        let lines = text.lines().skip(1).filter(|l| !l.is_empty() && !l.starts_with('#'));
        lines.map(|line| Entry::new(spec, line.split('\t').map(str::to_string).collect())).collect()
    }

    fn new(spec: &Spec, cells: Vec<String>) -> Self {
        let cell = |column: &usize| cells.get(*column).map_or("", String::as_str);
        let row =
            spec.kept.iter().map(cell).collect::<Vec<_>>().join("\t").trim_end_matches('\t').to_string();
        let keys = spec.keys.iter().flat_map(|column| cell(column).split('|')).map(|key| {
            let mut packed = String::new();
            push_key(key.trim(), !spec.names, &mut packed);
            packed.trim_end().to_string()
        });
        let keys =
            keys.filter(|key| !key.is_empty() && key != "-").flat_map(|key| contractions(&key)).collect();
        Entry { row, keys, cells }
    }
}

/// The keys, each without what it shares with the one before it, and what they lead to.
fn encode<'r>(keys: &Keys<'r>, rows: &mut Rows<'r>) -> (Vec<u8>, Vec<u8>) {
    let (mut text, mut postings) = (Vec::new(), Vec::new());
    let mut lists: HashMap<&Postings, usize> = HashMap::new();
    let mut last_rows = [0; TABLES.len()];
    let mut before = "";
    for (key, list) in keys {
        let shared = key.bytes().zip(before.bytes()).take_while(|(a, b)| a == b).count().min(200);
        text.push(shared as u8);
        text.extend(&key.as_bytes()[shared..]);
        text.push(b'\n');
        before = key;
        let known = lists.len();
        match lists.get(list) {
            Some(number) => leb128::write(&mut postings, (known - number) as u64),
            None => {
                lists.insert(list, known);
                leb128::write(&mut postings, 0);
                leb128::write(&mut postings, list.len() as u64);
                for (table, row) in list {
                    let last: &mut u32 = &mut last_rows[*table as usize];
                    let row = rows.number(row);
                    postings.push(*table);
                    leb128::write(&mut postings, leb128::zigzag(row as i32 - *last as i32).into());
                    *last = row;
                }
            }
        }
    }
    (text, postings)
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
fn surnames_of(cells: &[String]) -> Vec<String> {
    let own: Vec<&str> = cells[0].split(' ').collect();
    std::iter::once(cells[0].as_str())
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
