//! Reading takes time in proportion to the text, whatever the text repeats. Alone in its file, so that no other test runs beside it.

use guillemet::{Input, read};
use std::time::Instant;

/// Bytes of the shorter text; the longer one has four times as many.
const SHORT: usize = 8 << 10;

/// Four times the text may take this many times as long: noise passes, a square (16) does not.
const FACTOR: f64 = 8.0;

/// What a text may repeat to make a rule look back, or ahead, too far.
const PIECES: [&str; 65] = [
    "mot ",
    "Mot ",
    "MOT ",
    "7",
    "7 ",
    "a",
    "É",
    "\n",
    "a\n\n",
    " ",
    ". ",
    "Il vient. ",
    "e\u{301}",
    "記",
    "👩‍👩‍👧 ",
    "«",
    "»",
    "« ",
    " »",
    "\"",
    "\" ",
    "“",
    "”",
    "'",
    "l'",
    "- ",
    "— ",
    "(",
    ")",
    "« oui » ",
    "« oui ",
    "oui » ",
    "\"oui\" ",
    "« Nous viendrons », a dit la maire. ",
    "« Oui », a-t-il ajouté. ",
    "— Oui, dit-il.\n",
    "14h32 – Il a dit que oui.\n",
    "A. B. : Et vous ?\nC. D. : Je viens.\n",
    "Et vous ?\nJe viens.\n",
    "Oui oui oui — Oui (@oui)\n",
    "Elle a dit que ",
    "selon ",
    "a déclaré ",
    "que ",
    "dit-il, ",
    "Selon elle, ",
    "Élodie Marchetti ",
    "M. Marchetti ",
    "Jean-",
    "le ministre ",
    "la maire de ",
    "de la ",
    "AFP ",
    "(AFP) ",
    "Paris, ",
    "Élodie Marchetti, maire de Paris, ",
    "Le 3 mai 2024, ",
    "il y a trois jours ",
    "plus de 3 millions d'euros ",
    "Crédit photo : AFP\n",
    "Lire aussi : un titre\n",
    "XNUMX ",
    "the ",
    "il a été a été ",
    "Titre\nTitre\n",
];

fn seconds(text: &str) -> f64 {
    let start = Instant::now();
    read(Input { name: "t.txt", bytes: text.as_bytes(), ..Input::default() }).expect("a text");
    start.elapsed().as_secs_f64()
}

#[test]
fn time_grows_with_the_text_only() {
    let mut slow = Vec::new();
    for piece in PIECES {
        let (short, long) = (piece.repeat(SHORT / piece.len()), piece.repeat(4 * SHORT / piece.len()));
        // A machine that does other work may disturb one measure, hardly three.
        let measures: Vec<(f64, f64)> = (0..3)
            .map(|_| (seconds(&short), seconds(&long)))
            .scan(false, |done, measure| {
                let again = !*done;
                *done |= measure.1 < 0.05 || measure.1 <= FACTOR * measure.0;
                again.then_some(measure)
            })
            .collect();
        let (first, last) = measures[measures.len() - 1];
        println!("{:>8.1} ms {:>8.1} ms {:>5.1}  {piece:?}", first * 1e3, last * 1e3, last / first);
        if last >= 0.05 && last > FACTOR * first {
            slow.push(format!("{piece:?}: {first:.3} s, then {last:.3} s for four times the text"));
        }
    }
    assert!(slow.is_empty(), "\n{}\n", slow.join("\n"));
}
