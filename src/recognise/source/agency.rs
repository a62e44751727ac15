//! Media credited in the article's text: "selon …", "… rapporte", "a confirmé à …", "interrogé par …", "(…) –".

use super::cues::{self, Cue};
use super::medium::{self, Medium};
use super::push;
use crate::annotation::{Annotation, Certainty, RuleId, SourceRole};
use crate::language::gazetteer;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::verb_group::{Form, VerbGroup};
use crate::language::{Category, Line, Mood, Text};

/// Appends the media that a line of text credits. In a copy, a medium that was told something in person is the one
/// whose article was copied, unless it is a news agency, which everybody prints.
pub fn find(text: &Text, line: &Line, copied: bool, found: &mut Vec<Annotation>) {
    for medium in medium::all(text, line) {
        let span = text.span(medium.name.start, medium.name.end);
        if let Some(rule) = told(text, line, &medium) {
            let role = if copied && !medium.agency { SourceRole::Origin } else { SourceRole::Agency };
            let certainty = if copied { Certainty::Inferred } else { Certainty::Stated };
            push(found, span, role, rule, certainty);
        } else if let Some(rule) = credited(text, line, &medium) {
            push(found, span, SourceRole::Agency, rule, Certainty::Stated);
        }
    }
}

/// "a confirmé à …", "aux questions de …", "dans un entretien avec …".
fn told(text: &Text, line: &Line, medium: &Medium) -> Option<RuleId> {
    let before = medium.start.checked_sub(1).filter(|t| line.tokens.holds(*t))?;
    let noun_before = || {
        let noun = before.checked_sub(1)?;
        text.analyses_as(noun, Category::Noun).find(|a| cues::is(&a.lemma, Cue::Told))
    };
    match text.word(before) {
        "à" | "au" | "aux" if noun_before().is_some() || said_just_before(text, line, before) => {
            Some("source.told")
        }
        "de" | "d'" | "du" | "des" | "avec" | "par" if noun_before().is_some() => Some("source.told"),
        _ => None,
    }
}

/// A verb of saying right before "à", its object pronouns and adverbs aside.
fn said_just_before(text: &Text, line: &Line, before: usize) -> bool {
    (before.saturating_sub(3)..before)
        .rev()
        .filter(|t| line.tokens.holds(*t))
        .filter_map(|t| text.verb_group_at(t))
        .next()
        .is_some_and(|g| says(g) && between_is_light(text, g.end, before))
}

fn between_is_light(text: &Text, from: usize, to: usize) -> bool {
    (from..to).all(|t| matches!(text.tag(t), Tag::Adverb | Tag::Noun | Tag::Pronoun))
}

fn says(group: &VerbGroup) -> bool {
    group.lemmas.iter().any(|l| gazetteer::row(Table::SayingVerbs, l).is_some())
}

fn credited(text: &Text, line: &Line, medium: &Medium) -> Option<RuleId> {
    bracketed(text, line, medium)
        .or_else(|| after_preposition(text, line, medium))
        .or_else(|| after_participle(text, line, medium))
        .or_else(|| with_verb(text, line, medium))
}

/// "BREST (Reuters) – …", "… (AFP)" at the end.
fn bracketed(text: &Text, line: &Line, medium: &Medium) -> Option<RuleId> {
    let open = medium.start.checked_sub(1)?;
    let close = medium.name.end;
    if text.surface(open) != "(" || text.surface(close) != ")" {
        return None;
    }
    let dash = matches!(text.surface(close + 1), "-" | "–" | "—");
    let ends =
        close + 1 >= line.tokens.end || (text.surface(close + 1) == "." && close + 2 >= line.tokens.end);
    (dash && open < line.tokens.start + 8 || ends).then_some("source.bracketed")
}

/// "selon …", "d'après …", "les révélations de …".
fn after_preposition(text: &Text, line: &Line, medium: &Medium) -> Option<RuleId> {
    let before = medium.start.checked_sub(1).filter(|t| line.tokens.holds(*t))?;
    let according = text.word(before) == "selon"
        || (text.word(before) == "après" && before > line.tokens.start && text.word(before - 1) == "d'");
    if according {
        return Some("source.according");
    }
    let joins = matches!(text.word(before), "de" | "d'" | "du" | "des");
    let noun = before.checked_sub(1)?;
    let informs = text.analyses_as(noun, Category::Noun).any(|a| cues::is(&a.lemma, Cue::Before));
    (joins && informs).then_some("source.report")
}

/// "interrogé par …", "des documents analysés par …".
fn after_participle(text: &Text, line: &Line, medium: &Medium) -> Option<RuleId> {
    let before = medium.start.checked_sub(1).filter(|t| *t > line.tokens.start)?;
    let made = text.verb(before - 1, |m| m == Mood::PastParticiple).is_some_and(|a| {
        cues::is(&a.lemma, Cue::Made) || gazetteer::row(Table::SayingVerbs, &a.lemma).is_some()
    });
    (text.word(before) == "par" && made).then_some("source.interviewed")
}

/// "… rapporte que", "écrit …".
fn with_verb(text: &Text, line: &Line, medium: &Medium) -> Option<RuleId> {
    let informs = |g: &VerbGroup| {
        matches!(g.form, Form::Finite | Form::Conditional)
            && !g.passive
            && (says(g) || g.lemmas.iter().any(|l| cues::is(l, Cue::Verb)))
    };
    let after = text.verb_group_at(medium.name.end).filter(|g| g.start == medium.name.end && informs(g));
    let free = medium.start == line.tokens.start
        || matches!(text.tag(medium.start - 1), Tag::Mark | Tag::Conjunction)
        || text.sentence(medium.start).start == medium.start;
    if after.is_some() && free {
        return Some("source.reports");
    }
    let before = medium.start.checked_sub(1).filter(|t| line.tokens.holds(*t))?;
    // "écrit" may be taken for a participle; behind a comma and before its subject it is none.
    let group = text.verb_group_at(before).filter(|g| {
        let finite = text.verb(g.head, |m| matches!(m, Mood::Indicative(_)));
        g.end == before + 1
            && (informs(g) || finite.is_some_and(|a| gazetteer::row(Table::SayingVerbs, &a.lemma).is_some()))
    })?;
    let inverted = group.start == line.tokens.start || text.tag(group.start - 1) == Tag::Mark;
    inverted.then_some("source.reports")
}
