//! Who says each quotation: the noun phrase to which its words of saying point, with pronouns and descriptions resolved.

use super::article::{Block, Cue, Entity, EntityId, Quotation, Speaker};
use super::begun_in;
use super::np::{Phrase, Phrases};
use crate::annotation::{
    Annotation, BlockKind, Certainty, Kind, NameKind, PartRole, QuotationKind, SpeakerSide,
};
use crate::document::Range;
use crate::language::tagging::is_subject_pronoun;
use crate::language::verb_group::Form;
use crate::language::{Gender, Text, calendar};
use crate::span::Span;

/// How many quotations back a pronoun or a continued quotation looks for its own.
const REACH: usize = 50;

/// How far back a pronoun looks for whom it stands for, in tokens.
const FAR: usize = 400;

/// Every quotation with its speaker, in order.
pub fn link(
    phrases: &Phrases,
    found: &[Annotation],
    entities: &[Entity],
    blocks: &[Block],
) -> Vec<Quotation> {
    let mut reader = Reader { phrases, entities, blocks, done: Vec::new() };
    for a in found {
        let Kind::Quotation(q) = &a.kind else { continue };
        if in_furniture(a.span, blocks) {
            continue;
        }
        let speaker = reader.speaker(a, q.speaker);
        let cue = a.part(PartRole::Cue).map(|span| Cue {
            span,
            lemma: q.lemma.clone().unwrap_or_default(),
            class: q.class,
        });
        let via = reader.via(a, speaker);
        let resolved = matches!(q.speaker, SpeakerSide::Pronoun | SpeakerSide::Same) && speaker.is_some();
        let certainty = if resolved { Certainty::Inferred } else { a.certainty };
        reader.done.push(Quotation {
            span: a.span,
            kind: q.kind,
            speaker,
            cue,
            via,
            rule: a.rule,
            certainty,
        });
    }
    reader.done
}

/// Whether the words stand in what the site added around the article.
pub fn in_furniture(span: Span, blocks: &[Block]) -> bool {
    let at = blocks.partition_point(|b| b.span.end <= span.start);
    blocks.get(at).is_some_and(|b| b.kind.is_furniture() && b.span.start <= span.start)
}

struct Reader<'a> {
    phrases: &'a Phrases<'a>,
    entities: &'a [Entity],
    blocks: &'a [Block],
    done: Vec<Quotation>,
}

