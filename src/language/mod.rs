//! What recognisers share about French: the lexicon, the tables, tags, verb groups, numerals.

mod automaton;
mod cells;
pub mod gazetteer;
mod key;
pub mod lexicon;
pub mod morphology;
pub mod noun_group;
pub mod numerals;
pub mod tables;
pub mod tagging;
mod text;
pub mod verb_group;

pub use lexicon::Lexicon;
pub use morphology::{Analysis, Category, Gender, Mood, Number, Persons, Reading, Tense};
pub use text::{Phrase, Text};
