//! Reads Lefff: a line is a form, a category, a lemma and a tag, set apart by tabs.

use guillemet::language::Category;

use super::{Forms, merge, tag};

/// The forms that a word of a news text can have, with their analyses.
pub fn read(mlex: &str) -> Forms {
    let mut forms = Forms::new();
    for line in mlex.lines() {
        let &[form, category, lemma, tag] = line.split('\t').collect::<Vec<_>>().as_slice() else { continue };
        let form = form.to_lowercase().replace('’', "'");
        let participle = category == "adj" && tag.starts_with('K');
        // Lefff repeats every participle as an adjective of the verb: the verb says as much.
        let Some(category) = self::category(category).filter(|_| is_word(&form) && !participle) else {
            continue;
        };
        // Interrogatives carry a question mark, and sometimes their case: `quiAcc?`.
        let lemma = ligature(&lemma.trim_end_matches('?').to_lowercase());
        let analyses = tag::analyses(&lemma, category, tag);
        forms.entry(ligature(&form)).or_default().extend(analyses.clone());
        forms.entry(form).or_default().extend(analyses);
    }
    for (form, analyses) in &mut forms {
        *analyses = merge::merge(std::mem::take(analyses));
        merge::drop_plural_lemmas(form, analyses);
        merge::sort(analyses);
    }
    reform(&mut forms);
    forms
}

/// Adds the spelling of 1990 of what Lefff writes the older way, unless it is that of another word: *connait* but not
/// *faite* for *faîte*. The lemma stays.
fn reform(forms: &mut Forms) {
    let mut reformed = Forms::new();
    for (form, analyses) in forms.iter() {
        let spelling = form
            .replace("aî", "ai")
            .replace("oû", "ou")
            .replace("brûl", "brul")
            .replace("accroî", "accroi")
            .replace("événement", "évènement");
        if !forms.contains_key(&spelling) {
            reformed.insert(spelling, analyses.clone());
        }
    }
    forms.extend(reformed);
}

/// The word with the ligature of *cœur*, *œil*, *œdème* and *fœtus*. Lefff writes `oe` throughout, which is also the
/// hiatus of *coexister*; news text has both spellings, so both are forms and the right one is the lemma.
fn ligature(word: &str) -> String {
    let word = word.replace("oeu", "œu").replace("oeil", "œil").replace("foet", "fœt");
    match word.strip_prefix("oe") {
        Some(rest) => format!("œ{rest}"),
        None => word,
    }
}

/// Whether this is one word: neither a phrase, an affix, an abbreviation with points nor one of Lefff's own signs.
fn is_word(form: &str) -> bool {
    form.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '-')
        && form.starts_with(char::is_alphabetic)
        && !form.ends_with('-')
}

/// Our category for Lefff's; none for what is left out. Names have gazetteers of their own, and clitics, whose
/// lemma Lefff does not give, stand in the corrections.
fn category(name: &str) -> Option<Category> {
    Some(match name {
        "nc" => Category::Noun,
        "adj" => Category::Adjective,
        "v" | "auxAvoir" | "auxEtre" => Category::Verb,
        "adv" | "advneg" => Category::Adverb,
        "prep" => Category::Preposition,
        "det" => Category::Determiner,
        "pro" | "prel" | "pri" => Category::Pronoun,
        "coo" | "csu" => Category::Conjunction,
        "pres" => Category::Interjection,
        _ => return None,
    })
}
