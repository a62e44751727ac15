//! One person under every spelling, and never two people under one.

use guillemet::link::{Article, PersonName};
use guillemet::{Input, collect, read};
use std::collections::{HashMap, HashSet};

/// A spelling, ready to be compared.
struct Spelling {
    text: &'static str,
    keys: Vec<String>,
    name: PersonName,
}

impl Spelling {
    fn new(text: &'static str) -> Self {
        let name = PersonName::new(text);
        Spelling { text, keys: name.keys(), name }
    }

    fn is_one_with(&self, other: &Spelling) -> bool {
        self.keys.iter().any(|key| other.keys.contains(key)) && self.name.is_like(&other.name)
    }
}

/// The public figures of `name-variants.tsv`, each in several spellings.
fn figures() -> Vec<Vec<Spelling>> {
    let rows = include_str!("name-variants.tsv").lines().skip(1).filter(|l| !l.starts_with('#'));
    rows.map(|row| row.split('|').map(Spelling::new).collect()).collect()
}

#[test]
fn spellings_are_joined() {
    let figures = figures();
    assert!(figures.len() >= 150, "{} figures", figures.len());
    let pairs =
        figures.iter().flat_map(|f| (0..f.len()).flat_map(move |i| f[..i].iter().map(move |b| (&f[i], b))));
    let (joined, missed): (Vec<_>, Vec<_>) = pairs.partition(|(a, b)| a.is_one_with(b));
    let recall = joined.len() as f64 / (joined.len() + missed.len()) as f64;
    let missed: Vec<_> = missed.iter().map(|(a, b)| (a.text, b.text)).collect();
    println!("{} figures, recall {recall:.3}; missed {missed:?}", figures.len());
    assert!(recall >= 0.97, "recall {recall:.3}: {missed:?}");
}

#[test]
fn people_are_kept_apart() {
    let figures = figures();
    let (mut pairs, mut wrong) = (0, Vec::new());
    for (i, spellings) in figures.iter().enumerate() {
        for (a, b) in figures[..i].iter().flatten().flat_map(|b| spellings.iter().map(move |a| (a, b))) {
            pairs += 1;
            wrong.extend(a.is_one_with(b).then_some((a.text, b.text)));
        }
    }
    assert!(wrong.len() * 1000 <= pairs, "{} of {pairs}: {wrong:?}", wrong.len());
}

/// The hard pairs: people of the table whose names share a key, by surname or by sound.
#[test]
fn people_of_like_names_are_kept_apart() {
    let rows = include_str!("../data/persons.tsv").lines().skip(1).filter(|l| !l.starts_with('#'));
    let people: Vec<_> = rows.filter_map(|r| r.split('\t').next()).map(|n| (n, PersonName::new(n))).collect();
    let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
    for (i, (_, name)) in people.iter().enumerate() {
        name.keys().into_iter().for_each(|key| by_key.entry(key).or_default().push(i));
    }
    let pair = |all: &Vec<usize>| -> Vec<(usize, usize)> {
        all.iter().enumerate().flat_map(|(i, b)| all[..i].iter().map(|a| (*a, *b))).collect()
    };
    let pairs: HashSet<(usize, usize)> = by_key.values().flat_map(pair).filter(|(a, b)| a != b).collect();
    let wrong: Vec<_> = pairs.iter().filter(|(a, b)| people[*a].1.is_like(&people[*b].1)).collect();
    let wrong: Vec<_> = wrong.iter().map(|(a, b)| (people[*a].0, people[*b].0)).collect();
    let pairs = pairs.len();
    println!("{pairs} pairs of like names, joined: {wrong:?}");
    assert!(wrong.len() * 1000 <= pairs, "{} of {pairs}: {wrong:?}", wrong.len());
}

#[test]
fn families_are_kept_apart() {
    let pairs = [
        ("Marine Le Pen", "Jean-Marie Le Pen"),
        ("George H. W. Bush", "George W. Bush"),
        ("Kim Jong-un", "Kim Jong-il"),
        ("Bill Clinton", "Hillary Clinton"),
        ("Bachar al-Assad", "Hafez al-Assad"),
        ("Jean Vasseur", "Jean-Marc Vasseur"),
        ("Mohammed V", "Mohammed VI"),
        ("Hassan Borvani", "Hussein Borvani"),
        ("Mohamed Tarmali", "Mahmoud Tarmali"),
        ("Paul Vasseur", "Paul Vaillant"),
    ];
    for (a, b) in pairs {
        assert!(!Spelling::new(a).is_one_with(&Spelling::new(b)), "{a} is not {b}");
    }
}

