//! The dates that callers give.

use super::errors::{BAD_BASIS, BAD_DATE, Trouble};
use super::vocabulary::Word;
use crate::link::DateBasis;

/// Whether this is a day of the calendar, `YYYY-MM-DD`.
pub fn is_day(written: &str) -> bool {
    let bytes = written.as_bytes();
    let shaped = bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !shaped {
        return false;
    }
    let number = |from: usize, to: usize| bytes[from..to].iter().fold(0, |n, b| n * 10 + u32::from(b - b'0'));
    let (year, month, day) = (number(0, 4), number(5, 7), number(8, 10));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=last).contains(&day)
}

/// A day with its basis, `given` where none is named; no day where none is given.
pub fn day<'a>(date: Option<&'a str>, basis: Option<&str>) -> Result<Option<(&'a str, DateBasis)>, Trouble> {
    let Some(date) = date else { return Ok(None) };
    let basis = match basis {
        None => DateBasis::Given,
        Some(word) => DateBasis::read(word).ok_or(BAD_BASIS)?,
    };
    if is_day(date) { Ok(Some((date, basis))) } else { Err(BAD_DATE) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_calendar() {
        for date in ["2024-02-29", "2000-02-29", "1999-12-31", "2021-04-30"] {
            assert!(is_day(date), "{date}");
        }
        for date in [
            "2023-02-29",
            "1900-02-29",
            "2021-04-31",
            "2021-13-01",
            "2021-00-10",
            "2021-1-1",
            "",
            "hier",
            "20é1-01-01",
        ] {
            assert!(!is_day(date), "{date}");
        }
    }

    #[test]
    fn a_date_is_given_unless_it_is_said_otherwise() {
        assert_eq!(day(Some("2024-05-01"), None), Ok(Some(("2024-05-01", DateBasis::Given))));
        assert_eq!(day(Some("2024-05-01"), Some("filename")), Ok(Some(("2024-05-01", DateBasis::FileName))));
        assert_eq!(day(None, Some("given")), Ok(None));
        assert_eq!(day(Some("2024-05-41"), None), Err(BAD_DATE));
        assert_eq!(day(Some("2024-05-01"), Some("guess")), Err(BAD_BASIS));
    }
}
