//! Reported speech without marks: "a déclaré que …", "selon X, …", "…, a indiqué X", "promet de …".

use super::clause;
use super::marks::Marks;
use super::saying::{self, Cue, CueKind, Strength};
use crate::annotation::{RuleId, SpeakerSide};
use crate::document::Range;
use crate::language::tagging::Tag;
use crate::language::verb_group::{Form, VerbGroup};
use crate::language::{Text, calendar, noun_class};

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
}

/// Every reported clause.
pub fn find(text: &Text, marks: &Marks, cues: &[Cue]) -> Vec<Reported> {
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
        all.push(Reported { words, cue: index, side, zone, rule });
    }
    without_doubles(all, cues)
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
    all.sort_by_key(|r| (r.words.start, r.words.end, std::cmp::Reverse(cues[r.cue].words.end)));
    all.dedup_by(|later, kept| later.words == kept.words);
    all
}

/// Whether the clause that a verb governs ends with the comma that ends its own: the verb stands in a relative clause, in a
/// participle between commas or in what opens the sentence ("Après avoir accusé …,").
fn in_parenthesis(text: &Text, group: &VerbGroup) -> bool {
    let sentence = text.sentence(group.start).start;
    let before = group.start.checked_sub(1).filter(|b| *b >= sentence);
    let relative =
        before.is_some_and(|b| text.word(b) == "qui" && b > sentence && text.surface(b - 1) == ",");
    let participle = group.form == Form::Participle && before.is_none_or(|b| text.surface(b) == ",");
    let fronted = group.form == Form::Infinitive
        && before
            .is_some_and(|b| b == sentence && matches!(text.word(b), "après" | "avant" | "pour" | "sans"));
    relative || participle || fronted
}

/// The clause from `start`, up to the next comma where its verb stands in a parenthesis.
fn content(text: &Text, group: &VerbGroup, start: usize, marks: &Marks) -> Range {
    let end = clause::end(text, start, marks);
    let comma = (start..end).find(|t| text.surface(*t) == ",").filter(|_| in_parenthesis(text, group));
    Range { start, end: comma.unwrap_or(end) }
}

/// A clause that stands wholly between marks is direct only.
fn wholly_marked(text: &Text, marks: &Marks, words: Range) -> bool {
    marks.opening(words.start).is_some_and(|m| {
        let after = m.after();
        after >= words.end || (after..words.end).all(|t| text.tag(t) == Tag::Mark)
    })
}

/// "a répondu lundi dans une lettre que …".
fn that_clause(text: &Text, marks: &Marks, cue: &Cue) -> Option<Range> {
    let group = cue.group.as_ref()?;
    if !cue.takes("que") || cue.strength < Strength::Medium || (group.negated && cue.lemma != "nier") {
        return None;
    }
    let that = conjunction(text, marks, cue)?;
    Some(content(text, group, that + 1, marks))
}

/// The "que" that a verb of saying governs. Between the two stand adverbs, times, complements behind prepositions and,
/// for verbs that address somebody, one object; a verb, a stop or any other object means that "que" belongs elsewhere.
fn conjunction(text: &Text, marks: &Marks, cue: &Cue) -> Option<usize> {
    let from = cue.words.end;
    let limit = text.sentence(from.saturating_sub(1)).end.min(from + 28);
    let mut objects = usize::from(!ADDRESSING.contains(&cue.lemma.as_str()));
    let mut at = from;
    while at < limit {
        if let Some(inner) = marks.opening(at) {
            at = inner.after().max(at + 1);
            continue;
        }
        match text.word(at) {
            "que" | "qu'" => {
                // "estime ainsi que": right behind the verb it is an adverb; "et que" goes on with another clause.
                let adverb = text.word(at - 1) == "ainsi" && at - 1 == from;
                let other = at > from
                    && !adverb
                    && (COMPOUND.contains(&text.word(at - 1)) || text.word(at - 1) == "et");
                return (!other && objects < 2).then_some(at);
            }
            ";" | ":" | "." | "?" | "!" | "(" | ")" => return None,
            _ => {}
        }
        let verb = text.verb_group_at(at).filter(|g| g.start == at || g.finite == at);
        if let Some(group) = verb {
            let introduced = at > 0
                && matches!(text.word(at - 1), "sans" | "pour" | "après" | "avant" | "de" | "d'" | "en");
            let passes = matches!(group.form, Form::Infinitive | Form::Gerund) && introduced
                || group.form == Form::Participle;
            if !passes {
                return None;
            }
        }
        let governed = at > from && text.tag(at - 1) == Tag::Preposition;
        let opens_object =
            text.tag(at) == Tag::Determiner && !governed && !is_time(text, at + 1) && text.word(at) != "tout";
        objects += usize::from(opens_object);
        at += 1;
    }
    None
}

