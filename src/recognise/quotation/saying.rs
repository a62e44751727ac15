//! The words of saying: verbs, nouns and prepositions of the tables where they stand in the text, and where each looks
//! for its speaker.

use super::{kind, words};
use crate::annotation::{SayingClass, SpeakerSide};
use crate::document::Range;
use crate::language::gazetteer::{self, Row, Side};
use crate::language::tables::Table;
use crate::language::tagging::{self, Tag};
use crate::language::verb_group::{Form, VerbGroup};
use crate::language::words::is_modal;
use crate::language::{Text, calendar, noun_class, noun_group};
use crate::sort;

/// How far a word of saying can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Inner states and acts: only beside marked words.
    Thought,
    /// Only beside marked words.
    Weak,
    /// With "que", an infinitive or marked words.
    Medium,
    /// Alone.
    Strong,
}

/// What kind of word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CueKind {
    /// "a déclaré".
    Verb,
    /// "déclaration".
    Noun,
    /// "selon".
    Preposition,
}

/// Words of saying in the text.
#[derive(Clone, Debug)]
pub struct Cue {
    /// Verb, noun or preposition.
    pub kind: CueKind,
    /// The words, in tokens.
    pub words: Range,
    /// The infinitive, the singular or the preposition.
    pub lemma: String,
    /// How far it can be trusted.
    pub strength: Strength,
    /// Its row in the table.
    pub row: Row,
    /// The verb group, for a verb.
    pub group: Option<VerbGroup>,
}

impl Cue {
    /// Whether the verb may introduce this construction: `que`, `inf`, `np`, `inv`.
    pub fn takes(&self, construction: &str) -> bool {
        self.row.has(3, construction)
    }

    /// Whether it names who asks or hands on, not who says: "interrogé par", "au micro de".
    pub fn carries(&self) -> bool {
        self.kind == CueKind::Preposition && self.row.cell(1) == "carrier"
    }

    /// What kind of saying it tells of; prepositions tell of none.
    pub fn class(&self) -> Option<SayingClass> {
        (self.kind != CueKind::Preposition).then(|| SayingClass::from_word(self.row.cell(2)))?
    }

    /// The words that introduce the infinitive: "de", "à", "bare".
    pub fn infinitive(&self) -> &'static str {
        self.row.cell(4)
    }
}

/// Every word of saying, in order.
pub fn find(text: &Text) -> Vec<Cue> {
    let mut cues: Vec<Cue> = text.verb_groups().iter().filter_map(|g| verb(text, g)).collect();
    for at in 0..text.len() {
        cues.extend(preposition(text, at));
        cues.extend(noun(text, at));
    }
    sort::by(&mut cues, |c| [c.words.start as u64, c.words.end as u64]);
    cues
}

fn verb(text: &Text, group: &VerbGroup) -> Option<Cue> {
    let nobody = is_impersonal(text, group)
        || is_author(text, group)
        || is_possible(text, group)
        || is_general(text, group);
    if group.form == Form::Participle && !says_as_participle(text, group) || nobody {
        return None;
    }
    let limit = text.sentence(group.head).end;
    let mut best: Option<(usize, Row)> = None;
    for lemma in &group.lemmas {
        // "mettre en garde": the verb by its infinitive, the rest as it stands.
        let rest = (group.end..limit.min(group.end + 5)).map(|t| text.word(t));
        gazetteer::phrases(Side::Words, std::iter::once(lemma.as_str()).chain(rest), |words, row| {
            let fits = row.table == Table::SayingVerbs && row.has(3, "se") == group.reflexive;
            if fits && best.is_none_or(|(longest, _)| words > longest) {
                best = Some((words, row));
            }
        });
    }
    let (words, row) = best?;
    let group = &with_lost_auxiliary(text, group);
    // "se félicite": the pronoun belongs to what is said of the saying.
    let reflexive = group.finite > group.start && matches!(text.word(group.finite - 1), "se" | "s'");
    let cue = Cue {
        kind: CueKind::Verb,
        words: Range { start: group.finite - usize::from(reflexive), end: group.end + words - 1 },
        lemma: row.cell(0).to_string(),
        strength: strength(row),
        row,
        group: Some(group.clone()),
    };
    // "Un menu, annoncé trop tôt, …": behind a comma a bare participle is passive, unless it governs what is said.
    let passive = group.form == Form::Participle
        && text.surface(group.start.wrapping_sub(1)) == ","
        && text.word(cue.words.end) != "par"
        && !matches!(text.word(cue.words.end), "que" | "qu'" | "de" | "d'" | ":" | "«" | "\"" | "“")
        && !calendar::names_day(text.word(cue.words.end))
        && text.tag(cue.words.end) != Tag::Determiner;
    (!passive).then_some(cue)
}

