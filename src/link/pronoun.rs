//! Whom a pronoun stands for.

use super::article::{EntityId, Speaker};
use super::begun_in;
use super::np::{Phrase, is_latter};
use super::speakers::{REACH, Reader};
use super::subject::joined;
use crate::annotation::{BlockKind, NameKind, QuotationKind};
use crate::language::tagging::Tag;
use crate::language::verb_group::Form;
use crate::language::{Gender, entry, noun_class};
use crate::span::Span;

/// How far back a pronoun looks for whom it stands for, in tokens.
const FAR: usize = 400;

impl Reader<'_> {
    /// Whom a pronoun stands for.
    pub(super) fn pronoun(&self, at: usize, quotation: Span) -> Option<Speaker> {
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
            "il" if self.is_impersonal(at) => None,
            _ => self.antecedent(&word, at, Some(quotation)),
        }
    }

    /// "il s'agit", "il y a", "il faut": nobody.
    fn is_impersonal(&self, at: usize) -> bool {
        let text = self.text();
        text.verb_group_at(at + 1).is_some_and(|g| {
            let is = |lemma: &str| g.lemmas.iter().any(|l| l == lemma);
            text.word(g.start) == "y" || is("falloir") || is("agir") && g.reflexive
        })
    }

    /// The nearest person, else body, that agrees with the pronoun: sentence by sentence backwards, who spoke there first,
    /// then subjects before others.
    pub(super) fn antecedent(&self, pronoun: &str, at: usize, quotation: Option<Span>) -> Option<Speaker> {
        let text = self.text();
        let document = text.document;
        let wanted = match pronoun {
            "elle" | "elles" | "celle-ci" | "celles-ci" | "dernière" => Gender::Feminine,
            _ => Gender::Masculine,
        };
        let plural = matches!(pronoun, "ils" | "elles" | "eux" | "ceux-ci" | "celles-ci");
        let here = document.sentence_of(at);
        let entry = self.entry(at);
        let latter =
            matches!(pronoun, "celui-ci" | "celle-ci" | "ceux-ci" | "celles-ci" | "dernier" | "dernière");
        let mut latter = latter;
        let mut body: Option<Speaker> = None;
        for sentence in (here.saturating_sub(10)..=here).rev() {
            let tokens = document.sentences[sentence].tokens;
            // A pronoun reaches back over a few hundred words at most.
            if text.sentence(at).end - tokens.start > FAR || tokens.start < entry {
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
            if latter && let Some(last) = self.last_named(span, limit, wanted, plural) {
                return Some(last);
            }
            if latter
                && sentence != here
                && let Some(last) = self.last_body(span, wanted, plural)
            {
                return Some(last);
            }
            let reach = end;
            if let Some(carried) = self.carried(tokens.start, end, wanted, plural) {
                end = carried;
                latter |= carried < reach && is_latter(text, carried);
            } else if sentence == here {
                end = self.behind_participle(tokens.start, end);
            }
            let named_until = text.token(end.min(text.len() - 1)).span.start;
            let spoke = begun_in(&self.done, |q| q.span, span).iter().rev().find(|q| {
                q.speaker.is_some()
                    && span.contains(q.span)
                    && q.span.end <= limit.max(span.start)
                    && q.kind != QuotationKind::Fragment
            });
            let said =
                spoke.and_then(|q| q.speaker).filter(|s| self.agrees(s.entity, s.span, wanted, plural));
            let first = entry::behind_clock(text, tokens).unwrap_or(tokens.start);
            let phrases = self.phrases.top_level(first.min(end), end);
            if plural && let Some(several) = self.several(&phrases) {
                return Some(several);
            }
            // "Plus qu'une championne, elle": what stands before the comma describes the pronoun.
            let fronted = sentence == here && at > tokens.start && text.surface(at - 1) == ",";
            let person = |p: &Phrase| {
                let s = self.named(self.with_name(*p, end));
                let fits = self.is_person(&s)
                    && self.agrees(s.entity, s.span, wanted, plural)
                    && !(s.entity.is_none() && self.is_predicate(p));
                (fits && !(fronted && s.entity.is_none())).then(|| self.resumed(s))
            };
            let later = || phrases.iter().rev().filter(|p| self.begins_clause(p)).find_map(person);
            let subject = phrases.iter().find_map(person);
            let subject = subject.map(|first| later().filter(|_| sentence != here).unwrap_or(first));
            // "Le syndicat appelle à la grève. Il dénonce …": a body that leads its sentence or the one before.
            let lead = || {
                let lead = phrases.first().map(|p| self.named(*p))?;
                (here - sentence <= 1
                    && self.is_body(&lead, wanted)
                    && self.agrees(lead.entity, lead.span, wanted, plural))
                .then_some(lead)
            };
            if let Some(speaker) = subject.or(said).or_else(lead) {
                return Some(speaker);
            }
            let other = begun_in(self.phrases.mentions, |m| m.span, span)
                .iter()
                .rev()
                .filter(|m| {
                    let unlimited = sentence != here && end == reach;
                    span.contains(m.span) && (unlimited || m.span.end <= named_until.max(span.start))
                })
                .map(|m| Speaker { span: m.span, entity: Some(m.entity) })
                .filter(|s| self.is_person(s))
                .find(|s| self.agrees(s.entity, s.span, wanted, plural));
            if let Some(speaker) = other {
                return Some(speaker);
            }
            if body.is_none() {
                // "selon eux": a thing has no view.
                let views = matches!(pronoun, "eux" | "elles" | "lui");
                body = phrases
                    .iter()
                    .map(|p| self.named(*p))
                    .filter(|s| !views || self.can_speak(s))
                    .find(|s| self.agrees(s.entity, s.span, wanted, plural));
            }
        }
        body
    }

    /// The first token of a pronoun of the same person that leads the sentence or a clause of it before `end`: whom it stands for, the
    /// later one stands for too, so that nobody named behind it is meant. "Il bat Luc Arnal. « Je suis heureux », a-t-il dit."
    fn carried(&self, start: usize, end: usize, wanted: Gender, plural: bool) -> Option<usize> {
        let text = self.text();
        let same = |at: usize| match (text.word(at), wanted, plural) {
            ("il", Gender::Masculine, false)
            | ("elle", Gender::Feminine, false)
            | ("ils", Gender::Masculine, true)
            | ("elles", Gender::Feminine, true) => text
                .verb_group_at(at + 1)
                .is_some_and(|g| matches!(g.form, Form::Finite | Form::Conditional) && g.start == at + 1),
            ("dernier", Gender::Masculine, false) | ("dernière", Gender::Feminine, false) => {
                at == start + 1 && is_latter(text, at)
            }
            _ => false,
        };
        let said = |at: usize| {
            let span = text.token(at).span;
            let near = self.done.iter().rev().take(REACH);
            near.filter(|q| q.kind != QuotationKind::Indirect).any(|q| q.span.contains(span))
        };
        (start..end).find(|at| same(*at) && !said(*at) && !self.is_impersonal(*at) && !self.presents(*at))
    }

    /// "Il a été élu maire": an office without article behind a verb says what somebody is.
    fn is_predicate(&self, phrase: &Phrase) -> bool {
        let text = self.text();
        let start = text.document.token_at(phrase.span.start);
        start > 0
            && matches!(text.tag(start - 1), Tag::Finite | Tag::Participle | Tag::Adverb | Tag::Infinitive)
    }

    /// "Nora Vidal attaque et Luc Arnal cède": a name between "et" and its verb begins a clause of its own.
    fn begins_clause(&self, phrase: &Phrase) -> bool {
        let text = self.text();
        let start = text.document.token_at(phrase.span.start);
        phrase.entity.is_some()
            && start > 1
            && text.word(start - 1) == "et"
            && text.tag(start - 2) != Tag::Name
            && text.verb_group_at(phrase.end).is_some_and(|g| g.start == phrase.end && g.form == Form::Finite)
    }

    /// "il est probable que", "il reste": nobody, though the verb could have a subject.
    fn presents(&self, at: usize) -> bool {
        let text = self.text();
        let near = at + 1..text.sentence(at).end.min(at + 6);
        text.word(at) == "il"
            && text.verb_group_at(at + 1).is_some_and(|g| {
                let is = |lemma: &str| g.lemmas.iter().any(|l| l == lemma);
                let opens = |t: usize| matches!(text.word(t), "que" | "qu'" | "de" | "d'");
                let described = near.clone().any(|t| text.tag(t) == Tag::Adjective && opens(t + 1));
                is("être") && described
                    || is("rester")
                    || is("sembler")
                    || is("apparaître")
                    || is("convenir")
                    || is("suffire")
                    || is("exister")
            })
    }

    /// "Interrogé sur Luc Arnal, il": the pronoun behind a fronted participle or gerund is nobody whom that phrase names.
    fn behind_participle(&self, start: usize, at: usize) -> usize {
        let text = self.text();
        let opens = matches!(text.tag(start), Tag::Participle | Tag::Gerund)
            || text.word(start) == "en" && text.tag(start + 1) == Tag::Gerund
            || text.word(start) == "après" && text.tag(start + 1) == Tag::Infinitive;
        let fronted = opens
            && at > start
            && text.surface(at - 1) == ","
            && text
                .verb_groups_in(start, at)
                .iter()
                .all(|g| !matches!(g.form, Form::Finite | Form::Conditional));
        if fronted { start } else { at }
    }

    /// "L'ancien maire, actuel préfet, Luc Arnal a promis": the name in apposition to an office that nobody holds.
    fn with_name(&self, office: Phrase, limit: usize) -> Phrase {
        let text = self.text();
        if office.role.is_none() || office.entity.is_some() {
            return office;
        }
        let verb = (office.end..limit).find(|t| text.tag(*t) == Tag::Finite).unwrap_or(office.end);
        let name = (office.end..verb).find_map(|t| {
            let apposed = t > 0 && text.surface(t - 1) == ",";
            let name = self.phrases.mention(t).filter(|m| apposed && m.kind == NameKind::Person)?;
            let end = text.document.token_at(name.span.end);
            let closes = end == verb || text.surface(end) == ",";
            closes.then_some(Phrase { span: name.span, entity: Some(name.entity), role: None, end })
        });
        name.unwrap_or(office)
    }

    /// "… de l'Union du fleuve. Cette dernière": the body or the land named last, where nobody is.
    fn last_body(&self, sentence: Span, wanted: Gender, plural: bool) -> Option<Speaker> {
        let last = begun_in(self.phrases.mentions, |m| m.span, sentence).last()?;
        let speaker = Speaker { span: last.span, entity: Some(last.entity) };
        (last.kind != NameKind::Person && self.agrees(speaker.entity, speaker.span, wanted, plural))
            .then_some(speaker)
    }

    /// "Le préfet a reçu le colonel. Ce dernier …": of those who agree the one named last before the limit.
    fn last_named(&self, sentence: Span, limit: u32, wanted: Gender, plural: bool) -> Option<Speaker> {
        let before = |span: Span| sentence.contains(span) && span.end <= limit;
        let names = begun_in(self.phrases.mentions, |m| m.span, sentence)
            .iter()
            .map(|m| Speaker { span: m.span, entity: Some(m.entity) });
        let roles = begun_in(self.phrases.roles, |r| r.span, sentence)
            .iter()
            .map(|r| Speaker { span: r.span, entity: r.holder });
        names
            .chain(roles)
            .filter(|s| before(s.span) && self.is_person(s) && !self.is_apposed(s))
            .filter(|s| self.agrees(s.entity, s.span, wanted, plural))
            .max_by_key(|s| (s.span.end, s.entity.is_some()))
    }

    /// "Nora Vidal, deuxième adjointe du maire,": the office behind the comma is hers.
    fn is_apposed(&self, role: &Speaker) -> bool {
        let text = self.text();
        let at = text.document.token_at(role.span.start);
        let comma = (at.saturating_sub(3)..at).rev().find(|t| text.surface(*t) == ",");
        let named = |end: u32| {
            let upto = self.phrases.mentions.partition_point(|m| m.span.start < end);
            self.phrases.mentions[..upto]
                .last()
                .is_some_and(|m| m.span.end == end && m.kind == NameKind::Person)
        };
        role.entity.is_none()
            && comma.and_then(|c| c.checked_sub(1)).is_some_and(|t| named(text.token(t).span.end))
    }

    /// "Nora Vidal et Paul Arnal": whom "ils" and "elles" stand for.
    fn several(&self, phrases: &[Phrase]) -> Option<Speaker> {
        let person = |p: &Phrase| self.is_person(&Speaker { span: p.span, entity: p.entity });
        let pair = phrases
            .windows(2)
            .find(|p| joined(self.text(), p[0].end, p[1].span) && person(&p[0]) && person(&p[1]))?;
        let span = Span { start: pair[0].span.start, end: pair[1].span.end };
        Some(Speaker { span, entity: pair[0].entity })
    }

    pub(super) fn is_person(&self, speaker: &Speaker) -> bool {
        match speaker.entity {
            Some(entity) => self.entities[entity].kind == NameKind::Person,
            None => {
                let at = self.text().document.token_at(speaker.span.start);
                self.phrases.role(at).is_some()
            }
        }
    }

    /// Whether the words name somebody or a body.
    pub(super) fn can_speak(&self, speaker: &Speaker) -> bool {
        let text = self.text();
        let body = |entity: EntityId| self.entities[entity].kind == NameKind::Organisation;
        self.is_person(speaker)
            || speaker.entity.map_or_else(
                || noun_class::is(text, text.document.token_at(speaker.span.start), "speaks"),
                body,
            )
    }

    /// Whether the words name a body that speaks, and their article shows this gender.
    fn is_body(&self, speaker: &Speaker, wanted: Gender) -> bool {
        let text = self.text();
        let at = text.document.token_at(speaker.span.start);
        let body = match speaker.entity {
            Some(entity) => self.entities[entity].kind == NameKind::Organisation,
            None => noun_class::is(text, at, "speaks"),
        };
        let article = at.checked_sub(1).map_or("", |b| text.word(b));
        body && match wanted {
            Gender::Feminine => matches!(article, "la" | "une" | "cette" | "sa"),
            Gender::Masculine => matches!(article, "le" | "un" | "ce" | "les" | "des" | "ces"),
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
}
