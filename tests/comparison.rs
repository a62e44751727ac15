//! Passages found again in versions of an article, and how comparing grows with the articles. The versions are made from articles of our own or, where
//! the reference articles are there, from those.

mod shared;
mod suite;
mod versions;

use guillemet::compare::{Comparison, Digest, compare, passages};
use guillemet::link::{Article, DateBasis};
use guillemet::{Collection, Input, collect, read};
use std::time::Instant;
use versions::{Chance, Editor, Made, version};

/// The same utterance as two translators give it: ours, and both by hand.
const UTTERANCES: [[&str; 2]; 6] = [
    [
        "Nous devons la vérité aux familles et nous la leur dirons avant la fin du mois",
        "Les familles ont droit à la vérité, et elles l’auront d’ici la fin du mois",
    ],
    [
        "Le barrage tiendra parce que nos ingénieurs l’ont vérifié cet été",
        "Nos ingénieurs ont contrôlé le barrage pendant l’été, il va tenir",
    ],
    [
        "Personne ne quittera l’usine sans une lettre signée du directeur",
        "Sans lettre du directeur, signée de sa main, personne ne sortira de l’usine",
    ],
    [
        "Les pêcheurs n’ont pas vu la tempête arriver, la radio était en panne",
        "La radio ne marchait pas et les pêcheurs n’ont rien vu venir de la tempête",
    ],
    [
        "Je rendrai les clés de la mairie le jour où le pont sera rouvert",
        "Le jour de la réouverture du pont, je donnerai les clés de la mairie",
    ],
    [
        "Ce vaccin protège les enfants, et le laboratoire publiera ses résultats en mars",
        "Le laboratoire va publier les résultats en mars : le vaccin protège les enfants",
    ],
];

fn article(name: &str, text: &str, date: &str) -> Article {
    read(Input { name, bytes: text.as_bytes(), date: Some((date, DateBasis::Given)), ..Input::default() })
        .unwrap()
}

fn compared(collection: &Collection, digests: &[Digest]) -> Comparison {
    let digests: Vec<&Digest> = digests.iter().collect();
    compare(&digests, &collection.maps, &collection.entities, &[])
}

fn digests(collection: &Collection) -> Vec<Digest> {
    collection.articles.iter().map(|article| Digest::new(article, |byte| byte)).collect()
}

/// An article to make versions of.
struct Original {
    /// Its name in the table of what was judged.
    id: String,
    text: String,
    date: String,
}

/// The articles to make versions of: the reference suite's or our samples.
fn articles() -> Vec<Original> {
    if let Some(folder) = shared::folder("passages") {
        let held = std::fs::read_to_string(folder.join("gold/winer/index.tsv")).unwrap();
        let held: Vec<&str> = held.lines().filter_map(|l| l.split('\t').nth(1)).collect();
        let cases = suite::cases(&folder, "winer-2016").into_iter();
        let cases = cases.filter(|case| !held.contains(&case["id"].as_str().unwrap()));
        let original = |case: &serde_json::Value| {
            let field = |name: &str| case[name].as_str().unwrap();
            Original {
                id: field("id").to_owned(),
                text: field("text").to_owned(),
                date: field("reference")[..10].to_owned(),
            }
        };
        return cases.map(|case| original(&case)).collect();
    }
    let samples = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let texts = std::fs::read_dir(samples).unwrap().map(|entry| entry.unwrap().path());
    let mut texts: Vec<_> = texts.filter(|path| path.extension().is_some_and(|e| e == "txt")).collect();
    texts.sort();
    let original = |path: std::path::PathBuf| Original {
        id: path.file_stem().unwrap().to_string_lossy().into_owned(),
        text: std::fs::read_to_string(path).unwrap(),
        date: "2024-05-14".to_owned(),
    };
    texts.into_iter().map(original).collect()
}

/// Part of an article, by its name.
struct Part {
    id: String,
    start: usize,
    end: usize,
}

impl Part {
    /// Whether half of either lies in the other.
    fn meets(&self, id: &str, (start, end): (usize, usize)) -> bool {
        let both = self.end.min(end).saturating_sub(self.start.max(start));
        self.id == id && 2 * both >= (self.end - self.start).min(end - start)
    }
}

