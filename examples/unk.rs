use guillemet::{
    document::Document,
    import::Source,
    language::{self, Text, near},
};
use std::collections::HashMap;
fn main() {
    let mut seen: HashMap<String, (usize, String, String)> = HashMap::new();
    for f in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&f).unwrap();
        let document = Document::new(&Source { name: "e".into(), text: text.clone(), warnings: vec![] });
        let t = Text::new(&document);
        for at in 0..t.len() {
            if t.token(at).shape != guillemet::document::Shape::Lower || !t.analyses(at).is_empty() {
                continue;
            }
            if !t.phrases_at(at).is_empty() {
                continue;
            }
            let w = t.word(at).to_string();
            let n =
                near::find(&w, |x| language::lexicon::contains(x).then(|| x.to_string())).unwrap_or_default();
            let e = seen.entry(w).or_insert((
                0,
                n,
                format!("{} {} {}", t.surface(at.wrapping_sub(1)), t.surface(at), t.surface(at + 1)),
            ));
            e.0 += 1;
        }
    }
    let mut v: Vec<_> = seen.into_iter().collect();
    v.sort();
    for (w, (c, n, ctx)) in v {
        println!("{w}\t{c}\t{n}\t{ctx}");
    }
}
