//! The command line as its users meet it: what it prints, what it complains about, how it ends.

use serde_json::Value;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// A file of this content; each test has its own folder.
fn file(test: &str, name: &str, content: &[u8]) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

fn guillemet(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_guillemet"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that reads no input may have ended already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn analysis(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn documents_come_in_the_order_given() {
    let (b, a) = (file("order", "b.txt", b"Un titre.\n"), file("order", "a.txt", "Été.\n".as_bytes()));
    let output = guillemet(&["analyze", &b, &a, "--date", "2024-05-01"], "");
    assert_eq!(output.status.code(), Some(0));
    let analysis = analysis(&output);
    assert_eq!(analysis["format"], "guillemet/1");
    assert_eq!(analysis["offsets"], "code-points");
    assert_eq!(analysis["documents"][0]["name"], b.as_str());
    assert_eq!(analysis["documents"][1]["id"], "d2");
    assert_eq!(analysis["documents"][1]["characters"], 5);
    assert_eq!(analysis["documents"][1]["date"]["basis"], "given");
    assert_eq!(analysis["documents"][1].get("text"), None);
}

#[test]
fn the_standard_input_is_a_file() {
    let output = guillemet(&["analyze", "--text", "-"], "Un titre.\n");
    assert_eq!(analysis(&output)["documents"][0]["text"], "Un titre.\n");
    assert_eq!(analysis(&output)["documents"][0]["name"], "-");
}

#[test]
fn metadata_date_the_files_they_name() {
    let article = file("metadata", "a.txt", b"Un titre.\n");
    let table = file("metadata", "metadata.csv", b"date;file\n2024-05-01;a.txt\n");
    let output = guillemet(&["analyze", "--metadata", &table, &article], "");
    let date = &analysis(&output)["documents"][0]["date"];
    assert_eq!((date["value"].as_str(), date["basis"].as_str()), (Some("2024-05-01"), Some("metadata")));
}

#[test]
fn a_wrong_date_in_the_metadata_is_told_and_left_out() {
    let article = file("wrong-date", "a.txt", b"Un titre.\n");
    let table = file("wrong-date", "metadata.csv", b"file,date\na.txt,2024-02-30\n");
    let output = guillemet(&["analyze", "--metadata", &table, &article], "");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(analysis(&output)["documents"][0]["date"], Value::Null);
    assert!(String::from_utf8(output.stderr).unwrap().contains("The date is no day of the calendar"));
}

#[test]
fn what_cannot_be_read_stops_nothing_else() {
    let (bad, good) =
        (file("failure", "bad.txt", b"\x00\x01\x02\x00"), file("failure", "good.txt", b"Un titre.\n"));
    let output = guillemet(&["analyze", &bad, "no/such.txt", &good], "");
    assert_eq!(output.status.code(), Some(1));
    let analysis = analysis(&output);
    assert_eq!(analysis["documents"].as_array().unwrap().len(), 1);
    assert_eq!(analysis["failures"][0]["code"], "binary");
    assert_eq!(analysis["failures"][1]["code"], "not-found");
    let complaints = String::from_utf8(output.stderr).unwrap();
    assert_eq!(complaints.lines().count(), 2, "{complaints}");
}

#[test]
fn wrong_use_is_told_and_prints_nothing() {
    for arguments in [
        &["analyze"][..],
        &["analyze", "--metadata", "no/such.csv", "-"],
        &["analyze", "--date", "hier", "-"],
    ] {
        let output = guillemet(arguments, "");
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        assert_eq!(String::from_utf8(output.stderr).unwrap().lines().count(), 1);
    }
}

#[test]
fn help_and_version() {
    assert!(String::from_utf8(guillemet(&["--help"], "").stdout).unwrap().contains("Usage:"));
    assert!(String::from_utf8(guillemet(&["--version"], "").stdout).unwrap().starts_with("guillemet "));
}

#[test]
fn a_lexicon_adds_names_and_takes_names_away() {
    let article = file(
        "lexicon",
        "a.txt",
        "La mairesse de Borvik arrive. L'Ovrel a gagné, dit N. V. ; Paris rit.\n".as_bytes(),
    );
    let table = "name,type,variants,role\nGrand Ovrel,organisation,Ovrel,\nNora Vasseur,person,N. V.,mairesse de Borvik\nParis,none,,\n";
    let lexicon = file("lexicon", "l.csv", table.as_bytes());
    let output = guillemet(&["analyze", &article, "--lexicon", &lexicon], "");
    let analysis = analysis(&output);
    let names: Vec<&str> =
        analysis["entities"].as_array().unwrap().iter().filter_map(|e| e["name"].as_str()).collect();
    assert!(names.contains(&"Grand Ovrel") && names.contains(&"Nora Vasseur"), "{names:?}");
    assert!(!names.contains(&"Paris"), "{names:?}");
    let missing = guillemet(&["analyze", &article, "--lexicon", "no.csv"], "");
    assert_eq!(missing.status.code(), Some(2));
}
