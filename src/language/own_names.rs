//! The names of a user's own list, and where they stand in a text: whole words in the case given, the longest first.

use crate::document::FnvMap;
use crate::import::lexicon::Entry;

/// Forms are looked up by this many of their first letters.
const PREFIX: usize = 3;

/// A user's own list of names.
#[derive(Clone, Debug, Default)]
pub struct OwnNames {
    entries: Vec<Entry>,
    /// By the first letters: forms, the longest first, each with its entry.
    forms: FnvMap<String, Vec<(String, usize)>>,
}

impl OwnNames {
    /// The names of these entries; where two give the same form, the later one counts.
    pub fn new(entries: Vec<Entry>) -> Self {
        let mut forms: FnvMap<String, Vec<(String, usize)>> = FnvMap::default();
        for (at, entry) in entries.iter().enumerate().rev() {
            for form in entry.variants.iter().chain([&entry.name]) {
                let form: String = characters(form).collect();
                let same = forms.entry(prefix(&form)).or_default();
                if !form.is_empty() && !same.iter().any(|(known, _)| *known == form) {
                    same.push((form, at));
                }
            }
        }
        forms.values_mut().for_each(|same| same.sort_by_key(|(form, _)| std::cmp::Reverse(form.len())));
        OwnNames { entries, forms }
    }

    /// Whether the list is empty.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entries in the order given.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The longest form that begins a text, as the length of the text that it takes, and its entry.
    pub fn at(&self, text: &str) -> Option<(usize, &Entry)> {
        let same = self.forms.get(&prefix(text))?;
        same.iter().find_map(|(form, entry)| Some((length(text, form)?, &self.entries[*entry])))
    }
}

/// The characters of a form, white space as one space, apostrophes straight.
fn characters(text: &str) -> impl Iterator<Item = char> {
    let words = text.split_whitespace().enumerate();
    words
        .flat_map(|(i, word)| [" "].into_iter().filter(move |_| i > 0).chain([word]))
        .flat_map(str::chars)
        .map(plain)
}

fn plain(c: char) -> char {
    match c {
        '’' | 'ʼ' => '\'',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

fn prefix(text: &str) -> String {
    text.chars().map(plain).take(PREFIX).take_while(|c| *c != ' ').collect()
}

/// How many bytes of the text the form takes, if the text begins with it and no letter goes on.
fn length(text: &str, form: &str) -> Option<usize> {
    let mut rest = text.char_indices().map(|(at, c)| (at, plain(c))).peekable();
    for wanted in form.chars() {
        rest.next_if(|(_, c)| *c == wanted)?;
        while wanted == ' ' && rest.next_if(|(_, c)| *c == ' ').is_some() {}
    }
    match rest.peek() {
        Some((_, c)) if c.is_alphanumeric() => None,
        Some((at, _)) => Some(*at),
        None => Some(text.len()),
    }
}
