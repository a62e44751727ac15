//! The site that publishes this copy, and the medium whose article it copies.
//!
//! A site names itself above the headline, behind it, or where it calls its reader. If the lines around the article say
//! that it comes from elsewhere, the medium that they name is where it comes from.

use super::{medium, push};
use crate::annotation::{Annotation, BlockKind, Certainty, RuleId, SourceRole};
use crate::document::{Range, Shape};
use crate::language::furniture::{self, Sign};
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Line, Text, lexicon};

type Lines = [(Line, Option<Sign>)];

/// Appends publisher or origin.
pub fn find(text: &Text, lines: &Lines, found: &mut Vec<Annotation>) {
    let role = if is_copied(text, lines) { SourceRole::Origin } else { SourceRole::Publisher };
    let before = found.len();
    for (line, _) in lines.iter().filter(|(_, sign)| is_notice(*sign)) {
        let known = medium::all(text, line).into_iter().map(|m| m.name).filter(|n| is_own(text, *n));
        for name in known.chain(called(text, line)) {
            let covered = found[before..].iter().any(|a| a.span.overlaps(text.span(name.start, name.end)));
            if !covered && !is_network(text, name) {
                push(found, text.span(name.start, name.end), role, "source.site-notice", Certainty::Inferred);
            }
        }
    }
    if let Some((name, rule)) = headline_tail(text, lines) {
        push(found, text.span(name.start, name.end), role, rule, Certainty::Inferred);
    }
    if let Some(name) = own_line(text, lines) {
        // A site that puts its name above the headline publishes, wherever the article comes from.
        push(
            found,
            text.span(name.start, name.end),
            SourceRole::Publisher,
            "source.own-line",
            Certainty::Inferred,
        );
    }
}

/// Whether the lines around the article say that it was taken over: a link to the source, a notice of translation.
pub fn is_copied(text: &Text, lines: &Lines) -> bool {
    lines.iter().filter(|(_, sign)| is_notice(*sign)).any(|(line, _)| {
        furniture::phrase(text, line).is_some_and(|p| p.row.has(4, "copy"))
            || line.tokens.iter().any(|t| {
                matches!(
                    text.word(t),
                    "traduisons" | "traduit" | "traduite" | "traduction" | "reproduit" | "translated"
                )
            })
    })
}

fn is_notice(sign: Option<Sign>) -> bool {
    matches!(sign, Some(Sign::Phrase(BlockKind::Notice) | Sign::Call))
}

/// The name behind the verb of a call: "Rejoignez Brestinfo sur …".
fn called(text: &Text, line: &Line) -> Option<Range> {
    let verb = line.first;
    let call = matches!(text.word(verb), "rejoignez" | "suivez" | "retrouvez" | "soutenez");
    let start = verb + 1;
    let end = (start..line.tokens.end).find(|t| text.tag(*t) != Tag::Name).unwrap_or(line.tokens.end);
    (call && end > start && matches!(text.word(end), "sur" | "dans" | "via")).then_some(Range { start, end })
}

/// What a site calls its own: its application, letter, pages, rights.
fn is_own(text: &Text, name: Range) -> bool {
    (name.start.saturating_sub(3)..name.start).any(|t| {
        matches!(
            text.word(t),
            "application"
                | "appli"
                | "newsletter"
                | "lettre"
                | "©"
                | "copyright"
                | "abonnement"
                | "rejoignez"
                | "suivez"
                | "retrouvez"
                | "soutenez"
                | "téléchargez"
                | "chaîne"
                | "page"
                | "rédaction"
        )
    })
}

/// Networks that every site names in its calls.
fn is_network(text: &Text, name: Range) -> bool {
    name.start + 1 == name.end
        && text
            .phrases_at(name.start)
            .iter()
            .any(|p| p.row.table == Table::SitePhrases && p.row.cell(2) == "whole" && p.end == name.end)
}

/// The name behind the headline: "… — Radio Brest", "… | brestinfo.fr".
fn headline_tail(text: &Text, lines: &Lines) -> Option<(Range, RuleId)> {
    let (line, _) = lines.iter().find(|(_, sign)| sign.is_none())?;
    let mark = line.tokens.iter().rev().find(|t| matches!(text.surface(*t), "—" | "–" | "|" | "-"))?;
    let tail = line.tokens.end - mark - 1;
    let medium = text.phrase(mark + 1, Table::Media)?;
    (tail <= 5 && mark > line.tokens.start + 2 && !line.stops)
        .then_some((Range { start: medium.start, end: medium.end }, "source.headline-tail"))
}

/// A first line that is one name and no French word, above a headline.
fn own_line(text: &Text, lines: &Lines) -> Option<Range> {
    let (line, sign) = lines.first()?;
    let name = Range { start: line.first, end: line.last + 1 };
    let token = text.token(line.first.min(text.len().checked_sub(1)?));
    let unknown = line.words == 1
        && token.shape != Shape::Number
        && token.is_upper()
        && !lexicon::contains(text.word(line.first))
        && text.phrases_at(line.first).is_empty();
    let medium = text.phrase(line.first, Table::Media).is_some_and(|p| p.end == name.end);
    let headline = lines[1..].iter().take(4).any(|(l, s)| s.is_none() && l.words >= 5 && !l.stops);
    (sign.is_none()
        && !line.stops
        && line.words > 0
        && (unknown || medium || furniture::names_medium(text, line))
        && headline)
        .then_some(name)
}
