//! What is known of the media behind an article: facts with their reference, and nothing where nothing is known.

use guillemet::annotation::{MediumKind, StateOwned};
use guillemet::link::Medium;
use guillemet::{Input, read};

/// What is known of the first medium of a sentence.
fn medium(sentence: &str) -> Option<Medium> {
    let article = read(Input { name: "a", bytes: sentence.as_bytes(), ..Input::default() }).unwrap();
    article.sources.first().expect("a source").medium
}

#[test]
fn a_public_medium_has_its_reference() {
    let known = medium("Le pont sera fermé lundi, selon la RTBF, qui cite le maire.").unwrap();
    assert_eq!((known.kind, known.country, known.language), (MediumKind::Television, "BE", "fr"));
    assert_eq!(known.state, Some(StateOwned::Yes));
    assert!(known.reference.contains("décret"), "{known:?}");
}

#[test]
fn of_others_nothing_is_said() {
    let known = medium("Le pont sera fermé lundi, selon l'agence Reuters, qui cite le maire.").unwrap();
    assert_eq!((known.kind, known.state, known.reference), (MediumKind::Agency, None, ""));
}

#[test]
fn an_unknown_medium_stays_unknown() {
    assert_eq!(medium("Le pont sera fermé lundi, rapporte l'agence Norlanda."), None);
}
