//! Reported speech without marks: "a déclaré que …", "selon X, …", "…, a indiqué X", "promet de …".

use super::according::according;
use super::clause;
use super::marked::Found;
use super::marks::Marks;
use super::object::{governing_noun, infinitive, missing_that, that_clause};
use super::saying::{self, Cue, CueKind, Strength};
use crate::annotation::{RuleId, SpeakerSide};
use crate::document::Range;
use crate::language::tagging::Tag;
use crate::language::verb_group::{Form, VerbGroup};
use crate::language::{Text, calendar, entry, noun_class};
use crate::sort;
use std::collections::HashSet;

/// A reported clause.
#[derive(Clone, Debug)]
pub struct Reported {
    /// Its words, in tokens.
    pub words: Range,
    /// The cue, as an index into the list of cues.
    pub cue: usize,
    /// How its speaker is to be found.
    pub side: SpeakerSide,
    /// Where.
    pub zone: Range,
    /// How it was found.
    pub rule: RuleId,
    /// Whether it is a finding itself. What somebody hopes or fears is no speech, yet words between marks in it are theirs.
    pub told: bool,
}

impl Reported {
    /// What its words of saying say of marks that stand in it.
    pub fn found(&self) -> Found {
        let rule = match self.rule {
            "quotation.according" => "quotation.according",
            "quotation.reported-incise" => "quotation.incise",
            _ => "quotation.before",
        };
        Found { cue: Some(self.cue), side: self.side, zone: self.zone, rule }
    }
}

/// The reported clauses of a text, in the order of their first words.
pub struct Clauses(Vec<Reported>);

/// How many clauses back one that holds a token is looked for: people nest two or three.
const NESTED: usize = 8;

impl Clauses {
    /// Finds them.
    pub fn new(text: &Text, marks: &Marks, cues: &[Cue]) -> Self {
        Clauses(find(text, marks, cues))
    }

    /// Those that are findings.
    pub fn told(&self) -> impl Iterator<Item = &Reported> {
        self.0.iter().filter(|r| r.told)
    }

    /// The innermost clause that holds a token and begins at `from` or later.
    pub fn around(&self, token: usize, from: usize) -> Option<&Reported> {
        let upto = self.0.partition_point(|r| r.words.start <= token);
        let near = self.0[..upto].iter().rev().take(NESTED);
        near.take_while(|r| r.words.start >= from).find(|r| r.words.end > token)
    }
}

fn find(text: &Text, marks: &Marks, cues: &[Cue]) -> Vec<Reported> {
    let mut all = Vec::new();
    for (index, cue) in cues.iter().enumerate() {
        let found = match cue.kind {
            CueKind::Verb => nearest(that_clause(text, marks, cue), infinitive(text, marks, cue))
                .or_else(|| incise(text, marks, cue).map(|w| (w, "quotation.reported-incise", true)))
                .or_else(|| governing_noun(text, marks, cue).map(|w| (w, "quotation.nominal", false)))
                .or_else(|| missing_that(text, marks, cue).map(|w| (w, "quotation.missing-that", false))),
            CueKind::Preposition => according(text, marks, cue).map(|w| (w, "quotation.according", false)),
            CueKind::Noun => noun_that(text, marks, cue).map(|w| (w, "quotation.noun-that", false)),
        };
        let Some((words, rule, is_incise)) = found else { continue };
        if words.start >= words.end || wholly_marked(text, marks, words) {
            continue;
        }
        let (side, mut zone) = saying::speaker(text, cue, is_incise);
        // Inside marks the subject stands inside them too.
        if let Some(around) =
            marks.around(cue.words.start).filter(|m| m.open < cue.words.start && m.open >= zone.start)
        {
            zone.start = (around.open + 1).min(zone.end);
        }
        let told = cue.strength != Strength::Thought || shows(text, cue);
        all.push(Reported { words, cue: index, side, zone, rule, told });
    }
    without_doubles(with_source(without_carriers(text, all, cues), cues), cues)
}

