//! Guillemet reads French news articles. See ARCHITECTURE.md for the map.

pub mod annotation;
pub mod import;
pub mod language;
pub mod link;
pub mod span;
