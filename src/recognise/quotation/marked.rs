//! Quotations between marks: whether they are quotations at all, direct or fragment, and which words of saying they
//! belong to.

use super::marks::{Marked, Marks};
use super::saying::{self, Cue, CueKind, Strength};
use crate::annotation::{QuotationKind, RuleId, SpeakerSide};
use crate::document::{Range, Shape};
use crate::language::tagging::{self, Tag};
use crate::language::verb_group::Form;
use crate::language::{Category, Text, noun_class, noun_group, numerals};

/// A quotation between marks with what the words around say of it.
#[derive(Clone, Debug)]
pub struct Attributed {
    /// Its words, in tokens.
    pub words: Range,
    /// The marks that it stands between.
    pub marked: Marked,
    /// Direct or fragment.
    pub kind: QuotationKind,
    /// The cue, as an index into the list of cues.
    pub cue: Option<usize>,
    /// How its speaker is to be found.
    pub side: SpeakerSide,
    /// Where.
    pub zone: Range,
    /// How the cue was found.
    pub rule: RuleId,
}

/// Every quotation between marks.
pub fn attribute(text: &Text, marks: &Marks, cues: &[Cue]) -> Vec<Attributed> {
    let mut all: Vec<Attributed> = Vec::new();
    for marked in &marks.list {
        let inside = trimmed(text, marked.inside());
        if inside.start >= inside.end || is_name_or_title(text, marked, inside) {
            continue;
        }
        let incise = incise_inside(text, marks, cues, marked);
        // "un rassemblement intitulé « … »": a label is nobody's utterance.
        let near = text.sentence(marked.open).start.max(marked.open.saturating_sub(5));
        let labelled = (near..marked.open).any(|t| is_label(text, t) && !text.word(t).starts_with("qualifi"))
            && text.surface(marked.open - 1) != ":";
        let found = match &incise {
            Some((cue, _)) => by_cue(text, cues, *cue, true, "quotation.inside"),
            None if labelled => nowhere("quotation.unattributed"),
            None => outside(text, marks, cues, marked, &all),
        };
        let pieces = match incise {
            Some((_, gap)) => vec![
                trimmed(text, Range { start: inside.start, end: gap.start }),
                trimmed(text, Range { start: gap.end, end: inside.end }),
            ],
            None => vec![inside],
        };
        for words in pieces.into_iter().filter(|w| w.start < w.end) {
            let kind = kind(text, words, marked, found.cue.is_some() || found.side != SpeakerSide::Nowhere);
            let Found { cue, side, zone, rule } = found;
            all.push(Attributed { words, marked: *marked, kind, cue, side, zone, rule });
        }
    }
    all
}

/// What the words around a quotation say of it.
#[derive(Clone, Copy)]
struct Found {
    cue: Option<usize>,
    side: SpeakerSide,
    zone: Range,
    rule: RuleId,
}

impl Attributed {
    fn as_found(&self) -> Found {
        Found { cue: self.cue, side: SpeakerSide::Same, zone: self.zone, rule: "quotation.continued" }
    }
}

fn nowhere(rule: RuleId) -> Found {
    Found { cue: None, side: SpeakerSide::Nowhere, zone: Range { start: 0, end: 0 }, rule }
}

fn by_cue(text: &Text, cues: &[Cue], cue: usize, incise: bool, rule: RuleId) -> Found {
    let (side, zone) = saying::speaker(text, &cues[cue], incise);
    Found { cue: Some(cue), side, zone, rule }
}

/// Without the stops and commas at its ends that belong to the sentence around.
fn trimmed(text: &Text, mut range: Range) -> Range {
    while range.start < range.end && matches!(text.surface(range.start), "," | "…" | "." | "«") {
        range.start += 1;
    }
    while range.end > range.start && matches!(text.surface(range.end - 1), "," | "»") {
        range.end -= 1;
    }
    range
}

