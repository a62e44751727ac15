//! The one finding type that every recogniser emits, and the vocabulary of what can be found.

mod moment;

pub use moment::{Base, Moment, Pick, TimeUnit};

use crate::span::Span;

/// Names a rule: `"time.ago"`. Unique, explained in its recogniser's `rules.tsv`, shown to users as the reason.
pub type RuleId = &'static str;

/// One finding in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// The supporting words, in bytes of the clean text.
    pub span: Span,
    /// What was found, with its normalised value.
    pub kind: Kind,
    /// Sub-spans that play a part: the cue of a quotation, the number of a quantity.
    pub parts: Vec<Part>,
    /// The rule that found it.
    pub rule: RuleId,
    /// Whether the words say it or whether it was resolved.
    pub certainty: Certainty,
}

impl Annotation {
    /// A stated finding without parts.
    pub fn new(span: Span, kind: Kind, rule: RuleId) -> Self {
        Annotation { span, kind, parts: Vec::new(), rule, certainty: Certainty::Stated }
    }

    /// The same finding with one more part.
    pub fn with(mut self, role: PartRole, span: Span) -> Self {
        self.parts.push(Part { role, span });
        self
    }

    /// The same finding, marked as inferred.
    pub fn inferred(mut self) -> Self {
        self.certainty = Certainty::Inferred;
        self
    }

    /// The first part that plays this role.
    pub fn part(&self, role: PartRole) -> Option<Span> {
        self.parts.iter().find(|p| p.role == role).map(|p| p.span)
    }
}

/// A sub-span and what it does in its annotation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// What it does.
    pub role: PartRole,
    /// Where it stands.
    pub span: Span,
}

/// What a part does in its annotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartRole {
    /// The words of saying of a quotation.
    Cue,
    /// Where the words point for whom a quotation addresses: the part begins with a noun phrase.
    Addressee,
    /// Where the words point for the speaker of a quotation: a noun phrase or a pronoun.
    Speaker,
    /// The medium that carries a quotation ("selon Reuters, citant …").
    Medium,
    /// The number of a quantity.
    Number,
    /// The unit or the counted noun of a quantity.
    Unit,
    /// The holder of a role, where it stands in apposition.
    Holder,
    /// The expansion of an acronym or the full form that a short form stands beside.
    Expansion,
}

/// `Stated` where the words say it, `Inferred` where it was resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// The words say it.
    Stated,
    /// It was resolved from other words.
    Inferred,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// What a line of the file is for.
    Block(BlockKind),
    /// The name of somebody or something.
    Name(NameKind),
    /// An office or a description of a person.
    Role,
    /// Something said or written by somebody other than the author.
    Quotation(Quotation),
    /// A time expression, before or after it is resolved.
    Time(Time),
    /// A number and what it counts.
    Quantity(Quantity),
    /// A medium and its part in the making of the article.
    Source(SourceRole),
    /// What copying, translation or careless typing left behind.
    Residue(Residue),
}

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word that stands for it in the analysis.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            /// The value that a word stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|v| v.word() == word)
            }
        }
    };
}

vocabulary! {
    /// The kinds of block.
    BlockKind {
        /// The headline, also where it is repeated.
        Title = "title",
        /// The summary under the headline.
        Standfirst = "standfirst",
        /// A subheading in the article.
        Heading = "heading",
        /// The article's own text.
        Body = "body",
        /// A picture's caption or alternative text.
        Caption = "caption",
        /// A picture's credit line or a byline.
        Credit = "credit",
        /// A line that only leads to another article.
        Link = "link",
        /// What the site adds.
        Notice = "notice",
    }
}

impl BlockKind {
    /// Whether the site or the copy added it: no quotation, speaker or person comes from it.
    pub fn is_furniture(self) -> bool {
        matches!(self, BlockKind::Link | BlockKind::Notice)
    }
}

vocabulary! {
    /// The kinds of name.
    NameKind {
        /// A person.
        Person = "person",
        /// A named body.
        Organisation = "organisation",
        /// A named place.
        Place = "place",
    }
}

