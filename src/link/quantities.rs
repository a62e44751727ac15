//! Quantities that stay once times, names and destroyed figures have their words.

use super::Counted;
use crate::annotation::{Annotation, Kind, PartRole, ResidueKind};
use crate::sort;
use crate::span::Span;

/// Every quantity that nothing stronger claims, in order.
pub fn settle(found: &[Annotation]) -> Vec<Counted> {
    let mut claims: Vec<Span> = found.iter().filter_map(claim).collect();
    sort::by(&mut claims, Span::order);
    let mut settled: Vec<Counted> = Vec::new();
    // Claims and quantities both run forward; `from` is the first claim that may still overlap.
    let mut from = 0;
    for annotation in found {
        let Kind::Quantity(quantity) = &annotation.kind else { continue };
        let number = annotation.part(PartRole::Number).unwrap_or(annotation.span);
        while claims.get(from).is_some_and(|c| c.end <= annotation.span.start) {
            from += 1;
        }
        let claimed =
            claims[from..].iter().take_while(|c| c.start < annotation.span.end).any(|c| c.overlaps(number));
        if claimed || settled.last().is_some_and(|s| s.span.overlaps(annotation.span)) {
            continue;
        }
        settled.push(Counted {
            span: annotation.span,
            value: quantity.value.clone(),
            bound: quantity.bound,
            unit: quantity.unit.clone(),
            rule: annotation.rule,
            certainty: annotation.certainty,
        });
    }
    settled
}

/// The words that no quantity may take: times, names, destroyed figures.
fn claim(annotation: &Annotation) -> Option<Span> {
    match &annotation.kind {
        Kind::Time(_) | Kind::Name(_) => Some(annotation.span),
        Kind::Residue(r)
            if matches!(r.kind, ResidueKind::NumeralPlaceholder | ResidueKind::NumeralDoubled) =>
        {
            Some(annotation.span)
        }
        _ => None,
    }
}
