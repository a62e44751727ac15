//! Points in time as the words give them: what is missing hangs on the article's date, on the verb's tense or on the
//! time last spoken of, which only linking knows.

use std::fmt;

/// A point in time, as far as the words name it.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// What it names.
    pub base: Base,
    /// Which of several it may be.
    pub pick: Pick,
    /// Days counted from there: -1 for its eve.
    pub offset: i32,
    /// The part of the day or the hour as ISO 8601 writes it: `TMO`, `T14:30`, `T06:45Z`.
    pub clock: Option<String>,
}

/// What a moment names.
#[derive(Clone, Debug, PartialEq)]
pub enum Base {
    /// A day or a month, with or without its year.
    Calendar {
        /// The year, where the words give it.
        year: Option<i32>,
        /// 1 to 12.
        month: u8,
        /// 1 to 31.
        day: Option<u8>,
        /// 1 for Monday to 7 for Sunday.
        weekday: Option<u8>,
    },
    /// A day of the week.
    Weekday(u8),
    /// A day of the week with the number of its day, without a month: "jeudi 26".
    Numbered(u8, u8),
    /// A season, a quarter or a half of a year: `SU`, `Q1`, `H2`.
    Part(Option<i32>, &'static str),
    /// A feast: `12-25`, or `easter+39`, so many days after Easter.
    Feast(Option<i32>, &'static str),
    /// So many units before or after an anchor; 0 is the unit that holds it.
    Shift(i32, TimeUnit),
}

/// The units that time is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimeUnit {
    /// A second.
    Second,
    /// A minute.
    Minute,
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// The two days that end a week.
    Weekend,
    /// A week.
    Week,
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// Six months.
    Half,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// A thousand years.
    Millennium,
}

impl TimeUnit {
    /// A number of these units as an ISO 8601 duration: `P3W`, `PT2H`; the number may be `X` for some.
    pub fn duration(self, count: &str) -> String {
        let (before, letter) = match self {
            TimeUnit::Second => ("PT", "S"),
            TimeUnit::Minute => ("PT", "M"),
            TimeUnit::Hour => ("PT", "H"),
            TimeUnit::Day => ("P", "D"),
            TimeUnit::Weekend => ("P", "WE"),
            TimeUnit::Week => ("P", "W"),
            TimeUnit::Month => ("P", "M"),
            TimeUnit::Quarter => ("P", "Q"),
            TimeUnit::Half => ("P", "H"),
            TimeUnit::Year => ("P", "Y"),
            TimeUnit::Decade => ("P", "0Y"),
            TimeUnit::Century => ("P", "00Y"),
            TimeUnit::Millennium => ("P", "000Y"),
        };
        match self {
            TimeUnit::Quarter | TimeUnit::Half => match count.parse::<u32>() {
                Ok(n) => {
                    format!("P{}M", u64::from(n) * if self == TimeUnit::Quarter { 3 } else { 6 })
                }
                Err(_) => format!("{before}{count}{letter}"),
            },
            TimeUnit::Decade if count == "X" => "PXDE".to_string(),
            TimeUnit::Century if count == "X" => "PXCE".to_string(),
            _ => format!("{before}{count}{letter}"),
        }
    }
}

/// Which of several moments is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// The tense of the verb tells.
    Tense,
    /// The last one: "dernier".
    Last,
    /// The next one: "prochain".
    Next,
    /// The one that holds the article's date: "ce".
    This,
    /// Counted from the day last spoken of: "le lendemain".
    Then,
}

impl fmt::Display for Moment {
    /// As examples write it: `XXXX-12-21`, `XXXX-WXX-2 last`, `-P1M`, `+P1D then`.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match &self.base {
            Base::Calendar { year, month, day, .. } => {
                write_year(f, *year)?;
                write!(f, "-{month:02}")?;
                day.map_or(Ok(()), |d| write!(f, "-{d:02}"))?;
            }
            Base::Weekday(day) => write!(f, "XXXX-WXX-{day}")?,
            Base::Numbered(weekday, day) => write!(f, "XXXX-XX-{day:02} {weekday}")?,
            Base::Part(year, code) | Base::Feast(year, code) => {
                write_year(f, *year)?;
                write!(f, "-{code}")?;
            }
            Base::Shift(count, unit) => {
                let sign = if *count < 0 { "-" } else { "+" };
                write!(f, "{sign}{}", unit.duration(&count.unsigned_abs().to_string()))?;
            }
        }
        if self.offset != 0 {
            write!(f, "{:+}", self.offset)?;
        }
        f.write_str(self.clock.as_deref().unwrap_or(""))?;
        f.write_str(match self.pick {
            Pick::Tense | Pick::This => "",
            Pick::Last => " last",
            Pick::Next => " next",
            Pick::Then => " then",
        })
    }
}

fn write_year(f: &mut fmt::Formatter, year: Option<i32>) -> fmt::Result {
    match year {
        Some(year) => write!(f, "{year:04}"),
        None => f.write_str("XXXX"),
    }
}