/// "Une étude montre que", "L'institut prévoit que": what is shown or foreseen is told where its subject is a study or those who
/// make one, or a body that foresees; what a law foresees is its rule.
fn shows(text: &Text, cue: &Cue) -> bool {
    let Some(group) = &cue.group else { return false };
    // "viennent de montrer": the subject stands before the first verb.
    let verb = match text.verb_group_at(group.start.saturating_sub(2)) {
        Some(recent) if group.form == Form::Infinitive => recent.start,
        _ => group.start,
    };
    let from = text.sentence(group.start).start.max(group.start.saturating_sub(30));
    let opens = (from..verb)
        .rev()
        .find(|t| {
            text.surface(*t) == ","
                || text.surface(*t) == "»"
                || text.tag(*t) == Tag::Finite
                || matches!(text.word(*t), "que" | "qu'" | "qui")
        })
        .map_or(from, |t| t + 1);
    let is = |class: &str| (opens..group.start).any(|t| noun_class::is(text, t, class));
    let body = || {
        (opens + 1..group.start).any(|t| text.token(t).is_upper())
            || noun_class::is(text, opens + 1, "speaks")
    };
    cue.takes("study") && (is("study") || is("evidence"))
        || cue.takes("forecast") && !is("rule") && (body() || is("study"))
}

/// "La route est coupée, a appris Brivol de source policière": who learns it hands on what the source says.
fn with_source(mut all: Vec<Reported>, cues: &[Cue]) -> Vec<Reported> {
    let learns = |r: &Reported| cues[r.cue].kind == CueKind::Verb && cues[r.cue].lemma == "apprendre";
    for i in 0..all.len() {
        let (learnt, source) = (all[i].clone(), all.get(i + 1).cloned());
        let Some(source) = source.filter(|s| learns(&learnt) && s.words.start == learnt.words.start) else {
            continue;
        };
        if cues[source.cue].kind == CueKind::Preposition && source.words.end > learnt.words.end {
            all[i + 1].words.end = all[i + 1].words.start;
            (all[i].side, all[i].zone) = (source.side, source.zone);
        }
    }
    all.retain(|r| r.words.start < r.words.end);
    all
}

/// "rapporte Brivol, citant un pompier", "Citant un pompier, Brivol affirme que": where another word of saying of the sentence
/// reports the clause, "citant" only tells whence the medium has it.
fn without_carriers(text: &Text, mut all: Vec<Reported>, cues: &[Cue]) -> Vec<Reported> {
    let cites =
        |r: &Reported| cues[r.cue].kind == CueKind::Preposition && cues[r.cue].lemma.ends_with("citant");
    let sentence = |r: &Reported| text.document.sentence_of(cues[r.cue].words.start);
    if !all.iter().any(cites) {
        return all;
    }
    let told: HashSet<usize> = all.iter().filter(|r| !cites(r)).map(sentence).collect();
    all.retain(|r| !(cites(r) && told.contains(&sentence(r))));
    all
}

/// Of a clause with "que" and an infinitive the nearer one is the verb's own.
fn nearest(that: Option<Range>, infinitive: Option<Range>) -> Option<(Range, RuleId, bool)> {
    match (that, infinitive) {
        (Some(that), Some(infinitive)) if infinitive.start < that.start => {
            Some((infinitive, "quotation.infinitive", false))
        }
        (Some(that), _) => Some((that, "quotation.that", false)),
        (None, Some(infinitive)) => Some((infinitive, "quotation.infinitive", false)),
        (None, None) => None,
    }
}

/// One clause belongs to one verb: the nearest before it.
fn without_doubles(mut all: Vec<Reported>, cues: &[Cue]) -> Vec<Reported> {
    // Of one clause the nearest verb comes first.
    sort::by_number(&mut all, |r| usize::MAX - cues[r.cue].words.end);
    sort::by(&mut all, |r| sort::outermost(r.words.start, r.words.end));
    all.dedup_by(|later, kept| later.words == kept.words);
    // What is said inside what is said ends with it: clauses nest or are apart.
    let mut open: Vec<usize> = Vec::new();
    for reported in &mut all {
        open.retain(|end| *end > reported.words.start);
        if let Some(end) = open.iter().min() {
            reported.words.end = reported.words.end.min(*end);
        }
        open.push(reported.words.end);
    }
    all
}

