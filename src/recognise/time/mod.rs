//! TODO

use crate::annotation::Annotation;
use crate::language::Text;

/// Appends what this recogniser finds.
pub fn recognise(_text: &Text, _found: &mut Vec<Annotation>) {}
