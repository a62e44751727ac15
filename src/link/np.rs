//! Noun phrases as speakers: which one begins at a token, and whom it names.

use super::article::{EntityId, Mention, Role};
use crate::annotation::NameKind;
use crate::language::tagging::Tag;
use crate::language::{Text, noun_group};
use crate::span::Span;

/// Mentions and roles by the token at which they begin.
pub struct Phrases<'a> {
    /// The text.
    pub text: &'a Text<'a>,
    /// In order.
    pub mentions: &'a [Mention],
    /// In order.
    pub roles: &'a [Role],
    mention_at: Vec<Option<u32>>,
    role_at: Vec<Option<u32>>,
}

/// A noun phrase: its words and whom they name.
#[derive(Clone, Copy, Debug)]
pub struct Phrase {
    /// Its words without determiner.
    pub span: Span,
    /// Whom it names.
    pub entity: Option<EntityId>,
    /// The role that describes it, as an index.
    pub role: Option<usize>,
    /// The token after it.
    pub end: usize,
}

impl<'a> Phrases<'a> {
    /// Indexes them.
    pub fn new(text: &'a Text<'a>, mentions: &'a [Mention], roles: &'a [Role]) -> Self {
        let mut mention_at = vec![None; text.len() + 1];
        let mut role_at = vec![None; text.len() + 1];
        for (i, m) in mentions.iter().enumerate() {
            mention_at[text.document.token_at(m.span.start)] = Some(i as u32);
        }
        for (i, r) in roles.iter().enumerate() {
            role_at[text.document.token_at(r.span.start)] = Some(i as u32);
        }
        Phrases { text, mentions, roles, mention_at, role_at }
    }

    /// The mention that begins at a token.
    pub fn mention(&self, token: usize) -> Option<&Mention> {
        self.mention_at.get(token).copied().flatten().map(|i| &self.mentions[i as usize])
    }

    /// The role that begins at a token, as an index.
    pub fn role(&self, token: usize) -> Option<usize> {
        self.role_at.get(token).copied().flatten().map(|i| i as usize)
    }

    fn end_of(&self, span: Span) -> usize {
        self.text.document.token_at(span.end)
    }

    /// The noun phrase that begins at a token, behind its determiner.
    pub fn at(&self, token: usize, limit: usize) -> Option<Phrase> {
        let text = self.text;
        let mut at = token;
        while at < limit && is_determiner(text, at) {
            at += 1;
        }
        // "M. Vidal", "Mme Arnal": the name speaks.
        if matches!(text.word(at), "m" | "mm" | "mme" | "mmes" | "mlle" | "mgr" | "me") {
            let name = at + 1 + usize::from(text.surface(at + 1) == ".");
            if name < limit && text.tag(name) == Tag::Name {
                at = name;
            }
        }
        // "cette dernière, méfiante": it stands for a noun and has none.
        if at > token && is_latter(text, at) {
            return None;
        }
        // "un nouveau rapport", "plusieurs hauts responsables": adjectives before the head.
        let mut head = at;
        while head < limit
            && self.role(head).is_none()
            && self.mention(head).is_none()
            && (matches!(text.tag(head), Tag::Adjective | Tag::Number) || is_ordinal(text, head))
        {
            head += 1;
        }
        if head >= limit {
            return None;
        }
        if let Some(role) = self.role(head) {
            let span = self.roles[role].span;
            let end = self.end_of(span);
            // "des chercheurs du fleuve": several people are nobody named elsewhere.
            let several = head > 0 && matches!(text.word(head - 1), "des" | "plusieurs" | "deux" | "trois");
            let beside = self.mention(end).map(|m| m.entity);
            let holder = self.roles[role].holder.filter(|h| !several || beside == Some(*h));
            return Some(Phrase { span, entity: holder, role: Some(role), end });
        }
        if let Some(mention) = self.mention(head) {
            return Some(Phrase {
                span: mention.span,
                entity: Some(mention.entity),
                role: None,
                end: self.end_of(mention.span),
            });
        }
        let noun = matches!(text.tag(head), Tag::Noun | Tag::Name);
        // A noun that no lexicon has: "une méta-analyse".
        let as_noun = at > token && matches!(text.tag(head), Tag::Adjective | Tag::Participle | Tag::Other)
            || text.tag(head) == Tag::Other && text.surface(head).contains(char::is_uppercase);
        if !noun && !as_noun {
            return None;
        }
        if let Some(phrase) = self.page(at, head, limit) {
            return Some(phrase);
        }
        // "l'agence Brivol": the name stands directly behind a common noun.
        let named = (head + 1..limit.min(head + 3)).find(|t| self.mention(*t).is_some());
        if let Some(mention) = named
            .and_then(|t| self.mention(t))
            .filter(|m| m.kind != NameKind::Place)
            .filter(|_| named.is_some_and(|t| (head + 1..t).all(|a| noun_group::is_adjective(text, a))))
        {
            return Some(Phrase {
                span: mention.span,
                entity: Some(mention.entity),
                role: None,
                end: self.end_of(mention.span),
            });
        }
        let proper = if text.tag(head) == Tag::Name { noun_group::named(text, head, limit) } else { None };
        // "l'article 50 du traité"
        let numbered = text.tag(head + 1) == Tag::Number && matches!(text.word(head + 2), "de" | "d'" | "du");
        let behind = head + 1 + usize::from(numbered && head + 2 < limit);
        let end = proper.unwrap_or_else(|| noun_group::extend(text, behind, limit));
        let end = if end == head + 1 { noun_group::close_to(text, end, limit) } else { end };
        // "l'agence de presse Brivol"
        if let Some(mention) = self.mention(end).filter(|_| end < limit && text.token(end).spaced) {
            let end = self.end_of(mention.span);
            // "la police du West Borvik": a place only completes the noun.
            if mention.kind == NameKind::Place {
                return Some(Phrase { span: text.span(at, end), entity: None, role: None, end });
            }
            return Some(Phrase { span: mention.span, entity: Some(mention.entity), role: None, end });
        }
        Some(Phrase { span: text.span(at, end), entity: None, role: None, end })
    }

