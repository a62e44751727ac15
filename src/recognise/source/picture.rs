//! Media credited for a picture: in a line of credits every medium is one, and so is the body before "via".

use super::{medium, push};
use crate::annotation::{Annotation, Certainty, SourceRole};
use crate::language::tagging::Tag;
use crate::language::{Category, Line, Text};

/// Appends whom a credit line credits.
pub fn find(text: &Text, line: &Line, found: &mut Vec<Annotation>) {
    for medium in medium::all(text, line) {
        let span = text.span(medium.name.start, medium.name.end);
        push(found, span, SourceRole::Picture, "source.picture", Certainty::Stated);
    }
    if let Some(body) = body_before_via(text, line) {
        push(found, body, SourceRole::Picture, "source.picture-body", Certainty::Stated);
    }
}

/// "(Service de presse de la mairie via …)": a common noun with its complement, where a photographer's name would stand.
fn body_before_via(text: &Text, line: &Line) -> Option<crate::span::Span> {
    let via = line.tokens.iter().find(|t| text.word(*t) == "via")?;
    let start = (line.first..via).rev().find(|t| text.tag(*t) == Tag::Mark).map_or(line.first, |t| t + 1);
    let body = text.analysis(start, Category::Noun).is_some()
        && matches!(text.word(start + 1), "de" | "du" | "d'" | "des");
    let picture = matches!(text.word(start), "photo" | "image" | "capture" | "vidéo" | "crédit");
    (body && !picture && start + 2 < via).then(|| text.span(start, via))
}