fn article(text: &str) -> Article {
    read(Input { name: "a.txt", bytes: text.as_bytes(), ..Input::default() }).expect("text is read")
}

fn people(article: &Article) -> Vec<&str> {
    article.entities.iter().map(|e| e.name.as_str()).collect()
}

#[test]
fn one_article_joins_spellings() {
    let text = "Le ministre Sergueï Borchakov est arrivé. Sergei Borshakov a souri. Puis Sergueï Borchakov est parti.";
    assert_eq!(people(&article(text)), ["Sergueï Borchakov"]);
}

#[test]
fn one_article_keeps_a_family_apart() {
    let text = "Jean Tarmel est venu avec sa fille, Nora Tarmel. Mme Tarmel a souri. M. Tarmel a chanté.";
    let article = article(text);
    let named: Vec<_> = article.mentions.iter().map(|m| article.entities[m.entity].name.as_str()).collect();
    assert_eq!(named, ["Jean Tarmel", "Nora Tarmel", "Nora Tarmel", "Jean Tarmel"]);
}

#[test]
fn an_acronym_joins_what_it_stands_for() {
    let text = "Le Conseil norvégien des phares (CNP) a parlé. Les élus du CNP sont contents.";
    let article = article(text);
    assert!(
        article.mentions.iter().all(|m| m.entity == article.mentions[0].entity),
        "{:?}",
        article.entities
    );
}

#[test]
fn articles_join_spellings_and_surnames() {
    let articles = [
        "Le président Sergueï Borchakov a reçu Nora Vasseur. Sergueï Borchakov a souri.",
        "Sergei Borshakov est parti.",
        "M. Borchakov a revu Nora Vasseur.",
        "M. Borchakov vend du poisson.",
    ];
    let collection = collect(articles.iter().map(|text| article(text)).collect());
    let of = |article: usize, name: &str| {
        let at = collection.articles[article].entities.iter().position(|e| e.name.contains(name));
        collection.maps[article][at.unwrap_or_else(|| panic!("{name} in {article}"))]
    };
    assert_eq!(collection.entities[of(0, "Borchakov")].name, "Sergueï Borchakov");
    assert_eq!(of(0, "Borchakov"), of(1, "Borshakov"));
    assert_eq!(of(0, "Borchakov"), of(2, "Borchakov"), "the same people stand beside him");
    assert_ne!(of(0, "Borchakov"), of(3, "Borchakov"), "a surname alone says too little");
}

/// What is no text of a newspaper: read to the end, and what can be found is found.
#[test]
fn odd_texts_are_read() {
    let long = format!("Le ministre {} est parti.", "A".repeat(10_000));
    let chain = format!("Hier {} est parti.", "Borvik ".repeat(2_000));
    let syllables = format!("M. {}, dit-il.", "schtsch".repeat(1_500));
    let zalgo = format!("Nora Vasseur{} est venue.", "\u{301}\u{316}".repeat(3_000));
    let odd = [
        &long,
        &chain,
        &syllables,
        &zalgo,
        "Нora Vаsseur et שלום עליכם ont parlé à نورا.",
        "\u{202e}Nora Vasseur\u{202c} rit.",
    ];
    for text in odd {
        let article = article(text);
        collect(vec![article.clone(), article]);
    }
}

#[test]
fn capitals_only_are_read() {
    let article = article("LA NORVÈGE ET L'OTAN ONT PARLÉ À ANGELA MERKEL.");
    let names = people(&article);
    assert!(
        names.contains(&"Norvège") && names.contains(&"OTAN") && names.contains(&"Angela Merkel"),
        "{names:?}"
    );
}

/// Without capitals nothing is a name, but for what its head says: better nothing than everything.
#[test]
fn no_capitals_give_no_people() {
    let article = article("hier, le ministre paul vasseur a vu angela merkel à oslo.");
    assert!(
        article.mentions.iter().all(|m| m.kind != guillemet::annotation::NameKind::Person),
        "{:?}",
        people(&article)
    );
}

/// An accent may be written as a sign of its own.
#[test]
fn combining_accents_are_one_name() {
    let article = article("Hélène Vasseur est venue. He\u{301}le\u{300}ne Vasseur a souri.");
    assert_eq!(people(&article).len(), 1, "{:?}", people(&article));
}
