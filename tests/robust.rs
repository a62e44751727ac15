//! Any bytes at all: `read` ends, panics nowhere, and what it gives keeps the promises of `Article`.

mod shared;

use guillemet::annotation::QuotationKind;
use guillemet::import::ImportError;
use guillemet::link::{Article, DateBasis};
use guillemet::span::Span;
use guillemet::wire::{self, Unit};
use guillemet::{Input, read};

/// Reads and holds the result to the promises; `what` names the input in complaints.
fn check(what: &str, bytes: &[u8]) -> Result<Article, ImportError> {
    let article = read(Input {
        name: "t.txt",
        bytes,
        date: Some(("2024-02-29", DateBasis::Given)),
        ..Input::default()
    })?;
    promises(what, &article);
    // The way out has promises of its own: offsets in any unit, and no panic.
    for unit in [Unit::CodePoints, Unit::Utf16] {
        wire::analyze(vec![article.clone()], Vec::new(), unit, false);
    }
    wire::marks(&article);
    Ok(article)
}

fn read_text(what: &str, text: &str) -> Article {
    check(what, text.as_bytes()).unwrap_or_else(|why| panic!("{what}: not read ({why:?})"))
}

fn promises(what: &str, article: &Article) {
    let text = &*article.text;
    let inside = |kind: &str, span: Span| {
        let Span { start, end } = span;
        let good = start <= end && text.get(span.range()).is_some();
        assert!(good, "{what}: the {kind} {start}..{end} is not on character borders of the text");
    };
    let ordered = |kind: &str, spans: Vec<Span>| {
        spans.iter().for_each(|span| inside(kind, *span));
        for pair in spans.windows(2) {
            assert!(pair[0].end <= pair[1].start, "{what}: the {kind}s {pair:?} overlap or are out of order");
        }
    };
    ordered("block", article.blocks.iter().map(|block| block.span).collect());
    ordered("sentence", article.sentences.clone());
    ordered("mention", article.mentions.iter().map(|mention| mention.span).collect());

    article.title.iter().for_each(|span| inside("title", *span));
    article.roles.iter().for_each(|role| inside("role", role.span));
    article.times.iter().for_each(|time| inside("time", time.span));
    article.quantities.iter().for_each(|quantity| inside("quantity", quantity.span));
    article.sources.iter().for_each(|source| inside("source", source.span));
    article.residues.iter().for_each(|residue| inside("residue", residue.span));
    for quotation in &article.quotations {
        inside("quotation", quotation.span);
        quotation.speaker.iter().for_each(|speaker| inside("speaker", speaker.span));
        quotation.cue.iter().for_each(|cue| inside("cue", cue.span));
    }
    for kind in QuotationKind::ALL {
        let mut spans: Vec<Span> =
            article.quotations.iter().filter(|q| q.kind == *kind).map(|q| q.span).collect();
        spans.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
        let mut open: Vec<Span> = Vec::new();
        for span in spans {
            open.retain(|outer| outer.end > span.start);
            if let Some(outer) = open.last() {
                assert!(outer.contains(span), "{what}: the quotations {outer:?} and {span:?} interleave");
            }
            open.push(span);
        }
    }

    for quotation in &article.quotations {
        quotation.addressee.iter().for_each(|whom| inside("addressee", whom.span));
        let block = article.blocks.iter().any(|block| block.span.contains(quotation.span));
        assert!(block, "{what}: the quotation {:?} runs over two blocks", quotation.span);
    }

    let named = article.mentions.iter().map(|mention| Some(mention.entity));
    let held = article.roles.iter().map(|role| role.holder);
    let said = article.quotations.iter().flat_map(|q| [q.via, q.speaker.and_then(|speaker| speaker.entity)]);
    let given = article.sources.iter().map(|source| Some(source.entity));
    for entity in named.chain(held).chain(said).chain(given).flatten() {
        assert!(entity < article.entities.len(), "{what}: there is no entity {entity}");
    }
}

/// The same numbers on every run: xorshift.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

const MARKS: [&str; 14] = ["«", "»", "\"", "“", "”", "„", "‹", "›", "‘", "’", "'", "—", "( ", " )"];