/// The cue of an incise inside the marks, and the words that it takes out: « Nous irons, assure le maire, plus loin. »
fn incise_inside(text: &Text, marks: &Marks, cues: &[Cue], marked: &Marked) -> Option<(usize, Range)> {
    let inside = marked.inside();
    let first = cues.partition_point(|c| c.words.start <= inside.start);
    cues[first..].iter().enumerate().take_while(|(_, c)| c.words.end < inside.end).find_map(|(i, cue)| {
        let group = cue.group.as_ref()?;
        let comma = group.start.checked_sub(1)?;
        let own = marks.around(cue.words.start).is_some_and(|m| m.open == marked.open);
        let opens = own && matches!(text.surface(comma), "," | "–" | "—" | "-") && comma > inside.start;
        let turned = group.inverted.is_some()
            && text.word(group.inverted?) != "-ce"
            && !first_person(text, group.inverted?)
            || group.form == Form::Finite
                && cue.takes("inv")
                && text.tag(cue.words.end) == Tag::Determiner
                && group.inverted.is_none()
                && closes_soon(text, cue.words.end, inside.end).is_some_and(|c| text.surface(c) == ",");
        if !(opens && turned) {
            return None;
        }
        let end = closes_soon(text, cue.words.end, inside.end).unwrap_or(inside.end);
        Some((first + i, Range { start: comma, end }))
    })
}

fn first_person(text: &Text, at: usize) -> bool {
    matches!(text.word(at), "-je" | "-nous" | "-tu" | "-vous")
}

/// The comma or full stop that ends an incise.
fn closes_soon(text: &Text, from: usize, limit: usize) -> Option<usize> {
    (from..limit.min(from + 25)).find(|t| matches!(text.surface(*t), "," | "." | ":" | "–" | "—"))
}

/// The attribution that stands around a quotation, the nearest first.
fn outside(text: &Text, marks: &Marks, cues: &[Cue], marked: &Marked, before: &[Attributed]) -> Found {
    after(text, cues, marked)
        .or_else(|| named_before(text, cues, marked))
        .or_else(|| before_in_sentence(text, marks, cues, marked))
        .or_else(|| later_in_sentence(text, marks, cues, marked))
        .or_else(|| presented(text, cues, marked))
        .or_else(|| signed(text, marked))
        .or_else(|| announced(text, cues, marked))
        .or_else(|| continued(text, marked, before))
        .or_else(|| after_colon(text, marked))
        .unwrap_or_else(|| nowhere("quotation.unattributed"))
}

/// « … », a déclaré X: the words of saying follow the closing mark.
fn after(text: &Text, cues: &[Cue], marked: &Marked) -> Option<Found> {
    let mut at = marked.after();
    let sentence = text.sentence(marked.open.max(marked.close.saturating_sub(1)));
    let limit = sentence.end.max(at);
    while at < limit.min(marked.after() + 2) && matches!(text.surface(at), "," | "." | "–" | "—" | "-") {
        at += 1;
    }
    let first = cues.partition_point(|c| c.words.start < at);
    for (index, cue) in cues.iter().enumerate().skip(first).take(6) {
        let starts = cue.group.as_ref().map_or(cue.words.start, |g| g.start);
        if starts > at || cue.words.start >= limit {
            break;
        }
        let fits = match (cue.kind, &cue.group) {
            (CueKind::Preposition, _) => cue.strength == Strength::Strong,
            (CueKind::Verb, Some(group)) => {
                let turned = group.inverted.is_some() || subject_behind(text, cue.words.end, limit);
                matches!(group.form, Form::Finite | Form::Conditional) && turned && !group.passive
                    || group.form == Form::Participle
                        && group.head == at
                        && (saying::begins_noun_phrase(text, cue.words.end)
                            || text.word(cue.words.end) == "par")
            }
            _ => false,
        };
        if fits && starts == at {
            return Some(by_cue(text, cues, index, true, "quotation.incise"));
        }
    }
    None
}

/// Whether a subject follows a verb of saying, at once or behind a time or a complement: "a déclaré mercredi le maire",
/// "a confié à la presse Nora Vidal".
fn subject_behind(text: &Text, at: usize, limit: usize) -> bool {
    !matches!(text.word(at), "que" | "qu'" | "." | ",")
        && (at..limit.min(at + 8))
            .take_while(|t| !matches!(text.surface(*t), "." | "«" | ":"))
            .any(|t| saying::begins_noun_phrase(text, t))
}

