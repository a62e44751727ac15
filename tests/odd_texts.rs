//! What is dropped by mistake or comes from a scanner: blocks stay sensible, and no rule floods the text with faults.

use guillemet::annotation::BlockKind;
use guillemet::link::Article;
use guillemet::{Input, read};
use std::collections::HashMap;

fn article(text: &str) -> Article {
    read(Input { name: "odd", bytes: text.as_bytes(), ..Input::default() }).expect("a text")
}

/// No more faults of a rule than a translation leaves, and a sentence for each rule that had more.
fn no_flood(what: &str, text: &str) -> Article {
    let article = article(text);
    let most = (8 + text.split_whitespace().count() / 100).min(40);
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for residue in &article.residues {
        *counts.entry(residue.rule).or_default() += 1;
    }
    for (rule, count) in counts {
        assert!(count <= most, "{what}: {count} faults of {rule}");
    }
    assert!(article.floods.iter().all(|(_, count)| *count > most), "{what}: {:?}", article.floods);
    article
}

fn share(article: &Article, kind: impl Fn(BlockKind) -> bool) -> f64 {
    let all = article.blocks.len().max(1) as f64;
    article.blocks.iter().filter(|b| kind(b.kind)).count() as f64 / all
}

#[test]
fn nothing_but_what_a_site_adds() {
    let text = "Accueil\n\nSuivez-nous sur Facebook\n\nLire aussi : Le port rouvre lundi\n\nAbonnez-vous à notre newsletter\n\n\
Partager\n\nTous droits réservés\n\nLire aussi : La digue tient\n\nNous utilisons des cookies pour améliorer votre visite\n";
    let article = no_flood("furniture", text);
    assert!(share(&article, BlockKind::is_furniture) >= 0.75, "{:?}", article.blocks);
    assert!(article.quotations.is_empty());
}

#[test]
fn all_in_capitals() {
    let text = "LE PORT ROUVRE LUNDI\n\nLA MAIRE A DIT QUE LA DIGUE TIENT. LES FERRIES PARTENT À MIDI.\n\nLES OIES SONT PARTIES VERS LE LARGE.\n";
    let article = no_flood("capitals", &text.repeat(20));
    assert!(article.residues.iter().all(|r| r.kind != guillemet::annotation::ResidueKind::Capital));
}

#[test]
fn one_word() {
    for text in ["port", "port\n", &"port ".repeat(3_000), &"port\n\n".repeat(500)] {
        no_flood("one word", text);
    }
}

#[test]
fn noise_of_a_scanner() {
    let text = "Le p0rt r0uvre lundl , a d1t la cap1tainer1e . Les fe rries par tent à mid i ; l a di gue tlent .. Les oles s0nt pa rties\n";
    no_flood("scanner", &text.repeat(60));
}

#[test]
fn a_poem() {
    let verse = "Ô port de la baie grise\nOù la digue se brise\nTes oies, au vent du large,\nS’en vont de marge en marge\n\n";
    let article = no_flood("poem", &verse.repeat(12));
    assert!(share(&article, BlockKind::is_furniture) < 0.2, "{:?}", article.blocks);
}

#[test]
fn a_table() {
    let rows: String =
        (0..200).map(|i| format!("Port {i}\t{}\t{},5 %\t{}.000\n", i * 7, i % 10, i)).collect();
    no_flood("table", &format!("Ville\tNavires\tPart\tTonnes\n{rows}"));
}

#[test]
fn source_code() {
    let code = "fn main() {\n    let port: Vec<u8> = vec![1, 2, 3];\n    if port.len() == 3 { println!(\"{}\", port[0]); }\n}\n\n// Rouvre le port.\nconst DIGUE = (a, b) => a.b?.c ?? \"rien\";\n";
    let article = no_flood("code", &code.repeat(40));
    assert!(article.mentions.len() < 400);
}

#[test]
fn markdown() {
    let text = "# Le port rouvre lundi\n\n![La digue](digue.png)\n\nLa maire **Odile Marchetti** a dit : « La digue tient. »\n\n\
## Une digue à refaire\n\n- Les ferries partent à midi.\n- Les oies sont [parties](https://exemple.fr/oies).\n\n> Rien de grave.\n\n```\ncargo run\n```\n";
    let article = no_flood("markdown", text);
    let kinds: Vec<BlockKind> = article.blocks.iter().map(|b| b.kind).collect();
    assert_eq!(kinds[0], BlockKind::Title);
    assert!(kinds.contains(&BlockKind::Heading) && kinds.contains(&BlockKind::Caption), "{kinds:?}");
    assert_eq!(article.quotations.len(), 1, "{:?}", article.quotations);
}
