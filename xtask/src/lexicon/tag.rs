//! Lefff's tags: capitals for moods, digits for persons, `m f` for gender, `s p` for number, as in `PS13s`.

use guillemet::language::{Analysis, Category, Gender, Mood, Number, Persons, Reading, Tense};

/// The category that a name of `data/french-extra.tsv` stands for.
pub fn category(name: &str) -> Option<Category> {
    Some(match name {
        "noun" => Category::Noun,
        "adjective" => Category::Adjective,
        "verb" => Category::Verb,
        "adverb" => Category::Adverb,
        "preposition" => Category::Preposition,
        "determiner" => Category::Determiner,
        "pronoun" => Category::Pronoun,
        "conjunction" => Category::Conjunction,
        "interjection" => Category::Interjection,
        "other" => Category::Other,
        _ => return None,
    })
}

/// What a tag says of a form: one analysis for each mood that news text has a use for, one where there is no mood.
///
/// After an underscore stands the possessor, which is not kept.
pub fn analyses(lemma: &str, category: Category, tag: &str) -> Vec<Analysis> {
    let tag = tag.split('_').next().unwrap_or_default();
    let persons: Vec<u8> = tag.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect();
    let mut reading =
        Reading { category, gender: None, number: None, mood: None, persons: Persons::of(&persons) };
    for letter in tag.chars() {
        match letter {
            'm' => reading.gender = Some(Gender::Masculine),
            'f' => reading.gender = Some(Gender::Feminine),
            's' => reading.number = Some(Number::Singular),
            'p' => reading.number = Some(Number::Plural),
            _ => {}
        }
    }
    let moods: Vec<Mood> = tag.chars().filter_map(mood).collect();
    if moods.is_empty() {
        return vec![Analysis::new(lemma.to_string(), reading)];
    }
    let inflected = moods.into_iter().map(|mood| Reading { mood: Some(mood), ..reading });
    inflected.filter_map(|r| usual(lemma, r)).map(|r| Analysis::new(lemma.to_string(), r)).collect()
}

fn mood(letter: char) -> Option<Mood> {
    Some(match letter {
        'W' => Mood::Infinitive,
        'P' => Mood::Indicative(Tense::Present),
        'I' => Mood::Indicative(Tense::Imperfect),
        'J' => Mood::Indicative(Tense::PastSimple),
        'F' => Mood::Indicative(Tense::Future),
        'S' => Mood::Subjunctive(Tense::Present),
        'T' => Mood::Subjunctive(Tense::Imperfect),
        'C' => Mood::Conditional,
        'Y' => Mood::Imperative,
        'K' => Mood::PastParticiple,
        'G' => Mood::PresentParticiple,
        _ => return None,
    })
}

/// The reading without what news text has no use for: the past simple keeps its third person, the imperfect
/// subjunctive the third person of *être* and *avoir* (*fût-il*).
fn usual(lemma: &str, reading: Reading) -> Option<Reading> {
    let third = Persons::of(&[3]);
    match reading.mood {
        Some(Mood::Subjunctive(Tense::Imperfect)) if !is_auxiliary(lemma) => None,
        Some(Mood::Indicative(Tense::PastSimple) | Mood::Subjunctive(Tense::Imperfect)) => {
            let persons = reading.persons.intersection(third);
            (!persons.is_empty()).then_some(Reading { persons, ..reading })
        }
        _ => Some(reading),
    }
}

/// Whether the lemma is a verb that makes the compound tenses.
pub fn is_auxiliary(lemma: &str) -> bool {
    matches!(lemma, "être" | "avoir")
}