/// Verbs whose object is whom they address.
const ADDRESSING: [&str; 10] = [
    "avertir",
    "prévenir",
    "informer",
    "aviser",
    "assurer",
    "convaincre",
    "alerter",
    "persuader",
    "mettre en garde",
    "rassurer",
];

/// Words that make a conjunction of their own with "que".
const COMPOUND: [&str; 16] = [
    "plus", "moins", "tel", "telle", "ce", "alors", "tandis", "ainsi", "bien", "autant", "tant", "lors",
    "avant", "afin", "pour", "parce",
];

/// "le 3 mai", "la semaine dernière", "ce mardi": a time and no object.
fn is_time(text: &Text, at: usize) -> bool {
    text.tag(at) == Tag::Number || calendar::is_weekday(text.word(at)) || noun_class::is(text, at, "time")
}

/// "promet de …", "accuse X de …", "affirme vouloir …".
fn infinitive(text: &Text, marks: &Marks, cue: &Cue) -> Option<Range> {
    let group = cue.group.as_ref()?;
    if !cue.takes("inf") || cue.strength < Strength::Medium || (group.negated && cue.lemma != "nier") {
        return None;
    }
    let limit = text.sentence(cue.words.end.saturating_sub(1)).end.min(cue.words.end + 16);
    let mut at = cue.words.end;
    let introducers: Vec<&str> = cue.infinitive().split(',').map(str::trim).collect();
    if introducers.contains(&"bare") {
        let skip = (at..limit).find(|t| text.tag(*t) != Tag::Adverb).unwrap_or(at);
        if let Some(start) = infinitive_at(text, skip) {
            return Some(Range { start, end: clause::end(text, start, marks) });
        }
    }
    while at < limit {
        if let Some(inner) = marks.opening(at) {
            at = inner.after().max(at + 1);
            continue;
        }
        let word = text.word(at);
        let introduces = introducers.iter().any(|i| *i == word || *i == "de" && word == "d'");
        if introduces && let Some(start) = infinitive_at(text, at + 1) {
            return Some(content(text, group, start, marks));
        }
        let stops = matches!(
            word,
            "." | ";"
                | ":"
                | "?"
                | "!"
                | "que"
                | "qu'"
                | "qui"
                | "pour"
                | "dont"
                | "afin"
                | "avant"
                | "après"
        );
        if stops
            || text
                .verb_group_at(at)
                .is_some_and(|g| g.finite == at && matches!(g.form, Form::Finite | Form::Conditional))
        {
            return None;
        }
        at += 1;
    }
    None
}

/// The first token of an infinitive with its negation and clitics, if one stands at `at`.
fn infinitive_at(text: &Text, at: usize) -> Option<usize> {
    let head = (at..at + 5).find(|t| text.tag(*t) == Tag::Infinitive)?;
    let between = (at..head).all(|t| {
        matches!(text.tag(t), Tag::Pronoun | Tag::Adverb)
            || matches!(text.word(t), "ne" | "pas" | "le" | "la" | "les" | "l'" | "en" | "y")
    });
    between.then_some(at)
}

/// "La route est coupée, a indiqué la préfecture.": the clause before the incise.
fn incise(text: &Text, marks: &Marks, cue: &Cue) -> Option<Range> {
    let group = cue.group.as_ref()?;
    let sentence = text.sentence(group.start);
    let comma = group.start.checked_sub(1).filter(|c| *c > sentence.start + 2 && text.surface(*c) == ",")?;
    // "…, ont déclaré mardi des responsables": a time may stand before the subject.
    let subject = cue.words.end + usize::from(calendar::names_day(text.word(cue.words.end)));
    let turned = group.inverted.is_some()
        || saying::begins_noun_phrase(text, subject) && text.tag(subject) != Tag::Number;
    let open = !matches!(text.word(cue.words.end), "que" | "qu'" | "de" | ":");
    let says = cue.strength == Strength::Strong || (cue.takes("inv") && group.inverted.is_some());
    if !(turned && open && says)
        || group.passive
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
    let has_verb = text
        .verb_groups_in(start, comma)
        .iter()
        .any(|g| g.end <= comma && matches!(g.form, Form::Finite | Form::Conditional));
    let object = (cue.words.end..sentence.end.min(cue.words.end + 12))
        .any(|t| matches!(text.word(t), "que" | "qu'") && !matches!(text.word(t - 1), "lors"));
    let marked = (start..comma)
        .any(|t| marks.opening(t).is_some_and(|m| m.after() + 1 >= comma && m.open <= start + 1));
    let enumerates = text.tag(subject) == Tag::Determiner && is_object(text, subject, sentence.end);
    (has_verb && !object && !marked && !enumerates).then_some(Range { start, end: comma })
}

