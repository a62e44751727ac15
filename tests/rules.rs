//! The build refuses tables of rules that are wrong, and says where.

#[path = "../build/rules.rs"]
mod rules;

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
