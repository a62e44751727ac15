//! From articles to the analysis: spans become offsets, places in lists become ids, rules become sentences.

use super::analysis::*;
use super::comparison::comparison;
use super::errors::{Trouble, explain_warning};
use super::offsets::{Ruler, Unit};
use super::rules::{fill, rule};
use super::translation::translation;
use crate::compare::{Digest, Names, compare, join};
use crate::link::{self, Article};
use crate::span::Span;
use crate::{Collection, collect};

fn medium(known: link::Medium) -> Medium {
    Medium {
        kind: known.kind,
        country: known.country.to_owned(),
        language: known.language.to_owned(),
        state: known.state,
        reference: (!known.reference.is_empty()).then(|| known.reference.to_owned()),
    }
}

/// The analysis of several articles, their entities joined; `with_text` adds each article's text.
pub fn analyze(articles: Vec<Article>, failures: Vec<Failure>, unit: Unit, with_text: bool) -> Analysis {
    let Collection { articles, entities, maps } = collect(articles);
    let digests: Vec<Digest> = articles.iter().map(|article| digest(article, unit)).collect();
    let digests: Vec<&Digest> = digests.iter().collect();
    let compared = compare(&digests, &maps, &entities, &[]);
    let documents = articles
        .iter()
        .zip(&maps)
        .enumerate()
        .map(|(at, (article, map))| document(article, at, |entity| map[entity], unit, with_text))
        .collect();
    Analysis {
        format: Format::V1,
        offsets: unit,
        documents,
        entities: entities.iter().enumerate().map(|(at, each)| entity(each, at)).collect(),
        comparison: comparison(&compared, &digests, &entities),
        failures,
    }
}

/// What comparing needs of an article, its offsets in `unit`.
pub fn digest(article: &Article, unit: Unit) -> Digest {
    let ruler = Ruler::new(&article.text, unit);
    Digest::new(article, |byte| ruler.at(byte))
}

/// Compares articles by their digests, which must have been made with one unit. `moves` are the user's: an article, and another one into whose group
/// it belongs, or itself where it stands alone.
pub fn compared(digests: &[&Digest], moves: &[(usize, usize)]) -> Compared {
    let names: Vec<Names> = digests.iter().map(|digest| Names::from(*digest)).collect();
    let (entities, maps) = join(&names);
    let compared = compare(digests, &maps, &entities, moves);
    Compared {
        comparison: comparison(&compared, digests, &entities),
        entities: entities.iter().enumerate().map(|(at, each)| entity(each, at)).collect(),
    }
}

/// One article alone, its entities being its own.
pub fn detail(article: &Article, unit: Unit) -> Detail {
    Detail {
        document: document(article, 0, |entity| entity, unit, false),
        entities: article.entities.iter().enumerate().map(|(at, each)| entity(each, at)).collect(),
    }
}

impl Analysis {
    /// The whole as JSON, on one line.
    pub fn json(&self) -> std::io::Result<String> {
        Ok(serde_json::to_string(self)?)
    }
}

impl Failure {
    /// The file of this name could not be read, and why.
    pub fn new(name: &str, why: Trouble) -> Self {
        Failure {
            name: name.to_owned(),
            code: why.code.to_owned(),
            message: why.fr.to_owned(),
            message_en: why.en.to_owned(),
        }
    }
}

/// The entity at this place of its list.
pub(super) fn entity(entity: &link::Entity, at: usize) -> Entity {
    Entity {
        id: id('e', at),
        r#type: entity.kind,
        name: entity.name.clone(),
        variants: entity.variants.clone(),
        gender: match entity.gender {
            Some('m') => Some(Gender::M),
            Some('f') => Some(Gender::F),
            _ => None,
        },
        country: entity.country.clone(),
    }
}

/// `e1` for the first entity, `d1` for the first document.
pub(super) fn id(letter: char, at: usize) -> String {
    format!("{letter}{}", at + 1)
}

