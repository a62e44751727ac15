//! The project's own commands: `cargo xtask NAME`.

mod lexicon;

use std::process::ExitCode;

fn main() -> ExitCode {
    let result = match std::env::args().nth(1).as_deref() {
        Some("lexicon") => lexicon::run(),
        _ => Err("usage: cargo xtask lexicon".into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