/// A clause that stands wholly between marks is direct only.
fn wholly_marked(text: &Text, marks: &Marks, words: Range) -> bool {
    marks.opening(words.start).is_some_and(|m| {
        let after = m.after();
        after >= words.end || (after..words.end).all(|t| text.tag(t) == Tag::Mark)
    })
}

/// "La route est coupée, a indiqué la préfecture.": the clause before the incise.
fn incise(text: &Text, marks: &Marks, cue: &Cue) -> Option<Range> {
    let group = cue.group.as_ref()?;
    let sentence = text.sentence(group.start);
    if let Some(words) = as_said(text, marks, cue, group)
        .or_else(|| recalled(text, marks, cue, group))
        .or_else(|| bare_incise(text, marks, cue, group))
    {
        return Some(words);
    }
    let comma = group.start.checked_sub(1).filter(|c| *c > sentence.start + 1 && text.surface(*c) == ",")?;
    // "…, ont déclaré mardi des responsables": a time may stand before the subject.
    let subject = cue.words.end + usize::from(calendar::names_day(text.word(cue.words.end)));
    let turned = group.inverted.is_some()
        || saying::begins_noun_phrase(text, subject) && text.tag(subject) != Tag::Number;
    let source = matches!(text.word(cue.words.end + 1), "source" | "sources");
    let open = !matches!(text.word(cue.words.end), "que" | "qu'" | ":")
        && (source || text.word(cue.words.end) != "de");
    let speaker = cue.strength == Strength::Medium && !is_object(text, subject, sentence.end);
    let says = cue.strength == Strength::Strong || cue.takes("inv") && (group.inverted.is_some() || speaker);
    if !(turned && open && says)
        || group.undergoes()
        || !matches!(group.form, Form::Finite | Form::Conditional)
        || marks.around(comma).is_some()
    {
        return None;
    }
    // The last sentence of a quotation between marks is direct already.
    if marks.around(sentence.start).is_some_and(|m| m.open < sentence.start) {
        return None;
    }
    // The subject must stand behind: a clause of its own before the comma needs a verb, and this verb no object clause.
    let start = clause_start(text, sentence, comma);
    let has_verb = text.verb_groups_in(start, comma).iter().any(|g| {
        let relative = matches!(text.word(g.start.saturating_sub(1)), "qui" | "dont" | "où");
        g.end <= comma && matches!(g.form, Form::Finite | Form::Conditional) && !relative
    });
    let object = (cue.words.end..sentence.end.min(cue.words.end + 12))
        .take_while(|t| text.surface(*t) != "," || text.word(t + 1) != "qui")
        .any(|t| matches!(text.word(t), "que" | "qu'") && !matches!(text.word(t - 1), "lors"));
    let marked = (start..comma)
        .any(|t| marks.opening(t).is_some_and(|m| m.after() + 1 >= comma && m.open <= start + 1));
    let enumerates = text.tag(subject) == Tag::Determiner && is_object(text, subject, sentence.end);
    (has_verb && !object && !marked && !enumerates).then_some(Range { start, end: comma })
}

