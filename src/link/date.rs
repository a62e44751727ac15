//! When an article was published: given, or else told by a date line, a caption, the file's name.

use super::{ArticleDate, DateBasis};
use crate::annotation::{Annotation, Base, BlockKind, Kind, Moment, Pick, TimeClass, TimeValue};
use crate::language::Text;
use crate::language::calendar::Day;
use crate::span::Span;

/// The article's date: the one given, or the best that text and file name tell; none where they are silent.
pub fn article_date(text: &Text, found: &[Annotation], given: Option<ArticleDate>) -> Option<ArticleDate> {
    if given.as_ref().is_some_and(|d| Day::parse(&d.value).is_some()) {
        return given;
    }
    let told = |day: Day, basis| Some(ArticleDate { value: day.to_string(), basis });
    if let Some(day) = date_line(text, found) {
        return told(day, DateBasis::Text);
    }
    if let Some(day) = file_name(&text.document.name) {
        return told(day, DateBasis::FileName);
    }
    told(caption(text, found)?, DateBasis::Text)
}

/// The days that the text says in full, in order, with their annotations.
fn full_days(found: &[Annotation]) -> impl Iterator<Item = (&Annotation, Day)> {
    found.iter().filter_map(|a| match &a.kind {
        Kind::Time(time) if matches!(time.class, TimeClass::Date | TimeClass::Clock) => match &time.value {
            TimeValue::Known(value) => Some((a, Day::parse(value).filter(|_| !value.contains('/'))?)),
            _ => None,
        },
        _ => None,
    })
}

/// "18 janvier 2016 . –", "Publié le 3 mai 2023 à 14h": a line that begins with a day, or with words of publishing and
/// a day. The date of publication goes before that of an update.
fn date_line(text: &Text, found: &[Annotation]) -> Option<Day> {
    let mut updated = None;
    for (annotation, day) in full_days(found) {
        let block = &text.document.blocks[text.document.block_at(annotation.span.start)];
        let before = Span { start: block.span.start, end: annotation.span.start }.of(&text.document.text);
        let before = before.trim();
        let opening = before.is_empty() || before.trim_matches(['(', '[', '—', '–', '-', '|']).is_empty();
        // Only few words before the day can say what it is the day of.
        let words = before.split_whitespace().take(9).count();
        let before = if words <= 8 { before.to_lowercase() } else { String::new() };
        let published =
            ["publié", "posté", "mis en ligne", "écrit le", "par "].iter().any(|w| before.starts_with(w));
        let revised = ["mis à jour", "mise à jour", "actualisé", "modifié", "page actualisée"]
            .iter()
            .any(|w| before.starts_with(w));
        if (opening && line_like(text, annotation, block.span)) || published {
            return Some(day);
        }
        if revised {
            updated = updated.or(Some(day));
        }
    }
    updated
}

/// Whether the date at a line's start heads it: nothing, a mark or a dash follows rather than a clause.
fn line_like(text: &Text, annotation: &Annotation, block: Span) -> bool {
    let after = Span { start: annotation.span.end, end: block.end }.of(&text.document.text).trim_start();
    let place_and_dash = after.strip_prefix(',').and_then(|rest| rest.get(..rest.find(['–', '—'])?));
    after.is_empty()
        || after.starts_with(['.', '–', '—', '-', '|', '•', ':', ')', ']', '/'])
        || place_and_dash.is_some_and(|place| place.chars().count() < 40)
}

/// The day in a file name: "2021-12-18", "20211218", "18-12-2021".
fn file_name(name: &str) -> Option<Day> {
    let fields: Vec<&str> = name.split(|c: char| !c.is_ascii_digit()).filter(|f| !f.is_empty()).collect();
    let day = |year: &str, month: &str, day: &str| {
        let year: i32 = year.parse().ok().filter(|y| (1980..2100).contains(y))?;
        Day::new(year, month.parse().ok()?, day.parse().ok()?)
    };
    let whole = |f: &&str| if f.len() == 8 { day(&f[..4], &f[4..6], &f[6..]) } else { None };
    if let Some(found) = fields.iter().find_map(whole) {
        return Some(found);
    }
    fields.windows(3).find_map(|w| match (w[0].len(), w[1].len(), w[2].len()) {
        (4, 1..=2, 1..=2) => day(w[0], w[1], w[2]),
        (1..=2, 1..=2, 4) => day(w[2], w[1], w[0]),
        _ => None,
    })
}