/// Jens Solberg « … »: a name directly before the opening mark, or with a colon between.
fn named_before(text: &Text, cues: &[Cue], marked: &Marked) -> Option<Found> {
    let sentence = text.sentence(marked.open);
    let first = cues.partition_point(|c| c.words.start < sentence.start);
    let mut said = cues.iter().enumerate().skip(first).take_while(|(_, c)| c.words.start < marked.open);
    let speaks = |c: &Cue| {
        c.kind == CueKind::Verb && c.strength >= Strength::Medium
            || c.kind == CueKind::Preposition && c.strength == Strength::Strong
    };
    if said.clone().any(|(_, c)| speaks(c)) {
        return None;
    }
    // "La réponse du maire a été immédiate : Nora Vidal « … »"
    let noun = said.find(|(_, c)| c.kind == CueKind::Noun).map(|(i, _)| i);
    let last = marked.open.checked_sub(1).filter(|l| *l >= sentence.start)?;
    let glued = text.tag(last) == Tag::Name
        && (!text.token(marked.open).spaced || no_verb(text, sentence.start, marked.open));
    let colon = text.surface(last) == ":" && no_verb(text, sentence.start, last) && last > sentence.start;
    let zone = if glued {
        Range { start: sentence.start, end: marked.open }
    } else {
        Range { start: sentence.start, end: last }
    };
    let long = marked.close > marked.open + 6;
    ((glued || colon) && long).then_some(Found {
        cue: noun,
        side: SpeakerSide::Subject,
        zone,
        rule: "quotation.named",
    })
}

fn no_verb(text: &Text, from: usize, to: usize) -> bool {
    (from..to).all(|t| text.tag(t) != Tag::Finite)
}

/// X a affirmé que … « … »: the nearest words of saying before the marks in the same sentence.
fn before_in_sentence(text: &Text, marks: &Marks, cues: &[Cue], marked: &Marked) -> Option<Found> {
    let sentence = text.sentence(marked.open);
    let outer = marks
        .around(marked.open.checked_sub(1)?)
        .filter(|m| m.open < marked.open && marked.close <= m.close)
        .map(|m| m.open);
    let from = outer.map_or(sentence.start, |o| o.max(sentence.start));
    let last = cues.partition_point(|c| c.words.start < marked.open);
    let same_level = |cue: &Cue| {
        let level = marks.around(cue.words.start).map(|m| m.open);
        level == outer || level == Some(marked.open)
    };
    for (index, cue) in cues[..last].iter().enumerate().rev().take_while(|(_, c)| c.words.start >= from) {
        if !same_level(cue) {
            continue;
        }
        let gap = marked.open.saturating_sub(cue.words.end);
        let split = cue.words.end > marked.open;
        match (cue.kind, &cue.group) {
            // "a « souligné l'importance … »": the participle stands inside the marks.
            (CueKind::Verb, Some(_)) if split => return None,
            (CueKind::Verb, Some(group))
                if group.form == Form::Participle && text.word(group.end) == "par" && gap > 8 => {}
            (CueKind::Verb, Some(_)) => {
                let adjacent = (cue.words.end..marked.open).all(|t| is_thin(text, t));
                let near = match cue.strength {
                    Strength::Strong | Strength::Medium => true,
                    Strength::Weak | Strength::Thought => adjacent || gap <= 4,
                };
                if near {
                    let outer = governing(text, cues, index, from).unwrap_or(index);
                    return Some(by_cue(text, cues, outer, false, "quotation.before"));
                }
            }
            (CueKind::Noun, _) => {
                let end = noun_group::complement(text, cue.words.end, marked.open).unwrap_or(cue.words.end);
                let thin = (end..marked.open).all(|t| is_thin(text, t)) && marked.open - end <= 3;
                let verb = same_clause_verb(text, cues, index, from).is_some();
                let predicate = (end..marked.open).any(|t| text.word(t) == "comme");
                let governs = saying::speaker(text, cue, false).0 != SpeakerSide::Nowhere;
                // "a condamné l'attaque « … »", "a rejeté les accusations comme « … »": the verb says it; "les propos
                // sur « … »": the noun does.
                if thin && !predicate && (governs || !verb) {
                    return Some(noun_before(text, cues, index, from));
                }
            }
            // "Pour Nora Vidal, « … »": directly before the marks a weak preposition gives the source too.
            (CueKind::Preposition, _)
                if cue.strength == Strength::Strong
                    || cue.words.start == sentence.start
                        && text.surface(marked.open - 1) == ","
                        && text.verb_groups_in(from, marked.open).is_empty() =>
            {
                return Some(by_cue(text, cues, index, false, "quotation.according"));
            }
            _ => {}
        }
    }
    None
}

