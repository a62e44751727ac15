//! What copying, machine translation and careless typing leave behind. Each rule says what it saw; none marks what
//! careful French writing also does.

mod agreement;
mod auxiliary;
mod calque;
mod capital;
mod doubled;
mod elision;
mod form;
mod homophone;
mod machine_notice;
mod name_form;
mod numeral;
mod quotation_mark;
mod repetition;
mod spacing;
mod spelling;
mod subject;
mod untranslated;
mod verb;
mod words;

use crate::annotation::{Annotation, BlockKind, Certainty, Kind, Residue, ResidueKind, RuleId};
use crate::language::furniture::{Sign, sign};
use crate::language::{Line, Text};
use crate::span::Span;

/// The lines of a text, what each shows of its purpose, and the faults found so far.
struct Reading<'t, 'd, 'f> {
    text: &'t Text<'d>,
    lines: Vec<Line>,
    signs: Vec<Option<Sign>>,
    found: &'f mut Vec<Annotation>,
}

impl Reading<'_, '_, '_> {
    /// The words say that it is a fault.
    fn state(&mut self, span: Span, kind: ResidueKind, suggestion: Option<String>, rule: RuleId) {
        self.push(span, kind, suggestion, rule, Certainty::Stated);
    }

    /// It is likely a fault.
    fn infer(&mut self, span: Span, kind: ResidueKind, suggestion: Option<String>, rule: RuleId) {
        self.push(span, kind, suggestion, rule, Certainty::Inferred);
    }

    fn push(
        &mut self,
        span: Span,
        kind: ResidueKind,
        suggestion: Option<String>,
        rule: RuleId,
        certainty: Certainty,
    ) {
        let mut annotation = Annotation::new(span, Kind::Residue(Residue { kind, suggestion }), rule);
        annotation.certainty = certainty;
        self.found.push(annotation);
    }

    /// Whether the line is the site's own, not the article's.
    fn is_furniture(&self, line: usize) -> bool {
        match self.signs[line] {
            Some(Sign::Phrase(kind)) => kind.is_furniture() || kind == BlockKind::Credit,
            Some(Sign::Byline) | None => false,
            Some(_) => true,
        }
    }

    /// The lines of the article itself.
    fn own_lines(&self) -> Vec<usize> {
        (0..self.lines.len()).filter(|l| !self.is_furniture(*l) && !self.lines[*l].is_empty()).collect()
    }
}

/// Appends every fault.
pub fn recognise(text: &Text, found: &mut Vec<Annotation>) {
    let lines = Line::all(text);
    let signs = lines.iter().map(|line| sign(text, line)).collect();
    let mut reading = Reading { text, lines, signs, found };
    for rules in [
        numeral::find,
        quotation_mark::find,
        spacing::find,
        capital::find,
        untranslated::find,
        calque::find,
        auxiliary::find,
        agreement::find,
        verb::find,
        homophone::find,
        elision::find,
        spelling::find,
        doubled::find,
        name_form::find,
        repetition::find,
        machine_notice::find,
    ] {
        rules(&mut reading);
    }
}
