//! What each token is in its sentence: the lexicon's categories, narrowed by the words before it.

use super::gazetteer;
use super::morphology::{Analysis, Category, Mood};
use super::tables::Table;
use super::text::Text;
use crate::document::Shape;

/// A token's part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// A common noun.
    Noun,
    /// A capitalised word that the lexicon does not explain.
    Name,
    /// An adjective.
    Adjective,
    /// A verb with a subject: indicative, conditional, subjunctive, imperative.
    Finite,
    /// A past participle, also as adjective.
    Participle,
    /// A present participle.
    Gerund,
    /// An infinitive.
    Infinitive,
    /// An adverb or a negation.
    Adverb,
    /// An article or another determiner.
    Determiner,
    /// A preposition, also one that holds an article ("du", "aux").
    Preposition,
    /// A pronoun, also one turned round ("-t-elle").
    Pronoun,
    /// A conjunction.
    Conjunction,
    /// Digits or a numeral in words.
    Number,
    /// A mark.
    Mark,
    /// Anything else.
    Other,
}

/// Tags every token, from left to right.
pub fn tag(text: &Text) -> Vec<Tag> {
    let mut tags = Vec::with_capacity(text.len());
    for token in 0..text.len() {
        let tag = choose(text, token, &tags);
        tags.push(tag);
    }
    tags
}

