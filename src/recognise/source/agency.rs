//! Media credited in the article's text: "selon …", "… rapporte", "a confirmé à …", "interrogé par …", "(…) –".

use super::cues;
use super::medium::{self, Medium};
use super::push;
use crate::annotation::{Annotation, Certainty, RuleId, SourceRole};
use crate::language::gazetteer;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::verb_group::{Form, VerbGroup};
use crate::language::{Category, Line, Mood, Text, calendar, noun_class};

/// Appends the media that a line of text credits. In a copy, a medium that was told something in person is the one
/// whose article was copied, unless it is a news agency, which everybody prints.
pub fn find(text: &Text, line: &Line, copied: bool, found: &mut Vec<Annotation>) {
    let media = medium::all(text, line);
    // "les magazines A et B publient": what joined media do, each of them does.
    let joined = |a: &Medium, b: &Medium| a.start == b.start;
    for group in media.chunk_by(joined) {
        let credit = group.iter().find_map(|medium| credited(text, line, medium));
        for medium in group {
            let span = text.span(medium.name.start, medium.name.end);
            if let Some(rule) = told(text, line, medium) {
                let role = if copied && !medium.agency { SourceRole::Origin } else { SourceRole::Agency };
                let certainty = if copied { Certainty::Inferred } else { Certainty::Stated };
                push(found, span, role, rule, certainty);
            } else if let Some(rule) = credit {
                push(found, span, SourceRole::Agency, rule, Certainty::Stated);
            }
        }
    }
}

/// "a confirmé à …", "aux questions de …", "dans un entretien avec …".
fn told(text: &Text, line: &Line, medium: &Medium) -> Option<RuleId> {
    let before = medium.start.checked_sub(1).filter(|t| line.tokens.holds(*t))?;
    let noun_before = || {
        let noun = before.checked_sub(1)?;
        text.analyses_as(noun, Category::Noun).find(|a| cues::is(&a.lemma, "told"))
    };
    let given = || {
        let participle = before.checked_sub(1).filter(|t| line.tokens.holds(*t))?;
        text.analyses(participle)
            .iter()
            .find(|a| cues::is(&a.lemma, "given") && a.mood == Some(Mood::PastParticiple))
    };
    match text.word(before) {
        "à" | "au" | "aux" if given().is_some() && tells_before(text, line, before) => Some("source.told"),
        // "a démenti auprès de l'agence", "a-t-elle dit sur la chaîne".
        "de" | "du" if before > line.tokens.start && text.word(before - 1) == "auprès" => {
            said_before(text, line, before - 1).then_some("source.told")
        }
        "de" | "d'" | "du" if is_air(text, before) => {
            said_before(text, line, before).then_some("source.told")
        }
        // "a-t-il déclaré dans le Marca", "a écrit la maire dans Ouest-Brest".
        "sur" | "dans" if !medium.agency => said_before(text, line, before).then_some("source.told"),
        "à" | "au" | "aux"
            if noun_before().is_some()
                || said_just_before(text, line, before)
                || said_by_subject(text, line, before) =>
        {
            Some("source.told")
        }
        // "l'interview de la maire par Ouest-Brest".
        "par" if asked_before(text, line, before) => Some("source.told"),
        "de" | "d'" | "du" | "des" | "avec" | "par" if noun_before().is_some() => Some("source.told"),
        _ => None,
    }
}

/// "au micro de", "sur le plateau de".
fn is_air(text: &Text, of: usize) -> bool {
    of.checked_sub(1)
        .is_some_and(|noun| text.analyses_as(noun, Category::Noun).any(|a| cues::is(&a.lemma, "air")))
}

/// A noun of asking not far before: "un entretien exclusif accordé à".
fn tells_before(text: &Text, line: &Line, before: usize) -> bool {
    (before.saturating_sub(6)..before)
        .filter(|t| line.tokens.holds(*t))
        .any(|t| text.analyses_as(t, Category::Noun).any(|a| cues::is(&a.lemma, "told")))
}

/// Whether the nearest verb before it in the sentence is one of saying.
fn said_before(text: &Text, line: &Line, before: usize) -> bool {
    let start = text.sentence(before).start.max(before.saturating_sub(14)).max(line.tokens.start);
    let verbs = text.verb_groups_in(start, before);
    let nearest = verbs.iter().rev().find(|g| g.form != Form::Infinitive || says(g));
    nearest.is_some_and(says)
}

/// A verb of saying right before "à", its object pronouns and adverbs aside.
fn said_just_before(text: &Text, line: &Line, before: usize) -> bool {
    (before.saturating_sub(5)..before)
        .rev()
        .filter(|t| line.tokens.holds(*t))
        .filter_map(|t| text.verb_group_at(t))
        .next()
        .is_some_and(|g| says(g) && between_is_light(text, g.end, before))
}

/// "a expliqué l'ingénieure, Anne Roux, à la radio": a verb of saying turned before its subject, and no other verb since.
fn said_by_subject(text: &Text, line: &Line, before: usize) -> bool {
    let start = text.sentence(before).start.max(before.saturating_sub(14)).max(line.tokens.start);
    let turned = |g: &VerbGroup| g.start > line.tokens.start && text.tag(g.start - 1) == Tag::Mark;
    text.verb_groups_in(start, before).last().is_some_and(|g| says(g) && turned(g))
}

