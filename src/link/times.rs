//! Time expressions resolved: against the article's date with the tense of the verb, or against the time last spoken of.

use super::verbs;
use super::{ArticleDate, ResolvedTime};
use crate::annotation::{Annotation, Base, Certainty, Kind, Moment, Pick, TimeClass, TimeUnit, TimeValue};
use crate::language::Text;
use crate::language::calendar::Day;
use crate::language::verb_group::{Form, VerbGroup};
use crate::language::{Mood, Tense};
use crate::span::Span;

/// Every time expression with its value, in order.
pub fn resolve(text: &Text, found: &[Annotation], date: Option<&ArticleDate>) -> Vec<ResolvedTime> {
    let reference = date.and_then(|d| Day::parse(&d.value));
    let mut spoken = Spoken::default();
    let mut resolved: Vec<ResolvedTime> = Vec::new();
    for annotation in found {
        let Kind::Time(time) = &annotation.kind else { continue };
        if resolved.last().is_some_and(|r| r.span.overlaps(annotation.span)) {
            continue;
        }
        let gap = resolved.last().map_or(0, |r| r.span.end)..annotation.span.start;
        spoken.same_block &= !text.document.text[gap.start as usize..gap.end as usize].contains('\n');
        let beside = resolved.last().filter(|r| annotation.span.start <= r.span.end + BESIDE);
        let year = beside.filter(|r| r.value.len() == 4).and_then(|r| r.value.parse().ok());
        let mut context = Context { reference, spoken, year, direction: Direction::Unknown, anchor: None };
        let value = match &time.value {
            // "quelques heures plus tard, il fut arrêté": later than what is told, and yet past.
            TimeValue::Known(value) if value == "FUTURE_REF" && is_relative(annotation.rule) => {
                let past = direction(text, annotation.span) == Direction::Past;
                if past { "PAST_REF".into() } else { value.clone() }
            }
            TimeValue::Known(value) => value.clone(),
            TimeValue::Point(moment) => {
                context.direction = direction(text, annotation.span);
                context.value(moment)
            }
            TimeValue::Between(from, to) => {
                context.direction = direction(text, annotation.span);
                context.between(from, to)
            }
        };
        if matches!(time.class, TimeClass::Date | TimeClass::Clock) {
            spoken.hear(&value, reference);
        }
        let inferred = context.anchor.is_some() || annotation.certainty == Certainty::Inferred;
        resolved.push(ResolvedTime {
            span: annotation.span,
            class: time.class,
            value,
            modifier: time.modifier,
            rule: annotation.rule,
            certainty: if inferred { Certainty::Inferred } else { Certainty::Stated },
            anchor: context.anchor.map(|d| d.to_string()),
        });
    }
    resolved
}

/// Whether a rule counts from the time last spoken of.
fn is_relative(rule: &str) -> bool {
    matches!(rule, "time.distance" | "time.then")
}

/// No more bytes stand between "l'année dernière" and "à la même époque".
const BESIDE: u32 = 12;

/// The times last spoken of, from which "le lendemain" and "un an plus tard" count.
#[derive(Clone, Copy, Default)]
struct Spoken {
    /// The last day.
    day: Option<Day>,
    /// It was named in the block in hand.
    same_block: bool,
    /// The last day of the week before the article.
    news: Option<Day>,
    /// That day's night was meant, whose small hours are of the day after.
    night: bool,
    /// The last day, or the first of the last month or year.
    period: Option<Day>,
    /// That was a year, from which no months count.
    year: bool,
}

impl Spoken {
    fn hear(&mut self, value: &str, reference: Option<Day>) {
        if let Some(day) = Day::parse(value) {
            self.same_block = true;
            if reference.is_some_and(|r| (0..7).contains(&(r.number() - day.number()))) {
                self.news = Some(day);
            }
            (self.day, self.period) = (Some(day), Some(day));
            (self.night, self.year) = (value.ends_with("TNI"), false);
            return;
        }
        let (year, month) = match value.len() {
            4 => (value, "1"),
            7 => value.split_once('-').unwrap_or_default(),
            _ => return,
        };
        if let (Ok(year), Ok(month)) = (year.parse(), month.parse())
            && let Some(day) = Day::new(year, month, 1)
        {
            (self.period, self.year) = (Some(day), value.len() == 4);
        }
    }

