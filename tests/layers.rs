//! The order of the layers, as ARCHITECTURE.md tells it: a module imports leftward only, recognisers do not know each other, and
//! `wire` alone knows the outside world's formats. Unit tests are not held to it: they may reach for the whole.

use std::fs;
use std::path::Path;

/// From left to right. `root` stands for what `lib.rs` itself holds: the assemblers `read` and `collect`.
const ORDER: [&str; 12] = [
    "sort",
    "span",
    "annotation",
    "import",
    "document",
    "language",
    "recognise",
    "link",
    "compare",
    "export",
    "root",
    "wire",
];

/// Crates and functions of formats that only `wire` speaks. Reading a file in UTF-16 is `import`'s own affair.
const WIRE_ONLY: [&str; 9] = [
    "serde",
    "serde_json",
    "serde_wasm_bindgen",
    "wasm_bindgen",
    "js_sys",
    "schemars",
    "ts_rs",
    "encode_utf16",
    "len_utf16",
];

/// A source file: its modules from the root (`["time", "ago"]`) and its lines without comments and unit tests.
struct Module {
    file: String,
    path: Vec<String>,
    code: String,
}

/// Every source file below a folder, in one order on every machine.
fn modules(src: &Path) -> Vec<Module> {
    let mut found = Vec::new();
    let mut folders = vec![src.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let inside = path.strip_prefix(src).unwrap().with_extension("");
                let mut names: Vec<String> =
                    inside.iter().map(|name| name.to_str().unwrap().to_owned()).collect();
                names.pop_if(|last| last == "mod" || last == "lib");
                let source = fs::read_to_string(&path).unwrap();
                let file = path.strip_prefix(src.parent().unwrap()).unwrap().display().to_string();
                found.push(Module { file, path: names, code: code(&source) });
            }
        }
    }
    found.sort_by(|a, b| a.file.cmp(&b.file));
    found
}

/// The lines as they are numbered in the file, comments blanked, up to the unit tests.
fn code(source: &str) -> String {
    let lines = source.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or_default().lines();
    lines.map(|line| line.split("//").next().unwrap_or_default().to_owned() + "\n").collect()
}

/// The identifier at the start of some code.
fn identifier(code: &str) -> &str {
    &code[..code.find(|c: char| c != '_' && !c.is_alphanumeric()).unwrap_or(code.len())]
}

/// Appends the paths that a path or a use tree spells out (`a::{b, c::d}` is `a::b` and `a::c::d`) and gives what stands behind it.
fn spell<'a>(code: &'a str, before: &[String], found: &mut Vec<Vec<String>>) -> &'a str {
    let code = code.trim_start();
    if let Some(mut rest) = code.strip_prefix('{') {
        while !rest.trim_start().starts_with('}') {
            let behind = spell(rest, before, found).trim_start();
            if behind.len() == rest.len() {
                return rest;
            }
            rest = behind.trim_start_matches([',', '*']);
        }
        return &rest.trim_start()[1..];
    }
    let name = identifier(code);
    let rest = &code[name.len()..];
    let path = [before, &[name.to_owned()]].concat();
    match rest.strip_prefix("::") {
        Some(deeper) if deeper.starts_with('{') || !identifier(deeper).is_empty() => {
            spell(deeper, &path, found)
        }
        _ => {
            found.push(path);
            // "use a::b as c"
            match rest.strip_prefix(" as ") {
                Some(renamed) => &renamed[identifier(renamed).len()..],
                None => rest,
            }
        }
    }
}

/// The paths into the crate that a module names, from the root, each with its line.
fn imports(module: &Module) -> Vec<(usize, Vec<String>)> {
    let code = &module.code;
    let mut found = Vec::new();
    for start in ["crate::", "super::"].iter().flat_map(|word| code.match_indices(word)).map(|(at, _)| at) {
        // "pub(super)" is no path, and the second "super" of "super::super" is part of the first.
        if code[..start].ends_with(|c: char| c == ':' || c == '_' || c.is_alphanumeric()) {
            continue;
        }
        let line = code[..start].matches('\n').count() + 1;
        let mut paths = Vec::new();
        spell(&code[start..], &[], &mut paths);
        for path in paths {
            let up = path.iter().take_while(|name| *name == "super").count();
            let base = if up == 0 { &[][..] } else { &module.path[..module.path.len().saturating_sub(up)] };
            found.push((line, [base, &path[up.max(1)..]].concat()));
        }
    }
    found
}

