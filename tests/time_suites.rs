//! Times that other projects marked, read by ours: news of the French TimeBank, and the short strings of three parsers.
//! The suites lie beside the repository; without them nothing is measured. Where they mark or value times otherwise than
//! the annotation guide does, the pairing below says how the two are matched; cases that no rule can match are listed one by one
//! in `suite-cases.tsv`, with the reason.

mod cases;
mod shared;
mod suite;

use cases::{Sort, listed};
use guillemet::link::{Article, DateBasis};
use guillemet::{Input, read};
use serde_json::Value;
use std::collections::BTreeMap;

/// A time: where it begins and ends, in bytes, and its value.
#[derive(Clone, Debug)]
struct Marked {
    start: usize,
    end: usize,
    values: Vec<String>,
}

impl Marked {
    fn holds(&self, other: &Marked) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The part of both that they share, over the part that either has.
    fn overlap(&self, other: &Marked) -> f64 {
        let shared = self.end.min(other.end).saturating_sub(self.start.max(other.start));
        let whole = self.end.max(other.end) - self.start.min(other.start);
        f64::from(shared as u32) / f64::from(whole.max(1) as u32)
    }
}

/// The times that a case expects: without the article before them, which the guide leaves out, where `trim` says so.
fn expected(case: &Value, trim: bool) -> Vec<Marked> {
    let text = case["text"].as_str().unwrap();
    let byte =
        |at: &Value| text.char_indices().nth(at.as_u64().unwrap() as usize).map_or(text.len(), |(b, _)| b);
    let spans = case["expected"].as_array().unwrap().iter().filter(|e| !e["start"].is_null());
    spans
        .map(|e| {
            let (start, end) = (byte(&e["start"]), byte(&e["end"]));
            let articles = ["le ", "la ", "les ", "l'", "l’"];
            let lower = text[start..end].to_lowercase();
            let skipped = articles.iter().find(|a| trim && lower.starts_with(*a)).map_or(0, |a| a.len());
            let alts = e["alts"].as_array().into_iter().flatten();
            let values = std::iter::once(&e["value"]).chain(alts).filter_map(Value::as_str);
            Marked { start: start + skipped, end, values: values.map(str::to_owned).collect() }
        })
        .collect()
}

fn article(case: &Value) -> Article {
    let date = case["reference"].as_str().map(|r| (&r[..10], DateBasis::Given));
    let bytes = case["text"].as_str().unwrap().as_bytes();
    read(Input { name: "case.txt", bytes, date, ..Input::default() }).unwrap()
}

fn found(case: &Value) -> Vec<Marked> {
    let times = article(case).times;
    let marked = times.iter().map(|t| Marked {
        start: t.span.start as usize,
        end: t.span.end as usize,
        values: vec![t.value.clone()],
    });
    marked.collect()
}

/// Whether a value of ours says what one of theirs says.
fn same_value(ours: &str, theirs: &Marked, mapped: bool) -> bool {
    theirs.values.iter().any(|value| {
        // "vers 9 h 15 locales": theirs adds the offset of the place, which our text does not give.
        let offset =
            ours.contains('T') && value.strip_prefix(ours).is_some_and(|o| o.starts_with(['+', '-']));
        // "de 1982 à 1987" and a day with its hour are one time of ours and two of theirs.
        let end = ours.split('/').any(|end| end == value);
        let day = ours.strip_prefix(value.as_str()).is_some_and(|clock| clock.starts_with('T'));
        ours == value || mapped && (offset || end || day)
    })
}

/// Counts of one way of pairing.
#[derive(Default)]
struct Score {
    gold: usize,
    found: usize,
    hit: usize,
    right: usize,
}

impl Score {
    fn f1(&self) -> f64 {
        2.0 * f64::from(self.hit as u32) / f64::from((self.gold + self.found).max(1) as u32)
    }

    fn values(&self) -> f64 {
        f64::from(self.right as u32) / f64::from(self.gold.max(1) as u32)
    }
}

