//! Time expressions: at each token every rule may propose one; the longest stays.
//!
//! A point in time is put together from small pieces: `point` reads days, months, years and what points at them;
//! `whole` adds "début de" before and the hour behind; `range` joins two. The other rules stand alone.

mod anaphor;
mod calendar;
mod clock;
mod deictic;
mod distance;
mod duration;
mod feast;
mod numeric;
mod point;
mod range;
mod set;
mod vague;
mod words;
mod year;

use crate::annotation::{
    Annotation, Base, Kind, Moment, Pick, RuleId, Time, TimeClass, TimeModifier, TimeValue,
};
use crate::document::Shape;
use crate::language::Text;
use crate::language::tables::Table;

/// A proposal: up to which token, what it says, by which rule.
#[derive(Clone, Debug)]
struct Found {
    start: usize,
    end: usize,
    time: Time,
    rule: RuleId,
}

impl Found {
    fn new(start: usize, end: usize, class: TimeClass, value: TimeValue, rule: RuleId) -> Self {
        Found { start, end, time: Time { class, value, modifier: None }, rule }
    }

    /// A value that hangs on nothing.
    fn known(start: usize, end: usize, class: TimeClass, value: impl Into<String>, rule: RuleId) -> Self {
        Found::new(start, end, class, TimeValue::Known(value.into()), rule)
    }

    /// A date that linking works out.
    fn point(start: usize, end: usize, base: Base, pick: Pick, rule: RuleId) -> Self {
        let moment = Moment { base, pick, offset: 0, clock: None };
        Found::new(start, end, TimeClass::Date, TimeValue::Point(moment), rule)
    }

    fn modified(mut self, modifier: Option<TimeModifier>) -> Self {
        self.time.modifier = modifier.or(self.time.modifier);
        self
    }
}

type Rule = fn(&Text, usize) -> Option<Found>;

/// In the order of preference where several reach as far.
const RULES: [Rule; 8] = [
    range::range,
    point::whole,
    clock::alone,
    distance::distance,
    set::set,
    duration::duration,
    vague::vague,
    year::years,
];

/// Where a time may begin, by token: with digits or a word of the table; or with a numeral, a Roman number or one of the
/// words of grammar that the rules begin with, where digits or a word of the table follow. Most tokens begin none, and
/// no rule need be asked about them.
fn beginnings(text: &Text) -> Vec<bool> {
    let mut next = usize::MAX;
    let mut beginnings = vec![false; text.len()];
    for at in (0..text.len()).rev() {
        if text.token(at).shape == Shape::Number || text.begins(at, Table::TimeWords) || places(text.word(at))
        {
            next = at;
        }
        beginnings[at] = next == at
            || next <= at + FARTHEST
                && (text.begins_numeral(at)
                    || text.surface(at).starts_with(['I', 'V', 'X'])
                    || opens(text.word(at)));
    }
    beginnings
}

/// No time has more tokens before its first word of time: "deux cent quatre-vingt-dix mille cinq cents ans".
const FARTHEST: usize = 10;

/// Words of time that stand in no table because one rule alone knows them.
fn places(word: &str) -> bool {
    matches!(word, "midi" | "minuit" | "date" | "époque" | "période" | "tôt" | "avenir")
        || word.starts_with("mi-")
        || word.starts_with("demi-")
}

/// The words of grammar, and of time that only other words make a time of, that a rule begins with.
fn opens(word: &str) -> bool {
    matches!(
        word,
        "an" | "année"
            | "années"
            | "aux"
            | "ce"
            | "ces"
            | "cet"
            | "cette"
            | "chaque"
            | "d'"
            | "dans"
            | "dernier"
            | "dernière"
            | "dernières"
            | "derniers"
            | "des"
            | "exercice"
            | "il"
            | "juste"
            | "la"
            | "midi"
            | "millésime"
            | "minuit"
            | "mois"
            | "même"
            | "nouvel"
            | "nouvelle"
            | "par"
            | "peu"
            | "plus"
            | "premier"
            | "première"
            | "premières"
            | "premiers"
            | "prochain"
            | "prochaine"
            | "prochaines"
            | "prochains"
            | "quart"
            | "sous"
            | "t1"
            | "t2"
            | "t3"
            | "t4"
            | "tous"
            | "tout"
            | "toute"
            | "toutes"
            | "un"
            | "une"
            | "voici"
            | "voilà"
    ) || word.starts_with("mi")
}

/// Appends every time expression.
pub fn recognise(text: &Text, found: &mut Vec<Annotation>) {
    let beginnings = beginnings(text);
    let mut at = 0;
    while at < text.len() {
        if !beginnings[at] {
            at += 1;
            continue;
        }
        let mut best: Option<Found> = None;
        for rule in RULES {
            if let Some(proposal) = rule(text, at)
                && best.as_ref().is_none_or(|b| proposal.end > b.end)
            {
                best = Some(proposal);
            }
        }
        match best {
            Some(f) => {
                at = f.end.max(at + 1);
                found.push(Annotation::new(text.span(f.start, f.end), Kind::Time(f.time), f.rule));
            }
            None => at += 1,
        }
    }
}
