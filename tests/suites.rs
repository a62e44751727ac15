//! The numerals that other projects' tests hold, read by ours. The suites lie beside the repository; without them nothing is
//! measured. Set aside are the cases that the annotation guide reads otherwise, each group with its reason.

mod shared;
mod suite;

use guillemet::document::Document;
use guillemet::import::Source;
use guillemet::language::Text;
use guillemet::language::numerals::numeral;
use serde_json::Value;
use std::collections::BTreeMap;

/// Suites and the least part of the accepted cases that must be read right.
const SUITES: [(&str, f64); 3] =
    [("recognizers-number", 0.97), ("duckling-numeral", 0.97), ("rustling-number", 0.97)];

/// Cases set aside one by one: ends of their ids, and why.
const ASIDE: [(&str, &str); 5] = [
    ("NumberModel-021", "an address is no number"),
    ("NumberModel-040", "4,800 is four thousand eight hundred by an English hand"),
    (
        "NumberModel-052 NumberModel-160 NumberModel-228 NumberModel-230 NumberModel-231 NumberModel-232 NumberModel-233 NumberModel-234",
        "French writes 300, not 3 cents",
    ),
    (
        "NumberModel-113 NumberModel-117 NumberModel-179 NumberModel-247 NumberModel-248 NumberModel-249",
        "articles, English abbreviations, lakh and crore",
    ),
    ("numeral-28 numeral-50 ordinal-033 ordinal-034", "words mixed with figures, signs in words, ordinals"),
];

/// Why a case says nothing of how news are read; none where it counts.
fn set_aside(case: &Value) -> Option<&'static str> {
    let flag = |name: &str| case["flags"].as_array().is_some_and(|f| f.iter().any(|v| v == name));
    let text = case["text"].as_str().unwrap_or_default().trim();
    let id = case["id"].as_str().unwrap_or_default();
    let listed = ASIDE.iter().find(|(ids, _)| ids.split(' ').any(|end| id.ends_with(end)));
    if let Some((_, why)) = listed {
        return Some(why);
    }
    if case["model"].as_str().is_some_and(|model| model != "NumberModel") {
        Some("ordinals count nothing; shares and ranges are read in quantity_suites.rs")
    } else if flag("fraction") || text.contains('/') || text.contains(" sur ") {
        Some("fractions are read with their noun, and have their accents")
    } else if flag("ambiguous_word") || case["expected"].as_array().is_none_or(Vec::is_empty) {
        Some("un and une are articles")
    } else if text.contains('-') && text.contains(|c: char| c.is_ascii_digit()) || text.starts_with(',') {
        Some("a dash before figures joins or sets off in news; a bare comma is a mark")
    } else if text.contains("douzaine") || text.contains("virgule") {
        Some("a dozen is a noun of quantity; nobody prints the decimal comma as a word")
    } else if text.contains('^') {
        Some("powers are for programs")
    } else {
        None
    }
}

/// The numerals of a text from left to right.
fn numerals(words: &str) -> Vec<String> {
    let document = Document::new(&Source { name: "n".into(), text: words.into(), warnings: vec![] });
    let text = Text::new(&document);
    let (mut at, mut found) = (0, Vec::new());
    while at < text.len() {
        match numeral(&text, at) {
            Some(n) => {
                at = n.end.max(at + 1);
                found.push(n.value.to_string());
            }
            None => at += 1,
        }
    }
    found
}

#[test]
fn numerals_of_other_projects() {
    let Some(shared) = shared::folder("Not measured") else { return };
    let mut low = Vec::new();
    for (suite, floor) in SUITES {
        let (mut right, mut counted) = (0, 0);
        let mut aside: BTreeMap<&str, usize> = BTreeMap::new();
        for case in suite::cases(&shared, suite) {
            if let Some(why) = set_aside(&case) {
                *aside.entry(why).or_default() += 1;
                continue;
            }
            let words = case["text"].as_str().unwrap();
            let found = numerals(words);
            counted += 1;
            let wanted: Vec<&str> =
                case["expected"].as_array().unwrap().iter().filter_map(|e| e["value"].as_str()).collect();
            let read = wanted.iter().all(|value| found.iter().any(|f| f == value));
            right += usize::from(read);
            if !read {
                println!("{suite} {}: {words:?} is {wanted:?}, read {found:?}", case["id"]);
            }
        }
        let rate = f64::from(right as u32) / f64::from(counted.max(1));
        println!("{suite}: {right} of {counted} ({rate:.3}), set aside {aside:?}");
        if rate < floor {
            low.push(format!("{suite}: {rate:.3} is under {floor}"));
        }
    }
    assert!(low.is_empty(), "{low:?}");
}
