//! Whether two forms name one person: surnames that are one in two spellings, and given names that do not contradict.

use crate::language::gazetteer::push_key;
use crate::language::sound::Sound;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::LazyLock;

/// Given names of several languages by their folded form; the number is the row of the table.
static GIVEN: LazyLock<HashMap<String, Vec<usize>>> = LazyLock::new(|| {
    let rows =
        include_str!("../../data/given-name-forms.tsv").lines().skip(1).filter(|l| !l.starts_with('#'));
    let mut all: HashMap<String, Vec<usize>> = HashMap::new();
    for (row, line) in rows.enumerate() {
        line.split('|').for_each(|name| all.entry(fold(name)).or_default().push(row));
    }
    all
});

/// From this many letters on, one letter more or less is a slip and no other name.
const SLIP: usize = 7;

/// No name has more words; what does is a list.
const LONGEST: usize = 8;

/// Lower case without diacritics; "đ" is the one letter that sounds like another without its stroke.
fn fold(name: &str) -> String {
    let mut key = String::new();
    push_key(&name.replace('đ', "dj").replace('Đ', "Dj"), false, &mut key);
    key.trim_end().to_owned()
}

/// A person's name, ready to be held against others.
#[derive(Clone, Debug)]
pub struct PersonName {
    /// Folded words in order, without Arabic articles.
    words: Vec<Word>,
}

#[derive(Clone, Debug)]
struct Word {
    letters: String,
    sound: Rc<Sound>,
    /// Behind a hyphen: "Jean-Marc" is not "Jean".
    glued: bool,
}

impl PersonName {
    /// The name as it stands in a text.
    pub fn new(surface: &str) -> Self {
        let mut words: Vec<Word> = Vec::new();
        for written in surface.split_whitespace().take(LONGEST) {
            let folded = fold(written);
            let parts = folded.split(' ').filter(|w| w.chars().any(char::is_alphabetic) && !is_article(w));
            words.extend(parts.take(LONGEST).enumerate().map(|(i, part)| Word::new(particle(part), i > 0)));
        }
        // "Vidal N.": turned round in a list.
        if words.len() > 1 && words.last().is_some_and(Word::is_initial) {
            words.rotate_right(1);
        }
        PersonName { words }
    }

    /// Names that can be alike share one of these keys: those of the surname, its beginning and its end for slips of the
    /// pen, and those of a name turned round.
    pub fn keys(&self) -> Vec<String> {
        let mut keys = Vec::new();
        let Some(surname) = self.words.last() else { return keys };
        let given = self.words.first().filter(|_| self.words.len() > 1);
        keys.extend([surname].into_iter().chain(given).flat_map(|w| w.sound.keys.iter().cloned()));
        let letters = &surname.letters;
        if letters.is_ascii() && letters.len() >= SLIP {
            keys.extend([format!("{}-", &letters[..3]), format!("-{}", &letters[letters.len() - 3..])]);
        }
        keys
    }

    /// Whether both end in the same letters: the whole of the shorter is the end of the longer.
    pub fn ends_with(&self, other: &PersonName) -> bool {
        let behind = self.words.len().checked_sub(other.words.len());
        behind.is_some_and(|n| self.words[n..].iter().zip(&other.words).all(|(a, b)| a.letters == b.letters))
    }

    /// Whether the name is a surname alone.
    pub fn is_surname(&self) -> bool {
        self.words.len() == 1
    }

    /// Whether two full names, or two surnames alone, can be one person's.
    pub fn is_like(&self, other: &PersonName) -> bool {
        let (a, b) = (&self.words[..], &other.words[..]);
        match (a, b) {
            ([a], [b]) => a.is_like(b),
            ([first, .., last], [other_first, .., other_last]) => {
                last.is_like(other_last) && first.is_given_like(other_first) && middle(a, b)
                    || a.len() == 2
                        && b.len() == 2
                        && a[0].letters == b[1].letters
                        && a[1].letters == b[0].letters
                    || joined_alike(a, b)
            }
            _ => false,
        }
    }

    /// Whether the surname alone can stand for this full name.
    pub fn has_surname(&self, surname: &PersonName) -> bool {
        self.words.len() > 1
            && surname.is_surname()
            && self.words.last().is_some_and(|w| w.is_like(&surname.words[0]))
    }
}

impl Word {
    fn new(letters: &str, glued: bool) -> Self {
        Word { letters: letters.to_owned(), sound: Sound::of(letters), glued }
    }

    fn is_initial(&self) -> bool {
        self.letters.chars().count() == 1
    }

    /// The number of a king is no sound.
    fn is_numeral(&self) -> bool {
        self.letters.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'))
    }

    fn is_like(&self, other: &Word) -> bool {
        if self.is_numeral() || other.is_numeral() {
            return self.letters == other.letters;
        }
        self.letters == other.letters
            || self.sound.is_like(&other.sound)
            || is_slip(&self.letters, &other.letters)
    }

    fn is_given_like(&self, other: &Word) -> bool {
        let initial = |a: &Word, b: &Word| a.is_initial() && b.letters.starts_with(&a.letters);
        let rows = |w: &Word| GIVEN.get(&w.letters).map_or(&[][..], Vec::as_slice);
        self.letters == other.letters
            || initial(self, other)
            || initial(other, self)
            || rows(self).iter().any(|row| rows(other).contains(row))
            || self.sound.is_like(&other.sound)
    }
}

/// What stands between given name and surname: equal, or missing on one side. Another initial is another person.
fn middle(a: &[Word], b: &[Word]) -> bool {
    let (a, b) = (&a[1..a.len() - 1], &b[1..b.len() - 1]);
    let free = |words: &[Word]| !words.iter().any(|w| w.glued);
    a.is_empty() && free(b)
        || b.is_empty() && free(a)
        || a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.is_given_like(b))
}

/// "Xi Jinping", "Xi Jin-ping": what a hyphen or a space parts.
fn joined_alike(a: &[Word], b: &[Word]) -> bool {
    let whole = |words: &[Word]| words.iter().map(|w| w.letters.as_str()).collect::<String>();
    let initials = a.iter().chain(b).any(Word::is_initial);
    if initials || a.len() == b.len() || a[0].letters.chars().next() != b[0].letters.chars().next() {
        return false;
    }
    let (a, b) = (whole(a), whole(b));
    a == b || a.len() > 6 && b.len() > 6 && Sound::of(&a).is_like(&Sound::of(&b))
}

/// Whether one letter was left out, put in or replaced in a long name.
fn is_slip(a: &str, b: &str) -> bool {
    a.len().min(b.len()) >= SLIP && a.chars().next() == b.chars().next() && one_edit(a, b)
}

/// Whether two words differ by at most one letter put in, left out or replaced.
fn one_edit(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let prefix = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (rest_a, rest_b) = (&a[prefix..], &b[prefix..]);
    let suffix = rest_a.iter().rev().zip(rest_b.iter().rev()).take_while(|(x, y)| x == y).count();
    rest_a.len() - suffix <= 1 && rest_b.len() - suffix <= 1
}

/// "al-Assad", "el-Assad", "Assad".
fn is_article(word: &str) -> bool {
    matches!(word, "al" | "el")
}

/// "ben", "bin", "ibn" are one word.
fn particle(word: &str) -> &str {
    match word {
        "bin" | "ibn" => "ben",
        word => word,
    }
}
