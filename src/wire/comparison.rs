//! From the comparison of the core to the analysis: places in lists become ids.

use super::analysis::*;
use super::assemble::id;
use crate::compare::{self, figures, groups, passages};
use crate::language::calendar::Day;
use crate::link;
use std::cmp::Ordering;

/// What several articles have in common, `entities` being those of all of them.
pub(super) fn comparison(
    compared: &compare::Comparison,
    digests: &[&compare::Digest],
    entities: &[link::Entity],
) -> Comparison {
    let document = |at: usize| id('d', at);
    let entity_ids = |list: &[usize]| list.iter().map(|&at| id('e', at)).collect::<Vec<_>>();
    let moment = |&(article, time): &(usize, u32)| MomentReading { document: document(article), time };
    Comparison {
        duplicates: compared
            .duplicates
            .iter()
            .map(|&(one, of)| Duplicate { document: document(one), of: document(of) })
            .collect(),
        groups: compared
            .groups
            .iter()
            .enumerate()
            .map(|(at, group)| Group {
                id: id('g', at),
                documents: group.members.iter().map(|&member| document(member)).collect(),
                label: groups::label(&group.reason, entities),
                reason: GroupReason {
                    entities: entity_ids(&group.reason.entities),
                    days: group.reason.days.iter().filter_map(|&day| written(day)).collect(),
                    words: group.reason.words.clone(),
                },
            })
            .collect(),
        passages: compared.passages.iter().map(passage).collect(),
        figures: compared
            .figures
            .iter()
            .map(|(group, row)| Figure {
                subject: row.subject.clone(),
                unit: row.unit.clone(),
                readings: row
                    .readings
                    .iter()
                    .map(|&(article, at)| FigureReading {
                        document: document(article),
                        quantity: digests[article].figures[at].index,
                    })
                    .collect(),
                conflict: row.relation == figures::Relation::Disagree,
                group: id('g', *group),
                relation: match row.relation {
                    figures::Relation::Agree => FigureRelation::Agree,
                    figures::Relation::Disagree => FigureRelation::Disagree,
                    figures::Relation::Evolve => FigureRelation::Evolve,
                },
            })
            .collect(),
        timeline: compared
            .timeline
            .iter()
            .map(|each| Moment { value: each.value.clone(), times: each.times.iter().map(moment).collect() })
            .collect(),
        contradictions: compared
            .contradictions
            .iter()
            .map(|each| Contradiction { a: moment(&each.a), b: moment(&each.b) })
            .collect(),
        speakers: compared
            .speakers
            .iter()
            .map(|each| SpeakerRow {
                entity: each.entity.map(|entity| id('e', entity)),
                kind: each.kind,
                readings: each
                    .shares
                    .iter()
                    .map(|&compare::Share { article, words, quotations }| SpeakerReading {
                        document: document(article),
                        words,
                        quotations,
                    })
                    .collect(),
            })
            .collect(),
        only: compared
            .only
            .iter()
            .map(|each| Only {
                document: document(each.article),
                entities: entity_ids(&each.entities),
                quantities: each.quantities.clone(),
                quotations: each.quotations.clone(),
                labels: each.labels.clone(),
            })
            .collect(),
    }
}

fn passage(passage: &passages::Passage) -> Passage {
    let excerpt =
        |side: passages::Side| Excerpt { document: id('d', side.article), start: side.start, end: side.end };
    Passage {
        a: excerpt(passage.a),
        b: excerpt(passage.b),
        // Two digits tell enough, and are the same wherever they are worked out.
        similarity: (f64::from(passage.similarity) * 100.0).round() / 100.0,
        kind: match passage.kind {
            passages::Kind::Exact => PassageKind::Exact,
            passages::Kind::Near => PassageKind::Near,
            passages::Kind::Quoted => PassageKind::Quoted,
        },
        fuller: match passage.fuller {
            Ordering::Greater => Some(FullerSide::A),
            Ordering::Less => Some(FullerSide::B),
            Ordering::Equal => None,
        },
    }
}

fn written(day: i32) -> Option<String> {
    Day::from_number(i64::from(day)).map(|day| day.to_string())
}