/// The last full day of a caption or credit, moved on to the first bare day of the week in the body: "mercredi" in an
/// article whose picture was taken on Tuesday 21 says that it came out on the 22nd. Nothing else in a text tells when
/// it was written: a day in the body may be years old.
fn caption(text: &Text, found: &[Annotation]) -> Option<Day> {
    let captions: Vec<usize> = found
        .iter()
        .filter(|a| a.kind == Kind::Block(BlockKind::Caption))
        .map(|a| text.document.block_at(a.span.start))
        .collect();
    let taken = full_days(found)
        .filter(|(a, _)| {
            captions.binary_search(&text.document.block_at(a.span.start)).is_ok() || pictured(text, a)
        })
        .map(|(_, day)| day)
        .max()?;
    let mentioned = found.iter().find_map(|a| match &a.kind {
        Kind::Time(time) => match &time.value {
            TimeValue::Point(Moment { base: Base::Weekday(day), pick: Pick::Tense, .. }) => Some(*day),
            _ => None,
        },
        _ => None,
    });
    let ahead = mentioned.map_or(0, |w| i64::from((w + 7 - taken.weekday()) % 7));
    // Further than two days on it would be a day before the picture rather than after it.
    taken.plus_days(if ahead <= 2 { ahead } else { 0 })
}

/// A day of the week with its full date that ends its line is how captions are dated.
fn pictured(text: &Text, annotation: &Annotation) -> bool {
    let block = &text.document.blocks[text.document.block_at(annotation.span.start)];
    let after = Span { start: annotation.span.end, end: block.span.end.max(annotation.span.end) };
    let ends = after.of(&text.document.text).trim_start_matches(['.', ')', ' ', '\u{a0}']).is_empty();
    let begins = text.document.token_at(annotation.span.start);
    let weekday = text.document.tokens.get(begins).is_some_and(|t| t.is_word());
    ends && weekday
}

#[cfg(test)]
mod tests {
    use crate::link::DateBasis;
    use crate::{Input, read};

    fn date(name: &str, text: &str) -> Option<(String, DateBasis)> {
        let article = read(Input { name, bytes: text.as_bytes(), ..Input::default() }).expect("a text");
        article.date.map(|d| (d.value, d.basis))
    }

    #[test]
    fn date_lines() {
        let line = Some(("2016-01-18".into(), DateBasis::Text));
        assert_eq!(date("a.txt", "Un titre\n\n18 janvier 2016 . –\nUn pont a cédé hier."), line);
        assert_eq!(date("a.txt", "Un titre\n\nPublié le 18 janvier 2016 à 14h30\n\nUn pont a cédé."), line);
        assert_eq!(date("a.txt", "Mis à jour le 19/01/2016\nPublié le 18/01/2016\nUn pont a cédé."), line);
        assert_eq!(date("a.txt", "18 janvier 2016, Brest – Un pont a cédé."), line);
    }

    #[test]
    fn captions_and_the_days_after() {
        let text =
            "La maire a parlé mercredi.\n\nLa maire au port de Brest, le mardi 14 mai 2019.\n\nElle part.";
        assert_eq!(date("a.txt", text), Some(("2019-05-15".into(), DateBasis::Text)));
    }

    #[test]
    fn file_names() {
        let day = Some(("2021-12-18".into(), DateBasis::FileName));
        assert_eq!(date("brest_2021-12-18.txt", "Un pont."), day);
        assert_eq!(date("20211218-brest.txt", "Un pont."), day);
        assert_eq!(date("004_77120ab9c03.txt", "Un pont."), None);
    }

    #[test]
    fn silence() {
        assert_eq!(date("a.txt", "Le pont fut bâti le 3 mai 1912 par un moine."), None);
        assert_eq!(date("a.txt", "Le 3 mai 1912, un pont fut bâti."), None);
        assert_eq!(date("a.txt", ""), None);
    }
}