fn choose(text: &Text, at: usize, tags: &[Tag]) -> Tag {
    let token = text.token(at);
    match token.shape {
        Shape::Mark => return Tag::Mark,
        Shape::Number => return Tag::Number,
        _ => {}
    }
    let word = text.word(at);
    if word.starts_with('-') {
        return Tag::Pronoun;
    }
    let can = text.possible(at);
    // A capital inside a sentence makes a name of what could be a noun or an adjective.
    if token.is_upper() && !token.first && !can.grammar && !in_capitals(text, at) {
        return Tag::Name;
    }
    if token.is_upper() && can.nothing() {
        return Tag::Name;
    }
    let before = before(text, at, tags);
    if matches!(word, "au" | "aux" | "du") {
        return Tag::Preposition;
    }
    if can.determiner && can.pronoun {
        return if determines(text, at, before) { Tag::Determiner } else { Tag::Pronoun };
    }
    if can.preposition {
        return Tag::Preposition;
    }
    // "force" and its like are determiners only in old turns.
    if can.determiner && !(can.noun && at > 0 && tags[at - 1] == Tag::Determiner) {
        return Tag::Determiner;
    }
    if can.conjunction && !(can.finite && before == Before::Subject) {
        return Tag::Conjunction;
    }
    if can.pronoun {
        return Tag::Pronoun;
    }
    if can.number {
        return Tag::Number;
    }
    let nominal = can.noun || can.adjective;
    // "a", "est", "ont" are nouns or adjectives only in lists of letters and of winds.
    // "En mars 2016 a commencé": behind a number its participle shows the verb.
    let perfect = at > 0 && tags[at - 1] == Tag::Number && text.possible(at + 1).participle;
    if can.auxiliary && (!(before == Before::Opener && can.noun) || perfect) {
        return Tag::Finite;
    }
    // "affirme avoir vu", "dit pouvoir venir": a noun only behind an article or an adjective.
    let nominal_place = at > 0 && matches!(tags[at - 1], Tag::Determiner | Tag::Adjective);
    let modal = matches!(word, "avoir" | "être" | "pouvoir" | "devoir" | "vouloir" | "savoir");
    // "abus de pouvoir": the verb is followed by an infinitive.
    let power = word == "pouvoir" && !(at + 1..at + 4).any(|t| text.possible(t).infinitive);
    if power && at > 0 && tags[at - 1] == Tag::Preposition {
        return Tag::Noun;
    }
    // "la semaine dernière avoir vu": behind an adjective its participle shows the verb.
    let perfect = matches!(word, "avoir" | "être")
        && at > 0
        && tags[at - 1] == Tag::Adjective
        && text.possible(at + 1).participle
        && !text.possible(at + 1).noun;
    if modal && (!nominal_place || perfect) && !matches!(text.word(at.wrapping_sub(1)), "du" | "au") {
        return Tag::Infinitive;
    }
    // "de vouloir", "pour dîner": behind a preposition the infinitive, behind an article the noun.
    if can.infinitive
        && at > 0
        && tags[at - 1] == Tag::Preposition
        && !matches!(text.word(at - 1), "du" | "au" | "aux" | "des")
    {
        return Tag::Infinitive;
    }
    // "est décrit comme": behind its auxiliary the participle rather than the present written like it.
    let auxiliary = at > 0 && tags[at - 1] == Tag::Finite && text.possible(at - 1).auxiliary;
    if auxiliary && can.participle && can.finite {
        return Tag::Participle;
    }
    // "et précise que": a clause follows, so a verb governs it.
    let behind_word = at > 0 && text.sentence(at).start < at && tags[at - 1] != Tag::Mark;
    if can.third
        && nominal
        && behind_word
        && before != Before::Opener
        && matches!(text.word(at + 1), "que" | "qu'")
    {
        return Tag::Finite;
    }
    // "…, Paul Arnal, annonce que": behind an apposition a verb of saying rather than its noun; ", preuve que" is none.
    let that = |t: usize| matches!(text.word(t), "que" | "qu'");
    let apposed = at > 1
        && text.surface(at - 1) == ","
        && text.sentence(at).start < at - 1
        && (that(at + 1)
            || that(at + 2) && text.possible(at + 1).adverb
            || that(at + 3)
                && matches!((text.word(at + 1), text.word(at + 2)), ("en", "retour" | "outre" | "effet")));
    if can.third && nominal && apposed && says(text, at) {
        return Tag::Finite;
    }
    // ", écrit Brivol,": a verb of present tense rather than the participle written like it.
    let behind_mark = at > 0 && matches!(text.surface(at - 1), "," | "»" | "”" | "\"");
    if can.third && can.participle && behind_mark && !text.word(at + 1).starts_with("par") {
        return Tag::Finite;
    }
    // "s'alarme :", "se plaint": the pronoun stands before verbs only.
    if can.third && nominal && at > 0 && matches!(text.word(at - 1), "se" | "s'") {
        return Tag::Finite;
    }
    // "peut-on lire": behind a modal turned round the infinitive.
    let modal_before = at > 1
        && matches!(text.word(at - 1), "-on" | "-il" | "-elle" | "-t-on")
        && matches!(text.word(at - 2), "peut" | "pouvait" | "pourrait" | "doit" | "devait" | "faut");
    if can.infinitive && modal_before {
        return Tag::Infinitive;
    }
    // "La radio précise :": what follows is said.
    if can.third && text.surface(at + 1) == ":" && before == Before::Noun {
        return Tag::Finite;
    }
    // "« Non » réplique la mairie": behind a closing mark a verb of present tense rather than its noun.
    let closing = at > 0 && matches!(text.surface(at - 1), "»" | "”");
    if can.third
        && can.noun
        && closing
        && matches!(text.word(at + 1), "le" | "la" | "l'" | "les" | "un" | "une")
    {
        return Tag::Finite;
    }
    // "« Non », précise la mairie": behind a closing mark and a comma too.
    // "— Où va-t-elle ? demande la gardienne": in lower case behind a question too.
    let asked = at > 0 && matches!(text.surface(at - 1), "?" | "!") && !text.token(at).is_upper();
    let marked = at > 1 && text.surface(at - 1) == "," && matches!(text.surface(at - 2), "»" | "”");
    let named = at + 1 < text.len() && text.token(at + 1).is_upper() && !text.token(at + 1).first;
    let subject = named
        || matches!(
            text.word(at + 1),
            "le" | "la" | "l'" | "les" | "un" | "une" | "des" | "son" | "sa" | "ce" | "cette" | "cet"
        );
    if can.third && nominal && (asked || marked) && subject && (asked || comments(text, at)) {
        return Tag::Finite;
    }
    // "La digue est vieille, juge Nora Vidal": behind a clause a noun without article is no apposition to a name.
    let clause = || (text.sentence(at).start..at).any(|t| tags[t] == Tag::Finite);
    let behind = at > 1 && text.surface(at - 1) == "," && !text.token(at - 2).is_upper();
    let closes = |from: usize| {
        let end = (from..from + 5).find(|t| *t >= text.len() || !text.token(*t).is_upper());
        end.is_none_or(|end| end >= text.len() || matches!(text.surface(end), "." | ","))
    };
    if can.third && nominal && behind && named && closes(at + 1) && comments(text, at) && clause() {
        return Tag::Finite;
    }
    // "de ne pas sortir": behind a whole negation the infinitive.
    let negated = at > 1
        && matches!(text.word(at - 1), "pas" | "plus" | "jamais" | "rien")
        && matches!(text.word(at - 2), "ne" | "n'");
    if can.infinitive && negated {
        return Tag::Infinitive;
    }
    if can.gerund && nominal && before == Before::Subject {
        return Tag::Gerund;
    }
    if can.adverb && !can.third && (word.ends_with("ment") || before != Before::Opener) {
        return Tag::Adverb;
    }
    // "Le maire dit comprendre", "Borvik dément avoir perdu": before an infinitive the verb rather than what is written like it.
    let governs = before == Before::Noun && text.possible(at + 1).infinitive;
    if can.third && (can.participle || nominal) && governs && says(text, at) {
        return Tag::Finite;
    }
    // "…, la qualifiant de": between a pronoun behind a comma and "de" no adjective stands.
    let pronoun =
        at > 1 && matches!(text.word(at - 1), "le" | "la" | "les" | "l'") && text.surface(at - 2) == ",";
    let open = pronoun || at > 0 && text.surface(at - 1) == ",";
    let object = matches!(
        text.word(at + 1),
        "de" | "d'" | "le" | "la" | "les" | "l'" | "ce" | "cette" | "ces" | "son" | "sa"
    );
    if can.gerund && can.adjective && !can.noun && open && object {
        return Tag::Gerund;
    }
    // "en prétendant", "Vidal, accusant": a gerund rather than the noun or adjective made of it.
    let next = at + 1 + usize::from(text.possible(at + 1).adverb);
    let governs = matches!(text.word(next), "que" | "qu'" | "de" | "d'");
    if can.gerund && nominal && (text.word(at.wrapping_sub(1)) == "en" || before == Before::Other && governs)
    {
        return Tag::Gerund;
    }
    if can.finite && nominal {
        match before {
            Before::Subject => return Tag::Finite,
            Before::Opener => {}
            Before::Noun if can.third && !can.adjective => return Tag::Finite,
            Before::Noun if can.adjective => return Tag::Adjective,
            Before::Other if can.third && text.word(at + 1).starts_with('-') => return Tag::Finite,
            Before::Other | Before::Noun => {}
        }
    } else if can.finite {
        return Tag::Finite;
    }
    if can.participle && !(before == Before::Opener && can.noun) {
        return Tag::Participle;
    }
    if can.adverb && !nominal {
        return Tag::Adverb;
    }
    if can.adjective && (!can.noun || before == Before::Noun) {
        return Tag::Adjective;
    }
    if can.noun {
        return Tag::Noun;
    }
    if can.adjective {
        return Tag::Adjective;
    }
    if can.adverb {
        return Tag::Adverb;
    }
    if can.infinitive {
        return Tag::Infinitive;
    }
    if can.gerund {
        return Tag::Gerund;
    }
    if token.is_upper() { Tag::Name } else { Tag::Other }
}