impl Reader<'_> {
    fn text(&self) -> &Text<'_> {
        self.phrases.text
    }

    fn speaker(&self, a: &Annotation, side: SpeakerSide) -> Option<Speaker> {
        if side == SpeakerSide::Same {
            return self
                .done
                .iter()
                .rev()
                .take(REACH)
                .find(|q| q.kind != QuotationKind::Indirect)
                .and_then(|q| q.speaker);
        }
        let zone = a.part(PartRole::Speaker)?;
        let document = self.text().document;
        let zone = Range { start: document.token_at(zone.start), end: document.token_at(zone.end) };
        let phrase = match side {
            SpeakerSide::Pronoun => return self.pronoun(zone.start, a.span),
            SpeakerSide::Behind => self.behind(zone),
            SpeakerSide::Subject => match self.subject(zone) {
                Subject::Phrase(phrase) => Some(phrase),
                Subject::Pronoun(at) => return self.pronoun(at, a.span),
                Subject::None => None,
            },
            SpeakerSide::Same | SpeakerSide::Nowhere => None,
        }?;
        Some(self.named(phrase))
    }

    /// The speaker that a noun phrase names; a name in apposition shows the person rather than the office.
    fn named(&self, phrase: Phrase) -> Speaker {
        Speaker { span: phrase.span, entity: phrase.entity }
    }

    /// The first noun phrase of a zone that follows its verb or preposition: "mercredi | le ministre Paul Arnal".
    fn behind(&self, zone: Range) -> Option<Phrase> {
        let text = self.text();
        let mut at = zone.start;
        let limit = zone.end.min(zone.start + 22);
        while at < limit {
            let word = text.word(at);
            if matches!(text.surface(at), "." | ";" | ":" | "(" | "«" | "»" | "\"" | "“") && at > zone.start
            {
                return None;
            }
            if matches!(word, "lui" | "elle" | "eux" | "elles" | "celui-ci" | "celle-ci") {
                return self.antecedent(word, at, None).map(|s| Phrase {
                    span: s.span,
                    entity: s.entity,
                    role: None,
                    end: at + 1,
                });
            }
            if is_time_word(word) || word == "," && at > zone.start {
                at += 1;
                continue;
            }
            // "à la presse", "dans un communiqué", "au micro de": what stands between verb and subject.
            if at > zone.start
                && matches!(
                    word,
                    "à" | "au"
                        | "aux"
                        | "dans"
                        | "lors"
                        | "sur"
                        | "devant"
                        | "en"
                        | "auprès"
                        | "par"
                        | "vers"
                        | "après"
                )
            {
                at = self.skip_governed(at + 1, limit);
                continue;
            }
            if at == zone.start
                && matches!(word, "à" | "au" | "aux" | "dans" | "lors" | "devant" | "auprès" | "sur" | "en")
            {
                at = self.skip_governed(at + 1, limit);
                continue;
            }
            if let Some(phrase) = self.phrases.at(at, zone.end) {
                return Some(phrase);
            }
            at += 1;
        }
        None
    }

    fn skip_governed(&self, mut at: usize, limit: usize) -> usize {
        while at < limit
            && matches!(
                self.text().word(at),
                "de" | "d'" | "du" | "des" | "une" | "un" | "la" | "le" | "l'" | "les"
            )
        {
            if let Some(phrase) = self.phrases.at(at, limit) {
                return phrase.end.max(at + 1);
            }
            at += 1;
        }
        self.phrases.at(at, limit).map_or(at + 1, |p| p.end.max(at + 1))
    }

    /// The subject of a verb: the words before it, from its sentence's start.
    fn subject(&self, zone: Range) -> Subject {
        let text = self.text();
        if zone.start >= zone.end {
            return Subject::None;
        }
        let last = zone.end - 1;
        // "…, qui a déclaré": whoever stands before "qui".
        if text.word(last) == "qui" {
            return self.before_relative(zone, last);
        }
        if is_subject_pronoun(text.word(last)) {
            return Subject::Pronoun(last);
        }
        // "ce dernier"
        if matches!(text.word(last), "dernier" | "dernière")
            && last > zone.start
            && matches!(text.word(last - 1), "ce" | "cette")
        {
            return Subject::Pronoun(last);
        }
        // "… conteste la décision et ajoute": the subject of the first verb is that of the second.
        if matches!(text.word(last), "et" | "mais" | "puis" | "ou") {
            let inside =
                |at: usize| self.done.iter().rev().take(8).any(|q| q.span.contains(text.token(at).span));
            let first = text.verb_groups_in(zone.start, last).iter().rev().find(|g| {
                g.end <= last
                    && matches!(g.form, Form::Finite | Form::Conditional)
                    && text.word(g.start.saturating_sub(1)) != "que"
                    && !inside(g.finite)
            });
            if let Some(first) = first.filter(|g| g.start > zone.start) {
                return self.subject(Range { start: zone.start, end: first.start });
            }
        }
        let group = text.verb_group_at(zone.end);
        // "on voit le maire répéter": the noun phrase directly before an infinitive is its subject.
        if group.is_some_and(|g| g.form == Form::Infinitive) {
            let near = self.phrases.top_level(zone.end.saturating_sub(6).max(zone.start), zone.end);
            if let Some(subject) = near.last().filter(|p| p.end == zone.end && p.entity.is_some()) {
                return Subject::Phrase(*subject);
            }
        }
        let clausal = group.is_some_and(|g| is_clausal(text, g.finite) || g.form == Form::Participle);
        let from = if clausal { self.clause_start(zone) } else { zone.start };
        let phrases = self.phrases.top_level(from, zone.end);
        let named: Vec<&Phrase> = phrases.iter().filter(|p| p.entity.is_some() || p.role.is_some()).collect();
        let parenthesis = matches!(text.surface(last), "," | ")" | "–" | "—");
        let pronoun = (from..zone.end).find(|t| is_subject_pronoun(text.word(*t)));
        let chosen = if clausal && !parenthesis {
            // The nearest before the verb, or the first of those that "et" joins.
            let mut at = named.len();
            while at > 1 && joined(text, named[at - 2].end, named[at - 1].span) {
                at -= 1;
            }
            at.checked_sub(1).map(|i| *named[i]).or(phrases.last().copied())
        } else {
            named.first().map(|p| **p).or(phrases.first().copied())
        };
        match (chosen, pronoun) {
            (Some(phrase), Some(at)) if text.token(at).span.start < phrase.span.start && !clausal => {
                Subject::Pronoun(at)
            }
            (Some(phrase), Some(at)) if phrase.entity.is_none() && phrase.role.is_none() && clausal => {
                if text.token(at).span.start > phrase.span.start {
                    Subject::Pronoun(at)
                } else {
                    Subject::Phrase(phrase)
                }
            }
            (Some(phrase), _) => Subject::Phrase(phrase),
            (None, Some(at)) => Subject::Pronoun(at),
            (None, None) if from > zone.start => self.subject_of_sentence(zone),
            (None, None) => Subject::None,
        }
    }

    /// A verb without a subject of its own shares the sentence's: "… et a ajouté que".
    fn subject_of_sentence(&self, zone: Range) -> Subject {
        let text = self.text();
        let phrases = self.phrases.top_level(zone.start, zone.end);
        let first = phrases.iter().find(|p| p.entity.is_some() || p.role.is_some()).or(phrases.first());
        let pronoun = (zone.start..zone.end).find(|t| is_subject_pronoun(text.word(*t)));
        match (first, pronoun) {
            (Some(phrase), Some(at)) if text.token(at).span.start < phrase.span.start => Subject::Pronoun(at),
            (Some(phrase), _) => Subject::Phrase(*phrase),
            (None, Some(at)) => Subject::Pronoun(at),
            (None, None) => Subject::None,
        }
    }

    /// Whoever stands before "qui": an office counts with its complement, so that nobody named inside it is taken.
    fn before_relative(&self, zone: Range, relative: usize) -> Subject {
        let mut at = zone.start;
        let mut last = None;
        while at < relative {
            match self.phrases.at(at, relative).filter(|p| p.entity.is_some() || p.role.is_some()) {
                Some(phrase) => {
                    at = phrase.end.max(at + 1);
                    last = Some(phrase);
                }
                None => at += 1,
            }
        }
        last.map_or(Subject::None, Subject::Phrase)
    }

    /// Where the clause of the verb behind `zone` begins: behind the last clause before it; incises of saying and
    /// relative clauses are passed over.
    fn clause_start(&self, zone: Range) -> usize {
        let text = self.text();
        let before = text.verb_groups_in(zone.start, zone.end).iter().rev().find(|g| {
            let incise = g.start > zone.start && text.surface(g.start - 1) == ",";
            g.end <= zone.end && is_clausal(text, g.finite) && !incise
        });
        before.map_or(zone.start, |g| clause_opening(text, g.end, zone.end))
    }

    /// Whom a pronoun stands for.
    fn pronoun(&self, at: usize, quotation: Span) -> Option<Speaker> {
        let word = self
            .text()
            .word(at)
            .trim_start_matches("-t-")
            .trim_start_matches("-t'")
            .trim_start_matches('-')
            .to_string();
        match word.as_str() {
            // Inside marks the first person is whoever speaks there.
            "je" | "j'" | "nous" => {
                let span = self.text().token(at).span;
                self.done
                    .iter()
                    .rev()
                    .take(REACH)
                    .find(|q| q.span.contains(span) && q.span != quotation)
                    .and_then(|q| q.speaker)
            }
            "on" | "vous" | "tu" | "ce" | "c'" => None,
            _ => self.antecedent(&word, at, Some(quotation)),
        }
    }

    /// The nearest person, else body, that agrees with the pronoun: sentence by sentence backwards, who spoke there first,
    /// then subjects before others.
    fn antecedent(&self, pronoun: &str, at: usize, quotation: Option<Span>) -> Option<Speaker> {
        let text = self.text();
        let document = text.document;
        let wanted = match pronoun {
            "elle" | "elles" | "celle-ci" | "celles-ci" | "dernière" => Gender::Feminine,
            _ => Gender::Masculine,
        };
        let plural = matches!(pronoun, "ils" | "elles" | "eux" | "ceux-ci" | "celles-ci");
        let here = document.sentence_of(at);
        let mut body: Option<Speaker> = None;
        for sentence in (here.saturating_sub(10)..=here).rev() {
            let tokens = document.sentences[sentence].tokens;
            // A pronoun reaches back over a few hundred words at most.
            if text.sentence(at).end - tokens.start > FAR {
                break;
            }
            let block = document.sentences[sentence].block as usize;
            if sentence != here
                && !self
                    .blocks
                    .get(block)
                    .is_none_or(|b| matches!(b.kind, BlockKind::Body | BlockKind::Standfirst))
            {
                continue;
            }
            let mut end = if sentence == here { at } else { tokens.end };
            // Behind a quotation's words of saying the pronoun stands for nobody named inside the marks.
            if sentence == here
                && let Some(q) = quotation.filter(|q| q.start < text.token(at).span.start)
            {
                end = end.min(document.token_at(q.start)).max(tokens.start);
            }
            let span = document.sentences[sentence].span;
            let limit = text.token(end.min(text.len() - 1)).span.start;
            let spoke = begun_in(&self.done, |q| q.span, span).iter().rev().find(|q| {
                q.speaker.is_some()
                    && span.contains(q.span)
                    && q.span.end <= limit.max(span.start)
                    && q.kind != QuotationKind::Fragment
            });
            let said =
                spoke.and_then(|q| q.speaker).filter(|s| self.agrees(s.entity, s.span, wanted, plural));
            let phrases = self.phrases.top_level(tokens.start, end);
            let subject = phrases
                .iter()
                .map(|p| self.named(*p))
                .find(|s| self.is_person(s) && self.agrees(s.entity, s.span, wanted, plural));
            if let Some(speaker) = subject.or(said) {
                return Some(speaker);
            }
            let other = begun_in(self.phrases.mentions, |m| m.span, span)
                .iter()
                .rev()
                .filter(|m| {
                    span.contains(m.span) && m.span.end <= limit.max(span.start)
                        || sentence != here && span.contains(m.span)
                })
                .map(|m| Speaker { span: m.span, entity: Some(m.entity) })
                .filter(|s| self.is_person(s))
                .find(|s| self.agrees(s.entity, s.span, wanted, plural));
            if let Some(speaker) = other {
                return Some(speaker);
            }
            if body.is_none() {
                body = phrases
                    .iter()
                    .map(|p| self.named(*p))
                    .find(|s| self.agrees(s.entity, s.span, wanted, plural));
            }
        }
        body
    }

    fn is_person(&self, speaker: &Speaker) -> bool {
        match speaker.entity {
            Some(entity) => self.entities[entity].kind == NameKind::Person,
            None => {
                let at = self.text().document.token_at(speaker.span.start);
                self.phrases.role(at).is_some()
            }
        }
    }

    fn agrees(&self, entity: Option<EntityId>, span: Span, wanted: Gender, plural: bool) -> bool {
        use crate::language::{Category, Number};
        let text = self.text();
        let at = text.document.token_at(span.start);
        if let Some(entity) = entity.filter(|e| self.entities[*e].kind == NameKind::Person) {
            let gender = self.entities[entity].gender;
            return !plural && gender.is_none_or(|g| (g == 'f') == (wanted == Gender::Feminine));
        }
        let noun = text.analysis(at, Category::Noun);
        let number = noun.and_then(|n| n.number);
        let article = at.checked_sub(1).map_or("", |b| text.word(b));
        let gender = match article {
            "la" | "une" | "cette" | "sa" => Some(Gender::Feminine),
            "le" | "un" | "du" | "ce" | "au" => Some(Gender::Masculine),
            _ => noun.and_then(|n| n.gender),
        };
        let many =
            number == Some(Number::Plural) || matches!(article, "les" | "des" | "ces" | "ses" | "leurs");
        many == plural && gender.is_none_or(|g| g == wanted)
    }

    /// The medium that carries what somebody else says: "selon Brivol", "à la Brivol", "interrogé par Brivol".
    fn via(&self, a: &Annotation, speaker: Option<Speaker>) -> Option<EntityId> {
        let text = self.text();
        let token = text.document.token_at(a.span.start);
        let sentence = text.document.sentences[text.document.sentence_of(token)];
        let cue_end = a.part(PartRole::Cue).map_or(a.span.end, |c| c.end.max(a.span.start));
        begun_in(self.phrases.mentions, |m| m.span, sentence.span)
            .iter()
            .filter(|m| {
                sentence.span.contains(m.span)
                    && m.rule == "name.medium"
                    && Some(m.entity) != speaker.and_then(|s| s.entity)
            })
            .filter(|m| m.span.start >= cue_end || m.span.end <= a.span.start)
            .find(|m| {
                let mut before = text.document.token_at(m.span.start);
                while before > sentence.tokens.start
                    && matches!(
                        text.word(before - 1),
                        "l'" | "la" | "le" | "agence" | "chaîne" | "quotidien" | "journal" | "site"
                    )
                {
                    before -= 1;
                }
                before > sentence.tokens.start
                    && matches!(
                        text.word(before - 1),
                        "selon" | "à" | "par" | "au" | "avec" | "sur" | "auprès" | "citant"
                    )
            })
            .map(|m| m.entity)
    }
}

