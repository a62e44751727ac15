//! The analysis as callers see it: the one data model of the command line, the JavaScript API and saved projects.
//! Offsets count what `Analysis::offsets` says; `start` is the first unit, `end` the one after the last.

use super::offsets::Unit;
use crate::annotation::{
    BlockKind, Bound, Certainty, Distance, MediumKind, NameKind, QuotationKind, ResidueKind, SayingClass,
    SayingTense, SourceRole, StateOwned, TimeClass, TimeModifier,
};
use crate::compare::SourceKind;
use crate::link::DateBasis;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version of this data model; keys may be added to it without a new one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub enum Format {
    /// The first.
    #[serde(rename = "guillemet/1")]
    V1,
}

/// What the analyzer says about articles.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Analysis {
    /// Always `guillemet/1`.
    pub format: Format,
    /// What every offset counts.
    pub offsets: Unit,
    /// The articles that could be read, in the order given.
    pub documents: Vec<Document>,
    /// Who and what they name.
    pub entities: Vec<Entity>,
    /// What several articles have in common.
    pub comparison: Comparison,
    /// The files that could not be read.
    pub failures: Vec<Failure>,
}

/// One article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Document {
    /// `d1`, `d2` …: its place among the documents.
    pub id: String,
    /// The file's name as given.
    pub name: String,
    /// The length of the text in the units of the offsets.
    pub characters: u32,
    /// ISO 639-1, or null.
    pub language: Option<String>,
    /// The day of publication, or null where it is unknown.
    pub date: Option<ArticleDate>,
    /// The headline as in the text, or null.
    pub title: Option<String>,
    /// What the user should know about how the file was read.
    pub warnings: Vec<ReadingWarning>,
    /// The clean text that the offsets point into, where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub text: Option<String>,
    /// Every non-blank line, in order.
    pub blocks: Vec<Block>,
    /// In order, none across two blocks.
    pub sentences: Vec<Sentence>,
    /// Names of people, organisations and places, in order.
    pub mentions: Vec<Mention>,
    /// Offices and descriptions.
    pub roles: Vec<Role>,
    /// What somebody other than the author said or wrote.
    pub quotations: Vec<Quotation>,
    /// Time expressions with their values.
    pub times: Vec<Time>,
    /// Numbers and what they count.
    pub quantities: Vec<Quantity>,
    /// Media and their part in the article.
    pub sources: Vec<Source>,
    /// What copying and translation left.
    pub residues: Vec<Residue>,
    /// Why it looks translated by a program, or null.
    pub translation: Option<Translation>,
}

/// What shows that a program translated an article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Translation {
    /// ISO 639-1 of the language that it was translated from, or null where the words do not tell.
    pub language: Option<String>,
    /// The evidence as a sentence in French.
    pub message: String,
    /// The same in English.
    pub message_en: String,
    /// The residues that show it, by their places in `residues`.
    pub evidence: Vec<u32>,
}

/// A day and how it is known.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ArticleDate {
    /// `YYYY-MM-DD`.
    pub value: String,
    /// Where it comes from.
    pub basis: DateBasis,
}

/// Something the user should know about how a file was read.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ReadingWarning {
    /// Stable, for programs.
    pub code: String,
    /// In French.
    pub message: String,
    /// In English.
    pub message_en: String,
}

/// A file that could not be read.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Failure {
    /// The file's name as given.
    pub name: String,
    /// Stable, for programs.
    pub code: String,
    /// What, why and what to do, in French.
    pub message: String,
    /// The same in English.
    pub message_en: String,
}

/// A non-blank line.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Block {
    /// First unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
    /// What the line is for.
    pub kind: BlockKind,
    /// The rule that found it.
    pub rule: String,
    /// Whether the line itself says so.
    pub certainty: Certainty,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Sentence {
    /// First unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
}

/// A name in the text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Mention {
    /// First unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
    /// What it names.
    pub r#type: NameKind,
    /// The id of the entity.
    pub entity: String,
    /// The rule that found it.
    pub rule: String,
    /// Whether it was resolved.
    pub certainty: Certainty,
}

/// An office or a description.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Role {
    /// First unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
    /// The id of the person; null for an unnamed source.
    pub holder: Option<String>,
    /// The rule that found it.
    pub rule: String,
    /// Whether the holder stands beside it.
    pub certainty: Certainty,
}

/// Something said or written by somebody other than the author.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Quotation {
    /// First unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
    /// How it is given.
    pub kind: QuotationKind,
    /// Who said it; null where the text does not say.
    pub speaker: Option<Speaker>,
    /// The words of saying; null where there are none.
    pub cue: Option<Cue>,
    /// The id of the medium that carries it, or null.
    pub via: Option<String>,
    /// Whom it addresses; null where the text does not say.
    pub addressee: Option<Speaker>,
    /// How the author keeps it at arm's length; null where nothing shows it.
    pub distance: Option<Distance>,
    /// The rule that found it.
    pub rule: String,
    /// Whether speaker and bounds stand in the words.
    pub certainty: Certainty,
}

