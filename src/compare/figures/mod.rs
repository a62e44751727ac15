//! What several articles say about how many: the same thing, at the same time, told alike or differently.

mod reading;
mod rows;
mod subjects;
mod value;

pub use reading::{Figure, read};
pub use rows::{Relation, Row, rows};
pub use value::Range;