/// What stands before a token, as far as it tells a noun from a verb.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// A subject pronoun, a clitic, "ne" or "qui": a verb follows.
    Subject,
    /// A determiner, a preposition, an adjective before its noun, a number: a noun follows.
    Opener,
    /// A noun or a name: an adjective or a verb follows.
    Noun,
    /// Anything else.
    Other,
}

fn before(text: &Text, at: usize, tags: &[Tag]) -> Before {
    let Some(mut last) = at.checked_sub(1) else { return Before::Other };
    if text.sentence(at).start == at {
        return Before::Other;
    }
    // Adverbs stand between subject and verb and between article and adjective alike: look past one.
    if tags[last] == Tag::Adverb && last > 0 && !matches!(text.word(last), "ne" | "n'") {
        last -= 1;
    }
    match tags[last] {
        Tag::Determiner | Tag::Preposition | Tag::Number => Before::Opener,
        // An adjective behind a noun belongs to it; elsewhere one waits for its own: "une si longue marche".
        Tag::Adjective
            if last > 0 && matches!(tags[last - 1], Tag::Determiner | Tag::Number | Tag::Preposition) =>
        {
            Before::Opener
        }
        Tag::Adjective
            if last > 1
                && (tags[last - 1] == Tag::Adverb || text.word(last - 1) == "si")
                && matches!(tags[last - 2], Tag::Determiner | Tag::Number) =>
        {
            Before::Opener
        }
        Tag::Adjective if last > 0 && tags[last - 1] == Tag::Mark => Before::Opener,
        Tag::Noun | Tag::Name | Tag::Adjective => Before::Noun,
        Tag::Pronoun if is_subject_or_clitic(text.word(last)) => Before::Subject,
        Tag::Adverb if matches!(text.word(last), "ne" | "n'") => Before::Subject,
        _ if matches!(text.word(last), "ne" | "n'" | "qui") => Before::Subject,
        _ => Before::Other,
    }
}

