//! Interviews: lines behind the name, the initials or the medium of who talks, or questions with their answers below.

use super::marks::Marks;
use super::turns::{Turn, behind_dash, is_dash, is_prose};
use super::words;
use crate::annotation::{QuotationKind, SpeakerSide};
use crate::document::{Range, Shape};
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{self, Text};
use std::collections::HashMap;

/// The most tokens of a name, initials or title before the colon.
const LONGEST_LABEL: usize = 8;

/// A question has no more tokens.
const LONGEST_QUESTION: usize = 120;

/// The fewest labelled lines, and the fewest questions, that make an interview.
const FEWEST_LINES: usize = 3;
const FEWEST_QUESTIONS: usize = 2;

/// A line that begins with who talks.
struct Line {
    block: usize,
    label: Range,
    words: Range,
}

/// How often a label stands, and how often its line asks.
#[derive(Default)]
struct Part {
    lines: usize,
    questions: usize,
    asks: bool,
}

impl Part {
    /// Whether whoever bears the label puts the questions.
    fn interviews(&self) -> bool {
        self.asks || self.questions > 0 && self.questions * 2 >= self.lines
    }
}

/// "La Gazette : Et le port ?", "Paul Arnal : Il ouvrira.", "P. A. : Bientôt.", "Réponse : Non.": what everybody but the
/// interviewer says. Without an interviewer two people at least must talk in turn, and most lines must be sentences.
pub fn labelled(text: &Text, marks: &Marks) -> Vec<Turn> {
    let blocks = &text.document.blocks;
    let lines: Vec<Line> = (0..blocks.len()).filter_map(|block| line(text, marks, block)).collect();
    if lines.len() < FEWEST_LINES {
        return Vec::new();
    }
    let mut parts: HashMap<&str, Part> = HashMap::new();
    for line in &lines {
        let part = parts.entry(label_words(text, line.label)).or_default();
        part.lines += 1;
        part.questions += usize::from(text.surface(line.words.end - 1) == "?");
        part.asks |= is_part(text, line.label, "asks");
    }
    let repeated = |p: &Part| p.lines > 1;
    let interview =
        parts.values().any(|p| p.interviews() && repeated(p)) && parts.values().any(|p| !p.interviews());
    let debate = || {
        // "Port Tarmel : La mer monte.": a bulletin goes from place to place.
        let place = |l: &Line| {
            text.begins_place(l.label.start) || text.phrase(l.label.start, Table::PlaceHeads).is_some()
        };
        let full = |l: &&Line| {
            l.label.end > l.label.start + 1 && repeated(&parts[label_words(text, l.label)]) && !place(l)
        };
        let people = || lines.iter().filter(full).map(|l| label_words(text, l.label));
        let tells = |l: &&Line| is_prose(text, l.words) && l.words.iter().any(|t| text.tag(t) == Tag::Finite);
        people().next().is_some_and(|first| people().any(|other| other != first))
            && lines.iter().filter(tells).count() * 2 > lines.len()
    };
    if !interview && !debate() {
        return Vec::new();
    }
    let mut turns = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if interview && parts[label_words(text, line.label)].interviews() {
            continue;
        }
        // An answer goes on up to the next line that says who talks; the last one ends with its line.
        let until = lines.get(index + 1).map_or(line.block + 1, |next| next.block);
        let below = (line.block + 1..until)
            .map(|b| blocks[b].tokens)
            .filter(|b| is_prose(text, *b) && !(interview && is_question(text, marks, *b)));
        let (side, zone) = speaker(text, line.label);
        for words in std::iter::once(line.words).chain(below).filter(|w| !is_marked(marks, *w)) {
            turns.push(turn(words, side, zone, "quotation.turn"));
        }
    }
    turns
}

fn turn(words: Range, side: SpeakerSide, zone: Range, rule: crate::annotation::RuleId) -> Turn {
    Turn { words, kind: QuotationKind::Direct, cue: None, side, zone, rule }
}

/// Whether the words begin with an opening mark, so that the marks say what is quoted.
fn is_marked(marks: &Marks, words: Range) -> bool {
    marks.opening(words.start).is_some()
}

fn label_words<'t>(text: &'t Text, label: Range) -> &'t str {
    text.span(label.start, label.end).of(&text.document.text)
}

fn line(text: &Text, marks: &Marks, block: usize) -> Option<Line> {
    let tokens = text.document.blocks[block].tokens;
    let (end, begin) = before_colon(text, tokens).or_else(|| before_stop(text, tokens))?;
    let (label, words) = (Range { start: tokens.start, end }, Range { start: begin, end: tokens.end });
    (words.start < words.end && marks.around(end).is_none()).then_some(Line { block, label, words })
}

/// Where the label before a colon ends, and where the words behind it begin.
fn before_colon(text: &Text, line: Range) -> Option<(usize, usize)> {
    let limit = line.end.min(line.start + LONGEST_LABEL + 1);
    let colon = (line.start + 1..limit).find(|t| text.surface(*t) == ":")?;
    let label = Range { start: line.start, end: colon };
    let names = is_name(text, label)
        || is_initials(text, label)
        || is_part(text, label, "asks")
        || is_part(text, label, "answers");
    names.then_some((colon, colon + 1))
}

