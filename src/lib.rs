//! Guillemet reads French news articles. See ARCHITECTURE.md for the map.

pub mod annotation;
pub mod import;
pub mod link;
pub mod span;
mod stand_in;
pub mod wire;

pub use stand_in::{Collection, Input, collect, read};
