//! Packs forms into the automaton and the side table that `guillemet::language` reads.

use std::collections::{BTreeMap, HashMap};
use std::error::Error;

use guillemet::language::Analysis;

use super::{Forms, automaton};

/// Bytes to strip, suffix to append, packed reading.
type Cell = (u8, String, u16);

/// The bytes of `french.automaton` and of `french.cells`.
pub fn encode(forms: &Forms) -> Result<(Vec<u8>, Vec<u8>), Box<dyn Error>> {
    let mut uses: BTreeMap<Vec<Cell>, usize> = BTreeMap::new();
    for (form, analyses) in forms {
        *uses.entry(set(form, analyses)?).or_default() += 1;
    }
    // The sets that most forms share come first: their small numbers weigh least in the automaton.
    let mut sets: Vec<(&Vec<Cell>, usize)> = uses.iter().map(|(set, uses)| (set, *uses)).collect();
    sets.sort_by_key(|(_, uses)| std::cmp::Reverse(*uses));
    let sets: Vec<&Vec<Cell>> = sets.into_iter().map(|(set, _)| set).collect();
    let number: HashMap<&Vec<Cell>, usize> = sets.iter().zip(0..).map(|(set, i)| (*set, i)).collect();

    let mut words = Vec::new();
    for (form, analyses) in forms {
        words.push((form.as_str(), number[&set(form, analyses)?]));
    }
    Ok((automaton::build(&words), table(&sets)?))
}

fn set(form: &str, analyses: &[Analysis]) -> Result<Vec<Cell>, Box<dyn Error>> {
    let cell = |analysis: &Analysis| {
        let same = form.char_indices().zip(analysis.lemma.chars()).take_while(|((_, a), b)| a == b);
        let stem: usize = same.map(|((_, c), _)| c.len_utf8()).sum();
        let strip = u8::try_from(form.len() - stem)?;
        Ok((strip, analysis.lemma[stem..].to_string(), analysis.reading().pack()))
    };
    analyses.iter().map(cell).collect()
}

fn table(sets: &[&Vec<Cell>]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut cells: Vec<&Cell> = sets.iter().flat_map(|set| set.iter()).collect();
    cells.sort();
    cells.dedup();
    let number: HashMap<&Cell, usize> = cells.iter().enumerate().map(|(i, cell)| (*cell, i)).collect();

    let mut shorts = vec![sets.len(), cells.len()];
    let mut start = 0;
    for set in sets {
        shorts.push(start);
        start += set.len();
    }
    shorts.push(start);
    shorts.extend(sets.iter().flat_map(|set| set.iter()).map(|cell| number[cell]));
    let mut bytes = Vec::new();
    for short in shorts {
        bytes.extend(u16::try_from(short)?.to_le_bytes());
    }

    let pool = pool(&cells);
    for (strip, suffix, reading) in cells {
        let place = pool.find(suffix.as_str()).ok_or("every suffix is in the pool")?;
        bytes.extend([*strip, u8::try_from(suffix.len())?]);
        bytes.extend(u16::try_from(place)?.to_le_bytes());
        bytes.extend(reading.to_le_bytes());
    }
    bytes.extend(pool.bytes());
    Ok(bytes)
}

/// All suffixes in one string, the longest first so that the shorter ones are found inside them.
fn pool(cells: &[&Cell]) -> String {
    let mut suffixes: Vec<&str> = cells.iter().map(|cell| cell.1.as_str()).collect();
    suffixes.sort_by_key(|suffix| (std::cmp::Reverse(suffix.len()), *suffix));
    let mut pool = String::new();
    for suffix in suffixes {
        if !pool.contains(suffix) {
            pool.push_str(suffix);
        }
    }
    pool
}
