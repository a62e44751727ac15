//! Precision and recall of the residues on short invented passages, a kind at a time: the half that the rules were written with, and the
//! half that was written before them and is only measured. `cargo test --test residues -- --nocapture` prints them; what fails is listed
//! for the first half alone.

use guillemet::annotation::ResidueKind;
use guillemet::{Input, read};
use std::collections::BTreeMap;

/// A passage without its marks, and the kind and place of what is marked.
struct Passage {
    kind: Option<ResidueKind>,
    text: String,
    marks: Vec<(usize, usize)>,
}

/// What was marked, found and both.
#[derive(Default)]
struct Figures {
    marked: usize,
    hit: usize,
    found: usize,
    right: usize,
}

fn passages(file: &str) -> Vec<Passage> {
    let mut kind = None;
    let mut all = Vec::new();
    for line in file.lines() {
        if let Some(word) = line.strip_prefix("## ") {
            kind = ResidueKind::from_word(word);
            assert!(kind.is_some() || word == "none", "{word}");
        } else if let Some(marked) = line.strip_prefix("- ") {
            all.push(passage(kind, &marked.replace('⏎', "\n")));
        }
    }
    all
}

fn passage(kind: Option<ResidueKind>, marked: &str) -> Passage {
    let (mut text, mut marks) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some((before, inside)) = rest.split_once("[[") {
        let (words, after) = inside.split_once("]]").expect("[[ is closed by ]]");
        text.push_str(before);
        marks.push((text.len(), text.len() + words.len()));
        text.push_str(words);
        rest = after;
    }
    text.push_str(rest);
    Passage { kind, text, marks }
}

/// Measures a file by kind; a fault of another kind over the same words counts for neither.
fn measure(file: &str, tell: bool) -> BTreeMap<&'static str, Figures> {
    let mut table: BTreeMap<&str, Figures> = BTreeMap::new();
    for Passage { kind, text, marks } in passages(file) {
        let article = read(Input { name: "p", bytes: text.as_bytes(), ..Input::default() }).expect("a text");
        let figures = table.entry(kind.map_or("none", ResidueKind::word)).or_default();
        let over = |span: guillemet::span::Span, mark: &(usize, usize)| {
            (span.start as usize) < mark.1 && mark.0 < span.end as usize
        };
        figures.marked += marks.len();
        for mark in &marks {
            let hit = article.residues.iter().any(|r| Some(r.kind) == kind && over(r.span, mark));
            figures.hit += usize::from(hit);
            if tell && !hit {
                println!("missed {}: {text:?}", kind.map_or("none", ResidueKind::word));
            }
        }
        for residue in &article.residues {
            let marked = marks.iter().any(|mark| over(residue.span, mark));
            if marked && Some(residue.kind) != kind {
                continue;
            }
            figures.found += 1;
            figures.right += usize::from(marked);
            if tell && !marked {
                println!("false {} {:?}: {text:?}", residue.rule, residue.span.of(&text));
            }
        }
    }
    table
}

#[test]
fn residues_are_found_in_short_passages() {
    let halves = [
        ("written", measure(include_str!("passages/written.md"), true)),
        ("unseen", measure(include_str!("passages/unseen.md"), false)),
    ];
    println!("{:<9}{:<22}{:>8}{:>8}{:>11}{:>8}", "half", "kind", "marked", "found", "precision", "recall");
    for (half, table) in &halves {
        let (mut hit, mut marked, mut right, mut found) = (0, 0, 0, 0);
        let ratio = |a: usize, b: usize| if b == 0 { 1.0 } else { a as f64 / b as f64 };
        for (kind, f) in table {
            let (precision, recall) = (ratio(f.right, f.found), ratio(f.hit, f.marked));
            println!("{half:<9}{kind:<22}{:>8}{:>8}{precision:>11.3}{recall:>8.3}", f.marked, f.found);
            (hit, marked, right, found) = (hit + f.hit, marked + f.marked, right + f.right, found + f.found);
        }
        let (precision, recall) = (ratio(right, found), ratio(hit, marked));
        println!("{half:<9}{:<22}{marked:>8}{found:>8}{precision:>11.3}{recall:>8.3}", "all");
        // Floors: what was reached, a little less.
        assert!(precision >= 0.9, "{half}: precision {precision:.3}");
        assert!(recall >= 0.5, "{half}: recall {recall:.3}");
    }
}