    /// What a count of units starts from: years also from a month or a year, months also from a month. A new paragraph that names
    /// no day goes on with the news, not with what was told in between of a time long gone.
    fn anchor(&self, base: &Base) -> Option<Day> {
        match base {
            Base::Shift(0, TimeUnit::Day) if !self.same_block => self.news.or(self.day),
            Base::Shift(count, TimeUnit::Year) if *count != 0 => self.period,
            Base::Shift(count, TimeUnit::Month) if *count != 0 && !self.year => self.period,
            _ => self.day,
        }
    }
}

/// Where the verb points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    /// "depuis": by the article's date, whatever the verb.
    Since,
    Past,
    Present,
    Future,
    Unknown,
}

/// What a value is worked out from.
struct Context {
    reference: Option<Day>,
    spoken: Spoken,
    /// The year that the time right before names.
    year: Option<i32>,
    direction: Direction,
    /// The day that was used.
    anchor: Option<Day>,
}

impl Context {
    fn value(&mut self, moment: &Moment) -> String {
        let clock = moment.clock.as_deref().unwrap_or("");
        let offset = i64::from(moment.offset);
        if let Base::Calendar { year: Some(year), month, day: Some(day), .. } = moment.base
            && let Some(day) = Day::new(year, month, day)
        {
            return day.plus_days(offset).map_or_else(String::new, |d| format!("{d}{clock}"));
        }
        if let Base::Feast(Some(year), feast) = moment.base
            && let Some(day) = feast_day(feast, year).and_then(|d| d.plus_days(offset))
        {
            return format!("{day}{clock}");
        }
        if let Base::Part(Some(year), code) = moment.base {
            return format!("{year:04}-{code}");
        }
        let spoken = if moment.pick == Pick::Then { self.spoken.anchor(&moment.base) } else { None };
        let Some(anchor) = spoken.or(self.reference) else {
            return open(moment);
        };
        // "vers 2 heures" of a night is of the day after.
        let small_hours = spoken.is_some()
            && self.spoken.night
            && moment.base == Base::Shift(0, TimeUnit::Day)
            && matches!(clock.as_bytes(), [b'T', b'0', ..]);
        // What has happened did so by the article's day.
        let by = if self.direction == Direction::Future { None } else { self.reference };
        let small_hours = small_hours && by.is_none_or(|day| anchor < day);
        let offset = offset + i64::from(small_hours);
        let period = self.period(moment, anchor);
        match period {
            Some(Period::Day(day)) => match day.plus_days(offset) {
                Some(day) => {
                    self.anchor = Some(anchor);
                    format!("{day}{clock}")
                }
                None => open(moment),
            },
            Some(Period::Other(value)) => {
                self.anchor = Some(anchor);
                value
            }
            None => open(moment),
        }
    }

    fn between(&mut self, from: &Moment, to: &Moment) -> String {
        let (first, mut last) = (self.value(from), self.value(to));
        // "du 28 décembre au 3 janvier" ends after it begins.
        if let (Some(a), Some(b)) = (Day::parse(&first), Day::parse(&last))
            && b < a
        {
            let weekday = matches!(to.base, Base::Weekday(_));
            let later = if weekday { b.plus_days(7) } else { b.plus_months(12) };
            if let Some(later) = later {
                last.replace_range(..10, &later.to_string());
            }
        }
        // "de mai à juillet": of two months the first is of the year of the last, or of the one before.
        if let (Some((_, from)), Some((year, to))) = (month(&first), month(&last))
            && first > last
        {
            let year = if from <= to { year } else { year - 1 };
            return format!("{year:04}-{from:02}/{last}");
        }
        format!("{first}/{last}")
    }

