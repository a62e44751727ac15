//! The media behind an article: who publishes this copy, whose article it copies, who is credited for what is told or
//! shown. A medium that is only talked about is none of them.

mod agency;
mod cues;
mod medium;
mod picture;
mod site;

use crate::annotation::{Annotation, Certainty, Kind, RuleId, SourceRole};
use crate::language::furniture::{Sign, sign};
use crate::language::{Line, Text};
use crate::span::Span;

/// Appends one finding for every place that shows a medium's part in the article.
pub fn recognise(text: &Text, found: &mut Vec<Annotation>) {
    let lines: Vec<(Line, Option<Sign>)> =
        Line::all(text).into_iter().map(|line| (line, sign(text, &line))).collect();
    let before = found.len();
    site::find(text, &lines, found);
    let copied = site::is_copied(text, &lines) || found.len() > before;
    for (line, sign) in &lines {
        match sign {
            Some(Sign::Credit) => picture::find(text, line, found),
            Some(_) => {}
            None => agency::find(text, line, copied, found),
        }
    }
}

fn push(found: &mut Vec<Annotation>, span: Span, role: SourceRole, rule: RuleId, certainty: Certainty) {
    let mut annotation = Annotation::new(span, Kind::Source(role), rule);
    annotation.certainty = certainty;
    found.push(annotation);
}
