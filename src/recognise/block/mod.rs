//! What each line is for: the article's own text, its headline, its pictures' words, or what the site adds.
//!
//! The sure signs come first (phrases of furniture, date lines, credits); what they leave is told by its place and its
//! shape, the headline first, because everything else is seen from it.

mod furniture;
mod headline;
mod middle;
mod picture;

use crate::annotation::{Annotation, BlockKind, Certainty, Kind, RuleId};
use crate::language::{Line, Text};

/// The lines of a text and what is known of each so far.
struct Lines<'t, 'd> {
    text: &'t Text<'d>,
    lines: Vec<Line>,
    found: Vec<Option<Finding>>,
}

/// What a line is for, and how that is known.
#[derive(Clone, Copy)]
struct Finding {
    kind: BlockKind,
    rule: RuleId,
    certainty: Certainty,
}

impl Lines<'_, '_> {
    fn kind(&self, line: usize) -> Option<BlockKind> {
        self.found.get(line).copied().flatten().map(|f| f.kind)
    }

    fn is_open(&self, line: usize) -> bool {
        self.found.get(line).is_some_and(Option::is_none)
    }

    /// Notes what a line is for; what was said of it before stands.
    fn set(&mut self, line: usize, kind: BlockKind, rule: RuleId, certainty: Certainty) {
        self.found[line].get_or_insert(Finding { kind, rule, certainty });
    }

    /// The words of a line say what it is for.
    fn state(&mut self, line: usize, kind: BlockKind, rule: RuleId) {
        self.set(line, kind, rule, Certainty::Stated);
    }

    /// The place and the shape of a line let one think what it is for.
    fn infer(&mut self, line: usize, kind: BlockKind, rule: RuleId) {
        self.set(line, kind, rule, Certainty::Inferred);
    }
}

/// Appends one finding a line.
pub fn recognise(text: &Text, found: &mut Vec<Annotation>) {
    let lines = Line::all(text);
    let mut lines = Lines { text, found: vec![None; lines.len()], lines };
    for line in 0..lines.lines.len() {
        furniture::mark(&mut lines, line);
    }
    furniture::mark_lists(&mut lines);
    furniture::mark_markdown(&mut lines);
    headline::mark(&mut lines);
    picture::mark(&mut lines);
    middle::mark(&mut lines);
    for line in 0..lines.lines.len() {
        lines.infer(line, BlockKind::Body, "block.body");
    }
    for (line, finding) in lines.lines.iter().zip(&lines.found) {
        let Some(finding) = finding else { continue };
        let mut annotation = Annotation::new(line.span, Kind::Block(finding.kind), finding.rule);
        annotation.certainty = finding.certainty;
        found.push(annotation);
    }
}