    fn period(&self, moment: &Moment, anchor: Day) -> Option<Period> {
        let pick = moment.pick;
        match &moment.base {
            Base::Calendar { month, day: Some(day), weekday, .. } => {
                let candidates = years_around(anchor)
                    .filter_map(|year| Day::new(year, *month, *day))
                    .filter(|d| weekday.is_none_or(|w| d.weekday() == w));
                let fitting = self.choose(candidates, anchor, pick, 190);
                // A day of the week that fits no year near is a slip: the date stands.
                fitting
                    .or_else(|| {
                        let days = years_around(anchor).filter_map(|year| Day::new(year, *month, *day));
                        self.choose(days, anchor, pick, 190)
                    })
                    .map(Period::Day)
            }
            Base::Calendar { year: Some(year), month, .. } => {
                Some(Period::Other(format!("{year:04}-{month:02}")))
            }
            Base::Calendar { month, .. } => {
                let middle = Day { day: 15, ..anchor };
                let candidates = years_around(anchor).filter_map(|year| Day::new(year, *month, 15));
                let day = self.choose(candidates, middle, pick, 200)?;
                Some(Period::Other(format!("{:04}-{:02}", day.year, day.month)))
            }
            Base::Weekday(weekday) => self.weekday(*weekday, anchor, pick).map(Period::Day),
            Base::Numbered(weekday, number) => {
                // Within five months the pair of weekday and number comes round once or twice.
                let days = (-75..=75).filter_map(|d| anchor.plus_days(d));
                let fitting = days.filter(|d| d.weekday() == *weekday && d.day == *number);
                self.choose(fitting, anchor, pick, 40)
                    .or_else(|| self.weekday(*weekday, anchor, pick))
                    .map(Period::Day)
            }
            Base::Part(_, code) => {
                let month = middle_month(code);
                let middle = Day { day: 15, ..anchor };
                if pick == Pick::This {
                    return Some(Period::Other(format!("{:04}-{code}", anchor.year)));
                }
                // Without a verb that points elsewhere "le premier semestre" is no later year's.
                let told = matches!(self.direction, Direction::Future) || pick != Pick::Tense;
                let latest = if told || !code.starts_with(['Q', 'H']) { i32::MAX } else { anchor.year };
                let candidates = years_around(anchor)
                    .filter(|year| *year <= latest)
                    .filter_map(|year| Day::new(year, month, 15));
                let day = self.choose(candidates, middle, pick, 215)?;
                Some(Period::Other(format!("{:04}-{code}", day.year)))
            }
            Base::Feast(_, feast) => {
                let candidates = years_around(anchor).filter_map(|year| feast_day(feast, year));
                self.choose(candidates, anchor, pick, 190).map(Period::Day)
            }
            // "l'année dernière à la même époque"
            Base::Shift(0, TimeUnit::Month) if pick == Pick::Then && self.year.is_some() => {
                let month = self.reference.unwrap_or(anchor).month;
                self.year.map(|year| Period::Other(format!("{year:04}-{month:02}")))
            }
            Base::Shift(count, unit) => shifted(anchor, i64::from(*count), *unit, pick, self.direction),
        }
    }

    /// Of one day in several years, the one that is meant: the nearest, unless the words or the tense say otherwise.
    /// `reach` is how many days against the tense a date without year may still lie.
    fn choose(
        &self,
        candidates: impl Iterator<Item = Day>,
        anchor: Day,
        pick: Pick,
        reach: i64,
    ) -> Option<Day> {
        candidates.min_by_key(|day| {
            let distance = day.number() - anchor.number();
            let wrong = match pick {
                Pick::Last => distance >= 0,
                Pick::Next => distance <= 0,
                _ => match self.direction {
                    Direction::Since => distance > 0,
                    Direction::Past => distance > reach / 2,
                    Direction::Future => -distance > reach / 2,
                    Direction::Present | Direction::Unknown => false,
                },
            };
            (wrong, distance.abs())
        })
    }

    /// The day of the week before or after the anchor; the anchor itself counts unless the words exclude it.
    fn weekday(&self, weekday: u8, anchor: Day, pick: Pick) -> Option<Day> {
        let back = i64::from((anchor.weekday() + 7 - weekday) % 7);
        let on = (7 - back) % 7;
        let last = -back;
        let days = match pick {
            Pick::Last if back == 0 => -7,
            Pick::Last => last,
            Pick::Next | Pick::Then if on == 0 => 7,
            Pick::Next | Pick::Then => on,
            Pick::This | Pick::Tense => match self.direction {
                Direction::Future => on,
                // What is five days ago or more is said with "dernier".
                Direction::Present if on < back => on,
                Direction::Unknown if (1..=2).contains(&on) => on,
                _ => last,
            },
        };
        anchor.plus_days(days)
    }
}

/// The year and month of `2016-05`.
fn month(value: &str) -> Option<(i32, u8)> {
    let (year, month) = value.split_once('-').filter(|_| value.len() == 7)?;
    Some((year.parse().ok()?, month.parse().ok()?))
}

/// A day, or a longer period as its value.
enum Period {
    Day(Day),
    Other(String),
}

fn years_around(anchor: Day) -> impl Iterator<Item = i32> {
    [0, -1, 1].into_iter().map(move |d| anchor.year + d)
}