/// "J. T. Je viens.", "Jeanne Talbert. Je viens.", "Jeanne Talbert – Je viens.": two letters or words at least.
fn before_stop(text: &Text, line: Range) -> Option<(usize, usize)> {
    let limit = line.end.min(line.start + LONGEST_LABEL + 1);
    let letter = |t: usize| text.token(t).shape == Shape::Capitals && text.surface(t).chars().count() == 1;
    let stop = |t: usize| text.surface(t) == ".";
    let letters = (line.start..limit).step_by(2).take_while(|t| letter(*t) && stop(t + 1)).count();
    let behind = |at: usize| at < line.end && text.token(at).is_upper();
    if letters > 1 {
        let end = line.start + 2 * letters;
        return (end <= limit && behind(end)).then_some((end, end));
    }
    let end = (line.start + 1..limit).find(|t| stop(*t) || is_dash(text, *t) && text.token(*t).spaced)?;
    let label = Range { start: line.start, end };
    (end > line.start + 1 && is_name(text, label) && behind(end + 1)).then_some((end, end + 1))
}

/// "Question", "Q.", "Réponse", "R.".
fn is_part(text: &Text, label: Range, class: &str) -> bool {
    let stop = label.end - label.start == 2 && text.surface(label.start + 1) == ".";
    (label.end - label.start == 1 || stop) && words::is(text.word(label.start), class)
}

/// "Paul Arnal", "Jean de La Vau", "La Gazette": capitals, and the small words of names between them.
fn is_name(text: &Text, label: Range) -> bool {
    let small = |t: usize| {
        language::words::is(text.word(t), "particle") || matches!(text.word(t), "les" | "l'" | "-")
    };
    label.iter().all(|t| text.token(t).is_upper() || t > label.start && small(t))
        && text.token(label.end - 1).is_upper()
}

/// "P. A.", "P.A.", "PA".
fn is_initials(text: &Text, label: Range) -> bool {
    let letters = || label.iter().filter(|t| text.token(*t).is_word());
    let short = letters().map(|t| text.surface(t).chars().count()).sum::<usize>() <= 4;
    short
        && letters().count() > 0
        && letters().all(|t| text.token(t).shape == Shape::Capitals)
        && label.iter().all(|t| text.token(t).is_word() || matches!(text.surface(t), "." | "-"))
}

fn speaker(text: &Text, label: Range) -> (SpeakerSide, Range) {
    if is_part(text, label, "answers") {
        (SpeakerSide::Interviewed, Range { start: label.start, end: label.start })
    } else if is_initials(text, label) {
        (SpeakerSide::Interviewed, label)
    } else {
        (SpeakerSide::Behind, label)
    }
}

/// "Pourquoi avez-vous écrit ce livre ?" and, in the lines below, "Je voyais les chênes mourir.": lines that ask somebody, and
/// answers in the first person. Questions that readers may ask themselves ("Comment s'inscrire ?") have other answers.
pub fn answers(text: &Text, marks: &Marks) -> Vec<Turn> {
    let blocks = &text.document.blocks;
    // The headline may ask too.
    let questions: Vec<usize> =
        (1..blocks.len()).filter(|b| is_question(text, marks, blocks[*b].tokens)).collect();
    let asked = questions.iter().filter(|b| has(text, blocks[**b].tokens, "addresses")).count();
    if asked < FEWEST_QUESTIONS || asked * 2 < questions.len() {
        return Vec::new();
    }
    let mut turns = Vec::new();
    let (mut answered, mut personal) = (0, 0);
    for (index, question) in questions.iter().enumerate() {
        let next = questions.get(index + 1).copied();
        let below = (question + 1..next.unwrap_or(blocks.len())).map(|b| blocks[b].tokens);
        let first = turns.len();
        let mut own = false;
        for (number, tokens) in below.enumerate() {
            let speaks = has(text, tokens, "speaks");
            // Behind the last answer the article may go on.
            if next.is_none() && number > 0 && !speaks {
                break;
            }
            let words = behind_dash(text, tokens).unwrap_or(tokens);
            if is_prose(text, tokens) && !is_marked(marks, words) {
                // "Mon espace vous attend." stands on any site.
                own |= has(text, tokens, "subject");
                let nowhere = Range { start: words.start, end: words.start };
                turns.push(turn(words, SpeakerSide::Interviewed, nowhere, "quotation.answer"));
            }
        }
        answered += usize::from(turns.len() > first);
        personal += usize::from(own);
    }
    if answered < FEWEST_QUESTIONS || personal * 2 < answered { Vec::new() } else { turns }
}

fn is_question(text: &Text, marks: &Marks, line: Range) -> bool {
    text.surface(line.end - 1) == "?"
        && line.end - line.start <= LONGEST_QUESTION
        && marks.opening(line.start).is_none()
        && !has(text, line, "reader")
}

/// Whether a line holds a word of this class.
fn has(text: &Text, line: Range, class: &str) -> bool {
    line.iter().any(|t| words::is(text.word(t), class))
}