/// "a déclaré qu'il se félicitait d'un « … »": the verb that governs the clause is the one that says.
fn governing(text: &Text, cues: &[Cue], index: usize, from: usize) -> Option<usize> {
    let group = cues[index].group.as_ref()?;
    let pronoun = group.start.checked_sub(1).filter(|p| tagging::is_subject_pronoun(text.word(*p)))?;
    let that = pronoun.checked_sub(1).filter(|t| matches!(text.word(*t), "que" | "qu'"))?;
    let outer = cues[..index].iter().rposition(|c| {
        c.words.start >= from && c.kind == CueKind::Verb && c.strength >= Strength::Medium && c.takes("que")
    })?;
    let direct =
        text.verb_groups_in(cues[outer].words.end, that).is_empty() && that - cues[outer].words.end <= 4;
    direct.then_some(outer)
}

/// The verb of saying whose object or complement a noun is: no other verb and no conjunction stands between.
fn same_clause_verb(text: &Text, cues: &[Cue], noun: usize, from: usize) -> Option<usize> {
    let start = cues[noun].words.start;
    let verb = cues[..noun]
        .iter()
        .rposition(|c| c.words.start >= from && c.kind == CueKind::Verb && c.strength >= Strength::Medium)?;
    let end = cues[verb].words.end;
    let parted = (end..start).any(|t| {
        matches!(text.tag(t), Tag::Finite) || text.surface(t) == "," || matches!(text.word(t), "que" | "qu'")
    });
    (!parted && end <= start).then_some(verb)
}

/// "les accusations d'« … »", "un message : « … »": a noun of saying, and the verb that governs it where there is one.
fn noun_before(text: &Text, cues: &[Cue], index: usize, from: usize) -> Found {
    let found = by_cue(text, cues, index, false, "quotation.noun");
    if found.side != SpeakerSide::Nowhere {
        return found;
    }
    let noun = cues[index].words.start;
    let verb = text.verb_groups_in(from, noun).last().filter(|g| g.end <= noun && noun - g.end <= 3);
    match verb {
        // "a lancé un avertissement : « … »": the subject of the verb gives it.
        Some(group) if matches!(group.form, Form::Finite | Form::Conditional) && !group.passive => {
            let zone = Range { start: from, end: group.start };
            Found { side: SpeakerSide::Subject, zone, ..found }
        }
        // "a proposé de signer une déclaration : « … »"
        _ => match same_clause_verb(text, cues, index, from) {
            Some(verb) => {
                let by = by_cue(text, cues, verb, false, "quotation.noun");
                Found { side: by.side, zone: by.zone, ..found }
            }
            None => found,
        },
    }
}

/// Words that may stand between a cue and its marks: prepositions, articles, adverbs, a colon.
fn is_thin(text: &Text, at: usize) -> bool {
    matches!(
        text.tag(at),
        Tag::Preposition | Tag::Determiner | Tag::Adverb | Tag::Conjunction | Tag::Adjective
    ) || matches!(text.surface(at), ":" | ",")
        || matches!(text.word(at), "que" | "qu'" | "suivante" | "suivant" | "ceci" | "cela")
}

