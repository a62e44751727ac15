//! The full-form lexicon of French: every inflected form with its lemmas and readings.
//!
//! Forms are asked for lower-cased and with the straight apostrophe, `l'` and not `l’`; accents count.

use std::sync::LazyLock;

use super::automaton::Automaton;
use super::cells::Cells;
use super::morphology::{Analysis, Reading};

static FRENCH: LazyLock<Lexicon<'static>> = LazyLock::new(|| {
    let forms = include_bytes!("../../data/french.automaton");
    let cells = include_bytes!("../../data/french.cells");
    Lexicon::new(forms, cells).expect("the embedded lexicon is whole")
});

/// A lexicon over bytes that are read in place: opening it costs no more than reading a header.
pub struct Lexicon<'a> {
    forms: Automaton<'a>,
    cells: Cells<'a>,
}

impl<'a> Lexicon<'a> {
    /// The lexicon in these bytes, as `cargo xtask lexicon` writes them; none where they are not one.
    pub fn new(forms: &'a [u8], cells: &'a [u8]) -> Option<Self> {
        Some(Lexicon { forms: Automaton::new(forms), cells: Cells::new(cells)? })
    }

    /// Whether the form is known.
    pub fn contains(&self, form: &str) -> bool {
        self.forms.get(form).is_some()
    }

    /// How the form reads, the most usual category first; nothing is allocated.
    pub fn readings(&self, form: &str) -> impl Iterator<Item = Reading> + use<'a> {
        let (set, cells) = (self.forms.get(form), self.cells);
        set.into_iter().flat_map(move |set| cells.set(set)).map(|cell| cell.reading)
    }

    /// The analyses of the form, the most usual category first.
    pub fn analyses(&self, form: &str) -> Vec<Analysis> {
        let set = self.forms.get(form);
        set.into_iter().flat_map(|set| self.cells.set(set)).filter_map(|c| c.apply(form)).collect()
    }
}

/// The analyses of a French form, the most usual category first; empty where the form is unknown.
pub fn analyses(form: &str) -> Vec<Analysis> {
    FRENCH.analyses(form)
}

/// How a French form reads, lemma apart: cheaper than [`analyses`] because nothing is allocated.
pub fn readings(form: &str) -> impl Iterator<Item = Reading> {
    FRENCH.readings(form)
}

/// Whether a French form is known.
pub fn contains(form: &str) -> bool {
    FRENCH.contains(form)
}

#[cfg(test)]
mod tests {
    use super::super::morphology::{Category, Gender, Mood, Number, Persons, Tense};
    use super::*;

    /// An analysis in short: lemma, category, gender, number, mood, persons.
    type Short<'a> = (&'a str, Category, Option<Gender>, Option<Number>, Option<Mood>, &'a [u8]);

    use Category::{Adjective, Determiner, Noun, Preposition, Pronoun, Verb};
    const M: Option<Gender> = Some(Gender::Masculine);
    const F: Option<Gender> = Some(Gender::Feminine);
    const S: Option<Number> = Some(Number::Singular);
    const P: Option<Number> = Some(Number::Plural);

    #[track_caller]
    fn expect(form: &str, expected: &[Short]) {
        let expected: Vec<Analysis> = expected
            .iter()
            .map(|&(lemma, category, gender, number, mood, persons)| {
                let persons = Persons::of(persons);
                Analysis { lemma: lemma.to_string(), category, gender, number, mood, persons }
            })
            .collect();
        assert_eq!(analyses(form), expected);
        assert_eq!(
            readings(form).collect::<Vec<_>>(),
            expected.iter().map(Analysis::reading).collect::<Vec<_>>()
        );
        assert_eq!(contains(form), !expected.is_empty());
    }

    fn indicative(tense: Tense) -> Option<Mood> {
        Some(Mood::Indicative(tense))
    }

    #[test]
    fn verbs() {
        expect(
            "déclaré",
            &[
                ("déclaré", Adjective, M, S, None, &[]),
                ("déclarer", Verb, M, S, Some(Mood::PastParticiple), &[]),
            ],
        );
        expect("déclara", &[("déclarer", Verb, None, S, indicative(Tense::PastSimple), &[3])]);
        expect("affirmant", &[("affirmer", Verb, None, None, Some(Mood::PresentParticiple), &[])]);
        expect("aurait", &[("avoir", Verb, None, S, Some(Mood::Conditional), &[3])]);
        let étayer = |mood| ("étayer", Verb, None, P, mood, &[3][..]);
        expect(
            "étaient",
            &[
                ("être", Verb, None, P, indicative(Tense::Imperfect), &[3]),
                étayer(indicative(Tense::Present)),
                étayer(Some(Mood::Subjunctive(Tense::Present))),
            ],
        );
        expect("dirai", &[("dire", Verb, None, S, indicative(Tense::Future), &[1])]);
        expect(
            "fût",
            &[
                ("être", Verb, None, S, Some(Mood::Subjunctive(Tense::Imperfect)), &[3]),
                ("fût", Noun, M, S, None, &[]),
            ],
        );
    }

    #[test]
    fn nouns_and_adjectives() {
        expect("soldats", &[("soldat", Noun, M, P, None, &[])]);
        expect("chevaux", &[("cheval", Noun, M, P, None, &[])]);
        expect("yeux", &[("œil", Noun, M, P, None, &[])]);
        expect("sœur", &[("sœur", Noun, F, S, None, &[])]);
        expect("soeurs", &[("sœur", Noun, F, P, None, &[])]);
        let américaine = [
            ("américain", Noun, F, S, None, &[][..]),
            ("américaine", Noun, F, S, None, &[]),
            ("américain", Adjective, F, S, None, &[]),
        ];
        expect("américaine", &américaine);
        let nouvelles = [
            ("nouveau", Noun, F, P, None, &[][..]),
            ("nouvelle", Noun, F, P, None, &[]),
            ("nouveau", Adjective, F, P, None, &[]),
        ];
        expect("nouvelles", &nouvelles);
    }

    #[test]
    fn closed_classes() {
        expect("l'", &[("le", Determiner, None, S, None, &[]), ("le", Pronoun, None, S, None, &[3])]);
        expect("selon", &[("selon", Preposition, None, None, None, &[])]);
        expect("aux", &[("au", Preposition, None, P, None, &[])]);
        expect("elles", &[("elle", Pronoun, F, P, None, &[3])]);
    }

    #[test]
    fn what_is_not_a_form_has_no_analysis() {
        for form in ["", " ", "'", "xqzt", "Soldats", "de la", "décl", "\u{301}", "🙂"] {
            expect(form, &[]);
        }
    }
}