/// Whether the noun behind the verb is a thing that is said rather than somebody who says it: "…, a annoncé une hausse".
fn is_object(text: &Text, at: usize, limit: usize) -> bool {
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

/// Where the clause before an incise begins: behind "mais" or "et" at the sentence's start.
fn clause_start(text: &Text, sentence: Range, limit: usize) -> usize {
    let mut start = sentence.start;
    while start < limit
        && (matches!(text.word(start), "mais" | "et" | "or" | "car" | "donc")
            || text.tag(start) == Tag::Mark && text.surface(start) != "«")
    {
        start += 1;
    }
    start
}

/// "Selon la préfecture, la route est coupée.", "La route est coupée, selon la préfecture."
fn according(text: &Text, marks: &Marks, cue: &Cue) -> Option<Range> {
    // "interrogé par la radio": the medium asks, somebody else says.
    let carries = ["interrog", "cité"].iter().any(|stem| cue.lemma.starts_with(stem));
    let sentence = text.sentence(cue.words.start);
    let leads = (sentence.start..cue.words.start).all(|t| {
        matches!(text.tag(t), Tag::Mark | Tag::Conjunction | Tag::Adverb)
            || matches!(text.word(t), "mais" | "et" | "toujours" | "encore")
    });
    let view = cue.lemma == "pour" && leads && names_someone(text, cue.words.end);
    if cue.strength != Strength::Strong && !view || carries || !names_source(text, cue.words.end) {
        return None;
    }
    if leads {
        let start = after_source(text, marks, cue.words.end, sentence)?;
        let end = clause::end(text, start, marks);
        let verb = text
            .verb_groups_in(start, end)
            .iter()
            .any(|g| matches!(g.form, Form::Finite | Form::Conditional));
        return (end > start + 1 && (verb || !view)).then_some(Range { start, end });
    }
    let before = cue.words.start - 1;
    let comma = text.surface(before) == ",";
    let end = if comma { before } else { cue.words.start };
    let mut start = clause_start(text, sentence, end);
    if let Some(around) = marks.around(cue.words.start) {
        start = start.max(around.open + 1);
    }
    // "…, mais selon les experts, la digue est fragile": the clause follows.
    if end > start && matches!(text.word(end - 1), "et" | "mais" | "que" | "qu'" | "car") {
        let start = after_source(text, marks, cue.words.end, sentence)?;
        let end = clause::end(text, start, marks);
        return (end > start + 1).then_some(Range { start, end });
    }
    let finite = |from: usize, to: usize| {
        text.verb_groups_in(from, to).iter().any(|g| matches!(g.form, Form::Finite | Form::Conditional))
    };
    // A quotation with its own words of saying before it is carried by the source, not said again.
    let quoted = (start..end).any(|t| {
        marks.opening(t).is_some_and(|m| m.after() > start + (end - start) / 2 && m.open <= start + 2)
    });
    if !finite(start, end) || quoted || end <= start {
        return None;
    }
    // "La crise constitue selon lui une menace": the clause goes on behind its source.
    let stop = (cue.words.end..sentence.end).find(|t| text.tag(*t) == Tag::Mark).unwrap_or(sentence.end);
    let goes_on = !comma && stop - cue.words.end > 5 && text.tag(end - 1) == Tag::Finite;
    let end = if goes_on { clause::end(text, cue.words.end, marks) } else { end };
    Some(Range { start, end })
}

/// Whether what "selon" governs can say something: a name, an office, a body, a document, a pronoun; not "selon le jour".
fn names_source(text: &Text, at: usize) -> bool {
    use crate::language::tables::Table;
    (at..text.sentence(at.min(text.len() - 1)).end.min(at + 6)).take_while(|t| text.surface(*t) != ",").any(
        |t| {
            text.token(t).is_upper()
                || matches!(text.word(t), "lui" | "elle" | "eux" | "elles")
                || noun_class::is(text, t, "speaks")
                || noun_class::is(text, t, "evidence")
                || text.phrases_at(t).iter().any(|p| {
                    matches!(
                        p.row.table,
                        Table::Offices | Table::OrganisationHeads | Table::SayingNouns | Table::Introducers
                    )
                })
        },
    )
}

/// Whether a person, a medium or an office stands at `at`: "Pour Nora Vidal, …", "Pour le maire, …".
fn names_someone(text: &Text, at: usize) -> bool {
    use crate::language::tables::Table;
    let head = if matches!(text.tag(at), Tag::Determiner) { at + 1 } else { at };
    matches!(text.word(at), "lui" | "elle" | "eux" | "elles")
        || text.phrases_at(head).iter().any(|p| {
            matches!(p.row.table, Table::Offices | Table::Media)
                || p.row.table == Table::GivenNames && text.tag(p.end) == Tag::Name
        })
}

/// The first token of the clause behind "selon" and its source.
fn after_source(text: &Text, marks: &Marks, from: usize, sentence: Range) -> Option<usize> {
    let mut at = from;
    while at < sentence.end {
        if let Some(inner) = marks.opening(at) {
            at = inner.after().max(at + 1);
            continue;
        }
        match text.surface(at) {
            "," if opens_clause(text, at + 1, sentence.end) => return Some(at + 1),
            "." | ";" | ":" => return None,
            _ => {}
        }
        // Without a comma the clause begins with its subject: "Selon un rapport la Russie …", "Selon lui cela …".
        let subject = at > from + 1
            && matches!(text.tag(at), Tag::Determiner)
            && matches!(text.tag(at - 1), Tag::Noun | Tag::Name | Tag::Adjective)
            || at == from + 1
                && matches!(text.word(from), "lui" | "elle" | "eux" | "elles")
                && text.tag(at) != Tag::Mark;
        if subject && text.verb_groups_in(at, sentence.end).iter().any(|g| g.form == Form::Finite) {
            let comma = (at..sentence.end.min(at + 8)).any(|t| text.surface(t) == ",");
            if !comma {
                return Some(at);
            }
        }
        if text.verb_group_at(at).is_some_and(|g| g.finite == at && g.form == Form::Finite)
            && text.word(at.saturating_sub(1)) != "qui"
        {
            return None;
        }
        at += 1;
    }
    None
}

/// Whether what follows a comma begins a clause rather than going on with an apposition: up to the next comma an
/// apposition has no verb of its own.
fn opens_clause(text: &Text, at: usize, limit: usize) -> bool {
    if at >= limit {
        return false;
    }
    let of = matches!(text.word(at), "de" | "du" | "d'" | "des");
    let adverbial = text.tag(at) == Tag::Preposition && !of
        || matches!(
            text.word(at),
            "si" | "s'" | "quand" | "lorsque" | "lorsqu'" | "hier" | "alors" | "comme"
        );
    let comma = (at..limit).find(|t| text.surface(*t) == ",");
    let verb = |from: usize, to: usize| {
        text.verb_groups_in(from, to).iter().any(|g| {
            let relative = g.start > from && matches!(text.word(g.start - 1), "qui" | "dont" | "où");
            matches!(g.form, Form::Finite | Form::Conditional) && !relative
        })
    };
    adverbial || comma.is_none_or(|c| verb(at, c) || !verb(c, limit))
}

/// "souligne l'importance de maintenir …": a noun that governs an infinitive.
fn governing_noun(text: &Text, marks: &Marks, cue: &Cue) -> Option<Range> {
    if !cue.takes("np") || cue.strength < Strength::Medium {
        return None;
    }
    let at = cue.words.end;
    let governs = matches!(text.tag(at), Tag::Determiner)
        && noun_class::is(text, at + 1, "governs")
        && matches!(text.word(at + 2), "de" | "d'")
        && infinitive_at(text, at + 3).is_some();
    governs.then(|| Range { start: at, end: clause::end(text, at, marks) })
}

/// "le message que …", "l'annonce selon laquelle …".
fn noun_that(text: &Text, marks: &Marks, cue: &Cue) -> Option<Range> {
    let at = cue.words.end;
    let row = cue.row.cell(3);
    let takes = |word: &str| row.split(',').any(|w| w.trim() == word);
    let start = match (text.word(at), text.word(at + 1)) {
        ("selon", "laquelle" | "lequel" | "lesquels" | "lesquelles") if takes("selon") => at + 2,
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

/// "Solberg, revendiqué des élus avaient menti": a bare participle of saying and a clause without "que", as automatic
/// translation leaves them.
fn missing_that(text: &Text, marks: &Marks, cue: &Cue) -> Option<Range> {
    let group = cue.group.as_ref()?;
    if group.form != Form::Participle
        || !cue.takes("que") && !matches!(cue.lemma.as_str(), "revendiquer" | "réclamer")
    {
        return None;
    }
    let before = group.start.checked_sub(1)?;
    let subject =
        matches!(text.tag(before), Tag::Name) || matches!(text.word(before), "qui" | "," | "il" | "elle");
    let start = cue.words.end;
    let opens = text.tag(start) == Tag::Determiner || matches!(text.word(start), "des" | "le" | "la" | "les");
    if !(subject && opens) || text.sentence(before).start == before {
        return None;
    }
    let end = clause::end(text, start, marks);
    let clause = text
        .verb_groups_in(start + 1, end)
        .iter()
        .any(|g| g.end <= end && matches!(g.form, Form::Finite | Form::Conditional));
    let noun = (start..end).find(|t| text.tag(*t) == Tag::Noun).is_some();
    (clause && noun).then_some(Range { start, end })
}
