//! The words of saying before a quotation in its own sentence: "X a affirmé que … « … »", "les accusations de « … »".

use super::marked::{Found, by_cue};
use super::marks::{Marked, Marks};
use super::reported::{Clauses, Reported};
use super::saying::{self, Cue, CueKind, Strength};
use crate::annotation::SpeakerSide;
use crate::document::Range;
use crate::language::tagging::{self, Tag};
use crate::language::verb_group::Form;
use crate::language::{Category, Text, noun_group};

/// X a affirmé que … « … »: the nearest words of saying before the marks in the same sentence, or those that report the
/// clause in which the marks stand.
pub fn before_in_sentence(
    text: &Text,
    marks: &Marks,
    cues: &[Cue],
    clauses: &Clauses,
    marked: &Marked,
) -> Option<Found> {
    let sentence = text.sentence(marked.open);
    let outer = marks
        .around(marked.open.checked_sub(1)?)
        .filter(|m| m.open < marked.open && marked.close <= m.close)
        .map(|m| m.open);
    let from = outer.map_or(sentence.start, |o| o.max(sentence.start));
    let clause = clauses.around(marked.open, from);
    let last = cues.partition_point(|c| c.words.start < marked.open);
    let same_level = |cue: &Cue| {
        let level = marks.around(cue.words.start).map(|m| m.open);
        level == outer || level == Some(marked.open)
    };
    let first = clause.map_or(from, |c| c.words.start);
    for (index, cue) in cues[..last].iter().enumerate().rev().take_while(|(_, c)| c.words.start >= first) {
        if !same_level(cue) {
            continue;
        }
        // "a « vanté la douceur … »": the participle stands inside the marks.
        if cue.kind == CueKind::Verb && cue.words.end > marked.open {
            return None;
        }
        let before = Before { text, cues, index, from, marked, reported: clause.is_some() };
        let says = match cue.kind {
            CueKind::Verb if before.is_reported(clause) => clause.map(Reported::found),
            CueKind::Verb => before.by_verb(),
            CueKind::Noun => before.by_noun(),
            CueKind::Preposition => before.by_preposition(),
        };
        if says.is_some() {
            return says;
        }
    }
    clause.map(Reported::found)
}

/// How many tokens may stand between a verb of saying and the marks that are its object.
const FARTHEST: usize = 22;

/// A cue before marks, and where the two stand.
struct Before<'a> {
    text: &'a Text<'a>,
    cues: &'a [Cue],
    /// The cue.
    index: usize,
    /// The first token that may belong to it.
    from: usize,
    marked: &'a Marked,
    /// Whether the marks stand in a clause that somebody reports.
    reported: bool,
}

