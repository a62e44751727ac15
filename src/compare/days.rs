//! The days that a TIMEX3 value stands for, as `Day::number` counts them.

use crate::language::calendar::{Day, days_in};

/// The number of a day written `YYYY-MM-DD`.
pub fn day(value: &str) -> Option<i32> {
    Day::parse(value).map(|day| day.number() as i32)
}

/// The first and the last day of a TIMEX3 value that stands in the calendar.
pub fn days(value: &str) -> Option<(i32, i32)> {
    if let Some((from, to)) = value.split_once('/') {
        let (from, to) = (days(from)?.0, days(to)?.1);
        return (from <= to).then_some((from, to));
    }
    if let Some(day) = day(value) {
        return Some((day, day));
    }
    let year: i32 = value.get(..4).filter(|y| y.bytes().all(|b| b.is_ascii_digit()))?.parse().ok()?;
    let number = |year, month, day| Day::new(year, month, day).map(|d| d.number() as i32);
    let months =
        |first: u8, last: u8| Some((number(year, first, 1)?, number(year, last, days_in(year, last))?));
    match value.get(4..)? {
        "" => months(1, 12),
        rest => match rest.strip_prefix('-')? {
            "Q1" => months(1, 3),
            "Q2" => months(4, 6),
            "Q3" => months(7, 9),
            "Q4" => months(10, 12),
            "H1" => months(1, 6),
            "H2" => months(7, 12),
            "SP" => months(3, 6),
            "SU" => months(6, 9),
            "FA" => months(9, 12),
            week if week.starts_with('W') => {
                let week: i64 = week.get(1..3)?.parse().ok()?;
                let fourth = Day::new(year, 1, 4)?;
                let monday = fourth.number() - i64::from(fourth.weekday()) + 1 + 7 * (week - 1);
                Some((monday as i32, monday as i32 + 6))
            }
            month => {
                let month: u8 = month.parse().ok().filter(|m| (1..=12).contains(m))?;
                months(month, month)
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_days() {
        let number = |value| day(value).unwrap();
        for (value, from, to) in [
            ("2024-05-14", "2024-05-14", "2024-05-14"),
            ("2024-05-14T21:40", "2024-05-14", "2024-05-14"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2023", "2023-01-01", "2023-12-31"),
            ("2024-W20", "2024-05-13", "2024-05-19"),
            ("2020-Q2", "2020-04-01", "2020-06-30"),
            ("2024-05-14/2024-05-16", "2024-05-14", "2024-05-16"),
        ] {
            assert_eq!(days(value), Some((number(from), number(to))), "{value}");
        }
        for value in ["", "XXXX-05-14", "P3M", "PAST_REF", "2024-13", "2024-W", "20é4", "2024-02/2024-01"] {
            assert_eq!(days(value), None, "{value}");
        }
    }
}
