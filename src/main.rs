//! The command line.

use guillemet::import::lexicon;
use guillemet::import::metadata::{self, Metadata};
use guillemet::link::DateBasis;
use guillemet::wire::{self, Failure, Trouble, Unit};
use guillemet::{Input, OwnNames, Typography};
use std::collections::HashMap;
use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;

const HELP: &str = "\
Guillemet reads French news articles: who says what, who is who, when, how many, from where, and what copying broke.

Usage: guillemet analyze [OPTIONS] FILE…

FILE is an article; - reads one from the standard input.

Options:
  --date YYYY-MM-DD     the day of publication of every article
  --metadata FILE.csv   what is known about each: columns file, date, source, author, title, url
  --typography USAGE    whose spaces before marks are right: french (the default), swiss, quebec
  --lexicon FILE.csv    names of your own: columns name, type (person, organisation, place, none), variants, role
  --format json         the analysis as JSON (the default)
  --text                with the text of each article
  --help                this text
  --version             the version

The analysis goes to the standard output, in the order of the files; its offsets count code points.
Exit status: 0 if every file could be read, 1 if some could not, 2 if the command is wrong.";

/// What `analyze` is asked to do.
#[derive(Debug, Default, PartialEq)]
struct Analyze {
    date: Option<String>,
    metadata: Option<OsString>,
    typography: Typography,
    lexicon: Option<OsString>,
    text: bool,
    files: Vec<OsString>,
}

#[derive(Debug, PartialEq)]
enum Task {
    Analyze(Analyze),
    Help,
    Version,
}

fn main() -> ExitCode {
    let task = match task(std::env::args_os().skip(1)) {
        Ok(task) => task,
        Err(why) => return wrong_use(&why),
    };
    let done = match task {
        Task::Help => print(HELP.as_bytes()).map(|()| ExitCode::SUCCESS),
        Task::Version => {
            print(concat!("guillemet ", env!("CARGO_PKG_VERSION")).as_bytes()).map(|()| ExitCode::SUCCESS)
        }
        Task::Analyze(options) => analyze(&options),
    };
    match done {
        Ok(code) => code,
        // Whoever reads the output has seen enough.
        Err(why) if why.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("guillemet: the analysis could not be written: {why}.");
            ExitCode::FAILURE
        }
    }
}

/// What the arguments ask for, or what is wrong with them.
fn task(arguments: impl Iterator<Item = OsString>) -> Result<Task, String> {
    let mut arguments = arguments.peekable();
    match arguments.next_if(|first| !first.to_string_lossy().starts_with('-')) {
        Some(command) if command == "analyze" => {}
        Some(other) => {
            return Err(format!("there is no command {}; the one there is is analyze.", other.display()));
        }
        None if arguments.peek().is_none() => {
            return Err("say what to do, for instance guillemet analyze article.txt.".into());
        }
        None => {}
    }
    let mut options = Analyze::default();
    let mut only_files = false;
    while let Some(argument) = arguments.next() {
        let written = argument.to_string_lossy();
        if only_files || written == "-" || !written.starts_with('-') {
            options.files.push(argument);
            continue;
        }
        let (name, value) = match written.split_once('=') {
            Some((name, value)) => (name.to_owned(), Some(OsString::from(value))),
            None => (written.into_owned(), None),
        };
        let mut value =
            |what| value.clone().or_else(|| arguments.next()).ok_or(format!("{name} needs {what}."));
        match name.as_str() {
            "--" => only_files = true,
            "--help" | "-h" => return Ok(Task::Help),
            "--version" | "-V" => return Ok(Task::Version),
            "--text" => options.text = true,
            "--date" => options.date = Some(value("a day, YYYY-MM-DD")?.to_string_lossy().into_owned()),
            "--lexicon" => options.lexicon = Some(value("a CSV file")?),
            "--metadata" => options.metadata = Some(value("a CSV file")?),
            "--typography" => {
                let usage = value("a usage")?;
                options.typography = wire::typography(&usage.to_string_lossy()).ok_or(format!(
                    "the typography {} is unknown; there are french, swiss and quebec.",
                    usage.display()
                ))?;
            }
            "--format" => {
                let format = value("a format")?;
                if format != "json" {
                    return Err(format!(
                        "the format {} is unknown; the one there is is json.",
                        format.display()
                    ));
                }
            }
            _ => {
                return Err(format!("the option {name} is unknown; guillemet --help lists those there are."));
            }
        }
    }
    if options.files.is_empty() {
        return Err("name the articles to read, or - for the standard input.".into());
    }
    if let Err(why) = wire::day(options.date.as_deref(), None) {
        return Err(why.en.to_owned());
    }
    Ok(Task::Analyze(options))
}