/// The passages that different articles really share, each judged by reading both.
fn judged() -> Vec<[Part; 2]> {
    let rows = include_str!("versions/shared.tsv").lines().filter(|line| !line.starts_with('#')).skip(1);
    let part = |row: &[&str]| Part {
        id: row[0].to_owned(),
        start: row[1].parse().unwrap(),
        end: row[2].parse().unwrap(),
    };
    rows.map(|row| row.split('\t').collect::<Vec<_>>())
        .map(|row| [part(&row[..3]), part(&row[3..])])
        .collect()
}

/// What is found again of versions.
struct Found {
    /// The share of words that are others than in the original.
    changed: f64,
    /// The share of the words of sentences of which half at least is found, on both sides.
    recall: f64,
    /// The share of passages that lay side by side what belongs together.
    precision: f64,
    /// How many of those between articles of different events do not.
    chance: usize,
}

/// Versions of every sixth article among all articles.
fn passages_of(changed: f64) -> Found {
    let mut chance = Chance(0x9e37_79b9);
    let texts = articles();
    let mut all: Vec<Article> = texts
        .iter()
        .enumerate()
        .map(|(at, original)| article(&format!("{at}.txt"), &original.text, &original.date))
        .collect();
    let editor = Editor::new(texts.iter().map(|original| original.text.as_str()));
    let first = all.len();
    let step = if first > 100 { 6 } else { 1 };
    let mut versions: Vec<(usize, Vec<Made>)> = Vec::new();
    for from in (0..first).step_by(step) {
        let (text, made) = version(&all[from], changed, &editor, &mut chance);
        all.push(article(&format!("v{from}.txt"), &text, &texts[from].date));
        versions.push((from, made));
    }
    let collection = collect(all);
    let compared = compared(&collection, &digests(&collection));
    let passages: Vec<_> = compared.passages.iter().filter(|p| p.kind != passages::Kind::Quoted).collect();
    let overlap = |side: passages::Side, (from, to): (usize, usize)| {
        (side.end as usize).min(to).saturating_sub((side.start as usize).max(from))
    };
    let half = |side, span: (usize, usize)| 2 * overlap(side, span) >= span.1 - span.0;
    let words = |side: passages::Side| {
        &collection.articles[side.article].text[side.start as usize..side.end as usize]
    };
    let origin = |article: usize| if article < first { article } else { versions[article - first].0 };
    // Where a side stood before it was edited.
    let source = |side: passages::Side| -> Vec<(usize, usize)> {
        if side.article < first {
            return vec![(side.start as usize, side.end as usize)];
        }
        let made = versions[side.article - first].1.iter();
        made.filter(|m| overlap(side, m.edited) > 0).map(|m| m.original).collect()
    };
    let judged = judged();
    let event = |article: usize| compared.groups.iter().position(|g| g.members.contains(&article));
    let together = |p: &passages::Passage| {
        let (a, b) = (origin(p.a.article), origin(p.b.article));
        let pairs =
            || source(p.a).into_iter().flat_map(|one| source(p.b).into_iter().map(move |other| (one, other)));
        if a == b {
            return pairs().any(|(one, other)| one.0 < other.1 && other.0 < one.1);
        }
        let (x, y) = (&texts[a].id, &texts[b].id);
        pairs().any(|(one, other)| {
            judged.iter().any(|[left, right]| {
                left.meets(x, one) && right.meets(y, other) || left.meets(y, other) && right.meets(x, one)
            })
        })
    };
    let (mut told, mut others, mut found) = (0, 0, 0);
    for (at, (from, made)) in versions.iter().enumerate() {
        let mine: Vec<_> = passages.iter().filter(|p| p.b.article == first + at).collect();
        for sentence in made {
            told += sentence.words;
            others += sentence.changed;
            let holds = |p: &&&&passages::Passage| {
                p.a.article == *from && half(p.a, sentence.original) && half(p.b, sentence.edited)
            };
            if mine.iter().any(|p| holds(&p)) {
                found += sentence.words;
            } else if std::env::var_os("SHOW_MISSED").is_some() {
                let (start, end) = sentence.edited;
                println!("missed: {:?}", &collection.articles[first + at].text[start..end]);
            }
        }
    }
    let (right, wrong): (Vec<&passages::Passage>, Vec<_>) = passages.iter().partition(|p| together(p));
    for p in &wrong {
        let name = |side: passages::Side| {
            let (from, to) =
                source(side).into_iter().reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or_default();
            format!("{}\t{from}\t{to}", texts[origin(side.article)].id)
        };
        println!("not shared: {}\t{}\t{:?} / {:?}", name(p.a), name(p.b), words(p.a), words(p.b));
    }
    let apart =
        |p: &&passages::Passage| event(p.a.article).is_none() || event(p.a.article) != event(p.b.article);
    let share = |of: usize, all: usize| of as f64 / all.max(1) as f64;
    let result = Found {
        changed: share(others, told),
        recall: share(found, told),
        precision: share(right.len(), passages.len()),
        chance: wrong.into_iter().filter(|p| apart(p)).count(),
    };
    let Found { changed, recall, precision, chance } = result;
    println!(
        "{changed:.3} changed: recall {recall:.3}, precision {precision:.3} of {} passages, {chance} by chance",
        passages.len()
    );
    result
}