/// A noun of asking before its complement, and no verb since.
fn asked_before(text: &Text, line: &Line, before: usize) -> bool {
    let start = text.sentence(before).start.max(before.saturating_sub(20)).max(line.tokens.start);
    let noun = (start..before)
        .rev()
        .find(|t| text.analyses_as(*t, Category::Noun).any(|a| cues::is(&a.lemma, "told")));
    noun.is_some_and(|noun| {
        matches!(text.word(noun + 1), "de" | "d'" | "du" | "des")
            && text.verb_groups_in(noun, before).is_empty()
    })
}

fn between_is_light(text: &Text, from: usize, to: usize) -> bool {
    let day = |t: usize| {
        calendar::names_day(text.word(t))
            || noun_class::is(text, t, "time")
            || matches!(text.word(t), "midi" | "après-midi")
    };
    let time = |t: usize| day(t) || matches!(text.word(t), "ce" | "cet") && day(t + 1);
    let one = to.saturating_sub(from) <= 3;
    (from..to).all(|t| {
        matches!(text.tag(t), Tag::Adverb | Tag::Pronoun)
            || text.tag(t) == Tag::Noun && one
            || text.surface(t) == ","
            || time(t)
    })
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
    let mut open = medium.start.checked_sub(1)?;
    // "(avec Reuters)", "(source : Reuters)".
    if text.surface(open) == ":" && open > line.tokens.start {
        open -= 1;
    }
    if matches!(text.word(open), "avec" | "source" | "sources" | "via") && open > line.tokens.start {
        open -= 1;
    }
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
    if according || text.word(before) == "et" && according_before(text, line, before) {
        return Some("source.according");
    }
    // "écrit l'agence, citant Reuters".
    let quoting = text
        .verb(before, |m| m == Mood::PresentParticiple)
        .is_some_and(|a| matches!(a.lemma.as_str(), "citer" | "reprendre" | "relayer"));
    if quoting {
        return Some("source.report");
    }
    let joins = matches!(text.word(before), "de" | "d'" | "du" | "des");
    // "un portrait publié sur", "une tribune publiée dans".
    let published = matches!(text.word(before), "sur" | "dans")
        && before > line.tokens.start
        && text.verb(before - 1, |m| m == Mood::PastParticiple).is_some_and(|a| cues::is(&a.lemma, "made"));
    if published {
        return Some("source.interviewed");
    }
    let noun = before.checked_sub(1)?;
    let informs = text.analyses_as(noun, Category::Noun).any(|a| cues::is(&a.lemma, "before"));
    (joins && informs).then_some("source.report")
}

/// "selon des marins et la revue …": few words and no verb or mark stand between.
fn according_before(text: &Text, line: &Line, and: usize) -> bool {
    (and.saturating_sub(6)..and)
        .rev()
        .filter(|t| line.tokens.holds(*t))
        .take_while(|t| text.tag(*t) != Tag::Mark && text.verb_group_at(*t).is_none())
        .any(|t| text.word(t) == "selon")
}

/// "interrogé par …", "des documents analysés par …", "des révélations faites par …".
fn after_participle(text: &Text, line: &Line, medium: &Medium) -> Option<RuleId> {
    let before = medium.start.checked_sub(1).filter(|t| *t > line.tokens.start)?;
    let made = text.verb(before - 1, |m| m == Mood::PastParticiple).is_some_and(|a| {
        cues::is(&a.lemma, "made") || gazetteer::row(Table::SayingVerbs, &a.lemma).is_some()
    });
    let by = || {
        text.verb(before - 1, |m| m == Mood::PastParticiple).is_some_and(|a| a.lemma == "faire")
            && before >= 2
            && text.analyses_as(before - 2, Category::Noun).any(|a| cues::is(&a.lemma, "before"))
    };
    (text.word(before) == "par" && (made || by())).then_some("source.interviewed")
}

/// "… rapporte que", "écrit …".
fn with_verb(text: &Text, line: &Line, medium: &Medium) -> Option<RuleId> {
    let informs = |g: &VerbGroup| {
        matches!(g.form, Form::Finite | Form::Conditional)
            && !g.passive
            && (says(g) || g.lemmas.iter().any(|l| cues::is(l, "verb")))
    };
    // "le quotidien, qui rapporte".
    let mut next = medium.name.end;
    if text.surface(next) == "," && text.word(next + 1) == "qui" {
        next += 1;
    }
    // "l'agence de la ville, Océan, annonce".
    let apposed = text.surface(next) == "," && medium.start > 0 && text.surface(medium.start - 1) == ",";
    next += usize::from(apposed);
    let relative = text.word(next) == "qui";
    next += usize::from(relative);
    let after = text.verb_group_at(next).filter(|g| g.start == next && informs(g));
    let free = medium.start == line.tokens.start
        || matches!(text.tag(medium.start - 1), Tag::Mark | Tag::Conjunction)
        || relative && text.word(medium.start - 1) == "comme"
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
