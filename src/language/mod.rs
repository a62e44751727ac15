//! What recognisers share about French.

mod automaton;
mod cells;
pub mod lexicon;
pub mod morphology;

pub use lexicon::{Lexicon, analyses, contains, readings};
pub use morphology::{Analysis, Category, Gender, Mood, Number, Persons, Reading, Tense};
