//! Turns every `examples.md` beside the recognisers into tests, one for each rule. The format, for each rule:
//!
//! ```text
//! ## time.ago
//! - Élu [[il y a trois jours|-P3D]].
//! - Il y a trois candidats.
//! ```
//!
//! What stands between `[[` and `]]` must be found by the rule, with the value behind the bar if there is one; where
//! nothing is marked the rule must find nothing. `⏎` stands for a new line.

use std::fmt::Write;
use std::fs;
use std::path::Path;

pub fn collect(out: &Path) {
    let mut tests = String::new();
    let mut folders: Vec<_> =
        fs::read_dir("src/recognise").into_iter().flatten().flatten().map(|e| e.path()).collect();
    folders.push("src/link".into());
    folders.sort();
    for folder in folders {
        let Ok(text) = fs::read_to_string(folder.join("examples.md")) else { continue };
        let recogniser = folder.file_name().and_then(|n| n.to_str()).expect("folders have plain names");
        let mut rule = "";
        let mut cases: Vec<(&str, Vec<&str>)> = Vec::new();
        for line in text.lines() {
            if let Some(heading) = line.strip_prefix("## ") {
                rule = heading.trim();
                cases.push((rule, Vec::new()));
            } else if let Some(example) = line.strip_prefix("- ") {
                let case = cases
                    .last_mut()
                    .unwrap_or_else(|| panic!("{recogniser}: an example before any rule: {line}"));
                case.1.push(example);
            }
        }
        let _ = rule;
        for (rule, examples) in &cases {
            assert!(
                examples.iter().any(|e| e.contains("[[")),
                "{recogniser}/examples.md: the rule {rule} accepts no phrase; add one with [[…]]"
            );
            let name: String =
                rule.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
            writeln!(tests, "#[test]\nfn {name}() {{ check({recogniser:?}, {rule:?}, &{examples:?}); }}")
                .expect("memory");
        }
        require_examples(&folder, &cases);
    }
    fs::write(out.join("example_tests.rs"), tests).expect("OUT_DIR");
}

/// A rule without an example fails the build.
fn require_examples(folder: &Path, cases: &[(&str, Vec<&str>)]) {
    let Ok(rules) = fs::read_to_string(folder.join("rules.tsv")) else { return };
    for rule in rules.lines().skip(1).filter(|l| !l.starts_with('#')).filter_map(|l| l.split('\t').next()) {
        assert!(
            rule.is_empty() || cases.iter().any(|(r, _)| *r == rule),
            "{}: the rule {rule} has no example in examples.md",
            folder.display()
        );
    }
}