/// What rules look for, so that chance meets them in orders nobody would write.
const WORDS: [&str; 60] = [
    "a déclaré",
    "selon",
    "Élodie",
    "Marchetti",
    "la maire",
    "le ministre",
    "d'",
    "l'",
    "il",
    "elle",
    "-t-il",
    "que",
    "qui",
    ".",
    ",",
    ":",
    ";",
    "!",
    "?",
    "…",
    "\n",
    "\n\n",
    " \t",
    "\u{a0}",
    "\u{202f}",
    "\u{200b}",
    "\u{feff}",
    "12",
    "1er",
    "mai",
    "2024",
    "il y a",
    "trois",
    "jours",
    "15h30",
    "%",
    "€",
    "millions de",
    "plus de",
    "entre",
    "et",
    "à",
    "Paris",
    "la Loire",
    "AFP",
    "(",
    ")",
    "Crédit photo :",
    "Lire aussi :",
    "XNUMX",
    "e\u{301}",
    "𝒳",
    "👩‍👩‍👧",
    "مرحبا",
    "記者",
    "ÎLE",
    "aujourd'hui",
    "annonce",
    "dit",
    "M.",
];

#[test]
fn little_or_nothing() {
    for text in [
        "",
        " ",
        "\n",
        "\r\n\r\n",
        " \t\u{a0}\u{202f}\n",
        "\u{feff}",
        ".",
        "«",
        "»",
        "'",
        "a",
        "É",
        "1",
        "\u{301}",
    ] {
        read_text(&format!("{text:?}"), text);
    }
}

/// Marks that nobody closes, or that chance sets between words of saying.
#[test]
fn hostile_marks() {
    let opening = "« ".repeat(10_000);
    let article = read_text("10,000 opening marks", &opening);
    assert!(article.quotations.is_empty());
    let marks = ["«", "»", "“", "”", "\"", "‹", "›", "'", "+", "„"];
    let words = [
        "Nora Vidal",
        "a dit",
        "que",
        "selon",
        "la maire",
        ",",
        ".",
        "la route est coupée",
        "\n",
        "dit-elle",
    ];
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    for round in 0..200 {
        let mut text = String::new();
        for _ in 0..chance.below(120) {
            let from: &[&str] = if chance.below(3) == 0 { &marks } else { &words };
            text.push_str(chance.pick(from));
            text.push_str(["", " ", " "][chance.below(3)]);
        }
        read_text(&format!("marks at random, round {round}"), &text);
    }
}

/// A large file whose quotations are all left open: every paragraph ends its own.
#[test]
fn never_closed() {
    let paragraph = "Nora Vidal a dit : « La route est coupée et la ville se tait depuis hier.\n";
    let text = paragraph.repeat(5 << 10);
    let article = read_text("never closed", &text);
    let longest = article.quotations.iter().map(|q| q.span.end - q.span.start).max();
    assert!(longest.is_some_and(|bytes| (bytes as usize) < paragraph.len()));
}

#[test]
fn bytes_that_are_no_text() {
    assert_eq!(check("binary", b"\x00\x01\x02\x00").err(), Some(ImportError::Binary));
    let every: Vec<u8> = (0..=255).cycle().take(4096).collect();
    let odd: [(&str, &[u8]); 6] = [
        ("every byte", &every),
        ("half a character", b"Le pr\xc3"),
        ("overlong", b"\xc0\xaf \xe0\x80\x80 \xf5\x80\x80\x80 abc"),
        ("a surrogate in UTF-8", b"Elle \xed\xa0\x80 dit"),
        ("half a UTF-16 unit", b"\xff\xfeL\0e\0 \0m"),
        ("only a mark", b"\xff\xfe"),
    ];
    for (what, bytes) in odd {
        let _ = check(what, bytes);
    }
    let mut lone: Vec<u8> = vec![0xff, 0xfe];
    for unit in [0xd800u16, 0x4c, 0x65, 0x20, 0xdc00, 0xdc00, 0xd83d, 0x6d, 0xd800] {
        lone.extend(unit.to_le_bytes());
    }
    let article = check("lone surrogates", &lone).expect("it is UTF-16");
    assert!(article.text.contains("Le "));
}

#[test]
fn bytes_at_random() {
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    for round in 0..200 {
        let bytes: Vec<u8> = (0..chance.below(400)).map(|_| chance.below(256) as u8).collect();
        let _ = check(&format!("random bytes, round {round}"), &bytes);
        // Without zeros they look like a text in some encoding.
        let bytes: Vec<u8> = bytes.into_iter().map(|byte| byte.max(9)).collect();
        let _ = check(&format!("random bytes without zeros, round {round}"), &bytes);
    }
}

#[test]
fn words_at_random() {
    let mut chance = Chance(0x2545_f491_4f6c_dd1d);
    for round in 0..400 {
        let mut text = String::new();
        for _ in 0..chance.below(120) {
            let mark = chance.below(4) == 0;
            text += if mark { chance.pick(&MARKS) } else { chance.pick(&WORDS) };
            text += if chance.below(3) == 0 { "" } else { " " };
        }
        read_text(&format!("random words, round {round}: {text:?}"), &text);
    }
}

