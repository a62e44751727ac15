//! Figures that a translation program destroyed: "100 XNUMX", "30.000 20.000".

use super::Reading;
use crate::annotation::ResidueKind;
use crate::document::Shape;

pub fn find(reading: &mut Reading) {
    let text = reading.text;
    for at in 0..text.len() {
        if is_placeholder(text.surface(at)) {
            let number =
                at > 0 && text.token(at - 1).shape == Shape::Number && text.sentence(at).holds(at - 1);
            let start = if number { at - 1 } else { at };
            let suggestion = number.then(|| whole(text.surface(at - 1)));
            let span = text.span(start, at + 1);
            reading.infer(span, ResidueKind::NumeralPlaceholder, suggestion, "residue.numeral-placeholder");
        } else if is_grouped(text.surface(at))
            && is_grouped(text.surface(at + 1))
            && text.document.gap(at + 1) == " "
            && text.sentence(at).holds(at + 1)
            && is_counted(reading, at)
        {
            let span = text.span(at, at + 2);
            reading.infer(span, ResidueKind::NumeralDoubled, None, "residue.numeral-doubled");
        }
    }
}

/// The token that stands in for figures the program could not read: X's around "NUM".
fn is_placeholder(word: &str) -> bool {
    let inner = word.trim_matches('X');
    inner == "NUM" && word.len() - inner.len() >= 2 && word.starts_with('X') && word.ends_with('X')
}

/// What the figure probably was: the placeholder took the place of the thousands, unless they are there.
fn whole(number: &str) -> String {
    let grouped = is_grouped(number);
    if grouped { number.to_string() } else { format!("{number} 000") }
}

/// "40.000": figures in groups of three behind the first, with a full stop or a comma.
fn is_grouped(number: &str) -> bool {
    let mut groups = number.split(['.', ',']);
    let head =
        groups.next().is_some_and(|g| (1..=3).contains(&g.len()) && g.bytes().all(|b| b.is_ascii_digit()));
    let mut tail = groups.peekable();
    head && tail.peek().is_some() && tail.all(|g| g.len() == 3 && g.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether the two stand alone before a word: rows of a table hold many.
fn is_counted(reading: &Reading, at: usize) -> bool {
    let text = reading.text;
    let number = |t: usize| t < text.len() && text.token(t).shape == Shape::Number;
    !(at > 0 && number(at - 1)) && at + 2 < text.len() && text.token(at + 2).is_word()
}
