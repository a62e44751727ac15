//! The grammar of one word form: category, gender, number, mood, persons.

/// The part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// Common noun.
    Noun,
    /// Proper noun.
    ProperNoun,
    /// Adjective.
    Adjective,
    /// Verb, auxiliaries included.
    Verb,
    /// Adverb, negation included.
    Adverb,
    /// Preposition, contracted with an article or not.
    Preposition,
    /// Article, demonstrative, possessive, indefinite or numeral determiner.
    Determiner,
    /// Personal, demonstrative, indefinite, relative or interrogative pronoun.
    Pronoun,
    /// Coordinating or subordinating conjunction.
    Conjunction,
    /// Interjection.
    Interjection,
    /// Anything else.
    Other,
}

/// The grammatical gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gender {
    /// *Le soldat.*
    Masculine,
    /// *La nouvelle.*
    Feminine,
}

/// The grammatical number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Number {
    /// One.
    Singular,
    /// Several.
    Plural,
}

/// The simple tenses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tense {
    /// *Il déclare.*
    Present,
    /// *Il déclarait.*
    Imperfect,
    /// *Il déclara.*
    PastSimple,
    /// *Il déclarera.*
    Future,
}

/// The mood of a verb form, with its tense where the mood has several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mood {
    /// *Déclarer.*
    Infinitive,
    /// *Il déclare, déclarait, déclara, déclarera.*
    Indicative(Tense),
    /// *Qu'il déclare.* The imperfect is kept for *être* and *avoir* alone.
    Subjunctive(Tense),
    /// *Il déclarerait.*
    Conditional,
    /// *Déclarez.*
    Imperative,
    /// *Déclaré.*
    PastParticiple,
    /// *Déclarant.*
    PresentParticiple,
}

/// A set of grammatical persons, out of 1, 2 and 3.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Persons(u8);

impl Persons {
    /// No person: the form does not inflect for it.
    pub const NONE: Persons = Persons(0);

    /// The set of these persons; numbers other than 1, 2 and 3 are ignored.
    pub fn of(persons: &[u8]) -> Self {
        Persons(persons.iter().filter(|p| (1..=3).contains(*p)).fold(0, |bits, p| bits | 1 << (p - 1)))
    }

    /// Whether `person` (1, 2 or 3) is in the set.
    pub fn contains(self, person: u8) -> bool {
        (1..=3).contains(&person) && self.0 & 1 << (person - 1) != 0
    }

    /// Whether the set is empty.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The persons of both sets.
    pub fn union(self, other: Persons) -> Self {
        Persons(self.0 | other.0)
    }

    /// The persons that are in each set.
    pub fn intersection(self, other: Persons) -> Self {
        Persons(self.0 & other.0)
    }
}

/// One way to understand a form, without its lemma.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reading {
    /// The part of speech.
    pub category: Category,
    /// The gender; none where the form has both or neither.
    pub gender: Option<Gender>,
    /// The number; none where the form has both or neither.
    pub number: Option<Number>,
    /// The mood of a verb.
    pub mood: Option<Mood>,
    /// The persons of a verb or a pronoun.
    pub persons: Persons,
}

/// One way to understand a form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Analysis {
    /// The dictionary form, lower-cased.
    pub lemma: String,
    /// The part of speech.
    pub category: Category,
    /// The gender; none where the form has both or neither.
    pub gender: Option<Gender>,
    /// The number; none where the form has both or neither.
    pub number: Option<Number>,
    /// The mood of a verb.
    pub mood: Option<Mood>,
    /// The persons of a verb or a pronoun.
    pub persons: Persons,
}

impl Analysis {
    /// A reading with its lemma.
    pub fn new(lemma: String, reading: Reading) -> Self {
        let Reading { category, gender, number, mood, persons } = reading;
        Analysis { lemma, category, gender, number, mood, persons }
    }

    /// The analysis without its lemma.
    pub fn reading(&self) -> Reading {
        Reading {
            category: self.category,
            gender: self.gender,
            number: self.number,
            mood: self.mood,
            persons: self.persons,
        }
    }
}

const CATEGORIES: [Category; 11] = [
    Category::Noun,
    Category::ProperNoun,
    Category::Adjective,
    Category::Verb,
    Category::Adverb,
    Category::Preposition,
    Category::Determiner,
    Category::Pronoun,
    Category::Conjunction,
    Category::Interjection,
    Category::Other,
];

const GENDERS: [Gender; 2] = [Gender::Masculine, Gender::Feminine];

const NUMBERS: [Number; 2] = [Number::Singular, Number::Plural];

const MOODS: [Mood; 11] = [
    Mood::Infinitive,
    Mood::Indicative(Tense::Present),
    Mood::Indicative(Tense::Imperfect),
    Mood::Indicative(Tense::PastSimple),
    Mood::Indicative(Tense::Future),
    Mood::Subjunctive(Tense::Present),
    Mood::Subjunctive(Tense::Imperfect),
    Mood::Conditional,
    Mood::Imperative,
    Mood::PastParticiple,
    Mood::PresentParticiple,
];

/// The code of a value: its place in the table plus one, nought where there is none.
fn code<T: PartialEq>(table: &[T], value: Option<T>) -> u16 {
    value.and_then(|v| table.iter().position(|t| *t == v)).map_or(0, |place| place as u16 + 1)
}

/// The value of a code; none where the code is nought or too high.
fn value<T: Copy>(table: &[T], code: u16) -> Option<T> {
    table.get(usize::from(code).checked_sub(1)?).copied()
}

impl Reading {
    /// The reading in 15 bits: category 4, gender 2, number 2, mood 4, persons 3, from the lowest.
    pub fn pack(self) -> u16 {
        code(&CATEGORIES, Some(self.category))
            | code(&GENDERS, self.gender) << 4
            | code(&NUMBERS, self.number) << 6
            | code(&MOODS, self.mood) << 8
            | u16::from(self.persons.0) << 12
    }

    /// The reading that `pack` made these bits of.
    pub fn unpack(bits: u16) -> Self {
        Reading {
            category: value(&CATEGORIES, bits & 15).unwrap_or(Category::Other),
            gender: value(&GENDERS, bits >> 4 & 3),
            number: value(&NUMBERS, bits >> 6 & 3),
            mood: value(&MOODS, bits >> 8 & 15),
            persons: Persons((bits >> 12 & 7) as u8),
        }
    }
}
