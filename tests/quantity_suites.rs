//! Quantities in the short strings of other projects' tests, read by ours: the number, its bound and its unit. The suites lie beside the
//! repository; without them nothing is measured. `suite-units.tsv` tells which unit of ours each of theirs is; cases that the
//! annotation guide reads otherwise stand in `suite-cases.tsv`, one by one, with the reason.

mod cases;
mod shared;
mod suite;

use cases::{Sort, listed};
use guillemet::annotation::Bound;
use guillemet::{Input, read};
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

/// Suites and the least part of the accepted cases that must be read right.
const SUITES: [(&str, f64); 7] = [
    ("duckling-money", 1.0),
    ("duckling-distance", 1.0),
    ("duckling-temperature", 1.0),
    ("duckling-volume", 1.0),
    ("rustling-quantity", 1.0),
    ("recognizers-unit", 0.97),
    // Its shares and ranges; `suites.rs` reads its numerals, and of both 0.98 are right.
    ("recognizers-number", 0.96),
];

/// Whether a case of these suites is of quantities.
fn counts(case: &Value) -> bool {
    let model = case["model"].as_str().unwrap_or_default();
    case["suite"] != "recognizers_fr_number"
        || model.starts_with("Percent")
        || model.starts_with("NumberRange")
}

/// The unit that a case expects; none where any will do, since ranges come without.
fn unit_of<'c>(case: &'c Value, expected: &'c Value) -> Option<&'c str> {
    match case["model"].as_str() {
        Some("PercentModel") => Some("%"),
        Some(model) if model.starts_with("NumberRange") => None,
        _ => Some(expected["unit"].as_str().unwrap_or_default()),
    }
}

/// Their unit and ours.
static UNITS: LazyLock<HashSet<(&str, &str)>> = LazyLock::new(|| {
    let lines = include_str!("suite-units.tsv").lines().skip(1);
    let pairs = lines.filter_map(|line| line.split_once('\t'));
    pairs.flat_map(|(theirs, ours)| ours.split('|').map(move |ours| (theirs, ours))).collect()
});

/// Whether a number with its bound says what theirs does: `10/..` is ten or more, `../10` up to ten.
fn same_value(value: &str, bound: Bound, theirs: &str) -> bool {
    match (theirs.strip_suffix("/.."), theirs.strip_prefix("../")) {
        (Some(least), _) => value == least && matches!(bound, Bound::More | Bound::AtLeast),
        (_, Some(most)) => value == most && matches!(bound, Bound::Less | Bound::AtMost),
        _ => value == theirs,
    }
}

#[test]
fn short_strings_of_quantity() {
    let Some(folder) = shared::folder("The short strings of quantity are not measured") else { return };
    let mut low = Vec::new();
    for (name, floor) in SUITES {
        let (mut right, mut accepted, mut all) = (0, 0, 0);
        let mut aside: BTreeMap<Sort, usize> = BTreeMap::new();
        for case in suite::cases(&folder, name).into_iter().filter(counts) {
            let (id, text) = (case["id"].as_str().unwrap(), case["text"].as_str().unwrap());
            let byte = |at: &Value| {
                let at = at.as_u64().unwrap() as usize;
                text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte)
            };
            let input = Input { name: "case.txt", bytes: text.as_bytes(), ..Input::default() };
            let ours = read(input).unwrap().quantities;
            let expected = case["expected"].as_array().unwrap();
            let all_read = expected.iter().all(|e| {
                let span = (!e["start"].is_null()).then(|| (byte(&e["start"]), byte(&e["end"])));
                let value: String = e["value"].as_str().unwrap().split(' ').collect();
                let unit = unit_of(&case, e);
                ours.iter().any(|q| {
                    span.is_none_or(|(start, end)| {
                        (q.span.start as usize) < end && start < q.span.end as usize
                    }) && same_value(&q.value, q.bound, &value)
                        && unit.is_none_or(|unit| {
                            q.unit.as_deref().is_some_and(|u| u == unit || UNITS.contains(&(unit, u)))
                        })
                })
            });
            // A case marks one kind of quantity: what we find besides is another kind, and no error.
            let read = all_read && (!expected.is_empty() || ours.is_empty());
            let sort = listed(name, id);
            all += 1;
            match sort {
                _ if read => (right, accepted) = (right + 1, accepted + 1),
                Some(Sort::Wrong) => accepted += 1,
                Some(sort) => *aside.entry(sort).or_default() += 1,
                None => {
                    let ours: Vec<_> = ours.iter().map(|q| (&q.value, q.bound, &q.unit)).collect();
                    low.push(format!("{name} {id}: {text:?} is {expected:?}, read {ours:?}"));
                }
            }
            if read && sort.is_some() {
                println!("{name} {id} is read right: its line in suite-cases.tsv can go");
            }
        }
        let rate = f64::from(right) / f64::from(accepted.max(1));
        println!("{name}: {right} of {accepted} ({rate:.3}), of {all} cases; set aside {aside:?}");
        if rate < floor {
            low.push(format!("{name}: {rate:.3} is under {floor}"));
        }
    }
    assert!(low.is_empty(), "{low:#?}");
}
