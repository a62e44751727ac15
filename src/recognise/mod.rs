//! The recognisers: siblings, none knows another; each reads the same text and appends annotations.
//! Each folder holds its rules, `rules.tsv` with what they tell users, and `examples.md` with what they accept and refuse.

pub mod block;
#[cfg(test)]
mod examples;
pub mod name;
pub mod quantity;
pub mod quotation;
pub mod residue;
pub mod role;
pub mod source;
pub mod time;

use crate::annotation::Annotation;
use crate::language::Text;
use crate::sort;

/// Appends what it finds in a text.
pub type Recogniser = fn(&Text, &mut Vec<Annotation>);

/// Every recogniser under its folder's name.
pub const RECOGNISERS: [(&str, Recogniser); 8] = [
    ("block", block::recognise),
    ("name", name::recognise),
    ("role", role::recognise),
    ("quotation", quotation::recognise),
    ("time", time::recognise),
    ("quantity", quantity::recognise),
    ("source", source::recognise),
    ("residue", residue::recognise),
];

/// Everything that the recognisers find, in the order of its place, the longest first.
pub fn all(text: &Text) -> Vec<Annotation> {
    let mut found = Vec::new();
    for (_, recognise) in RECOGNISERS {
        recognise(text, &mut found);
    }
    sort::by(&mut found, |a| sort::outermost(a.span.start as usize, a.span.end as usize));
    found
}
