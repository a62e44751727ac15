//! Every stage of the reading on the texts of a folder, named by `GUILLEMET_TEXTS`.

use criterion::{Criterion, Throughput};
use guillemet::annotation::Annotation;
use guillemet::compare::{Digest, compare};
use guillemet::document::Document;
use guillemet::import::{Source, import};
use guillemet::language::Text;
use guillemet::recognise::{RECOGNISERS, all};
use guillemet::wire::{Unit, detail, digest};
use guillemet::{Input, Typography, collect, link, read};
use guillemet_bench::scan;
use std::hint::black_box;
use std::time::Duration;
use std::{env, fs};

/// The texts, in the order of their names.
fn texts() -> Vec<String> {
    let folder = env::var("GUILLEMET_TEXTS").expect("GUILLEMET_TEXTS names the folder of the texts");
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("the folder is there").flatten().map(|entry| entry.path()).collect();
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).expect("the texts are UTF-8")).collect()
}

fn main() {
    let texts = texts();
    let sources: Vec<Source> =
        texts.iter().map(|text| import("", text.as_bytes()).expect("a text")).collect();
    let documents: Vec<Document> = sources.iter().map(Document::new).collect();
    let read_texts: Vec<Text> = documents.iter().map(Text::new).collect();
    let found: Vec<Vec<Annotation>> = read_texts.iter().map(all).collect();
    let articles = || {
        texts.iter().map(|text| read(Input { bytes: text.as_bytes(), ..Input::default() }).expect("a text"))
    };

    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2));
    let mut group = criterion.benchmark_group("stages");
    group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));

    group.bench_function("scan", |b| {
        b.iter(|| texts.iter().map(|text| scan(black_box(text.as_bytes()))).sum::<usize>())
    });
    group.bench_function("import", |b| {
        b.iter(|| texts.iter().for_each(|text| drop(black_box(import("", text.as_bytes())))))
    });
    group.bench_function("document", |b| {
        b.iter(|| sources.iter().for_each(|source| drop(black_box(Document::new(source)))))
    });
    group.bench_function("text", |b| {
        b.iter(|| documents.iter().for_each(|document| drop(black_box(Text::new(document)))))
    });
    for (name, recognise) in RECOGNISERS {
        group.bench_function(name, |b| {
            b.iter(|| {
                let mut found = Vec::new();
                read_texts.iter().for_each(|text| recognise(text, &mut found));
                found
            })
        });
    }
    group.bench_function("link", |b| {
        b.iter(|| {
            for ((text, source), found) in read_texts.iter().zip(&sources).zip(&found) {
                black_box(link::link(text, source, found, None, Typography::default()));
            }
        })
    });
    let linked: Vec<_> = articles().collect();
    group.bench_function("wire", |b| {
        b.iter(|| linked.iter().for_each(|article| drop(black_box(detail(article, Unit::Utf16)))))
    });
    group.bench_function("digest", |b| {
        b.iter(|| linked.iter().for_each(|article| drop(black_box(digest(article, Unit::Utf16)))))
    });
    let collection = collect(articles().collect());
    let digests: Vec<Digest> =
        collection.articles.iter().map(|article| digest(article, Unit::Utf16)).collect();
    let digests: Vec<&Digest> = digests.iter().collect();
    group.bench_function("compare", |b| {
        b.iter(|| compare(&digests, &collection.maps, &collection.entities, &[]))
    });
    group.bench_function("all", |b| b.iter(|| articles().for_each(|article| drop(black_box(article)))));
    group.finish();
}