/// The day of a feast in a year.
fn feast_day(feast: &str, year: i32) -> Option<Day> {
    match feast.strip_prefix("easter") {
        Some(days) => Day::easter(year)?.plus_days(days.parse().ok()?),
        None => {
            let (month, day) = feast.split_once('-')?;
            Day::new(year, month.parse().ok()?, day.parse().ok()?)
        }
    }
}

/// The month in the middle of a season, a quarter or a half.
fn middle_month(code: &str) -> u8 {
    match code {
        "SP" | "Q2" => 5,
        "SU" => 7,
        "Q3" => 8,
        "FA" => 10,
        "WI" => 1,
        "Q1" => 2,
        "Q4" => 11,
        "H1" => 3,
        _ => 9,
    }
}

/// So many units from an anchor, as exact as the unit.
fn shifted(anchor: Day, count: i64, unit: TimeUnit, pick: Pick, direction: Direction) -> Option<Period> {
    let other = |value: String| Some(Period::Other(value));
    match unit {
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour => Some(Period::Day(anchor)),
        TimeUnit::Day => anchor.plus_days(count).map(Period::Day),
        TimeUnit::Week | TimeUnit::Weekend => {
            // Early in the week "ce week-end" with a past verb is the one before.
            let gone = unit == TimeUnit::Weekend
                && count == 0
                && pick != Pick::Then
                && anchor.weekday() <= 3
                && direction == Direction::Past;
            let day = anchor.plus_days(7 * (count - i64::from(gone)))?;
            let (year, week) = day.week();
            other(format!("{year:04}-W{week:02}{}", if unit == TimeUnit::Weekend { "-WE" } else { "" }))
        }
        TimeUnit::Month => {
            let day = anchor.plus_months(count)?;
            other(format!("{:04}-{:02}", day.year, day.month))
        }
        TimeUnit::Quarter => {
            let day = anchor.plus_months(count.checked_mul(3)?)?;
            other(format!("{:04}-Q{}", day.year, day.month.div_ceil(3)))
        }
        TimeUnit::Half => {
            let day = anchor.plus_months(count.checked_mul(6)?)?;
            other(format!("{:04}-H{}", day.year, day.month.div_ceil(6)))
        }
        TimeUnit::Year => {
            let mut year = i64::from(anchor.year) + count;
            // "la nouvelle année" is the coming one until it has begun.
            if pick == Pick::Next && count == 0 && anchor.month >= 10 {
                year += 1;
            }
            (1..=9999).contains(&year).then(|| Period::Other(format!("{year:04}")))
        }
        TimeUnit::Decade => {
            let decade = i64::from(anchor.year / 10) + count;
            (0..1000).contains(&decade).then(|| Period::Other(format!("{decade:03}X")))
        }
        TimeUnit::Century => {
            let century = i64::from((anchor.year - 1) / 100) + count;
            (0..100).contains(&century).then(|| Period::Other(format!("{century:02}XX")))
        }
        TimeUnit::Millennium => {
            let millennium = i64::from((anchor.year - 1) / 1000) + count;
            (0..10).contains(&millennium).then(|| Period::Other(format!("{millennium}XXX")))
        }
    }
}

/// The value of a point whose anchor nobody knows.
fn open(moment: &Moment) -> String {
    let clock = moment.clock.as_deref().unwrap_or("");
    match &moment.base {
        Base::Shift(0, TimeUnit::Day) if !clock.is_empty() => clock.to_string(),
        Base::Shift(count, _) => match count.signum() {
            -1 => "PAST_REF",
            0 => "PRESENT_REF",
            _ => "FUTURE_REF",
        }
        .to_string(),
        Base::Feast(None, feast) if feast.starts_with("easter") => "XXXX".to_string(),
        _ => Moment { pick: Pick::This, offset: 0, ..moment.clone() }.to_string(),
    }
}