/// Whether two noun phrases are joined: "Petit et Valine", "la mairie et ses alliés".
fn joined(text: &Text, end: usize, next: Span) -> bool {
    let start = text.document.token_at(next.start);
    (end..start).any(|t| text.word(t) == "et") && start - end <= 3
}

enum Subject {
    Phrase(Phrase),
    Pronoun(usize),
    None,
}

/// What may stand between a verb of saying and its subject: a day, a part of it, an adverb.
fn is_time_word(word: &str) -> bool {
    calendar::names_day(word)
        || matches!(
            word,
            "aujourd'hui"
                | "matin"
                | "soir"
                | "ensuite"
                | "alors"
                | "également"
                | "aussi"
                | "encore"
                | "ainsi"
        )
        || matches!(word, "notamment" | "récemment" | "même")
}

/// Whether the verb makes a clause: finite, and not in a relative clause.
fn is_clausal(text: &Text, verb: usize) -> bool {
    use crate::language::tagging::Tag;
    text.tag(verb) == Tag::Finite && !(verb > 0 && matches!(text.word(verb - 1), "qui" | "dont" | "où"))
}

/// Where a clause's subject may begin behind another verb: after the last comma, conjunction or "que" that a noun phrase follows.
fn clause_opening(text: &Text, from: usize, to: usize) -> usize {
    let opener = (from..to).rev().find(|t| {
        matches!(text.word(*t), "que" | "qu'" | "mais" | "si" | "s'" | "quand" | "lorsque" | "car" | "alors")
            || matches!(text.surface(*t), ";" | ":" | "–")
    });
    opener.map_or(from, |t| t + 1)
}
