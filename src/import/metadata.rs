//! The `metadata.csv` beside articles: when each was published, where, by whom.

/// One line: what is known about one file. Columns that the table lacks, and empty cells, are none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The file's name, never empty.
    pub file: String,
    /// The day of publication, `YYYY-MM-DD` where the table is right, else as written.
    pub date: Option<String>,
    /// The medium.
    pub source: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The headline.
    pub title: Option<String>,
    /// Where it was found.
    pub url: Option<String>,
}

/// Reads a table: a header line that names its columns in any order, then one line a file. The separator is what the header uses
/// (comma, semicolon or tab), cells may be quoted, a byte order mark is skipped, unknown columns and lines without a file are
/// left out. Bytes that are not UTF-8 are read as Windows-1252, which spreadsheets write.
pub fn parse(bytes: &[u8]) -> Vec<Metadata> {
    let line = |cells: Vec<(String, String)>| {
        let mut line = Metadata::default();
        for (name, cell) in cells {
            match name.as_str() {
                "file" => line.file = cell,
                "date" => line.date = Some(day(cell)),
                "source" => line.source = Some(cell),
                "author" => line.author = Some(cell),
                "title" => line.title = Some(cell),
                "url" => line.url = Some(cell),
                _ => {}
            }
        }
        (!line.file.is_empty()).then_some(line)
    };
    table(bytes).into_iter().filter_map(line).collect()
}

/// The lines of a table as their cells that are not empty, each with its column's name in lower case.
pub(super) fn table(bytes: &[u8]) -> Vec<Vec<(String, String)>> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|&byte| super::decode::windows_1252(byte)).collect(),
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut rows = rows(text, separator(text)).into_iter();
    let header: Vec<String> =
        rows.next().unwrap_or_default().iter().map(|name| name.to_lowercase()).collect();
    rows.map(|cells| header.iter().cloned().zip(cells).filter(|(_, cell)| !cell.is_empty()).collect())
        .collect()
}

/// A day as spreadsheets rewrite it, set right: `31/12/2021`, in French order, and a day with a clock time behind it.
fn day(written: String) -> String {
    let parts: Vec<&str> = written.split('/').collect();
    let number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if let [day, month, year] = parts[..]
        && parts.iter().all(|part| number(part))
        && (day.len() <= 2 && month.len() <= 2 && year.len() == 4)
    {
        return format!("{year}-{month:0>2}-{day:0>2}");
    }
    match written.split_once(['T', ' ']) {
        Some((day, clock)) if day.len() == 10 && clock.starts_with(|c: char| c.is_ascii_digit()) => {
            day.to_owned()
        }
        _ => written,
    }
}

/// The separator that the first line uses most; a comma where it uses none.
fn separator(text: &str) -> char {
    let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let uses = |separator: char| header.matches(separator).count();
    // The last of equals wins, so the comma stands last.
    ['\t', ';', ','].into_iter().max_by_key(|&each| uses(each)).unwrap_or(',')
}

/// Rows of trimmed cells; rows without any words are left out. A quoted cell may hold separators, line ends and doubled quotes;
/// one that is never closed ends with the text.
fn rows(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut cell = String::new();
    let mut quoted = false;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                quoted = true;
            }
            '\n' | '\r' if !quoted => {
                row.push(std::mem::take(&mut cell).trim().to_owned());
                rows.push(std::mem::take(&mut row));
            }
            _ if c == separator && !quoted => row.push(std::mem::take(&mut cell).trim().to_owned()),
            _ => cell.push(c),
        }
    }
    row.push(cell.trim().to_owned());
    rows.push(row);
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn columns_come_in_any_order_and_case() {
        let lines = parse(b"Date,FILE,pages\n2024-05-01,a.txt,3\n,b.txt,4\n");
        assert_eq!(lines.len(), 2);
        assert_eq!((lines[0].file.as_str(), &lines[0].date), ("a.txt", &some("2024-05-01")));
        assert_eq!((lines[1].file.as_str(), &lines[1].date), ("b.txt", &None));
    }

    #[test]
    fn takes_the_separator_of_the_header() {
        for table in ["file;title\na.txt;Oui, non\n", "file\ttitle\r\na.txt\tOui, non\r\n"] {
            assert_eq!(parse(table.as_bytes())[0].title, some("Oui, non"), "{table}");
        }
    }

    #[test]
    fn quotes_hold_separators_line_ends_and_quotes() {
        let lines = parse("file,title,author\n\"a,b.txt\", \"Un \"\"mot\"\"\nde trop\" ,Zoé\n".as_bytes());
        assert_eq!(lines[0].file, "a,b.txt");
        assert_eq!(lines[0].title, some("Un \"mot\"\nde trop"));
        assert_eq!(lines[0].author, some("Zoé"));
    }

    #[test]
    fn skips_the_byte_order_mark_and_blank_lines() {
        assert_eq!(parse("\u{feff}\nfile\n\n a.txt \n".as_bytes())[0].file, "a.txt");
    }

    #[test]
    fn reads_what_spreadsheets_write() {
        assert_eq!(parse(b"file;source\na.txt;L\x92\xc9cho\n")[0].source, some("L’Écho"));
    }

    #[test]
    fn sets_days_right() {
        for (written, right) in [
            ("2024-05-01", "2024-05-01"),
            ("1/5/2024", "2024-05-01"),
            ("31/12/2021", "2021-12-31"),
            ("2024-05-01T08:30:00Z", "2024-05-01"),
            ("2024-05-01 08:30", "2024-05-01"),
            ("1/5/24", "1/5/24"),
            ("hier", "hier"),
            ("//2024", "//2024"),
        ] {
            assert_eq!(day(written.to_owned()), right);
        }
    }

    #[test]
    fn makes_the_best_of_anything() {
        for bytes in
            [&b""[..], b"\n\n", b"file", b"name,day\nx,y", b"file,\"", b"file\n,,,,\n\"", b"\xff\xfe\x00"]
        {
            assert_eq!(parse(bytes), []);
        }
        assert_eq!(parse(b"file,url\na.txt,\"http")[0].url, some("http"));
    }
}
