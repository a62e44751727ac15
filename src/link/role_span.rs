//! Where a role ends once the names are known: before its holder, behind the name that completes it.

use super::article::Mention;
use crate::annotation::NameKind;
use crate::document::Shape;
use crate::language::tables::Table;
use crate::language::{Text, noun_class, noun_group};
use crate::span::Span;

/// The role with the names that belong to it, without the name of its holder.
pub(super) fn settle(text: &Text, span: Span, head: Span, mentions: &[Mention]) -> Span {
    completed(text, without_holder(text, span, head, mentions), head, mentions)
}

/// "directeur du bureau Brivol | de la Brim", "chef du parti Grand | Borvik", "sénateur | UDR": the name in which, or directly
/// before which, the role ends.
fn completed(text: &Text, span: Span, head: Span, mentions: &[Mention]) -> Span {
    let document = text.document;
    let end = document.token_at(span.end);
    let upto = mentions.partition_point(|m| m.span.start < span.end);
    let crossing = mentions[..upto].last().filter(|m| m.span.end > span.end && m.span.start > head.end);
    let behind =
        mentions.get(upto).filter(|m| document.token_at(m.span.start) == end && belongs(text, span, head, m));
    let Some(name) = crossing.or(behind) else { return span };
    let limit = text.sentence(end.min(text.len() - 1)).end;
    let from = document.token_at(span.start);
    let after = noun_group::extend(text, document.token_at(name.span.end), limit);
    without_holder(text, text.span(from, after), head, mentions)
}

/// "sénateur | UDR", "membre du projet | Brivol", "conseillère de l'arrondissement | Grand-Borvik": a party behind those whom
/// it sends, the name of what the last word names.
fn belongs(text: &Text, span: Span, head: Span, name: &Mention) -> bool {
    let (at, last) = (text.document.token_at(head.start), text.document.token_at(span.end) - 1);
    let sent = |class: &str| matches!(class, "government" | "parliament" | "party" | "union");
    let partisan = text.phrases_at(at).iter().any(|p| p.row.table == Table::Offices && sent(p.row.cell(3)));
    let kind = span.end > head.end
        && text.token(last).shape == Shape::Lower
        && (text.begins(last, Table::OrganisationHeads)
            || text.begins(last, Table::Introducers)
            || text.begins(last, Table::PlaceHeads)
            || noun_class::is(text, last, "bears"));
    match name.kind {
        NameKind::Organisation => partisan || kind,
        NameKind::Place => kind,
        NameKind::Person => span.end > head.end && noun_class::is(text, last, "honours"),
    }
}

/// A person's name at the end of the role's words is its holder, not its complement: "secrétaire général de la Brim Lars Holt".
pub(super) fn without_holder(text: &Text, span: Span, head: Span, mentions: &[Mention]) -> Span {
    let inside = super::begun_in(mentions, |m| m.span, span).iter().find(|m| {
        m.kind == NameKind::Person
            && m.span.start > head.end
            && m.span.end == span.end
            && span.contains(m.span)
    });
    match inside {
        Some(person) => {
            let at = text.document.token_at(person.span.start);
            // "l'avocat des parents Petit": the surname says which family.
            let governed = at > 0
                && (matches!(text.word(at - 1), "de" | "d'" | "du" | "des" | "à" | "au")
                    || noun_class::is(text, at - 1, "family")
                    || noun_class::is(text, at - 1, "honours"));
            if governed { span } else { text.span(text.document.token_at(span.start), at) }
        }
        None => span,
    }
}
