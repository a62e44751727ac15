//! Which quotation marks belong together, in every system and state: turned round, glued, of two systems in one pair,
//! never closed. One pass over each block; a stack of what is open.

use crate::document::{Range, Shape};
use crate::language::Text;
use crate::sort;

/// A quotation between marks, in tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The opening mark.
    pub open: usize,
    /// The closing mark, or the end of the block where it is missing.
    pub close: usize,
    /// Whether a closing mark stands there.
    pub closed: bool,
    /// How many quotations it stands in.
    pub depth: usize,
}

impl Marked {
    /// The tokens between the marks.
    pub fn inside(&self) -> Range {
        Range { start: self.open + 1, end: self.close }
    }

    /// The token behind the closing mark.
    pub fn after(&self) -> usize {
        self.close + usize::from(self.closed)
    }
}

/// The marked quotations of a text, and which of them covers each token.
pub struct Marks {
    /// In the order of their opening.
    pub list: Vec<Marked>,
    /// For each token the innermost quotation whose marks or words it belongs to.
    innermost: Vec<Option<u32>>,
}

impl Marks {
    /// Finds them.
    pub fn new(text: &Text) -> Self {
        let list = find(text);
        let mut innermost = vec![None; text.len() + 1];
        // Inner quotations open later, so they overwrite the outer ones; depth bounds how often.
        for (number, marked) in list.iter().enumerate() {
            innermost[marked.open..marked.after()].fill(Some(number as u32));
        }
        Marks { list, innermost }
    }

    /// The quotation that opens at a token.
    pub fn opening(&self, token: usize) -> Option<&Marked> {
        self.around(token).filter(|m| m.open == token)
    }

    /// The innermost quotation that covers a token, its marks included.
    pub fn around(&self, token: usize) -> Option<&Marked> {
        self.innermost.get(token).copied().flatten().map(|n| &self.list[n as usize])
    }
}

/// Quotations are not nested deeper than this by people; deeper nesting is damage.
const DEEPEST: usize = 3;

/// Every quotation between marks, in the order of their opening.
pub fn find(text: &Text) -> Vec<Marked> {
    let mut all = Vec::new();
    for block in &text.document.blocks {
        in_block(text, block.tokens, &mut all);
    }
    sort::by(&mut all, |m: &Marked| sort::outermost(m.open, m.close));
    all
}

/// The systems of marks; a pair may be of two where copying mixed them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum System {
    Guillemets,
    Curly,
    Straight,
    Single,
    Angle,
    Plus,
}

/// What a mark can be where it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Can {
    Open,
    Close,
    Either,
}

fn in_block(text: &Text, block: Range, all: &mut Vec<Marked>) {
    let mut open: Vec<(usize, System)> = Vec::new();
    for at in block.iter() {
        let Some((system, can)) = mark(text, at, block) else { continue };
        let partner = open.iter().rposition(|(_, s)| pairs(*s, system));
        let closes = match can {
            Can::Close => partner.is_some(),
            Can::Open => false,
            Can::Either => {
                partner.is_some_and(|p| open[p].1 == system || system == System::Straight)
                    && !opens_inside(text, at, &open, system)
            }
        };
        if closes {
            let depth = partner.expect("a mark closes what is open");
            // What was opened inside and never closed was no quotation.
            all.push(Marked { open: open[depth].0, close: at, closed: true, depth });
            open.truncate(depth);
        } else if can != Can::Close && open.len() < DEEPEST {
            open.push((at, system));
        }
    }
    // A quotation left open ends with its paragraph, where its mark can only have opened one.
    for (depth, (at, system)) in open.iter().enumerate() {
        let certain = matches!(system, System::Guillemets | System::Curly);
        if certain && at + 1 < block.end {
            all.push(Marked { open: *at, close: block.end, closed: false, depth });
            break;
        }
    }
}

fn pairs(open: System, close: System) -> bool {
    open == close
        || matches!(
            (open, close),
            (System::Guillemets | System::Curly, System::Straight | System::Curly)
                | (System::Straight, System::Guillemets | System::Curly)
        )
}

/// A straight mark inside « » that begins a word opens a quotation of its own.
fn opens_inside(text: &Text, at: usize, open: &[(usize, System)], system: System) -> bool {
    let same = open.iter().any(|(_, s)| *s == system);
    !same && !open.is_empty() && begins_word(text, at)
}

fn begins_word(text: &Text, at: usize) -> bool {
    text.token(at).spaced
        && at + 1 < text.len()
        && !text.token(at + 1).spaced
        && text.token(at + 1).shape != Shape::Mark
}

