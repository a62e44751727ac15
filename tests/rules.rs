//! The build refuses tables of rules that are wrong, and says where.

#[path = "../build/rules.rs"]
mod rules;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

/// A source folder with these tables; each test has its own.
fn source(test: &str, tables: &[(&str, &str)]) -> PathBuf {
    let src = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&src);
    for (folder, tsv) in tables {
        fs::create_dir_all(src.join(folder)).unwrap();
        fs::write(src.join(folder).join("rules.tsv"), tsv).unwrap();
    }
    src
}

#[test]
fn gathers_and_sorts() {
    let tables = [
        ("recognise/time", "id\tfr\ten\ntime.ago\tIl y a\tAgo\n"),
        ("link", "# Who spoke.\nlink.alone\tSeul\tAlone\n\n"),
    ];
    let table = rules::gather(&source("gathers", &tables)).unwrap();
    let (alone, ago) = (table.find("link.alone").unwrap(), table.find("time.ago").unwrap());
    assert!(alone < ago);
    assert!(!table.contains(r#"id: "id""#));
}

#[test]
fn no_tables_make_an_empty_one() {
    assert!(rules::gather(&source("none", &[])).unwrap().contains("&[\n]"));
}

#[test]
fn refuses_a_rule_given_twice() {
    let tables = [("recognise/time", "a.b\tx\ty\n"), ("recognise/role", "a.b\tx\ty\n")];
    let problem = rules::gather(&source("twice", &tables)).unwrap_err();
    assert!(problem.contains("the rule a.b already stands at"), "{problem}");
}

#[test]
fn refuses_a_missing_column() {
    let problem = rules::gather(&source("missing", &[("link", "a.b\tx\n")])).unwrap_err();
    assert!(problem.contains("rules.tsv:1: a rule has the three columns id, fr and en"), "{problem}");
    let problem = rules::gather(&source("empty", &[("link", "a.b\t\ty\n")])).unwrap_err();
    assert!(problem.contains("the column fr is empty"), "{problem}");
}

/// Every rule that the code names has its reason in a table, and every reason a rule: users would otherwise read an id.
#[test]
fn the_code_and_the_tables_name_the_same_rules() {
    let src = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
    let known: Vec<&str> = guillemet::recognise::RECOGNISERS.iter().map(|(name, _)| *name).collect();
    let (mut told, mut named) = (BTreeSet::new(), BTreeSet::new());
    let mut folders = vec![src.join("recognise"), src.join("link")];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let Ok(text) = fs::read_to_string(&path) else { continue };
            if path.file_name().is_some_and(|name| name == "rules.tsv") {
                let ids =
                    text.lines().skip(1).filter(|l| !l.starts_with('#')).filter_map(|l| l.split('\t').next());
                told.extend(ids.filter(|id| !id.is_empty()).map(str::to_string));
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                for folder in &known {
                    let opening = format!("\"{folder}.");
                    let ids =
                        text.match_indices(&opening).filter_map(|(at, _)| text[at + 1..].split('"').next());
                    named.extend(ids.filter(|id| is_id(id)).map(str::to_string));
                }
            }
        }
    }
    assert_eq!(told, named);
}

/// Lower-case words joined by hyphens, with one full stop: no file name and no sentence.
fn is_id(text: &str) -> bool {
    text.split_once('.').is_some_and(|(_, rule)| {
        !rule.is_empty() && rule.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
    })
}
