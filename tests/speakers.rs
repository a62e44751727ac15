//! Who is said to speak, where more than one sentence or source is needed to tell.

use guillemet::link::Article;
use guillemet::{Input, read};

fn article(text: &str) -> Article {
    read(Input { name: "t.txt", bytes: text.as_bytes(), ..Input::default() }).expect("text is read")
}

/// Each quotation's first words, who speaks, and the medium that carries it.
fn told(text: &str) -> Vec<(String, String, String)> {
    let article = article(text);
    let name = |entity: Option<usize>| entity.map(|e| article.entities[e].name.clone());
    article
        .quotations
        .iter()
        .map(|q| {
            let words = q.span.of(&article.text).split(' ').take(2).collect::<Vec<_>>().join(" ");
            let speaker = q.speaker.map(|s| (s.entity, s.span.of(&article.text)));
            let speaker = speaker.map(|(e, words)| match name(e) {
                Some(name) if !words.contains(" et ") => name,
                _ => words.to_string(),
            });
            (words, speaker.unwrap_or_default(), name(q.via).unwrap_or_default())
        })
        .collect()
}

fn check(text: &str, wanted: &[(&str, &str, &str)]) {
    let found = told(&format!("Le port de Borvik\n\n{text}\n"));
    let found: Vec<_> = found.iter().map(|(w, s, v)| (w.as_str(), s.as_str(), v.as_str())).collect();
    assert_eq!(found, wanted, "{text}");
}

#[test]
fn a_chain_names_who_stands_behind_the_medium() {
    check(
        "Selon Reuters, citant un responsable du port, la digue a cédé dans la nuit.",
        &[("la digue", "responsable du port", "Reuters")],
    );
    check(
        "La digue a cédé dans la nuit, rapporte l'agence Ansa, citant un pompier.",
        &[("La digue", "pompier", "ANSA")],
    );
    check(
        "Citant des sources policières, Reuters affirme que deux hommes sont en fuite.",
        &[("deux hommes", "Reuters", "")],
    );
}

#[test]
fn a_general_subject_hides_a_body_or_a_document() {
    check("« Rien ne change ici », jure-t-on à la mairie.", &[("Rien ne", "mairie", "")]);
    check("« Rien ne change ici », peut-on lire dans le rapport.", &[("Rien ne", "rapport", "")]);
    check("La route est coupée, a-t-on appris dans la soirée.", &[("La route", "", "")]);
}

#[test]
fn several_speak_together() {
    check(
        "« L'eau est bonne », ont déclaré le préfet Paul Arnal et la maire Lise Moulin.",
        &[("L'eau est", "préfet Paul Arnal et la maire Lise Moulin", "")],
    );
}

#[test]
fn the_latter_is_whoever_was_named_last() {
    check(
        "Le préfet Paul Arnal a reçu le colonel Marc Dorval. Ce dernier affirme que la digue tient.",
        &[("la digue", "Marc Dorval", "")],
    );
}

#[test]
fn nobody_speaks_in_the_entry_of_another() {
    check(
        "14h32 – La maire Lise Moulin annonce que le port ferme.\n14h50 – Elle ajoute que le pont tient.",
        &[("le port", "Lise Moulin", ""), ("le pont", "", "")],
    );
}

#[test]
fn an_interview_introduces_who_answers() {
    check(
        "La forestière Jeanne Talbert publie un essai.\n\nPourquoi avez-vous écrit ce livre ?\n\nJe voyais les chênes \
         mourir.\n\nQue dites-vous aux élus ?\n\nJe leur dis que les chênes meurent.",
        &[("Je voyais", "Jeanne Talbert", ""), ("Je leur", "Jeanne Talbert", "")],
    );
}

#[test]
fn what_opens_a_sentence_shares_its_subject() {
    check(
        "Après avoir accusé le préfet de mentir, la maire Lise Moulin est partie.",
        &[("mentir", "Lise Moulin", "")],
    );
    check(
        "C'est en dénonçant « une digue faite de sable et de vent » que la maire Lise Moulin est partie.",
        &[("une digue", "Lise Moulin", "")],
    );
}

#[test]
fn a_relative_clause_gives_a_view() {
    check(
        "Le préfet a reçu Lise Moulin, pour qui « la digue est bien vieille ».",
        &[("la digue", "Lise Moulin", "")],
    );
}

