//! Packs the language tables and turns the recognisers' examples into tests.

#[path = "build/examples.rs"]
mod examples;
#[path = "build/gazetteer.rs"]
mod gazetteer;
#[path = "src/language/key.rs"]
mod key;
#[path = "src/language/tables.rs"]
mod tables;

use std::path::PathBuf;

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    gazetteer::pack(&out);
    examples::collect(&out);
}