/// The share of changed words, and the recall that must be reached there.
const REACHED: [(f64, f64); 3] = [(0.1, 0.95), (0.3, 0.95), (0.5, 0.8)];

/// The same of our samples, which are too few for words to be rare in.
const REACHED_BY_SAMPLES: [(f64, f64); 3] = [(0.1, 0.95), (0.3, 0.9), (0.5, 0.55)];

#[test]
fn edited_passages_are_found_again() {
    let judged = shared::folder("precision of passages").is_some();
    for (share, least) in if judged { REACHED } else { REACHED_BY_SAMPLES } {
        let Found { changed, recall, precision, chance } = passages_of(share);
        assert!((changed - share).abs() < 0.02, "{changed} of the words are changed instead of {share}");
        assert!(recall >= least, "recall {recall} at {share}");
        if judged {
            assert!(precision >= 0.98, "precision {precision} at {share}");
            assert_eq!(chance, 0, "passages between articles of different events at {share}");
        }
    }
}

#[test]
fn formulas_are_no_passages_and_what_is_taken_over_is() {
    let taken = "Le barrage de Valdrac, mis en eau en 1962, retient 41 millions de mètres cubes et alimente trois vallées, selon la société qui l’exploite.";
    let harvest = format!(
        "Vendanges précoces à Orbeuil\n\nLes vignerons d’Orbeuil coupent le raisin depuis lundi.\n\n{taken}\n\nLe vainqueur du concours des vins est Paul Amirot, il est suivi de Lise Grandel et de Jean Cossard."
    );
    let race = format!(
        "Course à pied de la Vernelle\n\nHuit cents coureurs ont longé la rivière dimanche.\n\n{taken}\n\nLe vainqueur de la course est Ada Lorme, elle est suivie de Théo Bassin et de Nour Hadi."
    );
    let collection =
        collect(vec![article("a.txt", &harvest, "2024-09-09"), article("b.txt", &race, "2024-05-14")]);
    let compared = compared(&collection, &digests(&collection));
    assert!(compared.groups.is_empty());
    let sides: Vec<_> = compared.passages.iter().map(|p| [p.a, p.b]).collect();
    let [[a, b]] = sides[..] else { panic!("{sides:?}") };
    let start = |side: passages::Side| &collection.articles[side.article].text[side.start as usize..][..10];
    assert_eq!((start(a), start(b)), (&taken[..10], &taken[..10]));
}