vocabulary! {
    /// How something said is given.
    QuotationKind {
        /// Words between marks that form a clause or more.
        Direct = "direct",
        /// A few words between marks inside the author's sentence.
        Fragment = "fragment",
        /// Reported speech without marks.
        Indirect = "indirect",
    }
}

vocabulary! {
    /// What kind of saying a verb or noun tells of.
    SayingClass {
        /// It only says that something was said.
        Neutral = "neutral",
        /// A view.
        Opinion = "opinion",
        /// The author keeps a distance: "prétendre".
        Doubt = "doubt",
        /// "démentir".
        Denial = "denial",
        /// "accuser".
        Accusation = "accusation",
        /// "dénoncer".
        Denunciation = "denunciation",
        /// Orders and requests: "exiger".
        Order = "order",
        /// "promettre".
        Promise = "promise",
        /// "mettre en garde".
        Warning = "warning",
        /// "saluer".
        Praise = "praise",
        /// "reconnaître".
        Agreement = "agreement",
        /// "demander si".
        Question = "question",
        /// "révéler".
        Leak = "leak",
    }
}

vocabulary! {
    /// When the saying takes place, as the verb of saying has it.
    SayingTense {
        /// "a déclaré", "déclarait".
        Past = "past",
        /// "déclare".
        Present = "present",
        /// "déclarera".
        Future = "future",
        /// "aurait déclaré": that it was said is itself hearsay.
        Conditional = "conditional",
    }
}

vocabulary! {
    /// How the author keeps what is said at arm's length.
    Distance {
        /// A conditional of hearsay: "selon la police, il aurait fui".
        Conditional = "conditional",
        /// A word of saying that doubts: "prétend", "allégation".
        Doubt = "doubt",
        /// Marks around words of the author's own sentence that nobody is said to say.
        Marks = "marks",
    }
}

vocabulary! {
    /// The TIMEX3 classes.
    TimeClass {
        /// A day or a longer calendar period.
        Date = "date",
        /// A time of day.
        Clock = "time",
        /// How long.
        Duration = "duration",
        /// How often.
        Set = "set",
    }
}

vocabulary! {
    /// TIMEX3 modifiers.
    TimeModifier {
        /// Its beginning.
        Start = "start",
        /// Its middle.
        Mid = "mid",
        /// Its end.
        End = "end",
        /// Roughly.
        Approx = "approx",
        /// Less than.
        Less = "less",
        /// More than.
        More = "more",
    }
}

vocabulary! {
    /// How a quantity's value bounds the real one.
    Bound {
        /// The value itself.
        Equal = "=",
        /// More than.
        More = ">",
        /// At least.
        AtLeast = ">=",
        /// Less than.
        Less = "<",
        /// At most.
        AtMost = "<=",
        /// About.
        About = "~",
    }
}

vocabulary! {
    /// The part a medium has in the article.
    SourceRole {
        /// The site that publishes this copy.
        Publisher = "publisher",
        /// The medium whose article it copies or translates.
        Origin = "origin",
        /// A wire or medium credited for information.
        Agency = "agency",
        /// Credited for a picture.
        Picture = "picture",
    }
}

vocabulary! {
    /// What a medium is.
    MediumKind {
        /// A news agency, which others copy from.
        Agency = "agency",
        /// A newspaper.
        Newspaper = "newspaper",
        /// A magazine.
        Magazine = "magazine",
        /// A television channel or company.
        Television = "tv",
        /// A radio station.
        Radio = "radio",
        /// A site.
        Web = "web",
        /// A picture agency.
        Photo = "photo",
        /// A network on which anyone publishes.
        Social = "social",
    }
}

vocabulary! {
    /// Whether a state, or who acts for it, owns a medium.
    StateOwned {
        /// A state medium or one of public service.
        Yes = "yes",
        /// A state is among its owners.
        Partly = "partly",
    }
}

