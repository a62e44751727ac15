//! The key under which a phrase stands in the tables.

/// Appends the key of `phrase`: lower case, words apart by one space, hyphens as spaces, a space behind
/// apostrophes and around marks: one word, one token.
/// With `accents` false, letters lose their diacritics: names in capitals often stand without them.
pub fn push_key(phrase: &str, accents: bool, out: &mut String) {
    // Most words are their own key.
    if phrase.bytes().all(|b| b.is_ascii_lowercase()) {
        out.push_str(phrase);
        return;
    }
    let mut rest = phrase;
    loop {
        let run = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let start = out.len();
        out.push_str(&rest[..run]);
        out[start..].make_ascii_lowercase();
        let mut chars = rest[run..].chars();
        let Some(c) = chars.next() else { return };
        rest = chars.as_str();
        let c = match c {
            '’' | 'ʼ' | '‘' | '´' => '\'',
            '\u{2010}' | '\u{2011}' | '-' => ' ',
            c if c.is_whitespace() => ' ',
            c => c,
        };
        let mark = !c.is_alphanumeric() && !matches!(c, '\'' | '\u{300}'..='\u{36f}');
        if mark && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
        if c == ' ' {
            continue;
        } else if accents {
            out.extend(c.to_lowercase());
        } else {
            for c in c.to_lowercase() {
                match plain(c) {
                    "" => out.push(c),
                    letters => out.push_str(letters),
                }
            }
        }
        if mark || c == '\'' {
            out.push(' ');
        }
    }
}

/// The letter without its diacritics, or nothing where there is none to take away.
fn plain(c: char) -> &'static str {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' | 'ė' => "e",
        'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => "i",
        'ł' | 'ľ' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => "o",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ť' | 'ţ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        '\u{300}'..='\u{36f}' => "",
        _ => "",
    }
}
