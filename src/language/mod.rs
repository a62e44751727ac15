//! What recognisers share about French: the lexicon, the tables, tags, verb groups, numerals.

pub mod age;
mod automaton;
pub mod calendar;
mod cells;
mod date_line;
mod dictionary;
pub mod entry;
pub mod furniture;
pub mod gazetteer;
mod key;
pub mod languages;
pub mod leb128;
pub mod lexicon;
pub mod line;
pub mod measures;
pub mod morphology;
pub mod near;
pub mod noun_class;
pub mod noun_group;
pub mod numerals;
mod own_names;
mod packed;
pub mod sound;
pub mod tables;
pub mod tagging;
mod text;
pub mod verb_group;
mod word_classes;

pub use date_line::is_month;
pub use key::push_key;
pub use lexicon::Lexicon;
pub use line::Line;
pub use morphology::{Analysis, Category, Gender, Mood, Number, Persons, Reading, Tense};
pub use own_names::OwnNames;
pub use text::{Phrase, Text};
pub use word_classes::WordClasses;