/// Where the verb that governs a span points.
fn direction(text: &Text, span: Span) -> Direction {
    let at = text.document.token_at(span.start).min(text.len().saturating_sub(1));
    if text.is_empty() {
        return Direction::Unknown;
    }
    let sentence = text.sentence(at);
    // "depuis janvier" looks back and "d'ici mars" ahead, whatever the verb.
    let opener = (1..=2)
        .filter_map(|back| at.checked_sub(back))
        .map(|t| text.word(t))
        .find(|w| !matches!(*w, "le" | "la" | "l'"));
    match opener {
        Some("depuis") => return Direction::Since,
        Some("ici") => return Direction::Future,
        _ => {}
    }
    let groups = text.verb_groups();
    let first_after = groups.partition_point(|g| g.end <= at);
    let before = groups[..first_after]
        .iter()
        .rev()
        .take(8)
        .take_while(|g| g.start >= sentence.start)
        .find(|g| speaks(text, g, at));
    let after = groups[first_after..]
        .iter()
        .take(8)
        .take_while(|g| g.start < sentence.end)
        .find(|g| matches!(g.form, Form::Finite | Form::Conditional));
    let chosen = match (before, after) {
        (Some(before), Some(after)) if parted(text, before.end, at) && !parted(text, at, after.start) => {
            after
        }
        (Some(before), _) => before,
        (None, Some(after)) => after,
        (None, None) => {
            // "publiés jeudi", "mort vendredi": a participle right before tells of what is done.
            let done = groups[..first_after]
                .last()
                .is_some_and(|g| g.form == Form::Participle && g.start >= sentence.start && g.end + 1 >= at);
            return if done { Direction::Past } else { Direction::Unknown };
        }
    };
    tense(text, chosen)
}

/// Whether a group tells a time: a verb with a subject, or a participle of planning right before.
fn speaks(text: &Text, group: &VerbGroup, at: usize) -> bool {
    match group.form {
        Form::Finite | Form::Conditional => true,
        // "que le bilan soit rendu public lundi"
        Form::Participle => {
            group.end + 4 >= at
                && (planned(group)
                    || group.start > 0 && matches!(text.word(group.start - 1), "soit" | "soient"))
        }
        Form::Infinitive => {
            group.end + 6 >= at && !group.passive && group.head == group.finite && comes(text, group)
        }
        Form::Gerund => false,
    }
}

/// "doit se tenir mardi", "de participer à la réunion": an infinitive looks forward where a verb of will governs it.
fn comes(text: &Text, group: &VerbGroup) -> bool {
    let governor = text.verb_groups()[..].partition_point(|g| g.start < group.start);
    governor > 0 && {
        let governor = &text.verb_groups()[governor - 1];
        governor.end + 2 >= group.start && governor.lemmas.iter().any(|l| verbs::is(l, "will"))
    }
}

fn planned(group: &VerbGroup) -> bool {
    group.lemmas.iter().any(|l| verbs::is(l, "plan"))
}

/// A comma or a subordinator between two tokens.
fn parted(text: &Text, from: usize, to: usize) -> bool {
    (from..to).take(60).any(|t| {
        matches!(
            text.word(t),
            "," | ";"
                | ":"
                | "que"
                | "qu'"
                | "qui"
                | "où"
                | "et"
                | "mais"
                | "alors"
                | "tandis"
                | "»"
                | "«"
                | "–"
                | "—"
        )
    })
}

fn tense(text: &Text, group: &VerbGroup) -> Direction {
    if group.form == Form::Participle {
        return Direction::Future;
    }
    if group.form == Form::Infinitive {
        return Direction::Future;
    }
    let compound = group.head != group.finite
        && !(group.passive && text.word(group.head) != "été" && is_present_passive(text, group));
    if planned(group) && group.head != group.finite {
        return Direction::Future;
    }
    let moods: Vec<Mood> = text.analyses(group.finite).iter().filter_map(|a| a.mood).collect();
    let has = |mood: Mood| moods.contains(&mood);
    // "avant que le bilan soit rendu": what is not yet done.
    let subjunctive = |m: &Mood| matches!(m, Mood::Subjunctive(_));
    if group.form == Form::Finite && !moods.is_empty() && moods.iter().all(subjunctive) {
        return Direction::Future;
    }
    if has(Mood::Indicative(Tense::Future)) {
        return Direction::Future;
    }
    let modal = group.lemmas.iter().any(|l| matches!(l.as_str(), "devoir" | "aller" | "pouvoir"));
    if group.form == Form::Conditional {
        return if compound { Direction::Past } else { Direction::Future };
    }
    if compound {
        return Direction::Past;
    }
    let past = has(Mood::Indicative(Tense::Imperfect)) || has(Mood::Indicative(Tense::PastSimple));
    if past && modal && followed_by_infinitive(text, group) {
        return Direction::Future;
    }
    if past && !has(Mood::Indicative(Tense::Present)) {
        return Direction::Past;
    }
    if modal && followed_by_infinitive(text, group) {
        return Direction::Future;
    }
    Direction::Present
}