/// "a vivement réagit": a participle that is written like the past of its verb has its auxiliary before it.
fn with_lost_auxiliary(text: &Text, group: &VerbGroup) -> VerbGroup {
    let mut group = group.clone();
    let before = |at: usize| at.checked_sub(1).filter(|b| *b >= text.sentence(at).start);
    let adverb = before(group.start).filter(|b| text.tag(*b) == Tag::Adverb);
    let auxiliary = before(adverb.unwrap_or(group.start)).filter(|b| {
        matches!(text.word(*b), "a" | "ont" | "avait" | "avaient") && text.tag(*b) == Tag::Finite
    });
    if let Some(auxiliary) = auxiliary.filter(|_| group.form == Form::Finite && group.finite == group.head) {
        (group.start, group.finite) = (auxiliary, auxiliary);
    }
    group
}

/// A bare participle says only where it stands for a verb that lost its auxiliary ("Vidal menacé de …"), or with "par".
fn says_as_participle(text: &Text, group: &VerbGroup) -> bool {
    let opens = group.start == text.sentence(group.start).start;
    if opens {
        return matches!(text.word(group.end), "de" | "d'" | "par");
    }
    let before = group.start - 1;
    let by = text.word(group.end) == "par";
    let label = kind::gives_name(text, group.head);
    // "a dénoncé la violence et averti que": the auxiliary stands for both.
    let shared = text.word(before) == "et" && matches!(text.word(group.end), "que" | "qu'");
    // "a raconté sa soirée et vanté l'« élan » des choristes"
    let marks = (group.end..text.sentence(before).end.min(group.end + 3)).any(|t| text.surface(t) == "«");
    let shared = shared || text.word(before) == "et" && marks && !by;
    // "a précisé qu'il partait et dit regretter"
    let shared = shared || text.word(before) == "et" && text.tag(group.end) == Tag::Infinitive;
    // "un choix qualifié de « vol »": whoever calls it so, the marks hold the words.
    if calls(text, group) || accuses(text, group) {
        return true;
    }
    let subject = shared
        || matches!(text.tag(before), Tag::Name)
        || matches!(text.word(before), "qui" | "," | "il" | "elle")
        || calendar::names_day(text.word(before));
    !label && (by || subject)
}

/// "qualifié de « … »": a participle that says how somebody calls what stands before it.
fn calls(text: &Text, group: &VerbGroup) -> bool {
    group.form == Form::Participle
        && group.lemmas.iter().any(|l| l == "qualifier")
        && matches!(text.word(group.end), "de" | "d'")
        && matches!(text.surface(group.end + 1), "«" | "\"" | "“")
}

/// "un homme accusé d'avoir menti", "critiqués car accusés de mentir": somebody says it, though nobody is named.
fn accuses(text: &Text, group: &VerbGroup) -> bool {
    group.form == Form::Participle
        && group.lemmas.iter().any(|l| l == "accuser")
        && matches!(text.word(group.end), "de" | "d'")
        && (group.end + 1..group.end + 4).any(|t| text.tag(t) == Tag::Infinitive)
}