/// « … », le ministre a prévenu hier: subject and verb follow in the same sentence.
fn later_in_sentence(text: &Text, marks: &Marks, cues: &[Cue], marked: &Marked) -> Option<Found> {
    let after = marked.after();
    if text.surface(after) != "," {
        return None;
    }
    let sentence = text.sentence(after);
    let first = cues.partition_point(|c| c.words.start < after);
    let (index, cue) = cues
        .iter()
        .enumerate()
        .skip(first)
        .take_while(|(_, c)| c.words.start < sentence.end)
        .find(|(_, c)| {
            c.kind == CueKind::Verb && c.strength >= Strength::Medium && marks.around(c.words.start).is_none()
        })?;
    let group = cue.group.as_ref()?;
    let only = text.verb_groups_in(after, group.start).iter().all(|g| g.form != Form::Finite);
    let free = !matches!(text.word(cue.words.end), "que" | "qu'");
    (only && free && group.form == Form::Finite).then(|| by_cue(text, cues, index, false, "quotation.incise"))
}

/// « … » and, in the line below, "— Nora Vidal, maire".
fn signed(text: &Text, marked: &Marked) -> Option<Found> {
    let block = text.document.block_at(text.token(marked.open).span.start);
    let whole = text.document.blocks[block].tokens.start == marked.open
        && marked.after() + 1 >= text.document.blocks[block].tokens.end;
    let below = text.document.blocks.get(block + 1)?.tokens;
    let dash = matches!(text.surface(below.start), "—" | "–" | "-" | "―");
    let zone = Range { start: below.start + 1, end: below.end };
    (whole && dash && below.end - below.start <= 14 && zone.start < zone.end).then_some(Found {
        cue: None,
        side: SpeakerSide::Behind,
        zone,
        rule: "quotation.signed",
    })
}

/// "La radio précise :" and, in the line below, « … ».
fn announced(text: &Text, cues: &[Cue], marked: &Marked) -> Option<Found> {
    let block = text.document.block_at(text.token(marked.open).span.start);
    let opens = text.document.blocks[block].tokens.start == marked.open;
    let above = text.document.blocks.get(block.checked_sub(1)?)?.tokens;
    let colon = text.surface(above.end - 1) == ":";
    let from = text.sentence(above.end - 1).start;
    let last = cues.partition_point(|c| c.words.start < above.end);
    let cue = cues[..last].iter().rposition(|c| c.words.start >= from && c.kind == CueKind::Verb);
    cue.filter(|_| opens && colon).map(|cue| by_cue(text, cues, cue, false, "quotation.announced"))
}

/// « … », c'est le message de X: the words are presented by a noun of saying.
fn presented(text: &Text, cues: &[Cue], marked: &Marked) -> Option<Found> {
    let at = marked.after() + usize::from(text.surface(marked.after()) == ",");
    let opens = matches!(
        (text.word(at), text.word(at + 1)),
        ("c'", "est" | "était") | ("tel" | "telle", "est" | "était")
    );
    let noun = at + 3;
    let first = cues.partition_point(|c| c.words.start < noun);
    let cue = cues.get(first).filter(|c| opens && c.kind == CueKind::Noun && c.words.start == noun)?;
    let zone = Range { start: cue.words.end, end: text.sentence(noun).end };
    Some(Found { cue: Some(first), side: SpeakerSide::Behind, zone, rule: "quotation.presented" })
}

/// Elle se présente ainsi : « … »: behind a colon the subject of the sentence speaks, whatever the verb.
fn after_colon(text: &Text, marked: &Marked) -> Option<Found> {
    let colon = marked.open.checked_sub(1).filter(|c| text.surface(*c) == ":")?;
    let sentence = text.sentence(marked.open);
    let verb = text
        .verb_groups_in(sentence.start, colon)
        .iter()
        .find(|g| matches!(g.form, Form::Finite | Form::Conditional))?;
    let long = marked.close > marked.open + 6;
    let (side, zone) =
        if verb.start > sentence.start && tagging::is_subject_pronoun(text.word(verb.start - 1)) {
            (SpeakerSide::Pronoun, Range { start: verb.start - 1, end: verb.start })
        } else {
            (SpeakerSide::Subject, Range { start: sentence.start, end: verb.start })
        };
    (long && zone.start < zone.end).then_some(Found { cue: None, side, zone, rule: "quotation.colon" })
}

