//! The whole way from an article to the analysis, every kind of finding once.

use guillemet::annotation::{
    BlockKind, Bound, Certainty, NameKind, QuotationKind, ResidueKind, SourceRole, TimeClass, TimeModifier,
};
use guillemet::document::Document;
use guillemet::import::{self, Warning};
use guillemet::link::{
    Article, ArticleDate, Block, Counted, Cue, DateBasis, Entity, Fault, Mention, Quotation, ResolvedTime,
    Role, Source, Speaker,
};
use guillemet::span::Span;
use guillemet::wire::{self, Unit};
use serde_json::{Value, json};

const TEXT: &str = "😀 « Nous partirons  bientôt », a dit la mairesse Élise Vautrin à Radio Estran, début 2024, devant 5 à 10 élus.";

fn find(words: &str) -> Span {
    let start = TEXT.find(words).unwrap();
    Span::new(start, start + words.len())
}

fn entity(kind: NameKind, name: &str, gender: Option<char>) -> Entity {
    Entity { kind, name: name.to_owned(), variants: vec![name.to_owned()], gender, country: None }
}

/// Invented, with one finding of every kind.
fn article() -> Article {
    let (rule, certainty) = ("test.rule", Certainty::Stated);
    let whole = Span::new(0, TEXT.len());
    Article {
        name: "a.txt".to_owned(),
        text: TEXT.into(),
        warnings: vec![Warning::ReplacedBytes],
        language: Some("fr"),
        date: Some(ArticleDate { value: "2024-01-09".to_owned(), basis: DateBasis::FileName }),
        title: Some(whole),
        blocks: vec![Block { span: whole, kind: BlockKind::Title, rule, certainty }],
        sentences: vec![whole],
        mentions: vec![
            Mention { span: find("Élise Vautrin"), kind: NameKind::Person, entity: 0, rule, certainty },
            Mention { span: find("Radio Estran"), kind: NameKind::Organisation, entity: 1, rule, certainty },
        ],
        roles: vec![Role { span: find("mairesse"), holder: Some(0), rule, certainty }],
        quotations: vec![Quotation {
            span: find("Nous partirons  bientôt"),
            kind: QuotationKind::Direct,
            speaker: Some(Speaker { span: find("Élise Vautrin"), entity: Some(0) }),
            cue: Some(Cue { span: find("a dit"), lemma: "dire".to_owned(), class: None, tense: None }),
            addressee: None,
            distance: None,
            via: Some(1),
            rule,
            certainty: Certainty::Inferred,
        }],
        times: vec![ResolvedTime {
            span: find("début 2024"),
            class: TimeClass::Date,
            value: "2024".to_owned(),
            modifier: Some(TimeModifier::Start),
            rule,
            certainty,
            anchor: Some("2024-01-09".to_owned()),
        }],
        quantities: vec![Counted {
            span: find("5 à 10 élus"),
            value: "5/10".to_owned(),
            bound: Bound::Equal,
            unit: Some("élu".to_owned()),
            rule,
            certainty,
        }],
        sources: vec![Source {
            entity: 1,
            role: SourceRole::Agency,
            medium: None,
            span: find("Radio Estran"),
            rule,
            certainty,
        }],
        residues: vec![Fault {
            span: find("  "),
            kind: ResidueKind::Spacing,
            suggestion: Some(" ".to_owned()),
            rule,
            certainty,
        }],
        floods: vec![],
        translation: None,
        entities: vec![
            entity(NameKind::Person, "Élise Vautrin", Some('f')),
            entity(NameKind::Organisation, "Radio Estran", None),
        ],
        document: Document::new(&import::Source {
            name: String::new(),
            text: TEXT.to_owned(),
            warnings: vec![],
        }),
    }
}

fn analysis(unit: Unit) -> Value {
    serde_json::to_value(wire::analyze(vec![article()], Vec::new(), unit, true)).unwrap()
}