/// "Rappelons que", "notons que": the author speaks to the reader.
fn is_author(text: &Text, group: &VerbGroup) -> bool {
    let subject = group.start > 0 && text.word(group.start - 1) == "nous"
        || text.word(group.start) == "nous"
        || group.inverted.is_some();
    let verbs = text.analyses_as(group.finite, crate::language::Category::Verb);
    let mut finite = verbs.filter(|a| !a.persons.is_empty()).peekable();
    let before = |back: usize| group.start.checked_sub(back).map_or("", |b| text.word(b));
    // "on note que", "à noter que", "force est de constater que", "il est a noté que"
    if words::is_verb(group, "observes")
        && (matches!(before(1), "on" | "l'on")
            || matches!((before(2), before(1)), ("il", "est"))
            || group.form == Form::Infinitive && (matches!(before(1), "à" | "a") || before(2) == "est"))
    {
        return true;
    }
    // "ce qui indique que": what is the case says nothing.
    let fact = before(1) == "qui" && before(2) == "ce" && !group.undergoes();
    fact || finite.peek().is_some() && finite.all(|a| !a.persons.contains(3)) && !subject
}

/// "on peut considérer que", "il faut dire que", "la mairie pourrait annoncer que": nobody is said to say it.
fn is_possible(text: &Text, group: &VerbGroup) -> bool {
    group.form == Form::Infinitive
        && modal_before(text, group).is_some_and(|modal| {
            let general = modal.start > 0 && matches!(text.word(modal.start - 1), "on" | "il" | "l'on");
            let perhaps = modal.form == Form::Conditional;
            (general || perhaps) && is_modal(modal)
        })
}

/// The verb that governs an infinitive directly or past adverbs: "pourrait aussi | se réjouir".
fn modal_before<'t>(text: &'t Text, group: &VerbGroup) -> Option<&'t VerbGroup> {
    let mut at = group.start;
    while at > 0 && text.tag(at - 1) == Tag::Adverb {
        at -= 1;
    }
    text.verb_group_at(at.wrapping_sub(1)).filter(|modal| modal.end >= at)
}

/// "tout laisse à penser que", "il est amusant de remarquer que", "c'est dire que": what anybody may say.
fn is_general(text: &Text, group: &VerbGroup) -> bool {
    let governed = group.form == Form::Infinitive
        && group.start > 0
        && matches!(text.word(group.start - 1), "de" | "d'" | "à");
    let from = text.sentence(group.start).start.max(group.start.saturating_sub(9));
    if governed && group.start > from + 1 && text.word(group.start - 2).starts_with("laiss") {
        return true;
    }
    governed
        && text.verb_groups_in(from, group.start - 1).last().is_some_and(|g| {
            let nobody = g.start > 0 && matches!(text.word(g.start - 1), "il" | "c'" | "ce");
            let described = (g.end..group.start - 1).all(|t| {
                matches!(
                    text.tag(t),
                    Tag::Adjective
                        | Tag::Adverb
                        | Tag::Preposition
                        | Tag::Participle
                        | Tag::Noun
                        | Tag::Determiner
                )
            });
            nobody
                && described
                && g.lemmas.iter().any(|l| matches!(l.as_str(), "être" | "convenir" | "importer" | "suffire"))
        })
}

/// "il est convenu que", "il a été décidé de": nobody says it. "Il a été annoncé que" tells that somebody did.
fn is_impersonal(text: &Text, group: &VerbGroup) -> bool {
    let told = text.word(group.head.wrapping_sub(1)) == "été"
        && group.lemmas.first().is_some_and(|lemma| words::is(lemma, "announces"));
    group.undergoes() && group.start > 0 && text.word(group.start - 1) == "il" && !told
}

fn strength(row: Row) -> Strength {
    match row.cell(1) {
        "strong" => Strength::Strong,
        "medium" => Strength::Medium,
        "thought" => Strength::Thought,
        _ => Strength::Weak,
    }
}

