//! `cargo xtask train SUITE EXCLUDED [LAST UNTIL]`: learns `data/name-tagger.bin` from articles with marked names.
//!
//! SUITE is WiNER-fr as JSON Lines, EXCLUDED lists the articles that must not be learned from in its second column. With
//! months, learning stops with LAST, and the articles behind it up to UNTIL measure the model. The same command makes the
//! same bytes.

mod field;
mod suite;

use std::error::Error;
use std::fs;
use std::path::Path;

use field::Sample;
use guillemet::recognise::name::tagger::{BUCKET_BITS, Model, Scores, names};
use suite::Article;

/// Reads the articles, learns, measures, writes.
pub fn run(suite: &str, excluded: &str, months: Option<(&str, &str)>) -> Result<(), Box<dyn Error>> {
    let (last, until) = months.unwrap_or(("12", "12"));
    let articles = suite::read(&fs::read_to_string(suite)?, &fs::read_to_string(excluded)?)?;
    let (learn, measure): (Vec<Article>, Vec<Article>) =
        articles.into_iter().partition(|a| a.month.as_str() <= last);
    let samples: Vec<Sample> = learn.into_iter().flat_map(|a| a.samples).collect();
    let marked: usize = samples.iter().map(|s| names(&s.labels).count()).sum();
    println!("{} stretches, {marked} names", samples.len());

    let bytes = field::learn(&samples, BUCKET_BITS).quantise();
    report("learned from", &bytes, &samples);
    let measured: Vec<Sample> =
        measure.into_iter().filter(|a| a.month.as_str() <= until).flat_map(|a| a.samples).collect();
    if !measured.is_empty() {
        report("unseen", &bytes, &measured);
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("xtask stands in the repository")?;
    fs::write(root.join("data/name-tagger.bin"), &bytes)?;
    Ok(())
}

/// Prints precision, recall and F1 of the names that a model finds in the stretches.
fn report(what: &str, bytes: &[u8], samples: &[Sample]) {
    let Some(model) = Model::new(bytes) else { return };
    let (mut hit, mut gold, mut found) = (0, 0, 0);
    let (mut paths, mut labels) = (Vec::new(), Vec::new());
    for sample in samples {
        let scores: Vec<Scores> = sample
            .features
            .iter()
            .map(|features| {
                let mut score = Scores::default();
                features.iter().for_each(|f| model.add(*f, &mut score));
                score
            })
            .collect();
        model.best(&scores, &mut paths, &mut labels);
        let wanted: Vec<_> = names(&sample.labels).collect();
        gold += wanted.len();
        for name in names(&labels) {
            found += 1;
            hit += usize::from(wanted.contains(&name));
        }
    }
    let (precision, recall) = (hit as f64 / found.max(1) as f64, hit as f64 / gold.max(1) as f64);
    let f1 = 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE);
    println!("{what}: {gold} names, precision {precision:.3}, recall {recall:.3}, F1 {f1:.3}");
}