/// "La route est coupée. C'est ce qu'a annoncé la préfecture.": the sentence before is what was said.
fn recalled(text: &Text, marks: &Marks, cue: &Cue, group: &VerbGroup) -> Option<Range> {
    let sentence = text.sentence(group.start);
    let mut opening = sentence.start..group.start.min(sentence.start + 8);
    let that = opening.find(|t| matches!(text.word(*t), "que" | "qu'"))?;
    let this = that.checked_sub(1).filter(|t| text.word(*t) == "ce" && *t > sentence.start)?;
    let presents = matches!(text.word(sentence.start), "c'" | "voilà") && this <= sentence.start + 5;
    let between = text.verb_groups_in(that, group.start).is_empty()
        && (that + 1 == group.start || group.start <= that + 8);
    let says = cue.strength >= Strength::Medium
        && matches!(group.form, Form::Finite)
        && !(cue.words.end..sentence.end)
            .take_while(|t| text.surface(*t) != ",")
            .any(|t| matches!(text.word(t), "que" | "qu'"));
    let before = text.sentence(sentence.start.checked_sub(1)?);
    let block = |at: usize| text.document.block_at(text.token(at).span.start);
    let same = block(before.start) == block(sentence.start);
    let mut end = before.end;
    while end > before.start && matches!(text.surface(end - 1), "." | "!" | "…") {
        end -= 1;
    }
    let free = marks.around(before.start).is_none() && marks.around(sentence.start).is_none();
    (presents && between && says && same && free && end > before.start + 2)
        .then_some(Range { start: clause_start(text, before, end), end })
}

/// How many tokens the clause has at most behind which an incise lacks its comma.
const LONGEST: usize = 60;

/// "La route est coupée a indiqué la préfecture": the comma is left out. The clause before has its own verb, and nothing in it
/// could open another.
fn bare_incise(text: &Text, marks: &Marks, cue: &Cue, group: &VerbGroup) -> Option<Range> {
    let sentence = text.sentence(group.start);
    let start = clause_start(text, sentence, group.start);
    let before = group.start.checked_sub(1).filter(|b| *b > start && *b < start + LONGEST)?;
    let skipped = calendar::names_day(text.word(cue.words.end)) || text.tag(cue.words.end) == Tag::Adverb;
    let subject = cue.words.end + usize::from(skipped);
    let main = text.verb_groups_in(start, group.start).iter().find(|g| g.form == Form::Finite)?;
    let plain = (start..group.start).all(|t| {
        text.tag(t) != Tag::Conjunction
            && !matches!(
                text.word(t),
                "qui" | "que" | "qu'" | "dont" | "où" | "et" | "ou" | "mais" | "si" | ":" | "«"
            )
    });
    let closes = matches!(text.tag(before), Tag::Noun | Tag::Adjective | Tag::Participle | Tag::Number);
    (cue.strength == Strength::Strong
        && cue.takes("inv")
        && group.form == Form::Finite
        && group.inverted.is_none()
        && !group.undergoes()
        && closes
        && plain
        && main.end < group.start
        && main.start > start
        && text.verb_groups_in(main.end, group.start).iter().all(|g| g.form != Form::Finite)
        && text.tag(subject) == Tag::Determiner
        && !is_object(text, subject, sentence.end)
        && !(cue.words.end..sentence.end).any(|t| matches!(text.word(t), "que" | "qu'"))
        && marks.around(before).is_none())
    .then_some(Range { start, end: group.start })
}

/// "Comme l'a indiqué la préfecture, la route est coupée", "La route est coupée, comme l'a indiqué la préfecture".
fn as_said(text: &Text, marks: &Marks, cue: &Cue, group: &VerbGroup) -> Option<Range> {
    let sentence = text.sentence(group.start);
    let first =
        (group.start.saturating_sub(1)..=group.start).find(|t| matches!(text.word(*t), "l'" | "le"))?;
    let opener = match (text.word(first.checked_sub(1)?), first.checked_sub(2)) {
        ("comme", _) => first - 1,
        ("que", Some(so)) if text.word(so) == "ainsi" => so,
        _ => return None,
    };
    let says = cue.strength >= Strength::Medium
        && matches!(group.form, Form::Finite)
        && saying::begins_noun_phrase(text, cue.words.end);
    let clause = |from: usize, to: usize| {
        text.verb_groups_in(from, to).iter().any(|g| matches!(g.form, Form::Finite | Form::Conditional))
    };
    if !says || opener < sentence.start || marks.around(opener).is_some() {
        return None;
    }
    if opener == sentence.start {
        let comma = (cue.words.end..sentence.end).find(|t| text.surface(*t) == ",")?;
        let end = clause::end(text, comma + 1, marks);
        return clause(comma + 1, end).then_some(Range { start: comma + 1, end });
    }
    let comma = opener.checked_sub(1).filter(|c| text.surface(*c) == ",")?;
    let start = clause_start(text, sentence, comma);
    (clause(start, comma) && marks.around(start).is_none()).then_some(Range { start, end: comma })
}

