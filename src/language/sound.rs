//! How a name sounds, as far as its spelling tells: the same name transliterated for French, English or German readers
//! ("Chtcherbine", "Shcherbin") has one sound, or nearly. Letters and sounds stand in `sounds.tsv`, how far apart two
//! sounds are in `sound-distances.tsv`.
//!
//! Candidates share a key of consonant classes, as in Daitch and Mokotoff's; what is alike is then measured. Their own key
//! takes a name's first vowels and German letters for granted and puts all sibilants with each other without a second look.

use super::memory::Memory;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::LazyLock;

/// By the first byte of the letters, the longest first.
static SOUNDS: LazyLock<[Vec<Spelling>; 256]> = LazyLock::new(|| {
    let rows = include_str!("../../data/sounds.tsv").lines().skip(1).filter(|l| !l.starts_with('#'));
    let mut all = [const { Vec::new() }; 256];
    rows.filter_map(Spelling::read).for_each(|s| all[usize::from(s.letters.as_bytes()[0])].push(s));
    all.iter_mut().for_each(|alike| alike.sort_by_key(|s| std::cmp::Reverse(s.letters.len())));
    all
});

thread_local! {
    static KNOWN: RefCell<Memory<Rc<Sound>>> = RefCell::default();
}

static DISTANCES: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut all = vec![FAR; 128 * 128];
    let rows = include_str!("../../data/sound-distances.tsv").lines().skip(1).filter(|l| !l.starts_with('#'));
    let rows: Vec<_> = rows.filter_map(|l| l.split_once('\t')).collect();
    // The first row counts: it is written last.
    for (sounds, distance) in rows.iter().rev() {
        for (a, b) in sounds.bytes().flat_map(|a| sounds.bytes().map(move |b| (a, b))).filter(|(a, b)| a != b)
        {
            all[usize::from(a & 127) << 7 | usize::from(b & 127)] = distance.parse().unwrap_or(FAR);
        }
    }
    all
});

/// The distance of two letters that have nothing in common.
const FAR: u8 = 100;

/// Stands for a sound that is missing.
const NONE: u8 = b'-';

/// No name has more letters; what does is none, and is like nothing else.
const LONGEST: usize = 32;

/// How many keys a name may have: each letter that is read in two ways doubles them.
const KEYS: usize = 32;

struct Spelling {
    letters: &'static str,
    sound: &'static str,
    key: &'static str,
}

impl Spelling {
    fn read(row: &'static str) -> Option<Spelling> {
        let mut cells = row.split('\t');
        Some(Spelling { letters: cells.next()?, sound: cells.next()?, key: cells.next()? })
    }
}

/// One word of a name, as it sounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sound {
    sounds: Vec<u8>,
    /// The consonant classes, one for each way of reading; none for a word too long to be a name.
    pub keys: Vec<String>,
}

impl Sound {
    /// How a folded word sounds: lower case, without diacritics.
    pub fn of(word: &str) -> Rc<Sound> {
        KNOWN.with_borrow_mut(|known| known.get(word, |word| Rc::new(Sound::read(word))))
    }

    fn read(word: &str) -> Sound {
        let mut sound = Sound { sounds: Vec::new(), keys: vec![String::new()] };
        if word.len() > LONGEST {
            sound.keys.clear();
            return sound;
        }
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            let spelling =
                SOUNDS[usize::from(rest.as_bytes()[0])].iter().find(|s| rest.starts_with(s.letters));
            rest = &rest[spelling.map_or(first.len_utf8(), |s| s.letters.len())..];
            if let Some(spelling) = spelling {
                sound.push(spelling);
            }
        }
        // "Lénine", "Lenin": a last mute e is no sound.
        if sound.sounds.len() > 3 && sound.sounds.ends_with(b"e") {
            sound.sounds.pop();
        }
        sound.keys.iter_mut().for_each(|k| k.retain(|c| c != ' '));
        sound.keys.sort();
        sound.keys.dedup();
        sound
    }

    fn push(&mut self, spelling: &Spelling) {
        for byte in spelling.sound.bytes() {
            if self.sounds.last() != Some(&byte) {
                self.sounds.push(byte);
            }
        }
        let ways: Vec<&str> = spelling.key.split('|').collect();
        let ways = if self.keys.len() * ways.len() > KEYS { &ways[..1] } else { &ways[..] };
        let first = self.sounds.len() == spelling.sound.len();
        let grown = |key: &String, way: &str| {
            let mut key = key.clone();
            match way {
                // A vowel parts two consonants of one class; that a name begins with one shows.
                "-" if first => key.push('0'),
                "-" if key.ends_with([' ', '0']) || key.is_empty() => {}
                "-" => key.push(' '),
                way => way.chars().for_each(|class| {
                    if !key.ends_with(class) {
                        key.push(class);
                    }
                }),
            }
            key
        };
        self.keys = self.keys.iter().flat_map(|key| ways.iter().map(move |way| grown(key, way))).collect();
    }

    /// Whether two words can be one name in two spellings.
    pub fn is_like(&self, other: &Sound) -> bool {
        self.keys.iter().any(|key| other.keys.contains(key)) && self.distance(other) <= self.allowed(other)
    }

    fn allowed(&self, other: &Sound) -> u32 {
        match self.sounds.len().min(other.sounds.len()) {
            short @ 0..=3 => 5 * short as u32,
            long => 12 * long as u32,
        }
    }

    /// The cheapest way from one to the other, in hundredths of a different letter.
    fn distance(&self, other: &Sound) -> u32 {
        let mut row: Vec<u32> = vec![0];
        row.extend(other.sounds.iter().scan(0, |sum, b| {
            *sum += between(NONE, *b);
            Some(*sum)
        }));
        for a in &self.sounds {
            let mut diagonal = row[0];
            row[0] += between(*a, NONE);
            for (j, b) in other.sounds.iter().enumerate() {
                let here = (diagonal + between(*a, *b))
                    .min(row[j] + between(NONE, *b))
                    .min(row[j + 1] + between(*a, NONE));
                diagonal = row[j + 1];
                row[j + 1] = here;
            }
        }
        row[other.sounds.len()]
    }
}

fn between(a: u8, b: u8) -> u32 {
    if a == b { 0 } else { u32::from(DISTANCES[usize::from(a & 127) << 7 | usize::from(b & 127)]) }
}