fn analyze(options: &Analyze) -> io::Result<ExitCode> {
    let metadata = match &options.metadata {
        None => HashMap::new(),
        Some(file) => match std::fs::read(file) {
            Ok(table) => metadata::parse(&table).into_iter().map(|line| (line.file.clone(), line)).collect(),
            Err(why) => {
                return Ok(wrong_use(&format!("the metadata {} cannot be read: {why}.", file.display())));
            }
        },
    };
    let own = match &options.lexicon {
        None => OwnNames::default(),
        Some(file) => match std::fs::read(file) {
            Ok(table) => OwnNames::new(lexicon::parse(&table)),
            Err(why) => {
                return Ok(wrong_use(&format!("the lexicon {} cannot be read: {why}.", file.display())));
            }
        },
    };
    let files: Vec<_> = options.files.iter().map(|file| (file.to_string_lossy(), bytes(file))).collect();
    let mut inputs = Vec::new();
    for (name, bytes) in &files {
        let Ok(bytes) = bytes else { continue };
        let date = match &options.date {
            Some(date) => Some((date.as_str(), DateBasis::Given)),
            // A wrong date in the table is told, and the article is read without one.
            None => known_date(&metadata, name).unwrap_or_else(|why| {
                eprintln!("{name}: {}", why.en);
                None
            }),
        };
        inputs.push(Input { name, bytes, date, typography: options.typography, ..Input::default() });
    }
    let mut read = guillemet::read_all(&inputs, &own).into_iter();
    let mut articles = Vec::new();
    let mut failures: Vec<Failure> = Vec::new();
    for (name, bytes) in &files {
        let article = match bytes {
            Ok(_) => read.next().expect("an article for each file").map_err(wire::explain),
            Err(why) => Err(*why),
        };
        match article {
            Ok(article) => articles.push(article),
            Err(why) => {
                eprintln!("{name}: {}", why.en);
                failures.push(Failure::new(name, why));
            }
        }
    }
    let code = if failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    let analysis = wire::analyze(articles, failures, Unit::CodePoints, options.text);
    print(analysis.json()?.as_bytes())?;
    Ok(code)
}

/// The content of a file, or of the standard input for `-`.
fn bytes(file: &OsString) -> Result<Vec<u8>, Trouble> {
    if file == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(file)
    }
    .map_err(|why| match why.kind() {
        io::ErrorKind::NotFound => wire::NOT_FOUND,
        _ => wire::UNREADABLE,
    })
}

/// The day that the metadata give for this file: by the name as given, else by the last part of its path.
fn known_date<'a>(
    metadata: &'a HashMap<String, Metadata>,
    name: &str,
) -> Result<Option<(&'a str, DateBasis)>, Trouble> {
    let last = || Path::new(name).file_name().and_then(|last| metadata.get(last.to_str()?));
    let date = metadata.get(name).or_else(last).and_then(|line| line.date.as_deref());
    wire::day(date, Some("metadata"))
}

/// One line on the standard output.
fn print(line: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(line)?;
    out.write_all(b"\n")?;
    out.flush()
}

fn wrong_use(why: &str) -> ExitCode {
    eprintln!("guillemet: {why}");
    ExitCode::from(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(arguments: &[&str]) -> Result<Task, String> {
        task(arguments.iter().map(OsString::from))
    }

    #[test]
    fn options_stand_anywhere() {
        let expected = Analyze {
            date: Some("2024-05-01".into()),
            metadata: Some("m.csv".into()),
            lexicon: Some("l.csv".into()),
            typography: Typography::Quebec,
            text: true,
            files: vec!["a.txt".into(), "-".into(), "--odd".into()],
        };
        let line = "analyze a.txt --date=2024-05-01 --text - --metadata m.csv --lexicon l.csv --typography quebec --format json -- --odd";
        assert_eq!(asked(&line.split(' ').collect::<Vec<_>>()), Ok(Task::Analyze(expected)));
    }

    #[test]
    fn help_needs_no_files() {
        assert_eq!(asked(&["--help"]), Ok(Task::Help));
        assert_eq!(asked(&["analyze", "-h"]), Ok(Task::Help));
        assert_eq!(asked(&["--version"]), Ok(Task::Version));
    }

    #[test]
    fn wrong_use_is_told_in_a_sentence() {
        for wrong in [
            &[][..],
            &["analyse", "a.txt"],
            &["analyze"],
            &["analyze", "--date"],
            &["analyze", "--date", "2024-13-01", "a.txt"],
            &["analyze", "--format", "xml", "a.txt"],
            &["analyze", "--typography", "belgian", "a.txt"],
            &["analyze", "--colour", "a.txt"],
        ] {
            assert!(asked(wrong).unwrap_err().ends_with('.'), "{wrong:?}");
        }
    }
}