fn ends_word(text: &Text, at: usize) -> bool {
    !text.token(at).spaced
        && (at + 1 >= text.len() || text.token(at + 1).spaced || text.token(at + 1).shape == Shape::Mark)
}

/// What the token at `at` is as a quotation mark.
fn mark(text: &Text, at: usize, block: Range) -> Option<(System, Can)> {
    let (first, last) = (at == block.start, at + 1 == block.end);
    let glued_left = !first && !text.token(at).spaced;
    let glued_right = !last && !text.token(at + 1).spaced;
    let elided = !first && text.surface(at - 1).ends_with(['\'', '’']);
    Some(match text.surface(at) {
        // « turned round: glued to the word before it and free behind, it closes.
        "«" if glued_left
            && !glued_right
            && !last
            && text.token(at - 1).is_word()
            && !elided
            && after_closer(text, at) =>
        {
            (System::Guillemets, Can::Close)
        }
        "«" => (System::Guillemets, Can::Open),
        // » turned round: at the start, or behind an elision or a space and glued to the next word, it opens.
        "»" if (first || text.token(at).spaced || elided) && glued_right && text.token(at + 1).is_word() => {
            (System::Guillemets, Can::Either)
        }
        "»" => (System::Guillemets, Can::Close),
        "“" if ends_word(text, at) && glued_left => (System::Curly, Can::Either),
        "“" | "„" | "‟" => (System::Curly, Can::Open),
        "”" if first || (text.token(at).spaced && !last) => (System::Curly, Can::Either),
        "”" => (System::Curly, Can::Close),
        "‹" => (System::Angle, Can::Open),
        "›" => (System::Angle, Can::Close),
        // Behind a digit and without a partner a straight mark tells inches or seconds.
        "\"" | "＂" if glued_left && text.token(at - 1).shape == Shape::Number => {
            (System::Straight, Can::Close)
        }
        "\"" | "＂" => (System::Straight, Can::Either),
        "'" | "‘" | "’" if begins_word(text, at) || (first && glued_right) => (System::Single, Can::Open),
        "'" | "’" if ends_word(text, at) => (System::Single, Can::Close),
        "+" if begins_word(text, at) && text.token(at + 1).is_word() => (System::Plus, Can::Open),
        "+" if ends_word(text, at) && text.token(at - 1).is_word() => (System::Plus, Can::Close),
        _ => return None,
    })
}

/// Whether what follows a « can only follow a quotation's end: a comma, a full stop, a bracket.
fn after_closer(text: &Text, at: usize) -> bool {
    matches!(text.surface(at + 1), "," | "." | ";" | ")" | ":" | "?" | "!")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::import::Source;

    fn quoted(content: &str) -> Vec<String> {
        let document = Document::new(&Source { name: "t".into(), text: content.into(), warnings: vec![] });
        let text = Text::new(&document);
        find(&text)
            .iter()
            .filter(|m| m.inside().start < m.inside().end)
            .map(|m| text.span(m.inside().start, m.inside().end).of(content).to_string())
            .collect()
    }

    #[test]
    fn every_system() {
        for sample in [
            "« oui »",
            "«oui»",
            "“oui”",
            "„oui“",
            "\"oui\"",
            "‹ oui ›",
            "'oui'",
            "‘oui’",
            "d' »oui »",
            "” oui”",
        ] {
            assert_eq!(
                quoted(&format!("Il dit {sample}.")).first().map(String::as_str),
                Some("oui"),
                "{sample}"
            );
        }
    }

    #[test]
    fn nested() {
        assert_eq!(quoted("« A “b” c »"), ["A “b” c", "b"]);
        assert_eq!(quoted("« A +b c+ d »"), ["A +b c+ d", "b c"]);
        assert_eq!(quoted("« A \"b\" c »"), ["A \"b\" c", "b"]);
    }

    #[test]
    fn damaged() {
        assert_eq!(quoted("Stolz« Le mur tient \"."), ["Le mur tient"]);
        assert_eq!(quoted("Il \"vient\"Avec eux mais\"reste \"."), ["vient", "reste"]);
        assert_eq!(quoted("Elle dit « La ville dort.\nPuis rien."), ["La ville dort."]);
        assert_eq!(quoted("Un écran de 24\" et l'eau d'hier."), Vec::<String>::new());
    }

    #[test]
    fn floods_stay_linear() {
        let document = "« ".repeat(20_000) + &"\"".repeat(20_000);
        assert!(quoted(&document).len() < 20_000);
    }
}
