//! How well Guillemet reads, measured against reference articles, and floors below which no figure may fall.
//!
//! The articles are not ours to publish: they lie beside the repository, in `../shared` or where `GUILLEMET_SHARED` says. Without
//! them, or without Python, nothing is measured and the test says so. `UPDATE_FLOORS=1 cargo test --test quality` raises
//! the floors in `quality-floors.tsv` to just under what is measured; it never lowers one. Whoever must lower a floor edits the
//! table by hand and says why in the commit.

mod shared;

use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// How far under a measured figure its new floor lies: room for a rule that trades one finding for another.
const MARGIN: f64 = 0.005;

/// Articles that are measured together.
struct Set {
    name: &'static str,
    /// Below `../shared`.
    articles: &'static str,
    golds: &'static str,
    /// Whether a file of the folder belongs to the set.
    holds: fn(&str) -> bool,
}

/// The rules were written with a view of the first two; the third is only ever measured.
const SETS: [Set; 3] = [
    Set { name: "seeds", articles: "seeds", golds: "gold", holds: |_| true },
    Set { name: "w01-w11", articles: "gold/winer", golds: "gold/winer", holds: |name| name < "w12" },
    Set { name: "w12-w21", articles: "gold/winer", golds: "gold/winer", holds: |name| name >= "w12" },
];

/// An F1 by set and row: floors, or figures.
type Floors = BTreeMap<(String, String), f64>;

fn floors_file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/quality-floors.tsv")
}

/// The table, by set and row.
fn floors(table: &str) -> Floors {
    let lines = table.lines().skip(1).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [set, row, floor] = cells[..] else {
                panic!("quality-floors.tsv: a line has set, row and floor: {line:?}")
            };
            ((set.to_owned(), row.to_owned()), floor.parse().expect("a floor is a number"))
        })
        .collect()
}

/// The table with each floor raised to just under its figure where that is higher; rows keep their places, new ones go to the end.
fn raised(table: &str, figures: &Floors) -> String {
    let mut left = figures.clone();
    let target = |figure: f64| ((figure - MARGIN) * 1000.0).floor() / 1000.0;
    let mut lines: Vec<String> = table
        .lines()
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [set, row, floor] = cells[..] else { return line.to_owned() };
            let (Ok(floor), Some(figure)) =
                (floor.parse::<f64>(), left.remove(&(set.to_owned(), row.to_owned())))
            else {
                return line.to_owned();
            };
            format!("{set}\t{row}\t{:.3}", floor.max(target(figure)))
        })
        .collect();
    lines.extend(
        left.iter().map(|((set, row), figure)| format!("{set}\t{row}\t{:.3}", target(*figure).max(0.0))),
    );
    lines.join("\n") + "\n"
}

fn python() -> Option<&'static str> {
    ["python3", "python"]
        .into_iter()
        .find(|name| Command::new(name).arg("--version").output().is_ok_and(|out| out.status.success()))
}

/// The output of a command that must succeed.
fn output(command: &mut Command) -> Vec<u8> {
    let output = command.output().expect("the command starts");
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// What the scorer says of a set: gold, found, precision, recall and F1 by row.
fn score(set: &Set, shared: &Path, python: &str) -> Value {
    let mut articles: Vec<PathBuf> = fs::read_dir(shared.join(set.articles))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .filter(|path| (set.holds)(path.file_stem().unwrap().to_str().unwrap()))
        .collect();
    articles.sort();
    assert!(articles.len() >= 5, "{}: articles are missing", set.name);
    let mut guillemet = Command::new(env!("CARGO_BIN_EXE_guillemet"));
    guillemet.args(["analyze", "--format", "json", "--metadata"]).arg(shared.join("gold/metadata.csv"));
    let analysis = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("quality-{}.json", set.name));
    fs::write(&analysis, output(guillemet.args(&articles))).unwrap();
    let mut scorer = Command::new(python);
    scorer.arg(shared.join("gold/gold.py")).args(["score", "--json", "--gold"]).arg(shared.join(set.golds));
    serde_json::from_slice(&output(scorer.arg(analysis).args(&articles))).unwrap()
}

#[test]
fn no_figure_falls_below_its_floor() {
    let Some(shared) = shared::folder("Not measured") else { return };
    let Some(python) = python() else {
        println!("Not measured: python3, which the scorer needs, is missing.");
        return;
    };
    let table = fs::read_to_string(floors_file()).unwrap();
    let floors = floors(&table);
    let (mut figures, mut fallen) = (Floors::new(), Vec::new());
    println!(
        "{:<9}{:<20}{:>6}{:>7}{:>11}{:>8}{:>7}{:>7}",
        "set", "row", "gold", "found", "precision", "recall", "F1", "floor"
    );
    for set in &SETS {
        for (row, figure) in score(set, &shared, python).as_object().unwrap() {
            let of = |name: &str| figure[name].as_f64().unwrap_or_default();
            let f1 = of("f1");
            let key = (set.name.to_owned(), row.clone());
            let floor = floors.get(&key).copied();
            let shown = floor.map_or(String::from("-"), |floor| format!("{floor:.3}"));
            println!(
                "{:<9}{row:<20}{:>6}{:>7}{:>11.3}{:>8.3}{f1:>7.3}{shown:>7}",
                set.name,
                of("gold"),
                of("found"),
                of("precision"),
                of("recall")
            );
            if floor.is_some_and(|floor| f1 < floor) {
                fallen.push(format!("{}, {row}: {f1:.3} is under the floor {shown}.", set.name));
            }
            figures.insert(key, f1);
        }
    }
    let gone = floors.keys().filter(|key| !figures.contains_key(*key));
    fallen.extend(gone.map(|(set, row)| format!("{set}, {row}: has a floor, but is not measured.")));
    if env::var_os("UPDATE_FLOORS").is_some_and(|value| value == "1") {
        fs::write(floors_file(), raised(&table, &figures)).unwrap();
    }
    assert!(fallen.is_empty(), "\n{}\n", fallen.join("\n"));
}

#[test]
fn floors_only_rise() {
    let table = "set\trow\tfloor\n# The first.\na\tblock\t0.900\na\ttime\t0.500\n";
    let key = |row: &str| ("a".to_owned(), row.to_owned());
    let figures = Floors::from([(key("block"), 0.8), (key("time"), 0.7), (key("role"), 0.4)]);
    let raised = raised(table, &figures);
    assert_eq!(raised, "set\trow\tfloor\n# The first.\na\tblock\t0.900\na\ttime\t0.695\na\trole\t0.395\n");
    assert_eq!(floors(&raised)[&key("time")], 0.695);
}
