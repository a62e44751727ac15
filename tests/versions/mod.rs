//! Versions of an article as editors and translators make them, and where each of their sentences came from.

use guillemet::annotation::BlockKind;
use guillemet::language::{Category, lexicon};
use guillemet::link::Article;
use guillemet::span::Span;
use std::collections::HashMap;

/// The same numbers on every run: xorshift.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    fn share(&mut self) -> f64 {
        self.below(10_000) as f64 / 10_000.0
    }

    /// The numbers below the limit in some order.
    fn order(&mut self, limit: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..limit).collect();
        (1..limit).for_each(|at| order.swap(at, self.below(at + 1)));
        order
    }

    fn of<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> Option<&'a T> {
        list.get(self.below(list.len())).copied()
    }
}

/// Letters of names as one translator writes them and as another does.
const LETTERS: [(&str, &str); 14] = [
    ("tch", "ch"),
    ("ch", "sh"),
    ("ou", "u"),
    ("ph", "f"),
    ("ï", "i"),
    ("é", "e"),
    ("ev", "eff"),
    ("ks", "x"),
    ("kh", "h"),
    ("y", "i"),
    ("k", "c"),
    ("ss", "s"),
    ("tt", "t"),
    ("v", "w"),
];

/// The first numbers in letters.
const LETTERED: [&str; 17] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize",
];

/// What editors put in the place of words: synonyms where the table has some, else any word of the same category, so that nothing but the place is
/// left of the word.
pub struct Editor<'a> {
    synonyms: HashMap<&'static str, Vec<&'static str>>,
    words: HashMap<u8, Vec<&'a str>>,
}

impl<'a> Editor<'a> {
    /// An editor who knows the words of these texts.
    pub fn new(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut synonyms: HashMap<&str, Vec<&str>> = HashMap::new();
        for row in include_str!("../compare/synonyms.tsv").lines().filter(|line| !line.starts_with('#')) {
            for word in row.split('\t') {
                synonyms.entry(word).or_default().extend(row.split('\t').filter(|other| *other != word));
            }
        }
        let mut words: HashMap<u8, Vec<&str>> = HashMap::new();
        for word in texts.flat_map(str::split_whitespace).filter(|w| w.chars().all(char::is_lowercase)) {
            words.entry(category(word)).or_default().push(word);
        }
        Editor { synonyms, words }
    }

    /// The sentence with this share of its words changed: words replaced, names spelt and numbers written otherwise. Also how many are changed.
    pub fn edit(&self, sentence: &str, share: f64, chance: &mut Chance) -> (String, usize) {
        let mut words: Vec<String> = sentence.split_whitespace().map(str::to_owned).collect();
        let least = (share * words.len() as f64 + chance.share()) as usize;
        let mut changed = 0;
        for at in chance.order(words.len()) {
            // A word that cannot be changed leaves its turn to another.
            if changed < least
                && let Some(other) = self.other(&words[at], at == 0, chance)
            {
                (words[at], changed) = (other, changed + 1);
            }
        }
        (words.join(" "), changed)
    }

    /// Another word, with what is bound to this one: marks and elided words.
    fn other(&self, word: &str, first: bool, chance: &mut Chance) -> Option<String> {
        let start = word
            .rfind(['\'', '’', '«', '"', '('])
            .map_or(0, |at| at + word[at..].chars().next().unwrap().len_utf8());
        let core = word[start..].trim_end_matches(|c: char| !c.is_alphanumeric());
        let (before, after) = (&word[..start], &word[start + core.len()..]);
        let lower = core.to_lowercase();
        let capital = core.chars().next()?.is_uppercase();
        let other = if core.bytes().all(|b| b.is_ascii_digit()) {
            rewritten(core)?
        } else if capital && !(first && lexicon::contains(&lower)) {
            respelt(core)?
        } else {
            let other = match self.synonyms.get(lower.as_str()) {
                Some(synonyms) => chance.of(synonyms)?,
                None => chance.of(self.words.get(&category(&lower))?)?,
            };
            if other == lower {
                return None;
            }
            other.to_owned()
        };
        Some(format!("{before}{other}{after}"))
    }
}

/// Words of one category may stand in each other's place.
fn category(word: &str) -> u8 {
    lexicon::readings(word).next().map_or(Category::Noun, |reading| reading.category) as u8
}

/// A name in another spelling; none where no letter offers one.
fn respelt(name: &str) -> Option<String> {
    LETTERS.iter().find(|(from, _)| name.contains(from)).map(|(from, to)| name.replacen(from, to, 1))
}

/// A number in another form; none for one that has no other, such as a year.
fn rewritten(number: &str) -> Option<String> {
    let letters = number.parse().ok().and_then(|n: usize| LETTERED.get(n)).map(|&letters| letters.to_owned());
    let grouped = || {
        let (thousands, rest) = number.split_at(number.len() - 3);
        format!("{thousands}\u{a0}{rest}")
    };
    letters.or_else(|| (number.len() > 4).then(grouped))
}

/// A sentence of a version: where it stands in the article it was made from and in the version, as start and end.
pub struct Made {
    pub original: (usize, usize),
    pub edited: (usize, usize),
    /// How many words it has, and how many of them are others now.
    pub words: usize,
    pub changed: usize,
}

/// A version of an article: a seventh of its sentences dropped, each eighth at another place, this share of the words changed.
pub fn version(article: &Article, share: f64, editor: &Editor, chance: &mut Chance) -> (String, Vec<Made>) {
    let words = |text: &str| text.split_whitespace().count();
    // What belongs to the site is not compared, and a sentence of fewer words says too little to be told from others.
    let own = |s: &&Span| {
        let block = article.blocks.iter().find(|b| b.span.overlaps(**s));
        block.is_some_and(|b| !b.kind.is_furniture() && b.kind != BlockKind::Credit)
    };
    let whole = article.sentences.iter().filter(own).filter(|s| words(s.of(&article.text)) >= 8);
    let mut kept: Vec<_> = whole.filter(|_| chance.below(7) > 0).collect();
    for _ in 0..kept.len().div_ceil(16) {
        let (one, other) = (chance.below(kept.len()), chance.below(kept.len()));
        kept.swap(one, other);
    }
    let mut text = String::new();
    let mut made = Vec::new();
    for (at, span) in kept.into_iter().enumerate() {
        let original = span.of(&article.text);
        let (edited, changed) = editor.edit(original, share, chance);
        if at > 0 {
            // The first sentence is the headline.
            text.push_str(if at % 4 == 1 { "\n\n" } else { " " });
        }
        let start = text.len();
        text.push_str(&edited);
        made.push(Made {
            original: (span.start as usize, span.end as usize),
            edited: (start, text.len()),
            words: words(original),
            changed,
        });
    }
    (text, made)
}