fn preposition(text: &Text, at: usize) -> Option<Cue> {
    let phrase = text.phrase(at, Table::SayingPrepositions)?;
    // "les rumeurs selon lesquelles": what the noun says, not a source; "Nora Vidal, pour qui « … »" gives her view.
    let of_whom = text.word(phrase.end) == "qui" && text.surface(at.wrapping_sub(1)) == ",";
    if matches!(text.word(phrase.end), "laquelle" | "lequel" | "lesquelles" | "lesquels" | "qui") && !of_whom
    {
        return None;
    }
    if text.word(at) == "selon"
        && matches!(text.word(phrase.end), "que" | "qu'" | "le" | "la" | "les" | "l'")
        && names_no_source(text, phrase.end)
    {
        return None;
    }
    // "selon les dires du gardien": the article that "de" has taken in belongs to the source.
    let contracted = phrase.end > at + 1 && matches!(text.word(phrase.end - 1), "du" | "des");
    Some(Cue {
        kind: CueKind::Preposition,
        words: Range { start: at, end: phrase.end - usize::from(contracted) },
        lemma: phrase.row.cell(0).to_string(),
        strength: if phrase.row.cell(1) == "strong" { Strength::Strong } else { Strength::Weak },
        row: phrase.row,
        group: None,
    })
}

/// "selon que", "selon le cas", "selon les circonstances": what nobody says.
fn names_no_source(text: &Text, at: usize) -> bool {
    let noun = if matches!(text.word(at), "que" | "qu'") { return true } else { at + 1 };
    words::is(text.word(noun), "scale")
}

fn noun(text: &Text, at: usize) -> Option<Cue> {
    // "Paris" is not several bets: a capital inside a sentence makes a name.
    if text.tag(at) != Tag::Noun && !(text.tag(at) == Tag::Name && text.token(at).first) {
        return None;
    }
    let exact = text.phrase(at, Table::SayingNouns).map(|p| (p.end, p.row));
    let (end, row) = exact.or_else(|| {
        let lemma = &text.analysis(at, crate::language::Category::Noun)?.lemma;
        if lemma == text.word(at) {
            return None;
        }
        Some((at + 1, gazetteer::row(Table::SayingNouns, lemma)?))
    })?;
    Some(Cue {
        kind: CueKind::Noun,
        words: Range { start: at, end },
        lemma: row.cell(0).to_string(),
        strength: Strength::Weak,
        row,
        group: None,
    })
}

/// Where a cue looks for its speaker: tokens, and how they are to be read.
pub fn speaker(text: &Text, cue: &Cue, incise: bool) -> (SpeakerSide, Range) {
    let sentence = text.sentence(cue.words.start);
    match (cue.kind, &cue.group) {
        // "de source policière" holds its source itself.
        (CueKind::Preposition, _) if cue.row.cell(2) == "-" => {
            (SpeakerSide::Behind, Range { start: cue.words.start + 1, end: sentence.end })
        }
        (CueKind::Preposition, _) if text.word(cue.words.end) == "qui" => {
            (SpeakerSide::Subject, Range { start: sentence.start, end: cue.words.end + 1 })
        }
        (CueKind::Preposition, _) => (SpeakerSide::Behind, Range { start: cue.words.end, end: sentence.end }),
        (CueKind::Noun, _) => of_noun(text, cue, sentence),
        (CueKind::Verb, Some(group)) => of_verb(text, group, cue.words.end, sentence, incise),
        (CueKind::Verb, None) => {
            (SpeakerSide::Nowhere, Range { start: cue.words.start, end: cue.words.start })
        }
    }
}

fn of_verb(
    text: &Text,
    group: &VerbGroup,
    end: usize,
    sentence: Range,
    incise: bool,
) -> (SpeakerSide, Range) {
    // "a-t-on appris auprès de la préfecture", "apprend-on de source policière": who let it be known.
    if let Some(source) = group.inverted.filter(|p| text.word(*p).ends_with("on")).map(|_| end) {
        return match from_whom(text, group, source) {
            Some(start) => (SpeakerSide::Behind, Range { start, end: sentence.end }),
            None => (SpeakerSide::Nowhere, Range { start: end, end }),
        };
    }
    if let Some(pronoun) = group.inverted {
        return (SpeakerSide::Pronoun, Range { start: pronoun, end: pronoun + 1 });
    }
    let opens = group.form == Form::Participle && group.start == sentence.start;
    let described = group.form == Form::Participle
        && (matches!(text.word(end), "par" | "comme") || calls(text, group) || accuses(text, group));
    if group.undergoes() || opens || described {
        // "accusé par Nora Vidal de", "a été annoncé par la police".
        let agent = (end..sentence.end.min(end + 14)).find(|t| text.word(*t) == "par");
        return match agent {
            Some(par) => (SpeakerSide::Behind, Range { start: par + 1, end: sentence.end }),
            None if group.undergoes()
                || group.start == sentence.start
                || calls(text, group)
                || accuses(text, group) =>
            {
                (SpeakerSide::Nowhere, Range { start: end, end })
            }
            None => (SpeakerSide::Subject, Range { start: sentence.start, end: group.start }),
        };
    }
    if group.start > sentence.start && tagging::is_subject_pronoun(text.word(group.start - 1)) {
        return (SpeakerSide::Pronoun, Range { start: group.start - 1, end: group.start });
    }
    if incise || follows_its_verb(text, group, end) {
        return (SpeakerSide::Behind, Range { start: end, end: sentence.end });
    }
    if let Some(main) = main_clause(text, group, end, sentence) {
        return main;
    }
    (SpeakerSide::Subject, Range { start: sentence.start, end: group.start })
}

