//! The project's own commands: `cargo xtask NAME`.

mod lexicon;
mod train;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.split_first() {
        Some((name, _)) if name == "lexicon" => lexicon::run(),
        Some((name, rest)) if name == "train" => train::run(rest),
        _ => Err("usage: cargo xtask lexicon | train".into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