fn document(
    article: &Article,
    at: usize,
    joined: impl Fn(usize) -> usize,
    unit: Unit,
    with_text: bool,
) -> Document {
    let text = &*article.text;
    let ruler = Ruler::new(text, unit);
    let bounds = |span: Span| (ruler.at(span.start), ruler.at(span.end));
    let entity = |local: usize| id('e', joined(local));
    Document {
        id: id('d', at),
        name: article.name.clone(),
        characters: ruler.length(),
        language: article.language.map(str::to_owned),
        date: article.date.as_ref().map(|date| ArticleDate { value: date.value.clone(), basis: date.basis }),
        title: article.title.map(|span| span.of(text).to_owned()),
        warnings: article
            .warnings
            .iter()
            .map(|&each| warning(each))
            .chain(article.floods.iter().map(|&(_, count)| flood(count)))
            .collect(),
        text: with_text.then(|| text.to_owned()),
        blocks: article
            .blocks
            .iter()
            .map(|each| {
                let (start, end) = bounds(each.span);
                Block { start, end, kind: each.kind, rule: each.rule.to_owned(), certainty: each.certainty }
            })
            .collect(),
        sentences: article
            .sentences
            .iter()
            .map(|&span| {
                let (start, end) = bounds(span);
                Sentence { start, end }
            })
            .collect(),
        mentions: article
            .mentions
            .iter()
            .map(|each| {
                let (start, end) = bounds(each.span);
                Mention {
                    start,
                    end,
                    r#type: each.kind,
                    entity: entity(each.entity),
                    rule: each.rule.to_owned(),
                    certainty: each.certainty,
                }
            })
            .collect(),
        roles: article
            .roles
            .iter()
            .map(|each| {
                let (start, end) = bounds(each.span);
                let holder = each.holder.map(entity);
                Role { start, end, holder, rule: each.rule.to_owned(), certainty: each.certainty }
            })
            .collect(),
        quotations: article
            .quotations
            .iter()
            .map(|each| {
                let (start, end) = bounds(each.span);
                Quotation {
                    start,
                    end,
                    kind: each.kind,
                    speaker: each.speaker.map(|speaker| {
                        let (start, end) = bounds(speaker.span);
                        Speaker { start, end, entity: speaker.entity.map(entity) }
                    }),
                    cue: each.cue.as_ref().map(|cue| {
                        let (start, end) = bounds(cue.span);
                        Cue { start, end, lemma: cue.lemma.clone(), class: cue.class, tense: cue.tense }
                    }),
                    via: each.via.map(entity),
                    addressee: each.addressee.map(|whom| {
                        let (start, end) = bounds(whom.span);
                        Speaker { start, end, entity: whom.entity.map(entity) }
                    }),
                    distance: each.distance,
                    rule: each.rule.to_owned(),
                    certainty: each.certainty,
                }
            })
            .collect(),
        times: article
            .times
            .iter()
            .map(|each| {
                let (start, end) = bounds(each.span);
                Time {
                    start,
                    end,
                    r#type: each.class,
                    value: each.value.clone(),
                    r#mod: each.modifier,
                    anchor: each.anchor.clone(),
                    rule: each.rule.to_owned(),
                    certainty: each.certainty,
                }
            })
            .collect(),
        quantities: article
            .quantities
            .iter()
            .map(|each| {
                let (start, end) = bounds(each.span);
                Quantity {
                    start,
                    end,
                    value: value(&each.value),
                    bound: each.bound,
                    unit: each.unit.clone(),
                    rule: each.rule.to_owned(),
                    certainty: each.certainty,
                }
            })
            .collect(),
        sources: article
            .sources
            .iter()
            .map(|each| {
                let (start, end) = bounds(each.span);
                Source {
                    start,
                    end,
                    entity: entity(each.entity),
                    role: each.role,
                    medium: each.medium.map(medium),
                    rule: each.rule.to_owned(),
                    certainty: each.certainty,
                }
            })
            .collect(),
        residues: article
            .residues
            .iter()
            .map(|each| {
                let (start, end) = bounds(each.span);
                let (message, message_en) = messages(each, text);
                Residue {
                    start,
                    end,
                    kind: each.kind,
                    message,
                    message_en,
                    suggestion: each.suggestion.clone(),
                    rule: each.rule.to_owned(),
                    certainty: each.certainty,
                }
            })
            .collect(),
        translation: translation(article),
    }
}

/// A rule that fired too often to be believed, and how often.
fn flood(count: usize) -> ReadingWarning {
    ReadingWarning {
        code: "residue-flood".to_owned(),
        message: format!(
            "{count} fois le même défaut : ce texte n’est sans doute pas un article, ou a été mal lu ; seuls les premiers sont marqués."
        ),
        message_en: format!(
            "The same fault {count} times: this text is probably no article, or was read badly; only the first are marked."
        ),
    }
}

fn warning(warning: crate::import::Warning) -> ReadingWarning {
    let why = explain_warning(warning);
    ReadingWarning { code: why.code.to_owned(), message: why.fr.to_owned(), message_en: why.en.to_owned() }
}

/// What a fault's rule says about its words; the rule's name where the rule has no text.
fn messages(fault: &link::Fault, text: &str) -> (String, String) {
    let words = fault.span.of(text);
    let (fr, en) = rule(fault.rule).map_or((fault.rule, fault.rule), |rule| (rule.fr, rule.en));
    let suggestion = fault.suggestion.as_deref();
    (fill(fr, words, suggestion), fill(en, words, suggestion))
}

/// A plain number becomes one; a double holds whole numbers exactly up to 2^53.
fn value(written: &str) -> Value {
    let plain = written.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'));
    match (written.parse::<i64>(), written.parse::<f64>()) {
        (Ok(whole), _) if plain && whole.unsigned_abs() <= 1 << 53 => Value::Whole(whole),
        (_, Ok(decimal)) if plain && decimal.is_finite() => Value::Decimal(decimal),
        _ => Value::Range(written.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_values_are_numbers() {
        for (written, json) in [
            ("175000", "175000"),
            ("3.5", "3.5"),
            ("-4", "-4"),
            ("5/10", "\"5/10\""),
            ("inf", "\"inf\""),
            ("1e9", "\"1e9\""),
            ("9007199254740992", "9007199254740992"),
        ] {
            assert_eq!(serde_json::to_string(&value(written)).unwrap(), json);
        }
    }
}