#[test]
fn marks_without_end() {
    for mark in MARKS {
        read_text(&format!("10,000 times {mark}"), &mark.repeat(10_000));
        read_text(&format!("10,000 times {mark} and a word"), &format!("{mark}oui ").repeat(10_000));
    }
    let mut chance = Chance(88_172_645_463_325_252);
    let text: String = (0..10_000).flat_map(|_| [chance.pick(&MARKS), " mot "]).collect();
    read_text("marks at random", &text);
}

#[test]
fn one_line_of_a_megabyte() {
    for piece in ["mot ", "7", "7 ", "NOM ", "É", "« oui » ", "a", "Jean-", "é\u{301}", "l'", "記", "👩‍👩‍👧 "]
    {
        read_text(&format!("1 MB of {piece:?}"), &piece.repeat((1 << 20) / piece.len()));
    }
}

#[test]
fn names_of_ten_thousand_characters() {
    for name in [
        "X".repeat(10_000),
        format!("Jean{}", "a".repeat(10_000)),
        "Jean-".repeat(2_000),
        "De La ".repeat(1_700),
    ] {
        let start: String = name.chars().take(8).collect();
        read_text(&start, &format!("La maire {name} a déclaré : « Oui. » Selon {name}, c'est fini."));
    }
}

#[test]
fn other_languages_and_scripts() {
    for text in [
        "市长星期三说：“我们会来。”他补充说，三百万人受到影响。",
        "The mayor said on Wednesday: \"We will come.\" 3 million people were affected, according to Reuters.",
        "قالت رئيسة البلدية يوم الأربعاء: «سنأتي». وتأثر ٣ ملايين شخص.",
        "Cafe\u{301} de l'e\u{301}te\u{301} : « E\u{301}lodie est ne\u{301}e le 3 fe\u{301}vrier », a dit Rene\u{301}e.",
        "👩‍👩‍👧‍👦 « 🎉🎉 », a dit 👩🏽‍🚀 à 14h30 🕝, devant 12 👥.",
        "Z̸̨̛̗a̷͚͒l̵͙̈g̶̱̈́o̷͎̕ a dit : « H̵e̶ ̷c̸o̴m̵e̸s̶ ».",
        "\u{202e}« à l'envers »\u{202c}, a-t-il dit\u{200f}.",
    ] {
        read_text(text, text);
        read_text(text, &text.repeat(50));
    }
}

/// Sentences broken off anywhere: rules look ahead at words that are not there.
#[test]
fn texts_cut_short() {
    let text = "Le 3 mai 2024 à 14h30, Élodie Marchetti (AFP) a dit que « oui, plus de 3,5 millions d'euros ». Selon elle, il y a trois \
                jours, le ministre de l'Intérieur, M. Joux, avait déclaré : “C'est à dire qu'entre 10 et 20 % n'est-ce pas” ; d'après \
                Radio Estran, citant l'agence, aurait-elle ajouté. Crédit photo : X / Y\nLire aussi : Un titre XNUMX";
    let borders: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    for &border in &borders {
        read_text("a beginning", &text[..border]);
        read_text("an end", &text[border..]);
    }
    let words: Vec<&str> = text.split(' ').collect();
    for length in 1..=4 {
        for part in words.windows(length) {
            read_text(&part.join(" "), &(part.join(" ") + " "));
        }
    }
    for opening in [
        "Elle a dit que ",
        "Elle a dit",
        "selon ",
        "a-t-elle ",
        "il y a ",
        "entre 3 et ",
        "« ",
        "maire de ",
        "En 2021 –",
        "2021/",
    ] {
        read_text(opening, opening);
        read_text(opening, &opening.repeat(40));
    }
}

#[test]
fn a_corpus_of_news() {
    let Some(shared) = shared::folder("571 articles not read") else { return };
    let Ok(corpus) = std::fs::read_to_string(shared.join("suites/winer-2016.jsonl")) else {
        println!("571 articles not read: suites/winer-2016.jsonl is missing.");
        return;
    };
    let mut count = 0;
    for line in corpus.lines().filter(|line| !line.trim().is_empty()) {
        let case: serde_json::Value = serde_json::from_str(line).unwrap();
        read_text(case["id"].as_str().unwrap_or_default(), case["text"].as_str().unwrap());
        count += 1;
    }
    assert!(count > 500, "only {count} articles");
}