vocabulary! {
    /// What is wrong.
    ResidueKind {
        /// "100 XNUMX".
        NumeralPlaceholder = "numeral-placeholder",
        /// "30.000 20.000".
        NumeralDoubled = "numeral-doubled",
        /// A mark turned round, unpaired or paired with another system's.
        QuotationMarks = "quotation-marks",
        /// A space too many or missing.
        Spacing = "spacing",
        /// A capital in mid-sentence.
        Capital = "capital",
        /// Words left in another language.
        Untranslated = "untranslated",
        /// Another language's idiom or a wrong word.
        Mistranslation = "mistranslation",
        /// Gender, number, a missing or doubled word.
        Grammar = "grammar",
        /// A misspelt word.
        Spelling = "spelling",
        /// A name in an unusual form, or in two forms.
        NameForm = "name-form",
        /// The same line given twice.
        Repetition = "repetition",
        /// The site says that a machine wrote or translated.
        MachineNotice = "machine-notice",
    }
}

/// Something said, before linking finds who said it.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// How it is given.
    pub kind: QuotationKind,
    /// The cue's infinitive or singular.
    pub lemma: Option<String>,
    /// What kind of saying the cue tells of.
    pub class: Option<SayingClass>,
    /// When the saying takes place; none for nouns, prepositions and infinitives.
    pub tense: Option<SayingTense>,
    /// How the author keeps a distance; none where nothing shows it.
    pub distance: Option<Distance>,
    /// Where the speaker stands: how the part `Speaker` is to be read.
    pub speaker: SpeakerSide,
}

/// Where the words point for a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpeakerSide {
    /// The part holds the words before the verb: its subject is the speaker.
    Subject,
    /// The part begins with the speaker: an inverted subject, or what "selon" and "par" govern.
    Behind,
    /// The part is a pronoun turned round or a subject pronoun.
    Pronoun,
    /// The quotation goes on with the one before it.
    Same,
    /// The one whom the article interviews; the part holds the initials, where they stand.
    Interviewed,
    /// Nothing points to a speaker.
    Nowhere,
}

/// A time expression: as recognised it may hang on a date that only linking knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Time {
    /// TIMEX3 class.
    pub class: TimeClass,
    /// The value, or how to work it out.
    pub value: TimeValue,
    /// TIMEX3 modifier.
    pub modifier: Option<TimeModifier>,
}

/// The value of a time expression.
#[derive(Clone, Debug, PartialEq)]
pub enum TimeValue {
    /// Worked out: ISO 8601 as in TIMEX3, or `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
    Known(String),
    /// A point that linking works out.
    Point(Moment),
    /// From one point to another.
    Between(Moment, Moment),
}

/// A number and what it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// A decimal number, or `A/B` for a range.
    pub value: String,
    /// How the value bounds the real one.
    pub bound: Bound,
    /// The counted noun's singular, or EUR, USD, %, km …; `None` where the noun is left out.
    pub unit: Option<String>,
}

/// A fault and, where one is safe, its mend.
#[derive(Clone, Debug, PartialEq)]
pub struct Residue {
    /// What is wrong.
    pub kind: ResidueKind,
    /// What may be written instead.
    pub suggestion: Option<String>,
}

impl std::fmt::Display for Time {
    /// The value with its modifier, as examples write it: `2021 start`.
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match &self.value {
            TimeValue::Known(value) => f.write_str(value)?,
            TimeValue::Point(moment) => write!(f, "{moment}")?,
            TimeValue::Between(from, to) => write!(f, "{from}/{to}")?,
        }
        self.modifier.map_or(Ok(()), |m| write!(f, " {}", m.word()))
    }
}

impl std::fmt::Display for Quantity {
    /// Bound, value and unit, as examples write them: `<= 175000 soldat`; an equal bound is left out.
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        if self.bound != Bound::Equal {
            write!(f, "{} ", self.bound.word())?;
        }
        f.write_str(&self.value)?;
        self.unit.as_ref().map_or(Ok(()), |u| write!(f, " {u}"))
    }
}