/// Who says a quotation: the words that name the speaker.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Speaker {
    /// First unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
    /// The id of the entity; null for an unnamed source.
    pub entity: Option<String>,
}

/// The words of saying.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Cue {
    /// First unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
    /// The verb's infinitive or the noun's singular.
    pub lemma: String,
    /// What kind of saying it tells of; null for prepositions.
    pub class: Option<SayingClass>,
    /// When the saying takes place; null for nouns, prepositions and infinitives.
    pub tense: Option<SayingTense>,
}

/// A time expression.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Time {
    /// First unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
    /// TIMEX3 class.
    pub r#type: TimeClass,
    /// ISO 8601 as in TIMEX3.
    pub value: String,
    /// TIMEX3 modifier, or null.
    pub r#mod: Option<TimeModifier>,
    /// The day it was resolved against, `YYYY-MM-DD`, or null.
    pub anchor: Option<String>,
    /// The rule that found it.
    pub rule: String,
    /// Whether the words alone give the value.
    pub certainty: Certainty,
}

/// A number and what it counts.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Quantity {
    /// First unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
    /// A number, or `"A/B"` for a range.
    pub value: Value,
    /// How the value bounds the real one.
    pub bound: Bound,
    /// The noun's singular or the unit's sign; null where the noun is left out.
    pub unit: Option<String>,
    /// The rule that found it.
    pub rule: String,
    /// Whether the value is beyond doubt.
    pub certainty: Certainty,
}

/// The value of a quantity.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(untagged)]
pub enum Value {
    /// A whole number that a double holds exactly.
    Whole(#[cfg_attr(feature = "types", ts(type = "number"))] i64),
    /// Any other number.
    Decimal(f64),
    /// A range `A/B`.
    Range(String),
}

/// A medium and its part in the article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Source {
    /// First unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
    /// The id of the medium.
    pub entity: String,
    /// Its part.
    pub role: SourceRole,
    /// What is known of the medium, or null.
    pub medium: Option<Medium>,
    /// The rule that found it.
    pub rule: String,
    /// Whether the words say so.
    pub certainty: Certainty,
}

/// What is known of a medium: facts, no judgement of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Medium {
    /// What it is.
    pub kind: MediumKind,
    /// ISO 3166 alpha-2.
    pub country: String,
    /// ISO 639-1.
    pub language: String,
    /// Whether a state, or who acts for it, owns it; null where that is not known to be so.
    pub state: Option<StateOwned>,
    /// The owner, or the act that founded it, in French; null without `state`.
    pub reference: Option<String>,
}

/// A fault that copying or translation left.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Residue {
    /// First unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
    /// What is wrong.
    pub kind: ResidueKind,
    /// What is wrong, as a sentence in French.
    pub message: String,
    /// The same in English.
    pub message_en: String,
    /// What may be written instead, where that is safe, or null.
    pub suggestion: Option<String>,
    /// The rule that found it.
    pub rule: String,
    /// How sure it is.
    pub certainty: Certainty,
}

/// Somebody or something that articles name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Entity {
    /// `e1`, `e2` …: its place among the entities.
    pub id: String,
    /// What it is.
    pub r#type: NameKind,
    /// Its usual French name, or the best-attested form.
    pub name: String,
    /// Every form in the texts, the first as it first appears.
    pub variants: Vec<String>,
    /// The gender that French gives the name, or null.
    pub gender: Option<Gender>,
    /// ISO 3166 alpha-2, or null.
    pub country: Option<String>,
}

/// A gender of French grammar.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// Masculine.
    M,
    /// Feminine.
    F,
}

/// What several articles have in common and where they differ.
#[derive(Clone, Default, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Comparison {
    /// Articles with the words of another one, which are compared no further.
    pub duplicates: Vec<Duplicate>,
    /// Articles about the same event; an article in none of them stands alone.
    pub groups: Vec<Group>,
    /// Passages that two articles share.
    pub passages: Vec<Passage>,
    /// Figures about the same thing.
    pub figures: Vec<Figure>,
    /// The times of all articles, in order.
    pub timeline: Vec<Moment>,
    /// Sentences of one group that put the same event on two days.
    pub contradictions: Vec<Contradiction>,
    /// Who gets to speak, those with most words first.
    pub speakers: Vec<SpeakerRow>,
    /// What one article of a group has that the others have not.
    pub only: Vec<Only>,
}

/// An article with the words of another one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Duplicate {
    /// Its id.
    pub document: String,
    /// The id of the other one, which comes first.
    pub of: String,
}

