//! Packs the language tables, gathers the rules' texts and turns the recognisers' examples into tests.

#[path = "build/examples.rs"]
mod examples;
#[path = "build/tables.rs"]
mod packing;
#[path = "build/rules.rs"]
mod rules;
#[path = "src/language/tables.rs"]
mod tables;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/recognise");
    println!("cargo::rerun-if-changed=src/link");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let table = rules::gather(Path::new("src")).unwrap_or_else(|problem| {
        println!("cargo::error={problem}");
        process::exit(1)
    });
    fs::write(out.join("rules.rs"), table).expect("OUT_DIR is writable");
    packing::pack(&out);
    examples::collect(&out);
}
