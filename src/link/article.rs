//! What is known about one article once everything is joined: the type that comparing, exporting and the wire read.
//! Spans are bytes of `Article::text`; entity numbers are indices into `Article::entities`.

use crate::annotation::BlockKind;
use crate::annotation::{
    Bound, Certainty, Distance, MediumKind, NameKind, QuotationKind, ResidueKind, RuleId, SayingClass,
    SayingTense, SourceRole, StateOwned, TimeClass, TimeModifier,
};
use crate::document::Document;
use crate::span::Span;
use std::sync::Arc;

/// An entity of one article, by its place in `Article::entities`.
pub type EntityId = usize;

/// One article, read.
#[derive(Clone, Debug, Default)]
pub struct Article {
    /// The file's name.
    pub name: String,
    /// The clean text that every span points into.
    pub text: Arc<str>,
    /// The text cut up: what comparing reads again.
    pub document: Document,
    /// What the importer wants the user to know.
    pub warnings: Vec<crate::import::Warning>,
    /// ISO 639-1, where it could be told.
    pub language: Option<&'static str>,
    /// When the article was published, where it is known.
    pub date: Option<ArticleDate>,
    /// Where the headline stands.
    pub title: Option<Span>,
    /// Every non-blank line with its kind, in order.
    pub blocks: Vec<Block>,
    /// In order, none across two blocks.
    pub sentences: Vec<Span>,
    /// Names of people, organisations and places, in order, without overlaps.
    pub mentions: Vec<Mention>,
    /// Offices and descriptions.
    pub roles: Vec<Role>,
    /// Quotations in order; those of one level never interleave.
    pub quotations: Vec<Quotation>,
    /// Time expressions in order.
    pub times: Vec<ResolvedTime>,
    /// Numbers and what they count, in order.
    pub quantities: Vec<Counted>,
    /// Media and their parts.
    pub sources: Vec<Source>,
    /// What copying and translation left.
    pub residues: Vec<Fault>,
    /// Rules that fired too often to be believed, and how often.
    pub floods: Vec<(RuleId, usize)>,
    /// Why it looks translated by a program, where it does.
    pub translation: Option<Translation>,
    /// Who and what the mentions name.
    pub entities: Vec<Entity>,
}

/// A day and how it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleDate {
    /// `YYYY-MM-DD`.
    pub value: String,
    /// Where it comes from.
    pub basis: DateBasis,
}

/// How an article's date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateBasis {
    /// The user gave it.
    Given,
    /// A metadata file gave it.
    Metadata,
    /// The text says it or lets it be worked out.
    Text,
    /// The file's name holds it.
    FileName,
}

/// One non-blank line.
#[derive(Clone, Copy, Debug)]
pub struct Block {
    /// Without the white space at its ends.
    pub span: Span,
    /// What the line is for.
    pub kind: BlockKind,
    /// The rule that told its kind.
    pub rule: RuleId,
    /// Whether the line itself says so.
    pub certainty: Certainty,
}

/// A name in the text.
#[derive(Clone, Copy, Debug)]
pub struct Mention {
    /// The name without determiner.
    pub span: Span,
    /// What it names.
    pub kind: NameKind,
    /// Whom it names.
    pub entity: EntityId,
    /// The rule that found it.
    pub rule: RuleId,
    /// Whether it was resolved.
    pub certainty: Certainty,
}

/// An office or a description of a person.
#[derive(Clone, Copy, Debug)]
pub struct Role {
    /// Without determiner.
    pub span: Span,
    /// Who holds it; none for an unnamed source.
    pub holder: Option<EntityId>,
    /// The rule that found it.
    pub rule: RuleId,
    /// Whether the holder stands beside it.
    pub certainty: Certainty,
}

/// Something said or written by somebody other than the author.
#[derive(Clone, Debug)]
pub struct Quotation {
    /// What was said, without its marks.
    pub span: Span,
    /// How it is given.
    pub kind: QuotationKind,
    /// Who said it; none where the text does not say.
    pub speaker: Option<Speaker>,
    /// The words of saying.
    pub cue: Option<Cue>,
    /// Whom it addresses, where the words say so.
    pub addressee: Option<Speaker>,
    /// How the author keeps it at arm's length; none where nothing shows it.
    pub distance: Option<Distance>,
    /// The medium that carries it.
    pub via: Option<EntityId>,
    /// The rule that found it.
    pub rule: RuleId,
    /// Whether speaker and bounds stand in the words.
    pub certainty: Certainty,
}