#[test]
fn says_what_the_data_model_promises() {
    let analysis = analysis(Unit::CodePoints);
    let document = &analysis["documents"][0];
    assert_eq!(
        document["quotations"],
        json!([{
            "start": 4, "end": 27, "kind": "direct",
            "speaker": {"start": 49, "end": 62, "entity": "e1"},
            "cue": {"start": 31, "end": 36, "lemma": "dire", "class": null, "tense": null},
            "addressee": null, "distance": null,
            "via": "e2", "rule": "test.rule", "certainty": "inferred",
        }])
    );
    assert_eq!(
        document["times"],
        json!([{
            "start": 79, "end": 89, "type": "date", "value": "2024", "mod": "start", "anchor": "2024-01-09",
            "rule": "test.rule", "certainty": "stated",
        }])
    );
    assert_eq!(document["quantities"][0]["value"], "5/10");
    assert_eq!(document["roles"][0]["holder"], "e1");
    assert_eq!(
        (&document["sources"][0]["entity"], &document["sources"][0]["role"]),
        (&json!("e2"), &json!("agency"))
    );
    assert_eq!(document["residues"][0]["suggestion"], " ");
    assert_eq!(document["date"], json!({"value": "2024-01-09", "basis": "filename"}));
    assert_eq!(document["warnings"][0]["code"], "replaced-bytes");
    assert_eq!(analysis["entities"][0]["gender"], "f");
    let comparison = &analysis["comparison"];
    assert_eq!(comparison["timeline"], json!([{"value": "2024", "times": [{"document": "d1", "time": 0}]}]));
    assert_eq!(
        comparison["speakers"][0]["readings"],
        json!([{"document": "d1", "words": 3, "quotations": 1}])
    );
    for nothing in ["duplicates", "groups", "passages", "figures", "contradictions", "only"] {
        assert_eq!(comparison[nothing], json!([]), "{nothing}");
    }
}

/// Every pair of offsets, with the words that the unit cuts out of the text.
fn cuts(value: &Value, cut: &impl Fn(usize, usize) -> String, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            if let (Some(start), Some(end)) = (map.get("start"), map.get("end")) {
                found.push(cut(start.as_u64().unwrap() as usize, end.as_u64().unwrap() as usize));
            }
            map.values().for_each(|each| cuts(each, cut, found));
        }
        Value::Array(list) => list.iter().for_each(|each| cuts(each, cut, found)),
        _ => {}
    }
}

#[test]
fn both_units_cut_out_the_same_words() {
    let (points, utf16): (Vec<char>, Vec<u16>) = (TEXT.chars().collect(), TEXT.encode_utf16().collect());
    let (mut by_points, mut by_utf16) = (Vec::new(), Vec::new());
    cuts(&analysis(Unit::CodePoints), &|start, end| points[start..end].iter().collect(), &mut by_points);
    cuts(
        &analysis(Unit::Utf16),
        &|start, end| String::from_utf16(&utf16[start..end]).unwrap(),
        &mut by_utf16,
    );
    assert_eq!(by_points, by_utf16);
    assert!(by_points.contains(&"Élise Vautrin".to_owned()) && by_points.contains(&"5 à 10 élus".to_owned()));
}

#[test]
fn entities_of_several_articles_are_joined() {
    let analysis = wire::analyze(vec![article(), article()], Vec::new(), Unit::Utf16, false);
    assert_eq!(analysis.entities.len(), 2);
    assert_eq!(analysis.documents[1].mentions[1].entity, "e2");
    assert_eq!(analysis.documents[1].id, "d2");
}

#[test]
fn a_detail_is_a_document_with_its_own_entities() {
    let detail = serde_json::to_value(wire::detail(&article(), Unit::Utf16)).unwrap();
    assert_eq!(detail["mentions"][0]["entity"], detail["entities"][0]["id"]);
    assert_eq!(detail["characters"], TEXT.encode_utf16().count());
}