/// "il", "elle", "on", "celui-ci", "nous": a pronoun that is its verb's subject.
pub fn is_subject_pronoun(word: &str) -> bool {
    matches!(
        word,
        "je" | "j'"
            | "il"
            | "elle"
            | "on"
            | "nous"
            | "vous"
            | "ils"
            | "elles"
            | "celui-ci"
            | "celle-ci"
            | "ceux-ci"
            | "celles-ci"
    )
}

fn is_subject_or_clitic(word: &str) -> bool {
    is_subject_pronoun(word)
        || matches!(
            word,
            "tu" | "se" | "s'" | "me" | "m'" | "te" | "t'" | "le" | "la" | "les" | "l'" | "lui" | "leur"
        )
        || matches!(word, "y" | "en" | "ce" | "c'" | "cela" | "ça" | "qui")
}

/// Whether "le", "la", "l'", "leur" opens a noun phrase here rather than standing for an object.
fn determines(text: &Text, at: usize, before: Before) -> bool {
    let next = text.possible(at + 1);
    let upper =
        at + 1 < text.len() && (text.token(at + 1).is_upper() || text.token(at + 1).shape == Shape::Number);
    // "comme l'a dit": an auxiliary with its participle.
    if next.auxiliary && text.possible(at + 2).participle {
        return false;
    }
    if before == Before::Subject && next.finite && !text.word(at).starts_with("ce") {
        return false;
    }
    upper
        || next.noun
        || next.adjective
        || next.number
        || next.determiner
        || (next.participle && !next.finite)
        || next.adverb
        || next.nothing()
}

/// Whether the token can be a verb that tells of saying wherever it stands.
fn says(text: &Text, at: usize) -> bool {
    let mut verbs = text.analyses_as(at, Category::Verb);
    verbs.any(|a| gazetteer::row(Table::SayingVerbs, &a.lemma).is_some_and(|row| row.cell(1) == "strong"))
}

/// Whether the token can be a verb that tells of saying in an incise.
fn comments(text: &Text, at: usize) -> bool {
    let mut verbs = text.analyses_as(at, Category::Verb);
    verbs.any(|a| gazetteer::row(Table::SayingVerbs, &a.lemma).is_some_and(|row| row.has(3, "inv")))
}

/// Whether the token stands in a line of capitals, where a capital says nothing.
fn in_capitals(text: &Text, at: usize) -> bool {
    text.token(at).shape == Shape::Capitals
        && text.surface(at).chars().count() > 1
        && [at.wrapping_sub(1), at + 1]
            .iter()
            .filter(|i| **i < text.len())
            .any(|i| text.token(*i).shape == Shape::Capitals && text.surface(*i).chars().count() > 1)
}

/// The categories that the lexicon allows.
#[derive(Clone, Copy, Default)]
pub(super) struct Possible {
    noun: bool,
    adjective: bool,
    finite: bool,
    third: bool,
    auxiliary: bool,
    participle: bool,
    gerund: bool,
    infinitive: bool,
    adverb: bool,
    determiner: bool,
    preposition: bool,
    pronoun: bool,
    conjunction: bool,
    number: bool,
    /// Only a word of grammar: article, preposition, pronoun, conjunction, adverb or verb, never a noun.
    grammar: bool,
}

impl Possible {
    /// What a folded word may be that has these analyses.
    pub fn of(word: &str, analyses: &[Analysis]) -> Self {
        let mut can = Possible { number: super::numerals::is_numeral(word), ..Possible::default() };
        for a in analyses {
            match a.category {
                Category::Noun => can.noun = true,
                Category::Adjective => can.adjective = true,
                Category::Adverb => can.adverb = true,
                Category::Determiner => can.determiner = true,
                Category::Preposition => can.preposition = true,
                Category::Pronoun => can.pronoun = true,
                Category::Conjunction => can.conjunction = true,
                Category::Verb => match a.mood {
                    Some(Mood::Infinitive) => can.infinitive = true,
                    Some(Mood::PastParticiple) => can.participle = true,
                    Some(Mood::PresentParticiple) => can.gerund = true,
                    _ => {
                        can.auxiliary |= matches!(a.lemma.as_str(), "avoir" | "être");
                        can.finite = true;
                        can.third |= a.persons.contains(3);
                    }
                },
                _ => {}
            }
        }
        can.grammar = (can.determiner || can.preposition || can.pronoun || can.conjunction) && !can.noun;
        can
    }

    fn nothing(&self) -> bool {
        !(self.noun
            || self.adjective
            || self.finite
            || self.participle
            || self.gerund
            || self.infinitive
            || self.adverb
            || self.determiner
            || self.preposition
            || self.pronoun
            || self.conjunction
            || self.number)
    }
}