/// Articles about the same event.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Group {
    /// `g1`, `g2` ….
    pub id: String,
    /// The ids of the documents.
    pub documents: Vec<String>,
    /// What the event is, in the words of the articles.
    pub label: String,
    /// Why they belong together.
    pub reason: GroupReason,
}

/// What most articles of a group share, the most telling first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct GroupReason {
    /// The ids of people, bodies and places.
    pub entities: Vec<String>,
    /// Days that they speak of, `YYYY-MM-DD`, in order.
    pub days: Vec<String>,
    /// Rare nouns.
    pub words: Vec<String>,
}

/// A passage that two articles share.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Passage {
    /// In the one.
    pub a: Excerpt,
    /// In the other.
    pub b: Excerpt,
    /// From 0 to 1, the same words.
    pub similarity: f64,
    /// How it is shared.
    pub kind: PassageKind,
    /// Which has more words; null where both have as many.
    pub fuller: Option<FullerSide>,
}

/// How a passage is shared.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum PassageKind {
    /// Word for word.
    Exact,
    /// Edited, translated anew or in another order.
    Near,
    /// What somebody said, in other words.
    Quoted,
}

/// One side of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum FullerSide {
    /// The first.
    A,
    /// The second.
    B,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Excerpt {
    /// The id of the document.
    pub document: String,
    /// First unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
}

/// What several articles say about how many.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Figure {
    /// What is counted, in the words of the articles.
    pub subject: String,
    /// The unit that the readings share, or null.
    pub unit: Option<String>,
    /// What each article says.
    pub readings: Vec<FigureReading>,
    /// Whether two readings for the same time exclude each other.
    pub conflict: bool,
    /// The id of the group.
    pub group: String,
    /// What the readings say together.
    pub relation: FigureRelation,
}

/// What the readings of a figure say together; bounds are compared as bounds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum FigureRelation {
    /// One value fits all.
    Agree,
    /// Two readings for the same time exclude each other: to be verified.
    Disagree,
    /// They differ, and so does the time that they hold for.
    Evolve,
}

/// One reading of a figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct FigureReading {
    /// The id of the document.
    pub document: String,
    /// Its place among the document's quantities.
    pub quantity: u32,
}

/// A moment and where it is spoken of.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Moment {
    /// ISO 8601 as in TIMEX3.
    pub value: String,
    /// Where it is spoken of.
    pub times: Vec<MomentReading>,
}

/// Where a moment is spoken of.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct MomentReading {
    /// The id of the document.
    pub document: String,
    /// Its place among the document's times.
    pub time: u32,
}

/// One event on two days: to be verified.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Contradiction {
    /// The day in the one article.
    pub a: MomentReading,
    /// The day in the other.
    pub b: MomentReading,
}

/// Somebody who speaks, or all sources of one kind whom nobody names.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct SpeakerRow {
    /// The id of the entity; null for those whom nobody names.
    pub entity: Option<String>,
    /// What kind of source it is.
    pub kind: SourceKind,
    /// The articles that let it speak.
    pub readings: Vec<SpeakerReading>,
}

/// What an article lets somebody say.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct SpeakerReading {
    /// The id of the document.
    pub document: String,
    /// How many words.
    pub words: u32,
    /// How many quotations.
    pub quotations: u32,
}

/// What one article of a group has that the others have not.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Only {
    /// The id of the document.
    pub document: String,
    /// The ids of people and bodies.
    pub entities: Vec<String>,
    /// Places among the document's quantities.
    pub quantities: Vec<u32>,
    /// Places among the document's quotations.
    pub quotations: Vec<u32>,
    /// Words between marks that are nobody's: places among the document's quotations.
    pub labels: Vec<u32>,
}

/// Articles compared by their digests: what `compare()` gives. Offsets are those that the digests were made with.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Compared {
    /// Who and what all of them name.
    pub entities: Vec<Entity>,
    /// `d1` is the first digest.
    pub comparison: Comparison,
}

/// One article with the entities that it alone names: what `Reading.detail()` gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Detail {
    /// The article; the ids in it are those of `entities` beside it.
    #[serde(flatten)]
    pub document: Document,
    /// Who and what it names.
    pub entities: Vec<Entity>,
}

/// One line of a metadata table: what `metadata()` gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct MetadataRow {
    /// The file's name, never empty.
    pub file: String,
    /// The day of publication, `YYYY-MM-DD` where the table is right, else as written; or null.
    pub date: Option<String>,
    /// The medium, or null.
    pub source: Option<String>,
    /// Who wrote it, or null.
    pub author: Option<String>,
    /// The headline, or null.
    pub title: Option<String>,
    /// Where it was found, or null.
    pub url: Option<String>,
}

/// What a rule says to a person.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct RuleText {
    /// In French.
    pub fr: &'static str,
    /// In English.
    pub en: &'static str,
}

/// Every rule by its name: what `rules()` gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Rules(pub BTreeMap<&'static str, RuleText>);
