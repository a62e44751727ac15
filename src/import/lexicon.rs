//! A user's own list of names: a table with the columns name, type, variants and role.

use super::metadata::table;
use crate::annotation::NameKind;

/// One line: a name and what it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The name under which it is shown, never empty.
    pub name: String,
    /// What it names; none says that the words are no name.
    pub kind: Option<NameKind>,
    /// Other forms, without the name.
    pub variants: Vec<String>,
    /// Which office the person holds.
    pub role: Option<String>,
}

/// Reads a table: a header line that names its columns in any order, then one line a name. `type` is `person`, `organisation`,
/// `place` or `none`; `variants` are separated by `|`. Lines without a name or with another type are left out.
pub fn parse(bytes: &[u8]) -> Vec<Entry> {
    table(bytes).into_iter().filter_map(entry).collect()
}

/// The entry of a line, given as cells that are not empty with their column's name.
fn entry(line: Vec<(String, String)>) -> Option<Entry> {
    let mut entry = Entry { name: String::new(), kind: None, variants: Vec::new(), role: None };
    let mut typed = false;
    for (column, cell) in line {
        match column.as_str() {
            "name" => entry.name = cell,
            "type" => {
                entry.kind = kind(&cell)?;
                typed = true;
            }
            "variants" => {
                let forms = cell.split('|').map(str::trim).filter(|form| !form.is_empty());
                entry.variants = forms.map(str::to_owned).collect();
            }
            "role" => entry.role = Some(cell),
            _ => {}
        }
    }
    (typed && !entry.name.is_empty()).then_some(entry)
}

/// The kind of this name; the inner none for words that are no name, the outer for what is no kind.
fn kind(word: &str) -> Option<Option<NameKind>> {
    Some(match word.to_lowercase().as_str() {
        "person" => Some(NameKind::Person),
        "organisation" | "organization" => Some(NameKind::Organisation),
        "place" => Some(NameKind::Place),
        "none" => None,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_names_with_their_forms() {
        let entries = parse("name;type;variants;role\nNora Vasseur;person;N. Vasseur|Nora V.;maire de Borvik\nTarmel;none;;\n".as_bytes());
        assert_eq!(entries[0].variants, ["N. Vasseur", "Nora V."]);
        assert_eq!(entries[0].kind, Some(NameKind::Person));
        assert_eq!(entries[0].role.as_deref(), Some("maire de Borvik"));
        assert_eq!(entries[1].kind, None);
    }

    #[test]
    fn leaves_out_what_says_nothing() {
        for table in
            ["", "name,type\n,person\n", "name,type\nNora,fish\n", "name\nNora\n", "\0\u{fffd}\n\"\n"]
        {
            assert_eq!(parse(table.as_bytes()), [], "{table:?}");
        }
    }
}
