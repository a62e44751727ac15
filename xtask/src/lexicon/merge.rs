//! Analyses of one form that differ in one feature become one, and the most usual category comes first.

use guillemet::language::{Analysis, Category, Mood, Number, Tense};

use super::tag::is_auxiliary;

/// The analyses without repetition: persons are united; both genders, then both numbers, make none. The order stays.
pub fn merge(analyses: Vec<Analysis>) -> Vec<Analysis> {
    let once = fold(analyses, |a, b| (a == b).then(|| a.clone()));
    let persons = fold(once, |a, b| {
        let united = Analysis { persons: a.persons.union(b.persons), ..a.clone() };
        (Analysis { persons: b.persons, ..a.clone() } == *b && !a.persons.is_empty() && !b.persons.is_empty())
            .then_some(united)
    });
    let genders = fold(persons, |a, b| {
        (Analysis { gender: b.gender, ..a.clone() } == *b).then(|| Analysis { gender: None, ..a.clone() })
    });
    fold(genders, |a, b| {
        (Analysis { number: b.number, ..a.clone() } == *b).then(|| Analysis { number: None, ..a.clone() })
    })
}

/// Puts each analysis into the first earlier one that takes it in.
fn fold(analyses: Vec<Analysis>, join: impl Fn(&Analysis, &Analysis) -> Option<Analysis>) -> Vec<Analysis> {
    let mut kept: Vec<Analysis> = Vec::new();
    for analysis in analyses {
        match kept.iter_mut().find_map(|k| join(k, &analysis).map(|joined| (k, joined))) {
            Some((k, joined)) => *k = joined,
            None => kept.push(analysis),
        }
    }
    kept
}

/// Orders the analyses of a form. Lefff has no frequencies, so closed classes, which are frequent, come first, then
/// the auxiliaries, adverbs, nouns, adjectives and verbs, indicative before the rarer moods.
pub fn sort(analyses: &mut [Analysis]) {
    analyses.sort_by_key(|a| {
        let rank = match a.category {
            Category::Preposition => 0,
            Category::Determiner => 1,
            Category::Conjunction => 2,
            Category::Pronoun => 3,
            Category::Verb if is_auxiliary(&a.lemma) => 4,
            Category::Adverb => 5,
            Category::Noun => 6,
            Category::ProperNoun => 7,
            Category::Adjective => 8,
            Category::Verb => 9,
            Category::Interjection => 10,
            Category::Other => 11,
        };
        let mood = match a.mood {
            None => 0,
            Some(Mood::Indicative(Tense::PastSimple)) => 2,
            Some(Mood::Indicative(_)) | Some(Mood::Conditional) | Some(Mood::Infinitive) => 1,
            Some(Mood::PastParticiple) | Some(Mood::PresentParticiple) => 1,
            Some(Mood::Subjunctive(_)) => 3,
            Some(Mood::Imperative) => 4,
        };
        (rank, mood)
    });
}

/// Drops a plural noun that is its own lemma where the form is the plural of another: *chevaux* is not of *chevaux*.
pub fn drop_plural_lemmas(form: &str, analyses: &mut Vec<Analysis>) {
    let is_plural_noun = |a: &Analysis| a.category == Category::Noun && a.number == Some(Number::Plural);
    if analyses.iter().any(|a| is_plural_noun(a) && a.lemma != form) {
        analyses.retain(|a| !(is_plural_noun(a) && a.lemma == form));
    }
}