/// « A », a-t-elle dit. « B. »: the next quotation goes on where it opens its sentence.
fn continued(text: &Text, marked: &Marked, before: &[Attributed]) -> Option<Found> {
    let sentence = text.document.sentence_of(marked.open);
    let tokens = text.document.sentences[sentence].tokens;
    let previous = before.iter().rev().find(|b| b.marked.depth == marked.depth)?;
    let speaks = previous.side != SpeakerSide::Nowhere || previous.cue.is_some();
    let opens = tokens.start == marked.open || previous.marked.after() == marked.open;
    let near = text.document.sentence_of(previous.marked.close.min(text.len() - 1)) + 2 >= sentence;
    let same_block = text.document.sentences[sentence].block
        == text.document.sentences[text.document.sentence_of(previous.marked.open)].block;
    // A quotation left open at its paragraph's end goes on in the next.
    (speaks
        && opens
        && previous.kind == QuotationKind::Direct
        && (near && same_block || !previous.marked.closed))
        .then(|| previous.as_found())
}

/// How many words count: letters and digits, without the little words that are elided.
fn length(text: &Text, words: Range) -> usize {
    words
        .iter()
        .filter(|t| {
            text.tag(*t) != Tag::Mark && !text.word(*t).ends_with('\'') && !text.word(*t).starts_with('-')
        })
        .count()
}

/// Direct where a clause or the source's own several words are given, else a fragment.
fn kind(text: &Text, words: Range, marked: &Marked, attributed: bool) -> QuotationKind {
    let count = length(text, words);
    let clause = words.iter().any(|t| text.tag(t) == Tag::Finite);
    let from = text.sentence(marked.open).start.max(marked.open.saturating_sub(5));
    let label = (from..marked.open).any(|b| is_label(text, b)) && text.surface(marked.open - 1) != ":";
    let stops = words.iter().any(|t| matches!(text.surface(t), "." | "!" | "?"));
    let whole = clause && count >= 3 || stops && count >= 2;
    if label && count <= 6 {
        QuotationKind::Fragment
    } else if whole || (attributed && count >= 5) || count >= 8 {
        QuotationKind::Direct
    } else {
        QuotationKind::Fragment
    }
}

/// "surnommé", "baptisé", "appelé": what follows is a label.
fn is_label(text: &Text, at: usize) -> bool {
    let word = text.word(at);
    text.tag(at) != Tag::Finite
        && ["surnomm", "baptis", "appel", "intitul", "dénomm", "qualifi", "étiquet", "rebaptis"]
            .iter()
            .any(|stem| word.starts_with(stem))
}

/// Whether the marks hold a name or a title rather than something said.
fn is_name_or_title(text: &Text, marked: &Marked, words: Range) -> bool {
    let from = text.sentence(marked.open).start.max(marked.open.saturating_sub(5));
    if (from..marked.open).any(|b| text.word(b).starts_with("surnomm") || text.word(b).starts_with("qualifi"))
    {
        return false;
    }
    let content = words.iter().filter(|t| text.tag(*t) != Tag::Mark);
    let upper = |t: usize| text.token(t).is_upper() || text.token(t).shape == Shape::Number;
    let function = |t: usize| {
        matches!(text.tag(t), Tag::Determiner | Tag::Preposition | Tag::Conjunction)
            && !numerals::is_numeral(text.word(t))
    };
    let all_upper = content.clone().all(|t| upper(t) || function(t))
        && content.clone().any(upper)
        && length(text, words) <= 6;
    let lone_common = words.end == words.start + 1
        && text.analysis(words.start, Category::Noun).is_some()
        && text.token(words.start).is_upper();
    if all_upper && !lone_common && !text.surface(words.end - 1).starts_with(['!', '?']) {
        return true;
    }
    // A work, a newspaper, a ship: its kind stands before the marks.
    let named = (1..=3)
        .filter_map(|back| marked.open.checked_sub(back))
        .take_while(|b| *b >= text.sentence(marked.open).start)
        .any(|b| noun_class::is(text, b, "work"));
    named && text.token(words.start).is_upper() && !words.iter().any(|t| matches!(text.surface(t), "." | ","))
}