/// What is wrong in a module, a sentence each.
fn faults(module: &Module, layers: &[String], recognisers: &[String]) -> Vec<String> {
    let file = &module.file;
    let place = |layer: &str| ORDER.iter().position(|each| *each == layer);
    let mut faults = Vec::new();
    let own = module.path.first().map_or("root", String::as_str);
    if own != "wire" {
        for (at, line) in module.code.lines().enumerate() {
            let words = line.split(|c: char| c != '_' && !c.is_alphanumeric());
            for word in words.filter(|word| WIRE_ONLY.contains(word)) {
                faults.push(format!("{file}:{}: {own} names {word}, which only wire may know.", at + 1));
            }
        }
    }
    // `lib.rs` declares every layer, and the command line uses what `lib.rs` shows.
    if own == "root" || own == "main" {
        return faults;
    }
    let Some(here) = place(own) else {
        return vec![format!("{file}: the layer {own} has no place in the order of tests/layers.rs.")];
    };
    for (line, path) in imports(module) {
        let named = path.first().filter(|name| layers.contains(name)).map_or("root", String::as_str);
        if place(named).is_none_or(|there| there > here) {
            let path = path.join("::");
            faults.push(format!(
                "{file}:{line}: {own} names crate::{path}, but {named} stands to the right of {own}."
            ));
        }
        if let ([from, mine, ..], [to, other, ..]) = (&module.path[..], &path[..])
            && from == "recognise"
            && to == "recognise"
            && mine != other
            && recognisers.contains(other)
        {
            faults.push(format!(
                "{file}:{line}: the recogniser {mine} names the recogniser {other}; what both need belongs to language, what needs both to link."
            ));
        }
    }
    faults
}

/// The names of the modules right below a folder.
fn names(modules: &[Module], depth: usize, below: Option<&str>) -> Vec<String> {
    let inside =
        modules.iter().filter(|m| below.is_none_or(|name| m.path.first().is_some_and(|n| n == name)));
    let mut names: Vec<String> = inside.filter_map(|m| m.path.get(depth).cloned()).collect();
    names.sort();
    names.dedup();
    names
}

#[test]
fn modules_import_leftward_only() {
    let modules = modules(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let (layers, recognisers) = (names(&modules, 0, None), names(&modules, 1, Some("recognise")));
    assert!(layers.len() > 8 && recognisers.len() > 7, "src/ was not read: {layers:?}, {recognisers:?}");
    let faults: Vec<String> =
        modules.iter().flat_map(|module| faults(module, &layers, &recognisers)).collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn every_way_of_naming_is_seen() {
    let layers = ["document", "recognise", "link", "wire"].map(str::to_owned);
    let recognisers = ["time", "role"].map(str::to_owned);
    let told = |source: &str| {
        let path = ["recognise", "time", "ago"].map(str::to_owned).to_vec();
        faults(&Module { file: "ago.rs".into(), path, code: code(source) }, &layers, &recognisers)
    };
    for allowed in [
        "use crate::document::{Token, word};",
        "use super::words::{is, before};",
        "use super::super::Recogniser;",
        "pub(super) fn f() {}",
        "// crate::link is another layer.",
        "fn f() {}\n#[cfg(test)]\nmod tests {\n    use crate::read;\n}",
    ] {
        assert_eq!(told(allowed), [""; 0], "{allowed}");
    }
    for (refused, says) in [
        ("\nuse crate::link::Article;", "ago.rs:2: recognise names crate::link::Article"),
        ("use crate::{document::Token,\n    link as l};", "ago.rs:1: recognise names crate::link, but"),
        ("fn f() -> crate::wire::Unit {}", "wire stands to the right of recognise"),
        ("use super::super::super::link;", "link stands to the right"),
        ("use crate::read;", "root stands to the right"),
        ("use super::super::role;", "the recogniser time names the recogniser role"),
        ("use crate::recognise::{role::{a, b}};", "the recogniser time names the recogniser role"),
        ("#[derive(serde::Serialize)]", "recognise names serde, which only wire may know"),
    ] {
        let told = told(refused);
        assert!(told.iter().any(|fault| fault.contains(says)), "{refused}: {told:?}");
    }
}