impl Before<'_> {
    /// "a déclaré vouloir dénoncer un « … »": an infinitive that somebody reports says nothing itself.
    fn is_reported(&self, clause: Option<&Reported>) -> bool {
        let group = self.cues[self.index].group.as_ref();
        clause.zip(group).is_some_and(|(clause, group)| {
            group.form == Form::Infinitive
                && clause.rule == "quotation.infinitive"
                && clause.cue != self.index
                && clause.words.start <= group.start
                && self
                    .text
                    .verb_groups_in(clause.words.start, group.start)
                    .iter()
                    .all(|g| !matches!(g.form, Form::Finite | Form::Conditional))
        })
    }

    /// The verb that says the marks behind it. In a clause that somebody else reports, a verb which can only accompany marks must
    /// stand directly before them, and one in a relative clause says nothing of what follows.
    fn by_verb(&self) -> Option<Found> {
        let Before { text, cues, index, from, marked, reported } = *self;
        let cue = &cues[index];
        let group = cue.group.as_ref()?;
        let gap = marked.open - cue.words.end;
        if group.form == Form::Participle && text.word(group.end) == "par" && gap > 8 {
            return None;
        }
        let adjacent = (cue.words.end..marked.open).all(|t| is_thin(text, t));
        let relative = group.start > from && text.word(group.start - 1) == "qui";
        // Another verb between the two, or a comma that closes the relative clause of the first, gives the marks to somebody else.
        let between = cue.words.end..marked.open;
        let colon = text.surface(marked.open - 1) == ":";
        let apart = text
            .verb_groups_in(cue.words.end, marked.open)
            .iter()
            .any(|g| text.tag(g.finite) == Tag::Finite && g.end <= marked.open);
        let closed = between.clone().any(|t| text.surface(t) == ",")
            && group.start > from + 1
            && (relative || matches!(text.word(group.start - 2), "que" | "qu'"));
        let silent = reported && group.undergoes() && !adjacent;
        let parted = !colon && (apart || closed || silent || gap > FARTHEST);
        // "en parlant des élus « … »", "traite les élus de « … »": the marks are its own only behind "de".
        let of = matches!(text.word(marked.open - 1), "de" | "d'");
        match cue.lemma.as_str() {
            "parler" if group.form == Form::Gerund && !adjacent => return None,
            "traiter" if !of || gap < 3 => return None,
            _ => {}
        }
        let near = match cue.strength {
            // "l'idée de prescrire la marche comme « remède »": an aim tells only what stands beside its verb.
            Strength::Medium if group.form == Form::Infinitive && !colon => adjacent || !parted && gap <= 3,
            Strength::Strong | Strength::Medium => adjacent || !(parted || reported && relative),
            // "attaque de front le « modèle »": a few words behind a verb that only accompanies speech are a label.
            Strength::Weak if group.form == Form::Infinitive => gap == 0 || adjacent && colon,
            // "s'était expliqué sur ce point : « … »": behind a colon the marks hold what the sentence's verb brings.
            Strength::Weak if colon && !apart && !reported && group.form == Form::Finite => {
                gap <= FARTHEST && !group.undergoes()
            }
            Strength::Weak => adjacent || !reported && gap <= 4 && marked.close > marked.open + 6,
            Strength::Thought => !reported && (adjacent || gap <= 4),
        };
        near.then(|| {
            let outer = self.governing().unwrap_or(index);
            by_cue(text, cues, outer, false, "quotation.before")
        })
    }

    /// "a salué l'aveu « … »", "a balayé les critiques comme « … »": the verb says it; "les propos sur « … »": the noun
    /// does.
    fn by_noun(&self) -> Option<Found> {
        let Before { text, cues, index, marked, reported, .. } = *self;
        let cue = &cues[index];
        let end = noun_group::complement(text, cue.words.end, marked.open).unwrap_or(cue.words.end);
        let thin = (end..marked.open).all(|t| is_thin(text, t)) && marked.open - end <= 3;
        let verb = self.same_clause_verb().is_some();
        let predicate = (end..marked.open).any(|t| text.word(t) == "comme");
        let governs = saying::speaker(text, cue, false).0 != SpeakerSide::Nowhere;
        // "un contrat afin « d'aider »": a document gives its words behind a colon or directly.
        let document = cue.row.cell(1) == "document";
        let direct = end == marked.open || (end..marked.open).any(|t| text.surface(t) == ":");
        // "un accord « historique »": the marks only describe the noun.
        let inside = marked.inside();
        let describes = end == marked.open
            && inside.end - inside.start <= 2
            && text.analysis(inside.start, Category::Adjective).is_some()
            && (text.analysis(inside.start, Category::Noun).is_none()
                || inside.end == inside.start + 1
                    && !text.token(inside.start).is_upper()
                    && cue.words.start > 0
                    && matches!(text.word(cue.words.start - 1), "un" | "une"));
        if describes || document && !direct && !governs {
            return None;
        }
        // "craint que l'annonce « tombe mal »": the noun is only the subject of what is said.
        let subject = reported && end == marked.open;
        (thin && !predicate && (governs || !verb && !subject) || governs && self.announces(end))
            .then(|| self.noun_before())
    }

    /// "C'est l'avis de Nora Vidal, la maire de Borvik : « … »", "Les mots de la maire sont : « … »": the noun with its
    /// complement is what the colon opens.
    fn announces(&self, end: usize) -> bool {
        let Before { text, cues, index, from, marked, .. } = *self;
        let colon = marked.open - 1;
        if text.surface(colon) != ":" || colon < end {
            return false;
        }
        let is = |at: usize| {
            text.verb_group_at(at).is_some_and(|g| g.end <= colon && g.lemmas.iter().any(|l| l == "être"))
        };
        let apposed = text.surface(end) == ",";
        let noun = cues[index].words.start;
        let presents =
            (from.max(noun.saturating_sub(6))..noun).any(|t| matches!(text.word(t), "c'" | "tel" | "telle"));
        let verbs = text.verb_groups_in(end, colon);
        verbs.iter().all(|g| g.form == Form::Participle) && presents && (apposed || end == colon)
            || is(end) && text.verb_group_at(end).is_some_and(|g| g.end == colon)
    }

    /// "Pour Nora Vidal, « … »": directly before the marks a weak preposition gives the source too.
    fn by_preposition(&self) -> Option<Found> {
        let Before { text, cues, index, from, marked, .. } = *self;
        let cue = &cues[index];
        let opens = cue.words.start == text.sentence(marked.open).start
            && text.surface(marked.open - 1) == ","
            && text.verb_groups_in(from, marked.open).is_empty();
        // "selon un « plan d'hiver »": the marks hold what the preposition governs, and no words of a source.
        let governed = (cue.words.end..marked.open).all(|t| text.tag(t) == Tag::Determiner);
        let of_whom = text.word(cue.words.end) == "qui" && marked.open <= cue.words.end + 4;
        (!governed && (cue.strength == Strength::Strong || opens && !cue.carries() || of_whom))
            .then(|| by_cue(text, cues, index, false, "quotation.according"))
    }

    /// "a raconté qu'elle rêvait d'un « … »": the verb that governs the clause is the one that says.
    fn governing(&self) -> Option<usize> {
        let Before { text, cues, index, from, .. } = *self;
        let group = cues[index].group.as_ref()?;
        let pronoun = group.start.checked_sub(1).filter(|p| tagging::is_subject_pronoun(text.word(*p)))?;
        let that = pronoun.checked_sub(1).filter(|t| matches!(text.word(*t), "que" | "qu'"))?;
        let outer = cues[..index].iter().rposition(|c| {
            c.words.start >= from
                && c.kind == CueKind::Verb
                && c.strength >= Strength::Medium
                && c.takes("que")
        })?;
        let direct =
            text.verb_groups_in(cues[outer].words.end, that).is_empty() && that - cues[outer].words.end <= 4;
        direct.then_some(outer)
    }

    /// The verb of saying whose object or complement a noun is: no other verb and no conjunction stands between.
    fn same_clause_verb(&self) -> Option<usize> {
        let Before { text, cues, index, from, .. } = *self;
        let start = cues[index].words.start;
        let verb = cues[..index].iter().rposition(|c| {
            c.words.start >= from && c.kind == CueKind::Verb && c.strength >= Strength::Medium
        })?;
        let end = cues[verb].words.end;
        let parted = (end..start).any(|t| {
            matches!(text.tag(t), Tag::Finite)
                || text.surface(t) == ","
                || matches!(text.word(t), "que" | "qu'")
        });
        (!parted && end <= start).then_some(verb)
    }

    /// "les accusations d'« … »", "un message : « … »": a noun of saying, and the verb that governs it where there is one.
    fn noun_before(&self) -> Found {
        let Before { text, cues, index, from, .. } = *self;
        let found = by_cue(text, cues, index, false, "quotation.noun");
        if found.side != SpeakerSide::Nowhere {
            return found;
        }
        let noun = cues[index].words.start;
        let verb = text.verb_groups_in(from, noun).last().filter(|g| g.end <= noun && noun - g.end <= 3);
        match verb {
            // "a lancé un avertissement : « … »": the subject of the verb gives it.
            Some(group) if matches!(group.form, Form::Finite | Form::Conditional) && !group.undergoes() => {
                let zone = Range { start: from, end: group.start };
                Found { side: SpeakerSide::Subject, zone, ..found }
            }
            // "a refusé de lire un message : « … »"
            _ => match self.same_clause_verb() {
                Some(verb) => {
                    let by = by_cue(text, cues, verb, false, "quotation.noun");
                    Found { side: by.side, zone: by.zone, ..found }
                }
                None => found,
            },
        }
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