/// Pairs what overlaps by half, best first. `mapped`: with the guide's conventions instead of TimeBank's.
fn pair(case: &Value, mapped: bool, score: &mut Score) {
    let id = case["id"].as_str().unwrap();
    let text = case["text"].as_str().unwrap();
    let starts: Vec<u64> =
        case["expected"].as_array().unwrap().iter().filter_map(|e| e["start"].as_u64()).collect();
    let (gold, ours) = (expected(case, mapped), found(case));
    let aside = |g: usize| mapped && listed("frtimebank-2002", &format!("{id}:{}", starts[g])).is_some();
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (g, theirs) in gold.iter().enumerate() {
        for (o, our) in ours.iter().enumerate() {
            // "un an avant": TimeBank marks the length alone.
            let led = mapped && our.start == theirs.start && our.holds(theirs);
            let joined = mapped && our.holds(theirs) && gold.iter().filter(|t| our.holds(t)).count() > 1;
            let overlap = our.overlap(theirs);
            if overlap >= 0.5 || led || joined {
                pairs.push((overlap, g, o));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut of_gold, mut of_ours) = (vec![None; gold.len()], vec![0; ours.len()]);
    for (_, g, o) in pairs {
        let joined = mapped && ours[o].holds(&gold[g]);
        if of_gold[g].is_none() && (of_ours[o] == 0 || joined) {
            of_gold[g] = Some(o);
            of_ours[o] += 1;
        }
    }
    for (g, theirs) in gold.iter().enumerate().filter(|(g, _)| !aside(*g)) {
        score.gold += 1;
        let Some(o) = of_gold[g] else {
            if mapped {
                println!(
                    "{id}:{} missed {:?} {:?}",
                    starts[g],
                    &text[theirs.start..theirs.end],
                    theirs.values
                );
            }
            continue;
        };
        score.hit += 1;
        score.found += 1;
        let right = same_value(&ours[o].values[0], theirs, mapped);
        score.right += usize::from(right);
        if mapped && !right {
            let words = &text[theirs.start..theirs.end];
            println!(
                "{id}:{} value of {words:?}: {:?}, theirs {:?}",
                starts[g], ours[o].values[0], theirs.values
            );
        }
    }
    for (o, our) in ours.iter().enumerate().filter(|(o, _)| of_ours[*o] == 0) {
        let beside = (0..gold.len()).any(|g| aside(g) && gold[g].overlap(our) > 0.0);
        if !beside {
            score.found += 1;
            if mapped {
                println!("{id} false {:?} {:?}", &text[our.start..our.end], ours[o].values);
            }
        }
    }
}

#[test]
fn news_of_the_french_timebank() {
    let Some(folder) = shared::folder("FR-TimeBank is not measured") else { return };
    let (mut theirs, mut ours) = (Score::default(), Score::default());
    for case in suite::cases(&folder, "frtimebank-2002") {
        pair(&case, false, &mut theirs);
        pair(&case, true, &mut ours);
    }
    for (how, score) in [("as TimeBank marks", &theirs), ("as the guide marks", &ours)] {
        println!("{how}: {} times, span F1 {:.3}, value right {:.3}", score.gold, score.f1(), score.values());
    }
    assert!(ours.f1() >= 0.96 && ours.values() >= 0.90, "F1 {:.3}, values {:.3}", ours.f1(), ours.values());
    assert!(theirs.f1() >= 0.85 && theirs.values() >= 0.72, "{:.3}, {:.3}", theirs.f1(), theirs.values());
}

/// Suites of short strings, and the least part of the accepted cases that must be read right.
const SHORT: [(&str, f64); 4] =
    [("chrono", 1.0), ("dateparser", 1.0), ("rustling-time", 1.0), ("duckling-duration", 1.0)];

#[test]
fn short_strings_of_time() {
    let Some(folder) = shared::folder("The short strings of time are not measured") else { return };
    let mut low = Vec::new();
    for (name, floor) in SHORT {
        let cases = suite::cases(&folder, name);
        let (mut read, mut accepted) = (0, 0);
        let mut aside: BTreeMap<Sort, usize> = BTreeMap::new();
        for case in &cases {
            let id = case["id"].as_str().unwrap();
            let (gold, ours) = (expected(case, true), found(case));
            let right = gold.iter().all(|theirs| {
                ours.iter().any(|our| our.overlap(theirs) >= 0.5 && same_value(&our.values[0], theirs, false))
            }) && (!gold.is_empty() || ours.is_empty());
            let sort = listed(name, id);
            match sort {
                _ if right => (read, accepted) = (read + 1, accepted + 1),
                Some(Sort::Wrong) => accepted += 1,
                Some(sort) => *aside.entry(sort).or_default() += 1,
                None => low.push(format!("{name} {id}: {:?} read {ours:?}", case["text"])),
            }
            if right && sort.is_some() {
                println!("{name} {id} is read right: its line in suite-cases.tsv can go");
            }
        }
        let rate = f64::from(read) / f64::from(accepted.max(1));
        println!("{name}: {read} of {accepted} ({rate:.3}), of {} cases; set aside {aside:?}", cases.len());
        if rate < floor {
            low.push(format!("{name}: {rate:.3} is under {floor}"));
        }
    }
    assert!(low.is_empty(), "{low:#?}");
}
