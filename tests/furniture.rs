//! Whom the site's own lines name, nobody in the article said or heard: from a link or a notice comes no quotation, no speaker and no time
//! but the day of the page itself. Its names are marked where they stand, as the guide has it; the lists of the page leave them out.

use guillemet::annotation::BlockKind;
use guillemet::link::{Article, Block};
use guillemet::span::Span;
use guillemet::{Input, read};
use std::{fs, path::Path};

mod shared;

fn articles(folder: &Path) -> Vec<(String, Article)> {
    let files = fs::read_dir(folder).expect("a folder").map(|file| file.unwrap().path());
    let mut texts: Vec<_> = files.filter(|file| file.extension().is_some_and(|end| end == "txt")).collect();
    texts.sort();
    let of = |file: &Path| {
        let bytes = fs::read(file).unwrap();
        let article = read(Input { name: "a", bytes: &bytes, ..Input::default() }).expect("an article");
        (file.file_name().unwrap().to_string_lossy().into_owned(), article)
    };
    texts.iter().map(|file| of(file)).collect()
}

/// The site's own line that holds a span.
fn line(article: &Article, span: Span) -> Option<&Block> {
    article
        .blocks
        .iter()
        .find(|b| b.span.start <= span.start && span.start < b.span.end && b.kind.is_furniture())
}

#[test]
fn nobody_speaks_in_the_lines_of_the_site() {
    let Some(shared) = shared::folder("furniture") else { return };
    let folders = [shared.join("seeds"), shared.join("gold/winer")];
    for (name, article) in folders.iter().flat_map(|folder| articles(folder)) {
        for quotation in &article.quotations {
            assert!(line(&article, quotation.span).is_none(), "{name}: a quotation at {:?}", quotation.span);
            let speaker = quotation.speaker.as_ref().map(|s| s.span);
            assert!(speaker.is_none_or(|s| line(&article, s).is_none()), "{name}: a speaker at {speaker:?}");
        }
        for time in &article.times {
            let told =
                line(&article, time.span).filter(|b| b.kind == BlockKind::Link || !is_day(&time.value));
            assert!(told.is_none(), "{name}: a time at {:?}", time.span);
        }
    }
}

/// Whether a value is a day of the calendar, as date lines and update notices give it.
fn is_day(value: &str) -> bool {
    value.len() >= 10 && value.split(['-', 'T']).take(3).all(|part| part.bytes().all(|b| b.is_ascii_digit()))
}