/// Where they begin whom a general "on" hides: "a-t-on appris auprès de la préfecture", "dit-on à la mairie", "lit-on dans le
/// rapport". Where one learns or says something is somebody only behind a verb that tells it.
pub fn from_whom(text: &Text, group: &VerbGroup, at: usize) -> Option<usize> {
    let at = at + usize::from(calendar::names_day(text.word(at)));
    let of = |t: usize| matches!(text.word(t), "de" | "d'" | "du" | "des");
    let start = match (text.word(at), text.word(at + 1)) {
        ("auprès", _) if of(at + 1) => return Some(at + 2),
        ("de", "source" | "sources") => return Some(at + 1),
        ("du", "côté") | ("au", "sein") if of(at + 2) => at + 3,
        ("à" | "au" | "aux" | "dans" | "chez", _) => at + 1,
        ("sur", _) if group.lemmas.iter().any(|l| l == "lire") => at + 1,
        _ => return None,
    };
    let noun = start + usize::from(text.tag(start) == Tag::Determiner);
    let time = text.tag(noun) == Tag::Number
        || noun_class::is(text, noun, "time")
        || calendar::is_month(text.word(noun));
    let learns = group.lemmas.iter().any(|l| l == "apprendre");
    (!time && !learns).then_some(start)
}

/// "comme l'indique Nora Vidal", "ce que raconte la maire": the subject stands behind its verb.
fn follows_its_verb(text: &Text, group: &VerbGroup, end: usize) -> bool {
    let end = end + usize::from(calendar::names_day(text.word(end)) || text.word(end) == "aujourd'hui");
    let first = group.start - usize::from(group.start > 0 && text.word(group.start - 1) == "l'");
    let before = first.checked_sub(1).map_or("", |b| text.word(b));
    matches!(before, "comme" | "que" | "qu'" | "dont" | "où")
        && matches!(group.form, Form::Finite | Form::Conditional)
        && begins_noun_phrase(text, end)
        && text.tag(end) != Tag::Number
}

