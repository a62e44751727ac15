//! Numbers and times of bad input: nothing panics, nothing overflows, nothing grows faster than the text.

use guillemet::{Input, link::Article, link::DateBasis, read};
use std::time::Instant;

fn article(text: &str) -> Article {
    read(Input {
        name: "t",
        bytes: text.as_bytes(),
        date: Some(("2021-12-22", DateBasis::Given)),
        ..Input::default()
    })
    .expect("a text")
}

#[test]
fn what_does_not_exist_is_not_found() {
    for text in
        ["le 31 février", "le 31/02/2021", "à 25h70", "à 14h75", "le 0 mai", "en 0000", "le 32 mai 2020"]
    {
        let found: Vec<String> = article(text).times.iter().map(|t| t.value.clone()).collect();
        assert!(
            found.iter().all(|v| !v.contains("-31") && !v.contains(":70") && !v.contains("0000")),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn nothing_overflows() {
    let digits = "9".repeat(400);
    for text in [
        format!("{digits} soldats"),
        format!("il y a {digits} ans"),
        format!("dans {digits} siècles"),
        format!("{digits},{digits} %"),
        "il y a 99999 millénaires".into(),
        "dans 2147483647 siècles, dans 99999 siècles, il y a 99998 décennies".into(),
        "il y a neuf cent mille milliards d'années".into(),
        "999 999 999 999 999 999 999 999 999 milliards de milliards d'euros".into(),
        "le 1er janvier 9999, le lendemain, dix ans plus tard, la veille".into(),
        "1'2'3,4.5 6/7/8-9".into(),
        "52 avant J.-C. et 9999 avant J.".into(),
        "mi-, mi-2, mi-999999999999, années 99999999999".into(),
    ] {
        article(&text);
    }
}

#[test]
fn time_grows_with_the_text_only() {
    let pieces = [
        "mille ",
        "un million ",
        "1",
        "1 ",
        "111 ",
        "1.1.",
        "entre ",
        "plus de ",
        "du 3 au ",
        "deux ou ",
        "il y a ",
        "mardi ",
        "mars ",
        "des dizaines de milliers de ",
        "12, 13, ",
        "le 3 et ",
        "dans la nuit de ",
        "la veille de ",
        "fin de ",
        "une heure, ",
        "deux jours et ",
        "au moins ",
        "3/4/",
        "12:30:",
        "X",
        "€ 5 ",
        "- 5",
        "d'ici à ",
        "boeing 737 et ",
        "dix-",
        "vingt et ",
        "quelques ",
        "deux autres grands petits ",
    ];
    for piece in pieces {
        let time = |bytes: usize| {
            let text = piece.repeat(bytes / piece.len());
            let start = Instant::now();
            article(&text);
            start.elapsed().as_secs_f64()
        };
        // What else runs on the machine may slow one measurement, hardly three.
        let linear = (0..3).any(|_| {
            let (small, large) = (time(20_000), time(160_000));
            large < 0.2 || large < 20.0 * small
        });
        assert!(linear, "{piece:?} takes more than its length in time");
    }
}

#[test]
fn what_does_not_exist_stays_without_value_and_says_why() {
    for text in [
        "Rendez-vous le 31 février.",
        "Né le 30 février 2021.",
        "Fermé le 31/04/2021.",
        "Le 29 février 2023.",
    ] {
        let article = article(text);
        assert_eq!(article.times.len(), 1, "{text}");
        assert_eq!(article.times[0].value, "XXXX-XX-XX", "{text}");
        assert_eq!(article.times[0].rule, "time.impossible", "{text}");
    }
}

#[test]
fn numbers_without_end() {
    let ten = format!("1{}", "0".repeat(400));
    for text in [
        format!("{ten} soldats et {ten} euros en {ten}, {ten} h {ten}"),
        format!("{} soldats", "mille ".repeat(1000)),
        format!("{}francs", "cent mille milliards de ".repeat(1000)),
        format!("{}euros", "un million ".repeat(1000)),
        "le 0e trimestre, le 0e siècle, le 0 mai, l'an 0, en 0000, le 00/00/0000, à 00h00".into(),
        format!("entre {ten} et {ten} M€, -{ten} kg, (- {ten} %)"),
        "il y a 2147483647 ans et 2147483647 mois, pendant 2147483647 ans et demi".into(),
    ] {
        let article = article(&text);
        let longest = article.quantities.iter().map(|q| q.value.len()).max().unwrap_or(0);
        assert!(longest < 60, "{longest}");
    }
}

#[test]
fn a_megabyte_of_digits() {
    for text in ["7".repeat(1_000_000), "123 ".repeat(250_000), "1,".repeat(500_000)] {
        let start = Instant::now();
        let article = article(&text);
        assert!(start.elapsed().as_secs_f64() < 10.0);
        assert!(article.quantities.len() < 10);
    }
}