/// "est attendu", "sont reçus": the auxiliary's present with a participle that is no perfect of movement.
fn is_present_passive(text: &Text, group: &VerbGroup) -> bool {
    let movement = group.lemmas.iter().any(|l| verbs::is(l, "movement"));
    group.passive && !group.reflexive && !movement && {
        text.analyses(group.finite).iter().any(|a| a.mood == Some(Mood::Indicative(Tense::Present)))
            && planned(group)
    }
}

fn followed_by_infinitive(text: &Text, group: &VerbGroup) -> bool {
    (group.end..group.end + 4).any(|t| text.verb_group_at(t).is_some_and(|g| g.form == Form::Infinitive))
}

#[cfg(test)]
mod tests {
    use crate::{Input, link::DateBasis};

    fn values(text: &str, date: &str) -> Vec<String> {
        let date = (!date.is_empty()).then_some((date, DateBasis::Given));
        let input = Input { name: "t", bytes: text.as_bytes(), date, ..Input::default() };
        let article = crate::read(input).expect("a text");
        article.times.iter().map(|t| t.value.clone()).collect()
    }

    #[test]
    fn weekdays_follow_the_verb() {
        assert_eq!(values("Le maire a démissionné mardi.", "2023-05-03"), ["2023-05-02"]);
        assert_eq!(values("Le maire recevra les élus mardi.", "2023-05-03"), ["2023-05-09"]);
        assert_eq!(values("Le maire a parlé mercredi.", "2023-05-03"), ["2023-05-03"]);
        assert_eq!(values("Il est parti mercredi dernier.", "2023-05-03"), ["2023-04-26"]);
        assert_eq!(values("Il part mercredi prochain.", "2023-05-03"), ["2023-05-10"]);
    }

    #[test]
    fn dates_without_year_are_the_nearest() {
        assert_eq!(values("Une réunion se tiendra le 12 janvier.", "2021-12-28"), ["2022-01-12"]);
        assert_eq!(values("Elle est née en novembre dernier.", "2016-01-01"), ["2015-11"]);
        assert_eq!(values("Il a plu du 28 décembre au 3 janvier.", "2016-01-10"), ["2015-12-28/2016-01-03"]);
    }

    #[test]
    fn what_points_back() {
        let text =
            "L'usine a brûlé le 3 mai 2019. Le lendemain, elle a fermé. La même année, tout fut vendu.";
        assert_eq!(values(text, "2023-01-01"), ["2019-05-03", "2019-05-04", "2019"]);
        assert_eq!(values("La veille de Noël, il neigeait.", "2016-01-10"), ["2015-12-24"]);
    }

    #[test]
    fn small_hours_are_of_the_day_after_the_night() {
        let night = "Une digue a cédé dans la nuit de samedi à dimanche. Vers 2 heures du matin, le port a été fermé.";
        assert_eq!(values(night, "2016-06-13"), ["2016-06-11TNI", "2016-06-12T02:00"]);
        let past = "Dans la nuit de ce samedi 21 mai, vers 3h30, une digue a cédé.";
        assert_eq!(values(past, "2016-05-21"), ["2016-05-21TNI", "2016-05-21T03:30"]);
    }

    #[test]
    fn years_count_from_a_year() {
        let text = "Elle fut élue en 2008 et battue quatre ans plus tard.";
        assert_eq!(values(text, "2016-09-10"), ["2008", "2012"]);
        let text = "Le bac a coulé en décembre 2012 et fut relevé un an et demi plus tard.";
        assert_eq!(values(text, "2016-09-10"), ["2012-12", "2014-06"]);
        let text = "La pêche a baissé par rapport à l'année dernière à la même époque.";
        assert_eq!(values(text, "2016-09-10"), ["2015", "2015-09"]);
    }

    #[test]
    fn without_a_date_times_stay_open() {
        assert_eq!(values("Rendez-vous le 21 décembre à 18h15.", ""), ["XXXX-12-21T18:15"]);
        assert_eq!(values("Il a parlé mardi.", ""), ["XXXX-WXX-2"]);
        assert_eq!(
            values("Il est parti le mois dernier, il revient le mois prochain.", ""),
            ["PAST_REF", "FUTURE_REF"]
        );
        assert_eq!(values("Le train part à 18h15.", ""), ["T18:15"]);
    }
}
