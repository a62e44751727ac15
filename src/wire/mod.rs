//! The only place that knows JSON, UTF-16, error codes and wasm.

mod analysis;
mod assemble;
mod comparison;
mod dates;
mod errors;
mod marks;
mod offsets;
mod packed;
mod rules;
mod translation;
mod vocabulary;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use analysis::*;
pub use assemble::{analyze, compared, detail, digest};
pub use dates::day;
pub use errors::{NOT_FOUND, Trouble, UNREADABLE, explain, explain_warning};
pub use marks::{Layer, marks};
pub use offsets::{Ruler, Unit};
pub use packed::{pack, unpack};
pub use rules::{RULES, Rule, rule};
pub use vocabulary::typography;