/// "Soulignant la lenteur des travaux, le maire promet", "Après avoir accusé le préfet, le maire est parti": a gerund or an
/// infinitive that opens its sentence has the subject of the verb behind the comma; in "C'est en accusant le préfet que le
/// maire est parti" it stands behind "que".
fn main_clause(text: &Text, group: &VerbGroup, end: usize, sentence: Range) -> Option<(SpeakerSide, Range)> {
    let infinitive = group.form == Form::Infinitive;
    let opens = |from: usize| {
        (from..group.start).all(|t| {
            matches!(text.tag(t), Tag::Adverb | Tag::Conjunction | Tag::Mark)
                || matches!(text.word(t), "en" | "tout" | "mais" | "et")
                || infinitive
                    && matches!(text.word(t), "après" | "avant" | "de" | "d'" | "pour" | "sans" | "afin")
        })
    };
    let first = sentence.start;
    let cleft = matches!(text.word(first), "c'" | "ce")
        && text.verb_group_at(first + 1).is_some_and(|g| g.lemmas.iter().any(|l| l == "être"))
        && text.word(group.start.wrapping_sub(1)) == "en"
        && opens(first + 2);
    if cleft && group.form == Form::Gerund {
        return behind_that(text, end, sentence);
    }
    let fronted = group.form == Form::Gerund || infinitive && group.start > sentence.start;
    if !fronted || !opens(sentence.start) {
        return None;
    }
    let clause = (end..sentence.end.min(end + 3)).any(|t| matches!(text.word(t), "que" | "qu'"));
    let finite = |from: usize, to: usize| {
        text.verb_groups_in(from, to).iter().find(|g| matches!(g.form, Form::Finite | Form::Conditional))
    };
    let comma = (end..sentence.end.min(end + 80)).filter(|t| text.surface(*t) == ",").find(|comma| {
        let at = comma + 1;
        let subject = tagging::is_subject_pronoun(text.word(at)) || begins_noun_phrase(text, at);
        subject
            && (!clause || finite(end, *comma).is_some())
            && finite(at, sentence.end).is_some_and(|g| g.start > at)
    })?;
    let verb = finite(comma + 1, sentence.end)?;
    if tagging::is_subject_pronoun(text.word(comma + 1)) {
        return Some((SpeakerSide::Pronoun, Range { start: comma + 1, end: comma + 2 }));
    }
    Some((SpeakerSide::Subject, Range { start: comma + 1, end: verb.start }))
}

/// "C'est en accusant le préfet | que le maire est parti": the subject between the last "que" and its verb.
fn behind_that(text: &Text, end: usize, sentence: Range) -> Option<(SpeakerSide, Range)> {
    let that = (end..sentence.end.min(end + 80)).rev().find(|t| {
        matches!(text.word(*t), "que" | "qu'")
            && (begins_noun_phrase(text, t + 1) || tagging::is_subject_pronoun(text.word(t + 1)))
    })?;
    if tagging::is_subject_pronoun(text.word(that + 1)) {
        return Some((SpeakerSide::Pronoun, Range { start: that + 1, end: that + 2 }));
    }
    let verb = text
        .verb_groups_in(that, sentence.end)
        .iter()
        .find(|g| matches!(g.form, Form::Finite | Form::Conditional))?;
    (verb.start > that + 1).then_some((SpeakerSide::Subject, Range { start: that + 1, end: verb.start }))
}

/// "la déclaration de la maire", "son message", "les critiques … de la part des riverains".
fn of_noun(text: &Text, cue: &Cue, sentence: Range) -> (SpeakerSide, Range) {
    let limit = sentence.end.min(cue.words.end + 30);
    let part =
        (cue.words.end..limit).find(|t| text.word(*t) == "part" && text.word(t.wrapping_sub(1)) == "la");
    if let Some(part) = part.filter(|p| matches!(text.word(p + 1), "de" | "d'" | "du" | "des")) {
        return (SpeakerSide::Behind, Range { start: part + 2, end: sentence.end });
    }
    // "c'est le message que voulait envoyer la maire": who sends it stands in the clause behind.
    let presented = cue.words.start >= 3
        && text.word(cue.words.start - 3) == "c'"
        && matches!(text.word(cue.words.end), "que" | "qu'");
    if presented {
        return (SpeakerSide::Behind, Range { start: cue.words.end, end: sentence.end });
    }
    if matches!(text.word(cue.words.end), "de" | "d'" | "du" | "des")
        && noun_group::complement(text, cue.words.end, sentence.end).is_some()
    {
        return (SpeakerSide::Behind, Range { start: cue.words.end + 1, end: sentence.end });
    }
    (SpeakerSide::Nowhere, Range { start: cue.words.end, end: cue.words.end })
}

/// Whether a noun phrase begins at `at`: an article, a name, a number.
pub fn begins_noun_phrase(text: &Text, at: usize) -> bool {
    at < text.len()
        && (matches!(text.tag(at), Tag::Determiner | Tag::Name | Tag::Noun | Tag::Number)
            || matches!(text.word(at), "du" | "des" | "m" | "mme" | "celui-ci" | "celle-ci")
            || text.token(at).is_upper())
}
