//! Prints how a text is cut and tagged: `cargo run --example dump FILE`.

use guillemet::{document::Document, import, language::Text, recognise};

fn main() {
    let path = std::env::args().nth(1).expect("a file");
    let source = import::import(&path, &std::fs::read(&path).expect("readable")).expect("text");
    let document = Document::new(&source);
    let text = Text::new(&document);
    for sentence in &document.sentences {
        for t in sentence.tokens.iter() {
            let group = text.verb_group_at(t).filter(|g| g.start == t);
            if let Some(g) = group {
                print!("[{:?} {}{}", g.form, g.lemmas.join("/"), if g.passive { " passive" } else { "" });
                print!(": ");
            }
            print!("{}_{:?} ", text.surface(t), text.tag(t));
            if text.verb_group_at(t).is_some_and(|g| g.end == t + 1) {
                print!("] ");
            }
        }
        println!("\n");
    }
    for a in recognise::all(&text) {
        println!("{:<24} {:?} {:?}", a.rule, a.kind, a.span.of(&document.text));
    }
}