/// Who says a quotation.
#[derive(Clone, Copy, Debug)]
pub struct Speaker {
    /// The words that name the speaker; for a pronoun the words that it stands for.
    pub span: Span,
    /// None for an unnamed source.
    pub entity: Option<EntityId>,
}

/// The words of saying.
#[derive(Clone, Debug)]
pub struct Cue {
    /// As in the text.
    pub span: Span,
    /// The verb's infinitive or the noun's singular.
    pub lemma: String,
    /// What kind of saying it tells of.
    pub class: Option<SayingClass>,
    /// When the saying takes place; none for nouns, prepositions and infinitives.
    pub tense: Option<SayingTense>,
}

/// A time expression with its value.
#[derive(Clone, Debug)]
pub struct ResolvedTime {
    /// Without preposition.
    pub span: Span,
    /// TIMEX3 class.
    pub class: TimeClass,
    /// ISO 8601 as in TIMEX3.
    pub value: String,
    /// TIMEX3 modifier.
    pub modifier: Option<TimeModifier>,
    /// The rule that found it.
    pub rule: RuleId,
    /// Whether the words alone give the value.
    pub certainty: Certainty,
    /// The day it was resolved against, where there was one: `YYYY-MM-DD`.
    pub anchor: Option<String>,
}

/// A number and what it counts.
#[derive(Clone, Debug)]
pub struct Counted {
    /// From the bound's first word to the counted noun.
    pub span: Span,
    /// A decimal number or `A/B`.
    pub value: String,
    /// How it bounds the real value.
    pub bound: Bound,
    /// The noun's singular or the unit's sign.
    pub unit: Option<String>,
    /// The rule that found it.
    pub rule: RuleId,
    /// Whether the value is beyond doubt.
    pub certainty: Certainty,
}

/// A medium and its part in the article.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// The medium.
    pub entity: EntityId,
    /// Its part.
    pub role: SourceRole,
    /// What the table knows of it.
    pub medium: Option<Medium>,
    /// The words that say so.
    pub span: Span,
    /// The rule that found it.
    pub rule: RuleId,
    /// Whether the words say so.
    pub certainty: Certainty,
}

/// What is known of a medium.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Medium {
    /// What it is.
    pub kind: MediumKind,
    /// ISO 3166 alpha-2.
    pub country: &'static str,
    /// ISO 639-1.
    pub language: &'static str,
    /// Whether a state owns it; nothing where that is not known to be so.
    pub state: Option<StateOwned>,
    /// The owner, or the act that founded it, in French; empty without `state`.
    pub reference: &'static str,
}

/// A fault that copying or translation left.
#[derive(Clone, Debug)]
pub struct Fault {
    /// The shortest words that show it.
    pub span: Span,
    /// What is wrong.
    pub kind: ResidueKind,
    /// What may be written instead, where that is safe.
    pub suggestion: Option<String>,
    /// The rule that found it; its text is the message.
    pub rule: RuleId,
    /// How sure it is.
    pub certainty: Certainty,
}

/// What shows that a program translated an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// ISO 639-1 of the language that it was translated from, where the words tell.
    pub language: Option<&'static str>,
    /// The faults that show it, by their places in `Article::residues`.
    pub evidence: Vec<usize>,
}

/// Whose usage the spaces around marks follow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Typography {
    /// A space before colon, semicolon, question and exclamation mark.
    #[default]
    French,
    /// None need stand before any of them.
    Swiss,
    /// None need stand but before the colon.
    Quebec,
}

/// Somebody or something that an article names.
#[derive(Clone, Debug)]
pub struct Entity {
    /// What it is.
    pub kind: NameKind,
    /// Its usual French name, or the best-attested form.
    pub name: String,
    /// Every form in the text, the first as it first appears.
    pub variants: Vec<String>,
    /// `m` or `f`, where it is known.
    pub gender: Option<char>,
    /// ISO 3166 alpha-2, where it is known.
    pub country: Option<String>,
}
