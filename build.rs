//! Packs the lexicons, gathers the rules' texts and turns the recognisers' examples into tests.

#[path = "build/rules.rs"]
mod rules;

use std::path::Path;
use std::{env, fs, process};

fn main() {
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let table = rules::gather(Path::new("src")).unwrap_or_else(|problem| {
        println!("cargo::error={problem}");
        process::exit(1)
    });
    fs::write(Path::new(&out).join("rules.rs"), table).expect("OUT_DIR is writable");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/recognise");
    println!("cargo::rerun-if-changed=src/link");
}
