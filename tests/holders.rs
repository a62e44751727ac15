//! Who holds an office that an article names, where another name stands nearer or none stands beside it.

use guillemet::{Input, read};

/// The roles of a text with the names of those who hold them.
fn held(text: &str) -> Vec<(String, String)> {
    let text = format!("Le port de Borvik\n\n{text}\n");
    let article =
        read(Input { name: "t.txt", bytes: text.as_bytes(), ..Input::default() }).expect("text is read");
    let name = |entity: Option<usize>| entity.map_or("", |e| article.entities[e].name.as_str()).to_string();
    article.roles.iter().map(|r| (r.span.of(&article.text).to_string(), name(r.holder))).collect()
}

/// Whether a role is found with this holder.
fn check(text: &str, role: &str, holder: &str) {
    let found = held(text);
    assert!(found.iter().any(|(r, h)| r == role && h == holder), "{text}\n{role}, {holder}: {found:?}");
}

#[test]
fn a_nationality_stands_before_the_name() {
    check(
        "La tenante du titre, l'Américaine Nora Vasseur, gagne encore.",
        "tenante du titre",
        "Nora Vasseur",
    );
    check(
        "Elle devance la championne en titre la Suissesse Nora Vasseur.",
        "championne en titre",
        "Nora Vasseur",
    );
    check(
        "Les tenants du titre, l'Espagnol Luc Arnal et la Suissesse Nora Vasseur, sont absents.",
        "tenants du titre",
        "Luc Arnal",
    );
}

#[test]
fn a_bare_role_follows_the_name() {
    check("L'Espagnol Luc Arnal champion d'Europe 2011 abandonne.", "champion d'Europe 2011", "Luc Arnal");
    check("Luc Arnal, alors ministre de la Mer, a souri.", "ministre de la Mer", "Luc Arnal");
    let found = held("Luc Arnal blessé par une chute abandonne.");
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn the_subject_of_the_verb_holds_it() {
    check("Le vainqueur de l'étape est Luc Arnal.", "vainqueur de l'étape", "Luc Arnal");
    check("Luc Arnal a été nommé par Nora Vasseur préfet de la Creuse.", "préfet de la Creuse", "Luc Arnal");
    check("Luc Arnal remplace Nora Vasseur comme maire.", "maire", "Luc Arnal");
    check("Le maillot du leader du classement est porté par Luc Arnal.", "leader du classement", "Luc Arnal");
    check("Luc Arnal, présenté comme le chef de la bande, se tait.", "chef de la bande", "Luc Arnal");
}

#[test]
fn a_pronoun_goes_on_about_the_same_person() {
    let text = "Luc Arnal est mort lundi. Il admirait Paul Vasseur. Il fut ensuite sénateur de la Creuse.";
    check(text, "sénateur de la Creuse", "Luc Arnal");
    let text = "Luc Arnal est mort lundi. Fils de Jean Arnal, ancien maire de Lyon, il aimait la mer.";
    check(text, "ancien maire de Lyon", "Luc Arnal");
}

#[test]
fn roles_in_a_row_are_of_one_person() {
    let text = "Luc Arnal, écrivain, cuisinier et parolier, est mort.";
    check(text, "écrivain", "Luc Arnal");
    check(text, "cuisinier", "Luc Arnal");
    check(text, "parolier", "Luc Arnal");
    check("L'ancien journaliste, sénateur et poète Luc Arnal est mort.", "ancien journaliste", "Luc Arnal");
}

#[test]
fn a_name_in_the_complement_is_of_another() {
    let text = "Luc Arnal, fils de l'explorateur Jean Arnal, est mort.";
    check(text, "fils de l'explorateur", "Luc Arnal");
}

#[test]
fn a_description_takes_up_the_only_person_who_can_be_meant() {
    check("Nora Vasseur a gagné. La nageuse est heureuse.", "nageuse", "Nora Vasseur");
    let found = held("Nora Vasseur a battu Marie Arnal. La nageuse est heureuse.");
    assert!(!found.iter().any(|(role, _)| role == "nageuse"), "{found:?}");
    let text = "La Russe Nora Vasseur a battu l'Italienne Marie Arnal. La nageuse italienne est déçue.";
    check(text, "nageuse italienne", "Marie Arnal");
}
