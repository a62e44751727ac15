//! What recognisers share about French.

mod cells;
pub mod lexicon;
pub mod morphology;

pub use lexicon::{Lexicon, analyses, contains, readings};
pub use morphology::{Analysis, Category, Gender, Mood, Number, Persons, Reading, Tense};
