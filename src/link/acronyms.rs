//! Acronyms beside what they stand for: "Comité des pêches du Nord (CPN)", "le CPN (Comité des pêches du Nord)".

use crate::annotation::{Annotation, NameKind};
use crate::document::FnvMap;
use crate::language::Text;
use crate::language::gazetteer::push_key;

/// For the number of an acronym among the names, in order, the number of its expansion beside it.
pub fn expansions(text: &Text, names: &[(&Annotation, NameKind)]) -> FnvMap<usize, usize> {
    let surface = |i: usize| names[i].0.span.of(&text.document.text);
    let pairs = (1..names.len()).filter(|i| {
        let body = |i: usize| names[i].1 == NameKind::Organisation;
        body(*i) && body(i - 1) && in_brackets(text, names[i - 1].0, names[*i].0)
    });
    pairs
        .filter_map(|i| {
            let pair = if stands_for(surface(i), surface(i - 1)) { (i, i - 1) } else { (i - 1, i) };
            stands_for(surface(pair.0), surface(pair.1)).then_some(pair)
        })
        .collect()
}

/// Whether the second name stands in brackets behind the first.
fn in_brackets(text: &Text, name: &Annotation, other: &Annotation) -> bool {
    let source = &text.document.text;
    let between = source.get(name.span.end as usize..other.span.start as usize);
    between.is_some_and(|b| matches!(b.trim_start(), "(" | "(l'" | "(l’" | "(le " | "(la "))
        && source.get(other.span.end as usize..).is_some_and(|rest| rest.starts_with(')'))
}

/// Whether capitals are the initials of a longer name, in order; words of grammar may be left out, and a word may give more
/// than its first letter.
pub fn stands_for(acronym: &str, name: &str) -> bool {
    let letters: Vec<char> =
        acronym.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let capitals = acronym.chars().filter(|c| c.is_uppercase()).count();
    if !(2..=8).contains(&letters.len()) || capitals * 2 < letters.len() || name.split(' ').count() < 2 {
        return false;
    }
    let mut key = String::new();
    push_key(name, false, &mut key);
    let words: Vec<&str> =
        key.split(' ').filter(|w| w.chars().count() > 2 && !matches!(*w, "des" | "les" | "aux")).collect();
    let mut plain = String::new();
    push_key(&letters.iter().collect::<String>(), false, &mut plain);
    let initials: String = words.iter().filter_map(|w| w.chars().next()).collect();
    let mut rest = initials.chars();
    // Every letter in order, but one: "UNSA", "SNCF" take a second letter of a word now and then.
    let found = plain.chars().filter(|c| rest.clone().any(|i| i == *c) && rest.any(|i| i == *c)).count();
    plain.chars().next() == initials.chars().next() && found + 1 >= plain.chars().count() && found >= 2
}