#[test]
fn an_incise_inside_the_marks_may_end_its_sentence() {
    check(
        "« La digue est vieille, explique Lise Moulin. Il faut la refaire. »",
        &[("La digue", "Lise Moulin", ""), ("Il faut", "Lise Moulin", "")],
    );
    check("« Je reste », a dit lundi le préfet, Paul Arnal.", &[("Je reste", "Paul Arnal", "")]);
}

#[test]
fn what_a_medium_learns_its_source_says() {
    check("La digue a cédé, a appris l'AFP de source policière.", &[("La digue", "source policière", "")]);
}

#[test]
fn what_stands_between_is_passed_over() {
    check(
        "Lise Moulin a fait part, sur son compte Twitter, de sa volonté de partir.",
        &[("sa volonté", "Lise Moulin", "")],
    );
    check("Son avocat, Me Jean Tarbes, a plaidé qu'il ignorait tout.", &[("il ignorait", "Jean Tarbes", "")]);
}

#[test]
fn a_description_resumes_who_was_named() {
    check(
        "La compagnie Velmora a fermé hier. La compagnie affirme que les bacs rouilleront.",
        &[("les bacs", "Velmora", "")],
    );
    check(
        "Le boxeur Igor Tasmel rentre au port. Lise Moulin salue Igor Tasmel. « Je dors enfin », a déclaré le boxeur.",
        &[("Je dors", "Igor Tasmel", "")],
    );
    check(
        "La digue appartient à Lise Moulin. Plus tard, la championne affirme que la digue tient.",
        &[("la digue", "Lise Moulin", "")],
    );
}

#[test]
fn a_pronoun_goes_on_with_the_one_before_it() {
    check(
        "Paul Arnal a rendu sa barque. Il rejoint ainsi le pêcheur Luc Dorval. « Je dors enfin », a-t-il lancé.",
        &[("Je dors", "Paul Arnal", "")],
    );
    check(
        "Paul Arnal a quitté la salle. Interrogé sur Luc Dorval, il explique que la digue tient.",
        &[("la digue", "Paul Arnal", "")],
    );
    check(
        "Paul Arnal salue et Luc Dorval cède. « Je dors enfin », a-t-il lancé.",
        &[("Je dors", "Luc Dorval", "")],
    );
    check(
        "Lise Moulin rentre au port. Il est probable que Paul Arnal parte. « Je dors enfin », a-t-il lancé.",
        &[("Je dors", "Paul Arnal", "")],
    );
}

#[test]
fn a_source_is_whole_and_without_whom_it_told() {
    check(
        "Selon des témoins présents sur le quai, la digue a cédé.",
        &[("la digue", "témoins présents sur le quai", "")],
    );
    check(
        "Selon des images diffusées par Reuters, la digue a cédé.",
        &[("la digue", "images diffusées par Reuters", "Reuters")],
    );
    check(
        "La digue a cédé, selon Lise Moulin et Paul Arnal.",
        &[("La digue", "Lise Moulin et Paul Arnal", "")],
    );
    check(
        "Selon les informations relatées par la radio locale, la digue a cédé.",
        &[("la digue", "radio locale", "")],
    );
}

#[test]
fn the_subject_is_the_one_of_its_own_clause() {
    check(
        "Des barques se trouvaient au quai et la capitainerie annonce avoir fermé le port.",
        &[("avoir fermé", "capitainerie", "")],
    );
    check(
        "Lise Moulin est plus nette :\n\n« Le port est vide depuis des années. »",
        &[("Le port", "Lise Moulin", "")],
    );
    check(
        "Lise Moulin a dit à la mairie : « Le port est vide. Il ferme » et promet de rester.",
        &[("Le port", "Lise Moulin", ""), ("rester", "Lise Moulin", "")],
    );
}

#[test]
fn those_beside_the_subject_are_not_it() {
    check(
        "Plusieurs médias, dont Reuters et Le Figaro, affirment que la digue a cédé.",
        &[("la digue", "médias", "")],
    );
    check(
        "La digue a cédé, a annoncé lundi le tribunal, qui précise que le bac part.",
        &[("La digue", "tribunal", ""), ("le bac", "tribunal", "")],
    );
    check(
        "« Je dors enfin », a dit Paul Arnal. Et d'ajouter : « Je rame depuis des années. »",
        &[("Je dors", "Paul Arnal", ""), ("Je rame", "Paul Arnal", "")],
    );
}