    /// "la page Brivol de la maire": the page speaks, not whose pages they are.
    fn page(&self, at: usize, head: usize, limit: usize) -> Option<Phrase> {
        let text = self.text;
        let carrier = matches!(text.word(head), "page" | "compte" | "profil" | "blog");
        let medium = self.mention(head + 1).filter(|m| carrier && m.kind != NameKind::Person)?;
        let end = noun_group::extend(text, self.end_of(medium.span), limit);
        Some(Phrase { span: text.span(at, end), entity: None, role: None, end })
    }

    /// The noun phrases between two tokens that stand at the clause's own level, not behind a preposition.
    pub fn top_level(&self, from: usize, to: usize) -> Vec<Phrase> {
        let text = self.text;
        let mut found = Vec::new();
        let mut at = from;
        let (mut governed, mut after_governed) = (false, false);
        while at < to {
            // What stands in brackets is no part of the clause.
            if text.surface(at) == "(" {
                at = (at..to).find(|t| text.surface(*t) == ")").map_or(to, |t| t + 1);
                continue;
            }
            // "Plusieurs médias, dont Brivol, affirment": those named are only among them.
            if text.surface(at) == "," && text.word(at + 1) == "dont" {
                let end = (at + 2..to.min(at + AMONG)).find(|t| text.surface(*t) == ",");
                if let Some(end) = end.filter(|e| (at..*e).all(|t| text.tag(t) != Tag::Finite)) {
                    at = end;
                    continue;
                }
            }
            // "par Brivol et Tarmel": the second is governed with the first.
            if after_governed && matches!(text.word(at), "et" | "ou") {
                governed = true;
                at += 1;
                continue;
            }
            if governs(text, at, from) {
                governed = true;
                at += 1;
                continue;
            }
            match self.at(at, to) {
                Some(phrase) => {
                    let end = phrase.end.max(at + 1);
                    if !governed {
                        found.push(phrase);
                    }
                    at = end;
                    // "dirigée par l'ingénieure Nora Vidal": the name belongs to what the preposition governs.
                    if let Some(name) = self.mention(at).filter(|_| governed && at < to) {
                        at = self.end_of(name.span).max(at + 1);
                    }
                    after_governed = governed;
                    governed = false;
                }
                None => {
                    governed &= is_determiner(text, at)
                        || matches!(text.tag(at), Tag::Adverb | Tag::Adjective | Tag::Number);
                    at += 1;
                }
            }
        }
        found
    }
}

/// How many tokens those have at most whom "dont" names among others.
const AMONG: usize = 20;

/// "premier", "dernier", "autre" before a noun are never the head.
fn is_ordinal(text: &Text, at: usize) -> bool {
    let ordinal = ["premi", "derni", "second", "autre", "deuxième", "troisième"]
        .iter()
        .any(|stem| text.word(at).starts_with(stem));
    ordinal && matches!(text.tag(at + 1), Tag::Noun | Tag::Adjective | Tag::Name)
}

/// "ce dernier", "cette dernière", whatever adjective follows.
pub fn is_latter(text: &Text, at: usize) -> bool {
    at > 0
        && matches!(text.word(at), "dernier" | "dernière" | "derniers" | "dernières")
        && matches!(text.word(at - 1), "ce" | "cette" | "ces")
        && !matches!(text.tag(at + 1), Tag::Noun | Tag::Name | Tag::Number)
}

/// An article, a possessive, a demonstrative; "des" and "du" where they open a phrase.
fn is_determiner(text: &Text, at: usize) -> bool {
    text.tag(at) == Tag::Determiner || matches!(text.word(at), "le" | "la" | "les" | "l'" | "des" | "du")
}

/// Whether a preposition stands at `at`; "des" at a clause's start is an article.
fn governs(text: &Text, at: usize, from: usize) -> bool {
    let opens = at == from
        || text.tag(at - 1) == Tag::Mark && text.surface(at - 1) != ")"
        || matches!(text.tag(at - 1), Tag::Conjunction | Tag::Finite | Tag::Participle);
    // "alors que de nombreuses études": before an adjective "de" is the article.
    let plural = matches!(text.word(at + 1), "nombreux" | "nombreuses" | "autres" | "récents" | "récentes");
    match text.word(at) {
        "de" | "d'" if opens && plural => false,
        "des" | "du" | "d'" | "de" => !opens || text.word(at) == "de",
        "au" | "aux" => true,
        _ => text.tag(at) == Tag::Preposition,
    }
}