#[test]
fn utterances_are_found_in_other_words() {
    let text = |which: usize| {
        let said =
            UTTERANCES.map(|pair| format!("« {} », a déclaré le ministre Pavel Oriande.", pair[which]));
        format!("Conférence de presse de Pavel Oriande à Sestrino\n\n{}", said.join("\n\n"))
    };
    let collection =
        collect(vec![article("a.txt", &text(0), "2024-05-14"), article("b.txt", &text(1), "2024-05-14")]);
    let compared = compared(&collection, &digests(&collection));
    assert_eq!(compared.groups.len(), 1);
    let both = |pair: &&[&str; 2]| {
        let at = |which: usize| collection.articles[which].text.find(pair[which]).unwrap() as u32 + 1;
        let holds = |side: passages::Side, at: u32| side.start <= at + 20 && at < side.end;
        compared.passages.iter().any(|p| holds(p.a, at(0)) && holds(p.b, at(1)))
    };
    let found = UTTERANCES.iter().filter(both).count();
    assert!(found >= 5, "{found} of {}: {:?}", UTTERANCES.len(), compared.passages);
}

/// What comparing takes for so many articles: the given ones over and over, a tenth of their words changed.
fn seconds(texts: &[Original], count: usize) -> f64 {
    let editor = Editor::new(texts.iter().map(|original| original.text.as_str()));
    let mut chance = Chance(7);
    let made = (0..count).map(|at| {
        let Original { text, date, .. } = &texts[at % texts.len()];
        let text: Vec<String> = text
            .lines()
            .map(|line| editor.edit(line, if at < texts.len() { 0.0 } else { 0.1 }, &mut chance).0)
            .collect();
        article(&format!("{at}.txt"), &text.join("\n"), date)
    });
    let collection = collect(made.collect());
    let digests = digests(&collection);
    let start = Instant::now();
    let compared = compared(&collection, &digests);
    let took = start.elapsed().as_secs_f64();
    println!(
        "{count} articles: {took:.2} s, {} groups, {} passages",
        compared.groups.len(),
        compared.passages.len()
    );
    took
}

#[test]
fn time_grows_with_the_articles() {
    let texts = articles();
    // From two versions of each on: alone an article shares nothing.
    let (few, many) = (texts.len() * 2, texts.len() * 8);
    let (short, long) = (seconds(&texts, few), seconds(&texts, many));
    let exponent = (long / short).ln() / (many as f64 / few as f64).ln();
    println!("exponent {exponent:.2}");
    assert!(exponent <= 1.5, "time grows with the power {exponent:.2} of the articles");
}

/// Sets `GUILLEMET_MANY` apart: ten thousand articles take minutes to read without optimisation.
#[test]
#[ignore = "takes minutes"]
fn time_for_ten_thousand() {
    let texts = articles();
    let (few, many) = (seconds(&texts, texts.len()), seconds(&texts, 10_000));
    println!("exponent {:.2}", (many / few).ln() / (10_000.0 / texts.len() as f64).ln());
}

/// The groups of articles with headlines, leads and dates, as places.
fn grouped(articles: &[(&str, &str, &str)]) -> Vec<Vec<usize>> {
    let read = |(at, (headline, text, date)): (usize, &(&str, &str, &str))| {
        article(&format!("{at}.txt"), &format!("{headline}\n\n{text}"), date)
    };
    let collection = collect(articles.iter().enumerate().map(read).collect());
    let compared = compared(&collection, &digests(&collection));
    compared.groups.into_iter().map(|group| group.members).collect()
}

#[test]
fn a_headline_says_which_event_it_is() {
    let ceremony = [
        (
            "Jeux de Sestrino : la cérémonie de clôture en direct",
            "Les heures sont celles de Paris.",
            "2024-05-14",
        ),
        (
            "Jeux de Sestrino : les images de la cérémonie de clôture",
            "Des lampions flottaient lundi sur le lac, et un chœur de pêcheurs a chanté sous la pluie.",
            "2024-05-14",
        ),
    ];
    assert_eq!(grouped(&ceremony), [[0, 1]]);
    let accidents = [
        (
            "Accident mortel d’autocar scolaire en Vernelle",
            "Deux lycéens sont morts mercredi à Valdrac quand leur autocar a quitté la chaussée verglacée.",
            "2024-02-10",
        ),
        (
            "Deuxième accident d’autocar scolaire en Vernelle",
            "Un camion a heurté jeudi un autocar à Orbeuil ; six collégiens sont blessés, trois jours après la sortie de route de Valdrac.",
            "2024-02-13",
        ),
    ];
    assert!(grouped(&accidents).is_empty());
    let races = [
        (
            "Ada Lorme gagne le 200 m à Valdrac",
            "La coureuse a devancé mardi Nour Hadi au millième ; elle visait un doublé après le 100 m.",
            "2024-08-20",
        ),
        (
            "Ada Lorme gagne le 100 m à Valdrac",
            "Partie du couloir trois, la favorite a couru dimanche sous l’averse, deux jours avant le 200 m.",
            "2024-08-18",
        ),
    ];
    assert!(grouped(&races).is_empty());
}