/// Whether the noun behind the verb is a thing that is said rather than somebody who says it: "…, a annoncé une hausse".
pub fn is_object(text: &Text, at: usize, limit: usize) -> bool {
    let noun = (at + 1..limit.min(at + 4)).find(|t| matches!(text.tag(*t), Tag::Noun | Tag::Name));
    let Some(noun) = noun else { return true };
    let speaks = text.token(noun).is_upper()
        || text.phrases_at(noun).iter().any(|p| {
            use crate::language::tables::Table;
            matches!(p.row.table, Table::Offices | Table::OrganisationHeads)
                || p.row.table == Table::SayingNouns && p.row.cell(1) == "document"
        })
        || noun_class::is(text, noun, "speaks");
    !speaks
}

/// Where the clause before an incise begins: behind "mais" or "et" at the sentence's start, behind the clock time of an entry.
pub fn clause_start(text: &Text, sentence: Range, limit: usize) -> usize {
    let mut start = entry::behind_clock(text, sentence).unwrap_or(sentence.start).min(limit);
    // "Borvik : le pont est fermé, selon …": a headline's label is nobody's.
    let label = (start + 1..limit.min(start + 5)).find(|t| text.surface(*t) == ":");
    if let Some(colon) =
        label.filter(|c| text.token(start).is_upper() && text.verb_groups_in(start, *c).is_empty())
    {
        start = colon + 1;
    }
    while start < limit
        && (matches!(text.word(start), "mais" | "et" | "or" | "car" | "donc")
            || text.tag(start) == Tag::Mark && text.surface(start) != "«")
    {
        start += 1;
    }
    start
}

/// "le message que …", "l'annonce selon laquelle …".
fn noun_that(text: &Text, marks: &Marks, cue: &Cue) -> Option<Range> {
    let at = cue.words.end;
    let row = cue.row.cell(3);
    let takes = |word: &str| row.split(',').any(|w| w.trim() == word);
    let relative = |t: usize| {
        text.word(t) == "selon"
            && matches!(text.word(t + 1), "laquelle" | "lequel" | "lesquels" | "lesquelles")
    };
    // "Des rumeurs courent depuis hier selon lesquelles": a short predicate may stand between.
    let limit = text.sentence(cue.words.start).end.min(at + 14);
    let apart = (at..limit)
        .take_while(|t| text.tag(*t) != Tag::Mark && !matches!(text.word(*t), "que" | "qu'" | "qui"))
        .find(|t| relative(*t));
    let start = match (text.word(at), text.word(at + 1)) {
        _ if takes("selon") && apart.is_some() => apart? + 2,
        // "La route doit rouvrir, c'est le message que …"
        ("que" | "qu'", _) if presents(text, cue) => {
            let sentence = text.sentence(cue.words.start);
            let comma = cue.words.start - 4;
            return (marks.around(comma).is_none() && comma > sentence.start)
                .then_some(Range { start: sentence.start, end: comma });
        }
        _ => return None,
    };
    Some(Range { start, end: clause::end(text, start, marks) })
}

/// ", c'est le message": what stands before the comma is what the noun names.
fn presents(text: &Text, cue: &Cue) -> bool {
    let at = cue.words.start;
    at >= text.sentence(at).start + 4
        && text.surface(at - 4) == ","
        && text.word(at - 3) == "c'"
        && text.word(at - 2) == "est"
        && text.tag(at - 1) == Tag::Determiner
}
