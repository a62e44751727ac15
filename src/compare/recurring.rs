//! Lines that several articles have word for word: what their site adds to each.

use crate::document::{FnvMap, FnvSet};

/// In so many articles a line is no chance.
const MANY: usize = 3;

/// A whole sentence may be said again for what it tells.
const MANY_SENTENCES: usize = 5;

/// What is longer, in bytes, is a paragraph: agencies repeat those to tell what went before.
const LONGEST: usize = 160;

/// The lines that stand in several articles, in order. Copies of one article, told by their longest line, count once. What is quoted
/// or asked, as "Pourquoi ?" is in interviews, stays the article's own, and so does a headline that other articles link to.
pub fn recurring<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<String> {
    let mut articles: FnvMap<&str, FnvSet<&str>> = FnvMap::default();
    let mut heads: FnvMap<&str, FnvSet<&str>> = FnvMap::default();
    for text in texts {
        let body = lines(text).max_by_key(|line| line.len()).unwrap_or_default();
        let short = lines(text).filter(|line| may_recur(line) && *line != body);
        articles.entry(body).or_default().extend(short);
        heads.entry(lines(text).next().unwrap_or_default()).or_default().insert(body);
    }
    let mut counts: FnvMap<&str, usize> = FnvMap::default();
    for line in articles.values().flatten() {
        *counts.entry(line).or_default() += 1;
    }
    let recurs = |line: &str, count: usize| {
        let many = if line.ends_with(['.', '!', '…']) { MANY_SENTENCES } else { MANY };
        count >= many && heads.get(line).is_none_or(|articles| articles.len() >= many)
    };
    let mut recurring: Vec<String> = counts
        .into_iter()
        .filter(|(line, count)| recurs(line, *count))
        .map(|(line, _)| line.to_string())
        .collect();
    recurring.sort_unstable();
    recurring
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

fn may_recur(line: &str) -> bool {
    line.len() <= LONGEST && !line.starts_with(['«', '"', '“', '—', '–']) && !line.ends_with(['?', '»'])
}

#[cfg(test)]
mod tests {
    use super::recurring;

    const BODIES: [&str; 4] = [
        "Le port rouvre lundi, a dit la capitainerie de la baie aux pêcheurs.",
        "La digue du nord a cédé dans la nuit sous les vagues de la tempête.",
        "Les oies ont quitté la baie deux semaines plus tôt que l’an passé.",
        "La maire reçoit jeudi les ferries qui manquent de marins.",
    ];

    #[test]
    fn what_three_articles_have_is_the_site_s() {
        let articles = BODIES
            .map(|body| format!("Un titre pour {}\n\n{body}\n\nLa baie au jour le jour  \n", &body[..9]));
        assert_eq!(recurring(articles.iter().map(String::as_str)), ["La baie au jour le jour"]);
        assert!(recurring(articles[..2].iter().map(String::as_str)).is_empty());
    }

    #[test]
    fn a_headline_that_others_link_to_stays_one() {
        let first = format!("Le port rouvre lundi\n\n{}\n", BODIES[0]);
        let others =
            BODIES[1..].iter().map(|body| format!("Un autre titre\n\n{body}\n\nLe port rouvre lundi\n"));
        let articles: Vec<String> = others.chain([first]).collect();
        assert_eq!(recurring(articles.iter().map(String::as_str)), ["Un autre titre"]);
    }

    #[test]
    fn copies_of_one_article_count_once() {
        let copy = format!("Le port rouvre\n\n{}\n\nLa baie au jour le jour\n", BODIES[0]);
        assert!(recurring([copy.as_str(); 5]).is_empty());
    }

    #[test]
    fn questions_quotations_and_paragraphs_stay_the_articles() {
        let background = "La baie compte deux ports depuis la tempête. ".repeat(4);
        let article = |body: &str| format!("{body} {background}\n\nPourquoi ?\n\n« Oui. »\n\n{background}\n");
        let articles = BODIES.map(article);
        assert!(recurring(articles.iter().map(String::as_str)).is_empty());
    }
}