#[test]
fn reference_articles_are_grouped_as_a_reader_groups_them() {
    if shared::folder("groups of the reference articles").is_none() {
        return;
    }
    let originals = articles();
    let read = |original: &Original| article(&original.id, &original.text, &original.date);
    let collection = collect(originals.iter().map(read).collect());
    let compared = compared(&collection, &digests(&collection));
    let rows = include_str!("compare/events.tsv").lines().filter(|line| line.ends_with("\tyes"));
    let events: Vec<(&str, &str)> =
        rows.filter_map(|row| row.strip_suffix("\tyes")?.split_once('\t')).collect();
    let pairs = |group: &guillemet::compare::groups::Group| -> Vec<(String, String)> {
        let mut ids: Vec<&str> = group.members.iter().map(|&m| originals[m].id.as_str()).collect();
        ids.sort_unstable();
        let pairs = (0..ids.len()).flat_map(|at| (0..at).map(move |before| (before, at)));
        pairs.map(|(a, b)| (ids[a].to_owned(), ids[b].to_owned())).collect()
    };
    let found: Vec<(String, String)> = compared.groups.iter().flat_map(pairs).collect();
    let (right, wrong): (Vec<_>, Vec<_>) =
        found.iter().partition(|(a, b)| events.contains(&(a.as_str(), b.as_str())));
    println!("{} of {} pairs right, of {} that tell one event", right.len(), found.len(), events.len());
    assert!(100 * right.len() >= 95 * found.len(), "no one event: {wrong:?}");
    assert!(4 * right.len() >= 3 * events.len(), "only {right:?}");
}

#[test]
fn samples_are_grouped_as_a_reader_groups_them() {
    let dates = [
        ("01-bac-chavire", "2024-05-14"),
        ("02-bac-traghetto", "2024-05-14"),
        ("03-bac-faehre", "2024-05-15"),
        ("04-chevres-conseil", "2024-05-14"),
        ("05-glacier-entretien", "2024-05-16"),
    ];
    let samples = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let read = |(name, date): (&str, &str)| {
        article(name, &std::fs::read_to_string(samples.join(name).with_extension("txt")).unwrap(), date)
    };
    let collection = collect(dates.map(read).to_vec());
    let compared = compared(&collection, &digests(&collection));
    let groups: Vec<_> = compared.groups.iter().map(|group| group.members.as_slice()).collect();
    assert_eq!(groups, [[0, 1, 2]]);
}

#[test]
fn bad_input_is_told_and_nothing_is_lost() {
    let text = "Crue à Valdrac\n\nLa crue de la Vernelle a fait 12 morts mardi à Valdrac, selon la préfète Ada Lorme.";
    let other = "The river rose on Tuesday and twelve people died, the prefect said.";
    let mut articles = vec![
        article("a.txt", text, "2024-05-14"),
        article("vide.txt", "", "2024-05-14"),
        article("vide.txt", "", "2024-05-14"),
        article("en.txt", other, "2024-05-14"),
        article(
            "en.txt",
            "Der Fluss stieg am Dienstag, sagte die Präfektin; zwölf Menschen starben.",
            "2024-05-14",
        ),
        article("a.txt", text, "2024-05-15"),
    ];
    articles.extend((0..500).map(|at| article(&format!("copie {at}.txt"), text, "2024-05-14")));
    let collection = collect(articles);
    let compared = compared(&collection, &digests(&collection));
    // One of them is kept, the first; empty files are copies of nothing.
    assert_eq!(compared.duplicates.len(), 501);
    assert!(compared.duplicates.iter().all(|&(_, of)| of == 0));
    assert!(compared.groups.is_empty() && compared.passages.is_empty());
}
